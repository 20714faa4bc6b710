"""The parts of a long form at its side, to go to with a click or with Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle
from typing_extensions import override

from safeguard_desktop.ui.theme import appearance

_ROW_HEIGHT: Final = 34
_WIDTH: Final = 190


class Contents(QListWidget):
    """The names of the parts; the one in which the keyboard is stands out. `part_chosen` carries its number."""

    part_chosen = Signal(int)

    def __init__(self, name: str, label: str, parts: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setProperty("kit", "rail")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        for part in parts:
            self.addItem(QListWidgetItem(part))
        self.setCurrentRow(0)
        self.measure()
        self.itemClicked.connect(lambda _item: self.part_chosen.emit(self.currentRow()))
        self.itemActivated.connect(lambda _item: self.part_chosen.emit(self.currentRow()))

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.measure()

    def measure(self) -> None:
        """Takes the width and the height that the names need in the size of text that is in force."""
        width = appearance().pixels(_WIDTH)
        line = self.fontMetrics().lineSpacing()
        margin = self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self) + 1
        room = width - 2 * 12 - 2 * margin
        height = 8
        for row in range(self.count()):
            item = self.item(row)
            words = self.fontMetrics().horizontalAdvance(item.text())
            lines = 1 if words <= room else max(2, -(-words * 11 // 10 // room))
            item.setSizeHint(QSize(0, max(appearance().pixels(_ROW_HEIGHT), lines * line + 12)))
            height += item.sizeHint().height() + 2
        self.setFixedSize(width, height)
