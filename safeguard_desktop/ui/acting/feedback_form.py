"""The form about what whoever raised a concern was told. Source: guidance.md section 10.1."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.codes import ContactWay
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.acts.acting_drafts import FeedbackDraft
from safeguard_desktop.services.acts.feedback import FeedbackService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import chosen_of, way_field
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import DateField, LineField, MutedText, TextField
from safeguard_desktop.wording import acting as words


class FeedbackForm(DeskForm):
    """Who was told, what, how and when; the author's name is there already."""

    def __init__(self, feedback: FeedbackService, bench: Bench) -> None:
        super().__init__("feedback_form", words.FEEDBACK_TITLE, words.FEEDBACK_ACT, bench)
        self._feedback = feedback
        self.add(MutedText(words.FEEDBACK_HINT))
        self.text = self.add_field(TextField("text", words.FEEDBACK_TEXT, least_lines=2))
        self.to = self.add_field(LineField("feedback_to", words.FEEDBACK_TO))
        self.way = self.add_field(way_field("way", words.FEEDBACK_WAY))
        self.when = self.add_field(DateField("when", words.FEEDBACK_WHEN, bench.dates.when, words.WHEN_HINT))
        self.add_acts()

    @override
    def begin(self, about: str) -> None:
        super().begin(about)
        concern = EntryId(about)
        self.bench.tasks.run(lambda: self._feedback.author(concern), self._on_author_found, owner=self)

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._feedback.feedback_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._feedback.give_feedback(draft)

    def draft(self) -> FeedbackDraft:
        """Returns what is answered."""
        return FeedbackDraft(
            concern=EntryId(self.about),
            to=self.to.text(),
            way=chosen_of(self.way, ContactWay),
            when=self.when.text(),
            text=self.text.text(),
        )

    def _on_author_found(self, author: str) -> None:
        if author and not self.to.text():
            self.to.set_text(author)
            if not self.text.text():
                self.note_prefilled()
