"""The program while it runs: the start window, the worker, and the desk while a record is open."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

import safeguard_desktop.ui  # noqa: F401  # before the rest: it keeps Qt from reading the source of all that follows
from safeguard_desktop.app.doors import Doors
from safeguard_desktop.app.system import keep_little_memory
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.services.office.preferences import Appearance, PreferencesService
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.ui.boxes import Boxes, Message, WindowBoxes
from safeguard_desktop.ui.faults import report_fault
from safeguard_desktop.ui.picker import FilePicker, WindowFilePicker
from safeguard_desktop.ui.start import StartWindow
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.tasks import Bus, Tasks
from safeguard_desktop.ui.theme import Scheme, apply_theme, show_within_screen
from safeguard_desktop.ui.theme.icons import icon
from safeguard_desktop.ui.warming import Warming
from safeguard_desktop.wording import start as start_words
from safeguard_desktop.wording.faults import fault_sentence
from safeguard_desktop.wording.locking import LOCKED

if TYPE_CHECKING:
    from safeguard_desktop.services.desk import Desk
    from safeguard_desktop.services.session import Session
    from safeguard_desktop.services.staff.own_session import OwnSession
    from safeguard_desktop.ui.own.opened import OpenedOwn
    from safeguard_desktop.ui.printing import Printers, Printing
    from safeguard_desktop.ui.shell.leaving import LeavingNote
    from safeguard_desktop.ui.shell.opened import OpenedDesk
    from safeguard_desktop.ui.shell.ready import ReadyWindow
    from safeguard_desktop.ui.shell.watching import LockCause


class SessionEnd(Protocol):
    """What is needed of Qt's session manager."""

    def allowsInteraction(self) -> bool:  # noqa: N802  # Qt's name
        """Whether the person may be asked something now."""

    def cancel(self) -> None:
        """Ends the logging off."""


_READY_AGAIN_MS = 500
"""After a lock nobody is back sooner, and whoever looks at the start window is not kept waiting at its first moment."""

LOADED_WHILE_WAITING = (
    "safeguard_desktop.services.inbox.raising",
    "safeguard_desktop.ui.raising",
    "safeguard_desktop.storage.ledger",
    "safeguard_desktop.services.session",
    "safeguard_desktop.services.staff.approving",
    "safeguard_desktop.services.inbox.receiving",
    "pikepdf",
    "safeguard_desktop.services.desk",
    "safeguard_desktop.ui.shaping",
    "_strptime",
    "safeguard_desktop.ui.today.page",
    "safeguard_desktop.ui.concerns.page",
    "safeguard_desktop.ui.receiving.page",
    "safeguard_desktop.ui.transfers.page",
    "safeguard_desktop.ui.shell.pages",
    "safeguard_desktop.ui.shell.opened",
    "safeguard_desktop.ui.shell.leaving",
    "safeguard_desktop.wording.help.fields",
    *(["safeguard_desktop.ui.shell.watching.linux"] if sys.platform == "linux" else []),
)
"""What the form and the desk are made of, in pieces that each take no longer than a tenth of a second."""


def make_application(preferences: Appearance) -> QApplication:
    """Return Qt's application in the look that was chosen on this computer."""
    keep_little_memory()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of Qt application is running")
    app.setApplicationName(start_words.WINDOW_TITLE)
    app.setQuitOnLastWindowClosed(False)
    apply_theme(app, Scheme(preferences.scheme) if preferences.scheme else None, preferences.text_scale)
    app.setWindowIcon(icon("shield-check"))
    return app


