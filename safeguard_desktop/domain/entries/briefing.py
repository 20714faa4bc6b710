"""Entries of what staff were told about a child, and of requests to see records.

Telling staff is a disclosure: who, what, why and when are kept in the child's record, whether it was told
in person or written for them to read. Source: S97, S99, S100, X09, X18; DESIGN 3 (briefing).
"""

from typing import ClassVar

from safeguard_desktop.domain.access.codes import AnswerOutcome, Exemption
from safeguard_desktop.domain.codes import BriefingEnd, BriefingWay, ContactWay, RecordsAsked
from safeguard_desktop.domain.entries.bodies import Attestation, Author, EntryBody
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.register import Frozen


class BriefedPerson(Frozen, frozen=True):
    """Somebody who was told: a person of the register, or anybody's name as typed.

    `digest` is that of the note which was written for them (hex), empty where they were told in person.
    """

    name: str
    person: PersonId | None = None
    digest: str = ""


class StaffBriefed(EntryBody, frozen=True):
    """Staff are told what they need to know about a child, and why. Source: S99, X09.

    `until` is the last day on which it holds (ISO date). Told in person, `when` says when and `by` by whom;
    a note has neither: each reader of it acknowledges it with a `BriefingRead`.
    """

    KIND: ClassVar[str] = "staff-briefed"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = ("text", "reason")

    text: str
    reason: str
    until: str
    way: BriefingWay
    to: tuple[BriefedPerson, ...]
    when: EventTime | None = None
    by: str = ""
    concern: EntryId | None = None


class BriefingRead(EntryBody, frozen=True):
    """Somebody to whom a note was written has read it. `acknowledgement` and `signature` are as they came.

    They are specified in bundles/FORMAT.md; `at` is the time that they state.
    """

    KIND: ClassVar[str] = "briefing-read"
    ABOUT: ClassVar[str] = "briefing"
    PERSON: ClassVar[str] = "reader"

    briefing: EntryId
    reader: PersonId
    at: str
    acknowledgement: bytes
    signature: bytes


class BriefingEnded(EntryBody, frozen=True):
    """What staff were told does not hold any more, and the note was taken away."""

    KIND: ClassVar[str] = "briefing-ended"
    ABOUT: ClassVar[str] = "briefing"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reason",)

    briefing: EntryId
    end: BriefingEnd
    reason: str = ""


class RecordsRequested(EntryBody, frozen=True):
    """Somebody asks to see records of a child. Any member of staff writes it down. Source: S97, X18.

    `who` asks, `whose` is the child's name as typed; `relation` says who they are to the child. `when` is
    when they asked: the time to answer runs from then.
    """

    KIND: ClassVar[str] = "records-requested"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reference", "who", "whose", "relation", "text")

    reference: str
    who: str
    whose: str
    asked: RecordsAsked
    way: ContactWay
    when: EventTime
    author: Author
    raised_at: str
    relation: str = ""
    text: str = ""
    attestation: Attestation | None = None


class RequestAnswered(EntryBody, frozen=True):
    """A request to see records was answered, and how.

    `to` is whom the answer went to and `way` how, `items` the entries of which something was given, `copy` the digest
    of the file that went out, and `told_rights` whether they were told that they may complain.
    """

    KIND: ClassVar[str] = "request-answered"
    ABOUT: ClassVar[str] = "request"
    SEARCHED: ClassVar[tuple[str, ...]] = ("text", "to")

    request: EntryId
    when: EventTime
    text: str
    outcome: AnswerOutcome | None = None
    to: str = ""
    way: ContactWay | None = None
    exemptions: tuple[Exemption, ...] = ()
    items: tuple[EntryId, ...] = ()
    copy: str = ""
    told_rights: bool | None = None
