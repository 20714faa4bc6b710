"""Questions about children: the list, a row, the front sheet, and names to match."""

from dataclasses import dataclass, replace

from safeguard_desktop.domain.child import ChildDetails, ChildStatus
from safeguard_desktop.domain.entries import (
    ChildAdded,
    ChildDetailsChanged,
    ChronologyKept,
    decode_body,
    decode_header,
)
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.rows import ChildRow, ToldApartBy
from safeguard_desktop.storage.driver import Row
from safeguard_desktop.storage.models.reading import Selects, distrusting
from safeguard_desktop.storage.models.words import folded_words

NEEDS_TELLING_APART = (
    "coalesce((SELECT 1 FROM m_children AS o WHERE o.sort_key = k.sort_key AND o.id <> k.id LIMIT 1), 0)"
)
"""Whether another child has the same full name; ``k`` is the child."""

CHILD_COLUMNS = (
    "k.id, k.full_name, k.known_as, k.date_of_birth, k.class_group, k.open_concerns, k.concerns, "
    f"k.last_event, k.has_hold, k.address_is_confidential, {NEEDS_TELLING_APART}"
)
SIGN_COLUMNS = f"{NEEDS_TELLING_APART}, coalesce(k.date_of_birth, ''), coalesce(k.class_group, '')"
"""What `told_apart_by` makes of a child that stands in another row."""

# ?1 is the day for which is asked, everywhere: SQLite numbers the plain question marks from there on.
_HOLDS = "s.since <= ?1 AND (s.until = '' OR s.until >= ?1)"
_STATUSES = (
    "coalesce((SELECT group_concat(DISTINCT s.status) FROM m_child_statuses AS s "
    f"WHERE s.child = k.id AND {_HOLDS}), '')"
)
_HAS_STATUS = f"k.id IN (SELECT s.child FROM m_child_statuses AS s WHERE {_HOLDS} AND s.status = ?)"
_HAS_WORD = "k.id IN (SELECT child FROM m_child_words WHERE word >= ? AND word < ?)"
_BY_ID = f"SELECT {CHILD_COLUMNS} FROM m_children AS k WHERE k.id = ?"
_DETAILS = (
    "SELECT e.header, b.body FROM m_children AS k JOIN entries AS e ON e.seq = k.details_seq "
    "JOIN bodies AS b ON b.seq = k.details_seq WHERE k.id = ?"
)
_NAMES = "SELECT id, full_name, known_as, other_names FROM m_children ORDER BY sort_key, id"
_HIDDEN = "SELECT id FROM m_children WHERE address_is_confidential"
_COUNT = "SELECT count(*) FROM m_children"
_LAST_CHARACTER = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class ChildrenQuery:
    """Which children to fetch, by name, and how many at most (None for all).

    Every word of `text` begins one of a child's names. With `status`, those for whom it holds on `on`, an
    ISO date; for that day the rows tell the statuses, and without a day none.
    """

    text: str = ""
    status: ChildStatus | None = None
    on: str = ""
    limit: int | None = None
    offset: int = 0


EVERY_CHILD = ChildrenQuery()


class ChildrenModel:
    """Reads what has been worked out about children."""

    def __init__(self, ledger: Selects) -> None:
        """Keep the ledger that runs the queries."""
        self._ledger = ledger

    def rows(self, query: ChildrenQuery = EVERY_CHILD) -> tuple[ChildRow, ...]:
        """Return the children that fit, by name."""
        words = folded_words(query.text)
        if query.text.strip() and not words:
            return ()
        parts = [_HAS_STATUS] * (query.status is not None) + [_HAS_WORD] * len(words)
        bounds = [bound for word in words for bound in (word, word + _LAST_CHARACTER)]
        wanted = [query.status] if query.status is not None else []
        sql = (
            f"SELECT {CHILD_COLUMNS}, {_STATUSES} FROM m_children AS k WHERE {' AND '.join(parts) or '1'} "
            "ORDER BY k.sort_key, k.id LIMIT ? OFFSET ?"
        )
        limit = -1 if query.limit is None else query.limit
        rows = self._ledger.select(sql, (query.on, *wanted, *bounds, limit, query.offset))
        return tuple(replace(child_row(row[:-1]), statuses=_statuses(row[-1])) for row in rows)

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
        return body.details if isinstance(body, ChildAdded | ChildDetailsChanged | ChronologyKept) else None

    def all_names(self) -> tuple[tuple[ChildId, tuple[str, ...]], ...]:
        """Return every child with all names that she goes by, for matching what somebody typed."""
        return tuple(
            (ChildId(child), tuple(filter(None, (full_name, known_as, *other_names.split("\n")))))
            for child, full_name, known_as, other_names in self._ledger.select(_NAMES)
        )

    def of_hidden_address(self) -> frozenset[ChildId]:
        """Return the children whose address is confidential."""
        return frozenset(ChildId(child) for (child,) in self._ledger.select(_HIDDEN))

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
        has_twin,
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
        needs_telling_apart=bool(has_twin),
    )


def told_apart_by(has_twin: int, date_of_birth: str, group: str) -> ToldApartBy | None:
    """Return what stands beside a child's name in another row, from `SIGN_COLUMNS`."""
    return ToldApartBy(date_of_birth, group) if has_twin else None


def _statuses(found: str) -> tuple[ChildStatus, ...]:
    """Return statuses in the order in which they weigh, as `ChildStatus` lists them."""
    names = set(found.split(","))
    return tuple(status for status in ChildStatus if status in names)
