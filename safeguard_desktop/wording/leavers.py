"""The words about children who leave and files that follow them: labels. Source: S92 to S94, X05, X16; guidance.md 2.2.

What the forms and pages say is in `leavers_forms`. Not to be confused with `wording.leaving`: papers about to leave.
"""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.entries import LeavingRecorded, TransferPrepared
from safeguard_desktop.domain.leaving.codes import (
    FileHolder,
    LeavingReason,
    LeavingState,
    ReceiptWay,
    TransferState,
    TransferStepKind,
    TransferWay,
)
from safeguard_desktop.wording.translate import _, ngettext

REASONS: Final[Mapping[LeavingReason, str]] = {
    LeavingReason.IN_YEAR_MOVE: _("Moves to another setting during the year"),
    LeavingReason.PHASE_TRANSFER: _("Moves on to the next stage, such as school"),
    LeavingReason.LEFT_UK: _("Leaves the country"),
    LeavingReason.HOME_EDUCATION: _("Will be taught at home"),
    LeavingReason.MISSING_EDUCATION: _("Nobody knows where: missing education"),
    LeavingReason.PERMANENT_EXCLUSION: _("Permanently excluded"),
    LeavingReason.PROVISION_ENDS: _("A placement in alternative provision ends"),
    LeavingReason.OTHER: _("Another reason"),
}
WAYS: Final[Mapping[TransferWay, str]] = {
    TransferWay.SECURE_SYSTEM: _("From system to system, secured"),
    TransferWay.ENCRYPTED_EMAIL: _("By e-mail, the encrypted file"),
    TransferWay.BY_HAND: _("By hand, from lead to lead"),
    TransferWay.TRACKED_POST: _("By tracked post, signed for"),
    TransferWay.COURIER: _("By courier"),
}
STEPS: Final[Mapping[TransferStepKind, str]] = {
    TransferStepKind.CONFIRMED: _("They confirmed that they have it"),
    TransferStepKind.DIFFERS: _("They have it, but something differs"),
    TransferStepKind.SETTLED: _("What differed is settled: they have everything"),
    TransferStepKind.DELIVERED: _("It arrived, but nobody has confirmed it yet"),
    TransferStepKind.PASSPHRASE_TOLD: _("The passphrase was told"),
    TransferStepKind.CHASED: _("We asked whether it has come"),
    TransferStepKind.ESCALATED: _("We took it further: their head, or the local authority"),
    TransferStepKind.WRONG_ADDRESS: _("It went to the wrong place"),
    TransferStepKind.GOT_BACK: _("It came back, or was destroyed there"),
    TransferStepKind.REPORTED: _("The loss was reported to the Information Commissioner"),
    TransferStepKind.NOT_REPORTED: _("Decided not to report it to the Information Commissioner"),
    TransferStepKind.WITHDRAWN: _("This pack counts no more: a new one is made"),
    TransferStepKind.NOT_NEEDED: _("It need not be sent"),
}
RECEIPT_WAYS: Final[Mapping[ReceiptWay, str]] = {
    ReceiptWay.TELEPHONE: _("By telephone, with the check code"),
    ReceiptWay.SLIP: _("With the filled-in slip"),
    ReceiptWay.RECEIPT_FILE: _("With a receipt file"),
    ReceiptWay.SIGNED_PAPER: _("On paper, signed"),
    ReceiptWay.IN_PERSON: _("In person, when it was handed over"),
}
STATES: Final[Mapping[TransferState, str]] = {
    TransferState.PREPARED: _("Made, not sent"),
    TransferState.SENT: _("Sent"),
    TransferState.DELIVERED: _("Arrived, not confirmed"),
    TransferState.CHASED: _("Asked after"),
    TransferState.ESCALATED: _("Taken further"),
    TransferState.DIFFERS: _("Something differs"),
    TransferState.WRONG_ADDRESS: _("Went to the wrong place"),
    TransferState.CONFIRMED: _("Confirmed"),
    TransferState.REPLACED: _("Made anew"),
    TransferState.NOT_NEEDED: _("Not sent"),
}
LEAVING_STATES: Final[Mapping[LeavingState, str]] = {
    LeavingState.TO_SEND: _("File to send"),
    LeavingState.WHERE_UNKNOWN: _("Kept here until we know where to"),
    LeavingState.AUTHORITY_TO_TELL: _("Tell the local authority"),
    LeavingState.PACK_MADE: _("Pack made"),
    LeavingState.NO_FILE: _("No file held, and told so"),
    LeavingState.ENDED: _("Nothing left to do"),
}
HOLDERS: Final[Mapping[FileHolder, str]] = {
    FileHolder.HERE: _("The file is held here"),
    FileHolder.THERE: _("The file is held there"),
}
LEAD_ROLE: Final = _("Designated safeguarding lead")
KEPT_OUT: Final = _("The new setting is kept out of papers: the address of this child is confidential")
NOT_SAID: Final = _("[kept out: address confidential]")
CODE_MATCHED: Final = _("The check code was right")

TODAY: Final[Mapping[TransferState, str]] = {
    TransferState.PREPARED: _("Send pack {pack}, and write down how it went"),
    TransferState.SENT: _("Ask whether pack {pack} has come"),
    TransferState.DELIVERED: _("Ask for the confirmation of pack {pack}"),
    TransferState.CHASED: _("Ask again whether pack {pack} has come, or take it further"),
    TransferState.ESCALATED: _("Follow up pack {pack}, which was taken further"),
    TransferState.DIFFERS: _("Settle what differs in pack {pack}"),
    TransferState.WRONG_ADDRESS: _("Get pack {pack} back from the wrong place"),
    TransferState.CONFIRMED: _("Pack {pack}: decide whether the loss is reported"),
}
NEW_PACK_DUE: Final = _("To be made anew")
TODAY_NEW_PACK: Final = _("Make a new pack in place of {pack}")
TODAY_LEAVING: Final[Mapping[LeavingState, str]] = {
    LeavingState.TO_SEND: _("Leaves, or has left: make the pack and send it"),
    LeavingState.WHERE_UNKNOWN: _(
        "Find out where this child goes. If nobody knows after the last day, tell the local authority"
    ),
    LeavingState.AUTHORITY_TO_TELL: _("Tell the local authority that this child leaves"),
}
TODAY_OPEN: Final = _("Open it")


def leaves(reason: LeavingReason) -> str:
    """Return that a child leaves and why, for whoever works with the child's plan."""
    return _("The child leaves: {reason}").format(reason=REASONS[reason])


def task_line(body: LeavingRecorded | TransferPrepared) -> str:
    """Return what stands on the child's page while a file is on its way, whatever state it is in."""
    if isinstance(body, TransferPrepared):
        return _("Pack {pack} to be sent, or confirmed").format(pack=body.pack)
    return _("Leaves: the file is to be sent, or kept here")


def items(count: int) -> str:
    """Return how many entries of the list the new setting lacks."""
    return ngettext(
        "{count} entry of the list is missing there", "{count} entries of the list are missing there", count
    )
