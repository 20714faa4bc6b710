"""One worker thread for everything that waits: reading, saving, making documents.

Summary: work is handed over as a function, runs in order on one thread, and its result comes back on Qt's thread.

Context: one thread owns each database connection, the window must never stop answering, and a search is out of date
as soon as the next letter is typed. Qt's objects may only be deleted on Qt's thread, and a pool holds on to a piece of
work, and whatever its callbacks hold, for longer than the work takes. What an answer fills is then laid out and
painted, and so is a page that was just gone to.

Decision: a pool of one thread. `latest` names a kind of work of which only the newest matters: older work of that name
is skipped if it has not begun, and its result is dropped if it has. Results for a view that is gone are dropped. The
worker is given a number only; work, callbacks and results lie in tables of Qt's thread and end there. Each answer is
given in a turn of its own, once Qt has done what was before it: two together held the window up for twice as long.

Consequences: what is handed over must not touch widgets; what comes back is frozen.
"""

from __future__ import annotations

import gc
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from itertools import count
from typing import Any, Final, TypeVar
from weakref import finalize

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from safeguard_desktop.ui.faults import report_fault

T = TypeVar("T")
_TOLD_EVERY: Final = 0.05
"""Seconds between two reports of a long piece of work; the last one always comes.

For each report Qt's thread waits until the worker lets go of Python, five milliseconds or so: where every entry was
reported, a hundred and fifty that lay in Qt's queue held the window up for 0.7 s (measured).
"""


class Cancelled(Exception):
    """Raised inside a piece of work when a person has pressed Cancel; it is not a fault."""


class Progress:
    """What a long piece of work reports to. It may be called from the worker; the slot runs on Qt's thread."""

    def __init__(self, relay: _Relay, number: int) -> None:
        self._relay = relay
        self._number = number
        self._stop = threading.Event()
        self._told = -_TOLD_EVERY

    def __call__(self, done: int, total: int) -> None:
        """Reports how much is done, unless that was told a moment ago.

        Raises:
            Cancelled: A person pressed Cancel.
        """
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if done < total and now - self._told < _TOLD_EVERY:
            return
        self._told = now
        self._relay.progressed.emit(self._number, done, total)

    def cancel(self) -> None:
        """Asks the work to end at its next report."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the end was asked for."""
        return self._stop.is_set()


class _Relay(QObject):
    """Carries numbers from the worker to Qt's thread: nothing that could hold a widget."""

    finished = Signal(int)
    progressed = Signal(int, int, int)
    dropped = Signal(int)


@dataclass(frozen=True)
class _Job:
    """A piece of work and who waits for it."""

    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    owner: QObject | None
    latest: str | None


@dataclass(frozen=True)
class _Outcome:
    """What came of a piece of work: a result, or the exception that ended it."""

    result: Any = None
    fault: Exception | None = None


def _answer(job: _Job, outcome: _Outcome) -> None:
    """Gives the outcome to whoever asked."""
    if outcome.fault is None:
        job.done(outcome.result)
    elif job.failed is not None:
        job.failed(outcome.fault)
    else:
        report_fault(outcome.fault)


