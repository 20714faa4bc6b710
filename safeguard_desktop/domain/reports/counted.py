"""What counting brings back: frozen counts, never entries, never names of children. Source: S11 to S14, S30, S51."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.referral_codes import ReferralKind, ReferralOutcome
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.domain.sharing.codes import Outcome

HOUR: Final = 60
DAY: Final = 24 * HOUR
BANDS: Final = (HOUR, 4 * HOUR, DAY, 3 * DAY, 7 * DAY)
"""Up to how many minutes each band of waiting reaches; what took longer stands in one more."""


@dataclass(frozen=True, slots=True)
class Span:
    """From one ISO day to another, both included; an empty one is open on that side."""

    since: str = ""
    until: str = ""


class Step(StrEnum):
    """Up to what it is measured how long a concern waited."""

    RECEIVED = "received"
    ACTED = "acted"
    DECIDED = "decided"


class DueKind(StrEnum):
    """What is to be done that is no task of its own."""

    REVIEW = "review"
    HOLD_REVIEW = "hold_review"
    WRITTEN = "written"
    RECORDS_REQUEST = "records_request"


class DueWhen(StrEnum):
    """When something is to be done, seen from today; the week and the month begin after it."""

    OVERDUE = "overdue"
    WEEK = "week"
    MONTH = "month"
    LATER = "later"
    NO_DAY = "no_day"


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """How many concerns stand under exactly these categories."""

    categories: tuple[Category, ...]
    count: int


@dataclass(frozen=True, slots=True)
class AuthorCount:
    """How many concerns came from people of a job, as written, and whether an account confirms who they are."""

    job: str
    is_confirmed: bool
    count: int


@dataclass(frozen=True, slots=True)
class Waits:
    """How many concerns waited how long: by band, and how many wait still. Minutes; 0 where none came so far."""

    bands: tuple[int, ...]
    waiting: int
    middle: int = 0
    longest: int = 0

    @property
    def done(self) -> int:
        """How many came so far."""
        return sum(self.bands)


@dataclass(frozen=True, slots=True)
class Referred:
    """How many referrals of a kind were made on an ISO day and came to an outcome; None where it is still to come."""

    day: str
    kind: ReferralKind
    outcome: ReferralOutcome | None
    count: int


@dataclass(frozen=True, slots=True)
class SharingCount:
    """How many decisions came out the same, for the same kind of recipient, on the same grounds in law (codes)."""

    outcome: Outcome | None
    to_kind: str
    grounds: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class DueCount:
    """How much of one kind is to be done when."""

    kind: TaskKind | DueKind
    when: DueWhen
    count: int


@dataclass(frozen=True, slots=True)
class ChildConcern:
    """When a concern of a child happened (a local ISO minute), its categories, and whether it is about her first."""

    event_from: str
    categories: tuple[Category, ...]
    is_first: bool
