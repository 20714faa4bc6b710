"""The table that lists are shown in: one row chosen at a time, Tab leaves it, Enter opens."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView
from typing_extensions import override

from safeguard_desktop.ui.theme import Space, appearance
from safeguard_desktop.ui.theme.fonts import bold_width
from safeguard_desktop.ui.widgets.column_room import CellRuler, shared
from safeguard_desktop.ui.widgets.paged_model import PAGE_ROWS, Index, PagedTableModel

_ROW_HEIGHT: Final = 38
_LINE: Final = 20
_AROUND_LINES: Final = 6
_OPEN_LEAST: Final = 150
_LEAST_WIDTH: Final = 56
_LEAST_NAME: Final = 100
_LEAST_ROWS: Final = 1
_AROUND_HEADING: Final = 18
_UNBOUNDED: Final = (1 << 24) - 1


class DataTable(QTableView):
    """A list in columns over a `PagedTableModel`.

    Several rows can never be selected: Ctrl+A over a million rows takes Qt seven seconds.
    """

    row_activated = Signal(object)
    row_chosen = Signal(object)

    def __init__(self, name: str, label: str, model: PagedTableModel[Any]) -> None:
        """Makes the table; `label` is its accessible name."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._model = model
        self._stands_open, self._open_at_most = False, _UNBOUNDED
        self._usual: list[int] = []
        self._most: list[int] = []
        self._high_rows: set[int] = set()
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        # Set once: were it raised together with the row height, rows would stay at the lower of the two.
        self.verticalHeader().setMinimumSectionSize(Space.TARGET)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._measure()
        self.doubleClicked.connect(self._on_double_clicked)
        model.modelReset.connect(self._on_model_reset)
        model.dataChanged.connect(self._on_rows_came)
        self.horizontalHeader().geometriesChanged.connect(self._end_with_last_row)

    def current_id(self) -> int | None:
        """Returns the id of the chosen row, or None."""
        return self._model.id_at(self.currentIndex().row())

    def choose_row(self, row: int) -> None:
        """Chooses a row and brings it into sight."""
        if 0 <= row < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row, 0))

    def show_column(self, number: int, *, shown: bool) -> None:
        """Shows or hides a column; the others share its width."""
        self.setColumnHidden(number, not shown)
        self._share_width()

    def stand_open(self, at_most: int = _UNBOUNDED) -> None:
        """Shows every row without scrolling, for a list of a few rows above another one.

        Args:
            at_most: How high it may become for that, in pixels at 100 %; a longer list scrolls.
        """
        self._stands_open, self._open_at_most = True, at_most
        self._end_with_last_row()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row() and (chosen := self._model.id_at(current.row())) is not None:
            self.row_chosen.emit(chosen)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.model() is not None:
            self._measure()

    def _measure(self) -> None:
        """Sets heights and widths for the text size in force."""
        look = appearance()
        self.setIconSize(QSize(look.pixels(16), look.pixels(16)))
        self._ruler = CellRuler(self, self._model.columns)
        self._measure_first_rows()
        self._share_width()

    def _share_width(self) -> None:
        """Gives each column what it wants and the open ones the rest; where there is too little, these give way.

        What is written in the first rows may need more than that: a column that needs less gives some of its own.
        """
        look, room = appearance(), self.viewport().width()
        widths = [look.pixels(column.width or column.least or _OPEN_LEAST) for column in self._model.columns]
        for number in range(len(widths)):
            widths[number] *= not self.isColumnHidden(number)
        open_ones = [
            number for number, column in enumerate(self._model.columns) if not column.width and widths[number]
        ]
        spare = room - sum(widths)
        if spare < 0:
            widths = self._given_way(widths, room)
        for number in open_ones if spare > 0 else ():
            widths[number] += spare // len(open_ones)
        widths = self._by_what_is_written(widths, is_tight=spare < 0)
        self._break_headings(is_tight=spare < 0)
        for number, width in enumerate(widths):
            if not self.isColumnHidden(number):
                self.horizontalHeader().resizeSection(number, width)
        self._make_room_for_lines()

    def _by_what_is_written(self, widths: list[int], *, is_tight: bool) -> list[int]:
        """Returns the widths after columns have given to each other what their first rows do not need."""
        if not any(self._most):
            return widths
        floors = [
            self._least(number, width) if is_tight else self._heading_width(number)
            for number, width in enumerate(widths)
        ]
        for number, column in enumerate(self._model.columns):
            floors[number] = widths[number] if column.is_whole else floors[number]
        widths = shared(widths, self._usual, floors)
        floors = [max(pair) for pair in zip(floors, self._usual, strict=True)]
        return shared(widths, self._most, floors)

    def _given_way(self, widths: list[int], room: int) -> list[int]:
        """Returns the widths where there is too little room.

        No word of a heading is cut, nor a number, which is one word; what can give way does so by as much as it can.
        """
        least = [self._least(number, width) for number, width in enumerate(widths)]
        slack = [width - enough for width, enough in zip(widths, least, strict=True)]
        missing, whole = sum(widths) - room, max(sum(slack), 1)
        given = min(missing / whole, 1.0)
        return [width - int(part * given) for width, part in zip(widths, slack, strict=True)]

    def _least(self, number: int, width: int) -> int:
        """Returns how narrow a column may become."""
        column, look = self._model.columns[number], appearance()
        if column.is_whole or self.isColumnHidden(number):
            return width
        words = max(map(bold_width, column.heading.split()), default=0) + look.pixels(_AROUND_HEADING)
        return min(width, max(look.pixels(_LEAST_NAME if column.is_strong else _LEAST_WIDTH), words))

    def _heading_width(self, number: int) -> int:
        """Returns how wide a heading is in one line."""
        return bold_width(self._model.columns[number].heading) + appearance().pixels(_AROUND_HEADING)

    def _break_headings(self, *, is_tight: bool) -> None:
        """Where columns give way, headings go on in a second line instead of being cut off."""
        self._model.break_headings(is_broken=is_tight)
        self.horizontalHeader().setTextElideMode(
            Qt.TextElideMode.ElideNone if is_tight else Qt.TextElideMode.ElideRight
        )

    def _make_room_for_lines(self) -> None:
        """Makes rows as high as most of the first ones need to be, and those that need more a little higher."""
        lines = self._lines_of(0, PAGE_ROWS)
        if lines or not self._model.rowCount():
            usual = max(Counter(lines.values()).items(), key=itemgetter(1, 0), default=(1, 0))[0]
            self.setWordWrap(False)
            if self.verticalHeader().defaultSectionSize() != _high(usual):
                self.verticalHeader().setDefaultSectionSize(_high(usual))
            self._make_even()
        self._make_high(lines)

    def _make_even(self) -> None:
        """Takes their own heights from rows again: Qt leaves them out when it gives all rows another one."""
        header = self.verticalHeader()
        for row in self._high_rows:
            if row < header.count():
                header.resizeSection(row, header.defaultSectionSize())
        self._high_rows.clear()

    def _make_high(self, lines: dict[int, int]) -> None:
        """Gives rows that stand in more lines than the others a height of their own."""
        header = self.verticalHeader()
        if any(each > 1 for each in lines.values()):
            self.setWordWrap(True)
        for row, each in lines.items():
            if _high(each) > header.defaultSectionSize():
                header.resizeSection(row, _high(each))
                self._high_rows.add(row)
        self._end_with_last_row()

    def _lines_of(self, first: int, end: int) -> dict[int, int]:
        """Returns in how many lines rows stand, as far as they have come."""
        widths = [self.columnWidth(number) for number in range(len(self._model.columns))]
        return {row: self._ruler.lines(data, widths) for row, data in self._model.rows_here(first, end)}

    def _measure_first_rows(self) -> None:
        """Notes what the first rows need, by which columns are as wide as they are."""
        rows = [data for _row, data in self._model.rows_here(0, PAGE_ROWS)]
        if rows or not self._model.rowCount():
            self._usual, self._most = self._ruler.needs(rows)

    def _on_model_reset(self) -> None:
        self._measure_first_rows()
        self._share_width()

    def _on_rows_came(self, first: Index, last: Index) -> None:
        if first.row() < PAGE_ROWS:
            self._on_model_reset()
            return
        self._make_high(self._lines_of(first.row(), last.row() + 1))

    def _end_with_last_row(self) -> None:
        """Lets the table be no higher than its rows: a short list is no large empty sheet."""
        rows = self.verticalHeader().length() or _LEAST_ROWS * self.verticalHeader().defaultSectionSize()
        high = rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        self.setMaximumHeight(min(high, _UNBOUNDED))
        at_most = min(appearance().pixels(self._open_at_most), _UNBOUNDED)
        self.setMinimumHeight(min(high, at_most) if self._stands_open else 0)

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self._activate()

    def _activate(self) -> None:
        """Reports the chosen row as opened."""
        if (chosen := self.current_id()) is not None:
            self.row_activated.emit(chosen)


def _high(lines: int) -> int:
    """Returns how high a row of some lines is."""
    return appearance().pixels(_ROW_HEIGHT if lines == 1 else _AROUND_LINES + lines * _LINE)
