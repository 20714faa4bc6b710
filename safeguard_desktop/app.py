"""The composition root: the one place that builds things and hands them to each other.

Starting goes through these steps:

1. `run` keeps the process's memory from other programs of the same user, where the system can.
2. `make_workplace` finds this computer's own folders, its clock and its name.
3. `make_application` makes Qt's application with our fonts and colours.
4. `Program` builds the services that need no key and shows the start window; while that waits, it
   loads what comes next.
5. Unlocking makes a session on the worker; `Program` builds the desk on it and shows the main window.
6. Locking hides the window, makes the backups and closes the session, on the worker, and goes back to 4. Closing the
   window does the same and leaves.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable, Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

import safeguard_desktop.ui  # noqa: F401  # before the rest: it keeps Qt from reading the source of all that follows
from safeguard_desktop.domain.clock import Clock, system_clock
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.services.office.preferences import Appearance, PreferencesService
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.atomic import make_folder
from safeguard_desktop.ui.boxes import Boxes, Message, WindowBoxes
from safeguard_desktop.ui.faults import install_fault_hooks, report_fault
from safeguard_desktop.ui.picker import FilePicker, WindowFilePicker
from safeguard_desktop.ui.start import FrontDoor, StartWindow
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.tasks import Bus, Tasks
from safeguard_desktop.ui.theme import Scheme, apply_theme
from safeguard_desktop.ui.theme.icons import icon
from safeguard_desktop.ui.warming import Warming
from safeguard_desktop.wording import start as start_words
from safeguard_desktop.wording.faults import fault_sentence, unforeseen
from safeguard_desktop.wording.locking import LOCKED

if TYPE_CHECKING:
    from safeguard_desktop.services.asking.taking_down import TakingDownService
    from safeguard_desktop.services.desk import Desk
    from safeguard_desktop.services.inbox.raising import RaisingService
    from safeguard_desktop.services.office.restoring import RestoringService
    from safeguard_desktop.services.office.setup import SetupService
    from safeguard_desktop.services.session import Session, UnlockingService
    from safeguard_desktop.services.staff.approving import ApprovingService
    from safeguard_desktop.services.staff.joining import JoiningService
    from safeguard_desktop.services.staff.own_session import OwnSession
    from safeguard_desktop.services.staff.pins import SameDayPins
    from safeguard_desktop.services.staff.staff_session import StaffSigningIn
    from safeguard_desktop.ui.own.opened import OpenedOwn
    from safeguard_desktop.ui.printing import Printers, Printing
    from safeguard_desktop.ui.shaping import QtTextShaper
    from safeguard_desktop.ui.shell.leaving import LeavingNote
    from safeguard_desktop.ui.shell.opened import OpenedDesk
    from safeguard_desktop.ui.shell.ready import ReadyWindow
    from safeguard_desktop.ui.shell.watching import LockCause

NAME = "safeguard-desktop"
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


def make_workplace(clock: Clock = system_clock) -> Workplace:
    """Return this computer's workplace; its profile folder is made if need be.

    Raises:
        EnvironmentFault: the profile folder cannot be made.
    """
    # Local, never roaming: heads and unsent concerns belong to this one computer.
    profile = Path(platformdirs.user_data_dir(NAME, appauthor=False, roaming=False))
    make_folder(profile)
    return Workplace(profile, Path(platformdirs.user_documents_dir()), clock, platform.node() or NAME)


def make_application(preferences: Appearance) -> QApplication:
    """Return Qt's application in the look that was chosen on this computer."""
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
        self._app, self._workplace = app, workplace
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
        self.start = StartWindow(self._front_door(), self.around)
        self.start.unlocked.connect(self._on_unlocked)
        self.opened: OpenedDesk | None = None
        self.own: OpenedOwn | None = None
        self.leaving: LeavingNote | None = None
        self._ready: ReadyWindow | None = None
        self.warming = Warming(LOADED_WHILE_WAITING, lambda: tasks.is_idle, self._parts_of_window)
        app.lastWindowClosed.connect(self._on_last_window_closed)
        app.commitDataRequest.connect(self._on_commit_data_request, Qt.ConnectionType.DirectConnection)

    @cached_property
    def shaper(self) -> QtTextShaper:
        """Qt's layout of text for papers; made when the first paper or the desk needs it."""
        from safeguard_desktop.ui.shaping import QtTextShaper  # noqa: PLC0415  # loaded when it is wanted

        return QtTextShaper()

    def show(self) -> None:
        """Show the start window with the setting that was opened last."""
        self.start.start()
        self.start.show()
        self.warming.begin()

    def close(self) -> None:
        """Lock if a record is open, wait for the worker, and let it go."""
        for open_one in (self.opened, self.own):
            if open_one is not None:
                open_one.window.close()
        self.warming.stop()
        if self._ready is not None:
            self._ready.throw_away()
        self.around.tasks.close(finishing=True)
        self._end_note()

    def _front_door(self) -> FrontDoor:
        return FrontDoor(
            settings=SettingService(self._workplace),
            setup=self._setup,
            restoring=self._restoring,
            raising=self._raising,
            taking_down=self._taking_down,
            unlocking=self._unlocking,
            approving=self._approving,
            staff=self._staff,
            joining=self._joining,
            pins=lambda: self.pins,
        )

    def _printing(self, tasks: Tasks, boxes: Boxes, printers: Printers | None) -> Printing:
        from safeguard_desktop.ui.printing import Printing, SystemPrinters  # noqa: PLC0415  # loaded when it is wanted

        return Printing(tasks, boxes, printers or SystemPrinters())

    def _setup(self) -> SetupService:
        from safeguard_desktop.services.office.setup import SetupService  # noqa: PLC0415  # loaded when it is wanted

        return SetupService(self._workplace, self.shaper)

    def _restoring(self) -> RestoringService:
        from safeguard_desktop.services.office.restoring import RestoringService  # noqa: PLC0415  # as above

        return RestoringService(self._workplace)

    def _raising(self, path: Path) -> RaisingService:
        from safeguard_desktop.services.inbox.raising import RaisingService  # noqa: PLC0415  # as above

        return RaisingService(self._workplace, path)

    def _taking_down(self, path: Path) -> TakingDownService:
        from safeguard_desktop.services.asking.taking_down import TakingDownService  # noqa: PLC0415  # as above

        return TakingDownService(self._workplace, path)

    def _unlocking(self) -> UnlockingService:
        from safeguard_desktop.services.session import UnlockingService  # noqa: PLC0415  # as above

        return UnlockingService(self._workplace, self.pins)

    def _approving(self) -> ApprovingService:
        from safeguard_desktop.services.staff.approving import ApprovingService  # noqa: PLC0415  # as above

        return ApprovingService(self._workplace, self.pins)

    def _staff(self) -> StaffSigningIn:
        from safeguard_desktop.services.staff.staff_session import StaffSigningIn  # noqa: PLC0415  # as above

        return StaffSigningIn(self._workplace, self.pins)

    def _joining(self) -> JoiningService:
        from safeguard_desktop.services.staff.joining import JoiningService  # noqa: PLC0415  # as above

        return JoiningService(self._workplace)

    @cached_property
    def pins(self) -> SameDayPins:
        """The PIN of today, which ends with the program; made when somebody is looked for who has one."""
        from safeguard_desktop.services.staff.pins import SameDayPins  # noqa: PLC0415  # as above

        return SameDayPins(self._workplace.clock)

    def _on_unlocked(self, session: Session | OwnSession) -> None:
        from safeguard_desktop.services.desk import open_desk  # noqa: PLC0415  # not on the way to the first window
        from safeguard_desktop.services.staff.own_session import OwnSession  # noqa: PLC0415  # as above

        if isinstance(session, OwnSession):
            self._open_own(session)
            return
        work = partial(open_desk, session, self.shaper, self.pins)
        self.around.tasks.run(work, self._on_desk_opened, partial(self._on_desk_failed, session))

    def _open_own(self, session: OwnSession) -> None:
        """Shows the window of somebody who does not read: no desk is made for them."""
        opened = self._opened_own(session)
        opened.locked.connect(self._on_own_locked)
        self.own = opened
        opened.window.show()
        self.start.hide()

    def _opened_own(self, session: OwnSession) -> OpenedOwn:
        from safeguard_desktop.services.staff.approving import ApproverSession  # noqa: PLC0415  # as above

        if isinstance(session, ApproverSession):
            from safeguard_desktop.ui.approver.opened import OpenedApprover  # noqa: PLC0415  # as above

            return OpenedApprover(self._app, session, self.pins, self.around, self.shaper)
        from safeguard_desktop.ui.staff.opened import OpenedStaff  # noqa: PLC0415  # as above

        return OpenedStaff(self._app, session, self.pins, self.around)

    def _on_own_locked(self, cause: LockCause) -> None:
        opened, self.own = self.own, None
        if opened is None:
            return
        if cause.leaves:
            opened.close(self._app.quit)
            return
        self.start.show_home()
        self.start.show()
        if cause.value in LOCKED:
            self.start.say(LOCKED[cause.value])
        opened.close(self.start.look_again)

    def _on_desk_opened(self, desk: Desk) -> None:
        from safeguard_desktop.ui.shell.opened import OpenedDesk  # noqa: PLC0415  # as above

        window = self._ready.take() if self._ready is not None else None
        opened = OpenedDesk(self._app, desk, self.around, window)
        opened.locked.connect(self._on_locked)
        opened.appearance_chosen.connect(self._on_appearance_chosen)
        opened.filled.connect(partial(self._on_desk_filled, opened))
        self.opened = opened

    def _on_desk_filled(self, opened: OpenedDesk) -> None:
        """Shows the desk, unless it has been shown, or locked meanwhile."""
        from safeguard_desktop.ui.desk.places import Destination, Place  # noqa: PLC0415  # as above

        if opened is not self.opened or not self.start.isVisible():
            return
        opened.window.show()
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
        if cause.leaves:
            self._leave(opened)
            return
        self.start.show_home()
        self.start.show()
        if cause.value in LOCKED:
            self.start.say(LOCKED[cause.value])
        opened.close(self._on_put_away)

    def _on_put_away(self) -> None:
        self.start.look_again()
        again = partial(self.around.tasks.in_turn, self.start)
        QTimer.singleShot(_READY_AGAIN_MS, self.start, lambda: again(self._parts_of_window()))

    def _leave(self, opened: OpenedDesk) -> None:
        """Ends the program once the backup is made; whoever waits for longer than a second is told for what."""
        from safeguard_desktop.ui.shell.leaving import LeavingNote  # noqa: PLC0415  # as above

        self.leaving = LeavingNote()
        self.leaving.begin()
        opened.close(self._on_left)

    def _on_left(self) -> None:
        self._end_note()
        self._app.quit()

    def _end_note(self) -> None:
        note, self.leaving = self.leaving, None
        if note is not None:
            note.end()

    def _on_last_window_closed(self) -> None:
        # Also told while one window gives way to the other; then the other is on its way.
        if self.opened is None and self.leaving is None and not self.start.isVisible():
            self._app.quit()

    def _on_commit_data_request(self) -> None:
        """The person logs off: the system waits while this runs, and ends the program soon after."""
        self.close()
        self._app.quit()

    def _on_appearance_chosen(self, scheme: Scheme | None, text_scale: float) -> None:
        apply_theme(self._app, scheme, text_scale)
        keep = partial(self._preferences.keep, Appearance(scheme.value if scheme else "", text_scale))
        self.around.tasks.run(keep, _ignore, _ignore)


