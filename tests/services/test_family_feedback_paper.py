"""The family, feedback, and paper that lies elsewhere. S49, S79, S91, S103; guidance.md section 10.1."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from safeguard_desktop.domain.codes import (
    AgencyCode,
    Agreement,
    ContactWay,
    DecisionCode,
    FamilyTold,
    ReasonNotTold,
)
from safeguard_desktop.domain.entries import FamilyContact, FeedbackGiven, PaperKept
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.referral_codes import ReferralKind
from safeguard_desktop.domain.sharing.codes import ChildView, Outcome, Purpose, RecipientKind
from safeguard_desktop.services.acts.acting_drafts import (
    ActionDraft,
    CallDraft,
    FamilyDraft,
    FamilyPart,
    FeedbackDraft,
    PaperDraft,
    Subject,
    Who,
)
from safeguard_desktop.services.acts.referral_drafts import MadeGoodDraft, ReferralDraft, ReferralFacts
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import AmendDraft, DecisionDraft
from safeguard_desktop.services.sharing.asking_others import AskedDraft
from safeguard_desktop.services.workplace import Changed
from tests.elm_row import Setting
from tests.services.sharing_answers import answered
from tests.services.steps import add_child, bodies, receive_one


@pytest.fixture
def child(desk: Desk) -> ChildId:
    return add_child(desk)


@pytest.fixture
def concern(desk: Desk, setting: Setting, child: ChildId) -> EntryId:
    return receive_one(desk, setting, child)


def refusal(act: Callable[[], object]) -> RefusalCode:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.code


def a_talk(concern: EntryId, **changes: Any) -> FamilyDraft:
    draft = FamilyDraft(
        Subject(concern=concern),
        made=True,
        when="today",
        who="Her mother",
        way=ContactWay.IN_PERSON,
        said="That we would ring social care.",
        response="She did not want that.",
        agreement=Agreement.REFUSED,
    )
    return replace(draft, **changes)


def test_a_talk_with_the_family_is_kept_with_their_agreement(desk: Desk, concern: EntryId) -> None:
    """S79: the log of what parents were told."""
    assert desk.family.record_family(a_talk(concern)) == Changed("concern", concern)
    (body,) = bodies(desk, FamilyContact)
    assert isinstance(body, FamilyContact)
    assert (body.who, body.agreement, body.reason_code) == ("Her mother", Agreement.REFUSED, None)


def test_no_talk_is_kept_with_its_reason_and_nothing_else(desk: Desk, child: ChildId) -> None:
    """S103; the answers of a talk that was then not had are left out."""
    draft = replace(
        a_talk(EntryId("")),
        about=Subject(child=child),
        made=False,
        reason_code=ReasonNotTold.EVIDENCE,
        reason="The police asked us to wait.",
    )
    assert desk.family.record_family(draft) == Changed("child", child)
    (body,) = bodies(desk, FamilyContact)
    assert isinstance(body, FamilyContact)
    assert (body.made, body.said, body.response, body.way, body.agreement) == (False, "", "", None, None)
    assert (body.reason_code, body.reason) == (ReasonNotTold.EVIDENCE, "The police asked us to wait.")


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"made": None}, Problem("made", "missing")),
        ({"who": ""}, Problem("who", "missing")),
        ({"said": " "}, Problem("said", "missing")),
        ({"when": ""}, Problem("when", "missing")),
        ({"when": "tomorrow"}, Problem("when", "in_future")),
        ({"made": False}, Problem("why_not", "missing")),
    ],
)
def test_what_is_missing_about_the_family_is_asked_for(
    desk: Desk, concern: EntryId, changes: dict[str, Any], problem: Problem
) -> None:
    draft = a_talk(concern, **changes)
    assert desk.family.family_problems(draft) == (problem,)
    assert refusal(lambda: desk.family.record_family(draft)) is RefusalCode.INCOMPLETE


def test_a_refusal_is_shown_at_later_decisions_about_that_child_and_no_other(
    desk: Desk, setting: Setting, child: ChildId, concern: EntryId
) -> None:
    """S49."""
    desk.family.record_family(a_talk(concern, agreement=Agreement.GIVEN))
    assert desk.family.refusals(Subject(concern=concern)) == ()
    desk.family.record_family(a_talk(concern))
    refused = FamilyPart(FamilyTold.TOLD, None, "She said no on the telephone.", Agreement.REFUSED)
    call = CallDraft(
        Subject(child=child),
        AgencyCode.EARLY_HELP,
        said="Asked for help.",
        family=refused,
        why="They need it.",
    )
    desk.calling.record_call(call)
    later = receive_one(desk, setting, child)
    other = receive_one(desk, setting, add_child(desk, "Noah Patel"))
    found = desk.family.refusals(Subject(concern=later))
    assert [(row.who, row.words, row.number) for row in found] == [
        ("", "She said no on the telephone.", 0),
        ("Her mother", "She did not want that.", 1),
    ]
    assert desk.family.refusals(Subject(child=child)) == found
    assert desk.family.refusals(Subject(concern=other)) == ()
    assert desk.family.refusals(Subject()) == ()


def test_every_refusal_is_shown_wherever_it_was_written_down(
    desk: Desk, child: ChildId, concern: EntryId
) -> None:
    """S49, S58: as we asked others, when a referral was made good, and by the child who was asked apart."""
    about = Subject(concern=concern)
    asked = AskedDraft(
        about, RecipientKind.HEALTH, "Ada Quill", asked_for="Was she seen?", why="To know.",
        purpose=Purpose.PROTECT_CHILD, family=Agreement.REFUSED, family_words="Not the doctor.",
    )  # fmt: skip
    desk.sharing.asking.record(asked)
    desk.referring.refer(ReferralDraft(about, ReferralFacts(kind=ReferralKind.S17), when="today 08:55"))
    referral = desk.referring.listed()[0].entry.id
    known = ReferralFacts(agreement=Agreement.REFUSED, agreement_reason="She said no at the gate.")
    desk.referring.make_good(MadeGoodDraft(referral, known))
    draft = answered(desk.sharing.deciding.begin(about), Outcome.SHARE_PART, concern)
    view = replace(draft.agreement, family=Agreement.GIVEN, child=ChildView.DOES_NOT_AGREE)
    desk.sharing.deciding.record(replace(draft, agreement=view))
    found = desk.family.refusals(Subject(child=child))
    assert [(row.who, row.words, row.number) for row in found] == [
        ("the child", "", 1),
        ("", "She said no at the gate.", 1),
        ("", "Not the doctor.", 1),
    ]
    assert all(row.when.is_known for row in found)


def test_a_refusal_reads_as_it_was_corrected(desk: Desk, concern: EntryId) -> None:
    desk.family.record_family(a_talk(concern))
    talk = desk.concerns.view(concern).followed[-1].id
    desk.correcting.amend(AmendDraft(talk, {"who": "Her aunt"}, "Mixed up."))
    (row,) = desk.family.refusals(Subject(concern=concern))
    assert row.who == "Her aunt"


def test_what_whoever_raised_it_was_told_is_kept(desk: Desk, concern: EntryId) -> None:
    """guidance.md section 10.1 (feedback_to_author_at)."""
    assert desk.feedback.author(concern) == desk.concerns.view(concern).as_amended.author.name
    assert desk.feedback.author(EntryId("0" * 32)) == ""
    draft = FeedbackDraft(concern, "Kit", ContactWay.IN_PERSON, "today", "That we acted on it.")
    assert not desk.deciding.standing(concern).has_feedback
    assert desk.feedback.give_feedback(draft) == Changed("concern", concern)
    assert desk.deciding.standing(concern).has_feedback
    assert len(bodies(desk, FeedbackGiven)) == 1


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"to": ""}, Problem("feedback_to", "missing")),
        ({"way": None}, Problem("way", "missing")),
        ({"when": ""}, Problem("when", "missing")),
        ({"text": ""}, Problem("text", "missing")),
    ],
)
def test_feedback_without_an_answer_is_not_recorded(
    desk: Desk, concern: EntryId, changes: dict[str, Any], problem: Problem
) -> None:
    draft = replace(FeedbackDraft(concern, "Kit", ContactWay.VIDEO, "today", "Thanks."), **changes)
    assert desk.feedback.feedback_problems(draft) == (problem,)
    assert refusal(lambda: desk.feedback.give_feedback(draft)) is RefusalCode.INCOMPLETE


def test_a_concern_is_closed_without_feedback_all_the_same(desk: Desk, concern: EntryId) -> None:
    draft = DecisionDraft(
        concern,
        DecisionCode.NO_FURTHER_ACTION,
        "Explained.",
        follow_up="Spoke with her mother.",
        outcome="A fall.",
        closes=True,
    )
    assert desk.deciding.decision_problems(draft) == ()


def test_how_things_stand_is_told_to_whoever_decides(desk: Desk, concern: EntryId) -> None:
    """R-REC-1: which limb is there already, and what is still open."""
    standing = desk.deciding.standing(concern)
    assert (standing.has_summary, standing.has_follow_up, standing.open_tasks) == (True, False, ())
    desk.acting.plan(ActionDraft(Subject(concern=concern), "Ring.", "Friday", Who(name="Kim")))
    desk.family.record_family(a_talk(concern))
    standing = desk.deciding.standing(concern)
    assert standing.has_follow_up
    assert [task.due_on for task in standing.open_tasks] == ["2026-11-27"]


def test_paper_has_a_place_in_the_record(desk: Desk, concern: EntryId, child: ChildId) -> None:
    """S91; UI.md (Printing)."""
    draft = PaperDraft(Subject(concern=concern), "Drawing", "Cabinet, drawer 2", "3", "Monday")
    assert desk.paper.keep_paper(draft) == Changed("concern", concern)
    alone = PaperDraft(Subject(child=child), "Letter", "Safe")
    assert desk.paper.keep_paper(alone) == Changed("child", child)
    assert bodies(desk, PaperKept) == [
        PaperKept("Drawing", "Cabinet, drawer 2", 3, "Monday", concern),
        PaperKept("Letter", "Safe", 0, "", None),
    ]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"item": ""}, Problem("item", "missing")),
        ({"place": ""}, Problem("paper_place", "missing")),
        *(({"pages_typed": text}, Problem("pages", "not_a_number")) for text in ("two", "0", "²", "1000000")),
    ],
)
def test_paper_without_an_answer_is_not_recorded(
    desk: Desk, concern: EntryId, changes: dict[str, Any], problem: Problem
) -> None:
    draft = replace(PaperDraft(Subject(concern=concern), "Drawing", "Drawer"), **changes)
    assert desk.paper.paper_problems(draft) == (problem,)
    assert refusal(lambda: desk.paper.keep_paper(draft)) is RefusalCode.INCOMPLETE
