"""All watchers of one unlocked record together: they live as long as it is open."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from safeguard_desktop.ui.shell.watching.causes import LockCause
from safeguard_desktop.ui.shell.watching.hide_key import HideKey
from safeguard_desktop.ui.shell.watching.idle import IdleWatch
from safeguard_desktop.ui.shell.watching.inputs import Inputs
from safeguard_desktop.ui.shell.watching.sleep import SleepWatch

if TYPE_CHECKING:
    from safeguard_desktop.ui.shell.watching.linux import LinuxWatch
    from safeguard_desktop.ui.shell.watching.windows import WindowsWatch

_LISTEN_AFTER_MS: Final = 200


class Watches(QObject):
    """Reports `lock_wanted` with the cause. Only `idle` can be held back, and by a call alone."""

    lock_wanted = Signal(object)

    def __init__(self, app: QApplication, system: str = sys.platform) -> None:
        super().__init__()
        self.inputs = Inputs(app)
        self.idle, self.sleep, self.hide_key = IdleWatch(self.inputs), SleepWatch(), HideKey(self.inputs)
        self.desktop: LinuxWatch | WindowsWatch | None = None
        self._system, self._is_stopped = system, False
        self.idle.idle_reached.connect(self._on_idle_reached)
        self.sleep.slept.connect(self._on_slept)
        self.hide_key.pressed.connect(self._on_hide_key_pressed)

    def listen(self, window: QWidget) -> None:
        """Begins to hear what the system says, once Qt has shown the window: nobody waits for it.

        To reach it takes 20 ms, and a shot of no time would still come before the window is painted.
        """
        QTimer.singleShot(_LISTEN_AFTER_MS, window, lambda: self._listen(window))

    def stop(self) -> None:
        """Stops all of them."""
        self._is_stopped = True
        for watch in (self.inputs, self.idle, self.sleep, self.desktop):
            if watch is not None:
                watch.stop()

    def _listen(self, window: QWidget) -> None:
        if self._is_stopped:
            return
        if self._system == "linux":
            from safeguard_desktop.ui.shell.watching.linux import LinuxWatch  # noqa: PLC0415  # elsewhere of no use

            linux = LinuxWatch()
            linux.start()
            self.desktop = linux
        elif self._system == "win32":
            from safeguard_desktop.ui.shell.watching.windows import WindowsWatch  # noqa: PLC0415  # as above

            windows = WindowsWatch()
            windows.start(int(window.winId()))
            self.desktop = windows
        if self.desktop is not None:
            self.desktop.lock_wanted.connect(self.lock_wanted)

    def _on_idle_reached(self) -> None:
        self.lock_wanted.emit(LockCause.IDLE)

    def _on_slept(self) -> None:
        self.lock_wanted.emit(LockCause.SLEEP)

    def _on_hide_key_pressed(self) -> None:
        self.lock_wanted.emit(LockCause.HIDDEN)
