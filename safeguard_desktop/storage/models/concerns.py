"""Questions about concerns: lists, rows, what waits and what is due."""

import json
import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from safeguard_desktop.domain.codes import Category, ConcernState, DecisionCode
from safeguard_desktop.domain.entries import ChildRole, InChild
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId
from safeguard_desktop.domain.rows import ConcernRow, DueRow
from safeguard_desktop.storage.driver import Row
from safeguard_desktop.storage.models.children import SIGN_COLUMNS, told_apart_by
from safeguard_desktop.storage.models.reading import Selects
from safeguard_desktop.storage.models.words import match_query


class ConcernsOrder(StrEnum):
    """In which order a list of concerns comes. By default as they were raised, the newest first."""

    NEWEST = "newest"
    OLDEST = "oldest"
    EVENT_NEWEST = "event_newest"
    EVENT_OLDEST = "event_oldest"


@dataclass(frozen=True, slots=True)
class ConcernsQuery:
    """Which concerns to fetch, in which order, and how many at most (None for all).

    Every word of `text` must be found, each as the beginning of a word. No states means all.
    """

    text: str = ""
    states: tuple[ConcernState, ...] = ()
    child: ChildId | None = None
    owner: PersonId | None = None
    order: ConcernsOrder = ConcernsOrder.NEWEST
    limit: int | None = None


_ORDERS = {
    ConcernsOrder.NEWEST: "c.seq DESC",
    ConcernsOrder.OLDEST: "c.seq",
    ConcernsOrder.EVENT_NEWEST: "c.event_from DESC, c.seq DESC",
    ConcernsOrder.EVENT_OLDEST: "c.event_from, c.seq",
}
_COUNT_FOUND = "SELECT count(*) FROM m_search WHERE m_search MATCH ?"
_SEARCH_ORDERS = {ConcernsOrder.NEWEST: "rowid DESC", ConcernsOrder.OLDEST: "rowid"}

_COLUMNS = (
    "c.id, c.number, c.reference, c.state, c.child, coalesce(k.full_name, ''), c.event_from, c.event_words, "
    "c.raised_at, c.received_at, c.author, c.categories, c.decision, c.review_on, c.has_hold, c.unfinished, "
    f"c.owner, c.offered_to, {SIGN_COLUMNS}, c.from_setting, c.number_there"
)
_FROM = "FROM m_concerns AS c LEFT JOIN m_children AS k ON k.id = c.child"
_BY_SEQS = (
    f"SELECT {_COLUMNS} FROM json_each(?) AS j JOIN m_concerns AS c ON c.seq = j.value "
    "LEFT JOIN m_children AS k ON k.id = c.child ORDER BY j.key"
)
_BY_ID = f"SELECT {_COLUMNS} {_FROM} WHERE c.seq = (SELECT seq FROM entries WHERE id = ?)"
_BY_REFERENCE = (
    f"SELECT {_COLUMNS} {_FROM} WHERE c.seq IN (SELECT rowid FROM m_search WHERE m_search MATCH ?) "
    "AND c.reference = ? ORDER BY c.seq LIMIT 1"
)
_IN_STATE = f"SELECT {_COLUMNS} {_FROM} WHERE c.state = ? ORDER BY c.seq"
_OF_CHILD = (
    f"SELECT {_COLUMNS} FROM m_concern_children AS i JOIN m_concerns AS c ON c.seq = i.concern "
    "LEFT JOIN m_children AS k ON k.id = c.child WHERE i.child = ? ORDER BY c.seq DESC"
)
_DUE_CONCERNS = (
    f"SELECT c.review_on, NULL, {_COLUMNS} {_FROM} "
    "WHERE c.state = 'monitored' AND c.review_on <> '' AND c.review_on <= ? ORDER BY c.review_on, c.seq"
)
_DUE_HOLDS = (
    "SELECT h.review_on, (SELECT e.id FROM entries AS e WHERE e.seq = h.seq), "
    f"{_COLUMNS} FROM m_holds AS h JOIN m_parts AS p ON p.seq = h.held "
    "JOIN m_concerns AS c ON c.seq = p.concern LEFT JOIN m_children AS k ON k.id = c.child "
    "WHERE h.review_on <> '' AND h.review_on <= ? ORDER BY h.review_on, c.seq"
)
_CHILDREN_IN = (
    "SELECT child, role FROM m_concern_children "
    "WHERE concern = (SELECT seq FROM entries WHERE id = ?) ORDER BY place"
)
_OFFERED_TO = f"SELECT {_COLUMNS} {_FROM} WHERE c.offered_to = ? AND c.offered_to <> '' ORDER BY c.offer"
_OWNED_BY = (
    f"SELECT {_COLUMNS} {_FROM} WHERE c.owner = ? AND c.owner <> '' AND c.state <> '{ConcernState.CLOSED}' "
    "ORDER BY c.seq"
)
_OPEN = ", ".join(f"'{state}'" for state in ConcernState if state is not ConcernState.CLOSED)
# By the index of states, with the plus: the one of owners holds every concern that was ever closed as well.
_OWNERS = (
    f"SELECT owner, count(*) FROM m_concerns WHERE state IN ({_OPEN}) AND +owner <> '' "
    "GROUP BY owner ORDER BY owner"
)
_OFFER = (
    "SELECT e.id FROM m_concerns AS c JOIN entries AS e ON e.seq = c.offer "
    "WHERE c.seq = (SELECT seq FROM entries WHERE id = ?)"
)
_NUMBER = re.compile(r"c[-\s]?0*([1-9][0-9]{0,8})", re.IGNORECASE)
_CALLED = (
    "c.seq IN (SELECT seq FROM m_concerns WHERE number = ? AND number > 0 "
    "UNION SELECT seq FROM m_concerns WHERE number_there = ? AND from_setting <> '' "
    "UNION SELECT rowid FROM m_search WHERE m_search MATCH ?)"
)
"""Concerns of that number, here or where they came from, and those in whose words it stands."""
_NEXT_NUMBER = "SELECT coalesce(max(number), 0) + 1 FROM m_concerns WHERE number > 0"


