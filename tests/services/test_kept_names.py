"""The name of whoever raised a concern, kept for named people, stands on no paper. S06, S08, S16; guidance.md 5.3."""

import pytest

from safeguard_desktop.domain.codes import NoteKind, OutputKind
from safeguard_desktop.domain.entries.referring import ReferrerKind
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.acts.referral_drafts import ReferralDraft, ReferralFacts
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import NoteDraft
from safeguard_desktop.services.papers.outputs import Paper
from safeguard_desktop.services.restricted.drafts import ReferrerDraft, RestrictedDraft, WhoReads
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.services.steps import add_child, receive_one

LEFT_OUT = "[name left out]"


@pytest.fixture
def child(desk: Desk) -> ChildId:
    return add_child(desk)


@pytest.fixture
def concern(desk: Desk, setting: Setting, child: ChildId) -> EntryId:
    """A neighbour told staff, and asked that nobody learns of it; staff wrote her name down all the same."""
    concern = receive_one(desk, setting, child, observed="Ms Hall from next door heard him shout.")
    desk.noting.note(NoteDraft(NoteKind.OTHER, "today", "Ms Hall rang again.", concern=concern))
    return concern


def keep(desk: Desk, child: ChildId, concern: EntryId, kind: ReferrerKind = ReferrerKind.PRIVATE) -> None:
    who = ReferrerDraft(
        concern=concern,
        referrer_kind=kind,
        referrer_name="Ms Hall",
        asked_anonymous=kind is ReferrerKind.PRIVATE,
    )
    desk.restricted.keep(RestrictedDraft(child, who, WhoReads(tells_others=False)))


def papers(desk: Desk, child: ChildId, concern: EntryId) -> dict[OutputKind, str]:
    """The text of each paper that the record makes of this concern."""
    desk.referring.refer(ReferralDraft(Subject(concern=concern), ReferralFacts(said="Ms Hall told us.")))
    referral = desk.referring.listed()[0].entry.id
    made = {
        kind: whole_text(desk.outputs.make(Paper(child, kind, concern, referral=referral)).pdf)
        for kind in (OutputKind.CHRONOLOGY, OutputKind.CONCERN, OutputKind.REFERRAL)
    }
    copied = desk.outputs.referral_text(Paper(child, OutputKind.REFERRAL, referral=referral)).text
    return made | {OutputKind.REFERRAL_TEXT: copied}


def test_no_paper_names_who_asked_to_stay_anonymous(desk: Desk, child: ChildId, concern: EntryId) -> None:
    """S06, S08: a chronology goes to a conference at which the parents sit."""
    keep(desk, child, concern)
    for kind, text in papers(desk, child, concern).items():
        assert "Hall" not in text, kind
        assert f"{LEFT_OUT} from next door heard him shout." in text, kind
        assert f"{LEFT_OUT} rang again." in text, kind
        assert "Who raised the matter" in text, f"{kind}: what is left out is said, with the reason"


def test_a_professional_who_did_not_ask_for_it_is_named(desk: Desk, child: ChildId, concern: EntryId) -> None:
    """S10."""
    keep(desk, child, concern, ReferrerKind.PROFESSIONAL)
    for kind, text in papers(desk, child, concern).items():
        assert "Ms Hall from next door heard him shout." in text, kind
        assert "Who raised the matter" not in text, kind
