"""Entries that are kept for named people, and the entries that say who they are.

`AccessGranted` and `AccessEnded` are ordinary: they carry the key of a circle, encrypted to each of its readers.
Every other kind here lives inside a circle and never in the open: `codec` knows no way to write it there.
Source: DESIGN section 3; S19, S53, S71 to S76, X08; guidance.md section 7 (rows of Operation Encompass and CSODS).
"""

from enum import StrEnum
from typing import ClassVar

from safeguard_desktop.domain.child import YesNo
from safeguard_desktop.domain.codes import HoldReason
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.register import Frozen


class KeyFor(Frozen, frozen=True):
    """The keys of a circle, encrypted to one of its readers: a person's id, or ``recovery``."""

    recipient: str
    keys: bytes


class AccessGranted(EntryBody, frozen=True):
    """From now on these people too can read what the circle holds, from its first entry on.

    The first of a circle makes it. `number` says which key of the circle is the newest.
    """

    KIND: ClassVar[str] = "access-granted"

    circle: str
    number: int
    keys: tuple[KeyFor, ...]


class AccessEnded(EntryBody, frozen=True):
    """What is added from now on is under a new key, which those who are named in `ended` do not get.

    `ended` is empty where nobody leaves and the key is changed all the same.
    """

    KIND: ClassVar[str] = "access-ended"

    circle: str
    number: int
    ended: tuple[str, ...]
    keys: tuple[KeyFor, ...]


class RestrictedBody(EntryBody, frozen=True):
    """Base of whatever may only stand inside a circle."""


class AccessReason(RestrictedBody, frozen=True):
    """What a circle is called among its readers, and why somebody was given access, or has it no longer."""

    KIND: ClassVar[str] = "access-reason"
    ABOUT: ClassVar[str] = "change"

    change: EntryId
    title: str
    reason: str = ""


class RestrictedViewed(RestrictedBody, frozen=True):
    """Somebody opened what is kept here; who looks is nobody else's business either. Source: X10.

    `at` is when, where that could not be written down at once (a full disk).
    """

    KIND: ClassVar[str] = "restricted-viewed"

    at: str = ""


class HoldReasonKept(RestrictedBody, frozen=True):
    """Why an entry of the circle may not be destroyed; the hold itself is an ordinary entry without it."""

    KIND: ClassVar[str] = "hold-reason"
    ABOUT: ClassVar[str] = "hold"

    hold: EntryId
    reason_code: HoldReason
    reason: str
    floor: str = ""


class AbuseNotification(RestrictedBody, frozen=True):
    """Police told the setting that a child was there when something happened at home.

    `keep_safe` answers "What must staff do to keep this child safe?": it is all that staff need to know.
    Source: guidance.md sections 1 (N1) and 7 (Operation Encompass); S19.
    """

    KIND: ClassVar[str] = "abuse-notification"

    when: EventTime
    received_from: str
    circumstances: str
    keep_safe: str
    reference: str = ""
    child_was_there: YesNo = YesNo.NOT_KNOWN
    place: str = ""
    child_words: str = ""
    plan: str = ""


class UndertakingAnswer(StrEnum):
    """What whoever is told about a sex offender answered to the undertaking. Source: S75, S76."""

    SIGNED = "signed"
    REFUSED = "refused"


class OffenderDisclosure(RestrictedBody, frozen=True):
    """Police told one person, in person, about somebody who may harm a child. Source: S71 to S76, X08.

    The fact and the date are kept. `said` is empty unless police agreed in writing that it is kept.
    `police_said` is what follows where the undertaking was refused: they consider whether to tell at all.
    """

    KIND: ClassVar[str] = "offender-disclosure"

    when: EventTime
    given_by: str
    recipient: str
    recipient_role: str
    undertaking: str
    answer: UndertakingAnswer
    answered_on: str
    witness: str
    application: str = ""
    police_said: str = ""
    said: str = ""
    agreed_in_writing: str = ""


class ConflictOfInterest(RestrictedBody, frozen=True):
    """Somebody who reads the record is close to a child or a family, and what is done about it. Source: S53."""

    KIND: ClassVar[str] = "conflict-of-interest"
    PERSON: ClassVar[str] = "reader"

    reader: PersonId
    ties: str
    arrangement: str
