"""How large a window is at first: as large as its text asks for, and no larger than the screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from safeguard_desktop.ui.theme.current import appearance

_FRAME: Final = 40
"""What the title and the edges of a window take. Nobody knows before it is shown."""


def first_size(window: QWidget, width: int, height: int) -> QSize:
    """Returns a size that grows with the text as far as the screen has room, and is never below that at 100 %.

    With text at 200 % a dialog would otherwise stand with its buttons below the edge of the screen. What does not fit
    is scrolled inside.
    """
    look, least = appearance(), QSize(width, height)
    wanted = QSize(look.pixels(width), look.pixels(height))
    return wanted.boundedTo(least.expandedTo(_screen_of(window).availableGeometry().size()))


def as_high_as_its_words(dialog: QWidget) -> None:
    """Gives a dialog, before it is shown, the height that its words take.

    Qt would take the height from a guess at how they are broken, and no more than two thirds of the screen: long texts
    and large ones were cut off.
    """
    width = min(max(dialog.sizeHint().width(), dialog.minimumWidth()), dialog.maximumWidth())
    dialog.resize(width, max(dialog.heightForWidth(width), dialog.minimumSizeHint().height()))


def show_within_screen(window: QWidget, *, fills: bool = False) -> None:
    """Shows a window for the first time; it fills the screen where it would reach beyond its edge, or if that is asked.

    On a laptop of 1366 by 768 the buttons at the foot of a page would otherwise stand below the edge of the screen.
    """
    room = _screen_of(window).availableGeometry().size()
    if fills or window.width() > room.width() or window.height() + _FRAME > room.height():
        window.showMaximized()
    else:
        window.show()


def _screen_of(window: QWidget) -> QScreen:
    """The screen where the window will come up: that of the window it is asked from, or the first one.

    `QWidget.screen` is not asked. What it returns counts for Python as a part of the window that was asked last, and
    when that window is collected as garbage Python may destroy the screen with it: the next window that is made then
    ends the program (seen with PySide6 6.11).
    """
    asked_from = window.parentWidget()
    above = asked_from.window().frameGeometry().center() if asked_from is not None else None
    return (above and QGuiApplication.screenAt(above)) or QGuiApplication.primaryScreen()
