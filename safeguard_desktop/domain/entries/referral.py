"""Entries about referrals: that one was made, what was made good of it later, and what came of it.

Only the kind, the time and the child are always there; whatever else is not known stays a gap, which is listed
until it is made good. Source: S12, S13, S23, S47, S48, S55, S56, S103, S104, X04; guidance.md section 4.
"""

from typing import ClassVar

from safeguard_desktop.domain.codes import Agreement, ContactWay, FamilyTold, ReasonNotTold
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.referral_codes import ReferralKind, ReferralOutcome, ReferralStepKind

_WORDS = (
    "organisation", "spoke_to", "said", "rationale", "agreement_reason", "family_reason", "their_reference",
)  # fmt: skip


class Referral(EntryBody, frozen=True):
    """Somebody outside was asked to act for a child who was named to them.

    `name_given` tells that a consultation without a name became this when the name was given: `when` is that
    minute and `advice` the consultation (X04). Otherwise `advice` is what was advised beforehand, such as about
    telling the family (S104). `made_by` is a member of staff who made it without the lead; until `lead_informed`
    is known, that is open (S47, S48). `threshold` is the level of need in the authority's own words (S55).
    `answer_due` is an ISO date; `written_due` an ISO date or local minute by which it is put in writing.
    """

    KIND: ClassVar[str] = "referral"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = (*_WORDS, "made_by")

    kind: ReferralKind
    when: EventTime
    organisation: str = ""
    spoke_to: str = ""
    way: ContactWay | None = None
    said: str = ""
    threshold: str = ""
    rationale: str = ""
    agreement: Agreement | None = None
    agreement_reason_code: ReasonNotTold | None = None
    agreement_reason: str = ""
    family: FamilyTold | None = None
    family_reason_code: ReasonNotTold | None = None
    family_reason: str = ""
    their_reference: str = ""
    answer_due: str = ""
    written_due: str = ""
    made_by: str = ""
    lead_informed: EventTime | None = None
    advice: EntryId | None = None
    name_given: bool = False
    edition: str = ""
    concern: EntryId | None = None


class ReferralMadeGood(EntryBody, frozen=True):
    """What was missing of a referral and is known now. What is empty here stays as it was."""

    KIND: ClassVar[str] = "referral-made-good"
    ABOUT: ClassVar[str] = "referral"
    SEARCHED: ClassVar[tuple[str, ...]] = _WORDS

    referral: EntryId
    kind: ReferralKind | None = None
    organisation: str = ""
    spoke_to: str = ""
    said: str = ""
    threshold: str = ""
    rationale: str = ""
    agreement: Agreement | None = None
    agreement_reason_code: ReasonNotTold | None = None
    agreement_reason: str = ""
    family: FamilyTold | None = None
    family_reason_code: ReasonNotTold | None = None
    family_reason: str = ""
    their_reference: str = ""
    advice: EntryId | None = None


class ReferralStep(EntryBody, frozen=True):
    """What happened to a referral: put in writing, the lead informed, taken further, or its outcome.

    `outcome` stands with that step only and ends the referral; `stage` and `due_on` (ISO date, by which an answer
    is expected then) with taking it further, where people did not agree. Source: guidance.md section 4.
    """

    KIND: ClassVar[str] = "referral-step"
    ABOUT: ClassVar[str] = "referral"
    SEARCHED: ClassVar[tuple[str, ...]] = ("who", "text")

    referral: EntryId
    step: ReferralStepKind
    when: EventTime
    who: str = ""
    text: str = ""
    way: ContactWay | None = None
    outcome: ReferralOutcome | None = None
    stage: int = 0
    due_on: str = ""
