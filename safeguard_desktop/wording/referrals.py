"""The words about consultations and referrals. Source: S23, S26, S47, S48, S55, S103, S104; guidance.md section 4."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.referral_codes import (
    ReferralGap,
    ReferralKind,
    ReferralOutcome,
    ReferralStepKind,
)
from safeguard_desktop.wording.translate import _, ngettext

KINDS: Final[Mapping[ReferralKind, str]] = {
    ReferralKind.S47: _("Child protection (section 47)"),
    ReferralKind.S17: _("Child in need (section 17)"),
    ReferralKind.EARLY_HELP: _("Early help or Family Help"),
    ReferralKind.POLICE: _("Police"),
    ReferralKind.LADO: _("Designated officer (LADO)"),
    ReferralKind.CHANNEL: _("Prevent and Channel"),
    ReferralKind.OTHER: _("Something else"),
    ReferralKind.NOT_KNOWN: _("Not known yet"),
}
OUTCOMES: Final[Mapping[ReferralOutcome, str]] = {
    ReferralOutcome.STRATEGY_DISCUSSION: _("Strategy discussion"),
    ReferralOutcome.ENQUIRY_S47: _("Child protection enquiry (section 47)"),
    ReferralOutcome.ASSESSMENT_S17: _("Assessment: child in need (section 17)"),
    ReferralOutcome.EARLY_HELP: _("Early help or Family Help"),
    ReferralOutcome.POLICE_ACTION: _("The police act"),
    ReferralOutcome.ADVICE_ONLY: _("Advice, and nothing more"),
    ReferralOutcome.NO_FURTHER_ACTION: _("They do nothing further"),
    ReferralOutcome.OTHER: _("Something else"),
    ReferralOutcome.MISTAKE: _("Recorded by mistake: it was no referral"),
}
GAPS: Final[Mapping[ReferralGap, str]] = {
    ReferralGap.KIND: _("what kind of referral"),
    ReferralGap.WHOM: _("to whom"),
    ReferralGap.SAID: _("what was said"),
    ReferralGap.THRESHOLD: _("level of need"),
    ReferralGap.RATIONALE: _("why that level"),
    ReferralGap.AGREEMENT: _("the family’s agreement"),
    ReferralGap.AGREEMENT_REASON: _("why without their agreement"),
    ReferralGap.FAMILY: _("whether the family was told"),
    ReferralGap.FAMILY_REASON: _("why the family was not told"),
    ReferralGap.ADVICE_ON_TELLING: _("advice from social care on telling the family"),
}
STEPS: Final[Mapping[ReferralStepKind, str]] = {
    ReferralStepKind.WRITTEN: _("Put in writing"),
    ReferralStepKind.LEAD_INFORMED: _("The lead knows of the referral"),
    ReferralStepKind.ESCALATED: _("Taken further, because we see it otherwise"),
    ReferralStepKind.OUTCOME: _("Outcome of the referral"),
}


def tell_the_family() -> str:
    """Return what is to be done where the family does not know of a referral yet."""
    return _("Tell the family about the referral, or write down why not")


def gaps_text(gaps: tuple[ReferralGap, ...]) -> str:
    """Return what is missing, as one line."""
    return _("Still missing: {what}").format(what=", ".join(GAPS[gap] for gap in gaps))


def how_many_gaps(count: int) -> str:
    """Return how many answers are missing, without saying which."""
    return ngettext("{count} answer is missing", "{count} answers are missing", count)


def name_given(when: str) -> str:
    """Return that a consultation is a referral since the name was given. Source: S23, X04."""
    return _("Name given {when}: treat as a referral").format(when=when)


LEVEL: Final = _("Level of need")
RATIONALE: Final = _("Why this level")
AGREEMENT_REASON: Final = _("Why without their agreement")
WRITTEN_DUE: Final = _("To be put in writing by")
MADE_BY: Final = _("Made by")
LEAD_INFORMED: Final = _("The lead heard of it")
NAMED_YES: Final = _("The child was named")
NAMED_NO: Final = _("Asked without the child’s name")
ASKED: Final = _("What they were asked")
STAGE: Final = _("stage {stage}")
WRITTEN_BY: Final = _("put in writing by {when}")
MADE_BY_LINE: Final = _("made by {name}")
LEAD_INFORMED_LINE: Final = _("the lead heard of it {when}")


def named(identity_disclosed: bool | None) -> str:
    """Return whether the child was named when advice was asked for, or "" where nobody wrote it."""
    return {None: "", True: NAMED_YES, False: NAMED_NO}[identity_disclosed]


def stage(number: int) -> str:
    """Return how far it was taken, or "" where it was not."""
    return STAGE.format(stage=number) if number else ""
