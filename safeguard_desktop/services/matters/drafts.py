"""Unfinished input about matters: text as typed, codes as chosen."""

from dataclasses import dataclass

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
from safeguard_desktop.domain.ids import EntryId

NOBODY_HERE = "nobody"
"""The answer that the adult is no person of the register."""


@dataclass(frozen=True, slots=True)
class AdultDraft:
    """Whom a matter is about. `subject` is the id of a person of the register or `NOBODY_HERE`; empty: not answered."""

    name: str = ""
    position: AdultPosition | None = None
    job: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class TakeInDraft:
    """What is answered when a worry that came is taken in.

    `sheet_is_safe` is asked where one person and the recovery sheet would hold the only keys: whether nobody whom it
    is kept from can get at the sheet.
    """

    concern: EntryId
    adult: AdultDraft
    remark: str = ""
    sheet_is_safe: bool | None = None


@dataclass(frozen=True, slots=True)
class WriteDownDraft:
    """A worry that a reader writes down in the record herself: told to her, or a check that showed something."""

    id: EntryId
    adult: AdultDraft
    when: str = ""
    observed: str = ""
    action: str = ""
    author: str = ""
    author_job: str = ""
    place: str = ""
    said: str = ""
    children: str = ""
    opinion: str = ""
    sheet_is_safe: bool | None = None


@dataclass(frozen=True, slots=True)
class SortDraft:
    """What kind of matter it is, and why."""

    matter: EntryId
    kind: MatterKind | None = None
    reason: str = ""
    limbs: tuple[HarmLimb, ...] = ()
    context: MatterContext | None = None
    self_reported: bool = False
    safeguards: str = ""
    suspension: Suspension | None = None
    suspension_reason: str = ""


@dataclass(frozen=True, slots=True)
class ToldDraft:
    """A call to an authority, recorded afterwards."""

    matter: EntryId
    authority: Authority | None = None
    authority_name: str = ""
    way: ContactWay | None = None
    when: str = ""
    said: str = ""
    spoke_to: str = ""
    advice: str = ""
    their_reference: str = ""


@dataclass(frozen=True, slots=True)
class PartyDraft:
    """What the adult, a family or whoever raised it was told, or why not."""

    matter: EntryId
    party: MatterParty | None = None
    made: bool | None = None
    when: str = ""
    text: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class MatterNoteDraft:
    """Something more that happened, was said or was checked."""

    matter: EntryId
    kind: MatterNoteKind | None = None
    when: str = ""
    text: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ConcludeDraft:
    """How a matter ended."""

    matter: EntryId
    outcome: MatterOutcome | None = None
    reason: str = ""
    barring: Barring | None = None
    barring_reason: str = ""
    lessons: str = ""
    closes: bool = False


@dataclass(frozen=True, slots=True)
class KeepDraft:
    """From what it follows until when a matter is kept: dates as typed."""

    matter: EntryId
    pension_on: str = ""
    left_on: str = ""
    until: str = ""
    reason: str = ""
