"""What is to be done: planned, changed, ended, and on Today exactly while it is open. S46, S57, S89."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from safeguard_desktop.domain.codes import ActionEnd, AgencyCode, Agreement, FamilyTold
from safeguard_desktop.domain.entries import ActionChanged, ActionEnded, ActionPlanned
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.services.acts.acting_drafts import (
    ActionChangeDraft,
    ActionDraft,
    ActionEndDraft,
    CallDraft,
    FamilyPart,
    Subject,
    Who,
)
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.workplace import Changed
from tests.elm_row import Setting, Ticking
from tests.second_reader import add_deputy, deputy_desk
from tests.services.steps import add_child, bodies, raise_one, receive_one

NOBODY = EntryId("0" * 32)
KIM = Who(name="Kim, health visitor")


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


def planned(desk: Desk, about: Subject, due: str = "Friday", who: Who = KIM) -> EntryId:
    desk.acting.plan(ActionDraft(about, "Ring the health visitor.", due, who))
    return EntryId(desk.session.ledger.select("SELECT id FROM entries ORDER BY seq DESC LIMIT 1")[0][0])


def test_what_is_planned_for_a_concern_names_its_children_and_its_day(
    desk: Desk, concern: EntryId, child: ChildId
) -> None:
    """S57."""
    me = desk.session.identity.person
    draft = ActionDraft(Subject(concern=concern), "Ring the health visitor.", "Friday", Who(me))
    assert desk.acting.plan(draft) == Changed("concern", concern)
    (body,) = bodies(desk, ActionPlanned)
    assert body == ActionPlanned("Ring the health visitor.", "2026-11-27", me, "", concern)
    (task,) = desk.session.ledger.select("SELECT is_open FROM m_tasks")
    assert task == (1,)
    row = desk.acting.task(desk.concerns.view(concern).followed[-1].id)
    assert row is not None
    assert (row.kind, row.child, row.number, row.entry.person_name) == (
        TaskKind.ACTION,
        child,
        1,
        "Asha Patel",
    )


def test_what_is_planned_for_a_child_needs_no_concern(desk: Desk, child: ChildId) -> None:
    task = planned(desk, Subject(child=child))
    row = desk.acting.task(task)
    assert row is not None
    assert (row.concern, row.child, row.owner, row.owner_name) == (None, child, None, KIM.name)
    end = ActionEndDraft(task, ActionEnd.DONE, "today", "She visits on Monday.")
    assert desk.acting.end(end) == Changed("child", child)
    (ended,) = [row for row in desk.children.chronology(child) if isinstance(row.entry.body, ActionEnded)]
    assert ended.entry.children == row.entry.children


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"what": " "}, Problem("what", "missing")),
        ({"due_typed": ""}, Problem("due_on", "missing")),
        ({"due_typed": "blue moon"}, Problem("due_on", "not_understood")),
        ({"due_typed": "yesterday"}, Problem("due_on", "in_past")),
        ({"who": Who()}, Problem("doer", "missing")),
        ({"who": Who(PersonId("5" * 32))}, Problem("doer", "not_a_reader")),
    ],
)
def test_what_is_to_be_done_is_not_recorded_without_an_answer(
    desk: Desk, concern: EntryId, changes: dict[str, Any], problem: Problem
) -> None:
    draft = replace(ActionDraft(Subject(concern=concern), "Ring.", "today", KIM), **changes)
    assert desk.acting.plan_problems(draft) == (problem,)
    assert refusal(lambda: desk.acting.plan(draft)) is RefusalCode.INCOMPLETE
    assert bodies(desk, ActionPlanned) == []


def test_nothing_is_planned_for_what_is_not_there_or_not_received(desk: Desk, setting: Setting) -> None:
    waiting = raise_one(setting)
    desk.receiving.take_in()
    for about in (Subject(), Subject(concern=waiting), Subject(child=ChildId(NOBODY))):
        draft = ActionDraft(about, "Ring.", "today", KIM)
        assert refusal(partial(desk.acting.plan, draft)) is RefusalCode.UNKNOWN_SUBJECT


def test_another_owner_and_another_day_are_recorded_with_the_reason(
    desk: Desk, setting: Setting, concern: EntryId
) -> None:
    task = planned(desk, Subject(concern=concern))
    me = setting.lead
    change = ActionChangeDraft(task, "1 Dec", "Kim is away.", Who(me))
    assert desk.acting.change(change) == Changed("concern", concern)
    row = desk.acting.task(task)
    assert row is not None
    assert (row.due_on, row.owner, row.owner_name, row.is_open) == ("2026-12-01", me, "", True)
    (body,) = bodies(desk, ActionChanged)
    assert isinstance(body, ActionChanged)
    assert body.reason == "Kim is away."


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"reason": ""}, Problem("reason", "missing")),
        ({"due_typed": "21 Nov 2026"}, Problem("due_on", "in_past")),
        ({"who": Who()}, Problem("doer", "missing")),
    ],
)
def test_a_change_without_an_answer_is_not_recorded(
    desk: Desk, concern: EntryId, changes: dict[str, Any], problem: Problem
) -> None:
    task = planned(desk, Subject(concern=concern))
    draft = replace(ActionChangeDraft(task, "1 Dec", "Kim is away.", KIM), **changes)
    assert desk.acting.change_problems(draft) == (problem,)
    assert refusal(lambda: desk.acting.change(draft)) is RefusalCode.INCOMPLETE


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"end": None}, Problem("end", "missing")),
        ({"when": ""}, Problem("when", "missing")),
        ({"when": "tomorrow"}, Problem("when", "in_future")),
        ({"text": ""}, Problem("text", "missing")),
    ],
)
def test_an_end_without_an_answer_is_not_recorded(
    desk: Desk, concern: EntryId, changes: dict[str, Any], problem: Problem
) -> None:
    task = planned(desk, Subject(concern=concern))
    draft = replace(ActionEndDraft(task, ActionEnd.DONE, "today", "Done."), **changes)
    assert desk.acting.end_problems(draft) == (problem,)
    assert refusal(lambda: desk.acting.end(draft)) is RefusalCode.INCOMPLETE


def test_what_has_ended_ends_only_once_and_changes_no_more(desk: Desk, concern: EntryId) -> None:
    task = planned(desk, Subject(concern=concern))
    end = ActionEndDraft(task, ActionEnd.NOT_NEEDED, "not known", "The family moved.")
    desk.acting.end(end)
    assert refusal(lambda: desk.acting.end(end)) is RefusalCode.ALREADY_DONE
    change = ActionChangeDraft(task, "1 Dec", "Later.", KIM)
    assert refusal(lambda: desk.acting.change(change)) is RefusalCode.ALREADY_DONE
    assert len(bodies(desk, ActionEnded)) == 1
    assert refusal(lambda: desk.acting.end(replace(end, action=concern))) is RefusalCode.UNKNOWN_SUBJECT
    assert refusal(lambda: desk.acting.end(replace(end, action=NOBODY))) is RefusalCode.UNKNOWN_SUBJECT


def test_only_what_was_planned_ends_or_changes_as_an_action(desk: Desk, concern: EntryId) -> None:
    """S81: what a second person, an agency or the full decision owes is not ticked off or put off in their stead."""
    family = FamilyPart(FamilyTold.TOLD, agreement=Agreement.REFUSED)
    call = CallDraft(Subject(concern), AgencyCode.POLICE, said="Where she is.", why="Danger.", family=family)
    desk.calling.record_call(replace(call, answer_due_typed="tomorrow"))
    before, waiting = desk.session.ledger.head().seq, desk.today.today().tasks
    assert {task.kind for task in waiting} == {
        TaskKind.ANSWER_OWED, TaskKind.MAKE_GOOD, TaskKind.SECOND_LOOK,
    }  # fmt: skip
    for task in waiting:
        end = ActionEndDraft(task.entry.id, ActionEnd.NOT_NEEDED, "today", "It is fine.")
        change = ActionChangeDraft(task.entry.id, "in a year", "It is fine.", Who(desk.acting.me))
        assert refusal(partial(desk.acting.end, end)) is RefusalCode.UNKNOWN_SUBJECT
        assert refusal(partial(desk.acting.change, change)) is RefusalCode.UNKNOWN_SUBJECT
    assert desk.session.ledger.head().seq == before
    assert desk.today.today().tasks == waiting


def test_a_second_reader_can_be_given_something_to_do(setting: Setting, clock: Ticking) -> None:
    deputy = add_deputy(setting)
    desk = setting.unlock()
    try:
        assert [person.name for person in desk.acting.people()] == ["Asha Patel", "Sam Rowe"]
        planned(desk, Subject(child=add_child(desk)), who=Who(deputy))
    finally:
        desk.session.close()
    hers = deputy_desk(setting, deputy)
    try:
        assert [person.name for person in hers.acting.people()] == ["Sam Rowe", "Asha Patel"]
        (task,) = hers.today.today().tasks
        assert (task.owner, hers.acting.me) == (deputy, deputy)
    finally:
        hers.session.close()


def test_a_task_is_on_today_exactly_while_it_is_open(desk: Desk, concern: EntryId, clock: Ticking) -> None:
    """S57: nothing is forgotten, and nothing lingers."""
    task = planned(desk, Subject(concern=concern), due="in three weeks")

    def on_today() -> list[EntryId]:
        return [row.entry.id for row in desk.today.today().tasks]

    assert on_today() == []
    clock.now += timedelta(days=14)
    assert on_today() == [task]
    desk.acting.change(ActionChangeDraft(task, "in two weeks", "Kim is away.", KIM))
    assert on_today() == []
    clock.now += timedelta(days=20)
    assert on_today() == [task]
    desk.acting.end(ActionEndDraft(task, ActionEnd.DONE, "today", "She rang back."))
    assert on_today() == []
