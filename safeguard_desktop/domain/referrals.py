"""What a referral comes to with everything that followed it, and what is still missing of it.

Pure: bodies in, values out. Source: S23, S47, S48, S55, S103, S104, X04; guidance.md section 4.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import msgspec

from safeguard_desktop.domain.codes import AdviserRole, Agreement, FamilyTold, ReasonNotTold
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.entries.referral import Referral, ReferralMadeGood, ReferralStep
from safeguard_desktop.domain.referral_codes import (
    ReferralGap,
    ReferralKind,
    ReferralOutcome,
    ReferralStepKind,
)

AUTHORITIES: Final = frozenset({AdviserRole.MASH, AdviserRole.POLICE})
"""Who acts once a name is known: asked without a name it is a consultation, with one a referral. Source: S23."""

BY_LEVEL: Final = frozenset({ReferralKind.S17, ReferralKind.S47, ReferralKind.EARLY_HELP})
"""Referrals that are made at a level of need. Source: S55."""

NEEDS_AGREEMENT: Final = frozenset({ReferralKind.S17, ReferralKind.EARLY_HELP})
"""Referrals for which the family's agreement is sought; to protect a child none is needed. Source: guidance.md 4."""

TO_AUTHORITY: Final = BY_LEVEL | {ReferralKind.NOT_KNOWN}
"""Referrals that social care answers within a working day and has confirmed in writing. Source: guidance.md 4."""

MOST_STAGES: Final = 5
RISKS: Final = frozenset({ReasonNotTold.RISK_TO_CHILD, ReasonNotTold.RISK_TO_OTHER})


@dataclass(frozen=True, slots=True)
class ReferralNow:
    """A referral as it stands.

    `body` is how it reads with what was made good; `gaps` what is missing; `is_written` whether it was put in
    writing, `lead_open` whether the lead is still to be told, `stage` how far it was taken where people did not agree.
    """

    body: Referral
    gaps: tuple[ReferralGap, ...]
    is_written: bool
    lead_open: bool
    stage: int
    outcome: ReferralOutcome | None

    @property
    def is_open(self) -> bool:
        """Whether its outcome is still to come."""
        return self.outcome is None

    @property
    def waits_for_writing(self) -> bool:
        """Whether it is still to be put in writing."""
        return self.is_open and bool(self.body.written_due) and not self.is_written


def made_good(body: Referral, known: Iterable[ReferralMadeGood]) -> Referral:
    """Return a referral with what was made good of it, in that order."""
    for each in known:
        given = {name: value for name in _GOOD if (value := getattr(each, name))}
        body = msgspec.structs.replace(body, **given)
    return body


_GOOD: Final = tuple(name for name in ReferralMadeGood.__struct_fields__ if name != "referral")


def referral_now(body: Referral, followed: Iterable[EntryBody | None]) -> ReferralNow:
    """Return what a referral comes to with what followed it, oldest first."""
    followed = tuple(followed)
    body = made_good(body, (each for each in followed if isinstance(each, ReferralMadeGood)))
    steps = [each for each in followed if isinstance(each, ReferralStep)]
    kinds = {each.step for each in steps}
    outcome = next((each.outcome for each in reversed(steps) if each.outcome is not None), None)
    return ReferralNow(
        body=body,
        gaps=() if outcome is ReferralOutcome.MISTAKE else gaps_of(body),
        is_written=ReferralStepKind.WRITTEN in kinds,
        lead_open=_is_lead_open(body, kinds) and outcome is not ReferralOutcome.MISTAKE,
        stage=max((each.stage for each in steps), default=0),
        outcome=outcome,
    )


def gaps_of(body: Referral) -> tuple[ReferralGap, ...]:
    """Return what is not known of a referral, in the order in which it is asked."""
    found = {
        ReferralGap.KIND: body.kind is ReferralKind.NOT_KNOWN,
        ReferralGap.WHOM: not (body.organisation.strip() or body.spoke_to.strip()),
        ReferralGap.SAID: not body.said.strip(),
        ReferralGap.THRESHOLD: body.kind in BY_LEVEL and not body.threshold.strip(),
        ReferralGap.RATIONALE: body.kind in BY_LEVEL and not body.rationale.strip(),
        ReferralGap.AGREEMENT: body.agreement is None,
        ReferralGap.AGREEMENT_REASON: _lacks_agreement_reason(body),
        ReferralGap.FAMILY: body.family in (None, FamilyTold.TO_BE_TOLD),
        ReferralGap.FAMILY_REASON: body.family is FamilyTold.NOT_TOLD and body.family_reason_code is None,
        ReferralGap.ADVICE_ON_TELLING: _lacks_advice(body),
    }
    return tuple(gap for gap, is_missing in found.items() if is_missing)


def _lacks_agreement_reason(body: Referral) -> bool:
    """Whether it went ahead without the family's agreement and nobody has written why. Source: guidance.md 4; S03."""
    if body.agreement is Agreement.NOT_SOUGHT:
        return body.agreement_reason_code is None
    return body.agreement is Agreement.REFUSED and not body.agreement_reason.strip()


def _lacks_advice(body: Referral) -> bool:
    """Whether telling the family could raise the risk, and the authority was not asked about that. Source: S104."""
    is_risk = body.family is FamilyTold.NOT_TOLD and body.family_reason_code in RISKS
    return is_risk and body.advice is None


def _is_lead_open(body: Referral, steps: set[ReferralStepKind]) -> bool:
    is_told = body.lead_informed is not None or ReferralStepKind.LEAD_INFORMED in steps
    return bool(body.made_by.strip()) and not is_told
