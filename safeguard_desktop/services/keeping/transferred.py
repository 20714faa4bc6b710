"""Files that have gone on: who confirmed one, when, and what is kept of it here. Source: S92, S93; DESIGN section 4."""

from dataclasses import dataclass

from safeguard_desktop.domain.entries import ChronologyKept, KeepingSet
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.keeping.codes import AfterTransfer
from safeguard_desktop.domain.keeping.retention import AFTER_TRANSFER_RULE
from safeguard_desktop.domain.leaving.codes import TransferState
from safeguard_desktop.services.leaving.listing import LeaverRow, LeaversService
from safeguard_desktop.services.models import Models


@dataclass(frozen=True, slots=True)
class Gone:
    """Who has a file now, and on which day (ISO date) they confirmed it."""

    to: str
    on: str


def after_transfer_of(models: Models) -> AfterTransfer:
    """Return what this setting keeps of a file that has gone on; all of it unless it chose otherwise."""
    for view in models.chronology.of_kind(KeepingSet.KIND):
        if isinstance(view.body, KeepingSet) and view.body.rule == AFTER_TRANSFER_RULE:
            return view.body.after_transfer or AfterTransfer.KEEP_ALL
    return AfterTransfer.KEEP_ALL


def chronologies_kept(models: Models) -> dict[ChildId, ChronologyKept]:
    """Return the chronologies that outlive their files, by child."""
    return {
        view.children[0].child: view.body
        for view in reversed(models.chronology.of_kind(ChronologyKept.KIND))
        if isinstance(view.body, ChronologyKept) and view.children
    }


def confirmed_files(models: Models) -> dict[ChildId, Gone]:
    """Return who confirmed the newest pack of each child, and when.

    A child with a pack that is still on its way, that differs or went astray, is not among them.
    """
    rows = sorted(LeaversService(models).rows(), key=lambda row: row.entry.seq)
    newest = {row.child: row for row in rows if row.child is not None and row.transfer is not None}
    found = ((child, Gone(row.to_setting, _confirmed_on(row))) for child, row in newest.items())
    return {child: gone for child, gone in found if gone.on}


def _confirmed_on(row: LeaverRow) -> str:
    now = row.transfer
    if now is None or now.state is not TransferState.CONFIRMED or now.is_open:
        return ""
    return max((view.recorded_at[:10] for view in row.followed if view.body == now.confirmed), default="")
