"""Somebody who is signed in without reading: the window, and what watches over it, until it is locked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from safeguard_desktop.services.inbox.unwritten import Unwritten
from safeguard_desktop.services.staff.own_session import OwnSession
from safeguard_desktop.ui.own.window import OwnWindow
from safeguard_desktop.ui.shell.closing import Closing
from safeguard_desktop.ui.shell.watching import LockCause, Watches
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.wording.labels import role_label

LOOK_EVERY_MS: Final = 15_000


class OpenedOwn(QObject):
    """Makes the window and takes it down again. `locked` carries the cause.

    Subclasses add the pages, and have them look again at what `looked` says.
    """

    locked = Signal(object)
    looked = Signal()

    def __init__(self, app: QApplication, session: OwnSession, name: str, tasks: Tasks) -> None:
        """Makes the window of a session; `name` is what kind of window it is."""
        super().__init__()
        self.session = session
        kind, person = session.chain.latest.setting.kind, session.person
        who = f"{person.name}, {', '.join(role_label(role, kind) for role in person.roles)}"
        self.window = OwnWindow(name, who)
        # No watch of the record's inbox runs here: what comes meanwhile is looked for by the pages themselves.
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.looked)
        self._timer.timeout.connect(self._write_waiting)
        self._timer.start()
        self._watches = Watches(app)
        self._watches.lock_wanted.connect(self.lock)
        self._watches.listen(self.window)
        self.window.locked.connect(self._on_locked)
        self.window.close_wanted.connect(self.before_locked)
        self._tasks, self._unwritten = tasks, Unwritten(session.workplace)
        self._closing = Closing(self.window, tasks, self._unwritten, self, self.would_lose_words)
        self.window.close_wanted.connect(self._closing.begin)

    def lock(self, cause: LockCause) -> None:
        """Locks the window."""
        self.window.lock(cause)

    def close(self, done: Callable[[], None]) -> None:
        """Take the window down, then call `done`; there is no record to be closed."""
        self.end_watching()
        self.finish(done)

    def finish(self, done: Callable[[], None]) -> None:
        """Let the window go, so that no text stays behind in one that nobody sees, then call `done`."""
        self.window.deleteLater()
        for part in (self._watches, self):
            part.deleteLater()
        done()

    def _on_locked(self, cause: LockCause) -> None:
        self.before_locked()
        self.end_watching()
        self.locked.emit(cause)

    def before_locked(self) -> None:
        """Keeps what is half written, however the window came to be locked or closed; it is hidden already."""

    def would_lose_words(self) -> bool:
        """Returns whether something is typed that may not be kept, and so would be lost."""
        return False

    def end_watching(self) -> None:
        """Stops looking, and watching who is there."""
        self._watches.stop()
        self._timer.stop()

    def _write_waiting(self) -> None:
        if self._unwritten.is_waiting:
            self._tasks.run(self._unwritten.write, _ignore, owner=self)


def _ignore(_code: object) -> None:
    """Takes what kept words from the disk: they are tried again, and asked about before they are lost."""
