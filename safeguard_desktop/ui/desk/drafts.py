"""Keeps what is half written: every two seconds when it has changed, and at once before a lock.

Source: X12; UI.md, "Drafts are kept every two seconds".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer

from safeguard_desktop.ui.desk.bench import Bench

KEEP_EVERY_MS: Final = 2000
Answers = dict[str, str]


class DraftKeeper(QObject):
    """Keeps the answers of one form, and brings them back when the form is opened again."""

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
        self._kept: Mapping[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(KEEP_EVERY_MS)
        self._timer.timeout.connect(self.keep)

    def begin(self, about: str, restore: Callable[[Answers], None]) -> None:
        """Begins with the form about a subject; `restore` gets what was kept of it, if anything was."""
        self._about, self._kept = about, self._answers()
        self._timer.start()

        def fill(kept: Answers | None) -> None:
            # Whoever has begun to write by the time the draft is found keeps what is on the screen.
            if kept and self._about == about and self._answers() == self._kept:
                restore(kept)
                self._kept = self._answers()

        self._tasks.run(lambda: self._drafts.kept(self._form, about), fill, owner=self)

    def start_from_here(self) -> None:
        """Takes what stands in the form as its beginning: the program filled it in, and nobody has typed yet."""
        self._kept = self._answers()

    def keep(self) -> None:
        """Keeps what is typed if it has changed since it was last kept."""
        answers = self._answers()
        if not self._timer.isActive() or answers == self._kept:
            return
        self._kept = answers
        about = self._about
        self._tasks.run(lambda: self._drafts.keep(self._form, about, answers), _kept, _kept)

    def pause(self) -> None:
        """Keeps what is typed and stops watching; the draft stays."""
        self.keep()
        self._timer.stop()

    def finish(self) -> None:
        """Stops watching and throws the draft away: it was saved, or the person gave it up."""
        self._timer.stop()
        about = self._about
        self._tasks.run(lambda: self._drafts.discard(self._form, about), _kept, _kept)


def _kept(_result: object) -> None:
    """Nobody waits for a draft; a full disk shows when the record itself is saved, and nothing is lost until then."""
