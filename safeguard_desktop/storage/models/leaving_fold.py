"""What is to be done about a child who leaves and about the pack, worked out like any other task: pure."""

from collections.abc import Sequence
from typing import Final

from safeguard_desktop.domain.entries import (
    Amendment,
    LeavingChanged,
    LeavingRecorded,
    NoFileTold,
    PackPrepared,
    TransferPrepared,
    TransferSent,
    TransferStep,
)
from safeguard_desktop.domain.leaving.corrected import corrected
from safeguard_desktop.domain.leaving.states import leaving_now, transfer_now
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.storage.models.parts import Part
from safeguard_desktop.storage.models.plan_fold import PlanTask

LEAVING_TASKS: Final = (LeavingRecorded, TransferPrepared)
FOLLOW_A_LEAVING: Final = (LeavingChanged, NoFileTold, PackPrepared, TransferSent, TransferStep)


def fold_leaving(parts: Sequence[Part]) -> PlanTask | None:
    """Return what a leaving or a pack asks for next; None where the first entry is neither."""
    first, rest = parts[0], corrected((part.header.id, part.body) for part in parts[1:])
    day = first.header.recorded_at[:10]
    last = [part for part in parts if not isinstance(part.body, Amendment)][-1].header.recorded_at
    if isinstance(first.body, LeavingRecorded):
        leaving = leaving_now(first.body, day, rest)
        return PlanTask(TaskKind.LEAVING, leaving.due_on, "" if leaving.is_open else last)
    if isinstance(first.body, TransferPrepared):
        pack = transfer_now(first.body, day, rest)
        return PlanTask(TaskKind.TRANSFER, pack.next_due, "" if pack.is_open else last)
    return None
