"""Questions about children: the list, a row, the front sheet, and names to match."""

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.entries import ChildAdded, ChildDetailsChanged, decode_body, decode_header
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.rows import ChildRow
from safeguard_desktop.storage.driver import Row
from safeguard_desktop.storage.models.reading import Selects, distrusting
from safeguard_desktop.storage.models.words import folded_words

CHILD_COLUMNS = (
    "k.id, k.full_name, k.known_as, k.date_of_birth, k.class_group, k.open_concerns, k.concerns, "
    "k.last_event, k.has_hold, k.address_is_confidential"
)
_HAS_WORD = "k.id IN (SELECT child FROM m_child_words WHERE word >= ? AND word < ?)"
_BY_ID = f"SELECT {CHILD_COLUMNS} FROM m_children AS k WHERE k.id = ?"
_DETAILS = (
    "SELECT e.header, b.body FROM m_children AS k JOIN entries AS e ON e.seq = k.details_seq "
    "JOIN bodies AS b ON b.seq = k.details_seq WHERE k.id = ?"
)
_NAMES = "SELECT id, full_name, known_as, other_names FROM m_children ORDER BY sort_key, id"
_COUNT = "SELECT count(*) FROM m_children"
_LAST_CHARACTER = "\U0010ffff"


class ChildrenModel:
    """Reads what has been worked out about children."""

    def __init__(self, ledger: Selects) -> None:
        """Keep the ledger that runs the queries."""
        self._ledger = ledger

    def rows(self, text: str = "", limit: int | None = None, offset: int = 0) -> tuple[ChildRow, ...]:
        """Return the children by name; every word of `text` begins one of a child's names."""
        words = folded_words(text)
        if text.strip() and not words:
            return ()
        where = " AND ".join([_HAS_WORD] * len(words)) or "1"
        bounds = [bound for word in words for bound in (word, word + _LAST_CHARACTER)]
        sql = f"SELECT {CHILD_COLUMNS} FROM m_children AS k WHERE {where} ORDER BY k.sort_key, k.id LIMIT ? OFFSET ?"
        rows = self._ledger.select(sql, (*bounds, -1 if limit is None else limit, offset))
        return tuple(map(child_row, rows))

    def row(self, child: ChildId) -> ChildRow | None:
        """Return the row of a child, or None."""
        rows = self._ledger.select(_BY_ID, (child,))
        return child_row(rows[0]) if rows else None

    def details(self, child: ChildId) -> ChildDetails | None:
        """Return the front sheet as it reads now, or None."""
        rows = self._ledger.select(_DETAILS, (child,))
        if not rows:
            return None
        with distrusting(self._ledger):
            header = decode_header(rows[0][0])
            body = decode_body(header.kind or "", header.version or 0, rows[0][1])
        return body.details if isinstance(body, ChildAdded | ChildDetailsChanged) else None

    def all_names(self) -> tuple[tuple[ChildId, tuple[str, ...]], ...]:
        """Return every child with all names that she goes by, for matching what somebody typed."""
        return tuple(
            (ChildId(child), tuple(filter(None, (full_name, known_as, *other_names.split("\n")))))
            for child, full_name, known_as, other_names in self._ledger.select(_NAMES)
        )

    def count(self) -> int:
        """Return how many children there are."""
        return int(self._ledger.select(_COUNT)[0][0])


def child_row(row: Row) -> ChildRow:
    """Return the row of a child from `CHILD_COLUMNS`."""
    (
        child,
        full_name,
        known_as,
        date_of_birth,
        group,
        open_concerns,
        concerns,
        last_event,
        has_hold,
        hidden,
    ) = row
    return ChildRow(
        id=child,
        full_name=full_name,
        known_as=known_as,
        date_of_birth=date_of_birth,
        group=group,
        open_concerns=open_concerns,
        concerns=concerns,
        last_event=last_event,
        has_hold=bool(has_hold),
        address_is_confidential=bool(hidden),
    )
