"""Entries about a child with a plan: what the social worker is told at once, and meetings with their reports.

Source: S85 to S88, X07; guidance.md sections 4 and 8.
"""

from typing import ClassVar

from safeguard_desktop.domain.codes import ContactWay
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.plan_codes import MeetingKind, MeetingStepKind, PlanTrigger


class PlanNotice(EntryBody, frozen=True):
    """Something happened of which the social worker is told at once; `when` is when it happens or takes effect.

    `due_on` (ISO date) is the day of it or, where that is still to come, of writing it down: the same day. Until
    `PlanNoticeGiven` follows, it stands on Today. `whom` is who else is told, such as the virtual school head of a
    child who is looked after; empty where it is the social worker. Each of them has a notice of its own.
    """

    KIND: ClassVar[str] = "plan-notice"
    SEARCHED: ClassVar[tuple[str, ...]] = ("text", "whom")

    trigger: PlanTrigger
    when: EventTime
    text: str
    due_on: str
    whom: str = ""


class PlanNoticeGiven(EntryBody, frozen=True):
    """Somebody was told of it, to the minute, and how they acknowledged it."""

    KIND: ClassVar[str] = "plan-notice-given"
    ABOUT: ClassVar[str] = "notice"
    SEARCHED: ClassVar[tuple[str, ...]] = ("who", "organisation", "acknowledged")

    notice: EntryId
    who: str
    when: EventTime
    organisation: str = ""
    way: ContactWay | None = None
    acknowledged: str = ""


class PlanMeeting(EntryBody, frozen=True):
    """A meeting to which the setting goes and reports. `on`, `report_due` and `minutes_due` are ISO dates or empty."""

    KIND: ClassVar[str] = "plan-meeting"
    SEARCHED: ClassVar[tuple[str, ...]] = ("text",)

    kind: MeetingKind
    on: str
    report_due: str = ""
    minutes_due: str = ""
    text: str = ""


class PlanMeetingStep(EntryBody, frozen=True):
    """A report was written or sent, somebody went or did not, the minutes came. Source: S85."""

    KIND: ClassVar[str] = "plan-meeting-step"
    ABOUT: ClassVar[str] = "meeting"
    SEARCHED: ClassVar[tuple[str, ...]] = ("who", "text")

    meeting: EntryId
    step: MeetingStepKind
    when: EventTime
    who: str = ""
    text: str = ""
