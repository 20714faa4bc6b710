"""The second step: what each column of the list means."""

from __future__ import annotations

from PySide6.QtCore import Signal

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.lists import MEANINGS, ListColumn, ListPurpose
from safeguard_desktop.foreign.list_parts import ListRead
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.titles import headed
from safeguard_desktop.ui.widgets import (
    Card,
    Choice,
    ErrorSummary,
    Field,
    LineField,
    ListField,
    MutedText,
    PageTitle,
    PrimaryButton,
    ScrollPage,
    SecondaryButton,
)
from safeguard_desktop.wording import lists as words
from safeguard_desktop.wording.problems import problem_text

_EXAMPLE = 80
"""Letters of a cell that are shown."""


class ColumnsStep(ScrollPage):
    """Asks for the meaning of each column, with what it is called and what first stands in it."""

    next_chosen = Signal()
    again_chosen = Signal()

    def __init__(self) -> None:
        super().__init__(760)
        self.setObjectName("list_columns_step")
        self.summary = ErrorSummary()
        self.called = LineField("list_called", words.CALLED, words.CALLED_HINT)
        self.next_button = PrimaryButton(words.NEXT, "users-round", name="list_next_button")
        self.again_button = SecondaryButton(words.AGAIN, name="list_again_button")
        self.questions: list[ListField] = []
        self._card = Card()
        self._called_card = Card()
        self._called_card.add(self.called)
        self.next_button.clicked.connect(self.next_chosen)
        self.again_button.clicked.connect(self.again_chosen)
        for part in (
            headed(PageTitle(words.COLUMNS_TITLE), MutedText(words.COLUMNS_INTRO)), self.summary, self._called_card,
            self._card, Acts(self.next_button, self.again_button),
        ):  # fmt: skip
            self.add(part)

    def show_list(self, read: ListRead, purpose: ListPurpose, guessed: tuple[ListColumn, ...]) -> None:
        """Asks about the columns of a list, with what they may mean chosen already."""
        self.empty()
        self._called_card.setVisible(purpose is ListPurpose.TRACKER)
        meanings = (ListColumn.NOTHING, *MEANINGS[purpose])
        choices = [Choice(each.value, words.MEANINGS[each]) for each in meanings]
        for number, title in enumerate(read.header):
            question = ListField(
                f"list_column_{number + 1}", words.column_question(title, number), choices, empty=""
            )
            question.show_hint(words.column_example(_first_in(read, number)))
            question.choose(guessed[number].value)
            self.questions.append(question)
            self._card.add(question)

    def columns(self) -> tuple[ListColumn, ...]:
        """Returns what each column means."""
        return tuple(ListColumn(question.chosen() or ListColumn.NOTHING) for question in self.questions)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Says what is missing."""
        fields: dict[str, Field] = {"list_called": self.called}
        if self.questions:
            fields["list_columns"] = self.questions[0]
        self.summary.show_problems([(found.field, problem_text(found)) for found in problems], fields)

    def empty(self) -> None:
        """Takes everything that was shown and typed away."""
        self.summary.clear()
        self.called.set_text("")
        for question in self.questions:
            question.hide()
            question.deleteLater()
        self.questions = []


def _first_in(read: ListRead, column: int) -> str:
    """Returns what first stands in a column, shortened."""
    said = next((row[column] for row in read.rows if row[column]), "")
    return said if len(said) <= _EXAMPLE else f"{said[:_EXAMPLE]}…"
