"""One worker thread for everything that waits: reading, saving, making documents.

Summary: work is handed over as a function, runs in order on one thread, and its result comes back on Qt's thread.

Context: one thread owns each database connection, the window must never stop answering, and a search is out of date
as soon as the next letter is typed.

Decision: a pool of one thread. `latest` names a kind of work of which only the newest matters: older work of that name
is skipped if it has not begun, and its result is dropped if it has. Results for a view that is gone are dropped.

Consequences: what is handed over must not touch widgets; what comes back is frozen.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from safeguard_desktop.ui.faults import report_fault

T = TypeVar("T")


class Cancelled(Exception):
    """Raised inside a piece of work when a person has pressed Cancel; it is not a fault."""


class Progress:
    """What a long piece of work reports to. It may be called from the worker; the slot runs on Qt's thread."""

    def __init__(self, relay: _Relay, shown: Callable[[int, int], None]) -> None:
        self._relay = relay
        self._shown = shown
        self._stop = threading.Event()

    def __call__(self, done: int, total: int) -> None:
        """Reports how much is done.

        Raises:
            Cancelled: A person pressed Cancel.
        """
        if self._stop.is_set():
            raise Cancelled
        self._relay.posted.emit(_Post(lambda: self._shown(done, total), _owner_of(self._shown)))

    def cancel(self) -> None:
        """Asks the work to end at its next report."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the end was asked for."""
        return self._stop.is_set()


@dataclass(frozen=True)
class _Post:
    """Something to call on Qt's thread, and the object for which it is called."""

    call: Callable[[], None]
    owner: QObject | None


class _Relay(QObject):
    """Carries calls from the worker to Qt's thread."""

    posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _on_posted(self, post: _Post) -> None:
        if post.owner is None or shiboken6.isValid(post.owner):
            post.call()


class Tasks:
    """Runs work in the background, one piece after the other."""

    def __init__(self, name: str = "worker") -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._relay = _Relay()
        self._newest: dict[str, int] = {}
        self._waiting = 0
        self._is_closed = False

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        latest: str | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Runs work on the worker and calls `done` with its result on Qt's thread.

        Args:
            work: What to do. It must not touch a widget.
            done: Takes the result.
            failed: Takes the exception; without it, an exception is a bug and is reported as one.
            latest: Names a kind of work of which only the newest matters.
            owner: If this object is gone when the work ends, nothing is called. By default the object whose method
                `done` is, where there is one.
        """
        if self._is_closed:
            return
        self._waiting += 1
        number = self._newest.get(latest or "", 0) + 1
        if latest is not None:
            self._newest[latest] = number
        job = _Job(work, done, failed, owner if owner is not None else _owner_of(done))
        self._pool.submit(self._work, job, latest, number)

    def progress(self, shown: Callable[[int, int], None]) -> Progress:
        """Returns what a piece of work may report to; `shown(done, total)` is called on Qt's thread."""
        return Progress(self._relay, shown)

    @property
    def is_idle(self) -> bool:
        """Whether all that was handed over has been answered."""
        return self._waiting == 0

    def close(self) -> None:
        """Drops what has not begun and waits for what has. Nothing is called afterwards."""
        self._is_closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(self, job: _Job, latest: str | None, number: int) -> None:
        """Runs on the worker: the work, then the report of its end."""
        answer: Callable[[], None] = _nothing
        if not self._is_stale(latest, number):
            answer = job.run()
        self._relay.posted.emit(_Post(lambda: self._finish(job, answer, latest, number), None))

    def _finish(self, job: _Job, answer: Callable[[], None], latest: str | None, number: int) -> None:
        """Runs on Qt's thread: hands over the result if anybody still wants it."""
        self._waiting -= 1
        if self._is_closed or self._is_stale(latest, number):
            return
        if job.owner is None or shiboken6.isValid(job.owner):
            answer()

    def _is_stale(self, latest: str | None, number: int) -> bool:
        """Returns whether newer work of the same name has been handed over."""
        return latest is not None and self._newest[latest] != number


@dataclass(frozen=True)
class _Job:
    """A piece of work and who waits for it."""

    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    owner: QObject | None

    def run(self) -> Callable[[], None]:
        """Does the work and returns what is to be called with its outcome."""
        try:
            result = self.work()
        except Cancelled:
            return _nothing
        except Exception as fault:  # noqa: BLE001  # whatever it is, it belongs to whoever asked
            return self._failure(fault)
        return lambda: self.done(result)

    def _failure(self, fault: Exception) -> Callable[[], None]:
        failed = self.failed
        return (lambda: failed(fault)) if failed is not None else (lambda: report_fault(fault))


class Bus(QObject):
    """Tells every page that something changed: a kind and an id, never a text."""

    changed = Signal(object)


def _owner_of(call: Callable[..., Any]) -> QObject | None:
    """Returns the Qt object whose method this is, if it is one."""
    owner = getattr(call, "__self__", None)
    return owner if isinstance(owner, QObject) else None


def _nothing() -> None:
    """Does nothing: for work that nobody waits for any more."""
