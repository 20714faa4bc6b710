"""Files that have gone on: when the next setting confirmed that it has one. Source: S92, S93; DESIGN section 4."""

from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.leaving.codes import TransferState
from safeguard_desktop.services.leaving.listing import LeaverRow, LeaversService
from safeguard_desktop.services.models import Models


def confirmed_files(models: Models) -> dict[ChildId, str]:
    """Return the day (ISO date) on which the newest pack of each child was confirmed.

    A child with a pack that is still on its way, that differs or went astray, is not among them.
    """
    rows = sorted(LeaversService(models).rows(), key=lambda row: row.entry.seq)
    newest = {row.child: row for row in rows if row.child is not None and row.transfer is not None}
    days = ((child, _confirmed_on(row)) for child, row in newest.items())
    return {child: day for child, day in days if day}


def _confirmed_on(row: LeaverRow) -> str:
    now = row.transfer
    if now is None or now.state is not TransferState.CONFIRMED or now.is_open:
        return ""
    return max((view.recorded_at[:10] for view in row.followed if view.body == now.confirmed), default="")
