"""Where the restricted entries and those that give and end access lie; what they say stands in no read model.

The list holds sequences only, so that unlocking a record of any size goes through what is restricted and no more.
"""

from safeguard_desktop.domain.entries import AccessEnded, AccessGranted, StoredEntry
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.storage.chain import body_digest
from safeguard_desktop.storage.checking import ENTRY_COLUMNS, stored_entry
from safeguard_desktop.storage.models.kinds_noted import RESTRICTED_KIND
from safeguard_desktop.storage.models.reading import Selects

_ACCESS = f"SELECT seq FROM m_kinds WHERE kind IN ('{AccessGranted.KIND}', '{AccessEnded.KIND}') AND seq > ?"
_RESTRICTED = f"SELECT seq FROM m_kinds WHERE kind = '{RESTRICTED_KIND}' AND seq > ?"
_ENTRIES = f"SELECT {ENTRY_COLUMNS} WHERE e.seq IN ({{}} ORDER BY seq LIMIT ?) ORDER BY e.seq"
_ACCESS_AFTER, _RESTRICTED_AFTER = _ENTRIES.format(_ACCESS), _ENTRIES.format(_RESTRICTED)
_NO_LIMIT = -1


class RestrictedModel:
    """Reads what circles are made of, as it is stored."""

    def __init__(self, ledger: Selects) -> None:
        """Keep the ledger that runs the queries."""
        self._ledger = ledger

    def access_after(self, seq: int) -> tuple[StoredEntry, ...]:
        """Return the entries after a sequence that give or end access, in order.

        Raises:
            EnvironmentFault: one of them is not what was recorded (``TAMPERED``).
        """
        return self._read(_ACCESS_AFTER, seq, _NO_LIMIT)

    def restricted_after(self, seq: int, limit: int) -> tuple[StoredEntry, ...]:
        """Return the next restricted entries after a sequence, in order, encrypted as they are.

        Raises:
            EnvironmentFault: one of them is not what was recorded (``TAMPERED``).
        """
        return self._read(_RESTRICTED_AFTER, seq, limit)

    def _read(self, sql: str, seq: int, limit: int) -> tuple[StoredEntry, ...]:
        found = tuple(stored_entry(row) for row in self._ledger.select(sql, (seq, limit)))
        for entry in found:
            salt, body = entry.salt, entry.body
            if salt is not None and body is not None and body_digest(salt, body) != entry.digest:
                self._ledger.distrust()
                raise EnvironmentFault(FaultCode.TAMPERED, f"entry {entry.header.seq}")
        return found
