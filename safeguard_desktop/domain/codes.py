"""Closed lists of the field's own words. The sentence for each is in ``wording/``.

Source: guidance.md sections 2.1, 2.4 and 6. Values are stored in entries: a value may be added in a
later version, never renamed or taken away.
"""

from enum import StrEnum


class DecisionCode(StrEnum):
    """What the lead can decide about a concern. Source: guidance.md section 2.1."""

    NO_FURTHER_ACTION = "no_further_action"
    MONITOR = "monitor"
    INTERNAL_SUPPORT = "internal_support"
    EARLY_HELP = "early_help_family_help"
    REFER_S17 = "refer_s17"
    REFER_S47 = "refer_s47"
    POLICE = "police"
    LADO = "lado"
    CHANNEL = "channel"
    OTHER = "other"


class Category(StrEnum):
    """What a concern is about: the statutory categories of abuse first, then what in particular.

    Source: guidance.md section 2.4.
    """

    PHYSICAL = "physical"
    EMOTIONAL = "emotional"
    SEXUAL = "sexual"
    NEGLECT = "neglect"
    EXPLOITATION = "exploitation"
    ONLINE = "online"
    DOMESTIC_ABUSE = "domestic_abuse"
    CHILD_ON_CHILD = "child_on_child"
    ATTENDANCE = "attendance"
    FAMILY_NEED = "family_need"
    UNEXPLAINED_INJURY = "injury_unexplained"
    MEDICAL_NEGLECT = "neglect_dental_medical"
    FABRICATED_ILLNESS = "fabricated_illness"
    SEXUAL_EXPLOITATION = "cse"
    HARMFUL_SEXUAL_BEHAVIOUR = "harmful_sexual_behaviour"
    SEXUAL_VIOLENCE = "sexual_violence_harassment"
    NUDE_IMAGES = "nude_image_sharing"
    AI_IMAGES = "ai_generated_imagery"
    UPSKIRTING = "upskirting"
    CRIMINAL_EXPLOITATION = "cce"
    COUNTY_LINES = "county_lines"
    SERIOUS_VIOLENCE = "serious_violence"
    MODERN_SLAVERY = "modern_slavery_trafficking"
    RADICALISATION = "radicalisation_prevent"
    FGM = "fgm"
    FORCED_MARRIAGE = "forced_marriage"
    HONOUR_BASED = "hba_other"
    BREAST_IRONING = "breast_ironing"
    FAITH_OR_BELIEF = "faith_or_belief_abuse"
    BULLYING = "bullying_incl_cyber"
    PREJUDICE = "prejudice_based"
    INITIATION = "initiation_hazing"
    TEENAGE_RELATIONSHIP = "teenage_relationship_abuse"
    OPERATION_ENCOMPASS = "operation_encompass"
    MISSING_EDUCATION = "missing_education"
    MISSING_FROM_HOME = "missing_from_home"
    HOME_EDUCATION = "elective_home_education"
    MENTAL_HEALTH = "mental_health"
    SELF_HARM = "self_harm_suicidality"
    EATING = "eating_disorder"
    SUBSTANCES = "substance_misuse"
    PARENT_MENTAL_HEALTH = "parental_mental_health"
    PARENT_SUBSTANCES = "parental_substance"
    HOMELESSNESS = "homelessness"
    PRISON = "family_member_in_prison"
    COURT = "child_in_court_system"
    ABDUCTION = "child_abduction"
    COMMUNITY_INCIDENT = "community_safety_incident"
    CYBERCRIME = "cybercrime"
    PRIVATE_FOSTERING = "private_fostering"
    YOUNG_CARER = "young_carer"
    BEREAVEMENT = "bereavement"
    OTHER = "other"


class InformationType(StrEnum):
    """The three kinds of information that show harm only when they are put together. Source: S52."""

    CHILD = "child_health_or_harm"
    PARENT = "parent_needs_help"
    RISK = "person_who_poses_risk"


class AgencyCode(StrEnum):
    """Whom outside the setting somebody spoke with. Source: S47, S103; guidance.md sections 2.1, 4 and 8."""

    SOCIAL_CARE = "social_care"
    POLICE = "police"
    LADO = "lado"
    EARLY_HELP = "early_help"
    HEALTH = "health"
    PREVENT = "prevent"
    OTHER_SETTING = "other_setting"
    OTHER = "other"


class ContactWay(StrEnum):
    """How people spoke or wrote to each other."""

    TELEPHONE = "telephone"
    IN_PERSON = "in_person"
    VIDEO = "video"
    SECURE_EMAIL = "secure_email"
    LETTER = "letter"
    OTHER = "other"


class FamilyTold(StrEnum):
    """Whether the family knows that another agency was told. Source: S25, S103."""

    TOLD = "told"
    TO_BE_TOLD = "to_be_told"
    NOT_TOLD = "not_told"


class Agreement(StrEnum):
    """The family's agreement. None of these ever stops anybody from protecting a child. Source: S49; guidance.md 4."""

    GIVEN = "given"
    REFUSED = "refused"
    SOUGHT = "sought"
    NOT_SOUGHT = "not_sought"


