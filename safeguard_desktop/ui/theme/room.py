"""How large a window is at first: as large as its text asks for, and no larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from safeguard_desktop.ui.theme.current import appearance


def first_size(window: QWidget, width: int, height: int) -> QSize:
    """Returns a size that grows with the text as far as the screen has room, and is never below that at 100 %.

    With text at 200 % a dialog would otherwise stand with its buttons below the edge of the screen. What does not fit
    is scrolled inside.
    """
    look, least = appearance(), QSize(width, height)
    wanted = QSize(look.pixels(width), look.pixels(height))
    return wanted.boundedTo(least.expandedTo(window.screen().availableGeometry().size()))
