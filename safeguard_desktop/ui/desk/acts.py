"""Things side by side, in as many lines as the window and the size of text need: buttons, or a title and its signs."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget
from typing_extensions import override

from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets.text import TextLabel


class Lines(QLayout):
    """Lays things out from the left, and begins a new line where one is full."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    @override
    def heightForWidth(self, width: int) -> int:
        # Qt asks a dozen times for each width while it lays out a page, and tells a layout when a part has changed.
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self.place(QRect(0, 0, width, 0), is_real=False)
        return height

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self.place(rect, is_real=True)

    @override
    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self.shown()]
        width = sum(size.width() for size in shown) + Space.SMALL * max(len(shown) - 1, 0)
        return QSize(width, max((size.height() for size in shown), default=0))

    @override
    def minimumSize(self) -> QSize:
        shown = [item.minimumSize() for item in self.shown()]
        widest = max((size.width() for size in shown), default=0)
        return QSize(widest, max((size.height() for size in shown), default=0))

    def shown(self) -> list[QLayoutItem]:
        """Returns what there is to place."""
        return [item for item in self._items if not item.isEmpty()]

    def place(self, rect: QRect, *, is_real: bool) -> int:
        """Places everything within a rectangle, or only counts, and returns the height that it takes."""
        top = rect.y()
        for line in self._filled(rect.width()):
            height = max(size.height() for _item, size in line)
            left = rect.x()
            for item, size in line if is_real else ():
                item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + Space.SMALL
            top += height + Space.SMALL
        return max(top - Space.SMALL - rect.y(), 0)

    def _filled(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Returns what stands in each line, and how large it is there."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        taken = width
        for item in self.shown():
            size = _size_within(item, width)
            if not lines or taken + Space.SMALL + size.width() > width:
                lines.append([])
                taken = -Space.SMALL
            lines[-1].append((item, size))
            taken += Space.SMALL + size.width()
        return lines


def _size_within(item: QLayoutItem, width: int) -> QSize:
    """Returns how large a thing is where there is so much room; words that are too long for it go on in a new line."""
    size, widget = item.sizeHint(), item.widget()
    wanted = size.width()
    if isinstance(widget, TextLabel) and widget.wordWrap():
        wanted = widget.width_of_lines()
    wide = min(wanted, max(width, item.minimumSize().width()))
    return QSize(wide, item.heightForWidth(wide)) if item.hasHeightForWidth() else QSize(wide, size.height())


class Flow(QWidget):
    """Things that go on in a new line where one is full."""

    arrangement: type[Lines] = Lines

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._lines = self.arrangement(self)
        # Qt asks the lines for their parts until it has deleted them, long after this was taken off its page. Python
        # would have let go of both by then (seen: a segmentation fault), so the connection holds them as long as Qt.
        self.destroyed.connect(partial(_let_go, self))
        for part in parts:
            self.add(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        """Adds a thing behind the others."""
        self._lines.addWidget(part)

    def take_away(self, part: QWidget) -> None:
        """Takes a thing away for good."""
        self._lines.removeWidget(part)
        part.hide()
        part.deleteLater()
        self._lines.invalidate()


def _let_go(_flow: Flow, _gone: QObject | None = None) -> None:
    """Holds a flow by being connected, and does nothing in the end."""


class Acts(Flow):
    """The acts of a page."""
