"""What a review of keeping asks of the read models: every file with what its time is counted from."""

from collections.abc import Iterator
from dataclasses import dataclass

from safeguard_desktop.domain.child import ChildStatus
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import ChildRow
from safeguard_desktop.storage.driver import Row
from safeguard_desktop.storage.models.children import CHILD_COLUMNS, child_row
from safeguard_desktop.storage.models.reading import Selects

_FILES = (
    f"SELECT {CHILD_COLUMNS}, coalesce((SELECT group_concat(DISTINCT s.status) FROM m_child_statuses AS s "
    "WHERE s.child = k.id), '') FROM m_children AS k ORDER BY k.sort_key, k.id"
)
_FILE = _FILES.replace("ORDER BY", "WHERE k.id = ? ORDER BY")
# A birth may be a month or a year alone, which is no later as text than any day in it.
_BEGUN = "CASE k.date_of_birth WHEN '' THEN k.last_event ELSE k.date_of_birth END"
_OLD_FILES = _FILES.replace("ORDER BY", f"WHERE {_BEGUN} <> '' AND {_BEGUN} <= ? ORDER BY")
_HEADERS = (
    "SELECT e.seq, e.id, e.header, b.seq IS NOT NULL FROM entries AS e LEFT JOIN bodies AS b ON b.seq = e.seq "
    "WHERE e.seq > ? ORDER BY e.seq LIMIT ?"
)
_CONCERNS = (
    "SELECT p.seq, k.child FROM m_parts AS p LEFT JOIN m_concern_children AS k ON k.concern = p.concern"
)
_DIGEST = "SELECT digest FROM entries WHERE id = ?"
_HELD = (
    "SELECT h.seq, h.held FROM holds AS h WHERE NOT EXISTS "
    "(SELECT 1 FROM certificates AS c WHERE c.target = h.seq AND c.action = 'release')"
)
_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A child's row, and every status that ever held."""

    child: ChildRow
    statuses: tuple[ChildStatus, ...]


class KeepingModel:
    """Reads what is needed to say when a file's time has come, and what goes with it."""

    def __init__(self, ledger: Selects) -> None:
        """Keep the ledger that runs the queries."""
        self._ledger = ledger

    def files(self) -> tuple[FileFacts, ...]:
        """Return every child's file, by name."""
        return tuple(map(_facts, self._ledger.select(_FILES)))

    def files_from_before(self, day: str) -> tuple[FileFacts, ...]:
        """Return the files whose time is counted from a day up to an ISO date, and perhaps from one soon after it."""
        return tuple(map(_facts, self._ledger.select(_OLD_FILES, (day,))))

    def file(self, child: ChildId) -> FileFacts | None:
        """Return one child's file, or None."""
        rows = self._ledger.select(_FILE, (child,))
        return _facts(rows[0]) if rows else None

    def headers(self) -> Iterator[tuple[int, EntryId, bytes, bool]]:
        """Yield sequence, id, header and whether the body is there of every entry, in order."""
        seq = 0
        while rows := self._ledger.select(_HEADERS, (seq, _AT_ONCE)):
            yield from ((at, EntryId(entry), raw, bool(has_body)) for at, entry, raw, has_body in rows)
            seq = rows[-1][0]

    def children_of_parts(self) -> dict[int, frozenset[ChildId]]:
        """Return for every entry of a concern, by sequence, whom that concern is about now."""
        found: dict[int, set[ChildId]] = {}
        for seq, child in self._ledger.select(_CONCERNS):
            found.setdefault(seq, set()).update([] if child is None else [ChildId(child)])
        return {seq: frozenset(children) for seq, children in found.items()}

    def holds_in_force(self) -> tuple[tuple[int, EntryId], ...]:
        """Return the sequence of each hold in force and the entry that it names."""
        return tuple((seq, EntryId(held)) for seq, held in self._ledger.select(_HELD))

    def digest(self, entry: EntryId) -> bytes:
        """Return the digest of an entry's body, which is there also when the body is not."""
        digest: bytes = self._ledger.select(_DIGEST, (entry,))[0][0]
        return digest


def _facts(row: Row) -> FileFacts:
    statuses = (ChildStatus(each) for each in row[-1].split(",") if each)
    return FileFacts(child_row(row[:-1]), tuple(statuses))
