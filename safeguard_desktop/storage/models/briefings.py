"""Questions about what staff were told: what holds, who has not read it yet, what is past its last day."""

from collections import defaultdict
from collections.abc import Sequence

from safeguard_desktop.domain.briefings import BriefingRow
from safeguard_desktop.domain.entries import BriefingEnded, BriefingRead
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.storage.driver import Parameters, Row
from safeguard_desktop.storage.models.children import SIGN_COLUMNS, told_apart_by
from safeguard_desktop.storage.models.reading import (
    VIEW_COLUMNS,
    NameOf,
    Selects,
    corrections_of,
    distrusting,
    entry_view,
)

_COLUMNS = (
    f"{VIEW_COLUMNS}, k.id, coalesce(k.full_name, ''), {SIGN_COLUMNS} "
    "FROM m_briefings AS t JOIN entries AS e ON e.seq = t.seq LEFT JOIN bodies AS b ON b.seq = t.seq "
    "LEFT JOIN m_children AS k ON k.id = "
    "(SELECT h.child FROM m_chronology AS h WHERE h.seq = t.seq ORDER BY h.child LIMIT 1)"
)
_UNREAD = "t.is_note AND NOT t.is_ended AND t.unread > 0 AND t.until >= ?"
_PAST = "t.is_note AND NOT t.is_ended AND t.until < ?"
_NOTES = "t.is_note AND NOT t.is_ended AND ? = ''"
_OF_CHILD = "t.seq IN (SELECT h.seq FROM m_chronology AS h WHERE h.child = ?)"
_ONE = "e.id = ?"
_FOLLOWERS = (
    f"SELECT {VIEW_COLUMNS}, f.of_seq FROM m_followers AS f JOIN entries AS e ON e.seq = f.seq "
    "LEFT JOIN bodies AS b ON b.seq = f.seq WHERE f.of_seq = ? ORDER BY f.seq"
)


class BriefingsModel:
    """Reads what has been worked out about what staff were told."""

    def __init__(self, ledger: Selects, name_of: NameOf) -> None:
        """Keep the ledger that runs the queries, and how a recorder's name is found."""
        self._ledger = ledger
        self._name_of = name_of

    def unread(self, today: str) -> tuple[BriefingRow, ...]:
        """Return the notes that hold on that ISO date and that somebody has not acknowledged, the oldest first."""
        return self._rows(_UNREAD, (today,))

    def past(self, today: str) -> tuple[BriefingRow, ...]:
        """Return the notes whose last day lies before that ISO date and that were not ended yet."""
        return self._rows(_PAST, (today,))

    def notes(self) -> tuple[BriefingRow, ...]:
        """Return every note that was not ended."""
        return self._rows(_NOTES, ("",))

    def of_child(self, child: ChildId) -> tuple[BriefingRow, ...]:
        """Return all that staff were told about a child, the newest first."""
        return self._rows(_OF_CHILD, (child,))[::-1]

    def row(self, briefing: EntryId) -> BriefingRow | None:
        """Return what one entry told staff, or None."""
        rows = self._rows(_ONE, (briefing,))
        return rows[0] if rows else None

    def _rows(self, condition: str, parameters: Parameters) -> tuple[BriefingRow, ...]:
        # The conditions are constants of this module.
        rows = self._ledger.select(f"SELECT {_COLUMNS} WHERE {condition} ORDER BY t.seq", parameters)
        with distrusting(self._ledger):
            return tuple(map(self._row, rows))

    def _row(self, row: Row) -> BriefingRow:
        seq, child, name = row[0], row[4], row[5]
        amendments = corrections_of(self._ledger, (seq,), self._name_of)
        followers = [entry_view(each, {}, self._name_of) for each in self._ledger.select(_FOLLOWERS, (seq,))]
        ended = next((each for each in followers if isinstance(each.body, BriefingEnded)), None)
        return BriefingRow(
            entry=entry_view(row, amendments, self._name_of),
            reads=_reads(followers),
            ended=ended,
            child=child,
            child_name=name,
            told_apart_by=told_apart_by(*row[6:]),
        )


def _reads(followers: Sequence[EntryView]) -> tuple[BriefingRead, ...]:
    """Return the acknowledgements, one of each person: the first one counts."""
    found: dict[str, list[BriefingRead]] = defaultdict(list)
    for view in followers:
        if isinstance(view.body, BriefingRead):
            found[view.body.reader].append(view.body)
    return tuple(reads[0] for reads in found.values())
