"""Buttons, one class for each weight that an act may have on a page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyleOptionButton
from typing_extensions import override

from safeguard_desktop.ui.theme import Appearance, Tone, appearance, icon
from safeguard_desktop.ui.widgets.text import restyle

ICON_SIDE: Final = 18
ICON_GAP: Final = 5
_CHANGES_OF_LOOK: Final = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange)


class KitButton(QPushButton):
    """A button of the kit: words, and beside them an icon if that helps."""

    kit: str = "secondary"
    tone: Tone = Tone.PLAIN

    def __init__(self, text: str, icon_name: str = "", *, name: str = "") -> None:
        """Makes the button.

        Args:
            text: Its words; "&" marks the letter that works with Alt.
            icon_name: A Lucide icon, or nothing.
            name: The object name, for tests and scripts.
        """
        super().__init__(text)
        self.setProperty("kit", self.kit)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if name:
            self.setObjectName(name)
        self._icon_name = icon_name
        self._drawn: Appearance | None = None
        self._draw_icon()

    def show_icon(self, icon_name: str) -> None:
        """Takes another icon."""
        self._icon_name = icon_name
        self._drawn = None
        self._draw_icon()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES_OF_LOOK:
            self._draw_icon()

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        # Qt presses with Space alone, and in a box Enter went past the focus to the default button: No said yes.
        is_enter = arg__1.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter or arg__1.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(arg__1)
            return
        # A key that is held down must not go on into the button that has the focus next.
        if not arg__1.isAutoRepeat():
            self.click()

    def _draw_icon(self) -> None:
        # Qt tells of a new look several times, and to draw has the page laid out again.
        if self._drawn is appearance():
            return
        self._drawn = appearance()
        side = appearance().pixels(ICON_SIDE)
        size = QSize(side + ICON_GAP, side)
        if self.iconSize() != size:
            self.setIconSize(size)
        if self._icon_name:
            self.setIcon(icon(self._icon_name, self.tone, size))


class PrimaryButton(KitButton):
    """The one act that a page is for."""

    kit = "primary"
    tone = Tone.ON_ACCENT

    def weigh(self, *, is_first: bool) -> None:
        """Stands back while another act is what the page is for, or comes to the front again."""
        plain = SecondaryButton if not is_first else PrimaryButton
        if self.property("kit") != plain.kit:
            self.kit, self.tone = plain.kit, plain.tone
            self.setProperty("kit", self.kit)
            restyle(self)
            self.show_icon(self._icon_name)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.kit == PrimaryButton.kit:
            # The border alone would not stand out from the filled button: the ring lies inside, in its ink.
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(appearance().tokens.on_accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 3, 3)


class SecondaryButton(KitButton):
    """Any other act."""


class QuietButton(KitButton):
    """An act beside a thing, such as closing a panel: no frame until it is pointed at."""

    kit = "quiet"
    tone = Tone.ACCENT


class DestructiveButton(KitButton):
    """An act that ends something for good. The words say what; red is only the second sign."""

    kit = "destructive"
    tone = Tone.STOP


class LinkButton(KitButton):
    """An act that reads as a link, such as "Change"."""

    kit = "link"
    tone = Tone.ACCENT


class WrappedLink(LinkButton):
    """A link of many words, such as the title of an entry: they go on in a new line where one is full."""

    def __init__(self, text: str, icon_name: str = "", *, name: str = "") -> None:
        super().__init__(text, icon_name, name=name)
        # Qt asks for the option while it finds the size out, so that the option cannot ask for the size.
        self._edges = 0
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def minimumSizeHint(self) -> QSize:
        size, metrics = self._measured(), self.fontMetrics()
        widest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(widest + self._edges, size.height())

    @override
    def heightForWidth(self, width: int) -> int:
        size = self._measured()
        return size.height() + self._lines(width).count("\n") * self.fontMetrics().lineSpacing()

    @override
    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.text = self._lines(self.width())

    def _measured(self) -> QSize:
        """Returns its size with all words in one line, and notes what it is wider than its words."""
        size = super().sizeHint()
        self._edges = size.width() - self.fontMetrics().horizontalAdvance(self.text())
        return size

    def _lines(self, width: int) -> str:
        """Returns its words, broken into lines."""
        metrics, room, lines = self.fontMetrics(), width - self._edges, [""]
        for word in self.text().split():
            longer = f"{lines[-1]} {word}".lstrip()
            if lines[-1] and metrics.horizontalAdvance(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return "\n".join(lines)