class ConcernsModel:
    """Reads what has been worked out about concerns."""

    def __init__(self, ledger: Selects) -> None:
        """Keep the ledger that runs the queries."""
        self._ledger = ledger

    def ids(self, query: ConcernsQuery) -> "array[int]":
        """Return the sequences of the concerns that fit, in order; eight bytes each."""
        sql, parameters = _ids_statement(query)
        return array("q", (row[0] for row in self._ledger.select(sql, parameters)))

    def count(self, query: ConcernsQuery) -> int:
        """Return how many concerns fit, whatever the limit."""
        match = match_query(query.text)
        if match and _is_plain(query) and not _number_in(query.text):
            return int(self._ledger.select(_COUNT_FOUND, (match,))[0][0])
        conditions, parameters = _conditions(query, match)
        return int(
            self._ledger.select(f"SELECT count(*) FROM m_concerns AS c {conditions}", parameters)[0][0]
        )

    def rows_for(self, seqs: Sequence[int]) -> tuple[ConcernRow, ...]:
        """Return the rows of those sequences in that order; one that is no concern is left out."""
        return tuple(map(concern_row, self._ledger.select(_BY_SEQS, (json.dumps(list(seqs)),))))

    def row(self, concern: EntryId) -> ConcernRow | None:
        """Return the row of a concern, or None."""
        return self._first(_BY_ID, concern)

    def by_reference(self, reference: str) -> ConcernRow | None:
        """Return the concern of that reference (``K7F-2QM``, in any case), or None."""
        wanted = reference.strip().upper()
        match = match_query(wanted)
        return self._first(_BY_REFERENCE, match, wanted) if match else None

    def waiting(self) -> tuple[ConcernRow, ...]:
        """Return the concerns that nobody has received yet, the oldest first."""
        return tuple(map(concern_row, self._ledger.select(_IN_STATE, (ConcernState.WAITING,))))

    def of_child(self, child: ChildId) -> tuple[ConcernRow, ...]:
        """Return the concerns that a child has a part in, the newest first."""
        return tuple(map(concern_row, self._ledger.select(_OF_CHILD, (child,))))

    def children_in(self, concern: EntryId) -> tuple[InChild, ...]:
        """Return the children whom a concern is about now, each with a role, the first one first."""
        rows = self._ledger.select(_CHILDREN_IN, (concern,))
        return tuple(InChild(child, ChildRole(role)) for child, role in rows)

    def offered_to(self, person: PersonId) -> tuple[ConcernRow, ...]:
        """Return the concerns that a person was asked to take over and has not answered yet."""
        return tuple(map(concern_row, self._ledger.select(_OFFERED_TO, (person,))))

    def offer_of(self, concern: EntryId) -> EntryId | None:
        """Return the entry that offers a concern to somebody, while nobody has answered it."""
        rows = self._ledger.select(_OFFER, (concern,))
        return rows[0][0] if rows else None

    def owned_by(self, person: PersonId) -> tuple[ConcernRow, ...]:
        """Return the open concerns that a person sees to, the oldest first."""
        return tuple(map(concern_row, self._ledger.select(_OWNED_BY, (person,))))

    def owners(self) -> tuple[tuple[PersonId, int], ...]:
        """Return who sees to open concerns, and to how many, by id."""
        return tuple((PersonId(person), count) for person, count in self._ledger.select(_OWNERS))

    def due(self, until: str) -> tuple[DueRow, ...]:
        """Return the reviews of monitored concerns and of holds up to an ISO date, that day included."""
        found = [
            DueRow(row[0], concern_row(row[2:]), row[1])
            for sql in (_DUE_CONCERNS, _DUE_HOLDS)
            for row in self._ledger.select(sql, (until,))
        ]
        return tuple(sorted(found, key=_due_on))

    def next_number(self) -> int:
        """Return the number for the concern that is received next."""
        return int(self._ledger.select(_NEXT_NUMBER)[0][0])

    def _first(self, sql: str, *values: str) -> ConcernRow | None:
        rows = self._ledger.select(sql, values)
        return concern_row(rows[0]) if rows else None


