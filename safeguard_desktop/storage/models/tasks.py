"""Questions about what is to be done: what is open and when it is due."""

import json
from collections import defaultdict
from collections.abc import Sequence

from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId
from safeguard_desktop.domain.rows import EntryView, TaskKind, TaskRow
from safeguard_desktop.storage.driver import Row
from safeguard_desktop.storage.models.children import SIGN_COLUMNS, told_apart_by
from safeguard_desktop.storage.models.reading import VIEW_COLUMNS, NameOf, Selects, distrusting, entry_view

_COLUMNS = (
    f"{VIEW_COLUMNS}, t.kind, t.due_on, t.owner, t.owner_name, t.is_open, t.ended_at, "
    f"c.id, coalesce(c.number, 0), coalesce(c.reference, ''), k.id, coalesce(k.full_name, ''), {SIGN_COLUMNS} "
    "FROM m_tasks AS t JOIN entries AS e ON e.seq = t.seq LEFT JOIN bodies AS b ON b.seq = t.seq "
    "LEFT JOIN m_concerns AS c ON c.seq = t.concern "
    "LEFT JOIN m_children AS k ON k.id = coalesce(c.child, "
    "(SELECT h.child FROM m_chronology AS h WHERE h.seq = t.seq LIMIT 1))"
)
_OPEN = f"SELECT {_COLUMNS} WHERE t.is_open AND t.due_on <= ? ORDER BY t.due_on, t.seq LIMIT ?"
_OF_CONCERN = (
    f"SELECT {_COLUMNS} WHERE t.concern = (SELECT seq FROM entries WHERE id = ?) ORDER BY t.due_on, t.seq"
)
_OF_CHILD = (
    f"SELECT {_COLUMNS} WHERE t.seq IN (SELECT h.seq FROM m_chronology AS h WHERE h.child = ?) "
    "ORDER BY t.is_open DESC, t.due_on, t.seq"
)
_ONE = f"SELECT {_COLUMNS} WHERE e.id = ?"
_OF_KINDS = (
    f"SELECT {_COLUMNS} WHERE t.kind IN (SELECT value FROM json_each(?)) "
    "ORDER BY t.is_open DESC, CASE WHEN t.is_open THEN t.due_on END, t.seq DESC"
)
_FOLLOWERS = (
    f"SELECT {VIEW_COLUMNS}, f.of_seq FROM m_followers AS f JOIN entries AS e ON e.seq = f.seq "
    "LEFT JOIN bodies AS b ON b.seq = f.seq WHERE f.of_seq IN (SELECT value FROM json_each(?)) ORDER BY f.seq"
)
_COUNT_OPEN = "SELECT count(*) FROM m_tasks WHERE is_open AND due_on <= ?"


class TasksModel:
    """Reads what has been worked out about actions and answers that are owed."""

    def __init__(self, ledger: Selects, name_of: NameOf) -> None:
        """Keep the ledger that runs the queries, and how a recorder's name is found."""
        self._ledger = ledger
        self._name_of = name_of

    def open_until(self, until: str, limit: int = -1) -> tuple[TaskRow, ...]:
        """Return what is open and due up to an ISO date, that day included, the earliest first."""
        return self._rows(self._ledger.select(_OPEN, (until, limit)))

    def count_open_until(self, until: str) -> int:
        """Return how many those are."""
        return int(self._ledger.select(_COUNT_OPEN, (until,))[0][0])

    def of_concern(self, concern: EntryId) -> tuple[TaskRow, ...]:
        """Return the tasks of a concern, done ones too, by the day on which they are due."""
        return self._rows(self._ledger.select(_OF_CONCERN, (concern,)))

    def of_child(self, child: ChildId) -> tuple[TaskRow, ...]:
        """Return the tasks for a child, those of her concerns among them, open ones first."""
        return self._rows(self._ledger.select(_OF_CHILD, (child,)))

    def of_kinds(self, kinds: Sequence[TaskKind]) -> tuple[TaskRow, ...]:
        """Return the tasks of some kinds, done ones too: open ones first by their day, then the newest."""
        return self._rows(self._ledger.select(_OF_KINDS, (json.dumps(kinds),)))

    def followers(self, seqs: Sequence[int]) -> dict[int, tuple[EntryView, ...]]:
        """Return what followed each of some tasks, oldest first, by the sequence of the task."""
        found: dict[int, list[EntryView]] = defaultdict(list)
        with distrusting(self._ledger):
            for row in self._ledger.select(_FOLLOWERS, (json.dumps(list(seqs)),)):
                found[row[4]].append(entry_view(row, {}, self._name_of))
        return {seq: tuple(views) for seq, views in found.items()}

    def row(self, task: EntryId) -> TaskRow | None:
        """Return the task that an entry asks for, or None."""
        rows = self._rows(self._ledger.select(_ONE, (task,)))
        return rows[0] if rows else None

    def _rows(self, rows: Sequence[Row]) -> tuple[TaskRow, ...]:
        with distrusting(self._ledger):
            return tuple(map(self._row, rows))

    def _row(self, row: Row) -> TaskRow:
        kind, due_on, owner, owner_name, is_open, ended_at, concern, number, reference, child, name = row[
            4:15
        ]
        return TaskRow(
            entry=entry_view(row, {}, self._name_of),
            kind=TaskKind(kind),
            due_on=due_on,
            owner=PersonId(owner) if owner else None,
            owner_name=owner_name,
            is_open=bool(is_open),
            ended_at=ended_at,
            concern=concern,
            number=number,
            reference=reference,
            child=child,
            child_name=name,
            told_apart_by=told_apart_by(*row[15:]),
        )
