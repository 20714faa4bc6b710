"""Closed lists of a decision to share. The sentence for each is in ``wording/``.

Values are stored in entries: a value may be added in a later version, never renamed or taken away.
Source: guidance.md sections 5.2 to 5.5.
"""

from enum import StrEnum


class SharingKind(StrEnum):
    """How it came to the question. Source: S31, S94; guidance.md 2.2."""

    WE_TELL = "we_tell"
    THEY_ASK = "they_ask"
    LEGAL_REQUEST = "legal_request"
    ADVANCE = "advance"


class RecipientKind(StrEnum):
    """To whom it would go. Source: S14, S33, S72."""

    SOCIAL_CARE = "social_care"
    POLICE = "police"
    LADO = "lado"
    EARLY_HELP = "early_help"
    HEALTH = "health"
    PREVENT = "prevent"
    OTHER_SETTING = "other_setting"
    COURT = "court"
    INSPECTORATE = "inspectorate"
    FAMILY = "family"
    CHILD = "child"
    OTHER = "other"


class Verified(StrEnum):
    """How it was made sure that they are who they say. Source: guidance.md 5.3."""

    CALL_BACK = "call_back_published_number"
    KNOWN_CONTACT = "known_contact"
    SECURE_DOMAIN = "secure_domain"
    IN_PERSON = "in_person"
    NOT_YET = "not_yet"


class Purpose(StrEnum):
    """What it is for. Source: S30."""

    PROTECT_CHILD = "protect_child"
    ASSESS_NEED = "assess_need"
    EARLY_HELP = "early_help"
    CRIME = "prevent_or_detect_crime"
    NEXT_SETTING = "ready_at_next_setting"
    LEGAL = "legal_proceedings"
    HEALTH_CARE = "health_care"
    OTHER = "other"


class Urgency(StrEnum):
    """How soon it has to be. Source: S37."""

    NOW = "now"
    TODAY = "today"
    CAN_WAIT = "can_wait"


class Criterion(StrEnum):
    """On what one may share without agreement: any one of them, with its evidence, suffices. Source: S82 to S84."""

    AT_RISK = "suffering_or_at_risk"
    REASONABLE_CAUSE = "reasonable_cause"
    PREVENT_HARM = "prevent_serious_harm"


class AdviceNaming(StrEnum):
    """Whether advice was taken, and whether the child's name was given. Source: S26, S59."""

    WITHOUT_NAME = "without_name"
    WITH_NAME = "with_name"
    NOT_TAKEN = "not_taken"


class ChildView(StrEnum):
    """What the child says to it, apart from the family. Source: S58."""

    AGREES = "agrees"
    DOES_NOT_AGREE = "does_not_agree"
    NOT_ASKED = "not_asked"
    TOO_YOUNG = "too_young"


class Article6(StrEnum):
    """The lawful basis, UK GDPR article 6. Source: guidance.md 5.3, 5.5."""

    LEGAL_OBLIGATION = "legal_obligation_c"
    VITAL_INTERESTS = "vital_interests_d"
    PUBLIC_TASK = "public_task_e"
    RECOGNISED_INTEREST = "recognised_legitimate_interest_ea"
    LEGITIMATE_INTERESTS = "legitimate_interests_f"
    CONSENT = "consent_a"


class Article9(StrEnum):
    """The condition for what is especially private, UK GDPR article 9."""

    PUBLIC_INTEREST = "substantial_public_interest_g"
    VITAL_INTERESTS = "vital_interests_c"
    LEGAL_CLAIMS = "legal_claims_f"
    SOCIAL_PROTECTION = "employment_social_b"
    HEALTH_OR_SOCIAL_CARE = "health_social_care_h"
    NONE = "none"


class Schedule1(StrEnum):
    """The condition of the Data Protection Act 2018, schedule 1."""

    SAFEGUARDING = "para18_safeguarding"
    UNLAWFUL_ACTS = "para10_preventing_unlawful_acts"
    STATUTORY = "para6_statutory"
    OTHER = "other"
    NONE = "na"


class Gateway(StrEnum):
    """The law that opens the way to that recipient. Source: S69; guidance.md 5.2, 5.3."""

    CHILDREN_ACT_1989_S47 = "ca1989_s47"
    CHILDREN_ACT_1989_S17 = "ca1989_s17"
    CHILDREN_ACT_1989_S27 = "ca1989_s27"
    CHILDREN_ACT_2004_S10 = "ca2004_s10"
    CHILDREN_ACT_2004_S11 = "ca2004_s11"
    CHILDREN_ACT_2004_S16H = "ca2004_s16H"
    CHILDREN_ACT_2004_S16LA = "ca2004_s16LA"
    EDUCATION_ACT_2002_S175 = "educ_act_2002_s175"
    EDUCATION_ACT_2008_S157 = "educ_2008_s157"
    CRIME_EXEMPTION = "dpa_crime_exemption"
    CRIME_AND_DISORDER_S115 = "cda1998_s115"
    NONE = "none"


class PublicInterest(StrEnum):
    """Why it may be told although somebody does not want it. Source: S67, S80."""

    CRIME = "prevent_or_intervene_in_crime"
    HARM = "prevent_harm"
    NOT_SHARING_IS_WORSE = "not_sharing_is_worse"


class SharingTest(StrEnum):
    """The seven questions before anything goes out. Source: S29, S66."""

    NECESSARY = "necessary"
    PROPORTIONATE = "proportionate"
    RELEVANT = "relevant"
    ADEQUATE = "adequate"
    ACCURATE = "accurate"
    TIMELY = "timely"
    SECURE = "secure"


class ReferrerPart(StrEnum):
    """Whether the name of whoever raised it goes out. Source: S06 to S10; guidance.md 5.1, rule 5 of 2024."""

    WITHHELD = "withheld"
    NAMED = "named"
    NOT_IN_IT = "not_in_it"


class SharingWay(StrEnum):
    """How it is sent or said. Source: S39."""

    TELEPHONE = "telephone"
    IN_PERSON = "in_person"
    VIDEO = "video"
    MEETING = "meeting"
    ENCRYPTED_PDF = "encrypted_pdf"
    SECURE_EMAIL = "secure_email"
    SECURE_SYSTEM = "secure_system"
    BY_HAND = "by_hand"
    TRACKED_POST = "tracked_post"


SPOKEN_WAYS = frozenset({SharingWay.TELEPHONE, SharingWay.IN_PERSON, SharingWay.VIDEO, SharingWay.MEETING})
"""Ways in which words are said: then what was said is the record of it."""


class Outcome(StrEnum):
    """What was decided. Each is recorded equally fully. Source: S30, S40; guidance.md 5.3."""

    SHARE_ALL = "share_all_relevant"
    SHARE_PART = "share_part"
    REFUSE = "refuse"
    WAIT = "defer_for_advice"


SHARES = frozenset({Outcome.SHARE_ALL, Outcome.SHARE_PART})
"""The outcomes in which something goes out."""


class DutyAnswer(StrEnum):
    """Why the duty of 2026 does not ask for it. Source: guidance.md 5.2."""

    MORE_DETRIMENTAL = "more_detrimental_to_child"
    NOT_RELEVANT = "not_relevant_to_their_work"
    NOT_BOUND = "not_a_body_named_in_law"
    NOT_SURE = "not_sure"
