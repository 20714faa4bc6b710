"""Entries in which words are found, one by one: what followed a concern, and what belongs to a child alone.

The list of concerns finds a concern by any of its words. This says in which of its entries they stand, and finds
what belongs to no concern. A concern that was moved is found with the child whom it is about now.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from safeguard_desktop.domain.entries import Amendment
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import EntryView, FoundEntry
from safeguard_desktop.storage.driver import Row
from safeguard_desktop.storage.models.children import SIGN_COLUMNS, told_apart_by
from safeguard_desktop.storage.models.concern_fold import searched_texts
from safeguard_desktop.storage.models.reading import (
    VIEW_COLUMNS,
    NameOf,
    Selects,
    corrections_of,
    distrusting,
    entry_view,
)
from safeguard_desktop.storage.models.sought import Sought

_CONCERNS_LOOKED_INTO: Final = 30
"""The newest concerns that a search finds; their entries are read one by one, between two keys that are pressed."""

_OF_CHILD: Final = (
    f"SELECT {VIEW_COLUMNS}, t.event_from, t.child, k.full_name, {SIGN_COLUMNS} FROM m_entry_search AS f "
    "JOIN m_chronology AS t ON t.seq = f.rowid JOIN m_children AS k ON k.id = t.child "
    "JOIN entries AS e ON e.seq = t.seq LEFT JOIN bodies AS b ON b.seq = t.seq "
    "WHERE f.text MATCH ? ORDER BY f.rowid DESC LIMIT ?"
)
_OF_CONCERNS: Final = (
    f"SELECT {VIEW_COLUMNS}, coalesce(t.event_from, ''), n.child, coalesce(k.full_name, ''), {SIGN_COLUMNS}, "
    "n.number, n.reference, n.id, coalesce((SELECT group_concat(o.full_name || ' ' || o.known_as || ' ' || "
    "o.other_names, ' ') FROM m_concern_children AS i JOIN m_children AS o ON o.id = i.child "
    "WHERE i.concern = n.seq), '') "
    "FROM m_concerns AS n JOIN m_parts AS p ON p.concern = n.seq JOIN entries AS e ON e.seq = p.seq "
    "LEFT JOIN bodies AS b ON b.seq = p.seq LEFT JOIN m_children AS k ON k.id = n.child "
    "LEFT JOIN m_chronology AS t ON t.seq = p.seq AND t.child = n.child "
    "WHERE n.seq IN (SELECT rowid FROM m_search WHERE m_search MATCH ? ORDER BY rowid DESC LIMIT ?) "
    "AND p.seq <> p.concern ORDER BY p.seq DESC"
)


class FoundModel:
    """Finds entries by their words."""

    def __init__(self, ledger: Selects, name_of: NameOf) -> None:
        """Keep the ledger that runs the queries, and how a recorder's name is found."""
        self._ledger = ledger
        self._name_of = name_of

    def entries(self, text: str, limit: int) -> tuple[FoundEntry, ...]:
        """Return the entries in which all words of a text are found, the newest first.

        What was raised is left out: the concern itself is found by it. Of a concern's entries, a word may also
        be a name of its child or its number.
        """
        sought = Sought(text)
        if not sought.match:
            return ()
        single = self._ledger.select(_OF_CHILD, (sought.match, limit))
        parts = self._ledger.select(_OF_CONCERNS, (sought.match, _CONCERNS_LOOKED_INTO))
        with distrusting(self._ledger):
            found = [*self._of_child(single, sought), *self._of_concerns(parts, sought)]
        return tuple(sorted(found, key=_newest_first)[:limit])

    def _of_child(self, rows: Sequence[Row], sought: Sought) -> Iterator[FoundEntry]:
        for row, view in self._views(rows):
            yield _found(row, view, sought.extract(_texts(view)))

    def _of_concerns(self, rows: Sequence[Row], sought: Sought) -> Iterator[FoundEntry]:
        for row, view in self._views(rows):
            number, reference, concern, names = row[10:14]
            texts = tuple(_texts(view))
            if sought.is_in(texts, f"{names} {number} {reference}"):
                found = _found(row, view, sought.extract(texts))
                yield replace(found, number=number, reference=reference, concern=EntryId(concern))

    def _views(self, rows: Sequence[Row]) -> Iterator[tuple[Row, EntryView]]:
        """Yield the entries of rows, each with its corrections, which are none of their own."""
        amendments = corrections_of(self._ledger, (row[0] for row in rows), self._name_of) if rows else {}
        for row in rows:
            view = entry_view(row, amendments, self._name_of)
            if not isinstance(view.body, Amendment):
                yield row, view


def _found(row: Row, view: EntryView, words: str) -> FoundEntry:
    event_from, child, child_name = row[4:7]
    return FoundEntry(view, event_from, words, child, child_name, told_apart_by(*row[7:10]))


def _texts(view: EntryView) -> Iterable[str]:
    """Yield what a search looks into: as it was written, and what it was corrected to."""
    bodies = (view.body, *(amendment.body for amendment in view.amendments))
    return (text for body in bodies if body is not None for text in searched_texts(body) if text)


def _newest_first(found: FoundEntry) -> int:
    return -found.entry.seq
