"""How much room the words in the columns of a table need, and which column gives some of its own to another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyle, QTableView

from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets.paged_model import Column

_MOST_LINES: Final = 4
_MANY_OF_TEN: Final = 9
_ENDLESS: Final = 100_000
_KEPT: Final = 4_000
_WRAPPED: Final = Qt.TextFlag.TextWordWrap.value


class CellRuler:
    """Measures cells in the size of text that a table has now."""

    def __init__(self, table: QTableView, columns: Sequence[Column[Any]]) -> None:
        self._columns = columns
        bold = table.font()
        bold.setBold(True)
        self._plain, self._bold = table.fontMetrics(), QFontMetrics(bold)
        margin = 2 * (table.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, table) + 1)
        self._around = 2 * Space.SMALL + margin + 2
        self._icon = table.iconSize().width() + margin
        self._advances: dict[tuple[bool, str], int] = {}
        self._broken: dict[tuple[bool, str, int], int] = {}

    def needs(self, rows: Sequence[Any]) -> tuple[list[int], list[int]]:
        """Returns how wide each column would have to be for its words to stand in one line: in most rows, and in all.

        One long name would else take from the others what they need in every row.
        """
        usual, most = [], []
        for number in range(len(self._columns)):
            found = sorted(self._need(number, row) for row in rows) or [0]
            usual.append(found[(len(found) - 1) * _MANY_OF_TEN // 10])
            most.append(found[-1])
        return usual, most

    def lines(self, row: Any, widths: Sequence[int]) -> int:
        """Returns in how many lines a row stands; a column that is hidden has no width."""
        most = 1
        for number, width in enumerate(widths):
            if width and self._need(number, row) > width:
                most = max(most, self._lines(number, row, width))
        return min(most, _MOST_LINES)

    def _need(self, number: int, row: Any) -> int:
        column = self._columns[number]
        text = column.text(row)
        return self._advance(column, text) + self._beside(column, row) if text else 0

    def _advance(self, column: Column[Any], text: str) -> int:
        """Returns how wide a text is; days, states and names come again and again."""
        key = (column.is_strong, text)
        if key not in self._advances:
            if len(self._advances) >= _KEPT:
                self._advances.clear()
            self._advances[key] = self._metrics(column).horizontalAdvance(text)
        return self._advances[key]

    def _lines(self, number: int, row: Any, width: int) -> int:
        column = self._columns[number]
        text, room = column.text(row), max(width - self._beside(column, row), 1)
        key = (column.is_strong, text, room)
        if key not in self._broken:
            if len(self._broken) >= _KEPT:
                self._broken.clear()
            metrics = self._metrics(column)
            high = metrics.boundingRect(QRect(0, 0, room, _ENDLESS), _WRAPPED, text).height()
            self._broken[key] = -(-high // metrics.lineSpacing())
        return self._broken[key]

    def _beside(self, column: Column[Any], row: Any) -> int:
        has_icon = column.icon_name is not None and bool(column.icon_name(row))
        return self._around + (self._icon if has_icon else 0)

    def _metrics(self, column: Column[Any]) -> QFontMetrics:
        return self._bold if column.is_strong else self._plain


def shared(widths: Sequence[int], needs: Sequence[int], floors: Sequence[int]) -> list[int]:
    """Returns widths of which the columns whose words need less have given to those whose words need more.

    Args:
        widths: What each column has; 0 for a hidden one, which gives nothing and takes nothing.
        needs: What its words need.
        floors: How narrow it may become; it never gives what its own words need.
    """
    wants = [max(need - width, 0) if width else 0 for width, need in zip(widths, needs, strict=True)]
    spare = [
        max(width - max(need, floor), 0) if width else 0
        for width, need, floor in zip(widths, needs, floors, strict=True)
    ]
    given = min(sum(wants), sum(spare))
    if not given:
        return list(widths)
    return [
        width + want * given // sum(wants) - -(-each * given // sum(spare))
        for width, want, each in zip(widths, wants, spare, strict=True)
    ]
