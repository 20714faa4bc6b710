"""A drop-down list whose arrow follows the scheme: the stylesheet takes Qt's own arrow away."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox
from typing_extensions import override

from safeguard_desktop.ui.theme import Tone, appearance, pixmap

_ARROW: Final = 16
_EDGE: Final = 10
_LEAST: Final = 160
_SPARE: Final = 4
"""Qt makes the list as wide as its longest answer to the pixel, and the last letter would give way to dots."""


class DropDown(QComboBox):
    """One of a list that is too long, or not known beforehand, for radio buttons. It needs a `Field` around it."""

    @override
    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width() + _SPARE, size.height())

    @override
    def minimumSizeHint(self) -> QSize:
        # A long answer must not push a narrow column out of its frame: the list shows it whole.
        least = super().minimumSizeHint()
        return QSize(min(least.width() + _SPARE, appearance().pixels(_LEAST)), least.height())

    @override
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        # Qt cuts a long answer off in the middle of a letter.
        super().initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        answer = self.currentText()
        shown = self.fontMetrics().elidedText(answer, Qt.TextElideMode.ElideRight, max(room - 2, 0))
        option.currentText = shown
        whole = "" if shown == answer else answer
        if whole != self.toolTip():
            self.setToolTip(whole)

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        # A page that is scrolled under the pointer must not change an answer.
        e.ignore()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        side = appearance().pixels(_ARROW)
        painter = QPainter(self)
        arrow = pixmap("chevron-down", Tone.MUTED, _ARROW)
        painter.drawPixmap(self.width() - side - _EDGE, (self.height() - side) // 2, arrow)
