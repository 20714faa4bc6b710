"""The sign beside a question that opens the help about it. The mouse reaches it; the keyboard has F1."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QToolButton
from typing_extensions import override

from safeguard_desktop.ui.theme import Appearance, Space, Tone, appearance, icon
from safeguard_desktop.wording.help import mark_name

_SIDE = 16


class HelpMark(QToolButton):
    """A question mark in a ring. Tab passes it by: with it, every form would have twice as many stops."""

    def __init__(self, question: str) -> None:
        super().__init__()
        self.setProperty("kit", "mark")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(mark_name(question))
        self.setToolTip(f"{mark_name(question)} (F1)")
        self._drawn: Appearance | None = None
        self._draw()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._draw()

    def _draw(self) -> None:
        # Qt tells of a new look several times, and to draw has the page laid out again.
        if self._drawn is appearance():
            return
        self._drawn = appearance()
        side = appearance().pixels(_SIDE)
        target = max(Space.TARGET, side + 4)
        if self.size() != QSize(target, target):
            self.setFixedSize(target, target)
            self.setIconSize(QSize(side, side))
        self.setIcon(icon("circle-question-mark", Tone.MUTED, QSize(side, side)))
