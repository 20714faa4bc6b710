"""A record while it is open: the desk, its window, and what watches over both, until it is locked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.unwritten import Unwritten
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.dates import DateReader
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.faults import report_fault
from safeguard_desktop.ui.shell.closing import Closing
from safeguard_desktop.ui.shell.inbox_watch import InboxWatch
from safeguard_desktop.ui.shell.main_window import MainWindow
from safeguard_desktop.ui.shell.pages import page_makers
from safeguard_desktop.ui.shell.personal_page import PersonalSign
from safeguard_desktop.ui.shell.watching import LockCause, Watches
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.theme import Scheme
from safeguard_desktop.ui.today.page import TodayPage
from safeguard_desktop.wording.labels import role_label


class OpenedDesk(QObject):
    """Fills the window of a desk and takes it down again.

    Signals: `filled` once Today has come, or cannot: the window is to be shown then; `locked` with the cause as soon
    as the window is hidden; `appearance_chosen` with a scheme or None, and the size of text.
    """

    filled = Signal()
    locked = Signal(object)
    appearance_chosen = Signal(object, float)

    def __init__(
        self, app: QApplication, desk: Desk, around: Surroundings, window: MainWindow | None = None
    ) -> None:
        """Fills the window; `window` is one that was made beforehand, so that nobody waits for it."""
        super().__init__()
        self.desk, self._around = desk, around
        look = desk.session.look
        bench = Bench(around.tasks, around.bus, desk.drafts, DateReader(around.clock))
        papers = Papers(
            around.picker,
            around.printing,
            around.boxes,
            desk.session.workplace.documents,
            look.facts.name,
            ", ".join(lead.name for lead in look.leads),
        )
        self.window = window or MainWindow(around.boxes)
        makers = page_makers(desk, look, bench, papers, self.window.take_ready)
        self._watches = Watches(app)
        self._inbox = InboxWatch(
            desk.receiving, around.tasks, around.bus, desk.personal, desk.session.still_reads
        )
        self._inbox.shut_out.connect(self._on_shut_out)
        self._unwritten = Unwritten(desk.session.workplace)
        self._inbox.also(desk.requests.take_in, desk.telling_staff.take_in, self._write_waiting)
        with self._watches.inputs.resting():
            self.window.begin(makers, _who(desk), self._watches)
        self._watches.listen(self.window)
        self._closing = Closing(
            self.window, around.tasks, self._unwritten, self, lambda: self.window.would_lose_words
        )
        self.window.close_wanted.connect(self._closing.begin)
        self._tell_when_filled()
        around.tasks.while_answering = self._watches.inputs.resting
        around.bus.undo_offered.connect(self.window.status.offer)
        if Place.PERSONAL in makers:
            self._personal = PersonalSign(desk.personal, around.tasks, around.bus, self.window.rail.places)
        self._look_chosen: tuple[Scheme | None, float] = (None, 1.0)
        # Once the keys are at rest: whoever goes through the sizes with the arrow keys wants the last of them.
        self._look_timer = QTimer(self)
        self._look_timer.setSingleShot(True)
        self._look_timer.timeout.connect(self._on_look_timer_timeout)
        self.window.locked.connect(self._on_locked)
        self.window.appearance_chosen.connect(self._on_appearance_chosen)

    def close(self, done: Callable[[], None]) -> None:
        """Make the backups and close the record on the worker, behind what is queued; then call `done`."""
        self._inbox.stop()
        self._watches.stop()
        self._around.tasks.while_answering = nullcontext
        desk = self.desk

        def work() -> None:
            try:
                desk.backups.at_lock()
            finally:
                desk.session.close()

        def failed(fault: Exception) -> None:
            report_fault(fault)
            self._finish(done)

        self._around.tasks.run(work, lambda _nothing: self._finish(done), failed)

    def _write_waiting(self) -> tuple[Changed, ...]:
        """Runs on the worker: a form that would not go to the disk is there for others once it does."""
        if not self._unwritten.is_waiting:
            return ()
        return (Changed("draft"),) if self._unwritten.write() is None else ()

    def _tell_when_filled(self) -> None:
        """An empty window that is painted first, and then once more, would only make everybody wait for longer."""
        today = self.window.page(Place.TODAY)
        if isinstance(today, TodayPage):
            today.came.connect(self.filled)
        # Answered after Today, also where that fails: a window that says so is better than none.
        self._around.tasks.run(_nothing, lambda _nothing: self.filled.emit(), owner=self)

    def _finish(self, done: Callable[[], None]) -> None:
        # No text stays behind in a window that nobody sees. All at once, though that takes 50 ms: a page that is still
        # there when the record is closed would be answered, and would ask for more.
        self.window.deleteLater()
        for watcher in (self._inbox, self._watches, self):
            watcher.deleteLater()
        done()

    def _on_shut_out(self) -> None:
        self.window.lock(LockCause.SHUT_OUT)

    def _on_locked(self, cause: LockCause) -> None:
        self.locked.emit(cause)

    def _on_appearance_chosen(self, scheme: Scheme | None, text_scale: float) -> None:
        # Qt takes some 3 ms a widget for a new look, in sight or not: with every page made, seven seconds.
        self.window.let_go_of_pages()
        self._look_chosen = (scheme, text_scale)
        self._look_timer.start()

    def _on_look_timer_timeout(self) -> None:
        with self._watches.inputs.resting():
            self.appearance_chosen.emit(*self._look_chosen)


def _nothing() -> None:
    """Does nothing: what is asked for is only its turn."""


def _who(desk: Desk) -> str:
    person, kind = desk.session.person, desk.session.look.facts.kind
    return f"{person.name}, {', '.join(role_label(role, kind) for role in person.roles)}"
