"""What sort of thing an entry of a story is."""

import pytest

from safeguard_desktop.domain.codes import (
    ActionEnd,
    AgencyCode,
    ContactWay,
    DecisionCode,
    LinkKind,
    NoteKind,
)
from safeguard_desktop.domain.entries import (
    ActionEnded,
    ActionPlanned,
    AgencyAnswered,
    AgencyContact,
    ChildrenLinked,
    Decision,
    FamilyContact,
    Note,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import NOT_KNOWN
from safeguard_desktop.domain.story_kinds import StoryKind, story_kind

ANY = EntryId("0" * 32)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (Note(NoteKind.OBSERVATION, NOT_KNOWN, "Quiet."), StoryKind.CONCERN),
        (Note(NoteKind.WITH_FAMILY, NOT_KNOWN, "At the gate."), StoryKind.FAMILY),
        (Note(NoteKind.WITH_AGENCY, NOT_KNOWN, "Core group."), StoryKind.AGENCY),
        (Decision(ANY, DecisionCode.MONITOR, "Watch.", "kcsie_2025"), StoryKind.DECISION),
        (AgencyContact(AgencyCode.POLICE, ContactWay.TELEPHONE, NOT_KNOWN, "Rang."), StoryKind.AGENCY),
        (AgencyAnswered(ANY, NOT_KNOWN, "They come."), StoryKind.AGENCY),
        (FamilyContact(made=True, when=NOT_KNOWN), StoryKind.FAMILY),
        (ActionPlanned("Ring", "2026-12-01"), StoryKind.ACTION),
        (ActionEnded(ANY, ActionEnd.DONE, NOT_KNOWN, "Done."), StoryKind.ACTION),
        (ChildrenLinked(LinkKind.SIBLING), StoryKind.OTHER),
        (None, StoryKind.OTHER),
    ],
)
def test_every_entry_is_of_one_sort(body: EntryBody | None, kind: StoryKind) -> None:
    assert story_kind(body) is kind
