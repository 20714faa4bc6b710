"""A child with a plan: the social worker is told at once, and the setting goes to the meetings and reports.

Nothing waits for the form: it is due now, and overdue once the day is over. Source: S85 to S88, X07; guidance.md 8.
"""

from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace

from safeguard_desktop.domain.child import ChildDetails, ChildStatus, PersonKind, StatusSpan
from safeguard_desktop.domain.entries import (
    InChild,
    NewEntry,
    PlanMeeting,
    PlanMeetingStep,
    PlanNotice,
    PlanNoticeGiven,
)
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.guidance import Guidance, Topic
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.plan_codes import MeetingKind, PlanTrigger
from safeguard_desktop.domain.rows import ChildView, TaskRow
from safeguard_desktop.domain.when import as_typed, parse_date, parse_when
from safeguard_desktop.services.acts.acting import due_iso, due_problems, open_task
from safeguard_desktop.services.acts.plan_drafts import MeetingDraft, MeetingStepDraft, NoticeDraft, ToldDraft
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.guidance import Deadline, GuidanceService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import changed_by, children_of_subject, complete
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.plans import VIRTUAL_HEAD

WITH_A_PLAN: Final = frozenset(
    {ChildStatus.PROTECTION_PLAN, ChildStatus.CHILD_IN_NEED, ChildStatus.LOOKED_AFTER}
)
"""Children who have a social worker. Source: guidance.md section 8."""

MINUTES_AFTER: Final = timedelta(days=28)
"""When we ask for minutes that have not come: our own reminder, which no rule gives."""

_NEXT: Final = {
    MeetingKind.STRATEGY: ("icpc",),
    MeetingKind.FIRST_CONFERENCE: ("core_group", "rcpc_first"),
    MeetingKind.REVIEW_CONFERENCE: ("rcpc_next",),
}


def plans_on(details: ChildDetails, day: str) -> tuple[StatusSpan, ...]:
    """Return the statuses that bring a social worker and hold on that day (ISO date)."""
    return tuple(span for span in details.statuses if span.status in WITH_A_PLAN and span.holds_on(day))


def has_plan(view: ChildView, day: str) -> bool:
    """Whether a child has a plan or is looked after on that day (ISO date)."""
    return bool(plans_on(view.details, day))


def whom_to_ring(details: ChildDetails) -> str:
    """Return the social worker, as the front sheet has it, and the professionals with a number."""
    people = (
        ", ".join(filter(None, (each.name, each.relationship, each.organisation, each.phone)))
        for each in details.people
        if each.kind is PersonKind.PROFESSIONAL and each.phone
    )
    return "\n".join(filter(None, (details.social_worker, *people)))


def told_at_once(
    session: Session,
    details: ChildDetails,
    children: tuple[InChild, ...],
    happens: tuple[PlanTrigger, str, EventTime | None],
) -> tuple[NewEntry, ...]:
    """Return, for the append of something that changes a child's situation, that it is told at once.

    `happens` is what it is, in words and when it happens; None is now. There is nothing to tell where the child has no
    plan today. Each of those who are told has a notice, and stands on Today. Source: S86 to S88, X07.
    """
    today, (trigger, text, when) = session.today().isoformat(), happens
    if not plans_on(details, today):
        return ()
    body = PlanNotice(trigger, when or as_typed("now", session.wall_clock()), text, today)
    also = also_on(details, today)
    bodies = (body, replace(body, whom=also)) if also else (body,)
    return tuple(session.new_entry(each, children) for each in bodies)


def also_on(details: ChildDetails, day: str) -> str:
    """Return who is told besides the social worker of a child on that day. Source: guidance.md section 8."""
    is_looked_after = any(span.status is ChildStatus.LOOKED_AFTER for span in plans_on(details, day))
    return VIRTUAL_HEAD if is_looked_after else ""


