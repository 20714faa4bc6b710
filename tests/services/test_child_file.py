"""A child's file as the page shows it: links, what is to be done, and the story narrowed. S51, S53."""

from dataclasses import replace

import pytest

from safeguard_desktop.domain.codes import Category, LinkKind, NoteKind
from safeguard_desktop.domain.entries import ActionPlanned, InChild, Viewed
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.rows import ChronologyRow
from safeguard_desktop.domain.story_kinds import StoryKind
from safeguard_desktop.services.child.child_file import WHOLE_STORY, ChronologyQuery, narrowed
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import LinkDraft, NoteDraft
from tests.elm_row import Setting
from tests.services.steps import add_child, entries, receive_one


@pytest.fixture
def child(desk: Desk, setting: Setting) -> ChildId:
    """A child with a concern of November and notes of three months, one of them with the family."""
    child = add_child(desk)
    receive_one(desk, setting, child, when="3 Nov 2026", observed="Two round bruises.")
    for kind, when, text in (
        (NoteKind.OBSERVATION, "12 Sep 2026", "Came without a coat in the rain."),
        (NoteKind.WITH_FAMILY, "1 Oct 2026", "Her mother says the Coat was stolen."),
        (NoteKind.MEETING, "10 Oct 2026", "Core group; Łukasz was there."),
    ):
        desk.noting.note(NoteDraft(kind=kind, when=when, text=text, child=child))
    return child


def story(desk: Desk, child: ChildId) -> tuple[ChronologyRow, ...]:
    return desk.files.view(child).story.rows


def shown(desk: Desk, child: ChildId, query: ChronologyQuery) -> list[str]:
    return [row.event_words for row in narrowed(story(desk, child), query) if row.event_words]


def test_a_file_tells_links_with_their_open_concerns_and_what_is_to_be_done(
    desk: Desk, setting: Setting, child: ChildId
) -> None:
    """S53"""
    leo = add_child(desk, "Leo Wójcik")
    receive_one(desk, setting, leo)
    desk.linking.link(LinkDraft(child, leo, LinkKind.SIBLING))
    planned = ActionPlanned("Ring the health visitor", "2026-12-01", owner_name="Sofia Marsh")
    desk.session.append(desk.session.new_entry(planned, (InChild(child),)))
    file = desk.files.open(child)
    assert [(link.other.id, link.other.open_concerns) for link in file.links] == [(leo, 1)]
    assert [task.due_on for task in file.tasks] == ["2026-12-01"]
    assert entries(desk)[-1].header.kind == Viewed.KIND
    with pytest.raises(Refused) as refused:
        desk.files.view(ChildId("0" * 32))
    assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT


def test_nothing_asked_for_is_the_whole_story(desk: Desk, child: ChildId) -> None:
    rows = story(desk, child)
    assert narrowed(rows, WHOLE_STORY) is rows


@pytest.mark.parametrize(
    ("query", "events"),
    [
        (ChronologyQuery(kind=StoryKind.FAMILY), ["1 Oct 2026"]),
        (ChronologyQuery(kind=StoryKind.CONCERN), ["12 Sep 2026", "10 Oct 2026", "3 Nov 2026"]),
        (ChronologyQuery(category=Category.PHYSICAL), ["3 Nov 2026"]),
        (ChronologyQuery(text="coat"), ["12 Sep 2026", "1 Oct 2026"]),
        (ChronologyQuery(text="LUKASZ core"), ["10 Oct 2026"]),
        (ChronologyQuery(text="coat bruises"), []),
        (ChronologyQuery(since="2026-10", until="2026-10"), ["1 Oct 2026", "10 Oct 2026"]),
        (ChronologyQuery(since="2026-10-02", until="2026"), ["10 Oct 2026", "3 Nov 2026"]),
        (ChronologyQuery(recorder="Nobody"), []),
    ],
)
def test_a_story_is_narrowed_in_its_own_order(
    desk: Desk, child: ChildId, query: ChronologyQuery, events: list[str]
) -> None:
    """S51"""
    assert shown(desk, child, query) == events


def test_a_story_is_narrowed_to_what_one_person_recorded(desk: Desk, child: ChildId) -> None:
    rows = story(desk, child)
    name = rows[0].entry.recorder_name
    assert narrowed(rows, ChronologyQuery(recorder=name)) == rows
    other = (replace(rows[0], entry=replace(rows[0].entry, recorder_name="Sam Reed")), *rows[1:])
    assert narrowed(other, ChronologyQuery(recorder=name)) == rows[1:]
