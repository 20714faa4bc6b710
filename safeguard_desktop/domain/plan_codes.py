"""Closed lists about a child with a plan. The sentence for each is in ``wording/plans.py``; values are stored.

Source: S85 to S88, X07; guidance.md sections 4 and 8.
"""

from enum import StrEnum


class PlanTrigger(StrEnum):
    """What the social worker of a child with a plan is told at once. Source: S86, S87, S88."""

    EXCLUSION = "exclusion"
    UNEXPLAINED_ABSENCE = "unexplained_absence"
    CHANGE = "change_of_circumstances"


class MeetingKind(StrEnum):
    """Which meeting about a child it is. Source: S85; guidance.md section 4."""

    STRATEGY = "strategy_discussion"
    FIRST_CONFERENCE = "first_conference"
    REVIEW_CONFERENCE = "review_conference"
    CORE_GROUP = "core_group"
    IN_NEED = "child_in_need"
    OTHER = "other"


class MeetingStepKind(StrEnum):
    """What was done about a meeting."""

    REPORT_WRITTEN = "report_written"
    REPORT_SENT = "report_sent"
    ATTENDED = "attended"
    NOT_ATTENDED = "not_attended"
    MINUTES = "minutes_received"
    CANCELLED = "cancelled"
