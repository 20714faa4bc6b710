"""Keeps what is being typed, sealed, every two seconds and whenever the form goes out of sight.

Summary: a timer looks every two seconds whether the draft differs from the one kept last; only then is it handed to
the worker. Source: X12; UI.md, "Drafts are kept every two seconds".

Consequences: at most two seconds of typing can be lost to a power cut. Where the answers lead to other people than
before, or to nobody, what is on disk is thrown away at once: those who could open it may be the ones who must not see
it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from safeguard_desktop.ui.tasks import Tasks

KEEP_EVERY_MS: Final = 2_000

DraftT = TypeVar("DraftT")
"""What is typed, as a value that is equal to itself as long as nothing is typed."""
TakenT_contra = TypeVar("TakenT_contra", contravariant=True)


class KeepsDrafts(Protocol[TakenT_contra]):
    """What the keeper needs of the service."""

    def keep(self, draft: TakenT_contra) -> None:
        """Seals a draft to those who may read it."""

    def discard(self, draft: TakenT_contra) -> None:
        """Removes a kept draft."""


class DraftKeeper(QObject, Generic[DraftT]):
    """Keeps one draft after the other."""

    kept = Signal()
    keeping_failed = Signal(object)

    def __init__(
        self, service: KeepsDrafts[DraftT], tasks: Tasks, current: Callable[[], DraftT | None]
    ) -> None:
        """Makes the keeper; `current` returns the draft as it stands, or None while nothing is to be kept."""
        super().__init__()
        self._service = service
        self._tasks = tasks
        self._current = current
        self._last: DraftT | None = None
        self._kept: DraftT | None = None
        self._on_disk: DraftT | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(KEEP_EVERY_MS)
        self._timer.timeout.connect(self.keep_now)

    def begin(self) -> None:
        """Starts to look every two seconds."""
        self._last = None
        self._timer.start()

    def end(self) -> None:
        """Stops looking. What is on disk stays there."""
        self._timer.stop()
        self._last, self._kept, self._on_disk = None, None, None

    def keep_now(self, then: Callable[[], None] | None = None) -> None:
        """Keeps the draft if it has changed.

        Args:
            then: Called once what there is to keep is on the disk, at once if it is there already.
        """
        draft = self._current()
        if draft is None or draft == (self._kept if then is not None else self._last):
            if then is not None:
                self._tasks.run(_nothing, lambda _result: then(), owner=self)
            return
        self._last, self._on_disk = draft, draft
        self._tasks.run(
            lambda: self._service.keep(draft),
            lambda _result: self._on_kept(draft, then),
            self._on_failed,
            owner=self,
        )

    def has_kept(self, draft: DraftT) -> bool:
        """Returns whether exactly this is on the disk."""
        return draft == self._kept

    def throw_away(self) -> None:
        """Removes what is on disk, because it may not be there or because the author says so."""
        draft = self._on_disk
        self._last, self._kept, self._on_disk = None, None, None
        if draft is not None:
            self._tasks.run(lambda: self._service.discard(draft), _ignore, self._on_failed, owner=self)

    def _on_kept(self, draft: DraftT, then: Callable[[], None] | None) -> None:
        self._kept = draft
        self.kept.emit()
        if then is not None:
            then()

    def _on_failed(self, fault: Exception) -> None:
        # The next look tries again.
        self._last = None
        self.keeping_failed.emit(fault)


def _nothing() -> None:
    """Does nothing, on the worker: whoever waits for it waits for what was handed over before."""


def _ignore(_result: object) -> None:
    """Takes a result that nobody needs."""
