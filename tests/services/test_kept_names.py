"""The name of whoever raised a concern, kept for named people, stands on no paper. S06, S08, S16; guidance.md 5.3."""

from dataclasses import replace

import pytest

from safeguard_desktop.domain.codes import NoteKind, OutputKind
from safeguard_desktop.domain.entries.referring import ReferrerKind
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.referrers import UsualWithName
from safeguard_desktop.domain.sharing.codes import Outcome, ReferrerPart
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.acts.referral_drafts import ReferralDraft, ReferralFacts
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import NoteDraft
from safeguard_desktop.services.papers.outputs import Paper
from safeguard_desktop.services.restricted.drafts import ReferrerDraft, RestrictedDraft, WhoReads
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.services.sharing_answers import answered
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


def keep(
    desk: Desk,
    child: ChildId,
    concern: EntryId,
    kind: ReferrerKind = ReferrerKind.PRIVATE,
    *,
    asked: bool = False,
) -> None:
    who = ReferrerDraft(concern=concern, referrer_kind=kind, referrer_name="Ms Hall", asked_anonymous=asked)
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
    keep(desk, child, concern, asked=True)
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


def shared(desk: Desk, concern: EntryId) -> str:
    """What goes out by a decision that names whoever raised it."""
    draft = answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.SHARE_PART, concern)
    named = replace(draft.protect, referrer=ReferrerPart.NAMED, referrer_why="They know who saw it.")
    desk.sharing.deciding.record(replace(draft, protect=named))
    return whole_text(desk.sharing.papers.pages(desk.sharing.deciding.decisions()[0].id).pdf)


@pytest.mark.parametrize("risk", ["", "He has threatened her."])
def test_no_decision_sends_the_name_of_who_asked_or_is_at_risk(
    desk: Desk, child: ChildId, concern: EntryId, risk: str
) -> None:
    """S06, S16: the wish and the risk withhold the name, also where the decision names whoever raised it."""
    who = ReferrerDraft(
        concern=concern,
        referrer_kind=ReferrerKind.PRIVATE,
        referrer_name="Ms Hall",
        asked_anonymous=not risk,
        risk=risk,
    )
    desk.restricted.keep(RestrictedDraft(child, who, WhoReads(tells_others=False)))
    text = shared(desk, concern)
    assert "Hall" not in text
    assert f"{LEFT_OUT} from next door" in text
    assert "Who raised the matter" in text


def test_a_decision_names_somebody_else_who_is_usually_withheld(
    desk: Desk, child: ChildId, concern: EntryId
) -> None:
    """S07: otherwise it is a judgement, with its reason."""
    keep(desk, child, concern)
    text = shared(desk, concern)
    assert "Ms Hall from next door" in text
    assert "Who raised the matter" not in text


def test_whose_name_is_kept_apart_is_told_of_a_child_and_of_a_concern(
    desk: Desk, setting: Setting, child: ChildId, concern: EntryId
) -> None:
    """S16: what warns somebody who is about to tell, without the name itself."""
    later = receive_one(desk, setting, child)
    assert desk.raised_by.kept_apart(Subject(concern=later)) == ()
    keep(desk, child, concern, asked=True)
    keep(desk, child, later, ReferrerKind.PROFESSIONAL)
    for about in (Subject(concern=concern), Subject(concern=later), Subject(child=child)):
        (row,) = desk.raised_by.kept_apart(about)
        assert (row.number, row.usual) == (1, UsualWithName.ASKED)
    assert desk.raised_by.kept_apart(Subject(child=add_child(desk, "Leo Brandt"))) == ()
    assert desk.raised_by.kept_apart(Subject(concern=EntryId("f" * 32))) == ()
