"""Loads the shipped typeface, so that the window looks the same on every computer.

Source: S91, S98; only weights 400 and 700 are used, because Qt registers others as families of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from safeguard_desktop.resources import resource_path
from safeguard_desktop.ui.theme.current import appearance

FAMILY: Final = "Atkinson Hyperlegible Next"
_FOLDER: Final = "atkinson-hyperlegible-next"
_FILES: Final = ("AtkinsonHyperlegibleNext_400Regular.ttf", "AtkinsonHyperlegibleNext_700Bold.ttf")
_SCRIPTS: Final = ("", "Arabic", "Hebrew")
_STYLES: Final = ("400Regular", "700Bold")


@cache
def load_fonts() -> tuple[str, ...]:
    """Registers the shipped fonts with Qt, once, and returns the families that Qt now knows."""
    families: dict[str, None] = {}
    for folder, name in _shipped():
        number = QFontDatabase.addApplicationFont(str(resource_path("fonts", folder, name)))
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return tuple(families)


def _shipped() -> Iterator[tuple[str, str]]:
    """Yields folder and file of each font: ours first, then those of scripts whose letters a computer may lack.

    A name would be drawn with a box in it, as "Hamza" in Urdu was. To register one takes Qt a third of a millisecond
    (measured). Of a script whose letters join in ways that ours knows nothing of, Qt complains for each font that it
    passes over: those of India are left to the system, which has them.
    """
    yield from ((_FOLDER, name) for name in _FILES)
    # The one without a name comes first: a break without width, taken from a tall script, set lines far apart.
    for script in _SCRIPTS:
        folder = f"noto-sans-{script.lower()}".rstrip("-")
        yield from ((folder, f"NotoSans{script}_{style}.ttf") for style in _STYLES)


def text_font(points: float) -> QFont:
    """Returns the typeface of the program in a size; what none of the shipped ones has, comes from the system's."""
    font = QFont()
    font.setFamilies(load_fonts())
    font.setPointSizeF(points)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


def bold_width(words: str, ratio: float = 1.0) -> int:
    """Returns how wide words are in bold, `ratio` times ordinary text, before a label of them stands in a window."""
    font = text_font(appearance().points(ratio))
    font.setBold(True)
    return QFontMetrics(font).horizontalAdvance(words)
