"""Calls to social care and others, and the answers that are owed. S47, S49, S103; guidance.md section 4."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest

from safeguard_desktop.domain.codes import (
    AgencyCode,
    Agreement,
    ContactWay,
    FamilyTold,
    ReasonNotTold,
)
from safeguard_desktop.domain.entries import (
    ActionChanged,
    ActionPlanned,
    AgencyAnswered,
    AgencyContact,
    SecondAsked,
    SharedFirst,
)
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.services.acts.acting_drafts import AnswerDraft, CallDraft, FamilyPart, Subject
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import AmendDraft
from safeguard_desktop.services.workplace import Changed
from tests.elm_row import Setting, Ticking
from tests.services.steps import add_child, bodies, receive_one

TOLD = FamilyPart(FamilyTold.TOLD)


@pytest.fixture
def child(desk: Desk) -> ChildId:
    return add_child(desk)


@pytest.fixture
def concern(desk: Desk, setting: Setting, child: ChildId) -> EntryId:
    return receive_one(desk, setting, child)


def a_call(concern: EntryId, **changes: Any) -> CallDraft:
    draft = CallDraft(
        Subject(concern=concern),
        AgencyCode.SOCIAL_CARE,
        said="What Maya said, and the bruise.",
        answer_due_typed="24 Nov",
        family=TOLD,
        why="She is not safe at home.",
    )
    return replace(draft, **changes)


def last(desk: Desk, concern: EntryId) -> EntryId:
    """The last entry that is not about what is still to be made good."""
    followed = desk.concerns.view(concern).followed
    return [entry.id for entry in followed if not isinstance(entry.body, SharedFirst | SecondAsked)][-1]


def refusal(act: Callable[[], object]) -> RefusalCode:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.code


def test_a_call_needs_whom_what_why_and_whether_the_family_knows_and_no_more(
    desk: Desk, concern: EntryId
) -> None:
    """S47, S103: recorded in a minute; the time is that of writing unless another is given."""
    assert desk.calling.record_call(a_call(concern)) == Changed("concern", concern)
    (body,) = bodies(desk, AgencyContact)
    assert isinstance(body, AgencyContact)
    assert (body.way, body.said) == (ContactWay.TELEPHONE, "What Maya said, and the bruise.")
    assert body.when.earliest.startswith("2026-11-23T09:")
    assert (body.when.earliest, body.answer_due) == (body.when.latest, "2026-11-24")
    assert body.family is FamilyTold.TOLD


def test_everything_that_is_known_of_a_call_is_kept(desk: Desk, child: ChildId) -> None:
    draft = CallDraft(
        about=Subject(child=child),
        agency=AgencyCode.POLICE,
        spoke_to="PC Lowe",
        said="The threat at the gate.",
        answer="They will come at two.",
        family=FamilyPart(
            FamilyTold.NOT_TOLD, ReasonNotTold.RISK_TO_CHILD, "He was at the door.", Agreement.NOT_SOUGHT
        ),
        way=ContactWay.IN_PERSON,
        when="today 08:55",
        agency_name="Elm Row station",
        their_reference="1204",
        why="He may come back.",
    )
    assert desk.calling.record_call(draft) == Changed("child", child)
    (body,) = bodies(desk, AgencyContact)
    assert isinstance(body, AgencyContact)
    assert (body.spoke_to, body.agency_name, body.their_reference) == ("PC Lowe", "Elm Row station", "1204")
    assert (body.family_reason_code, body.family_reason) == (
        ReasonNotTold.RISK_TO_CHILD,
        "He was at the door.",
    )
    assert (body.when.words, body.answer_due, body.concern) == ("today 08:55", "", None)
    assert bodies(desk, ActionPlanned) == []
    contact = desk.session.ledger.select("SELECT id FROM entries ORDER BY seq DESC LIMIT 3")[2][0]
    assert desk.calling.owed(contact) is None


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"agency": None}, Problem("agency", "missing")),
        ({"said": "\n"}, Problem("said", "missing")),
        ({"why": " "}, Problem("why_told", "missing")),
        ({"family": FamilyPart()}, Problem("family", "missing")),
        ({"family": FamilyPart(FamilyTold.NOT_TOLD)}, Problem("family_reason_code", "missing")),
        ({"answer_due_typed": "blue moon"}, Problem("answer_due", "not_understood")),
        ({"answer_due_typed": "1 Nov 2026"}, Problem("answer_due", "in_past")),
        ({"when": "blue moon"}, Problem("when", "not_understood")),
        ({"when": "tomorrow"}, Problem("when", "in_future")),
    ],
)
def test_a_call_without_an_answer_is_not_recorded(
    desk: Desk, concern: EntryId, changes: dict[str, Any], problem: Problem
) -> None:
    draft = a_call(concern, **changes)
    assert desk.calling.call_problems(draft) == (problem,)
    assert refusal(lambda: desk.calling.record_call(draft)) is RefusalCode.INCOMPLETE
    assert bodies(desk, AgencyContact) == []


def test_an_answer_is_expected_on_the_next_working_day(desk: Desk, clock: Ticking) -> None:
    """guidance.md section 4: an authority decides within one working day."""
    assert desk.calling.usual_answer_day() == "2026-11-24"
    clock.now = datetime(2026, 12, 24, 15, 0, tzinfo=UTC)
    assert desk.calling.usual_answer_day() == "2026-12-29"


def test_a_family_that_is_still_to_be_told_becomes_something_to_do(
    desk: Desk, setting: Setting, concern: EntryId
) -> None:
    """S79, S103."""
    desk.calling.record_call(a_call(concern, family=FamilyPart(FamilyTold.TO_BE_TOLD)))
    (planned,) = bodies(desk, ActionPlanned)
    assert isinstance(planned, ActionPlanned)
    assert (planned.owner, planned.due_on, planned.concern) == (setting.lead, "2026-11-24", concern)
    kinds = {task.kind for task in desk.today.today().tasks}
    assert kinds == {TaskKind.ACTION, TaskKind.ANSWER_OWED, TaskKind.MAKE_GOOD}


def test_an_answer_that_came_ends_the_chaser_and_comes_only_once(desk: Desk, concern: EntryId) -> None:
    desk.calling.record_call(a_call(concern))
    contact = last(desk, concern)
    assert desk.calling.owed(contact) is not None
    answer = AnswerDraft(contact, True, "today", "Duty social worker", "An assessment begins.")
    assert desk.calling.record_answer(answer) == Changed("concern", concern)
    (body,) = bodies(desk, AgencyAnswered)
    assert isinstance(body, AgencyAnswered)
    assert (body.by, body.text) == ("Duty social worker", "An assessment begins.")
    assert [task.kind for task in desk.today.today().tasks] == [TaskKind.MAKE_GOOD]
    assert refusal(lambda: desk.calling.record_answer(answer)) is RefusalCode.ALREADY_DONE


def test_one_who_was_asked_again_owes_the_answer_by_another_day(desk: Desk, concern: EntryId) -> None:
    desk.calling.record_call(a_call(concern))
    contact = last(desk, concern)
    again = AnswerDraft(contact, False, "now", "The duty desk", "Nobody has read it yet.", "26 Nov")
    assert desk.calling.record_answer(again) == Changed("concern", concern)
    row = desk.calling.owed(contact)
    assert row is not None
    assert (row.due_on, row.is_open) == ("2026-11-26", True)
    (body,) = bodies(desk, ActionChanged)
    assert isinstance(body, ActionChanged)
    assert body.reason == "The duty desk: Nobody has read it yet."
    assert bodies(desk, AgencyAnswered) == []


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"came": None}, Problem("came", "missing")),
        ({"text": ""}, Problem("text", "missing")),
        ({"when": " "}, Problem("when", "missing")),
        ({"came": False}, Problem("answer_due", "missing")),
    ],
)
def test_an_answer_without_an_answer_is_not_recorded(
    desk: Desk, concern: EntryId, changes: dict[str, Any], problem: Problem
) -> None:
    desk.calling.record_call(a_call(concern))
    answer = replace(AnswerDraft(last(desk, concern), True, "today", "", "Yes."), **changes)
    assert desk.calling.answer_problems(answer) == (problem,)
    assert refusal(lambda: desk.calling.record_answer(answer)) is RefusalCode.INCOMPLETE


def test_only_an_answer_that_is_owed_can_be_answered(desk: Desk, concern: EntryId) -> None:
    desk.calling.record_call(a_call(concern, family=FamilyPart(FamilyTold.TO_BE_TOLD)))
    action = last(desk, concern)
    for entry in (action, concern):
        answer = AnswerDraft(entry, True, "today", "", "Yes.")
        assert refusal(partial(desk.calling.record_answer, answer)) is RefusalCode.UNKNOWN_SUBJECT


def test_a_call_and_its_answer_are_corrected_with_the_concern(desk: Desk, concern: EntryId) -> None:
    desk.calling.record_call(a_call(concern))
    contact = last(desk, concern)
    desk.calling.record_answer(AnswerDraft(contact, True, "today", "", "Yes."))
    answer = last(desk, concern)
    for entry, change in ((contact, {"said": "The bruise."}), (answer, {"text": "Yes, on Monday."})):
        draft = AmendDraft(entry, change, "More exact.")
        assert desk.correcting.amend(draft) == Changed("concern", concern)
    assert desk.correcting.amend_problems(AmendDraft(contact, {"said": ""}, "Why.")) == (
        Problem("said", "missing"),
    )
