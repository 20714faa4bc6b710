"""Radio buttons and check boxes that wrap their words, grow with the text and show where the focus is.

Qt's own do not wrap, and their indicator stays small beside large text.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy
from typing_extensions import override

from safeguard_desktop.ui.theme import Space, appearance

_MARK: Final = 20
_PAD: Final = 4
_WIDEST: Final = 4000
_FLAGS: Final = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic | Qt.AlignmentFlag.AlignTop)


class _MarkGeometry:
    """Where the mark and the words of a button lie."""

    def __init__(self, button: QAbstractButton) -> None:
        self._button = button
        self.side = max(appearance().pixels(_MARK), Space.TARGET - 2 * _PAD)
        self.indent = _PAD + self.side + Space.MEDIUM

    def words(self, width: int) -> QRect:
        """Returns where the words go if the button is `width` pixels wide."""
        room = QRect(self.indent, _PAD, max(width - self.indent - _PAD, 1), _WIDEST)
        metrics = self._button.fontMetrics()
        taken = metrics.boundingRect(room, _FLAGS, self._button.text())
        drop = max((self.side - metrics.height()) // 2, 0)
        return QRect(room.left(), _PAD + drop, room.width(), taken.height())

    def height(self, width: int) -> int:
        """Returns how high the button is if it is `width` pixels wide."""
        return max(self.words(width).bottom() + 1, _PAD + self.side) + _PAD

    def mark(self) -> QRectF:
        """Returns where the circle or the square goes."""
        drop = max((self._button.fontMetrics().height() - self.side) // 2, 0)
        return QRectF(_PAD + 0.5, _PAD + drop + 0.5, self.side - 1, self.side - 1)

    def size(self) -> QSize:
        """Returns the size that the button would like: all words in one line, up to a readable width."""
        wide = self.indent + self._button.fontMetrics().horizontalAdvance(self._button.text()) + 2 * _PAD
        width = min(wide, appearance().pixels(560))
        return QSize(width, self.height(width))


def _paint(button: QAbstractButton, *, is_round: bool) -> None:
    """Paints a radio button or check box: ring of the focus, mark, words."""
    geometry = _MarkGeometry(button)
    tokens = appearance().tokens
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(tokens.text if button.isEnabled() else tokens.disabled)
    taken = geometry.height(button.width())
    # Beside something higher it stands in the middle.
    painter.translate(0, max((button.height() - taken) // 2, 0))
    if button.hasFocus():
        painter.setPen(QPen(QColor(tokens.focus), 2))
        ring = QRectF(0, 0, button.width(), taken).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(ring, Space.RADIUS, Space.RADIUS)
    mark = geometry.mark()
    edge = QColor(tokens.accent if button.isChecked() and button.isEnabled() else tokens.border)
    painter.setPen(QPen(edge, 2 if button.isChecked() or button.underMouse() else 1.4))
    painter.setBrush(QColor(tokens.surface))
    _paint_mark(painter, mark, edge if button.isChecked() else None, is_round=is_round)
    painter.setPen(ink)
    painter.drawText(geometry.words(button.width()), _FLAGS, button.text())


def _paint_mark(painter: QPainter, mark: QRectF, filled: QColor | None, *, is_round: bool) -> None:
    """Paints the circle with its dot, or the square with its tick."""
    if is_round:
        painter.drawEllipse(mark)
        if filled is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(filled)
            painter.drawEllipse(mark.center(), mark.width() * 0.26, mark.width() * 0.26)
        return
    if filled is not None:
        painter.setBrush(filled)
    painter.drawRoundedRect(mark, 4, 4)
    if filled is not None:
        side = mark.width()
        tick = ((0.24, 0.53), (0.43, 0.71), (0.77, 0.31))
        points = [QPointF(mark.left() + x * side, mark.top() + y * side) for x, y in tick]
        painter.setPen(
            QPen(QColor(appearance().tokens.on_accent), max(side / 9, 2), c=Qt.PenCapStyle.RoundCap)
        )
        painter.drawPolyline(QPolygonF(points))


class RadioButton(QRadioButton):
    """One of several choices."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._heights: dict[tuple[str, int], int] = {}
        _prepare(self)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._heights.clear()

    @override
    def sizeHint(self) -> QSize:
        return _MarkGeometry(self).size()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(appearance().pixels(120), self.sizeHint().height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return _remembered(self._heights, self, width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        _paint(self, is_round=True)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)


class CheckBox(QCheckBox):
    """A statement that is true or not."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._heights: dict[tuple[str, int], int] = {}
        _prepare(self)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._heights.clear()

    @override
    def sizeHint(self) -> QSize:
        return _MarkGeometry(self).size()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(appearance().pixels(120), self.sizeHint().height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return _remembered(self._heights, self, width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        _paint(self, is_round=False)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)


def _remembered(heights: dict[tuple[str, int], int], button: QAbstractButton, width: int) -> int:
    """Returns how high a button is, measured once: Qt asks a hundred times while it lays out a page."""
    key = (button.text(), width)
    if key not in heights:
        heights[key] = _MarkGeometry(button).height(width)
    return heights[key]


def _prepare(button: QAbstractButton) -> None:
    """Sets what both kinds share."""
    # Not Fixed: Qt would then give the height of one line to words that need two, and cut the second off.
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
