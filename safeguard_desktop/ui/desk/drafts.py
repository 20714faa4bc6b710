"""Keeps what is half written: every two seconds when it has changed, and at once before a lock.

Summary: a timer looks every two seconds whether the answers differ from those kept last; only then are they handed to
the worker. Saving and throwing the draft away are one piece of work, for the program may be locked or left between
two: then the words would be in the record and in the form as well, and be saved twice.

Consequences: at most two seconds of typing are lost to a power cut. A draft that the disk would not take is tried
again at the next look. Source: X12; UI.md, "Drafts are kept every two seconds".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.faults import report_fault

KEEP_EVERY_MS: Final = 2000
Answers = dict[str, str]
Blend = Callable[[Mapping[str, str], Answers, Answers], Answers]
"""Takes what the form began with, what is in it now and what was kept; returns all of it together."""


@dataclass(eq=False)
class _Sitting:
    """One time that a form is filled in. It is over, on the worker already, once its words are in the record."""

    is_over: bool = False


class DraftKeeper(QObject):
    """Keeps the answers of one form, and brings them back when the form is opened again.

    `kept` carries whether the last look at what is typed could be kept.
    """

    kept = Signal(bool)

    def __init__(self, bench: Bench, form: str, answers: Callable[[], Answers], owner: QObject) -> None:
        """Makes the keeper of a form.

        Args:
            bench: Where drafts are kept, and the worker that keeps them.
            form: The name of the form.
            answers: Returns what is typed at present.
            owner: Whose answers they are: the keeper ends with it.
        """
        super().__init__(owner)
        self._drafts, self._tasks = bench.drafts, bench.tasks
        self._form, self._answers = form, answers
        self._about = ""
        self._sitting = _Sitting()
        self._kept: Mapping[str, str] | None = {}
        self._began: Mapping[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(KEEP_EVERY_MS)
        self._timer.timeout.connect(self.keep)

    def begin(self, about: str, restore: Callable[[Answers], None], blend: Blend | None = None) -> None:
        """Begins with the form about a subject.

        Args:
            about: The subject.
            restore: Gets what was kept of it, if anything was.
            blend: Puts together what was kept and what somebody has begun to write by the time it is found; without
                it, what is on the screen stays.
        """
        began = self._answers()
        self._about, self._kept, self._sitting = about, began, _Sitting()
        self._began = began
        sitting = self._sitting
        self._timer.start()

        def fill(kept: Answers | None) -> None:
            if not kept or self._sitting is not sitting:
                return
            now = self._answers()
            if now == began:
                restore(kept)
                self._kept = self._answers()
            elif blend is not None:
                restore(blend(began, now, kept))

        self._tasks.run(lambda: self._drafts.kept(self._form, about), fill, owner=self)

    @property
    def has_words(self) -> bool:
        """Whether something stands in the form that it did not begin with."""
        return self._answers() != self._began

    def start_from_here(self) -> None:
        """Takes what stands in the form as its beginning: the program filled it in, and nobody has typed yet."""
        self._kept = self._began = self._answers()

    def keep(self) -> None:
        """Keeps what is typed if it has changed since it was last kept."""
        answers = self._answers()
        if not self._timer.isActive() or answers == self._kept:
            return
        self._kept = answers
        about, sitting = self._about, self._sitting

        def work() -> None:
            # The form may have been saved since this was handed over.
            if not sitting.is_over:
                self._drafts.keep(self._form, about, answers)

        self._tasks.run(work, lambda _none: self.kept.emit(True), self._on_failed, owner=self)

    def pause(self) -> None:
        """Keeps what is typed and stops watching; the draft stays."""
        self.keep()
        self._timer.stop()

    def ending(self) -> Callable[[], None]:
        """Returns what the worker does as soon as the form is saved: nothing of this sitting is kept from then on."""
        about, sitting = self._about, self._sitting

        def end() -> None:
            sitting.is_over = True
            # What is saved is saved: a draft that stays behind does no harm, and a fault here would say otherwise.
            with suppress(EnvironmentFault):
                self._drafts.discard(self._form, about)

        return end

    def finish(self) -> None:
        """Stops watching and throws the draft away: it was saved, or the person gave it up."""
        self._timer.stop()
        self._tasks.run(self.ending(), _ignore)

    def _on_failed(self, fault: Exception) -> None:
        if isinstance(fault, EnvironmentFault):
            # A full disk shows when the record itself is saved; until then every look tries again.
            self._kept = None
            self.kept.emit(False)
        else:
            report_fault(fault)


def _ignore(_result: object) -> None:
    """Nobody waits for a draft."""
