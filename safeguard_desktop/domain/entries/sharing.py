"""Entries about sharing: the decision and how it was carried out, what was told before, and what we ask.

A decision not to share is the same kind of entry as one to share, and holds as much. Source: S30, S31, S37, S40, X01;
guidance.md section 5.3.
"""

from typing import ClassVar

from safeguard_desktop.domain.codes import AdviserRole, Agreement, ContactWay, FamilyTold, ReasonNotTold
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.register import Frozen
from safeguard_desktop.domain.sharing.codes import (
    SHARES,
    AdviceNaming,
    Article6,
    Article9,
    ChildView,
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


class LegalBasis(Frozen, frozen=True):
    """On what it rests; `edition` names the law or guidance by which these were the usual ones that day."""

    article6: Article6 | None = None
    article9: Article9 | None = None
    schedule1: Schedule1 | None = None
    gateway: Gateway | None = None
    edition: str = ""
    duty: DutyAnswer | None = None


class SharedItem(Frozen, frozen=True):
    """An entry that was chosen: its digest (hex) in the record, and the sequences of the corrections it had by then."""

    entry: EntryId
    digest: str
    amendments: tuple[int, ...] = ()
    why: str = ""


class OtherNamed(Frozen, frozen=True):
    """Somebody else who stands in what was chosen: left out, or named and why. Source: S32."""

    who: str
    is_named: bool = False
    why: str = ""


class SharingDecision(EntryBody, frozen=True):
    """Whether something was shared with somebody outside, and everything that answers why. Source: S30, X01.

    What was typed stands in fields of its own, so that other children's names are taken out of it on paper as
    everywhere. `at_risk`, `reasonable_cause` and `prevent_harm` are the evidence for each criterion: one suffices.

    `when` is when it was decided, `sent` when it went or was said, None where it has not yet. `edition` names the
    golden rules. `items` are exactly what was chosen; where nothing is written, `said` is what was told. `makes_good`
    names what was told first (`SharedFirst`), `reviews` the decision that is looked at again, and `review_on` (ISO
    date) when this one is. `decided_as` is the job of whoever decided, as it was called then.
    """

    KIND: ClassVar[str] = "sharing-decision"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = (
        "to_name", "to_role", "to_organisation", "asked_for", "purpose_text", "others", "at_risk",
        "reasonable_cause", "prevent_harm", "impact_child", "impact_others", "adviser", "advised_text",
        "family_words", "told_text", "not_told_text", "reason", "necessity", "why_all", "withheld", "history",
        "referrer_why", "tests_note", "way_note", "said", "second", "second_text", "not_reached", "discussed_text",
    )  # fmt: skip

    kind: SharingKind
    outcome: Outcome
    reason: str
    when: EventTime
    edition: str
    to_kind: RecipientKind
    purpose: Purpose
    to_name: str = ""
    to_role: str = ""
    to_organisation: str = ""
    verified: Verified | None = None
    asked: EventTime | None = None
    asked_for: str = ""
    purpose_text: str = ""
    urgency: Urgency | None = None
    others: str = ""
    at_risk: str = ""
    reasonable_cause: str = ""
    prevent_harm: str = ""
    impact_child: str = ""
    impact_others: str = ""
    advice: AdviceNaming | None = None
    adviser: str = ""
    adviser_role: AdviserRole | None = None
    advised: EventTime | None = None
    advised_text: str = ""
    family: Agreement | None = None
    not_sought: ReasonNotTold | None = None
    family_words: str = ""
    child_view: ChildView | None = None
    told: FamilyTold | None = None
    told_text: str = ""
    not_told: ReasonNotTold | None = None
    not_told_text: str = ""
    basis: LegalBasis | None = None
    necessity: str = ""
    public_interest: tuple[PublicInterest, ...] = ()
    is_preliminary: bool = False
    items: tuple[SharedItem, ...] = ()
    why_all: str = ""
    withheld: str = ""
    history: str = ""
    referrer: ReferrerPart | None = None
    referrer_why: str = ""
    others_named: tuple[OtherNamed, ...] = ()
    tests: tuple[SharingTest, ...] = ()
    tests_note: str = ""
    way: SharingWay | None = None
    way_note: str = ""
    sent: EventTime | None = None
    said: str = ""
    second: str = ""
    second_role: AdviserRole | None = None
    second_at: EventTime | None = None
    second_text: str = ""
    not_reached: str = ""
    is_discussed: bool | None = None
    discussed: EventTime | None = None
    discussed_text: str = ""
    decided_as: str = ""
    review_on: str = ""
    makes_good: EntryId | None = None
    reviews: EntryId | None = None
    concern: EntryId | None = None

    @property
    def shares(self) -> bool:
        """Whether something went out, or is to."""
        return self.outcome in SHARES

    @property
    def is_without_agreement(self) -> bool:
        """Whether something went out, or is to, without the family's agreement. Source: S81."""
        return self.shares and self.family is not Agreement.GIVEN


class SharedFirst(EntryBody, frozen=True):
    """Somebody was told before the decision was written down in full, because it could not wait. Source: S37, S54.

    `telling` is the entry that says whom and what. It stands on Today until a `SharingDecision` makes it good, at the
    latest on the ISO date `due_on`.
    """

    KIND: ClassVar[str] = "shared-first"
    ABOUT: ClassVar[str] = "telling"
    SEARCHED: ClassVar[tuple[str, ...]] = ("why",)

    telling: EntryId
    why: str
    due_on: str


class DecisionCarriedOut(EntryBody, frozen=True):
    """What it was decided to share went out, or was said, after the decision was recorded. Source: S30, S39.

    `telling` is the entry that tells it too (a call, a referral, an answer), where there is one; `action` what stood on
    Today until then. `remains` is what has still to go, empty where nothing has: then the decision is carried out.
    With `is_dropped` nothing went: what waited is not needed any more, and `said` is why.
    """

    KIND: ClassVar[str] = "decision-carried-out"
    ABOUT: ClassVar[str] = "decision"
    SEARCHED: ClassVar[tuple[str, ...]] = ("to_name", "said", "remains")

    decision: EntryId
    when: EventTime
    way: SharingWay | None = None
    to_name: str = ""
    said: str = ""
    telling: EntryId | None = None
    action: EntryId | None = None
    remains: str = ""
    is_dropped: bool = False


class InformationRequested(EntryBody, frozen=True):
    """We asked somebody outside for what they know: the same rules hold. Source: S31.

    The answer is owed by `answer_due` (ISO date, or empty) and comes as `AgencyAnswered`.
    """

    KIND: ClassVar[str] = "information-requested"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = ("to_name", "to_organisation", "asked_for", "why", "family_words")

    to_kind: RecipientKind
    way: ContactWay
    when: EventTime
    asked_for: str
    why: str
    purpose: Purpose
    edition: str
    to_name: str = ""
    to_organisation: str = ""
    family: Agreement | None = None
    not_sought: ReasonNotTold | None = None
    family_words: str = ""
    basis: LegalBasis | None = None
    answer_due: str = ""
    concern: EntryId | None = None
