"""The one key that hides everything: F9, or Pause, whatever has the keyboard.

A shortcut of the main window is not heard while a dialog, a menu or a file window is open; a filter over the whole
program is. Source: UI.md, "one key blanks and locks within 100 ms".
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from safeguard_desktop.ui.shell.watching.inputs import Inputs

KEYS: Final = frozenset({Qt.Key.Key_F9, Qt.Key.Key_Pause})


class HideKey(QObject):
    """Hears the key before anything else does, and keeps it from everything else."""

    pressed = Signal()

    def __init__(self, inputs: Inputs) -> None:
        super().__init__()
        inputs.tell(self._on_input)

    def _on_input(self, event: QInputEvent) -> bool:
        is_pressed = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in KEYS
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        )
        if is_pressed:
            self.pressed.emit()
        return is_pressed


def hide_everything() -> None:
    """Takes every window of the program off the screen, menus and dialogs too, without ending any of them."""
    while (menu := QApplication.activePopupWidget()) is not None and menu.isVisible():
        menu.hide()
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            window.hide()
