"""Two columns that scroll on their own: what is being read, and beside it what is being written.

Where the window is too narrow for both, the second stands below the first.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

from safeguard_desktop.ui.theme import appearance
from safeguard_desktop.ui.widgets import ScrollPage

_ROOM_FOR_BOTH: Final = 860
_SHARE_BELOW: Final = 75


class Beside(QSplitter):
    """A main column and a side column. The side column may be hidden while nothing is written in it."""

    def __init__(
        self, main: QWidget, side: ScrollPage, side_share: int = 42, share_below: int = _SHARE_BELOW
    ) -> None:
        """Lays both out.

        Args:
            main: What is being read, or a journey.
            side: What stands beside it.
            side_share: The side's part of the width in percent.
            share_below: Its part of the height, where it stands below.
        """
        super().__init__(Qt.Orientation.Horizontal)
        self._share, self._share_below = side_share, share_below
        self._held = (main, side)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for part in (main, side):
            self.addWidget(part)
        self.handle(1).setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= appearance().pixels(_ROOM_FOR_BOTH)
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if wanted is not self.orientation() or event.oldSize().width() < 0:
            self.setOrientation(wanted)
            self._share_out()

    def _share_out(self) -> None:
        whole = self.width() if self.orientation() is Qt.Orientation.Horizontal else self.height()
        # Below each other both are wide, and the form is what is being worked in.
        share = self._share if self.orientation() is Qt.Orientation.Horizontal else self._share_below
        side = whole * share // 100
        self.setSizes([whole - side, side])
