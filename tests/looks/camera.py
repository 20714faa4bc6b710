"""Takes pictures of windows in each look of the program, of a long page in pieces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from safeguard_desktop.ui.theme import Scheme, apply_theme
from safeguard_desktop.ui.widgets import ScrollPage
from tests.ui.looking import layout_faults

LOOKS: Final[Mapping[str, tuple[Scheme, float, tuple[int, int]]]] = {
    "light": (Scheme.LIGHT, 1.0, (1280, 800)),
    "dark-large": (Scheme.DARK, 1.5, (1280, 800)),
    "dark-wide": (Scheme.DARK, 1.0, (1920, 1080)),
    "light-large-wide": (Scheme.LIGHT, 1.5, (1920, 1080)),
}
"""Both sizes of the screen with both sizes of text, and each in one scheme: scheme, scale, width and height."""

_LONGEST: Final = 8000
_PIECE: Final = 1400
"""Pixels: a page is looked at whole up to the first, in pieces of the second."""


class LooksCamera:
    """Leaves pictures in a folder: NAME.LOOK.png, or NAME.LOOK-1.png and so on of a long page."""

    def __init__(self, app: QApplication, folder: Path | None, settle: Callable[[], None]) -> None:
        """Makes the camera; without a folder it only says where something has too little room."""
        self._app, self._folder, self._settle = app, folder, settle
        self._names: Counter[str] = Counter()
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)

    def take_page(self, name: str, window: QWidget) -> None:
        """Leave pictures of a page, the whole of it, in every look."""
        for whole_name in self._looks(name, window):
            beyond = (each.verticalScrollBar().maximum() for each in _pages(window))
            window.resize(window.width(), min(window.height() + max(beyond, default=0), _LONGEST))
            self._settle()
            self._keep(whole_name, window)

    def take_dialog(self, name: str, dialog: QWidget) -> None:
        """Leave pictures of a dialog in every look; it stays as large as it is, or has to be."""
        for whole_name in self._looks(name, dialog, is_resized=False):
            dialog.resize(dialog.size().expandedTo(dialog.minimumSizeHint()))
            self._settle()
            self._keep(whole_name, dialog)

    def take_form(self, name: str, window: QWidget, form: QWidget) -> None:
        """Leave pictures of a form as it stands on its page, and of the whole of it, in every look."""
        for whole_name in self._looks(name, window):
            self._keep(whole_name, window)
            if form.visibleRegion().boundingRect().height() < form.height():
                self._keep(f"{whole_name}.whole", form)

    def _looks(self, name: str, window: QWidget, *, is_resized: bool = True) -> Iterator[str]:
        """Give the window one look after another, and yield what its picture is called."""
        self._names[name] += 1
        before = window.size()
        number = f"-{self._names[name]}" if self._names[name] > 1 else ""
        for look, (scheme, scale, size) in LOOKS.items():
            apply_theme(self._app, scheme, scale)
            QTest.keyClick(window, Qt.Key.Key_Shift)  # somebody is there: five minutes without a key lock
            if is_resized:
                window.resize(*size)
            self._settle()
            for fault in layout_faults(window):
                print(f"FAULT {name}{number}.{look}: {fault}", flush=True)
            yield f"{name}{number}.{look}"
        apply_theme(self._app, Scheme.LIGHT, 1.0)
        window.resize(before)
        self._settle()

    def _keep(self, name: str, shown: QWidget) -> None:
        if self._folder is None:
            return
        image: QImage = shown.grab().toImage()
        pieces = range(0, image.height(), _PIECE)
        for number, top in enumerate(pieces, 1):
            mark = f"-{number}" if len(pieces) > 1 else ""
            piece = image.copy(0, top, image.width(), min(_PIECE, image.height() - top))
            piece.save(str(self._folder / f"{name}{mark}.png"), quality=80)


def _pages(window: QWidget) -> Iterator[ScrollPage]:
    return (each for each in window.findChildren(ScrollPage) if each.isVisible())
