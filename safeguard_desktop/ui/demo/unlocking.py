"""Unlocking and locking by keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from safeguard_desktop.ui.demo.keyboard import Stuck, spoken
from safeguard_desktop.ui.demo.stage import Stage

_MOST_PEOPLE = 12


def unlock(stage: Stage, passphrase: str, name: str = "") -> None:
    """Types the passphrase on the start page; `name` is chosen first, where more than one person can unlock."""
    if name:
        _choose(stage, name)
    stage.keyboard.fill("passphrase", passphrase)
    stage.keyboard.press("Return")


def lock(stage: Stage) -> None:
    """Locks with the shortcut; the backup is made before the worker rests."""
    stage.keyboard.press("Ctrl+L")


def _choose(stage: Stage, name: str) -> None:
    """Goes to the names and through them to this one."""
    keyboard = stage.keyboard
    keyboard.tab_until(_is_a_name, name)
    keyboard.press("Up", _MOST_PEOPLE)
    for _line in range(_MOST_PEOPLE):
        if spoken(keyboard.focus).startswith(name):
            keyboard.press("Space")
            return
        keyboard.press("Down")
    raise Stuck(name, keyboard.at)


def _is_a_name(widget: QWidget) -> bool:
    return widget.objectName().startswith("person_")
