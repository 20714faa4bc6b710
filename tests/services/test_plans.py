"""A child with a plan: the social worker told at once, conferences and reports. S85 to S88, X07; guidance.md 4, 8."""

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from safeguard_desktop.domain.child import (
    ChildDetails,
    ChildStatus,
    PersonKind,
    RelatedPerson,
    StatusSpan,
    YesNo,
)
from safeguard_desktop.domain.codes import ContactWay
from safeguard_desktop.domain.deadlines import is_overdue
from safeguard_desktop.domain.entries import PlanNotice, PlanNoticeGiven
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.leaving.codes import LeavingReason
from safeguard_desktop.domain.plan_codes import MeetingKind, MeetingStepKind, PlanTrigger
from safeguard_desktop.domain.rows import TaskKind, TaskRow
from safeguard_desktop.services.acts.plan_drafts import MeetingDraft, MeetingStepDraft, NoticeDraft, ToldDraft
from safeguard_desktop.services.acts.plans import has_plan
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.leaving.drafts import LeavingDraft, ManyDraft
from safeguard_desktop.ui.desk.task_words import task_text
from safeguard_desktop.wording.plans import was_before
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.services.steps import bodies


@pytest.fixture
def child(desk: Desk) -> ChildId:
    plan = StatusSpan(ChildStatus.PROTECTION_PLAN, "2026-09-14")
    return ChildId(desk.children.add(ChildDetails("Maya Wójcik", statuses=(plan,))).id)


def plan_tasks(desk: Desk, kind: TaskKind) -> list[TaskRow]:
    return [task for task in desk.today.today().tasks if task.kind is kind]


@pytest.mark.parametrize("trigger", list(PlanTrigger))
def test_what_happens_to_a_child_with_a_plan_is_due_at_once_and_overdue_when_the_day_is_over(
    desk: Desk, setting: Setting, child: ChildId, trigger: PlanTrigger
) -> None:
    """Source: S86, S87, S88, X07: whom we told, and when, to the minute."""
    desk.plans.record_notice(NoticeDraft(child, trigger, "today 08:45", "Not here, and nobody rang."))
    (task,) = plan_tasks(desk, TaskKind.PLAN_NOTICE)
    assert (task.due_on, task.child) == ("2026-11-23", child)
    assert is_overdue(task.due_on, date(2026, 11, 24))
    told = ToldDraft("Ms Vale", "Assessment team", "now", ContactWay.TELEPHONE, "She rings the mother.")
    desk.plans.record_told(task.entry.id, told)
    assert plan_tasks(desk, TaskKind.PLAN_NOTICE) == []
    (given,) = bodies(desk, PlanNoticeGiven)
    assert isinstance(given, PlanNoticeGiven)
    assert given.when.earliest == "2026-11-23T09:00"
    with pytest.raises(Refused) as refused:
        desk.plans.record_told(task.entry.id, told)
    assert refused.value.code is RefusalCode.ALREADY_DONE


def test_whoever_else_is_told_at_once_has_a_line_of_its_own_and_a_time_of_its_own(
    desk: Desk, child: ChildId
) -> None:
    """Source: S86 (a checklist); guidance.md section 8: the virtual school head too, if the child is looked after."""
    assert desk.plans.also_told(child) == ""
    looked_after = StatusSpan(ChildStatus.LOOKED_AFTER, "2026-09-14")
    desk.children.change(child, ChildDetails("Maya Wójcik", statuses=(looked_after,)))
    assert desk.plans.also_told(child) == "Virtual school head"
    told = ToldDraft("Ms Vale", when="today 08:50")
    desk.plans.record_notice(
        NoticeDraft(child, PlanTrigger.EXCLUSION, "tomorrow", "Two days.", told, "Virtual school head")
    )
    (task,) = plan_tasks(desk, TaskKind.PLAN_NOTICE)
    assert (task_text(task), task.due_on) == (
        "To be told now: Virtual school head (Suspension or exclusion)", "2026-11-23",
    )  # fmt: skip
    desk.plans.record_told(task.entry.id, ToldDraft("Mr Orr", when="today 08:58"))
    assert plan_tasks(desk, TaskKind.PLAN_NOTICE) == []
    given = [body for body in bodies(desk, PlanNoticeGiven) if isinstance(body, PlanNoticeGiven)]
    assert {each.who: each.when.earliest for each in given} == {
        "Ms Vale": "2026-11-23T08:50", "Mr Orr": "2026-11-23T08:58",
    }  # fmt: skip
    text = " ".join(whole_text(desk.outputs.chronology(child).pdf).split())
    assert "Virtual school head" in text


