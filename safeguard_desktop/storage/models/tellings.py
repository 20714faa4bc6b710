"""Questions to the register of tellings: what was told to whom, about which child, when, and on what ground.

Source: S11, S14, S30; done-when 5 of the sharing issue: the answer is on the screen while the words are typed.
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from safeguard_desktop.domain.entries.amended import as_amended
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import EntryView, ToldApartBy
from safeguard_desktop.domain.tellings import Telling, TellingKind, telling_of
from safeguard_desktop.storage.driver import Row
from safeguard_desktop.storage.models.children import SIGN_COLUMNS, told_apart_by
from safeguard_desktop.storage.models.reading import (
    VIEW_COLUMNS,
    Amendments,
    NameOf,
    Selects,
    corrections_of,
    distrusting,
    entry_view,
)
from safeguard_desktop.storage.models.words import folded_words

_SEQS: Final = "SELECT t.seq FROM m_tellings AS t"
_NEWEST_FIRST: Final = "ORDER BY t.told_from DESC, t.seq DESC"
_ABOUT_CHILD: Final = "EXISTS (SELECT 1 FROM m_chronology AS h WHERE h.seq = t.seq AND h.child = ?)"
_HAS_WORD: Final = (
    "(t.whom LIKE ? OR t.to_kind IN (SELECT value FROM json_each(?)) OR EXISTS (SELECT 1 FROM m_chronology AS h "
    "JOIN m_child_words AS w ON w.child = h.child WHERE h.seq = t.seq AND w.word LIKE ?))"
)
_OF_ITEM: Final = "t.seq IN (SELECT seq FROM m_told_items WHERE item = ?)"
_ROWS: Final = (
    f"SELECT {VIEW_COLUMNS}, t.told_from, t.kind, c.id, coalesce(c.number, 0) FROM m_tellings AS t "
    "JOIN entries AS e ON e.seq = t.seq LEFT JOIN bodies AS b ON b.seq = t.seq "
    "LEFT JOIN m_parts AS p ON p.seq = t.seq LEFT JOIN m_concerns AS c ON c.seq = p.concern "
    "WHERE t.seq IN (SELECT value FROM json_each(?))"
)
_CHILDREN: Final = (
    f"SELECT h.seq, k.id, k.full_name, {SIGN_COLUMNS} FROM m_chronology AS h JOIN m_children AS k ON k.id = h.child "
    "WHERE h.seq IN (SELECT value FROM json_each(?)) ORDER BY h.seq, k.sort_key"
)


@dataclass(frozen=True, slots=True)
class SoughtWord:
    """A word that was typed, the beginning of one; `codes` are what recipients are, whose names begin with it."""

    text: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TellingsQuery:
    """What the register is asked for; what is empty narrows nothing. `since` and `until` are ISO days, included.

    `item` is an entry that was chosen to go.

    Each word stands in a recipient's name, or is what the recipient is, or begins a name of the child.
    """

    words: tuple[SoughtWord, ...] = ()
    child: ChildId | None = None
    item: EntryId | None = None
    kinds: tuple[TellingKind, ...] = ()
    ground: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class ToldChild:
    """A child of whom something was told."""

    id: ChildId
    full_name: str
    told_apart_by: ToldApartBy | None


@dataclass(frozen=True, slots=True)
class TellingRow:
    """One telling: its entry, as it reads now, and of whom it tells. `told_from` is a local ISO minute.

    `behind` is another entry that says what it was about, where the telling itself does not.
    """

    entry: EntryView
    telling: Telling
    told_from: str
    kind: TellingKind
    children: tuple[ToldChild, ...]
    concern: EntryId | None
    number: int
    behind: EntryBody | None = None


class TellingsModel:
    """Reads the register."""

    def __init__(self, ledger: Selects, name_of: NameOf) -> None:
        """Keep the ledger that runs the queries, and how a recorder's name is found."""
        self._ledger = ledger
        self._name_of = name_of

    def find(self, query: TellingsQuery) -> tuple[int, ...]:
        """Return the sequences of what is asked for, the latest first."""
        where, values = _narrowed(query)
        sql = " ".join(filter(None, (_SEQS, f"WHERE {where}" if where else "", _NEWEST_FIRST)))
        return tuple(seq for (seq,) in self._ledger.select(sql, values))

    def of_item(self, entry: EntryId) -> tuple[int, ...]:
        """Return the sequences of the tellings in which an entry went, the latest first."""
        return self.find(TellingsQuery(item=entry))

    def rows(self, seqs: Sequence[int]) -> dict[int, TellingRow]:
        """Return tellings by their sequences."""
        asked = (json.dumps(list(seqs)),)
        children = self._children(asked)
        with distrusting(self._ledger):
            amendments = corrections_of(self._ledger, seqs, self._name_of)
            rows = (self._row(row, amendments, children) for row in self._ledger.select(_ROWS, asked))
            return {row.entry.seq: row for row in rows if row is not None}

    def _children(self, asked: tuple[str]) -> dict[int, list[ToldChild]]:
        found: dict[int, list[ToldChild]] = defaultdict(list)
        for seq, child, name, *signs in self._ledger.select(_CHILDREN, asked):
            found[seq].append(ToldChild(ChildId(child), name, told_apart_by(*signs)))
        return found

    def _row(
        self, row: Row, amendments: Amendments, children: dict[int, list[ToldChild]]
    ) -> TellingRow | None:
        view = entry_view(row, amendments, self._name_of)
        told_from, kind, concern, number = row[4:]
        if view.body is None:
            return None
        body = as_amended(view.body, (amendment.body for amendment in view.amendments))
        told = telling_of(body)
        if told is None:
            return None
        return TellingRow(
            view,
            replace(told, kind=TellingKind(kind)),
            told_from,
            TellingKind(kind),
            tuple(children.get(view.seq, ())),
            concern,
            number,
        )


def _narrowed(query: TellingsQuery) -> tuple[str, tuple[str, ...]]:
    """Return what narrows a question, and the values for it in their order."""
    parts: list[tuple[str, tuple[str, ...]]] = []
    for sought in query.words:
        for word in folded_words(sought.text):
            begins = f"{word}%"
            parts.append((_HAS_WORD, (f"%{word}%", json.dumps(sought.codes), begins)))
    if query.child is not None:
        parts.append((_ABOUT_CHILD, (query.child,)))
    if query.item is not None:
        parts.append((_OF_ITEM, (query.item,)))
    if query.kinds:
        parts.append(("t.kind IN (SELECT value FROM json_each(?))", (json.dumps(query.kinds),)))
    if query.ground:
        parts.append(("' ' || t.grounds || ' ' LIKE ?", (f"% {query.ground} %",)))
    if query.since:
        parts.append(("t.told_from >= ?", (query.since,)))
    if query.until:
        # A minute of that day is greater than the day, and smaller than the day with a letter behind it.
        parts.append(("t.told_from < ?", (f"{query.until}~",)))
    return " AND ".join(part for part, _values in parts), tuple(v for _part, values in parts for v in values)