class Tasks(QObject):
    """Runs work in the background, one piece after the other."""

    def __init__(self, name: str = "worker") -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._numbers = count(1)
        self._jobs: dict[int, _Job] = {}
        self._outcomes: dict[int, _Outcome] = {}
        self._newest: dict[str, int] = {}
        self._shown: dict[int, Callable[[int, int], None]] = {}
        self._finished = deque[int]()
        self._turns: dict[QObject, deque[Callable[[], None]]] = {}
        self._turn = QTimer(self)
        # Qt lets a timer of no time wait until all keys and clicks have been answered and the screen is up to date.
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._on_turn_timeout)
        self._is_closed = False
        self.while_answering: Callable[[], AbstractContextManager[None]] = nullcontext
        """What is in force while an answer is taken, which mostly fills a page."""
        self._relay = _Relay()
        self._relay.finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._relay.progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)
        self._relay.dropped.connect(self._on_dropped, Qt.ConnectionType.QueuedConnection)

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
        number = next(self._numbers)
        if latest is not None:
            self._newest[latest] = number
        self._jobs[number] = _Job(work, done, failed, owner if owner is not None else _owner_of(done), latest)
        # Python collects garbage on whichever thread allocates. On the worker it would take down windows of Qt's
        # thread (seen: a segmentation fault while the worker ran SQL), so it waits until the work is done.
        gc.disable()
        self._pool.submit(self._work, number)

    def in_turn(self, owner: QObject, parts: Iterable[Callable[[], None]]) -> None:
        """Does parts of work for a widget on Qt's thread, each once Qt has nothing else to do.

        What would hold the window up in one go is so done in several, and a key is answered between two. Parts that
        are left over of what was handed over for the same owner are dropped.
        """
        self._turns[owner] = deque(parts)
        self._turn.start()

    def progress(self, shown: Callable[[int, int], None]) -> Progress:
        """Returns what a piece of work may report to; `shown(done, total)` is called on Qt's thread."""
        number = next(self._numbers)
        self._shown[number] = shown
        progress = Progress(self._relay, number)
        finalize(progress, _drop, self._relay, number).atexit = False
        return progress

    @property
    def is_idle(self) -> bool:
        """Whether all that was handed over has been answered."""
        return not self._jobs and not self._turns

    def close(self, *, finishing: bool = False) -> None:
        """Waits for what has begun, and for what is queued if `finishing`. Nothing is called afterwards.

        A program that is left finishes: drafts and the backup at lock may still be queued.
        """
        self._is_closed = True
        self._pool.shutdown(wait=True, cancel_futures=not finishing)
        self._finished.clear()
        self._turns.clear()
        self._jobs.clear()
        gc.enable()
        self._outcomes.clear()
        self._shown.clear()

    def _work(self, number: int) -> None:
        """Runs on the worker. It holds nothing of the job once the end is reported: see the module's context."""
        self._perform(number)
        self._relay.finished.emit(number)

    def _perform(self, number: int) -> None:
        """Runs on the worker: does the work, unless newer work of its kind waits, and leaves its outcome."""
        job = self._jobs[number]
        if self._is_stale(number, job):
            return
        try:
            self._outcomes[number] = _Outcome(result=job.work())
        except Cancelled:
            return
        except Exception as fault:  # noqa: BLE001  # whatever it is, it belongs to whoever asked
            self._outcomes[number] = _Outcome(fault=fault)

    @Slot(int)
    def _on_finished(self, number: int) -> None:
        self._finished.append(number)
        self._turn.start()

    def _finish(self, number: int) -> None:
        """Answers whoever asked, if the answer still matters."""
        job, outcome = self._jobs.pop(number, None), self._outcomes.pop(number, None)
        if not self._jobs:
            gc.enable()
        if job is None or outcome is None or self._is_stale(number, job):
            return
        if job.owner is not None and not shiboken6.isValid(job.owner):
            return
        with self.while_answering():
            _answer(job, outcome)

    @Slot()
    def _on_turn_timeout(self) -> None:
        """Gives the next answer, or else does the next part of whoever came first."""
        if self._finished:
            self._finish(self._finished.popleft())
            return
        owner = next(iter(self._turns), None)
        if owner is None:
            self._turn.stop()
            return
        parts = self._turns[owner]
        part = parts.popleft() if parts and shiboken6.isValid(owner) else None
        if not parts or part is None:
            del self._turns[owner]
        if part is not None:
            with self.while_answering():
                part()

    @Slot(int, int, int)
    def _on_progressed(self, number: int, done: int, total: int) -> None:
        shown = self._shown.get(number)
        owner = _owner_of(shown) if shown is not None else None
        if shown is not None and (owner is None or shiboken6.isValid(owner)):
            shown(done, total)

    @Slot(int)
    def _on_dropped(self, number: int) -> None:
        self._shown.pop(number, None)

    def _is_stale(self, number: int, job: _Job) -> bool:
        """Returns whether newer work of the same kind has been handed over."""
        return job.latest is not None and self._newest[job.latest] != number


class Bus(QObject):
    """Tells every page that something changed: a kind and an id, never a text.

    `undo_offered` carries what was just done, in words without a name, and what takes it back. Never for an entry
    of the record: what stands there is amended.
    """

    changed = Signal(object)
    undo_offered = Signal(str, object)


def _owner_of(call: Callable[..., Any]) -> QObject | None:
    """Returns the Qt object whose method this is, if it is one."""
    owner = getattr(call, "__self__", None)
    return owner if isinstance(owner, QObject) else None


def _drop(relay: _Relay, number: int) -> None:
    """Has Qt's thread forget where a progress was shown; the last to hold it may be the worker."""
    if shiboken6.isValid(relay):
        relay.dropped.emit(number)
