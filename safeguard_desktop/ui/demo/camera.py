"""Takes pictures of the window in front, as a person sees it: with the dialog that stands before it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget


class Camera:
    """Numbers its pictures and remembers their names."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.taken: list[str] = []

    def take(self, name: str) -> None:
        """Leaves a picture of the window in front, under a number and this name."""
        window = QApplication.activeWindow()
        if window is None:
            return
        self.taken.append(f"{len(self.taken) + 1:02d}-{name}.png")
        _picture(window).save(str(self._folder / self.taken[-1]))


def _picture(window: QWidget) -> QPixmap:
    behind = window.parentWidget()
    if behind is None:
        return window.grab()
    behind = behind.window()
    picture = behind.grab()
    painter = QPainter(picture)
    painter.drawPixmap(window.pos() - behind.mapToGlobal(QPoint(0, 0)), window.grab())
    painter.end()
    return picture
