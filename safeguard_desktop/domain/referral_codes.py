"""Closed lists about referrals. The sentence for each is in ``wording/referrals.py``.

Values are stored in entries: a value may be added in a later version, never renamed or taken away.
Source: S12, S13, S56; guidance.md sections 2.1 and 4.
"""

from enum import StrEnum


class ReferralKind(StrEnum):
    """Under what somebody outside is asked to act. What is not known yet is made good later. Source: S12, S13, S56."""

    S17 = "s17"
    S47 = "s47"
    EARLY_HELP = "early_help"
    POLICE = "police"
    LADO = "lado"
    CHANNEL = "channel"
    OTHER = "other"
    NOT_KNOWN = "not_known"


class ReferralStepKind(StrEnum):
    """What happened to a referral after it was made."""

    WRITTEN = "written"
    LEAD_INFORMED = "lead_informed"
    ESCALATED = "escalated"
    OUTCOME = "outcome"


class ReferralOutcome(StrEnum):
    """What the authority decided. ``mistake`` ends what was never a referral; it stays readable. Source: X04."""

    ENQUIRY_S47 = "enquiry_s47"
    ASSESSMENT_S17 = "assessment_s17"
    STRATEGY_DISCUSSION = "strategy_discussion"
    EARLY_HELP = "early_help"
    POLICE_ACTION = "police_action"
    ADVICE_ONLY = "advice_only"
    NO_FURTHER_ACTION = "no_further_action"
    OTHER = "other"
    MISTAKE = "recorded_by_mistake"


class ReferralGap(StrEnum):
    """What is not known of a referral yet. Nothing of it ever keeps one from being written down."""

    KIND = "kind"
    WHOM = "whom"
    SAID = "said"
    THRESHOLD = "threshold"
    RATIONALE = "rationale"
    AGREEMENT = "agreement"
    AGREEMENT_REASON = "agreement_reason"
    FAMILY = "family"
    FAMILY_REASON = "family_reason"
    ADVICE_ON_TELLING = "advice_on_telling"