def run() -> int:
    """Open the window and return the exit code once the program is left."""
    if not has_screen():
        sys.stderr.write(f"{start_words.NO_SCREEN}\n")
        return 2
    keep_memory_private()
    try:
        workplace = make_workplace()
    except EnvironmentFault as fault:
        sys.stderr.write(f"{fault_sentence(fault)}\n")
        return 2
    app = make_application(PreferencesService(workplace).appearance())
    program = Program(app, workplace)
    install_fault_hooks(partial(_tell_fault, program))
    program.show()
    code = app.exec()
    program.close()
    return code


def run_demo(out: Path | None) -> int:
    """Do the whole journey on an invented setting; see `safeguard_desktop.ui.demo`."""
    from safeguard_desktop.ui.demo import demonstrate  # noqa: PLC0415  # only the demonstration needs it

    is_shown = has_screen()
    if not is_shown:
        # Without a screen Qt would end the process.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    keep_memory_private()
    return demonstrate(out, make_application, Program, is_shown=is_shown)


def has_screen() -> bool:
    """Tell whether a window can be shown to anybody here."""
    if "QT_QPA_PLATFORM" in os.environ:
        return os.environ["QT_QPA_PLATFORM"] not in {"offscreen", "minimal"}
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def keep_memory_private() -> None:
    """Keep other programs of the same user out of this one's memory, and write no core file.

    On Windows and macOS nothing is done: the README says what that means.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415  # for this alone
    import resource  # noqa: PLC0415  # not on every system

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    pr_set_dumpable = 4
    ctypes.CDLL(None).prctl(pr_set_dumpable, 0, 0, 0, 0)


def _tell_fault(program: Program, reference: str) -> None:
    window = program.opened.window if program.opened is not None else program.start
    sentence = unforeseen(reference)
    program.around.boxes.tell(window, Message(sentence.what, sentence.then))


def _ignore(_result: object) -> None:
    """Take a result that nobody waits for."""
