"""A child's story as a line to look at: a mark for each event, bars for statuses, and clusters at a glance.

Click a mark, or go from one to the next with the arrow keys: the story below follows. Whoever cannot see the line has
the same in words: the widget says how many events there are and from when to when, and each mark is read out when it is
reached. Shape and colour say the same, so colour is never the only sign.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
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

from safeguard_desktop.domain.story_kinds import StoryKind
from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.children.timeline_geometry import (
    MOST_ROWS,
    Chart,
    Event,
    Mark,
    Measures,
    Span,
    lay_out,
)
from safeguard_desktop.ui.theme import Space, Tone, appearance
from safeguard_desktop.wording import child_file as words
from safeguard_desktop.wording.times import MONTHS

TONES: Final = {
    StoryKind.CONCERN: Tone.CAUTION,
    StoryKind.DECISION: Tone.ACCENT,
    StoryKind.AGENCY: Tone.PLAIN,
    StoryKind.FAMILY: Tone.GOOD,
    StoryKind.ACTION: Tone.ACCENT,
    StoryKind.OTHER: Tone.MUTED,
}
_STEP: Final = 13
_SIDE: Final = 9
_LINE: Final = 20
_BAR: Final = 19
_SMALL: Final = 0.82
_BACK: Final = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON: Final = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_MOVES: Final = (*_BACK, *_ON, Qt.Key.Key_Home, Qt.Key.Key_End)


class TimeLine(QWidget):
    """The line. `event_chosen` carries the id of an entry, when a mark is clicked or reached with a key."""

    event_chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._events: Sequence[Event] = ()
        self._spans: Sequence[Span] = ()
        self._today = ""
        self._chart: Chart | None = None
        self._kept: frozenset[str] | None = None
        self._current = ""
        self.setAccessibleName(words.TIME_LINE)

    @property
    def current(self) -> str:
        """The id of the entry whose mark was reached last; empty for none."""
        return self._current

    def show_story(self, events: Sequence[Event], spans: Sequence[Span], today: str) -> None:
        """Shows a story; whatever mark was reached stays reached if it is still there."""
        self._events, self._spans, self._today = tuple(events), tuple(spans), today
        self._current = self._current if any(event.id == self._current for event in events) else ""
        ends = (min(events, key=_when).at[:10], max(events, key=_when).at[:10]) if events else ("", "")
        self.setAccessibleName(words.time_line_name(len(events), *ends))
        self._lay_out()

    def clear(self) -> None:
        """Takes everything away."""
        self._events, self._spans, self._today, self._chart, self._current = (), (), "", None, ""
        self.setAccessibleDescription("")
        self.update()

    def keep(self, ids: frozenset[str] | None) -> None:
        """Draws the marks of these entries in full and the others faintly; None for all in full."""
        self._kept = ids
        self.update()

    @override
    def sizeHint(self) -> QSize:
        chart = self._chart
        bars = chart.bar_rows if chart is not None else 0
        look = appearance()
        return QSize(
            look.pixels(320),
            int(axis_of(chart)) + look.pixels(_LINE + bars * _BAR) + Space.SMALL,
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

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
        marks = self.marks()
        if event.key() in _MOVES and marks:
            self._reach(marks[self._next(event.key(), marks)])
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current:
            self.event_chosen.emit(self._current)
            return
        super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position())
        if mark is not None:
            self._reach(mark)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self._mark_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), mark.event.name() if mark is not None else "", self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(_small(self.font()))
        _Brush(painter, self, self._chart).paint(self._kept, self._current)
        painter.end()

    def _lay_out(self) -> None:
        if not self._today:
            return
        look = appearance()
        measures = Measures(self.width(), look.pixels(12), look.pixels(_STEP), look.pixels(64))
        self._chart = lay_out(self._events, self._spans, self._today, measures)
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def place_of(self, mark: Mark) -> QPointF:
        """Returns where the middle of a mark lies."""
        return place_of(mark, axis_of(self._chart))

    def marks(self) -> Sequence[Mark]:
        """Returns the marks that the keys go through: those that are drawn in full."""
        marks = self._chart.marks if self._chart is not None else ()
        return [mark for mark in marks if self._kept is None or mark.event.id in self._kept]

    def _next(self, key: int, marks: Sequence[Mark]) -> int:
        here = next((number for number, mark in enumerate(marks) if mark.event.id == self._current), None)
        if key == Qt.Key.Key_Home or (here is None and key in _ON):
            return 0
        if key == Qt.Key.Key_End or here is None:
            return len(marks) - 1
        return min(here + 1, len(marks) - 1) if key in _ON else max(here - 1, 0)

    def _reach(self, mark: Mark) -> None:
        self._current = mark.event.id
        name = mark.event.name()
        self.setAccessibleDescription(name)
        announce(self, name, at_once=True)
        self.update()
        self.event_chosen.emit(self._current)

    def _mark_at(self, point: QPointF) -> Mark | None:
        """Returns the nearest mark within reach of the pointer."""
        floor = axis_of(self._chart)
        reach = appearance().pixels(Space.TARGET) / 2
        near = [
            (distance, number)
            for number, mark in enumerate(self.marks())
            if (distance := _apart(point, place_of(mark, floor))) <= reach
        ]
        return self.marks()[min(near)[1]] if near else None


class _Brush:
    """Paints the line with the colours in force."""

    def __init__(self, painter: QPainter, line: QWidget, chart: Chart | None) -> None:
        self._painter, self._line, self._chart = painter, line, chart
        self._look = appearance()
        self._floor = axis_of(chart)

    def paint(self, kept: frozenset[str] | None, current: str) -> None:
        """Paints everything, the mark that was reached last."""
        self._legend()
        chart = self._chart
        if chart is not None:
            self._axis(chart)
            self._bars(chart)
            self._marks(chart, kept)
            self._current(chart, current)
        if self._line.hasFocus():
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.setPen(QPen(self._colour("focus"), 2))
            self._painter.drawRoundedRect(
                QRectF(self._line.rect()).adjusted(1, 1, -1, -1), Space.RADIUS, Space.RADIUS
            )

    def _legend(self) -> None:
        """Says which shape is what, in one line."""
        left, middle = float(self._look.pixels(12)), self._look.pixels(_LINE) / 2 + 2
        metrics = QFontMetricsF(self._painter.font())
        for kind in StoryKind:
            self._shape(kind, QPointF(left + self._side / 2, middle), is_full=True)
            left += self._side + self._look.pixels(5)
            self._write(QPointF(left, middle), words.KINDS_SHORT[kind])
            left += metrics.horizontalAdvance(words.KINDS_SHORT[kind]) + self._look.pixels(14)

    def _axis(self, chart: Chart) -> None:
        self._painter.setPen(QPen(self._colour("border"), 1))
        self._painter.drawLine(QPointF(0, self._floor), QPointF(self._line.width(), self._floor))
        bottom = self._line.height() - Space.SMALL
        self._painter.setPen(QPen(self._colour("border"), 1, Qt.PenStyle.DotLine))
        self._painter.drawLine(QPointF(chart.today, self._floor), QPointF(chart.today, bottom))
        metrics = QFontMetricsF(self._painter.font())
        height = self._look.pixels(_LINE) / 2 + 2
        for number, tick in enumerate(chart.ticks):
            self._painter.setPen(QPen(self._colour("border"), 1))
            self._painter.drawLine(QPointF(tick.x, self._floor), QPointF(tick.x, self._floor + 4))
            has_year = number == 0 or tick.month == 1
            text = words.tick_text(MONTHS[tick.month - 1], tick.year, has_year=has_year)
            wide = metrics.horizontalAdvance(text)
            left = min(max(tick.x - wide / 2, 0), self._line.width() - wide)
            self._write(QPointF(left, self._floor + height), text)

    def _bars(self, chart: Chart) -> None:
        top = self._floor + self._look.pixels(_LINE)
        for bar in chart.bars:
            height = self._look.pixels(_BAR) - 4
            box = QRectF(
                bar.left, top + bar.row * self._look.pixels(_BAR), max(bar.right - bar.left, 6), height
            )
            self._painter.setPen(QPen(self._colour("accent"), 1))
            self._painter.setBrush(self._colour("accent_soft"))
            self._painter.drawRoundedRect(box, 3, 3)
            self._bar_name(bar.span.label, box)

    def _bar_name(self, label: str, box: QRectF) -> None:
        """Writes what a bar is into it, or beside it where it is too short."""
        metrics = QFontMetricsF(self._painter.font())
        wide, gap = metrics.horizontalAdvance(label), self._look.pixels(5)
        left = box.left() + gap
        if wide + 2 * gap > box.width():
            right = box.right() + gap
            left = right if right + wide < self._line.width() else box.left() - wide - gap
        self._write(QPointF(max(left, 0), box.center().y()), label, "text")

    def _marks(self, chart: Chart, kept: frozenset[str] | None) -> None:
        for mark in (mark for mark in chart.marks if mark.row < MOST_ROWS):
            is_full = kept is None or mark.event.id in kept
            self._shape(mark.event.kind, place_of(mark, self._floor), is_full=is_full)
        metrics = QFontMetricsF(self._painter.font())
        for cluster in chart.clusters:
            text = words.more_marks(cluster.hidden)
            above = self._floor - (chart.rows + 0.5) * self._look.pixels(_STEP)
            self._write(QPointF(cluster.x - metrics.horizontalAdvance(text) / 2, above), text, "text")

    def _current(self, chart: Chart, current: str) -> None:
        mark = next((mark for mark in chart.marks if mark.event.id == current), None)
        if mark is None:
            return
        middle = place_of(mark, self._floor)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._colour("focus"), 2))
        self._painter.drawEllipse(middle, self._side * 0.85, self._side * 0.85)
        self._painter.drawLine(QPointF(middle.x(), self._floor), QPointF(middle.x(), self._floor + 6))

    @property
    def _side(self) -> float:
        return float(self._look.pixels(_SIDE))

    def _colour(self, token: str) -> QColor:
        return QColor(getattr(self._look.tokens, token))

    def _write(self, left_middle: QPointF, text: str, token: str = "muted") -> None:
        metrics = QFontMetricsF(self._painter.font())
        self._painter.setPen(self._colour(token))
        drop = (metrics.ascent() - metrics.descent()) / 2
        self._painter.drawText(QPointF(left_middle.x(), left_middle.y() + drop), text)

    def _shape(self, kind: StoryKind, middle: QPointF, *, is_full: bool) -> None:
        """Paints a mark: each sort has a shape of its own, those that a filter leaves out are hollow and faint."""
        ink = QColor(self._look.tokens.of(TONES[kind]) if is_full else self._look.tokens.hairline)
        self._painter.setPen(QPen(ink, 1.5))
        is_filled = is_full and kind is not StoryKind.ACTION
        self._painter.setBrush(ink if is_filled else Qt.BrushStyle.NoBrush)
        half = self._side / 2
        if kind in (StoryKind.CONCERN, StoryKind.ACTION):
            self._painter.drawEllipse(middle, half - 0.5, half - 0.5)
        elif kind is StoryKind.AGENCY:
            self._painter.drawRect(
                QRectF(middle.x() - half + 1, middle.y() - half + 1, 2 * half - 2, 2 * half - 2)
            )
        elif kind is StoryKind.OTHER:
            self._painter.drawEllipse(middle, half * 0.4, half * 0.4)
        else:
            self._painter.drawPolygon(_polygon(kind, middle, half))


def _polygon(kind: StoryKind, middle: QPointF, half: float) -> QPolygonF:
    """Returns the corners of a diamond (a decision) or a triangle (the family)."""
    x, y = middle.x(), middle.y()
    if kind is StoryKind.DECISION:
        corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    else:
        corners = (
            (x, y - half + 0.5),
            (x + half, y + half - 0.5),
            (x - half, y + half - 0.5),
            (x, y - half + 0.5),
        )
    return QPolygonF([QPointF(*corner) for corner in corners])


def axis_of(chart: Chart | None) -> float:
    """Returns how far down the axis lies: below the legend and the marks, above the dates and the bars."""
    rows = chart.rows + bool(chart.clusters) if chart is not None else 1
    return appearance().pixels(_LINE) + Space.SMALL + rows * appearance().pixels(_STEP)


def place_of(mark: Mark, floor: float) -> QPointF:
    """Returns the middle of a mark."""
    return QPointF(mark.x, floor - (min(mark.row, MOST_ROWS - 1) + 0.5) * appearance().pixels(_STEP))


def _apart(one: QPointF, other: QPointF) -> float:
    return max(abs(one.x() - other.x()), abs(one.y() - other.y()))


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(appearance().points(_SMALL))
    return small


def _when(event: Event) -> str:
    return event.at
