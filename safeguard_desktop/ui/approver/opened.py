"""An approver who is signed in: the window, and what watches over it, until it is locked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.services.inbox.personal import PersonalService
from safeguard_desktop.services.matters.door import MattersDoor
from safeguard_desktop.services.office.backups import back_up_matters
from safeguard_desktop.services.staff.approving import ApproverSession
from safeguard_desktop.services.staff.own_account import OwnAccountService
from safeguard_desktop.services.staff.people import PeopleService
from safeguard_desktop.services.staff.pins import SameDayPins
from safeguard_desktop.services.staff.removing import RemovingService
from safeguard_desktop.ui.approver.window import ApproverPage, ApproverWindow
from safeguard_desktop.ui.desk.dates import DateReader
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.faults import report_fault
from safeguard_desktop.ui.matters import MattersPage
from safeguard_desktop.ui.personal import PersonalPage
from safeguard_desktop.ui.shell.watching import LockCause, Watches
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.wording import desk as desk_words
from safeguard_desktop.wording.labels import role_label

LOOK_EVERY_MS: Final = 15_000


class OpenedApprover(QObject):
    """Makes the window of an approver and takes it down again. `locked` carries the cause."""

    locked = Signal(object)

    def __init__(
        self,
        app: QApplication,
        session: ApproverSession,
        pins: SameDayPins,
        around: Surroundings,
        shaper: TextShaper | None = None,
    ) -> None:
        """Makes the window; `shaper` lays out the letters of a paper."""
        super().__init__()
        self.session, self._around = session, around
        kind, person = session.chain.latest.setting.kind, session.person
        services = PeopleService(session), OwnAccountService(session, pins), RemovingService(session)
        page = ApproverPage(services, around, kind)
        who = f"{person.name}, {', '.join(role_label(role, kind) for role in person.roles)}"
        self.window = ApproverWindow(who, page)
        self._matters: MattersPage | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._add_personal(session, shaper)
        self._watches = Watches(app)
        self._watches.lock_wanted.connect(self.window.lock)
        self._watches.listen(self.window)
        self.window.locked.connect(self._on_locked)
        page.reload()

    def close(self, done: Callable[[], None]) -> None:
        """Take the window down, make a backup and close the record of worries about adults, then call `done`."""
        self._watches.stop()
        self._timer.stop()
        session = self.session

        def work() -> None:
            try:
                back_up_matters(session)
            finally:
                session.close()

        def failed(fault: Exception) -> None:
            report_fault(fault)
            self._finish(done)

        self._around.tasks.run(work, lambda _nothing: self._finish(done), failed)

    def _finish(self, done: Callable[[], None]) -> None:
        # No text stays behind in a window that nobody sees.
        self.window.deleteLater()
        for part in (self._watches, self):
            part.deleteLater()
        done()

    def _add_personal(self, session: ApproverSession, shaper: TextShaper | None) -> None:
        """Adds what came for this person alone, shown first where something waits, and worries about adults."""
        personal = PersonalService(session.workplace, session.folder, session.chain, session.identity, shaper)
        door = MattersDoor(session, personal)
        if personal.is_wanted():
            self._add_only_for_you(personal, door)
        if door.is_wanted():
            self._add_matters(door)

    def _add_only_for_you(self, personal: PersonalService, door: MattersDoor) -> None:
        around = self._around
        papers = Papers(around.picker, around.printing, around.boxes, self.session.workplace.documents)
        page = PersonalPage(personal, around.tasks, around.bus, papers, door)
        page.take_in_chosen.connect(self._take_in)
        page.told.connect(self.window.status.say)
        self.window.add_page(desk_words.PERSONAL, page)
        page.show_list()
        if personal.waiting_count():
            self.window.show_page(page)
        # No watch of the record's inbox runs here: what comes meanwhile is looked for by the page itself.
        self._timer.timeout.connect(page.reload)
        self._timer.start()

    def _add_matters(self, door: MattersDoor) -> None:
        """Adds worries about adults, for whoever reads them or could."""
        around = self._around
        self._matters = MattersPage(door, around.tasks, around.bus, DateReader(around.clock))
        self._matters.told.connect(self.window.status.say)
        self.window.add_page(desk_words.MATTERS, self._matters)

    def _take_in(self, concern: str) -> None:
        if self._matters is not None:
            self._matters.take_in(concern)
            self.window.show_page(self._matters)

    def _on_locked(self, cause: LockCause) -> None:
        self._watches.stop()
        self._timer.stop()
        if self._matters is not None:
            self._matters.keep_drafts()
        self.locked.emit(cause)
