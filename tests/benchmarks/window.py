"""A page of the program in a window of its own, and waiting for it without a fixed wait."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from safeguard_desktop.services.desk import Desk
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.dates import DateReader
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.tasks import Bus, Tasks
from safeguard_desktop.ui.theme import dress
from tests.benchmarks.clock import SteadyClock
from tests.benchmarks.waiting import until

WIDTH: Final = 1_180
HEIGHT: Final = 780
P = TypeVar("P", bound=DeskPage)


@contextmanager
def open_page(desk: Desk, make: Callable[[Bench], P], subject: str = "") -> Iterator[tuple[P, Tasks]]:
    """A page of an open record, shown and at rest."""
    tasks = Tasks()
    page = make(Bench(tasks, Bus(), desk.drafts, DateReader(SteadyClock())))
    page.resize(WIDTH, HEIGHT)
    page.open_subject(subject)
    dress(page)
    page.show()
    come_to_rest(page, tasks)
    try:
        yield page, tasks
    finally:
        tasks.close()
        page.close()
        page.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def come_to_rest(widget: QWidget, tasks: Tasks) -> None:
    """Let Qt work until the worker has answered everything and the answers have been painted."""
    syncs = _UpdateCount(widget.window())
    while True:
        until(lambda: tasks.is_idle)
        before = syncs.count
        QApplication.processEvents()
        if tasks.is_idle and syncs.count == before:
            break
    widget.window().removeEventFilter(syncs)
    syncs.deleteLater()


class _UpdateCount(QObject):
    """Counts how often a window was asked to bring itself up to date on the screen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.count = 0
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.UpdateRequest, QEvent.Type.LayoutRequest):
            self.count += 1
        return False
