"""What Today says of a child who leaves, and of a pack: what is to be done next, and nothing that anybody wrote."""

from __future__ import annotations

from safeguard_desktop.services.leaving.listing import LeaverRow
from safeguard_desktop.wording import leavers as words


def leaver_line(row: LeaverRow) -> str:
    """Returns what is to be done next."""
    if row.leaving is not None:
        return words.TODAY_LEAVING.get(row.leaving.state, words.LEAVING_STATES[row.leaving.state])
    if row.transfer is None:
        return ""
    if row.transfer.needs_new_pack:
        return words.TODAY_NEW_PACK.format(pack=row.number)
    return words.TODAY.get(row.transfer.state, words.STATES[row.transfer.state]).format(pack=row.number)
