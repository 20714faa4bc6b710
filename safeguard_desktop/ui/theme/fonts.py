"""Loads the shipped typeface, so that the window looks the same on every computer.

Source: S91, S98; only weights 400 and 700 are used, because Qt registers others as families of their own.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from safeguard_desktop.resources import resource_path
from safeguard_desktop.ui.theme.current import appearance

FAMILY: Final = "Atkinson Hyperlegible Next"
_FOLDER: Final = "atkinson-hyperlegible-next"
_FILES: Final = ("AtkinsonHyperlegibleNext_400Regular.ttf", "AtkinsonHyperlegibleNext_700Bold.ttf")


@cache
def load_fonts() -> tuple[str, ...]:
    """Registers the shipped fonts with Qt, once, and returns the families that Qt now knows."""
    families: list[str] = []
    for name in _FILES:
        number = QFontDatabase.addApplicationFont(str(resource_path("fonts", _FOLDER, name)))
        families.extend(QFontDatabase.applicationFontFamilies(number))
    return tuple(families)


def text_font(points: float) -> QFont:
    """Returns the typeface of the program in a size; what it lacks comes from the system's fonts."""
    load_fonts()
    font = QFont(FAMILY)
    font.setPointSizeF(points)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


def bold_width(words: str, ratio: float = 1.0) -> int:
    """Returns how wide words are in bold, `ratio` times ordinary text, before a label of them stands in a window."""
    font = text_font(appearance().points(ratio))
    font.setBold(True)
    return QFontMetrics(font).horizontalAdvance(words)