class ReasonNotTold(StrEnum):
    """Why the family was not told, or not asked. Source: guidance.md section 4; S03, S103."""

    RISK_TO_CHILD = "increase_risk_child"
    RISK_TO_OTHER = "risk_to_other"
    EVIDENCE = "prejudice_investigation_or_evidence"
    DELAY = "undue_delay"
    NOT_REACHED = "not_contactable"
    OTHER = "other"


class ActionEnd(StrEnum):
    """How an action came to its end."""

    DONE = "done"
    NOT_NEEDED = "not_needed"


class WhySecond(StrEnum):
    """Why somebody else is to look at an entry on the next working day. Source: UI.md; S78."""

    NO_ACTION_ON_SERIOUS = "no_action_on_serious"
    DECIDED_ALONE = "decided_alone"
    ASKED_FOR = "asked_for"
    SHARED_WITHOUT_AGREEMENT = "shared_without_agreement"


class SecondLook(StrEnum):
    """How a second person looked at an entry."""

    SIGNED = "signed"
    TALKED_THROUGH = "talked_through"


class AdviserRole(StrEnum):
    """Who gave advice. Source: S59, S98."""

    COLLEAGUE = "colleague"
    MANAGER = "manager"
    MASH = "mash"
    LEGAL = "legal"
    POLICE = "police"
    HEALTH = "health"
    OTHER = "other"


class LinkKind(StrEnum):
    """What one child with a file is to another. Source: S53; UI.md (child's page)."""

    SIBLING = "sibling"
    STEP_OR_HALF_SIBLING = "step_or_half_sibling"
    SAME_HOUSEHOLD = "same_household"
    COUSIN = "cousin"
    OTHER = "other"


class NoteKind(StrEnum):
    """What a note writes down."""

    OBSERVATION = "observation"
    TELEPHONE_CALL = "telephone_call"
    MEETING = "meeting"
    WITH_FAMILY = "with_family"
    WITH_AGENCY = "with_agency"
    OTHER = "other"


class HoldReason(StrEnum):
    """Why an entry may not be destroyed. Source: guidance.md section 6."""

    CHILD_SEXUAL_ABUSE = "csa_record_iicsa75"
    STATUTORY_INQUIRY = "statutory_inquiry_notice"
    LITIGATION = "litigation_hold"
    POLICE_REQUEST = "police_request"
    PRACTICE_REVIEW = "safeguarding_practice_review"
    LEAD_JUDGEMENT = "dsl_judgement"
    ACCESS_REQUEST_OPEN = "sar_or_complaint_open"


class PageKind(StrEnum):
    """Pages whose reading is written down. Source: X10."""

    CHILD = "child"
    CONCERN = "concern"
    TRANSFER_PREVIEW = "transfer_preview"
    UNFINISHED = "unfinished"
    MATTER = "matter"
    DOCUMENT = "document"


class GivenAs(StrEnum):
    """In which shape a list left the record."""

    PRINTED = "printed"
    SAVED = "saved"


class OutputKind(StrEnum):
    """What was printed or saved outside the record."""

    CHRONOLOGY = "chronology"
    TRANSFER_PACK = "transfer_pack"
    CONCERN = "concern"
    FRONT_SHEET = "front_sheet"
    MATTER = "matter"
    REFERRAL = "referral"
    REFERRAL_TEXT = "referral_text"
    SHARED = "shared"
    DOCUMENT = "document"
    REPORT = "report"
    GOVERNORS_REPORT = "governors_report"
    ACCESS_COPY = "access_copy"
    TELLINGS = "tellings"
    ARCHIVE = "archive"


class ConcernState(StrEnum):
    """How far a concern has come. Worked out from its entries, never stored in them.

    One that came with a child's file from another setting is ``ARRIVED``, however far it had come there: what was
    decided there stands as it came, and nothing is decided about it here. Source: S92; DESIGN section 6.
    """

    WAITING = "waiting"
    RECEIVED = "received"
    MONITORED = "monitored"
    DECIDED = "decided"
    CLOSED = "closed"
    ARRIVED = "arrived"

    @property
    def is_worked_on_here(self) -> bool:
        """Whether this setting has received it and sees to it: sorts it, hands it over, decides."""
        return self not in {ConcernState.WAITING, ConcernState.ARRIVED}


class AdultPosition(StrEnum):
    """What an adult whom a worry is about does here. Source: S44; guidance.md section 3 (live, work or look after)."""

    WORKS = "works"
    VOLUNTEERS = "volunteers"
    LIVES_HERE = "lives_here"
    VISITS = "visits"
    NOT_KNOWN = "not_known"


class BriefingWay(StrEnum):
    """How staff are told what they need to know. Told in person is a complete briefing. Source: UI.md."""

    NOTE = "note"
    IN_PERSON = "in_person"


class BriefingEnd(StrEnum):
    """Why what staff were told does not hold any more."""

    RAN_OUT = "ran_out"
    WITHDRAWN = "withdrawn"


class RecordsAsked(StrEnum):
    """What somebody asks to see, as far as whoever took the request down can tell. Source: guidance.md section 7."""

    ABOUT_CHILD = "about_child"
    EDUCATIONAL_RECORD = "educational_record"
    ABOUT_THEMSELVES = "about_themselves"
    INFORMATION = "information"
    """What a public body holds that is no person's own: freedom of information."""
    NOT_KNOWN = "not_known"
