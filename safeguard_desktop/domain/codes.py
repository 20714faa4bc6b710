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
    """The statutory categories of abuse, exploitation beside them, and what is none of them."""

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


class OutputKind(StrEnum):
    """What was printed or saved outside the record."""

    CHRONOLOGY = "chronology"
    TRANSFER_PACK = "transfer_pack"


class ConcernState(StrEnum):
    """How far a concern has come. Worked out from its entries, never stored in them."""

    WAITING = "waiting"
    RECEIVED = "received"
    MONITORED = "monitored"
    DECIDED = "decided"
    CLOSED = "closed"