class PlansService:
    """Records what the social worker is told of, and meetings."""

    def __init__(self, session: Session, models: Models, guidance: GuidanceService) -> None:
        """Keep the session, its read models, and the guidance in force."""
        self._session = session
        self._models = models
        self._guidance = guidance

    def guidance(self) -> tuple[Guidance, ...]:
        """Return what is said about telling the social worker."""
        return self._guidance.about_topic(Topic.PLAN_NOTICE)

    def social_worker(self, child: ChildId) -> str:
        """Return whom to ring, as the front sheet has it: the social worker, and the professionals with a number."""
        details = self._models.children.details(child)
        return whom_to_ring(details) if details is not None else ""

    def also_told(self, child: ChildId) -> str:
        """Return who is told besides the social worker, as it is filled in. Source: guidance.md section 8."""
        details = self._models.children.details(child)
        return also_on(details, self._session.today().isoformat()) if details is not None else ""

    def task(self, entry: EntryId) -> TaskRow | None:
        """Return a notice or a meeting of which something is to be done, for a form about it."""
        return self._models.tasks.row(entry)

    def notice_problems(self, draft: NoticeDraft) -> tuple[Problem, ...]:
        """Return what is missing: what sort of thing, and times that are not understood. Who was told can follow."""
        found = () if draft.trigger is not None else (Problem("plan_trigger", "missing"),)
        # An exclusion may take effect later: the social worker is told before.
        when = (
            () if not draft.when.strip() or self._parsed(draft.when) else (Problem("when", "not_understood"),)
        )
        return (*found, *when, *self.told_problems(draft.told, is_needed=False))

    def record_notice(self, draft: NoticeDraft) -> Changed:
        """Record what happened; where nobody was told yet, that is due today.

        Raises:
            Refused: answers are missing, or there is no such child.
        """
        complete(self.notice_problems(draft))
        children = children_of_subject(self._models, None, draft.child)
        when = self._when(draft.when)
        body = PlanNotice(draft.trigger or PlanTrigger.CHANGE, when, draft.text, self._due_on(when))
        entry = self._session.new_entry(body, children)
        told = (self._given(entry.id, draft.told, children),) if draft.told.who.strip() else ()
        # Each who is told has an entry, and so a line on Today and a time, of its own.
        whom = draft.also.strip()
        also = (self._session.new_entry(replace(body, whom=whom), children),) if whom else ()
        self._session.append(entry, *told, *also)
        return Changed("child", draft.child)

    def told_problems(self, draft: ToldDraft, *, is_needed: bool = True) -> tuple[Problem, ...]:
        """Return what is missing of who was told: a name, and a time that lies behind."""
        found = (Problem("plan_told", "missing"),) if is_needed and not draft.who.strip() else ()
        problems = when_problems(draft.when, self._session.wall_clock())
        return (*found, *(Problem("plan_told_when", problem.code) for problem in problems))

    def record_told(self, notice: EntryId, draft: ToldDraft) -> Changed:
        """Record that somebody was told.

        Raises:
            Refused: answers are missing, there is no such notice, or it was given already.
        """
        complete(self.told_problems(draft))
        row = open_task(self._models, notice)
        if not isinstance(row.entry.body, PlanNotice):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        self._session.append(self._given(notice, draft, row.entry.children))
        return changed_by(self._models, row.entry)

    def meeting_problems(self, draft: MeetingDraft) -> tuple[Problem, ...]:
        """Return what is missing: which meeting, and its day; a report is due before it."""
        today = self._session.today()
        found = [] if draft.kind is not None else [Problem("meeting_kind", "missing")]
        if parse_date(draft.on_typed, today, future=True) is None:
            code = "not_understood" if draft.on_typed.strip() else "missing"
            found.append(Problem("meeting_on", code))
        if draft.report_due_typed.strip():
            found += due_problems(draft.report_due_typed, today, "report_due")
        return tuple(found)

    def record_meeting(self, draft: MeetingDraft) -> Changed:
        """Record a meeting. Its report, the meeting and its minutes stand on Today until they are done.

        Raises:
            Refused: answers are missing, or there is no such child.
        """
        complete(self.meeting_problems(draft))
        today = self._session.today()
        children = children_of_subject(self._models, None, draft.child)
        day = parse_date(draft.on_typed, today, future=True) or today
        body = PlanMeeting(
            kind=draft.kind or MeetingKind.OTHER, on=day.isoformat(),
            report_due=due_iso(draft.report_due_typed, today),
            minutes_due=(day + MINUTES_AFTER).isoformat(), text=draft.text,
        )  # fmt: skip
        self._session.append(self._session.new_entry(body, children))
        return Changed("child", draft.child)

    def step_problems(self, draft: MeetingStepDraft) -> tuple[Problem, ...]:
        """Return what is missing: what was done, and a time that is not understood."""
        found = () if draft.step is not None else (Problem("meeting_step", "missing"),)
        return (*found, *when_problems(draft.when, self._session.wall_clock()))

    def record_step(self, draft: MeetingStepDraft) -> Changed:
        """Record what was done about a meeting.

        Raises:
            Refused: answers are missing, there is no such meeting, or nothing is left to do about it.
        """
        complete(self.step_problems(draft))
        row = open_task(self._models, draft.meeting)
        if draft.step is None or not isinstance(row.entry.body, PlanMeeting):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        body = PlanMeetingStep(draft.meeting, draft.step, self._when(draft.when), draft.who, draft.text)
        self._session.append(self._session.new_entry(body, row.entry.children, (draft.meeting,)))
        return changed_by(self._models, row.entry)

    def what_follows(self, kind: MeetingKind | None, on_typed: str) -> tuple[Deadline, ...]:
        """Return by when the next meetings are due after one, with the rule that says so. Source: guidance.md 11."""
        day = parse_date(on_typed, self._session.today(), future=True) if on_typed.strip() else None
        keys = _NEXT.get(kind, ()) if kind is not None and day is not None else ()
        found = (self._guidance.deadline(key, day) for key in keys if day is not None)
        return tuple(each for each in found if each is not None)

    def _given(self, notice: EntryId, draft: ToldDraft, children: tuple[InChild, ...]) -> NewEntry:
        body = PlanNoticeGiven(
            notice, draft.who, self._when(draft.when), draft.organisation, draft.way, draft.acknowledged
        )
        return self._session.new_entry(body, children, (notice,))

    def _due_on(self, when: EventTime) -> str:
        """Return the day by which it is told: that on which it happened, never later than today."""
        today = self._session.today()
        day: date = when.first_minute().date() if when.is_known else today
        return min(day, today).isoformat()

    def _parsed(self, typed: str) -> EventTime | None:
        found = parse_when(typed, self._session.wall_clock())
        if found is not None:
            return found
        day = parse_date(typed, self._session.today(), future=True)
        return EventTime(typed, f"{day}T00:00", f"{day}T23:59") if day is not None else None

    def _when(self, typed: str) -> EventTime:
        return self._parsed(typed.strip() or "now") or EventTime(words=typed)
