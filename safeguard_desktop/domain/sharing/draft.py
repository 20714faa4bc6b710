"""What was answered so far: a part for each page, texts as typed and codes as chosen. Nothing in it is a decision yet.

Everything begins empty: nothing is chosen beforehand that says whether to share, or what. Source: S01; STYLE.md 4.
"""

from dataclasses import dataclass, field

from safeguard_desktop.domain.codes import AdviserRole, Agreement, FamilyTold, ReasonNotTold
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.sharing.codes import (
    SHARES,
    AdviceNaming,
    Article6,
    Article9,
    ChildView,
    Criterion,
    DutyAnswer,
    Gateway,
    Outcome,
    PublicInterest,
    Purpose,
    RecipientKind,
    ReferrerPart,
    Schedule1,
    SharingKind,
    SharingTest,
    SharingWay,
    Urgency,
    Verified,
)


@dataclass(frozen=True, slots=True)
class WhoPart:
    """Who asks, or whom we would tell, and how it was made sure that they are who they say."""

    kind: SharingKind | None = None
    to_kind: RecipientKind | None = None
    to_name: str = ""
    to_role: str = ""
    to_organisation: str = ""
    verified: Verified | None = None
    asked_when: str = ""
    asked_for: str = ""


@dataclass(frozen=True, slots=True)
class PurposePart:
    """What it is for, how soon it has to be, and whom it concerns besides the child."""

    purpose: Purpose | None = None
    purpose_text: str = ""
    urgency: Urgency | None = None
    others: str = ""


@dataclass(frozen=True, slots=True)
class CriteriaPart:
    """The evidence for each criterion, where there is any, and what sharing or not does to whom. Source: S28."""

    at_risk: str = ""
    reasonable_cause: str = ""
    prevent_harm: str = ""
    impact_child: str = ""
    impact_others: str = ""

    def met(self) -> tuple[tuple[Criterion, str], ...]:
        """Return the criteria for which there is evidence: one suffices."""
        all_three = (
            (Criterion.AT_RISK, self.at_risk),
            (Criterion.REASONABLE_CAUSE, self.reasonable_cause),
            (Criterion.PREVENT_HARM, self.prevent_harm),
        )
        return tuple((criterion, evidence) for criterion, evidence in all_three if evidence.strip())


@dataclass(frozen=True, slots=True)
class AdvicePart:
    """Advice that was taken, with or without the child's name."""

    naming: AdviceNaming | None = None
    adviser: str = ""
    adviser_role: AdviserRole | None = None
    advised_when: str = ""
    advised_text: str = ""


@dataclass(frozen=True, slots=True)
class AgreementPart:
    """How the family and the child stand to it, and who was told what; or why not. Source: S02, S25, S27, S58, S103."""

    family: Agreement | None = None
    not_sought_code: ReasonNotTold | None = None
    family_words: str = ""
    child: ChildView | None = None
    told: FamilyTold | None = None
    told_text: str = ""
    not_told_code: ReasonNotTold | None = None
    not_told_text: str = ""


@dataclass(frozen=True, slots=True)
class BasisPart:
    """On what it would rest."""

    article6: Article6 | None = None
    article9: Article9 | None = None
    schedule1: Schedule1 | None = None
    gateway: Gateway | None = None


@dataclass(frozen=True, slots=True)
class DecisionPart:
    """What is decided and why. `is_preliminary`: a little now, in order to decide about more. Source: S62."""

    outcome: Outcome | None = None
    reason: str = ""
    necessity: str = ""
    public_interest: tuple[PublicInterest, ...] = ()
    is_preliminary: bool = False
    review_typed: str = ""


@dataclass(frozen=True, slots=True)
class ChosenItem:
    """One entry that somebody chose, and why this one."""

    entry: EntryId
    why: str = ""


@dataclass(frozen=True, slots=True)
class ItemsPart:
    """Exactly what would go out; `why_all` is one reason for all, `history` explains what lies long back."""

    items: tuple[ChosenItem, ...] = ()
    why_all: str = ""
    withheld: str = ""
    history: str = ""


@dataclass(frozen=True, slots=True)
class NamedPart:
    """Somebody else who is named in what was chosen. Left out unless it says otherwise, with the reason."""

    who: str
    is_named: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class ProtectPart:
    """Who is kept out of it, and the seven questions. Source: S29, S32; guidance.md 5.1, rule 5 of 2024."""

    referrer: ReferrerPart | None = None
    referrer_why: str = ""
    others_named: tuple[NamedPart, ...] = ()
    tests: tuple[SharingTest, ...] = ()
    tests_note: str = ""


@dataclass(frozen=True, slots=True)
class SendingPart:
    """How it goes or is said; without a time it has not gone yet."""

    way: SharingWay | None = None
    sent_when: str = ""
    said: str = ""
    way_note: str = ""


@dataclass(frozen=True, slots=True)
class RefusalPart:
    """What was said to whoever asked, and why the duty does not ask for it. Source: S40; guidance.md 5.2."""

    is_discussed: bool | None = None
    discussed_when: str = ""
    discussed_text: str = ""
    duty: DutyAnswer | None = None


@dataclass(frozen=True, slots=True)
class SecondPart:
    """With whom it was talked through, or why nobody could be reached. Source: S81; UI.md."""

    second: str = ""
    second_role: AdviserRole | None = None
    second_when: str = ""
    second_text: str = ""
    not_reached: str = ""


@dataclass(frozen=True, slots=True)
class SharingDraft:
    """A decision that is being made. About a concern, or about a child without one.

    `makes_good` is what was told first and is made good by it, `reviews` the decision that is looked at again, and
    `answers` the request with the law behind it that is answered. `of_referral` is a referral whose reasons it gives.
    `can_know_duty` says whether the duty of 2026 has to be thought of for this recipient on this day.
    """

    concern: EntryId | None = None
    about_child: ChildId | None = None
    makes_good: EntryId | None = None
    reviews: EntryId | None = None
    answers: EntryId | None = None
    of_referral: EntryId | None = None
    who: WhoPart = field(default_factory=WhoPart)
    purpose: PurposePart = field(default_factory=PurposePart)
    criteria: CriteriaPart = field(default_factory=CriteriaPart)
    advice: AdvicePart = field(default_factory=AdvicePart)
    agreement: AgreementPart = field(default_factory=AgreementPart)
    basis: BasisPart = field(default_factory=BasisPart)
    decision: DecisionPart = field(default_factory=DecisionPart)
    items: ItemsPart = field(default_factory=ItemsPart)
    protect: ProtectPart = field(default_factory=ProtectPart)
    sending: SendingPart = field(default_factory=SendingPart)
    refusal: RefusalPart = field(default_factory=RefusalPart)
    second: SecondPart = field(default_factory=SecondPart)

    @property
    def shares(self) -> bool:
        """Whether something goes out."""
        return self.decision.outcome in SHARES

    @property
    def has_agreement(self) -> bool:
        """Whether the family agrees."""
        return self.agreement.family is Agreement.GIVEN

    @property
    def needs_second(self) -> bool:
        """Whether a second person stands behind it: something goes out without agreement. Source: S81."""
        return self.shares and not self.has_agreement

    @property
    def is_urgent(self) -> bool:
        """Whether it has to be now."""
        return self.purpose.urgency is Urgency.NOW
