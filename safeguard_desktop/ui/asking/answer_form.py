"""The form in which the lead writes down how a request to see records was answered."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.asking.answering import AnswerRequestDraft, RequestsService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import DateField, TextField
from safeguard_desktop.wording import asking as words


class AnswerRequestForm(DeskForm):
    """What was decided and done, and when."""

    def __init__(self, requests: RequestsService, bench: Bench) -> None:
        super().__init__("answer_request_form", words.ANSWER_TITLE, words.ANSWER_ACT, bench)
        self._requests = requests
        self.text = self.add_field(TextField("answer_text", words.ANSWER_TEXT))
        self.when = self.add_field(
            DateField("answer_when", words.ANSWER_WHEN, bench.dates.when, words.ANSWER_WHEN_HINT)
        )
        self.add_acts()

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self._draft()
        return lambda: self._requests.answer_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self._draft()
        return lambda: self._requests.answer(draft)

    def _draft(self) -> AnswerRequestDraft:
        return AnswerRequestDraft(EntryId(self.about), self.when.text(), self.text.text())
