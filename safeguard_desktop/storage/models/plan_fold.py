"""What is to be done about a child with a plan, worked out like any other task: pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from safeguard_desktop.domain.entries import PlanMeeting, PlanMeetingStep, PlanNotice, PlanNoticeGiven
from safeguard_desktop.domain.plan_codes import MeetingStepKind
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.storage.models.parts import Part

_WAS_HELD = frozenset({MeetingStepKind.ATTENDED, MeetingStepKind.NOT_ATTENDED})


@dataclass(frozen=True, slots=True)
class PlanTask:
    """What is to be done, by which ISO date, and when that ended (UTC text or empty)."""

    kind: TaskKind
    due_on: str
    ended_at: str


def fold_plan(parts: Sequence[Part]) -> PlanTask | None:
    """Return what a notice or a meeting asks for next; None where the first entry is neither."""
    body = parts[0].body
    if isinstance(body, PlanNotice):
        told = (part.header.recorded_at for part in parts[1:] if isinstance(part.body, PlanNoticeGiven))
        return PlanTask(TaskKind.PLAN_NOTICE, body.due_on, next(told, ""))
    return _meeting(body, parts) if isinstance(body, PlanMeeting) else None


def _meeting(body: PlanMeeting, parts: Sequence[Part]) -> PlanTask:
    """A report comes first, then the meeting, then its minutes; a meeting that was called off asks for nothing."""
    done: dict[MeetingStepKind, str] = {}
    for part in parts[1:]:
        if isinstance(part.body, PlanMeetingStep):
            done.setdefault(part.body.step, part.header.recorded_at)
    if MeetingStepKind.CANCELLED in done:
        return PlanTask(TaskKind.PLAN_MEETING, body.on, done[MeetingStepKind.CANCELLED])
    due = [body.report_due] if body.report_due and MeetingStepKind.REPORT_SENT not in done else []
    due += [] if _WAS_HELD & set(done) else [body.on]
    due += [body.minutes_due] if body.minutes_due and MeetingStepKind.MINUTES not in done else []
    return PlanTask(
        TaskKind.PLAN_MEETING, min(due, default=body.on), "" if due else max(done.values(), default="")
    )
