"""Where the restricted entries and those that give and end access lie; what they say stands in no read model.

The list holds sequences only, so that unlocking a record of any size goes through what is restricted and no more.
"""

import json
from collections.abc import Iterable
from typing import Final

from safeguard_desktop.domain.entries import (
    AccessEnded,
    AccessGranted,
    EntryHeader,
    StoredEntry,
    decode_header,
)
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.storage.chain import body_digest
from safeguard_desktop.storage.checking import ENTRY_COLUMNS, stored_entry
from safeguard_desktop.storage.models.kinds_noted import RESTRICTED_KIND
from safeguard_desktop.storage.models.reading import Selects

_ACCESS = f"SELECT seq FROM m_kinds WHERE kind IN ('{AccessGranted.KIND}', '{AccessEnded.KIND}') AND seq > ?"
BYTES_AT_ONCE: Final = 2 << 20
"""About so many bytes of bodies are read at once: a document of a circle lies in parts of 700 kB."""
_RESTRICTED = (
    "SELECT seq FROM (SELECT seq, sum(size) OVER (ORDER BY seq) - size AS before FROM "
    "(SELECT k.seq, coalesce(length(b.body), 0) AS size FROM m_kinds AS k LEFT JOIN bodies AS b ON b.seq = k.seq "
    f"WHERE k.kind = '{RESTRICTED_KIND}' AND k.seq > ?1 ORDER BY k.seq LIMIT ?2)) WHERE before < {BYTES_AT_ONCE}"
)
LARGE: Final = 64 << 10
_OPENS = "json_extract(CAST(e.header AS TEXT), '$.circle') IN (SELECT value FROM json_each(?3))"
_COLUMNS = ENTRY_COLUMNS.replace(
    "b.body FROM", f"CASE WHEN length(b.body) <= {LARGE} OR {_OPENS} THEN b.body END FROM"
)
"""A large body of a circle of which nobody here has a key is not read: it would cost a deputy who looks at a child the
reading of every document that others keep."""
_HEADERS = "SELECT header FROM entries WHERE seq > ? ORDER BY seq LIMIT ?"
_DESTROYED_AFTER = "SELECT seq, target FROM certificates WHERE action = 'destroy' AND seq > ? ORDER BY seq"
_ACCESS_AFTER = f"SELECT {ENTRY_COLUMNS} WHERE e.seq IN ({_ACCESS}) ORDER BY e.seq"
_RESTRICTED_AFTER = f"SELECT {_COLUMNS} WHERE e.seq IN ({_RESTRICTED}) ORDER BY e.seq"


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
        return self._read(_ACCESS_AFTER, seq)

    def restricted_after(self, seq: int, limit: int, circles: Iterable[str]) -> tuple[StoredEntry, ...]:
        """Return the next restricted entries after a sequence, in order, encrypted as they are.

        There are fewer than `limit` where they are large: the last one fills `BYTES_AT_ONCE`. A large one of a circle
        that is not among `circles` comes without its body.

        Raises:
            EnvironmentFault: one of them is not what was recorded (``TAMPERED``).
        """
        return self._read(_RESTRICTED_AFTER, seq, limit, json.dumps(list(circles)))

    def headers_after(self, seq: int, limit: int) -> tuple[EntryHeader, ...]:
        """Return the headers of the next entries after a sequence, of whatever kind they are."""
        return tuple(decode_header(raw) for (raw,) in self._ledger.select(_HEADERS, (seq, limit)))

    def destroyed_after(self, seq: int) -> tuple[tuple[int, int], ...]:
        """Return what was destroyed after a sequence: where that was written down, and the sequence of what is gone."""
        return tuple((int(at), int(gone)) for at, gone in self._ledger.select(_DESTROYED_AFTER, (seq,)))

    def _read(self, sql: str, *parameters: int | str) -> tuple[StoredEntry, ...]:
        found = tuple(stored_entry(row) for row in self._ledger.select(sql, parameters))
        for entry in found:
            salt, body = entry.salt, entry.body
            if salt is not None and body is not None and body_digest(salt, body) != entry.digest:
                self._ledger.distrust()
                raise EnvironmentFault(FaultCode.TAMPERED, f"entry {entry.header.seq}")
        return found
