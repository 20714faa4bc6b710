"""A child's story in the order of its events, and entries one by one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.entries import Amendment, ChildRole, InChild, decode_header
from safeguard_desktop.domain.entries.amended import as_amended
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import ChronologyRow, EntryView
from safeguard_desktop.storage.driver import Parameters, Row
from safeguard_desktop.storage.models.reading import (
    VIEW_COLUMNS,
    Amendments,
    NameOf,
    Selects,
    amendment_views,
    distrusting,
    entry_view,
)

ChildrenBeside = Mapping[str, tuple[InChild, ...]]

_OF_CHILD = (
    f"SELECT {VIEW_COLUMNS}, t.event_from, coalesce(n.number, 0), n.id, coalesce(n.categories, '') "
    "FROM m_chronology AS t "
    "JOIN entries AS e ON e.seq = t.seq LEFT JOIN bodies AS b ON b.seq = t.seq "
    "LEFT JOIN m_concerns AS n ON n.seq = t.concern "
    "WHERE t.child = ? ORDER BY t.event_from, t.seq"
)
_LATEST_OF_CHILD = _OF_CHILD.replace(
    "ORDER BY t.event_from, t.seq", "ORDER BY t.event_from DESC, t.seq DESC LIMIT ?"
)
_CHILDREN_BESIDE = (
    "SELECT n.id, k.child, k.role FROM m_concern_children AS i JOIN m_concerns AS n ON n.seq = i.concern "
    "JOIN m_concern_children AS k ON k.concern = i.concern WHERE i.child = ? ORDER BY n.seq, k.place"
)
_AMENDMENT_COLUMNS = (
    "a.of_seq, a.seq, e.header, b.body FROM m_amendments AS a JOIN entries AS e ON e.seq = a.seq "
    "LEFT JOIN bodies AS b ON b.seq = a.seq"
)
_AMENDMENTS_OF_CHILD = (
    f"SELECT {_AMENDMENT_COLUMNS} WHERE a.of_seq IN (SELECT seq FROM m_chronology WHERE child = ?) "
    "ORDER BY a.of_seq, a.seq"
)
_FOLLOWS = (
    f"SELECT {VIEW_COLUMNS} FROM m_parts AS p JOIN entries AS e ON e.seq = p.seq "
    "LEFT JOIN bodies AS b ON b.seq = p.seq WHERE p.concern = (SELECT seq FROM entries WHERE id = ?) "
    "AND p.seq <> p.concern AND p.seq NOT IN (SELECT seq FROM m_amendments) ORDER BY p.seq"
)
_AMENDMENTS_OF_CONCERN = (
    f"SELECT {_AMENDMENT_COLUMNS} WHERE a.of_seq IN (SELECT seq FROM m_parts WHERE concern = "
    "(SELECT seq FROM entries WHERE id = ?)) ORDER BY a.of_seq, a.seq"
)
_ENTRY = f"SELECT {VIEW_COLUMNS} FROM entries AS e LEFT JOIN bodies AS b ON b.seq = e.seq WHERE e.id = ?"
_AMENDMENTS_OF_ENTRY = (
    f"SELECT {_AMENDMENT_COLUMNS} WHERE a.of_seq = (SELECT seq FROM entries WHERE id = ?) ORDER BY a.seq"
)
_OF_KIND = (
    f"SELECT {VIEW_COLUMNS} FROM m_kinds AS k JOIN entries AS e ON e.seq = k.seq "
    "LEFT JOIN bodies AS b ON b.seq = k.seq WHERE k.kind = ? ORDER BY k.seq DESC"
)


class ChronologyModel:
    """Reads entries in the order of a story. Pages looked at are never part of it."""

    def __init__(self, ledger: Selects, name_of: NameOf) -> None:
        """Keep the ledger that runs the queries, and how a recorder's name is found."""
        self._ledger = ledger
        self._name_of = name_of

    def rows(self, child: ChildId, limit: int | None = None) -> tuple[ChronologyRow, ...]:
        """Return a child's chronology, earliest event first; with `limit`, the latest so many."""
        if limit is None:
            found = self._ledger.select(_OF_CHILD, (child,))
        else:
            found = self._ledger.select(_LATEST_OF_CHILD, (child, limit))[::-1]
        amendments = self._amendments(_AMENDMENTS_OF_CHILD, (child,))
        beside = self._children_beside(child)
        with distrusting(self._ledger):
            return tuple(self._chronology_row(row, amendments, beside) for row in found)

    def follows(self, concern: EntryId) -> tuple[EntryView, ...]:
        """Return what followed a concern, oldest first: received, decisions, notes, holds."""
        rows = self._ledger.select(_FOLLOWS, (concern,))
        return self._views(rows, self._amendments(_AMENDMENTS_OF_CONCERN, (concern,)))

    def entry(self, entry: EntryId) -> EntryView | None:
        """Return one entry, or None: there is none, or what it says is for named people and not to be read here."""
        rows = [row for row in self._ledger.select(_ENTRY, (entry,)) if decode_header(row[1]).circle is None]
        views = self._views(rows, self._amendments(_AMENDMENTS_OF_ENTRY, (entry,)) if rows else {})
        return views[0] if views else None

    def of_kind(self, kind: str) -> tuple[EntryView, ...]:
        """Return all entries of a kind, the newest first: packs made, prints, saved files, restores."""
        return self._views(self._ledger.select(_OF_KIND, (kind,)), {})

    def _amendments(self, sql: str, parameters: Parameters) -> Amendments:
        with distrusting(self._ledger):
            return amendment_views(self._ledger.select(sql, parameters), self._name_of)

    def _views(self, rows: Sequence[Row], amendments: Amendments) -> tuple[EntryView, ...]:
        with distrusting(self._ledger):
            return tuple(entry_view(row, amendments, self._name_of) for row in rows)

    def _children_beside(self, child: ChildId) -> ChildrenBeside:
        """Return the children of each concern that a child has a part in."""
        found: dict[str, list[InChild]] = defaultdict(list)
        for concern, other, role in self._ledger.select(_CHILDREN_BESIDE, (child,)):
            found[concern].append(InChild(other, ChildRole(role)))
        return {concern: tuple(children) for concern, children in found.items()}

    def _chronology_row(self, row: Row, amendments: Amendments, beside: ChildrenBeside) -> ChronologyRow:
        view = entry_view(row, amendments, self._name_of)
        event_from, number, concern, categories = row[4:8]
        return ChronologyRow(
            event_from=event_from,
            event_words=_event_words(view),
            number=number,
            entry=view,
            concern=concern,
            categories=tuple(map(Category, categories.split())),
            children=beside.get(concern, view.children) if concern else view.children,
        )


def _event_words(view: EntryView) -> str:
    if view.body is None or isinstance(view.body, Amendment):
        return ""
    when = getattr(as_amended(view.body, (amendment.body for amendment in view.amendments)), "when", None)
    return when.words if isinstance(when, EventTime) else ""
