"""What a page reads: frozen rows, worked out from entries and remade whenever the models change.

A row holds what was found, never how it is said; the words are in ``wording/``.
"""

from dataclasses import dataclass

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import Category, ConcernState, DecisionCode, HoldReason
from safeguard_desktop.domain.entries.bodies import (
    Amendment,
    ConcernRaised,
    EntryBody,
)
from safeguard_desktop.domain.entries.header import InChild
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId


@dataclass(frozen=True, slots=True)
class ChildRow:
    """A line of the list of children. `last_event` is a local ISO minute or empty."""

    id: ChildId
    full_name: str
    known_as: str
    date_of_birth: str
    group: str
    open_concerns: int
    concerns: int
    last_event: str
    has_hold: bool
    address_is_confidential: bool


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A child who may be the one that somebody typed. `score` is 0 to 100, `why` a short code.

    Codes: ``same``, ``known_as``, ``spelling``, ``sounds``, ``variant``, ``part``.
    """

    child: ChildRow
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class ConcernRow:
    """A line of the list of concerns. `number` is 0 until the concern is received."""

    id: EntryId
    number: int
    reference: str
    state: ConcernState
    child: ChildId | None
    child_name: str
    event_from: str
    event_words: str
    raised_at: str
    received_at: str
    author: str
    categories: tuple[Category, ...]
    decision: DecisionCode | None
    review_on: str
    has_hold: bool
    unfinished: bool


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry, read and decoded, as pages and documents show it.

    `recorder_name` is the name in the register of whoever appended it; `body` is None when the body
    was lawfully destroyed. `amendments` are in the order in which they were made.
    """

    id: EntryId
    seq: int
    recorded_at: str
    recorder: PersonId
    recorder_name: str
    children: tuple[InChild, ...]
    body: EntryBody | None
    amendments: tuple["AmendmentView", ...] = ()
    has_hold: bool = False
    clock_went_back: bool = False


@dataclass(frozen=True, slots=True)
class AmendmentView:
    """A correction with who made it and when."""

    seq: int
    recorded_at: str
    recorder_name: str
    body: Amendment


@dataclass(frozen=True, slots=True)
class HoldRow:
    """A hold that is in force."""

    id: EntryId
    seq: int
    held: EntryId
    child: ChildId | None
    reason_code: HoldReason
    reason: str
    owner: PersonId
    owner_name: str
    placed_at: str
    review_on: str
    floor: str


@dataclass(frozen=True, slots=True)
class ConcernView:
    """A concern whole: what was raised (as amended), and everything that followed, oldest first."""

    row: ConcernRow
    raised: EntryView
    as_amended: ConcernRaised
    followed: tuple[EntryView, ...]
    holds: tuple[HoldRow, ...]


@dataclass(frozen=True, slots=True)
class ChildView:
    """The child's page: front sheet, what is open, and what must be kept."""

    row: ChildRow
    details: ChildDetails
    concerns: tuple[ConcernRow, ...]
    holds: tuple[HoldRow, ...]


@dataclass(frozen=True, slots=True)
class ChronologyRow:
    """One event in a child's story, in the order of the event.

    `event_from` is the local ISO minute that it is sorted by (the time of recording where the event
    has none); `entry` is the entry itself with amendments and hold.
    """

    event_from: str
    event_words: str
    number: int
    entry: EntryView


@dataclass(frozen=True, slots=True)
class DueRow:
    """Something on Today that has a date: a review of a monitored concern, or of a hold."""

    due_on: str
    concern: ConcernRow
