"""Lucide icons, drawn in whatever colour the scheme gives them.

The drawings are shipped as SVG with `currentColor`. An engine paints them at the size and in the colour that are in
force at that moment, so an icon that was made in the light scheme is right in the dark one, and greyed when its
control is disabled.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from safeguard_desktop.resources import resource_path
from safeguard_desktop.ui.theme.current import appearance
from safeguard_desktop.ui.theme.tokens import Tone


def icon(name: str, tone: Tone = Tone.PLAIN) -> QIcon:
    """Returns a Lucide icon.

    Args:
        name: The name of a shipped icon, such as "lock".
        tone: Which colour of the scheme it takes.

    Raises:
        KeyError: The icon is not among those shipped.
    """
    if name not in icon_names():
        raise KeyError(name)
    return QIcon(_LucideEngine(name, tone))


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


class _LucideEngine(QIconEngine):
    """Paints one icon; Qt asks it again whenever the size, the mode or the palette changes."""

    def __init__(self, name: str, tone: Tone) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        picture = _picture(self._name, self._colour(mode), rect.size(), painter.device().devicePixelRatio())
        painter.drawPixmap(rect, picture)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _picture(self._name, self._colour(mode), size, 1.0)

    @override
    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return _picture(self._name, self._colour(mode), (QSizeF(size) / scale).toSize(), scale)

    @override
    def clone(self) -> QIconEngine:
        return _LucideEngine(self._name, self._tone)

    def _colour(self, mode: QIcon.Mode) -> str:
        """Returns the colour for a mode under the scheme in force."""
        tokens = appearance().tokens
        return tokens.disabled if mode == QIcon.Mode.Disabled else tokens.of(self._tone)
