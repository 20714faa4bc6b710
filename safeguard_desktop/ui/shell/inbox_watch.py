"""Brings new concerns in while the window is open: every few seconds, and at once after one was raised here."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.services.inbox.personal import PersonalService
from safeguard_desktop.services.inbox.receiving import ReceivingService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.faults import report_fault
from safeguard_desktop.ui.tasks import Bus, Tasks

LOOK_EVERY_MS: Final = 5000


class InboxWatch(QObject):
    """Calls `take_in` on the worker and tells everybody what came, for the record or for this person alone."""

    def __init__(
        self, receiving: ReceivingService, tasks: Tasks, bus: Bus, personal: PersonalService | None = None
    ) -> None:
        super().__init__()
        self._receiving, self._tasks, self._bus, self._personal = receiving, tasks, bus, personal
        self._waiting = personal.waiting_count() if personal is not None else 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        bus.changed.connect(self._on_bus_changed)

    def look(self) -> None:
        """Looks into the inbox now."""
        self._tasks.run(self._taken_in, self._on_taken_in, self._on_failed, latest="inbox", owner=self)

    def stop(self) -> None:
        """Stops looking."""
        self._timer.stop()

    def _taken_in(self) -> tuple[Changed, ...]:
        """Runs on the worker."""
        arrived = self._receiving.take_in()
        before, self._waiting = self._waiting, self._personal.waiting_count() if self._personal else 0
        return arrived if before == self._waiting else (*arrived, Changed("personal"))

    def _on_taken_in(self, arrived: tuple[Changed, ...]) -> None:
        for changed in arrived:
            self._bus.changed.emit(changed)

    def _on_failed(self, fault: Exception) -> None:
        # A full disk is told where somebody saves; the inbox keeps what came until there is room.
        if not isinstance(fault, EnvironmentFault):
            report_fault(fault)

    def _on_bus_changed(self, changed: Changed) -> None:
        if changed.kind == "inbox":
            self.look()
