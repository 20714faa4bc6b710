"""Paints one line of the list of kinds of worry: a box to tick, the name, and under it what is meant."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from safeguard_desktop.ui.theme import Space, appearance

HINT_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 6
IS_HEADING_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 7
_Index = QModelIndex | QPersistentModelIndex
_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
_MARK: Final = 18
_PAD: Final = 5
_TALLEST: Final = 4000
_SMALLER: Final = 0.92


class CategoryLine(QStyledItemDelegate):
    """A heading, or a line with box, name and hint; both wrap."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        if index.data(IS_HEADING_ROLE):
            return QSize(width, QFontMetrics(_bold(self._view.font())).height() + 3 * _PAD)
        name, hint = self._texts(QRect(0, 0, width, 0), index)
        side = appearance().pixels(_MARK)
        return QSize(width, max(name.height() + hint.height(), side) + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect
        if index.data(IS_HEADING_ROLE):
            _paint_heading(painter, rect, str(index.data()), self._view.font())
        else:
            self._paint_line(painter, rect, option.state, index)
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        # The list itself says what a press does: the whole line is the target, not only the box.
        return False

    def _paint_line(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, index: _Index) -> None:
        tokens = appearance().tokens
        has_focus = self._view.hasFocus() and index == self._view.currentIndex()
        is_pointed_at = bool(state & QStyle.StateFlag.State_MouseOver)
        if is_pointed_at or has_focus:
            painter.fillRect(rect, QColor(tokens.accent_soft if has_focus else tokens.hover))
        if has_focus:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), Space.RADIUS, Space.RADIUS)
        is_ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        side = appearance().pixels(_MARK)
        _paint_box(
            painter, QRectF(rect.x() + Space.SMALL, rect.y() + _PAD + 1, side, side), is_ticked=is_ticked
        )
        name, hint = self._texts(rect, index)
        painter.setFont(self._view.font())
        painter.setPen(QColor(tokens.text))
        painter.drawText(name, _WRAPPED, str(index.data()))
        painter.setFont(_smaller(self._view.font()))
        painter.setPen(QColor(tokens.muted))
        painter.drawText(hint, _WRAPPED, str(index.data(HINT_ROLE)))

    def _texts(self, rect: QRect, index: _Index) -> tuple[QRect, QRect]:
        """Returns where the name and the hint go."""
        left = rect.x() + Space.SMALL + appearance().pixels(_MARK) + Space.MEDIUM
        room = QRect(left, rect.y() + _PAD, max(rect.right() - left - Space.SMALL, 1), _TALLEST)
        name = QFontMetrics(self._view.font()).boundingRect(room, _WRAPPED, str(index.data()))
        below = QRect(room.x(), name.bottom() + 1, room.width(), _TALLEST)
        hint = QFontMetrics(_smaller(self._view.font())).boundingRect(
            below, _WRAPPED, str(index.data(HINT_ROLE))
        )
        return QRect(room.x(), name.y(), room.width(), name.height()), QRect(
            room.x(), hint.y(), room.width(), hint.height()
        )


def _paint_heading(painter: QPainter, rect: QRect, text: str, font: QFont) -> None:
    painter.setFont(_bold(font))
    painter.setPen(QColor(appearance().tokens.muted))
    room = rect.adjusted(Space.SMALL, _PAD, -Space.SMALL, 0)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)


def _paint_box(painter: QPainter, box: QRectF, *, is_ticked: bool) -> None:
    """Paints the square, with its tick."""
    tokens = appearance().tokens
    painter.setPen(QPen(QColor(tokens.accent if is_ticked else tokens.border), 1.4))
    painter.setBrush(QColor(tokens.accent if is_ticked else tokens.surface))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if is_ticked:
        points = [
            QPointF(box.left() + x * box.width(), box.top() + y * box.width())
            for x, y in ((0.24, 0.53), (0.43, 0.71), (0.77, 0.31))
        ]
        painter.setPen(QPen(QColor(tokens.on_accent), max(box.width() / 9, 2), c=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF(points))


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _smaller(font: QFont) -> QFont:
    smaller = QFont(font)
    smaller.setPointSizeF(font.pointSizeF() * _SMALLER)
    return smaller
