"""The first step: what sort of list it is, and which file."""

from __future__ import annotations

from PySide6.QtCore import Signal

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.lists import ListPurpose
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.titles import headed
from safeguard_desktop.ui.widgets import (
    Card,
    Choice,
    ChoiceField,
    ErrorSummary,
    MutedText,
    PageTitle,
    PrimaryButton,
    ScrollPage,
)
from safeguard_desktop.wording import lists as words
from safeguard_desktop.wording.problems import problem_text


class ChooseStep(ScrollPage):
    """Asks what is in the list and leads to the choice of a file."""

    choose_chosen = Signal()

    def __init__(self) -> None:
        super().__init__(760)
        self.setObjectName("list_choose_step")
        self.summary = ErrorSummary()
        self.purpose = ChoiceField(
            "list_purpose", words.PURPOSE, [Choice(key.value, text) for key, text in words.PURPOSES.items()]
        )
        self.choose_button = PrimaryButton(words.CHOOSE, "file-text", name="choose_list_button")
        self.choose_button.clicked.connect(self._on_choose_button_clicked)
        card = Card()
        for question in (self.summary, self.purpose, Acts(self.choose_button)):
            card.add(question)
        for part in (headed(PageTitle(words.TITLE), MutedText(words.INTRO)), card, MutedText(words.FORMATS)):
            self.add(part)

    def chosen(self) -> ListPurpose:
        """Returns what the list is brought in for, once that was said."""
        return ListPurpose(self.purpose.chosen() or ListPurpose.CHILDREN)

    def empty(self) -> None:
        """Takes what was answered away."""
        self.purpose.choose(None)
        self.summary.clear()

    def _on_choose_button_clicked(self) -> None:
        problems = () if self.purpose.chosen() else (Problem("list_purpose", "missing"),)
        said = [(found.field, problem_text(found)) for found in problems]
        self.summary.show_problems(said, {"list_purpose": self.purpose})
        if not problems:
            self.choose_chosen.emit()
