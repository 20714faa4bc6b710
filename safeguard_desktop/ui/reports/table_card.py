"""One table of a report: what it counts, its picture, and every number beside it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout
from typing_extensions import override

from safeguard_desktop.domain.reports.report import Line, Picture, Table
from safeguard_desktop.ui.reports.picture import PictureView, has_picture
from safeguard_desktop.ui.theme import Space, appearance
from safeguard_desktop.ui.widgets import Card, DataTable, MutedText, PagedTableModel, TableColumn
from safeguard_desktop.ui.widgets.paged_model import Deliver
from safeguard_desktop.wording import reports as words

_BESIDE: Final = 860
_NUMBER: Final = 96
_MOST_HIGH: Final = 420


class TableCard(Card):
    """A table with its picture: side by side where there is room, else one below the other."""

    def __init__(self, table: Table) -> None:
        super().__init__(table.title)
        self.setObjectName(f"report_{table.key}")
        if table.told:
            self.add(MutedText(table.told))
        self.picture = PictureView(table) if has_picture(table) else None
        self.table = _table(table)
        self._is_wide_table = len(table.heads) > 4
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._across.setSpacing(Space.WIDE)
        if self.picture is not None:
            self._across.addWidget(self.picture, 4, Qt.AlignmentFlag.AlignTop)
        self._across.addWidget(self.table, 3, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._across)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        has_room = self.width() >= appearance().pixels(_BESIDE) and not self._is_wide_table
        wanted = QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.TopToBottom
        if self._across.direction() is not wanted:
            self._across.setDirection(wanted)


def _table(table: Table) -> DataTable:
    first, *others = table.heads
    columns = [
        TableColumn[Line](first, lambda line: line.label, is_strong=True),
        *(
            TableColumn[Line](head, partial(_text, place), _NUMBER, spoken=partial(_spoken, head, place))
            for place, head in enumerate(others)
        ),
    ]
    model = PagedTableModel[Line](columns, partial(_bring, table.lines))
    shown = DataTable(f"table_{table.key}", words.table_name(table.title), model)
    model.setParent(shown)
    model.set_ids(range(len(table.lines)))
    if table.picture is Picture.LINES:
        shown.setMinimumHeight(
            appearance().pixels(_MOST_HIGH) // 2
        )  # many months: it scrolls beside its picture
    else:
        shown.stand_open()
    return shown


def _bring(lines: tuple[Line, ...], ids: Iterable[int], deliver: Deliver[Line]) -> None:
    deliver({each: lines[each] for each in ids})


def _text(place: int, line: Line) -> str:
    return words.cell_text(line.cells[place]) if place < len(line.cells) else ""


def _spoken(head: str, place: int, line: Line) -> str:
    return words.spoken(line.label, head, line.cells[place]) if place < len(line.cells) else ""
