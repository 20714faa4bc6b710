"""An approver who is signed in: the window, and what watches over it, until it is locked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from safeguard_desktop.services.approving import ApproverSession
from safeguard_desktop.services.own_account import OwnAccountService
from safeguard_desktop.services.people import PeopleService
from safeguard_desktop.services.pins import SameDayPins
from safeguard_desktop.ui.approver.window import ApproverPage, ApproverWindow
from safeguard_desktop.ui.shell.watching import LockCause, Watches
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.wording.labels import role_label


class OpenedApprover(QObject):
    """Makes the window of an approver and takes it down again. `locked` carries the cause."""

    locked = Signal(object)

    def __init__(
        self, app: QApplication, session: ApproverSession, pins: SameDayPins, around: Surroundings
    ) -> None:
        super().__init__()
        self.session = session
        kind, person = session.chain.latest.setting.kind, session.person
        page = ApproverPage(PeopleService(session), OwnAccountService(session, pins), around.tasks, kind)
        who = f"{person.name}, {', '.join(role_label(role, kind) for role in person.roles)}"
        self.window = ApproverWindow(who, page)
        self._watches = Watches(app)
        self._watches.lock_wanted.connect(self.window.lock)
        self._watches.listen(self.window)
        self.window.locked.connect(self._on_locked)
        page.reload()

    def close(self, done: Callable[[], None]) -> None:
        """Take the window down, then call `done`; there is no record to be closed."""
        self._watches.stop()
        self.window.deleteLater()
        for part in (self._watches, self):
            part.deleteLater()
        done()

    def _on_locked(self, cause: LockCause) -> None:
        self._watches.stop()
        self.locked.emit(cause)
