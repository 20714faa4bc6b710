"""How long the window stands still: the time between two turns of Qt's event loop, and what was going on then."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS: Final = 2


@dataclass(frozen=True, order=True)
class Gap:
    """A time in which no key and no click would have been answered.

    `worked` are the seconds of it in which Qt's thread had a processor: all of them, on a machine that does nothing
    else.
    """

    seconds: float
    worked: float
    doing: str

    def __str__(self) -> str:
        return f"{self.seconds * 1000:7.1f} ms, {self.worked * 1000:7.1f} of work: {self.doing}"


class Watchdog(QObject):
    """Beats with every turn of the event loop, in whichever loop Qt is, and takes down how far the beats are apart."""

    def __init__(self) -> None:
        super().__init__()
        self.doing = ""
        self.gaps: list[Gap] = []
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begins to count."""
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer.start()

    def stop(self) -> None:
        """Ends counting."""
        self._timer.stop()

    def longest(self, how_many: int = 10) -> list[Gap]:
        """Returns the longest times, the longest first."""
        return sorted(self.gaps, reverse=True)[:how_many]

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.gaps.append(Gap(now - self._last - BEAT_MS / 1000, worked - self._worked, self.doing))
        self._last, self._worked = now, worked
