"""Signs: banners, pills, and icons that follow the scheme. Each says in words what its colour says."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout
from typing_extensions import override

from safeguard_desktop.ui.theme import Appearance, Space, Tone, appearance, pixmap
from safeguard_desktop.ui.widgets.buttons import LinkButton
from safeguard_desktop.ui.widgets.text import StrongText, TextLabel, restyle

_ICONS: Final = {
    Tone.PLAIN: "info",
    Tone.MUTED: "info",
    Tone.ACCENT: "info",
    Tone.GOOD: "circle-check",
    Tone.CAUTION: "triangle-alert",
    Tone.STOP: "octagon-alert",
}


class IconLabel(QLabel):
    """A picture beside words. It is decoration: a screen reader passes over it."""

    def __init__(self, icon_name: str, tone: Tone = Tone.PLAIN, side: int = 18) -> None:
        super().__init__()
        self._icon, self._tone, self._side = icon_name, tone, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._drawn: Appearance | None = None
        self.draw()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.draw()

    def draw(self) -> None:
        """Draws the icon in the scheme and the text size that are in force."""
        # Qt tells of a new look several times, and to draw has the page laid out again.
        if self._drawn is appearance():
            return
        self._drawn = appearance()
        self.setPixmap(pixmap(self._icon, self._tone, self._side))

    def become(self, icon_name: str, tone: Tone) -> None:
        """Shows another icon."""
        self._icon, self._tone = icon_name, tone
        self._drawn = None
        self.draw()


class Banner(QFrame):
    """A message that stays: an icon, a title if there is one, words, and a link if there is something to do.

    Tones: STOP only for "do not destroy" and what is overdue; CAUTION for the stop line of a form and for warnings;
    ACCENT for notices; GOOD for what has been done.
    """

    act_chosen = Signal()

    def __init__(self, tone: Tone, text: str, *, title: str = "", icon_name: str = "", act: str = "") -> None:
        super().__init__()
        self.setProperty("kit", "banner")
        self.setProperty("tone", tone.value)
        across = QHBoxLayout(self)
        across.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        across.setSpacing(Space.MEDIUM)
        mark = IconLabel(icon_name or _ICONS[tone], Tone.PLAIN if tone is Tone.MUTED else tone, 20)
        across.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        across.addLayout(column, 1)
        self.title, self.text = StrongText(title), TextLabel(text)
        column.addWidget(self.title)
        column.addWidget(self.text)
        # Not before they have a parent: until then Qt would show them as windows of their own.
        self.title.setVisible(bool(title))
        self.text.setVisible(bool(text))
        self.setAccessibleName(" ".join(part for part in (title, text) if part))
        self.act_button = LinkButton(act)
        self.act_button.clicked.connect(self.act_chosen)
        column.addWidget(self.act_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.act_button.setVisible(bool(act))

    def set_text(self, text: str, *, title: str | None = None) -> None:
        """Shows other words."""
        self.text.setText(text)
        self.text.setVisible(bool(text))
        if title is not None:
            self.title.setText(title)
            self.title.setVisible(bool(title))
        self.setAccessibleName(" ".join(part for part in (self.title.text(), text) if part))


class StatusPill(QFrame):
    """How a thing stands, in a word or two with an icon."""

    def __init__(self, text: str, tone: Tone = Tone.PLAIN, icon_name: str = "") -> None:
        super().__init__()
        self.setProperty("kit", "pill")
        self.setProperty("tone", tone.value)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        across = QHBoxLayout(self)
        edge = appearance().pixels(3)
        across.setContentsMargins(10, edge, 12, edge)
        across.setSpacing(6)
        self._tone = tone
        self._icon = IconLabel(icon_name, tone, 15) if icon_name else None
        if self._icon is not None:
            across.addWidget(self._icon)
        self._label = TextLabel(text, wrap=False)
        self._label.setProperty("tone", tone.value)
        across.addWidget(self._label)

    def become(self, text: str, tone: Tone, icon_name: str = "") -> None:
        """Says something else; a pill without an icon gets none."""
        self._label.setText(text)
        self.setAccessibleName(text)
        if self._icon is not None and icon_name:
            self._icon.become(icon_name, tone)
        if tone is not self._tone:
            self._tone = tone
            for part in (self, self._label):
                part.setProperty("tone", tone.value)
                restyle(part)
