"""Brings new concerns in while the window is open: every few seconds, and at once after one was raised here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.services.inbox.personal import PersonalService
from safeguard_desktop.services.inbox.receiving import ReceivingService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.faults import report_fault
from safeguard_desktop.ui.tasks import Bus, Tasks

LOOK_EVERY_MS: Final = 5000


class InboxWatch(QObject):
    """Calls `take_in` on the worker and tells everybody what came, for the record or for this person alone.

    `shut_out` tells that whoever is signed in may not read any more; then nothing is taken in.
    """

    shut_out = Signal()

    def __init__(
        self,
        receiving: ReceivingService,
        tasks: Tasks,
        bus: Bus,
        personal: PersonalService | None = None,
        still_reads: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__()
        self._still_reads = still_reads
        self._others: tuple[Callable[[], tuple[Changed, ...]], ...] = ()
        self._receiving, self._tasks, self._bus, self._personal = receiving, tasks, bus, personal
        self._waiting = personal.waiting_count() if personal is not None else 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        bus.changed.connect(self._on_bus_changed)

    def also(self, *others: Callable[[], tuple[Changed, ...]]) -> None:
        """Has what else comes with time brought in too, such as requests and acknowledgements."""
        self._others = others

    def look(self) -> None:
        """Looks into the inbox now."""
        self._tasks.run(self._taken_in, self._on_taken_in, self._on_failed, latest="inbox", owner=self)

    def stop(self) -> None:
        """Stops looking."""
        self._timer.stop()

    def _taken_in(self) -> tuple[Changed, ...] | None:
        """Runs on the worker; returns None where nobody may read here any more."""
        if not self._still_reads():
            return None
        arrived = self._receiving.take_in()
        for take_in in self._others:
            arrived += take_in()
        before, self._waiting = self._waiting, self._personal.waiting_count() if self._personal else 0
        return arrived if before == self._waiting else (*arrived, Changed("personal"))

    def _on_taken_in(self, arrived: tuple[Changed, ...] | None) -> None:
        if arrived is None:
            self.stop()
            self.shut_out.emit()
            return
        for changed in arrived:
            self._bus.changed.emit(changed)

    def _on_failed(self, fault: Exception) -> None:
        # A full disk is told where somebody saves; the inbox keeps what came until there is room.
        if not isinstance(fault, EnvironmentFault):
            report_fault(fault)

    def _on_bus_changed(self, changed: Changed) -> None:
        if changed.kind == "inbox":
            self.look()