def test_that_a_child_with_a_plan_leaves_is_told_at_once(desk: Desk, child: ChildId) -> None:
    """Source: S86, S88, X07: one child or a whole class; a child without a plan has no social worker to tell."""
    looked_after = StatusSpan(ChildStatus.LOOKED_AFTER, "2026-09-14")
    leo = ChildId(desk.children.add(ChildDetails("Leo Brandt", statuses=(looked_after,))).id)
    noor = ChildId(desk.children.add(ChildDetails("Noor Haddad")).id)
    assert [desk.leaving.leaving.has_plan(each) for each in (child, leo, noor)] == [True, True, False]
    desk.leaving.leaving.record(LeavingDraft(child, LeavingReason.PERMANENT_EXCLUSION, "27 Nov"))
    (task,) = plan_tasks(desk, TaskKind.PLAN_NOTICE)
    assert (task.due_on, task.child) == ("2026-11-23", child)
    assert task_text(task) == "Tell the social worker now: Suspension or exclusion"
    assert isinstance(task.entry.body, PlanNotice)
    assert task.entry.body.when.earliest == "2026-11-27T00:00"
    assert task.entry.body.text == "The child leaves: Permanently excluded"
    desk.plans.record_told(task.entry.id, ToldDraft("Ms Vale", when="now"))
    desk.leaving.leaving.record_many(ManyDraft((leo, noor), LeavingReason.PHASE_TRANSFER))
    tasks = plan_tasks(desk, TaskKind.PLAN_NOTICE)
    assert {(task_text(each), each.child) for each in tasks} == {
        ("Tell the social worker now: A change in the child’s situation", leo),
        ("To be told now: Virtual school head (A change in the child’s situation)", leo),
    }


MOTHER = RelatedPerson("Ewa Wójcik", "mother", "01632 960 700", lives_with_child=YesNo.YES)


@pytest.mark.parametrize(
    ("change", "is_asked"),
    [
        ({"address": "3 Mill Lane"}, True),
        ({"people": (MOTHER, RelatedPerson("Rob", "mother’s partner", lives_with_child=YesNo.YES))}, True),
        ({"people": (replace(MOTHER, may_collect=YesNo.NO),)}, True),
        ({"people": (replace(MOTHER, phone="01632 960 701"),)}, False),
        ({"people": (MOTHER, RelatedPerson("Dr Lund", "GP", kind=PersonKind.PROFESSIONAL))}, False),
        ({"group": "Oaks"}, False),
    ],
)
def test_a_change_at_home_on_the_front_sheet_asks_whether_the_social_worker_has_to_be_told(
    desk: Desk, child: ChildId, change: dict[str, object], is_asked: bool
) -> None:
    """Source: S88, X07."""
    desk.children.change(child, replace(desk.children.view(child).details, people=(MOTHER,)))
    after = replace(desk.children.view(child).details, **change)
    found = desk.children.change_problems(child, after, tells_worker=None)
    assert [problem.field for problem in found] == (["tells_worker"] if is_asked else [])
    assert desk.children.change_problems(child, after, tells_worker=False) == ()
    desk.children.change(child, after, tells_worker=True)
    (task,) = plan_tasks(desk, TaskKind.PLAN_NOTICE)
    assert task_text(task) == "Tell the social worker now: A change in the child’s situation"


def test_a_change_at_home_asks_nothing_where_there_is_no_plan(desk: Desk) -> None:
    leo = ChildId(desk.children.add(ChildDetails("Leo Brandt")).id)
    moved = ChildDetails("Leo Brandt", address="3 Mill Lane")
    assert desk.children.change_problems(leo, moved, tells_worker=None) == ()
    desk.children.change(leo, moved, tells_worker=True)
    assert plan_tasks(desk, TaskKind.PLAN_NOTICE) == []


def test_an_exclusion_that_takes_effect_tomorrow_is_told_before_it_does(desk: Desk, child: ChildId) -> None:
    """Source: S86 ("before"): told in the same form, nothing is left to do."""
    told = ToldDraft("Ms Vale", when="today 08:55")
    desk.plans.record_notice(NoticeDraft(child, PlanTrigger.EXCLUSION, "tomorrow 08:30", "Two days.", told))
    assert plan_tasks(desk, TaskKind.PLAN_NOTICE) == []
    (notice,), (given,) = bodies(desk, PlanNotice), bodies(desk, PlanNoticeGiven)
    assert isinstance(notice, PlanNotice)
    assert isinstance(given, PlanNoticeGiven)
    assert notice.due_on == "2026-11-23"
    assert was_before(given.when, notice.when)
    assert "Two days." in whole_text(desk.outputs.chronology(child).pdf)


