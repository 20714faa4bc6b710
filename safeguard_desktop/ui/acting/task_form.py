"""The frame of a form about something that is to be done already: it says what that is, above the questions."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import TaskRow
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.refill import Inset
from safeguard_desktop.ui.desk.story import story_of
from safeguard_desktop.ui.desk.told import ToldText
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import MutedText, StrongText


class TaskForm(DeskForm):
    """A form about an action or an owed answer; `find` returns it on the worker."""

    def __init__(
        self, words: tuple[str, str, str], bench: Bench, find: Callable[[EntryId], TaskRow | None]
    ) -> None:
        """Makes the frame; `words` are the form's name, its heading and the words of its button."""
        super().__init__(*words, bench)
        self._find = find
        self._what = Inset(Space.SMALL)
        self.add(self._what)

    @override
    def begin(self, about: str) -> None:
        self._what.empty()
        super().begin(about)
        entry = EntryId(about)
        self.bench.tasks.run(lambda: self._find(entry), self._on_found, self.trouble.show_failure, owner=self)

    def fill_from(self, task: TaskRow) -> None:
        """Fills in what the task itself says, once it has come; a draft that was kept goes before."""

    def _on_found(self, task: TaskRow | None) -> None:
        if task is None or task.entry.id != self.about:
            return
        told = story_of(task.entry)
        fill = self._what.begin()
        fill(StrongText(told.heading))
        if told.line:
            fill(MutedText(told.line))
        for text in told.texts:
            fill(ToldText(text))
        self.fill_from(task)
