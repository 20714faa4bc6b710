"""The head of a list: its title, and what it is searched and narrowed by."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.ui.desk.acts import Flow
from safeguard_desktop.ui.desk.titles import fit_title
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import PageTitle


class ListHead(QWidget):
    """The tools stand at the right of the title, or below it where the window or the size of text leaves no room.

    In one line they would keep the window wider than the screen when text is large.
    """

    def __init__(self, title: str, *tools: QWidget) -> None:
        super().__init__()
        self._title, self._tools = PageTitle(title), Flow(*tools)
        fit_title(self._title)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.MEDIUM)
        self._row.addWidget(self._title)
        self._row.addStretch(1)
        self._row.addWidget(self._tools)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = self._title.minimumWidth() + Space.MEDIUM * 2 + self._tools.sizeHint().width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if self.width() >= wanted else down)

    @override
    def minimumSizeHint(self) -> QSize:
        least = max(self._title.minimumWidth(), self._tools.minimumSizeHint().width())
        return QSize(least, super().minimumSizeHint().height())
