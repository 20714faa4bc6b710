"""An example of each kind of entry about a child who leaves."""

from safeguard_desktop.domain.entries import (
    DualRegistration,
    Leaving,
    LeavingChanged,
    LeavingRecorded,
    NoFileTold,
    PackPrepared,
    TransferSent,
    TransferStep,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.leaving.codes import (
    FileHolder,
    LeavingReason,
    ReceiptWay,
    TransferStepKind,
    TransferWay,
)
from safeguard_desktop.domain.moments import EventTime


def leaving_bodies(about: EntryId, when: EventTime) -> tuple[EntryBody, ...]:
    """Each names `about` where it names an entry."""
    return (
        PackPrepared(
            "TP-2026-0002", "Oak School", "Ann", "", (about,), 7, "0" * 64, code="K7F2-9QM2", leaving=about
        ),
        LeavingRecorded(Leaving(LeavingReason.PHASE_TRANSFER, "2026-07-21", "Oak School", "Ann")),
        LeavingChanged(about, Leaving(LeavingReason.MISSING_EDUCATION), "Nobody knows where.", ended=True),
        NoFileTold("Oak School", "Ann", "Zoë Sole", "2019-03-02", about),
        TransferSent(about, TransferWay.BY_HAND, when, "Ann", "Lead", "2026-12-05", carried_by="Kit Moreno"),
        TransferStep(
            about, TransferStepKind.CONFIRMED, when, "Ann", "Lead", ReceiptWay.SLIP, code_matched=True
        ),
        DualRegistration("Oak School", FileHolder.HERE, "2026-09-01", copy_with="Ann"),
    )
