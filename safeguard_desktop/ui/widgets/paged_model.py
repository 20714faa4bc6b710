"""A table model for a list of any length.

It holds the ids of all rows, eight bytes each, and the rows themselves a page at a time. A page is asked for when
a view first paints it and comes back through `Tasks`; until then its cells show "…". A list may be shown by its
beginning, with the number of its rows: the other ids are asked for when a view first wants one of them. A million rows
cost 8 MB and open at once. Sorting and filtering are done where the ids come from, never by a proxy. Source: measured
in a log of a million entries; S97.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from typing_extensions import override

from safeguard_desktop.ui.theme import Tone, appearance, icon
from safeguard_desktop.wording import kit as words

RowT = TypeVar("RowT")
Ids = Iterable[int]
Index = QModelIndex | QPersistentModelIndex
Deliver = Callable[[Mapping[int, RowT]], None]
Fetch = Callable[[tuple[int, ...], Deliver[RowT]], None]
"""Given ids, brings their rows and hands them, under their ids, to the second argument, now or later."""

PAGE_ROWS: Final = 64
KEPT_PAGES: Final = 128
KEPT_ANSWERS: Final = 8_000
ID_ROLE: Final = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class Column(Generic[RowT]):
    """A column: its heading, the text of a row in it, and what else it shows.

    `spoken` is what a screen reader says if it differs from the text; `width` is in pixels at 100 % text, 0 for "what
    is left", but at least `least`, where that is given. What `is_whole`, such as a number, keeps its width where the
    others give way.
    """

    heading: str
    text: Callable[[RowT], str]
    width: int = 0
    tone: Callable[[RowT], Tone] | None = None
    icon_name: Callable[[RowT], str] | None = None
    spoken: Callable[[RowT], str] | None = None
    is_strong: bool = False
    is_whole: bool = False
    least: int = 0


@dataclass(frozen=True)
class Beginning(Generic[RowT]):
    """The first ids of a list, the first `PAGE_ROWS` rows, and how many ids there are; `ask_all` brings them all."""

    ids: Ids
    rows: Mapping[int, RowT]
    total: int
    ask_all: Callable[[Callable[[Ids], None]], None]


class PagedTableModel(QAbstractTableModel, Generic[RowT]):
    """Rows by id, fetched in pages of 64 and kept as long as 128 other pages have not been used since."""

    completed = Signal()

    def __init__(
        self, columns: Iterable[Column[RowT]], fetch: Fetch[RowT], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._answered = tuple(_roles_of(column) for column in self._columns)
        self._fetch = fetch
        self._ids: array[int] = array("q")
        self._total = 0
        self._headings_break = False
        self._ask_all: Callable[[Callable[[Ids], None]], None] | None = None
        self._pages: OrderedDict[int, Mapping[int, RowT]] = OrderedDict()
        self._asked: set[int] = set()
        self._generation = 0
        self._answers: dict[tuple[int, int, int], object] = {}
        self._looks = appearance()

    @property
    def columns(self) -> tuple[Column[RowT], ...]:
        """The columns, from the left."""
        return self._columns

    def break_headings(self, *, is_broken: bool) -> None:
        """Puts headings of several words into two lines, because there is too little room for one."""
        if is_broken is not self._headings_break:
            self._headings_break = is_broken
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def set_ids(self, ids: Ids) -> None:
        """Shows other rows; what was fetched for the old ones is dropped."""
        self.beginResetModel()
        self._forget()
        self._ids, self._ask_all = array("q", ids), None
        self._total = len(self._ids)
        self.endResetModel()

    def begin(self, beginning: Beginning[RowT]) -> None:
        """Shows other rows, of which the first have come; what was fetched for the old ones is dropped."""
        self.beginResetModel()
        self._forget()
        self._ids, self._total = array("q", beginning.ids), beginning.total
        self._pages[0] = beginning.rows
        self._ask_all = beginning.ask_all
        self.endResetModel()

    @property
    def is_complete(self) -> bool:
        """Whether the ids of all rows have come."""
        return len(self._ids) == self._total

    def complete(self) -> None:
        """Asks, once, for the ids that have not come; `completed` tells when they have."""
        if self._ask_all is not None and not self.is_complete:
            generation, ask_all = self._generation, self._ask_all
            self._ask_all = None
            ask_all(lambda ids: self._take_all(generation, ids))

    def refresh(self) -> None:
        """Fetches anew what is shown, keeping the rows and the selection: a text has changed, not the list."""
        self._forget()
        self._tell_changed(0, self._total)

    def id_at(self, row: int) -> int | None:
        """Returns the id in a row, or None if there is no such row or its id has not come."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, wanted: int) -> int | None:
        """Returns the row that holds an id, or None; see `is_complete`."""
        try:
            return self._ids.index(wanted)
        except ValueError:
            return None

    def row_data(self, row: int) -> RowT | None:
        """Returns what is in a row, asking for its page if need be; None until it has come."""
        wanted = self.id_at(row)
        if wanted is None:
            self.complete()
            return None
        page = row // PAGE_ROWS
        if page in self._pages:
            self._pages.move_to_end(page)
        elif page not in self._asked:
            self._ask(page)
        return self._pages[page].get(wanted) if page in self._pages else None

    def rows_here(self, first: int, end: int) -> list[tuple[int, RowT]]:
        """Returns what has come of some rows, with where each stands; nothing is asked for."""
        found: list[tuple[int, RowT]] = []
        for number, page in self._pages.items():
            start = number * PAGE_ROWS
            rows = range(max(start, first), min(start + PAGE_ROWS, end, len(self._ids)))
            found += [(row, page[self._ids[row]]) for row in rows if self._ids[row] in page]
        return found

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default, never changed
        return 0 if parent.isValid() else self._total

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default, never changed
        return 0 if parent.isValid() else len(self._columns)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            heading = self._columns[section].heading
            return "\n".join(heading.rsplit(maxsplit=1)) if self._headings_break else heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == ID_ROLE:
            return self.id_at(index.row())
        number = index.column()
        # Qt asks for seven roles a cell; most columns answer to one of them.
        if role not in self._answered[number]:
            return None
        place = (index.row(), number, int(role))
        if self._looks is appearance() and place in self._answers:
            return self._answers[place]
        row = self.row_data(index.row())
        if row is None:
            return words.LOADING_CELL if role == Qt.ItemDataRole.DisplayRole else None
        return self._remembered(place, _cell(self._columns[number], row, role))

    def _remembered(self, place: tuple[int, int, int], answer: object) -> object:
        """Keeps an answer: while a list is scrolled Qt asks for every cell in sight again at every step."""
        if self._looks is not appearance() or len(self._answers) >= KEPT_ANSWERS:
            self._answers.clear()
            self._looks = appearance()
        self._answers[place] = answer
        return answer

    def _forget(self) -> None:
        """Drops every page and whatever is still on its way."""
        self._generation += 1
        self._answers.clear()
        self._pages.clear()
        self._asked.clear()

    def _ask(self, page: int) -> None:
        """Asks for a page once."""
        self._asked.add(page)
        generation = self._generation
        wanted = tuple(self._ids[page * PAGE_ROWS : (page + 1) * PAGE_ROWS])
        self._fetch(wanted, lambda rows: self._take(generation, page, rows))

    def _take(self, generation: int, page: int, rows: Mapping[int, RowT]) -> None:
        """Keeps a page that has come, unless the list has changed since it was asked for."""
        if generation != self._generation:
            return
        self._asked.discard(page)
        self._pages[page] = rows
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
            self._answers.clear()
        self._tell_changed(page * PAGE_ROWS, min((page + 1) * PAGE_ROWS, self._total))

    def _take_all(self, generation: int, ids: Ids) -> None:
        """Keeps the ids of all rows, unless the list has changed since they were asked for."""
        if generation != self._generation:
            return
        known = len(self._ids)
        self._ids = array("q", ids)
        if self.is_complete:
            self._tell_changed(known, self._total)
        else:
            self.set_ids(self._ids)
        self.completed.emit()

    def _tell_changed(self, first: int, end: int) -> None:
        """Has the views paint rows anew, up to but without `end`."""
        if first < end:
            self.dataChanged.emit(self.index(first, 0), self.index(end - 1, len(self._columns) - 1))


def _roles_of(column: Column[RowT]) -> frozenset[int]:
    """Returns the roles that a column has an answer to."""
    roles = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
    if column.tone is not None:
        roles.add(Qt.ItemDataRole.ForegroundRole)
    if column.is_strong:
        roles.add(Qt.ItemDataRole.FontRole)
    if column.icon_name is not None:
        roles.add(Qt.ItemDataRole.DecorationRole)
    return frozenset(int(role) for role in roles)


def _cell(column: Column[RowT], row: RowT, role: int) -> object:
    """Returns what a filled cell answers to one of Qt's roles."""
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
        return column.text(row)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return (column.spoken or column.text)(row)
    if role == Qt.ItemDataRole.ForegroundRole and column.tone is not None:
        return QColor(appearance().tokens.of(column.tone(row)))
    if role == Qt.ItemDataRole.FontRole and column.is_strong:
        font = QFont()
        font.setBold(True)
        return font
    if (
        role == Qt.ItemDataRole.DecorationRole
        and column.icon_name is not None
        and (name := column.icon_name(row))
    ):
        return icon(name, column.tone(row) if column.tone is not None else Tone.MUTED)
    return None
