"""Labels. All of them show plain text, so that nothing typed by a person is ever read as mark-up."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget
from typing_extensions import override

_TOO_LONG: Final = re.compile(r"\S{41,}")
_MAY_BREAK: Final = re.compile(r"([/\\_.-]|\w{20})(?=\w)")


def _breaking(word: re.Match[str]) -> str:
    """Returns a word with places where it may break: after what parts a path or an address, or else anywhere."""
    return _MAY_BREAK.sub("\\1\N{ZERO WIDTH SPACE}", word.group())


class TextLabel(QLabel):
    """A wrapped label of plain text in one of the styles of the sheet."""

    def __init__(self, text: str = "", kit: str = "body", *, wrap: bool = True) -> None:
        super().__init__()
        self._measured: tuple[QFont, str] | None = None
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("kit", kit)
        # A name in Urdu stands where every other name stands, and not at the far side of the page.
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        self.setAlignment(left | Qt.AlignmentFlag.AlignVCenter)
        self.setText(text)

    @override
    def setText(self, arg__1: str) -> None:
        """Shows a text. A word that is too long for a line goes on in the next, and makes no page wider."""
        super().setText(_TOO_LONG.sub(_breaking, arg__1) if self.wordWrap() else arg__1)

    def width_of_lines(self) -> int:
        """Returns how wide it is if no line is broken; Qt's own hint of a wrapped label is that of a square block."""
        self.ensurePolished()
        lines = (self.fontMetrics().horizontalAdvance(line) for line in self.text().split("\n"))
        return max(lines, default=0) + 2 * self.margin() + 2

    @override
    def heightForWidth(self, width: int) -> int:
        # Qt lays the words out anew whenever it asks, ten times for each width while it lays out a page (measured).
        # To be told of a new font by `changeEvent` would take longer: PySide makes each event known to Python.
        font, text = self.font(), self.text()
        if (font, text) != self._measured:
            self._measured = font, text
            self._heights.clear()
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = super().heightForWidth(width)
        return height


class PageTitle(TextLabel):
    """The one title at the top of a page; it can take the focus, so that a screen reader starts there."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text, "title")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class SectionHeading(TextLabel):
    """The heading of a part of a page."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text, "heading")


class BodyText(TextLabel):
    """Ordinary text; `selectable` lets it be copied with mouse and keyboard.

    Qt makes a document of every label that can be copied or take the focus, and shows it no differently, but in twice
    the time (10 ms for ten, and 5). So it is made when somebody takes hold of the words.
    """

    def __init__(self, text: str = "", *, selectable: bool = False) -> None:
        super().__init__(text, "body")
        self._is_selectable = selectable
        if selectable:
            self.setCursor(Qt.CursorShape.IBeamCursor)

    @override
    def mousePressEvent(self, ev: QMouseEvent) -> None:
        self._let_select()
        super().mousePressEvent(ev)

    @override
    def contextMenuEvent(self, ev: QContextMenuEvent) -> None:
        self._let_select()
        super().contextMenuEvent(ev)

    def _let_select(self) -> None:
        """Has Qt make the document in which words are selected, unless there is one."""
        if self._is_selectable and self.focusPolicy() == Qt.FocusPolicy.NoFocus:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            # For the keys that copy; Qt looked who takes the focus before the press came here.
            self.setFocus(Qt.FocusReason.MouseFocusReason)


class MutedText(TextLabel):
    """Quieter text for hints and details."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text, "muted")


class StrongText(TextLabel):
    """Text that stands out within a paragraph's size."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text, "strong")


class ElidedLabel(QLabel):
    """One line that ends in "…" where there is no room; the whole of it is in the tooltip and for screen readers."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…") * 3, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip("" if shown == self.text() else self.text())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)


def rule() -> QFrame:
    """Returns a hairline."""
    line = QFrame()
    line.setProperty("kit", "rule")
    line.setFixedHeight(1)
    return line


def restyle(widget: QWidget) -> None:
    """Has the stylesheet looked at again after a dynamic property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
