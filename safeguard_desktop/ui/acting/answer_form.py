"""The form about an answer that is owed: it has come, or they were asked again. Source: guidance.md section 4."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.acts.acting_drafts import AnswerDraft
from safeguard_desktop.services.acts.calling import CallingService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.task_form import TaskForm
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.widgets import Choice, ChoiceField, DateField, LineField, TextField
from safeguard_desktop.wording import acting as words
from safeguard_desktop.wording.times import date_text

_CAME: Final = "came"
_ASKED: Final = "asked"


class AnswerForm(TaskForm):
    """What they answered, or by when the answer is expected now."""

    def __init__(self, calling: CallingService, bench: Bench) -> None:
        super().__init__(("answer_form", words.ANSWER_TITLE, words.ANSWER_ACT), bench, calling.owed)
        self._calling = calling
        choices = [Choice(_CAME, words.ANSWER_YES), Choice(_ASKED, words.ANSWER_NO)]
        self.came = self.add_field(ChoiceField("came", words.ANSWER_CAME, choices))
        self.text = self.add_field(TextField("text", words.ANSWER_TEXT))
        self.by = self.add_field(LineField("by", words.ANSWER_BY, optional=True))
        self.due = self.add_field(
            DateField("answer_due", words.ANSWER_DUE, bench.dates.coming, words.DUE_HINT)
        )
        self.when = self.add_field(DateField("when", words.ANSWER_WHEN, bench.dates.when, words.WHEN_HINT))
        self.add_acts()
        self.came.edited.connect(self.show_what_applies)

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())
        self.due.set_text(date_text(self._calling.usual_answer_day()))

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._calling.answer_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._calling.record_answer(draft)

    def draft(self) -> AnswerDraft:
        """Returns what is answered."""
        chosen = self.came.chosen()
        return AnswerDraft(
            contact=EntryId(self.about),
            came=None if chosen is None else chosen == _CAME,
            when=self.when.text(),
            by=self.by.text(),
            text=self.text.text(),
            due_typed=self.due.text(),
        )

    @override
    def show_what_applies(self) -> None:
        """An answer that has not come is owed by another day."""
        self.due.setVisible(self.came.chosen() == _ASKED)
