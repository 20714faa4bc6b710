"""Tabs above two or three parts of a page, of which one is in sight."""

from __future__ import annotations

from PySide6.QtWidgets import QTabBar


class TabBar(QTabBar):
    """Tabs as wide as their words; the one in sight is underlined. The left and right arrow keys go through them."""

    def __init__(self, name: str, label: str) -> None:
        """Makes the bar; `label` is its accessible name."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setDrawBase(False)
        self.setExpanding(False)
