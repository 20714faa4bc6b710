"""Unfinished input about consultations and referrals: text as typed, codes as chosen."""

from dataclasses import dataclass

from safeguard_desktop.domain.codes import (
    AdviserRole,
    Agreement,
    ContactWay,
    FamilyTold,
    ReasonNotTold,
)
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.referral_codes import ReferralKind, ReferralOutcome
from safeguard_desktop.services.acts.acting_drafts import Subject


@dataclass(frozen=True, slots=True)
class ConsultationDraft:
    """Advice that was asked for, with or without the name of the child.

    `named` is None where nobody wrote whether the child was named. `under` is the decision to share that a name
    carries out, and `remains` what of it has still to go.
    """

    about: Subject
    who: str = ""
    role: AdviserRole | None = None
    organisation: str = ""
    when: str = ""
    said: str = ""
    advice: str = ""
    named: bool | None = None
    not_reached: str = ""
    their_reference: str = ""
    under: EntryId | None = None
    remains: str = ""


@dataclass(frozen=True, slots=True)
class ReferralFacts:
    """What is answered of a referral. Everything may be empty: it is made good later."""

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


@dataclass(frozen=True, slots=True)
class ReferralDraft:
    """A referral that is written down.

    `made_by` is whoever of the staff made it without the lead, `lead_informed` when the lead heard of it. An empty
    `answer_due_typed` means that no answer is owed, an empty `when` now. `is_written` tells that it was made in
    writing. `under` is the decision to share that it carries out, and `remains` what of that has still to go.
    """

    about: Subject
    facts: ReferralFacts
    when: str = ""
    way: ContactWay | None = None
    answer_due_typed: str = ""
    is_written: bool = False
    made_by: str = ""
    lead_informed: str = ""
    under: EntryId | None = None
    remains: str = ""


@dataclass(frozen=True, slots=True)
class NameGivenDraft:
    """A name was given in a consultation: when that was, and what is known of the referral that it is now.

    `under` is the decision to share that it carries out, and `remains` what of that has still to go.
    """

    advice: EntryId
    when: str = ""
    facts: ReferralFacts = ReferralFacts()
    under: EntryId | None = None
    remains: str = ""


@dataclass(frozen=True, slots=True)
class MadeGoodDraft:
    """What was missing of a referral and is known now."""

    referral: EntryId
    facts: ReferralFacts


@dataclass(frozen=True, slots=True)
class StepDraft:
    """What happened to a referral: a time as people write it, who, how, and what was said or decided."""

    referral: EntryId
    when: str = ""
    who: str = ""
    text: str = ""
    way: ContactWay | None = None
    outcome: ReferralOutcome | None = None
    due_typed: str = ""
