"""What is looked at when a ledger is opened: its schema, and what is new since it was last seen here.

Nothing is repaired and nothing is deleted. What is wrong is told to the caller.
"""

from collections.abc import Iterator
from functools import cached_property

from safeguard_desktop.domain.entries import Head, decode_header
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.storage.checking import (
    ENTRY_COLUMNS,
    SELECT_DESTROYED,
    UP_TO,
    EntryChecker,
    FindingCode,
)
from safeguard_desktop.storage.driver import Database, Row
from safeguard_desktop.storage.guard import Trust, read_schema_differences
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.storage.opening import LedgerFile

_AT_ONCE = 500
_AFTER = (
    f"SELECT {ENTRY_COLUMNS} WHERE e.seq > ?1 AND {UP_TO.format(after='>', limit=_AT_ONCE)} "
    f"ORDER BY e.seq LIMIT {_AT_ONCE}"
)
_LINK_AT = "SELECT link FROM entries WHERE seq = ?"
_HEADER_AT = "SELECT header FROM entries WHERE seq = ?"
_LAST = "SELECT coalesce(max(seq), 0) FROM entries"


class Admission:
    """Looks at a ledger that was just opened."""

    def __init__(self, database: Database, file: LedgerFile, trust: Trust, heads: HeadStore) -> None:
        """Keep what is looked at, and what it is measured against."""
        self._database = database
        self._file = file
        self._trust = trust
        self._heads = heads

    def tampering(self, progress: Progress | None) -> str:
        """Return the first sign of tampering: ``schema``, ``entry`` and a sequence, or nothing.

        Only what came after the last head that was seen on this computer is read; all of it where
        none was seen, or where that head is not there any more.
        """
        if read_schema_differences(self._database.select):
            return "schema"
        return self._of_entries(self._last_good(), progress)

    def _last_good(self) -> Head | None:
        """Return the last head seen here where the ledger still holds it; note it where it is missing."""
        heads, ledger = self._heads, self._file.origin.ledger
        missing = heads.missing_head(ledger)
        if missing is not None and self._has(missing):
            heads.forget_missing(ledger)
        last = heads.last(ledger)
        if last is None or self._has(last):
            return last
        heads.note_missing(ledger, last)
        return None

    def _has(self, head: Head) -> bool:
        if head.seq == 0:
            return head == self._file.first
        return self._database.select(_LINK_AT, (head.seq,)) == [(head.link,)]

    def _of_entries(self, last: Head | None, progress: Progress | None) -> str:
        after = last or self._file.first
        checker = EntryChecker(
            self._file.origin.ledger, after, self._trust, self._is_destroyed, self._register_at(after.seq)
        )
        total = int(self._database.select(_LAST)[0][0])
        for count, row in enumerate(self._rows_after(after.seq)):
            if progress is not None and not count % _AT_ONCE:
                progress(row[0], total)
            if findings := checker.check(row, checker.look(row)):
                if findings[0].code is FindingCode.ROWS_UNREADABLE:
                    raise EnvironmentFault(FaultCode.DAMAGED, f"entry {findings[0].seq}")
                return f"entry {findings[0].seq}"
        return ""

    def _rows_after(self, seq: int) -> Iterator[Row]:
        while rows := self._database.select(_AFTER, (seq,)):
            yield from rows
            seq = rows[-1][0]

    def _register_at(self, seq: int) -> int:
        rows = self._database.select(_HEADER_AT, (seq,))
        try:
            return decode_header(rows[0][0]).register if rows else 0
        except EnvironmentFault:
            return 0

    def _is_destroyed(self, seq: int) -> bool:
        return seq in self._destroyed

    @cached_property
    def _destroyed(self) -> frozenset[int]:
        return frozenset(row[0] for row in self._database.select(SELECT_DESTROYED))
