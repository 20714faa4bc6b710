"""What a page reads: frozen rows, worked out from entries and remade whenever the models change.

A row holds what was found, never how it is said; the words are in ``wording/``.
"""

from dataclasses import dataclass
from enum import StrEnum

from safeguard_desktop.domain.child import ChildDetails, ChildStatus
from safeguard_desktop.domain.codes import Category, ConcernState, DecisionCode, HoldReason, LinkKind
from safeguard_desktop.domain.entries.amended import as_amended
from safeguard_desktop.domain.entries.bodies import (
    Amendment,
    ConcernRaised,
    EntryBody,
)
from safeguard_desktop.domain.entries.header import InChild
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId


@dataclass(frozen=True, slots=True)
class ToldApartBy:
    """What tells a child from another one of the same name: ISO date of birth and class, each or empty."""

    date_of_birth: str
    group: str


@dataclass(frozen=True, slots=True)
class ChildRow:
    """A line of the list of children. `last_event` is a local ISO minute or empty.

    `needs_telling_apart` marks a child whose full name another child has too, whatever the case and the
    accents. `statuses` are those that hold on the day for which the row was asked.
    """

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
    needs_telling_apart: bool = False
    statuses: tuple[ChildStatus, ...] = ()

    @property
    def told_apart_by(self) -> ToldApartBy | None:
        """What has to stand beside the name, or None where the name alone says who it is."""
        return ToldApartBy(self.date_of_birth, self.group) if self.needs_telling_apart else None


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
    """A line of the list of concerns. `number` is 0 until the concern is received.

    `owner` sees to it, once it is received; `offered_to` was asked to take it over and has not answered yet.
    `owner_name` is filled in for lists, whose rows stand by themselves.
    `told_outside` marks one that waits although its author told social care or the police: until it is
    received, nobody knows that the lead has been told. Source: S47, S48.
    `told_apart_by` is given where another child has the same name.
    `from_setting` is where a concern was written that came with a child's file, and `number_there` its number there:
    it has none here, and `received_at` is when it came.
    """

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
    owner: PersonId | None = None
    offered_to: PersonId | None = None
    told_outside: bool = False
    owner_name: str = ""
    told_apart_by: ToldApartBy | None = None
    from_setting: str = ""
    number_there: int = 0


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry came from: the setting that wrote it, its id there, and the entry of the pack that brought it.

    `about` is the entry here that it is about: what its body names is known by that name only there. `arrived_at` is
    when the pack was taken in here (UTC text).
    """

    setting: str
    entry: str
    pack: EntryId
    is_edited: bool
    about: EntryId | None = None
    arrived_at: str = ""


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry, read and decoded, as pages and documents show it.

    `recorder_name` is the name in the register of whoever appended it; `body` is None when the body
    was lawfully destroyed. `amendments` are in the order in which they were made. `person_name` is the name,
    as it was then, of the person of the register whom the body names: whose action it is, who is asked to take over.
    `origin` says where it came from with a transfer pack: then recorder and time are those of there.
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
    person_name: str = ""
    origin: Origin | None = None

    @property
    def about(self) -> EntryId | None:
        """The one entry of this record that it is about, or None; see `Origin` of what came from elsewhere."""
        if self.origin is not None:
            return self.origin.about
        return self.body.named() if self.body is not None else None

    @property
    def now_reads(self) -> EntryBody | None:
        """The body with its corrections; None where it was destroyed."""
        if self.body is None:
            return None
        return as_amended(self.body, (amendment.body for amendment in self.amendments))


@dataclass(frozen=True, slots=True)
class AmendmentView:
    """A correction with who made it and when."""

    seq: int
    recorded_at: str
    recorder_name: str
    body: Amendment


@dataclass(frozen=True, slots=True)
class HoldRow:
    """A hold that is in force. `is_of_restricted` tells that what it holds is kept for named people."""

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
    is_of_restricted: bool = False


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
    has none); `entry` is the entry itself with amendments and hold. `concern` is the concern that it
    belongs to, or None; `categories` are that concern's, and `children` those whom it is about now, which
    may be others than the entry's own header says: a concern may have been moved. `spoken_by` is what another
    child is called whose words stand in it, where a child's story is told.
    """

    event_from: str
    event_words: str
    number: int
    entry: EntryView
    concern: EntryId | None = None
    categories: tuple[Category, ...] = ()
    children: tuple[InChild, ...] = ()
    spoken_by: str = ""


@dataclass(frozen=True, slots=True)
class DueRow:
    """Something on Today that has a date: a review of a monitored concern, or of a hold in it, which `hold` names."""

    due_on: str
    concern: ConcernRow
    hold: EntryId | None = None


@dataclass(frozen=True, slots=True)
class HoldDue:
    """A review of a hold that is in no concern: on a note, on what came from another setting, for named people."""

    hold: EntryId
    due_on: str
    child_name: str
    told_apart_by: ToldApartBy | None = None


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """An entry in which a search found words: one that followed a concern or, without one, one of a child.

    `event_from` is the local ISO minute of the event, `words` what stands around the first hit. `child` is whom
    it is about now; a concern has none before it is received.
    """

    entry: EntryView
    event_from: str
    words: str
    child: ChildId | None
    child_name: str
    told_apart_by: ToldApartBy | None = None
    number: int = 0
    reference: str = ""
    concern: EntryId | None = None


class TaskKind(StrEnum):
    """What sort of thing is to be done."""

    ACTION = "action"
    PLAN_NOTICE = "plan_notice"
    PLAN_MEETING = "plan_meeting"
    ANSWER_OWED = "answer_owed"
    SECOND_LOOK = "second_look"
    MAKE_GOOD = "make_good"
    SHARING_REVIEW = "sharing_review"
    LEGAL_REQUEST = "legal_request"
    LEAVING = "leaving"
    TRANSFER = "transfer"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class TaskRow:
    """Something to do by a day: an action, or the answer that an agency owes.

    `entry` asks for it. `owner` is a person of the register, `owner_name` anybody else; both may be
    empty. `concern`, with its `number` and `reference`, and `child` are those that it is about.
    """

    entry: EntryView
    kind: TaskKind
    due_on: str
    owner: PersonId | None
    owner_name: str
    is_open: bool
    ended_at: str
    concern: EntryId | None
    number: int
    reference: str
    child: ChildId | None
    child_name: str
    told_apart_by: ToldApartBy | None = None


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A child with a file who belongs to another one, and how. `words` say more than the kind can."""

    other: ChildRow
    relation: LinkKind
    words: str
