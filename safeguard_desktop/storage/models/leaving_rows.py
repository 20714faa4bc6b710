"""Finds the packs that a correction concerns: it corrects what followed them, and is folded with it."""

from typing import Final

from safeguard_desktop.domain.entries import TransferPrepared
from safeguard_desktop.storage.driver import Database

_PACKS_OF: Final = (
    "SELECT f.of_seq FROM m_followers AS f JOIN m_kinds AS k ON k.seq = f.of_seq AND k.kind = ? "
    "WHERE f.seq = ?"
)


def packs_of(database: Database, seq: int) -> tuple[int, ...]:
    """Return the packs that an entry followed, by their sequence."""
    return tuple(pack for (pack,) in database.select(_PACKS_OF, (TransferPrepared.KIND, seq)))
