"""Holds in force: what may not be destroyed, why, and who answers for it. Source: guidance.md section 6."""

from collections.abc import Sequence

from safeguard_desktop.domain.entries import HoldPlaced, decode_body, decode_header
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import HoldDue, HoldRow
from safeguard_desktop.storage.driver import Row
from safeguard_desktop.storage.models.children import SIGN_COLUMNS, told_apart_by
from safeguard_desktop.storage.models.kinds_noted import RESTRICTED_KIND
from safeguard_desktop.storage.models.reading import NameOf, Selects, distrusting

_IN_FORCE = "NOT EXISTS (SELECT 1 FROM certificates AS c WHERE c.target = h.seq AND c.action = 'release')"
_COLUMNS = (
    "h.seq, e.header, b.body, (SELECT t.child FROM m_chronology AS t WHERE t.seq = h.seq LIMIT 1), "
    "(SELECT k.seq FROM entries AS x JOIN m_kinds AS k ON k.seq = x.seq "
    f"WHERE x.id = h.held AND k.kind = '{RESTRICTED_KIND}'), "
    "(SELECT r.review_on FROM m_holds AS r WHERE r.seq = h.seq) "
    "FROM holds AS h JOIN entries AS e ON e.seq = h.seq LEFT JOIN bodies AS b ON b.seq = h.seq"
)
_OF_CHILD = (
    f"SELECT {_COLUMNS} WHERE h.seq IN (SELECT m.seq FROM m_chronology AS t JOIN m_holds AS m ON m.seq = t.seq "
    f"WHERE t.child = ?) AND {_IN_FORCE} ORDER BY h.seq"
)
_OF_ENTRY = f"SELECT {_COLUMNS} WHERE h.held = ? AND {_IN_FORCE} ORDER BY h.seq"
_ALL = f"SELECT {_COLUMNS} WHERE {_IN_FORCE} ORDER BY 6, h.seq"
_DUE_OUTSIDE = (
    f"SELECT e.id, m.review_on, coalesce(k.full_name, ''), {SIGN_COLUMNS} FROM m_holds AS m "
    "JOIN entries AS e ON e.seq = m.seq LEFT JOIN m_parts AS p ON p.seq = m.held LEFT JOIN m_children AS k "
    "ON k.id = (SELECT t.child FROM m_chronology AS t WHERE t.seq = m.seq LIMIT 1) "
    "WHERE p.seq IS NULL AND m.review_on <> '' AND m.review_on <= ? ORDER BY m.review_on, m.seq"
)
_IS_HELD = f"SELECT 1 FROM holds AS h WHERE h.held = ? AND {_IN_FORCE} LIMIT 1"


class HoldsModel:
    """Reads holds. The ledger's own table says what is in force, not a read model."""

    def __init__(self, ledger: Selects, name_of: NameOf) -> None:
        """Keep the ledger that runs the queries, and how a person's name is found."""
        self._ledger = ledger
        self._name_of = name_of

    def of_child(self, child: ChildId) -> tuple[HoldRow, ...]:
        """Return the holds in force on a child's record, in the order they were placed."""
        return self._rows(self._ledger.select(_OF_CHILD, (child,)))

    def of_entry(self, entry: EntryId) -> tuple[HoldRow, ...]:
        """Return the holds in force on one entry."""
        return self._rows(self._ledger.select(_OF_ENTRY, (entry,)))

    def in_force(self) -> tuple[HoldRow, ...]:
        """Return every hold in force, the one to be looked at next first."""
        return self._rows(self._ledger.select(_ALL))

    def due_outside_concerns(self, until: str) -> tuple[HoldDue, ...]:
        """Return the reviews of holds that are in no concern up to an ISO date, that day included."""
        rows = self._ledger.select(_DUE_OUTSIDE, (until,))
        return tuple(HoldDue(EntryId(row[0]), row[1], row[2], told_apart_by(*row[3:])) for row in rows)

    def is_held(self, entry: EntryId) -> bool:
        """Tell whether a hold names this entry."""
        return bool(self._ledger.select(_IS_HELD, (entry,)))

    def _rows(self, rows: Sequence[Row]) -> tuple[HoldRow, ...]:
        with distrusting(self._ledger):
            return tuple(found for row in rows if (found := self._row(row)) is not None)

    def _row(self, row: Row) -> HoldRow | None:
        seq, raw, body, child, restricted, review_on = row
        header = decode_header(raw)
        hold = None if body is None else decode_body(header.kind or "", header.version or 0, body)
        if not isinstance(hold, HoldPlaced):
            return None
        return HoldRow(
            id=header.id,
            seq=seq,
            held=hold.held,
            child=child,
            reason_code=hold.reason_code,
            reason=hold.reason,
            owner=hold.owner,
            owner_name=self._name_of(hold.owner, header.register),
            placed_at=header.recorded_at,
            review_on=review_on or hold.review_on,
            floor=hold.floor,
            is_of_restricted=restricted is not None,
        )
