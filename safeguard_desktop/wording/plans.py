"""The words about a child with a plan. Source: S85 to S88, X07; guidance.md section 8."""

from collections.abc import Iterable, Mapping
from typing import Final

from safeguard_desktop.domain.child import StatusSpan
from safeguard_desktop.domain.entries.plans import PlanNotice, PlanNoticeGiven
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.plan_codes import MeetingKind, MeetingStepKind, PlanTrigger
from safeguard_desktop.wording.child_file import since_text
from safeguard_desktop.wording.children import STATUS_SIGNS
from safeguard_desktop.wording.translate import _

TRIGGERS: Final[Mapping[PlanTrigger, str]] = {
    PlanTrigger.EXCLUSION: _("Suspension or exclusion"),
    PlanTrigger.UNEXPLAINED_ABSENCE: _("Absence without an explanation"),
    PlanTrigger.CHANGE: _("A change in the child’s situation"),
}
MEETINGS: Final[Mapping[MeetingKind, str]] = {
    MeetingKind.STRATEGY: _("Strategy discussion"),
    MeetingKind.FIRST_CONFERENCE: _("First child protection conference"),
    MeetingKind.REVIEW_CONFERENCE: _("Review conference"),
    MeetingKind.CORE_GROUP: _("Core group"),
    MeetingKind.IN_NEED: _("Child in need meeting"),
    MeetingKind.OTHER: _("Another meeting"),
}
STEPS: Final[Mapping[MeetingStepKind, str]] = {
    MeetingStepKind.REPORT_WRITTEN: _("The report is written"),
    MeetingStepKind.REPORT_SENT: _("The report was sent"),
    MeetingStepKind.ATTENDED: _("Somebody from here was there"),
    MeetingStepKind.NOT_ATTENDED: _("Nobody from here was there"),
    MeetingStepKind.MINUTES: _("The minutes have come"),
    MeetingStepKind.CANCELLED: _("It was called off"),
}

AT_ONCE: Final = _("If this changes anything for the child, the social worker is told at once: today.")
NO_SOCIAL_WORKER: Final = _("No social worker stands on the front sheet.")
FRONT_SHEET_CHANGED: Final = _(
    "Where the child lives, with whom, or who may collect the child has changed on the front sheet."
)
NOTICE: Final = _("Tell the social worker")
NOTICE_TITLE: Final = _("Something that the social worker is told at once")
NOTICE_ACT: Final = _("Save it")
NOTICE_FIRST: Final = _(
    "Ring the social worker first: before an exclusion takes effect, wherever that can be done."
)
SOCIAL_WORKER: Final = _("Social worker: {name}")
TRIGGER: Final = _("What is it?")
WHEN: Final = _("When did it happen, or when does it take effect?")
WHEN_HINT: Final = _("Such as “now”, “yesterday 14:10”, or “tomorrow” where it is still to come.")
TEXT: Final = _("What happened?")
ALSO: Final = _("Who else has to be told at once?")
ALSO_HINT: Final = _(
    "Such as the virtual school head of a child who is looked after. A line of its own stands on Today until they were told."
)
TO_BE_TOLD: Final = _("To be told")
VIRTUAL_HEAD: Final = _("Virtual school head")
TOLD: Final = _("Who was told?")
TOLD_HINT: Final = _("Name and job. Leave it empty if nobody was told yet: it then stands on Today.")
GIVEN_HINT: Final = _("Name and job.")
TOLD_WHEN: Final = _("When were they told?")
TOLD_WHEN_HINT: Final = _("To the minute: “now” or “14:05”.")
TOLD_WAY: Final = _("How?")
ORGANISATION: Final = _("Team or office")
ACKNOWLEDGED: Final = _("How did they acknowledge it?")
GIVEN: Final = _("They were told")
GIVEN_TITLE: Final = _("Who was told, and when")
SAVED: Final = _("It is written down.")
NOTICE_SAVED: Final = _("It is written down. If nobody was told yet, it stands on Today.")

MEETING: Final = _("Add a meeting")
MEETING_TITLE: Final = _("A conference, core group or other meeting")
MEETING_ACT: Final = _("Add it")
MEETING_KIND: Final = _("Which meeting?")
MEETING_ON: Final = _("On which day?")
REPORT_DUE: Final = _("By when is our report to be there?")
REPORT_DUE_HINT: Final = _(
    "Your area sets this: often two or three working days before. Leave it empty if none is asked for."
)
MEETING_TEXT: Final = _("Where, and what it is about")
MEETING_SAVED: Final = _("It stands on Today with its report and its minutes.")
STEP: Final = _("Report, meeting, minutes")
STEP_TITLE: Final = _("What was done about the meeting?")
STEP_ACT: Final = _("Save it")
STEP_QUESTION: Final = _("What was done?")
STEP_WHO: Final = _("Who?")
STEP_TEXT: Final = _("More about it")
TODAY_TOLD: Final = _("Who was told?")
TODAY_STEP: Final = _("Go on")
NEXT_DUE: Final = _("{what}, {day} at the latest")
LINE_WITH: Final = _("{who}, {when}")
BEFORE: Final = _("Told before it took effect")
AFTER: Final = _("Told after it took effect")
REPORT_BY: Final = _("report by {day}")


def with_plan(name: str, plan: Iterable[StatusSpan]) -> str:
    """Return that a child has a plan, or is looked after, and since when."""
    held = (" · ".join(filter(None, (STATUS_SIGNS[span.status], since_text(span)))) for span in plan)
    return _("{name}: {held}").format(name=name, held="; ".join(held))


def with_plan_text(social_worker: str) -> str:
    """Return what that asks for, and whom to ring."""
    whom = SOCIAL_WORKER.format(name=social_worker) if social_worker else NO_SOCIAL_WORKER
    return f"{AT_ONCE}\n{whom}"


def notice_line(trigger: PlanTrigger, whom: str) -> str:
    """Return what is to be done at once about a child with a plan."""
    if whom:
        return _("To be told now: {whom} ({what})").format(whom=whom, what=TRIGGERS[trigger])
    return _("Tell the social worker now: {what}").format(what=TRIGGERS[trigger])


def also_at_once(trigger: PlanTrigger, whom: str) -> str:
    """Return that somebody besides the social worker is told at once, as a heading."""
    return _("{whom} to be told at once: {what}").format(whom=whom, what=TRIGGERS[trigger])


def meeting_line(kind: MeetingKind, day: str) -> str:
    """Return a meeting with its day."""
    return f"{MEETINGS[kind]}, {day}"


def in_time(notice: PlanNotice, told: PlanNoticeGiven) -> str:
    """Return whether somebody was told of an exclusion before it took effect; "" where that is not known. S86."""
    if notice.trigger is not PlanTrigger.EXCLUSION:
        return ""
    if was_before(told.when, notice.when):
        return BEFORE
    return AFTER if was_before(notice.when, told.when) else ""


def was_before(told: EventTime, happened: EventTime) -> bool:
    """Return whether somebody was told before it took effect."""
    return told.is_known and happened.is_known and told.latest < happened.earliest
