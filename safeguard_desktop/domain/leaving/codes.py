"""Closed lists about a child who leaves and the file that follows. The sentences are in ``wording/leavers.py``.

Values are stored in entries: one may be added later, never renamed or taken away.
Source: S92 to S94, X05, X16; guidance.md section 2.2.
"""

from enum import StrEnum
from typing import Final


class LeavingReason(StrEnum):
    """Why a child leaves. Source: guidance.md section 2.2."""

    IN_YEAR_MOVE = "in_year_move"
    PHASE_TRANSFER = "phase_transfer"
    LEFT_UK = "left_uk"
    HOME_EDUCATION = "elective_home_education"
    MISSING_EDUCATION = "missing_education"
    PERMANENT_EXCLUSION = "permanent_exclusion"
    PROVISION_ENDS = "alternative_provision_placement_ends"
    OTHER = "other"


TELL_AUTHORITY: Final = frozenset({LeavingReason.HOME_EDUCATION, LeavingReason.MISSING_EDUCATION})
"""With these the local authority is told and the file is kept, whatever is known of where the child is."""


class TransferWay(StrEnum):
    """How a pack goes. Standard post is not among them, nor is a child or a parent: never. Source: guidance.md 2.2."""

    SECURE_SYSTEM = "secure_system_to_system"
    ENCRYPTED_EMAIL = "encrypted_email"
    BY_HAND = "by_hand_dsl_to_dsl"
    TRACKED_POST = "tracked_signed_post"
    COURIER = "courier"


NEEDS_A_CARRIER: Final = frozenset({TransferWay.BY_HAND, TransferWay.COURIER})
NEEDS_TRACKING: Final = frozenset({TransferWay.TRACKED_POST})


class TransferStepKind(StrEnum):
    """What was done about a pack after it was made, or what became known of it. Source: S93, X05."""

    PASSPHRASE_TOLD = "passphrase_told"
    DELIVERED = "delivered"
    CONFIRMED = "confirmed"
    DIFFERS = "differs"
    SETTLED = "settled"
    CHASED = "chased"
    ESCALATED = "escalated"
    WRONG_ADDRESS = "wrong_address"
    GOT_BACK = "got_back"
    REPORTED = "incident_reported"
    NOT_REPORTED = "incident_not_reported"
    WITHDRAWN = "withdrawn"
    NOT_NEEDED = "not_needed"


class ReceiptWay(StrEnum):
    """By what the new setting confirmed that it has the file."""

    RECEIPT_FILE = "receipt_file"
    SLIP = "slip"
    TELEPHONE = "telephone"
    SIGNED_PAPER = "signed_paper"
    IN_PERSON = "in_person"


CODE_ASKED_FOR: Final = frozenset({ReceiptWay.SLIP, ReceiptWay.TELEPHONE})
"""Whoever confirms in one of these ways gives the check code: a slip and a voice can be anybody's."""


class TransferState(StrEnum):
    """How far a pack has come."""

    PREPARED = "prepared"
    SENT = "sent"
    DELIVERED = "delivered"
    CHASED = "chased"
    ESCALATED = "escalated"
    DIFFERS = "discrepancy"
    WRONG_ADDRESS = "wrong_address"
    CONFIRMED = "confirmed"
    REPLACED = "replaced"
    NOT_NEEDED = "not_needed"


class LeavingState(StrEnum):
    """How far it is with a child who leaves and of whom no pack was made yet."""

    TO_SEND = "to_send"
    WHERE_UNKNOWN = "where_unknown"
    AUTHORITY_TO_TELL = "authority_to_tell"
    PACK_MADE = "pack_made"
    NO_FILE = "no_file"
    ENDED = "ended"


class FileHolder(StrEnum):
    """Which of two settings where a child is registered holds the file. Source: X16."""

    HERE = "here"
    THERE = "there"


class TakenIn(StrEnum):
    """What came of it. Only the first three change the record, or find it changed."""

    CONFIRMED = "confirmed"
    DIFFERS = "differs"
    BEFORE = "before"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    NO_SLIP = "no_slip"
    NEWER_VERSION = "newer_version"
    OTHER_PACK = "other_pack"
    NOT_OPENED = "not_opened"
    FORGED = "forged"
    WRONG_CODE = "wrong_code"
    CODE_MISSING = "code_missing"
    CODE_MISREAD = "code_misread"
    NOT_ANSWERED = "not_answered"


def asked_for(way: TransferWay | None) -> tuple[str, ...]:
    """Return the fields of `transfer-sent` that one way of sending asks for and the others do not."""
    carrier = ("carried_by",) if way in NEEDS_A_CARRIER else ()
    return (*carrier, "tracking") if way in NEEDS_TRACKING else carrier
