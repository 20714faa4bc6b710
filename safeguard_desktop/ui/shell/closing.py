"""Between the wish to close an unlocked window and its end: nothing that was typed is thrown away unasked. Source: X12.

The window is out of sight at once. Behind the drafts that are still queued the worker tries once more to write what
waits for the disk; only where that fails does the window come back, to ask. Until it locks, all that locks it still
does. Where the worker is busy for longer than a second the window locks, and is asked about from the start window.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from safeguard_desktop.domain.errors import FaultCode
from safeguard_desktop.services.inbox.unwritten import Unwritten
from safeguard_desktop.ui.faults import report_fault
from safeguard_desktop.ui.losing import Losing, ask_before_losing
from safeguard_desktop.ui.shell.watching import LockCause
from safeguard_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from safeguard_desktop.ui.own.window import OwnWindow
    from safeguard_desktop.ui.shell.main_window import MainWindow

PATIENCE_MS: Final = 1000


class Closing(QObject):
    """Sees to it that a window is closed once that is wanted; it belongs to whoever made the window."""

    def __init__(
        self,
        window: MainWindow | OwnWindow,
        tasks: Tasks,
        unwritten: Unwritten,
        owner: QObject,
        would_lose_words: Callable[[], bool],
    ) -> None:
        """Makes it; `would_lose_words` says whether something is typed that may not even wait for the disk."""
        super().__init__(owner)
        self._window, self._tasks, self._unwritten = window, tasks, unwritten
        self._would_lose_words = would_lose_words
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._leave)

    def begin(self) -> None:
        """Locks the window to leave, or has it come back and asks; what is typed was handed over to be kept."""
        self._patience.start()
        self._tasks.run(self._unwritten.write, self._on_tried, self._on_failed, owner=self)

    def _on_tried(self, code: FaultCode | None) -> None:
        self._patience.stop()
        if self._window.is_locked:
            return
        if code is None and not self._would_lose_words():
            self._leave()
            return
        self._window.come_back()
        ask_before_losing(self._window, code, self._on_answered)

    def _on_failed(self, fault: Exception) -> None:
        report_fault(fault)
        self._leave()

    def _on_answered(self, answer: Losing) -> None:
        if answer is Losing.AGAIN:
            self._window.close()
        elif answer is Losing.LOSE:
            self._window.lock(LockCause.LET_GO)

    def _leave(self) -> None:
        self._patience.stop()
        self._window.lock(LockCause.LEAVING)
