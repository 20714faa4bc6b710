"""What the forms about a request hand over, as typed."""

from dataclasses import dataclass, field

from safeguard_desktop.domain.access.codes import (
    AnswerOutcome,
    CheckState,
    ClockChange,
    ClockReason,
    Exemption,
    RequesterKind,
    SearchPlace,
    SecondReading,
)
from safeguard_desktop.domain.codes import ContactWay, RecordsAsked
from safeguard_desktop.domain.ids import ChildId, EntryId


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """How it was made sure who somebody is, or that they may ask."""

    state: CheckState | None = None
    how: str = ""
    by: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class AssessDraft:
    """What is asked for, who asks, and whose records."""

    request: EntryId
    asked: RecordsAsked | None = None
    requester: RequesterKind | None = None
    child: ChildId | None = None
    identity: CheckDraft = field(default_factory=CheckDraft)
    authority: CheckDraft = field(default_factory=CheckDraft)
    note: str = ""


@dataclass(frozen=True, slots=True)
class ClockDraft:
    """That the time to answer stands still, runs again or becomes longer."""

    request: EntryId
    change: ClockChange | None = None
    on: str = ""
    reason: ClockReason | None = None
    text: str = ""
    way: ContactWay | None = None


@dataclass(frozen=True, slots=True)
class SearchDraft:
    """Where was looked. `time` is how long it took, as people write it."""

    request: EntryId
    places: tuple[SearchPlace, ...] = ()
    text: str = ""
    found: str = ""
    time: str = ""
    when: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class SecondReadingDraft:
    """Somebody else read the copy, or why nobody could."""

    request: EntryId
    way: SecondReading | None = None
    who: str = ""
    when: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """How a request ended: what became of it, what went to whom, how and when, and why what was kept back."""

    request: EntryId
    outcome: AnswerOutcome | None = None
    when: str = ""
    text: str = ""
    to: str = ""
    way: ContactWay | None = None
    exemptions: tuple[Exemption, ...] = ()
    told_rights: bool | None = None
