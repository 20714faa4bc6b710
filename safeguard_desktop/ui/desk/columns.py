"""Things side by side in columns of one width, and below each other where there is less room.

How many columns there are follows from the width alone, so that a page is told the right height for a width before it
has that width. Where the columns were moved once the page was narrow, Qt had given them the height of three columns
already, and the lines lay on top of each other until it came to lay the page out again.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem
from typing_extensions import override

from safeguard_desktop.ui.desk.acts import Flow, Lines
from safeguard_desktop.ui.theme import Space, appearance

_NARROWEST: Final = 241
"""Pixels at 100 % text: how narrow a column may become before one stands below the others."""


class _Beside(Lines):
    """Gives each thing a column as long as there is room for its words, and fills the lines from the left."""

    @override
    def sizeHint(self) -> QSize:
        least = self.minimumSize()
        return QSize(max(least.width(), appearance().pixels(_NARROWEST)), least.height())

    @override
    def place(self, rect: QRect, *, is_real: bool) -> int:
        items, top = self.shown(), rect.y()
        least = max(appearance().pixels(_NARROWEST), self.minimumSize().width()) + Space.WIDE
        count = min(max((rect.width() + Space.WIDE) // least, 1), 3)
        width = (rect.width() - (count - 1) * Space.WIDE) // count
        for first in range(0, len(items), count):
            line = items[first : first + count]
            height = max(_height(item, width) for item in line)
            for number, item in enumerate(line if is_real else ()):
                left = rect.x() + number * (width + Space.WIDE)
                item.setGeometry(QRect(left, top, width, height))
            top += height + Space.MEDIUM
        return max(top - Space.MEDIUM - rect.y(), 0)


class Columns(Flow):
    """Up to three columns."""

    arrangement = _Beside


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