def test_only_what_sort_of_thing_it_is_has_to_be_said(desk: Desk, child: ChildId) -> None:
    nothing = desk.plans.notice_problems(NoticeDraft(child, when="whenever", told=ToldDraft(when="tomorrow")))
    assert [(found.field, found.code) for found in nothing] == [
        ("plan_trigger", "missing"), ("when", "not_understood"), ("plan_told_when", "in_future"),
    ]  # fmt: skip
    assert [found.field for found in desk.plans.told_problems(ToldDraft())] == ["plan_told"]
    desk.plans.record_notice(NoticeDraft(child, PlanTrigger.CHANGE, when="not known"))
    (task,) = plan_tasks(desk, TaskKind.PLAN_NOTICE)
    assert task.due_on == "2026-11-23"
    assert all(each.source for each in desk.plans.guidance())
    view = desk.children.view(child)
    assert has_plan(view, "2026-11-23")
    assert not has_plan(view, "2026-09-01")


def test_a_conference_asks_for_its_report_then_for_somebody_to_be_there_then_for_the_minutes(
    desk: Desk, setting: Setting, child: ChildId
) -> None:
    """Source: S85: due date, report written, sent, attended, minutes."""
    desk.plans.record_meeting(
        MeetingDraft(child, MeetingKind.FIRST_CONFERENCE, "27 Nov", "25 Nov", "Civic hall.")
    )
    (task,) = plan_tasks(desk, TaskKind.PLAN_MEETING)
    meeting = task.entry.id
    assert task.due_on == "2026-11-25"
    done = {
        MeetingStepKind.REPORT_WRITTEN: "2026-11-25", MeetingStepKind.REPORT_SENT: "2026-11-27",
        MeetingStepKind.ATTENDED: "2026-12-25",
    }  # fmt: skip
    for step, due_on in done.items():
        desk.plans.record_step(MeetingStepDraft(meeting, step, "now", "Asha Patel"))
        row = desk.plans.task(meeting)
        assert row is not None
        assert (row.due_on, row.is_open) == (due_on, True)
    desk.plans.record_step(MeetingStepDraft(meeting, MeetingStepKind.MINUTES, "now"))
    row = desk.plans.task(meeting)
    assert row is not None
    assert not row.is_open
    with pytest.raises(Refused) as refused:
        desk.plans.record_step(MeetingStepDraft(meeting, MeetingStepKind.MINUTES))
    assert refused.value.code is RefusalCode.ALREADY_DONE
    desk.plans.record_meeting(MeetingDraft(child, MeetingKind.CORE_GROUP, "30 Nov"))
    (task,) = plan_tasks(desk, TaskKind.PLAN_MEETING)
    desk.plans.record_step(MeetingStepDraft(task.entry.id, MeetingStepKind.CANCELLED, "now"))
    assert plan_tasks(desk, TaskKind.PLAN_MEETING) == []
    setting.workplace.clock.now = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)  # type: ignore[attr-defined]  # the clock of the tests
    desk.session.ledger.rebuild()
    assert plan_tasks(desk, TaskKind.PLAN_MEETING) == []


def test_what_is_due_after_a_meeting_is_shown_with_the_rule_that_says_so(desk: Desk, child: ChildId) -> None:
    """Source: guidance.md sections 4 and 11."""
    plans = desk.plans
    (first,) = plans.what_follows(MeetingKind.STRATEGY, "14 Dec 2026")
    assert (first.key, first.due_on) == ("icpc", date(2027, 1, 7))
    after = plans.what_follows(MeetingKind.FIRST_CONFERENCE, "23 Nov 2026")
    assert {each.key: each.due_on for each in after} == {
        "core_group": date(2026, 12, 7), "rcpc_first": date(2027, 2, 23),
    }  # fmt: skip
    assert plans.what_follows(MeetingKind.OTHER, "23 Nov 2026") == plans.what_follows(None, "") == ()
    assert plans.what_follows(MeetingKind.STRATEGY, "some day") == ()
    problems = plans.meeting_problems(MeetingDraft(child, on_typed="some day", report_due_typed="1 Jan 2020"))
    assert [(found.field, found.code) for found in problems] == [
        ("meeting_kind", "missing"), ("meeting_on", "not_understood"), ("report_due", "in_past"),
    ]  # fmt: skip
    assert [found.code for found in plans.meeting_problems(MeetingDraft(child, MeetingKind.OTHER))] == [
        "missing"
    ]
    assert [found.field for found in plans.step_problems(MeetingStepDraft(EntryId("0")))] == ["meeting_step"]


def test_whom_to_ring_is_read_from_the_front_sheet(desk: Desk, child: ChildId) -> None:
    """Source: S86: the number stands above the form."""
    assert desk.plans.social_worker(child) == ""
    worker = RelatedPerson("Ms Vale", "social worker", "01632 960 470", kind=PersonKind.PROFESSIONAL)
    other = ChildId(
        desk.children.add(ChildDetails("Leo Brandt", social_worker="Assessment team", people=(worker,))).id
    )
    assert desk.plans.social_worker(other) == "Assessment team\nMs Vale, social worker, 01632 960 470"
    assert desk.plans.social_worker(ChildId("0" * 32)) == ""
