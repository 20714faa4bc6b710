"""Letting Qt work until something holds. It stands by itself, since a process that measures its own start uses it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

LONGEST: Final = 120.0
HEARTBEAT_MS: Final = 10


class PaintCount(QObject):
    """Counts how often a widget has been painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


def until(holds: Callable[[], bool]) -> None:
    """Let Qt work until something holds.

    Raises:
        TimeoutError: it did not within two minutes.
    """
    ends = time.monotonic() + LONGEST
    # Without a heartbeat the loop might wait for ever; with a longest time given, Qt does not wait but spins.
    heartbeat = QTimer()
    heartbeat.start(HEARTBEAT_MS)
    while not holds():
        if time.monotonic() > ends:
            raise TimeoutError("the window did not come to rest")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
