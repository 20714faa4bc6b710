"""Entries about adults who work, volunteer or live here. They lie in the record ``staff-matters`` and in no other.

No field names a child of the children's record: what was typed is kept as typed, and nothing leads from one record to
the other. Source: S44, S45; guidance.md sections 2.3 and 3; DESIGN section 3.
"""

from typing import ClassVar

from safeguard_desktop.domain.adult_codes import (
    Authority,
    Barring,
    HarmLimb,
    MatterContext,
    MatterKind,
    MatterNoteKind,
    MatterOutcome,
    MatterParty,
    Suspension,
)
from safeguard_desktop.domain.codes import AdultPosition, ContactWay
from safeguard_desktop.domain.entries.bodies import Attestation, Author, EntryBody
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.moments import EventTime


class AdultConcern(EntryBody, frozen=True):
    """A worry about an adult who works, volunteers or lives here, or visits. Source: S44; guidance.md 2.3.

    `adult`, `children` and the rest are what was typed; `raised_at` is UTC text. What was seen stands
    apart from what was said and from what its author makes of it (S35).
    """

    KIND: ClassVar[str] = "adult-concern-raised"

    reference: str
    adult: str
    position: AdultPosition
    when: EventTime
    observed: str
    action: str
    author: Author
    raised_at: str
    children: str = ""
    place: str = ""
    said: str = ""
    opinion: str = ""
    attestation: Attestation | None = None


class MatterReceived(EntryBody, frozen=True):
    """A reader has taken the worry in, knows whom it is about, and numbers it. Source: S44.

    `name` is the adult as the setting knows them, `job` what they do here, as typed; `subject` the person of the
    register where they are one. Nobody whom a matter is about reads this record.
    """

    KIND: ClassVar[str] = "matter-received"
    ABOUT: ClassVar[str] = "matter"
    PERSON: ClassVar[str] = "subject"

    matter: EntryId
    number: int
    name: str
    position: AdultPosition
    job: str = ""
    subject: PersonId | None = None
    remark: str = ""


class MatterSorted(EntryBody, frozen=True):
    """What kind of matter it is from now on, and why. Source: R-STAFF-1, R-STAFF-2.

    `limbs` are the tests of the harm threshold that an allegation may meet; `safeguards` what was done at once,
    `suspension` what was decided about the adult's work, with the reason. `edition` names the guidance in force.
    """

    KIND: ClassVar[str] = "matter-sorted"
    ABOUT: ClassVar[str] = "matter"

    matter: EntryId
    kind: MatterKind
    reason: str
    edition: str
    limbs: tuple[HarmLimb, ...] = ()
    context: MatterContext | None = None
    self_reported: bool = False
    safeguards: str = ""
    suspension: Suspension | None = None
    suspension_reason: str = ""


class AuthorityTold(EntryBody, frozen=True):
    """An authority was told, or asked: when, who, the advice, their reference. Source: R-STAFF-5; guidance.md 3."""

    KIND: ClassVar[str] = "authority-told"
    ABOUT: ClassVar[str] = "matter"

    matter: EntryId
    authority: Authority
    way: ContactWay
    when: EventTime
    said: str
    spoke_to: str = ""
    advice: str = ""
    their_reference: str = ""
    authority_name: str = ""


class PartyTold(EntryBody, frozen=True):
    """The adult, a family or somebody else was told, or was not, and why. Source: guidance.md section 2.3."""

    KIND: ClassVar[str] = "party-told"
    ABOUT: ClassVar[str] = "matter"

    matter: EntryId
    party: MatterParty
    made: bool
    when: EventTime
    text: str
    who: str = ""


class MatterNote(EntryBody, frozen=True):
    """Something more that happened, was said or was checked, with its source. Source: S45, S35."""

    KIND: ClassVar[str] = "matter-note"
    ABOUT: ClassVar[str] = "matter"

    matter: EntryId
    kind: MatterNoteKind
    when: EventTime
    text: str
    source: str = ""


class MatterConcluded(EntryBody, frozen=True):
    """How a matter ended, and why. Source: R-STAFF-3; guidance.md section 8 (referral to the DBS)."""

    KIND: ClassVar[str] = "matter-concluded"
    ABOUT: ClassVar[str] = "matter"

    matter: EntryId
    outcome: MatterOutcome
    reason: str
    edition: str
    barring: Barring | None = None
    barring_reason: str = ""
    lessons: str = ""
    closes: bool = False


class MatterKept(EntryBody, frozen=True):
    """Until when a matter is to be kept, and what that was worked out from. Source: R-STAFF-4; guidance.md section 6.

    `until`, `pension_on` and `left_on` are ISO dates or empty. With `is_provisional` a date was missing, and it
    is to be looked at again.
    """

    KIND: ClassVar[str] = "matter-kept"
    ABOUT: ClassVar[str] = "matter"

    matter: EntryId
    reason: str
    until: str = ""
    pension_on: str = ""
    left_on: str = ""
    is_provisional: bool = False
