"""The form that gives something to do another owner or another day, with the reason."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import TaskRow
from safeguard_desktop.services.acts.acting import ActingService
from safeguard_desktop.services.acts.acting_drafts import ActionChangeDraft
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.task_form import TaskForm
from safeguard_desktop.ui.acting.who_field import WhoFields
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.widgets import DateField, TextField
from safeguard_desktop.wording import acting as words
from safeguard_desktop.wording.times import date_text


class ChangeForm(TaskForm):
    """Who does it from now on, and by when."""

    def __init__(self, acting: ActingService, bench: Bench) -> None:
        super().__init__(("change_form", words.CHANGE_TITLE, words.CHANGE_ACT), bench, acting.task)
        self._acting = acting
        self.who = WhoFields(acting.people())
        self.add_field(self.who.choice)
        self.add_field(self.who.name)
        self.due_on = self.add_field(DateField("due_on", words.PLAN_DUE, bench.dates.coming, words.DUE_HINT))
        self.reason = self.add_field(TextField("reason", words.CHANGE_REASON, least_lines=2))
        self.add_acts()

    @override
    def fill_from(self, task: TaskRow) -> None:
        if not any(self.answers().values()):
            self.who.choose(task.owner, task.owner_name)
            self.due_on.set_text(date_text(task.due_on))
            self.note_prefilled()

    @override
    def show_what_applies(self) -> None:
        self.who.show_what_applies()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._acting.change_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._acting.change(draft)

    def draft(self) -> ActionChangeDraft:
        """Returns what is answered."""
        return ActionChangeDraft(EntryId(self.about), self.due_on.text(), self.reason.text(), self.who.who())
