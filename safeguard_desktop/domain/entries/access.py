"""Entries about a request to see records: who asks, the time to answer, where was looked, and what was decided.

That it was asked, and answered, stands in `briefing`. Source: S15, S97; guidance.md section 7.
"""

from typing import ClassVar

from safeguard_desktop.domain.access.codes import (
    CheckState,
    ClockChange,
    ClockReason,
    Exemption,
    ItemOutcome,
    RequesterKind,
    SearchPlace,
    SecondReading,
)
from safeguard_desktop.domain.access.redaction import Span
from safeguard_desktop.domain.codes import ContactWay, RecordsAsked
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.register import Frozen


class Check(Frozen, frozen=True):
    """How it was made sure who somebody is, or that they may ask; by whom, and when."""

    state: CheckState
    how: str = ""
    by: str = ""
    when: EventTime | None = None


class AboutRequest(EntryBody, frozen=True):
    """Base of what is written about a request. `request` is the entry that took it down."""

    ABOUT: ClassVar[str] = "request"

    request: EntryId


class RequestAssessed(AboutRequest, frozen=True):
    """What is asked for in law, who asks, and whose records: the children in the header. The latest one holds."""

    KIND: ClassVar[str] = "request-assessed"
    SEARCHED: ClassVar[tuple[str, ...]] = ("note",)

    asked: RecordsAsked
    requester: RequesterKind
    identity: Check
    authority: Check
    note: str = ""


class RequestClock(AboutRequest, frozen=True):
    """The time to answer stands still, runs again, or becomes longer, from the day `on` (ISO date).

    `text` is what was asked back, or what they were told; `way` how.
    """

    KIND: ClassVar[str] = "request-clock"
    SEARCHED: ClassVar[tuple[str, ...]] = ("text",)

    change: ClockChange
    on: str
    text: str
    reason: ClockReason | None = None
    way: ContactWay | None = None


class RequestSearched(AboutRequest, frozen=True):
    """Where was looked for what is asked for, how long it took, and what was found. Source: S15."""

    KIND: ClassVar[str] = "request-searched"
    SEARCHED: ClassVar[tuple[str, ...]] = ("text", "found", "by")

    places: tuple[SearchPlace, ...]
    text: str
    found: str
    minutes: int
    when: EventTime
    by: str = ""


class RequestItemDecided(AboutRequest, frozen=True):
    """What becomes of one entry, and why. The latest one about an entry holds, as long as it reads as it did then.

    `digest` is the entry's own in the record, `shown` that of its words as whoever decided had them before them.
    `spans` are the places that were looked at: kept back with their reason, or left. `is_mentioned` tells whether a
    copy says that an entry is kept back: to say so can be to tell. `edition` names the law by which it was decided.
    """

    KIND: ClassVar[str] = "request-item-decided"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reason",)

    item: EntryId
    digest: str
    shown: str
    outcome: ItemOutcome
    reason: str = ""
    exemptions: tuple[Exemption, ...] = ()
    spans: tuple[Span, ...] = ()
    is_mentioned: bool | None = None
    edition: str = ""


class RequestSecondRead(AboutRequest, frozen=True):
    """Somebody else read the copy before it went out, or nobody could. `copy` is the digest of what it says."""

    KIND: ClassVar[str] = "request-second-read"
    SEARCHED: ClassVar[tuple[str, ...]] = ("who", "text")

    copy: str
    way: SecondReading
    text: str = ""
    who: str = ""
    when: EventTime | None = None
