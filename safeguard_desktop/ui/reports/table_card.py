"""One table of a report: what it counts, its picture, and every number beside it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.domain.reports.report import Line, Picture, Table
from safeguard_desktop.ui.reports.picture import PictureView, has_picture
from safeguard_desktop.ui.theme import Space, appearance, grow
from safeguard_desktop.ui.theme.fonts import bold_width
from safeguard_desktop.ui.widgets import Card, DataTable, MutedText, PagedTableModel, TableColumn
from safeguard_desktop.ui.widgets.paged_model import Deliver
from safeguard_desktop.wording import reports as words

_NUMBER: Final = 96
_AROUND: Final = 40
_AROUND_HEAD: Final = 26
_LABELS: Final = 0.44
_SHARES: Final = (4, 3)
"""How a picture and its table share the room where they stand side by side."""

_LEAST_PICTURE: Final = 400
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
        self._wide_table = _width_of(table)
        self._wide_labels = _widest(line.label for line in table.lines)
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._across.setSpacing(Space.WIDE)
        if self.picture is not None:
            self._across.addWidget(self.picture, _SHARES[0], Qt.AlignmentFlag.AlignTop)
        self._across.addWidget(self.table, _SHARES[1], Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._across)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._share_out()

    def _share_out(self) -> None:
        """Puts picture and table side by side, or one below the other, as the width and the size of text allow."""
        look, room = appearance(), self.width() - 3 * Space.WIDE
        for_table = room * _SHARES[1] // sum(_SHARES)
        for_picture = room - for_table
        has_room = (
            look.pixels(self._wide_table) <= for_table
            and for_picture >= look.pixels(_LEAST_PICTURE)
            and look.pixels(self._wide_labels) <= for_picture * _LABELS
        )
        wanted = QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.TopToBottom
        if self._across.direction() is not wanted:
            self._across.setDirection(wanted)


def _width_of(table: Table) -> int:
    """Returns how wide a table has to be at 100 % text for no word of it to be cut."""
    numbers = sum(_number_width(table, place) for place in range(len(table.heads) - 1))
    return _label_width(table) + numbers


def _label_width(table: Table) -> int:
    """Returns how wide the column of labels is at 100 % text."""
    return _widest((table.heads[0], *(line.label for line in table.lines))) + _AROUND


def _number_width(table: Table, place: int) -> int:
    """Returns how wide a column of numbers is at 100 % text: no word of its heading is cut, and no date."""
    texts = (table.heads[place + 1], *(_text(place, line) for line in table.lines))
    return max(_NUMBER, _widest(texts) + _AROUND_HEAD)


def _widest(texts: Iterable[str]) -> int:
    """Returns how wide the longest of these texts is at 100 % text."""
    return round(max(map(bold_width, texts), default=0) / appearance().text_scale)


def _table(table: Table) -> DataTable:
    first, *others = table.heads
    columns = [
        TableColumn[Line](first, lambda line: line.label, is_strong=True, least=_label_width(table)),
        *(
            TableColumn[Line](
                head, partial(_text, place), _number_width(table, place), spoken=partial(_spoken, head, place)
            )
            for place, head in enumerate(others)
        ),
    ]
    model = PagedTableModel[Line](columns, partial(_bring, table.lines))
    shown = DataTable(f"table_{table.key}", words.table_name(table.title), model)
    model.setParent(shown)
    model.set_ids(range(len(table.lines)))
    if table.picture is Picture.LINES:
        # Many months: it scrolls beside its picture.
        grow(shown, QWidget.setMinimumHeight, _MOST_HIGH // 2)
    else:
        shown.stand_open()
    return shown


def _bring(lines: tuple[Line, ...], ids: Iterable[int], deliver: Deliver[Line]) -> None:
    deliver({each: lines[each] for each in ids})


def _text(place: int, line: Line) -> str:
    return words.cell_text(line.cells[place]) if place < len(line.cells) else ""


def _spoken(head: str, place: int, line: Line) -> str:
    return words.spoken(line.label, head, line.cells[place]) if place < len(line.cells) else ""
