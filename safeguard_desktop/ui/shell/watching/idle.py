"""Notices that nobody is there: five minutes without a key or a click. "On a call" holds it for an hour.

Source: UI.md, "Locking and signing in".
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QInputEvent

from safeguard_desktop.ui.shell.watching.inputs import Inputs

IDLE_SECONDS: Final = 5 * 60
CALL_SECONDS: Final = 60 * 60
_LOOK_EVERY_MS: Final = 5000
_SIGNS_OF_LIFE: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Reports once when the time is up; the clock is that on the wall, so that sleep counts as idle too.

    Signals: `idle_reached`; `call_ended` when the hour of a call is over, which is before anything is locked for it.
    """

    idle_reached = Signal()
    call_ended = Signal()

    def __init__(self, inputs: Inputs, clock: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._clock = clock
        self._seen = clock()
        self._held_until = 0.0
        self._is_over = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._inputs = inputs
        inputs.tell(self._on_input)

    @property
    def held_until(self) -> float:
        """Until when a call keeps it waiting, in seconds as the clock counts them; 0 without a call."""
        return self._held_until

    def hold(self, is_held: bool) -> None:
        """Stays awake for an hour and no longer, or ends that."""
        self._held_until = self._clock() + CALL_SECONDS if is_held else 0.0
        self._seen = self._clock()

    def look(self) -> None:
        """Looks at the clock, and reports if nobody has been there for too long."""
        now = self._clock()
        # A clock that was set back must not keep the window open for ever.
        self._seen = min(self._seen, now)
        self._held_until = min(self._held_until, now + CALL_SECONDS)
        if self._held_until and now >= self._held_until:
            self._held_until = 0.0
            self.call_ended.emit()
        if not self._held_until and not self._is_over and now - self._seen >= IDLE_SECONDS:
            self.stop()
            self._is_over = True
            self.idle_reached.emit()

    def stop(self) -> None:
        """Stops watching."""
        self._timer.stop()

    def _on_input(self, event: QInputEvent) -> bool:
        """Takes down a sign of life. What comes too late is kept from everything else."""
        if event.type() not in _SIGNS_OF_LIFE or not self._timer.isActive():
            return False
        # Whoever wakes a computer may move the mouse before the timer runs again: the lock comes first, and what
        # woke it does nothing more.
        self.look()
        self._seen = self._clock()
        return self._is_over
