"""Codes of keeping. Their words are in ``wording/keeping``."""

from enum import StrEnum


class HoldOutcome(StrEnum):
    """What a review of a hold came to. Source: S43; guidance.md section 6 (review_every)."""

    STAYS = "stays"
    TO_BE_LIFTED = "to_be_lifted"


class AfterTransfer(StrEnum):
    """What a setting keeps of a file once the next setting has confirmed it. Source: S41, S92; DESIGN section 4.

    With the chronology for a year, the file itself is destroyed like any other, by two people; before that a chronology
    is written down that stands by itself: day, kind, what came of it. What may not be destroyed stays whole, whatever
    is chosen. Source: guidance.md section 2.2 (retain_chronology_1y).
    """

    KEEP_ALL = "keep_all"
    CHRONOLOGY_FOR_A_YEAR = "chronology_for_a_year"
    NOTHING = "nothing"


class DestructionGround(StrEnum):
    """Why a file may be destroyed."""

    RETENTION_OVER = "retention_over"
    TRANSFERRED = "transferred"


class HumanCheck(StrEnum):
    """What only a person can have looked at before a file is destroyed. Source: guidance.md section 6."""

    NO_INQUIRY = "inquiry"
    NO_CLAIM = "claim"
    SIBLINGS = "siblings"
    ELSEWHERE = "elsewhere"


class CountsFrom(StrEnum):
    """From when a period of retention is counted."""

    BIRTH = "birth"
    LEAVING = "leaving"
    LAST_ENTRY = "last_entry"
    ALLEGATION = "allegation"


class Obstacle(StrEnum):
    """What keeps a hold from being lifted or a file from being destroyed. Source: guidance.md section 6."""

    NOT_DUE = "not_due"
    ON_HOLD = "on_hold"
    GROUND_OPEN = "ground_open"
    REQUEST_OPEN = "request_open"
    CONCERN_OPEN = "concern_open"
    TASK_OPEN = "task_open"
    REFERRAL_OPEN = "referral_open"
    STATUS_HOLDS = "status_holds"
    NOT_ALL_READ = "not_all_read"
    RECEIPT_MISSING = "receipt_missing"