class Program(QObject):
    """Everything that runs: the worker, the start window, and the desk while a record is open."""

    desk_opened = Signal()

    def __init__(
        self,
        app: QApplication,
        workplace: Workplace,
        picker: FilePicker | None = None,
        boxes: Boxes | None = None,
        printers: Printers | None = None,
    ) -> None:
        """Build the start window on the services that need no key.

        Args:
            app: Qt's application.
            workplace: This computer.
            picker: Asks for files and folders; tests bring their own.
            boxes: Tells and asks; tests bring their own.
            printers: The printers there are; tests bring their own.
        """
        super().__init__()
        self._app = app
        self.doors = Doors(workplace)
        self._preferences = PreferencesService(workplace)
        tasks, boxes = Tasks(), boxes or WindowBoxes()
        self.around = Surroundings(
            tasks=tasks,
            bus=Bus(),
            clock=workplace.clock,
            picker=picker or WindowFilePicker(),
            boxes=boxes,
            make_printing=partial(self._printing, tasks, boxes, printers),
        )
        self.start = StartWindow(self.doors.front_door(), self.around)
        self.start.unlocked.connect(self._on_unlocked)
        self.opened: OpenedDesk | None = None
        self.own: OpenedOwn | None = None
        self.leaving: LeavingNote | None = None
        self._ready: ReadyWindow | None = None
        # Each unlocking makes a new window, which is as the one before was left.
        self._fills = False
        self.warming = Warming(LOADED_WHILE_WAITING, lambda: tasks.is_idle, self._parts_of_window)
        app.lastWindowClosed.connect(self._on_last_window_closed)
        app.commitDataRequest.connect(self._on_commit_data_request, Qt.ConnectionType.DirectConnection)

    def show(self) -> None:
        """Show the start window with the setting that was opened last."""
        self.start.start()
        show_within_screen(self.start)
        self.warming.begin()

    def close(self) -> None:
        """Lock if a record is open, wait for the worker, and let it go."""
        from safeguard_desktop.ui.shell.watching import LockCause  # noqa: PLC0415  # as below

        for open_one in (self.opened, self.own):
            if open_one is not None:
                # Not asked any more: what the window could not keep ends with the program.
                open_one.window.lock(LockCause.LEAVING)
        self.warming.stop()
        if self._ready is not None:
            self._ready.throw_away()
        self.around.tasks.close(finishing=True)
        self._end_note()

    def _printing(self, tasks: Tasks, boxes: Boxes, printers: Printers | None) -> Printing:
        from safeguard_desktop.ui.printing import Printing, SystemPrinters  # noqa: PLC0415  # loaded when it is wanted

        return Printing(tasks, boxes, printers or SystemPrinters())

    def _on_unlocked(self, session: Session | OwnSession) -> None:
        from safeguard_desktop.services.desk import open_desk  # noqa: PLC0415  # not on the way to the first window
        from safeguard_desktop.services.staff.own_session import OwnSession  # noqa: PLC0415  # as above

        if isinstance(session, OwnSession):
            self._open_own(session)
            return
        work = partial(open_desk, session, self.doors.shaper, self.doors.pins)
        self.around.tasks.run(work, self._on_desk_opened, partial(self._on_desk_failed, session))

    def _open_own(self, session: OwnSession) -> None:
        """Shows the window of somebody who does not read: no desk is made for them."""
        opened = self._opened_own(session)
        opened.locked.connect(self._on_own_locked)
        self.own = opened
        show_within_screen(opened.window, fills=self._fills)
        self.start.hide()

    def _opened_own(self, session: OwnSession) -> OpenedOwn:
        from safeguard_desktop.services.staff.approving import ApproverSession  # noqa: PLC0415  # as above

        if isinstance(session, ApproverSession):
            from safeguard_desktop.ui.approver.opened import OpenedApprover  # noqa: PLC0415  # as above

            return OpenedApprover(self._app, session, self.doors.pins, self.around, self.doors.shaper)
        from safeguard_desktop.ui.staff.opened import OpenedStaff  # noqa: PLC0415  # as above

        return OpenedStaff(self._app, session, self.doors.pins, self.around)

    def _on_own_locked(self, cause: LockCause) -> None:
        opened, self.own = self.own, None
        if opened is None:
            return
        self._fills = opened.window.isMaximized()
        if cause.leaves:
            opened.close(partial(self._on_left, cause))
            return
        self.start.show_home()
        self.start.show()
        self._say_why(cause)
        opened.close(self._on_own_put_away)

    def _say_why(self, cause: LockCause) -> None:
        """Says what locked by itself; all these sentences promise that the words are kept."""
        if cause.value in LOCKED and not self.doors.unwritten.is_waiting:
            self.start.say(LOCKED[cause.value])

    def _on_own_put_away(self) -> None:
        self.start.look_again()
        self.start.tell_of_waiting()

    def _on_desk_opened(self, desk: Desk) -> None:
        from safeguard_desktop.ui.shell.opened import OpenedDesk  # noqa: PLC0415  # as above

        window = self._ready.take() if self._ready is not None else None
        opened = OpenedDesk(self._app, desk, self.around, window)
        opened.locked.connect(self._on_locked)
        opened.appearance_chosen.connect(self._on_appearance_chosen)
        opened.filled.connect(self._on_desk_filled)
        self.opened = opened

    def _on_desk_filled(self) -> None:
        """Shows the desk, unless it has been shown, or locked meanwhile.

        The signal is not tied to the desk that is open: what a connection holds of its own sender is let go of while
        Qt takes the sender down.
        """
        from safeguard_desktop.ui.desk.places import Destination, Place  # noqa: PLC0415  # as above

        opened = self.opened
        if opened is None or not self.start.isVisible():
            return
        show_within_screen(opened.window, fills=self._fills)
        self.start.hide()
        if self.start.wants_pack:
            self.start.wants_pack = False
            opened.window.go(Destination(Place.ARRIVING))
        self.desk_opened.emit()

    def _parts_of_window(self) -> Iterable[Callable[[], None]]:
        """Returns the parts in which the desk's window is made while somebody types."""
        from safeguard_desktop.ui.shell.ready import ReadyWindow  # noqa: PLC0415  # as above

        if self._ready is None:
            self._ready = ReadyWindow(self.around, self._may_be_unlocked)
        return self._ready.parts()

    def _may_be_unlocked(self) -> bool:
        return self.opened is None and self.start.isVisible()

    def _on_desk_failed(self, session: Session, failure: Exception) -> None:
        self.around.tasks.run(session.close, _ignore)
        if not isinstance(failure, EnvironmentFault):
            report_fault(failure)
            return
        sentence = fault_sentence(failure)
        self.around.boxes.tell(self.start, Message(sentence.what, sentence.then))

    def _on_locked(self, cause: LockCause) -> None:
        opened, self.opened = self.opened, None
        if opened is None:
            return
        self._fills = opened.window.isMaximized()
        if cause.leaves:
            self._leave(opened, cause)
            return
        self.start.show_home()
        self.start.show()
        self._say_why(cause)
        opened.close(self._on_put_away)

    def _on_put_away(self) -> None:
        self._on_own_put_away()
        again = partial(self.around.tasks.in_turn, self.start)
        QTimer.singleShot(_READY_AGAIN_MS, self.start, lambda: again(self._parts_of_window()))

    def _leave(self, opened: OpenedDesk, cause: LockCause) -> None:
        """Ends the program once the backup is made; whoever waits for longer than a second is told for what."""
        from safeguard_desktop.ui.shell.leaving import LeavingNote  # noqa: PLC0415  # as above

        self.leaving = LeavingNote(is_kept=not self.doors.unwritten.is_waiting)
        self.leaving.begin()
        opened.close(partial(self._on_left, cause))

    def _on_left(self, cause: LockCause) -> None:
        """Ends the program, unless words that nobody gave up still wait for the disk: then it is asked first."""
        self._end_note()
        if cause.gives_words_up or not self.doors.unwritten.is_waiting:
            self._app.quit()
            return
        self.start.show_home()
        self.start.show()
        self.start.close()

    def _end_note(self) -> None:
        note, self.leaving = self.leaving, None
        if note is not None:
            note.end()

    def _on_last_window_closed(self) -> None:
        # Also told while one window gives way to the other; then the other is on its way.
        if self.opened is None and self.own is None and self.leaving is None and not self.start.isVisible():
            self._app.quit()

    def _on_commit_data_request(self, asked: SessionEnd | None = None) -> None:
        """The person logs off: the system waits while this runs, and ends the program soon after.

        It is asked to wait for good where words would be lost, as far as it lets a program ask.
        """
        if self.doors.unwritten.is_waiting and asked is not None and asked.allowsInteraction():
            asked.cancel()
            shown = self.opened or self.own
            (self.start if shown is None else shown.window).close()
            return
        self.close()
        self._app.quit()

    def _on_appearance_chosen(self, scheme: Scheme | None, text_scale: float) -> None:
        apply_theme(self._app, scheme, text_scale)
        keep = partial(self._preferences.keep, Appearance(scheme.value if scheme else "", text_scale))
        self.around.tasks.run(keep, _ignore, _ignore)


def _ignore(_result: object) -> None:
    """Take a result that nobody waits for."""
