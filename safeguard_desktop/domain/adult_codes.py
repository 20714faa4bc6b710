"""Closed lists of what is recorded about worries about adults. The sentence for each is in ``wording/``.

Source: guidance.md sections 2.3 and 3; S44, S45. Values are stored in entries: a value may be added in a later version,
never renamed or taken away.
"""

from enum import StrEnum


class MatterKind(StrEnum):
    """What a matter is. Only an allegation may meet the harm threshold. Source: R-STAFF-1, R-STAFF-2; S45."""

    LOW_LEVEL = "low_level_concern"
    ALLEGATION = "allegation"
    RECRUITMENT = "recruitment_or_check"


class HarmLimb(StrEnum):
    """The four tests of the harm threshold. Source: R-STAFF-2."""

    HARMED = "harmed_a_child"
    OFFENCE = "possible_offence"
    RISK = "may_pose_a_risk"
    UNSUITABLE = "may_be_unsuitable"


class MatterContext(StrEnum):
    """In what part of the adult's life it happened."""

    AT_WORK = "at_work"
    PRIVATE_LIFE = "private_life"
    ONLINE = "online"
    OTHER = "other"


class Suspension(StrEnum):
    """What was decided about the adult's work while it is looked into. Suspension is never automatic."""

    NOT_DECIDED = "not_decided"
    NOT_NEEDED = "not_needed"
    ALTERNATIVES = "alternatives"
    SUSPENDED = "suspended"


class Authority(StrEnum):
    """Whom outside the setting somebody told, or asked, about an adult. Source: R-STAFF-5; guidance.md 3 and 8."""

    LADO = "lado"
    OFSTED = "ofsted"
    POLICE = "police"
    SOCIAL_CARE = "social_care"
    DBS = "dbs"
    TRA = "tra"
    OTHER = "other"


class MatterParty(StrEnum):
    """Who else was told: the adult, a child's family, whoever raised it, or somebody else."""

    ADULT = "adult"
    FAMILY = "family"
    AUTHOR = "author"
    OTHER = "other"


class MatterOutcome(StrEnum):
    """How a matter ended. The first five are those of an allegation. Source: R-STAFF-3."""

    SUBSTANTIATED = "substantiated"
    MALICIOUS = "malicious"
    FALSE = "false"
    UNSUBSTANTIATED = "unsubstantiated"
    UNFOUNDED = "unfounded"
    NO_FURTHER_ACTION = "no_further_action"
    ADVICE = "advice_or_reminder"
    TRAINING = "training_or_supervision"
    WARNING = "formal_process"
    SUITABLE = "suitable"
    NOT_SUITABLE = "not_suitable"


class Barring(StrEnum):
    """Whether the Disclosure and Barring Service has to be told. Source: guidance.md section 8."""

    NOT_DUE = "not_due"
    TO_BE_MADE = "to_be_made"
    MADE = "made"


class MatterNoteKind(StrEnum):
    """What a note about an adult writes down; the last but one are recruitment and checks. Source: S45."""

    OBSERVATION = "observation"
    TELEPHONE_CALL = "telephone_call"
    MEETING = "meeting"
    TRAINING = "training"
    RECRUITMENT = "recruitment"
    DBS_CHECK = "dbs_check"
    REFERENCE = "reference"
    OTHER = "other"


ALLEGATION_OUTCOMES = (
    MatterOutcome.SUBSTANTIATED,
    MatterOutcome.MALICIOUS,
    MatterOutcome.FALSE,
    MatterOutcome.UNSUBSTANTIATED,
    MatterOutcome.UNFOUNDED,
)
LOW_LEVEL_OUTCOMES = (
    MatterOutcome.NO_FURTHER_ACTION,
    MatterOutcome.ADVICE,
    MatterOutcome.TRAINING,
    MatterOutcome.WARNING,
)
RECRUITMENT_OUTCOMES = (
    MatterOutcome.SUITABLE,
    MatterOutcome.NOT_SUITABLE,
    MatterOutcome.NO_FURTHER_ACTION,
)
OUTCOMES_OF = {
    MatterKind.ALLEGATION: ALLEGATION_OUTCOMES,
    MatterKind.LOW_LEVEL: LOW_LEVEL_OUTCOMES,
    MatterKind.RECRUITMENT: RECRUITMENT_OUTCOMES,
}
"""Which outcomes a matter of each kind can have."""

OFF_THE_PERSONNEL_FILE = frozenset({MatterOutcome.MALICIOUS, MatterOutcome.FALSE})
"""After these nothing of it stays in the personnel file, unless the adult wants that. Source: R-STAFF-4."""