def _due_on(due: DueRow) -> str:
    return due.due_on


def concern_row(row: Row) -> ConcernRow:
    """Return the row of a list from its columns."""
    (concern, number, reference, state, child, child_name, event_from, event_words) = row[:8]
    (raised_at, received_at, author, categories, decision, review_on, has_hold, unfinished) = row[8:16]
    owner, offered_to = row[16:18]
    return ConcernRow(
        id=concern,
        number=number,
        reference=reference,
        state=ConcernState(state),
        child=child,
        child_name=child_name,
        event_from=event_from,
        event_words=event_words,
        raised_at=raised_at,
        received_at=received_at,
        author=author,
        categories=tuple(map(Category, categories.split())),
        decision=DecisionCode(decision) if decision else None,
        review_on=review_on,
        has_hold=bool(has_hold),
        unfinished=bool(unfinished),
        owner=owner or None,
        offered_to=offered_to or None,
        told_apart_by=told_apart_by(*row[18:21]),
        from_setting=row[21],
        number_there=row[22],
    )


def _ids_statement(query: ConcernsQuery) -> tuple[str, list[object]]:
    match = match_query(query.text)
    if match and _is_plain(query) and query.order in _SEARCH_ORDERS and not _number_in(query.text):
        # The search index alone answers, in the order of its own rows: nothing is sorted.
        sql = f"SELECT rowid FROM m_search WHERE m_search MATCH ? ORDER BY {_SEARCH_ORDERS[query.order]}"
        return _limited(sql, [match], query.limit)
    conditions, parameters = _conditions(query, match)
    sql = f"SELECT c.seq FROM m_concerns AS c {conditions} ORDER BY {_ORDERS[query.order]}"
    return _limited(sql, parameters, query.limit)


def _number_in(text: str) -> int:
    """Return the number of a concern where a text is one as it stands on the screen and on paper, or 0."""
    found = _NUMBER.fullmatch(text.strip())
    return int(found[1]) if found else 0


def _is_plain(query: ConcernsQuery) -> bool:
    """Return whether a question asks for words alone."""
    return not query.states and query.child is None and query.owner is None


def _conditions(query: ConcernsQuery, match: str) -> tuple[str, list[object]]:
    parts: list[str] = []
    parameters: list[object] = []
    if match and (number := _number_in(query.text)):
        parts.append(_CALLED)
        parameters += [number, number, match]
    elif match:
        parts.append("c.seq IN (SELECT rowid FROM m_search WHERE m_search MATCH ?)")
        parameters.append(match)
    elif query.text.strip():
        parts.append("0")  # something was typed that no word can begin with
    if query.states:
        parts.append(f"c.state IN ({', '.join('?' * len(query.states))})")
        parameters += query.states
    if query.child is not None:
        parts.append("c.seq IN (SELECT concern FROM m_concern_children WHERE child = ?)")
        parameters.append(query.child)
    if query.owner is not None:
        parts.append("c.owner = ? AND c.owner <> ''")  # what the index of owners holds
        parameters.append(query.owner)
    return (f"WHERE {' AND '.join(parts)}" if parts else "", parameters)


def _limited(sql: str, parameters: list[object], limit: int | None) -> tuple[str, list[object]]:
    return (sql, parameters) if limit is None else (f"{sql} LIMIT ?", [*parameters, limit])
