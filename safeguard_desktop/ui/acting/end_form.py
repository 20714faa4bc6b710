"""The form that ends something that was to be done: done or not needed, and what came of it."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.codes import ActionEnd
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.acts.acting import ActingService
from safeguard_desktop.services.acts.acting_drafts import ActionEndDraft
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.acting.task_form import TaskForm
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.widgets import ChoiceField, DateField, TextField
from safeguard_desktop.wording import acting as words
from safeguard_desktop.wording import labels


class EndForm(TaskForm):
    """What came of an action."""

    def __init__(self, acting: ActingService, bench: Bench) -> None:
        super().__init__(("end_form", words.END_TITLE, words.END_ACT), bench, acting.task)
        self._acting = acting
        self.end = self.add_field(ChoiceField("end", words.END_HOW, choices_of(labels.ACTION_ENDS)))
        self.text = self.add_field(TextField("text", words.END_TEXT, words.END_TEXT_HINT))
        self.when = self.add_field(DateField("when", words.END_WHEN, bench.dates.when, words.WHEN_HINT))
        self.add_acts()

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._acting.end_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._acting.end(draft)

    def draft(self) -> ActionEndDraft:
        """Returns what is answered."""
        end = chosen_of(self.end, ActionEnd)
        return ActionEndDraft(EntryId(self.about), end, self.when.text(), self.text.text())
