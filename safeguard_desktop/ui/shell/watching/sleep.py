"""Notices that the computer slept: the clock on the wall went on while the timer of this program stood still.

It needs nothing of the system, so it is what is left wherever the others cannot listen. It locks on waking, not before
the sleep. A program that was stopped for as long, or a clock that was set forward, locks as well: a passphrase too
many. Source: UI.md, "Locking and signing in".
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_EVERY_MS: Final = 1000
LONGEST_SECONDS: Final = 20.0
"""Between two looks. A busy computer is late by less; whoever sleeps, sleeps longer."""


class SleepWatch(QObject):
    """Looks at the clock every second."""

    slept = Signal()

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._clock = clock
        self._looked = clock()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Reports if far more time has passed than lies between two looks."""
        before, self._looked = self._looked, self._clock()
        if self._looked - before > LONGEST_SECONDS:
            self.slept.emit()

    def stop(self) -> None:
        """Stops watching."""
        self._timer.stop()
