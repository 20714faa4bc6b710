"""The table that lists are shown in: one row chosen at a time, Tab leaves it, Enter opens."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView
from typing_extensions import override

from safeguard_desktop.ui.theme import Space, appearance
from safeguard_desktop.ui.theme.fonts import bold_width
from safeguard_desktop.ui.widgets.paged_model import Index, PagedTableModel

_ROW_HEIGHT: Final = 38
_TWO_LINES: Final = 46
_THREE_LINES: Final = 66
_TWO_LINES_DO: Final = 1.6
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
        model.modelReset.connect(self._end_with_last_row)
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
        self._share_width()

    def _share_width(self) -> None:
        """Gives each column what it wants and the open ones the rest; where there is too little, these give way."""
        look, room = appearance(), self.viewport().width()
        widths = [look.pixels(column.width or column.least or _OPEN_LEAST) for column in self._model.columns]
        for number in range(len(widths)):
            widths[number] *= not self.isColumnHidden(number)
        open_ones = [
            number for number, column in enumerate(self._model.columns) if not column.width and widths[number]
        ]
        spare = room - sum(widths)
        self._make_room_for_lines(look.pixels(_row_height(sum(widths), room)), wraps=spare < 0)
        if spare < 0:
            widths = self._given_way(widths, room)
        for number in open_ones if spare > 0 else ():
            widths[number] += spare // len(open_ones)
        for number, width in enumerate(widths):
            if not self.isColumnHidden(number):
                self.horizontalHeader().resizeSection(number, width)

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

    def _make_room_for_lines(self, height: int, *, wraps: bool) -> None:
        """Where columns give way, names and dates go on in a second line instead of being cut off."""
        self.setWordWrap(wraps)
        self._model.break_headings(is_broken=wraps)
        self.horizontalHeader().setTextElideMode(
            Qt.TextElideMode.ElideNone if wraps else Qt.TextElideMode.ElideRight
        )
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setDefaultSectionSize(height)
        self._end_with_last_row()

    def _end_with_last_row(self) -> None:
        """Lets the table be no higher than its rows: a short list is no large empty sheet."""
        rows = max(self._model.rowCount(), _LEAST_ROWS) * self.verticalHeader().defaultSectionSize()
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


def _row_height(wanted: int, room: int) -> int:
    """Returns how high a row is: one line where there is room for what the columns want, else two, or three."""
    if wanted <= room:
        return _ROW_HEIGHT
    return _TWO_LINES if wanted < _TWO_LINES_DO * room else _THREE_LINES
