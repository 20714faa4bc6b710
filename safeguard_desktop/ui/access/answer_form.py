"""The form in which the lead writes down how a request to see records ended."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.access.codes import GIVES, REFUSES, AnswerOutcome, Exemption
from safeguard_desktop.domain.codes import ContactWay
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.access.answering import AnswersService
from safeguard_desktop.services.access.drafts import AnswerDraft
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of, way_field
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import Choice, ChoiceField, DateField, LineField, SeveralField, TextField
from safeguard_desktop.wording import access as words
from safeguard_desktop.wording import asking as asking_words

_YES, _NO = "yes", "no"


class AnswerRequestForm(DeskForm):
    """What became of it, what went to whom, when and how; where something is kept back, why, and their rights."""

    def __init__(self, answers: AnswersService, bench: Bench) -> None:
        super().__init__("answer_request_form", asking_words.ANSWER_TITLE, asking_words.ANSWER_ACT, bench)
        self._answers = answers
        self.outcome = self.add_field(ChoiceField("answer_outcome", words.OUTCOME, choices_of(words.ANSWERS)))
        self.text = self.add_field(TextField("answer_text", asking_words.ANSWER_TEXT))
        self.when = self.add_field(
            DateField(
                "answer_when", asking_words.ANSWER_WHEN, bench.dates.when, asking_words.ANSWER_WHEN_HINT
            )
        )
        self.to = self.add_field(LineField("answer_to", words.ANSWER_TO, words.ANSWER_TO_HINT))
        self.way = self.add_field(way_field("answer_way", words.ANSWER_WAY))
        self.exemptions = self.add_field(
            SeveralField("answer_exemptions", words.ANSWER_GROUNDS, words.ANSWER_GROUNDS_HINT, optional=True)
        )
        self.exemptions.offer(choices_of(words.GROUNDS_SHORT))
        rights = [Choice(_YES, words.RIGHTS_TOLD), Choice(_NO, words.RIGHTS_NOT_TOLD)]
        self.rights = self.add_field(ChoiceField("answer_rights", words.RIGHTS, rights, words.RIGHTS_HINT))
        self.add_acts()
        self.outcome.edited.connect(self.show_what_applies)

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self._draft()
        return lambda: self._answers.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self._draft()
        return lambda: self._answers.record(draft)

    def _draft(self) -> AnswerDraft:
        rights = self.rights.chosen()
        return AnswerDraft(
            EntryId(self.about),
            chosen_of(self.outcome, AnswerOutcome),
            self.when.text(),
            self.text.text(),
            to=self.to.text(),
            way=chosen_of(self.way, ContactWay),
            exemptions=tuple(Exemption(key) for key in self.exemptions.chosen()),
            told_rights=None if rights is None else rights == _YES,
        )

    @override
    def show_what_applies(self) -> None:
        """To whom and how is asked where something went out; grounds and rights where something is kept back."""
        outcome = chosen_of(self.outcome, AnswerOutcome)
        self.to.setVisible(outcome in GIVES)
        self.way.setVisible(outcome in GIVES)
        self.exemptions.setVisible(outcome in REFUSES)
        self.rights.setVisible(outcome in REFUSES)
