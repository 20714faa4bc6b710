"""A picture of numbers in the window: the same shapes that are put on paper, in the colours in force.

Arrow keys go from number to number, each is read out, and the pointer shows it. Whoever cannot see the picture has the
table beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from safeguard_desktop.domain.charts.drawing import (
    Align,
    Box,
    Dab,
    Drawing,
    Form,
    Ink,
    Measures,
    Shape,
    Spot,
    Stroke,
    Words,
)
from safeguard_desktop.domain.charts.of_table import Saying, picture_of
from safeguard_desktop.domain.reports.report import Picture, Table
from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.theme import Space, appearance, grow
from safeguard_desktop.wording import reports as words
from safeguard_desktop.wording.times import MONTHS

SAYING: Final = Saying(words.cell_text, words.spoken, words.dot_told, MONTHS)
INKS: Final = {
    Ink.TEXT: "text",
    Ink.MUTED: "muted",
    Ink.AXIS: "border",
    Ink.GRID: "hairline",
    Ink.FIRST: "accent",
    Ink.SECOND: "caution",
    Ink.THIRD: "good",
}
"""Which colour of the scheme each ink is."""

_LINE: Final = 20
_LEAST_WIDTH: Final = 300
_BACK: Final = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON: Final = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_MOVES: Final = (*_BACK, *_ON, Qt.Key.Key_Home, Qt.Key.Key_End)


class PictureView(QWidget):
    """The picture of one table."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table
        self._drawing: Drawing | None = None
        self._current: int | None = None
        self.setObjectName(f"picture_{table.key}")
        self.setAccessibleName(words.picture_name(table.title))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grow(self, QWidget.setMinimumWidth, _LEAST_WIDTH)
        self._lay_out()
        self.setAccessibleDescription(words.picture_told(len(self.spots)))

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Where the numbers are, in the order in which the keys go through them."""
        return self._drawing.spots if self._drawing is not None else ()

    @property
    def told(self) -> str:
        """The number that was reached last, as it was read out; empty for none."""
        return self.spots[self._current].told if self._current is not None else ""

    @override
    def sizeHint(self) -> QSize:
        height = self._drawing.height if self._drawing is not None else 0
        return QSize(appearance().pixels(_LEAST_WIDTH), int(height) + 2 * Space.SMALL)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES and self.spots:
            self._reach(self._next(event.key()))
            return
        super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._spot_at(event.position())
        if at is not None:
            self._reach(at)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._spot_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.spots[at].told if at is not None else "", self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(_colour("focus"), 2))
            edge = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(edge, Space.RADIUS, Space.RADIUS)
        painter.translate(Space.SMALL, Space.SMALL)
        if self._drawing is not None:
            brush = _Brush(painter)
            for shape in self._drawing.shapes:
                brush.paint(shape)
            if self._current is not None and self.hasFocus():
                brush.mark(self.spots[self._current])
        painter.end()

    def _lay_out(self) -> None:
        metrics = QFontMetricsF(self.font())
        room = max(self.width() - 2 * Space.SMALL, appearance().pixels(_LEAST_WIDTH) - 2 * Space.SMALL)
        measures = Measures(room, appearance().pixels(_LINE), metrics.horizontalAdvance)
        self._drawing = picture_of(self._table, measures, SAYING)
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def _next(self, key: int) -> int:
        last, here = len(self.spots) - 1, self._current
        if key == Qt.Key.Key_Home or (here is None and key in _ON):
            return 0
        if key == Qt.Key.Key_End or here is None:
            return last
        return min(here + 1, last) if key in _ON else max(here - 1, 0)

    def _reach(self, at: int) -> None:
        self._current = at
        self.setAccessibleDescription(self.told)
        announce(self, self.told, at_once=True)
        self.update()

    def _spot_at(self, point: QPointF) -> int | None:
        inside = QPointF(point.x() - Space.SMALL, point.y() - Space.SMALL)
        places = (number for number, spot in enumerate(self.spots) if _room(spot).contains(inside))
        return next(places, None)


class _Brush:
    """Paints shapes in the colours in force."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self._metrics = QFontMetricsF(painter.font())
        self._by_kind: dict[type, Callable[..., None]] = {
            Box: self._box,
            Stroke: self._stroke,
            Dab: self._dab,
            Words: self._words,
        }

    def paint(self, shape: Shape) -> None:
        """Paints one shape."""
        self._by_kind[type(shape)](shape)

    def mark(self, spot: Spot) -> None:
        """Shows which number was reached."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(_colour("focus"), 2))
        self._painter.drawRoundedRect(_room(spot).adjusted(1, 1, -1, -1), 4, 4)

    def _box(self, box: Box) -> None:
        ink = _colour(INKS[box.ink])
        rect = QRectF(box.x, box.y, box.width, box.height)
        if box.is_hollow:
            self._painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRect(rect)
        else:
            self._painter.fillRect(rect, ink)

    def _stroke(self, stroke: Stroke) -> None:
        style = Qt.PenStyle.DashLine if stroke.is_dashed else Qt.PenStyle.SolidLine
        self._painter.setPen(QPen(_colour(INKS[stroke.ink]), stroke.thickness, style))
        self._painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in stroke.points]))

    def _dab(self, dab: Dab) -> None:
        ink, half = _colour(INKS[dab.ink]), dab.half
        self._painter.setPen(QPen(_colour("surface"), 1))
        self._painter.setBrush(ink)
        middle = QPointF(dab.x, dab.y)
        if dab.form is Form.CIRCLE:
            self._painter.drawEllipse(middle, half, half)
        elif dab.form is Form.SQUARE:
            self._painter.drawRect(QRectF(dab.x - half, dab.y - half, 2 * half, 2 * half))
        else:
            far = half * 1.25
            corners = ((0, -far), (far, 0), (0, far), (-far, 0))
            self._painter.drawPolygon(QPolygonF([QPointF(dab.x + x, dab.y + y) for x, y in corners]))

    def _words(self, said: Words) -> None:
        wide = self._metrics.horizontalAdvance(said.text)
        back = {Align.LEFT: 0.0, Align.MIDDLE: wide / 2, Align.RIGHT: wide}[said.align]
        drop = (self._metrics.ascent() - self._metrics.descent()) / 2
        self._painter.setPen(_colour(INKS[said.ink]))
        self._painter.drawText(QPointF(said.x - back, said.y + drop), said.text)


def _room(spot: Spot) -> QRectF:
    return QRectF(spot.x, spot.y, spot.width, spot.height)


def _colour(token: str) -> QColor:
    return QColor(getattr(appearance().tokens, token))


def has_picture(table: Table) -> bool:
    """Returns whether a table is drawn at all."""
    return table.picture is not Picture.NONE and bool(table.drawn)
