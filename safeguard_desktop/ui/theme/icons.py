"""Lucide icons, drawn in whatever colour the scheme gives them.

The drawings are shipped as SVG with `currentColor` and are drawn in the colours that are in force, greyed for a
control that is disabled. The widgets of the kit ask for their icons again when the colours change.

Not by a QIconEngine in Python: the engine belongs to Python and to its QIcon at once, and when Python's collector
meets the engine first, the icon frees it a second time (seen: a segmentation fault at the end of every long run).
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from safeguard_desktop.resources import resource_path
from safeguard_desktop.ui.theme.current import appearance
from safeguard_desktop.ui.theme.tokens import Tone

_SIDES = (16, 24, 32, 48)
_IN_COLOUR = (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected)


def icon(name: str, tone: Tone = Tone.PLAIN, size: QSize | None = None) -> QIcon:
    """Returns a Lucide icon in the colours in force; whoever keeps it asks again when they change.

    Args:
        name: The name of a shipped icon, such as "lock".
        tone: Which colour of the scheme it takes.
        size: The one size that it is wanted in, in pixels of the window; the usual ones otherwise.

    Raises:
        KeyError: The icon is not among those shipped.
    """
    if name not in icon_names():
        raise KeyError(name)
    ratio = QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr]  # PySide types it as QCoreApplication
    tokens = appearance().tokens
    return _icon(name, (tokens.of(tone), tokens.disabled), size, ratio)


@lru_cache(maxsize=256)
def _icon(name: str, colours: tuple[str, str], size: QSize | None, ratio: float) -> QIcon:
    result = QIcon()
    for whole in (size,) if size is not None else (QSize(side, side) for side in _SIDES):
        for mode in _IN_COLOUR:
            result.addPixmap(_picture(name, colours[0], whole, ratio), mode)
        result.addPixmap(_picture(name, colours[1], whole, ratio), QIcon.Mode.Disabled)
    return result


def pixmap(name: str, tone: Tone, side: int) -> QPixmap:
    """Returns an icon as a picture, `side` pixels square at 100 % text, sharp on this screen."""
    ratio = QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr]  # PySide types it as QCoreApplication
    whole = appearance().pixels(side)
    return _picture(name, appearance().tokens.of(tone), QSize(whole, whole), ratio)


@cache
def icon_names() -> frozenset[str]:
    """Returns the names of the icons that are shipped."""
    return frozenset(path.stem for path in resource_path("icons", "lucide").glob("*.svg"))


@cache
def _source(name: str) -> str:
    """Returns the drawing of an icon as it is shipped."""
    return resource_path("icons", "lucide", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def _picture(name: str, colour: str, size: QSize, ratio: float) -> QPixmap:
    """Returns the icon drawn once for a colour, a size and a screen.

    It lies at the left of a size that is wider than high: that is how a button keeps its icon off its words.
    """
    side = min(size.width(), size.height())
    picture = QPixmap(size * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer = QSvgRenderer(_source(name).replace("currentColor", colour).encode())
    renderer.render(painter, QRectF(0, 0, side * ratio, side * ratio))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
