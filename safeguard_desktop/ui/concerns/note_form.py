"""The form that adds a note, to a concern or to a child. Fact, child's words and opinion have their own boxes."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.acts.noting import AdultRow, NotingService
from safeguard_desktop.services.inbox.drafts import NoteDraft
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.about import ABOUT_CONCERN
from safeguard_desktop.ui.concerns.alleged import AllegedAdult
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import Choice, ChoiceField, DateField, LineField, TextField
from safeguard_desktop.wording import concerns as words
from safeguard_desktop.wording import labels


class NoteForm(DeskForm):
    """Something more that happened or was said. Source: S35, S51."""

    def __init__(self, noting: NotingService, bench: Bench, about_what: str) -> None:
        """Makes the form; `about_what` is ABOUT_CONCERN or ABOUT_CHILD."""
        super().__init__(f"{about_what}_note_form", words.NOTE, words.NOTE_ACT, bench)
        self._noting = noting
        self._about_what = about_what
        choices = [Choice(kind.value, labels.NOTE_KINDS[kind]) for kind in NoteKind]
        self.kind = self.add_field(ChoiceField("kind", words.NOTE_KIND, choices))
        self.when = self.add_field(DateField("when", words.NOTE_WHEN, bench.dates.when, words.NOTE_WHEN_HINT))
        self.historical = self.add_field(
            TextField("historical", words.HISTORICAL, words.HISTORICAL_HINT, least_lines=2)
        )
        self.historical.hide()
        self.when.edit.textChanged.connect(
            lambda text: self.historical.setVisible(bench.dates.is_long_ago(text))
        )
        self.text = self.add_field(TextField("text", words.NOTE_TEXT, words.NOTE_TEXT_HINT))
        self._alleged_line = ""
        self.alleged = AllegedAdult()
        self.alleged.named.connect(self._on_alleged_named)
        self.add(self.alleged)
        self.source = self.add_field(LineField("source", words.NOTE_SOURCE, optional=True))
        self.child_words = self.add_field(
            TextField(
                "child_words", words.CHILD_WORDS_ASKED, words.CHILD_WORDS_HINT, optional=True, least_lines=2
            )
        )
        self.opinion = self.add_field(
            TextField("opinion", words.OPINION_ASKED, words.OPINION_HINT, optional=True, least_lines=2)
        )
        self.add_acts()

    @override
    def prefill(self) -> None:
        self._alleged_line = ""
        self.alleged.offer(())
        if self._about_what == ABOUT_CONCERN:
            about = EntryId(self.about)
            self.bench.tasks.run(
                lambda: (about, self._noting.adults(about)), self._on_adults_found, owner=self
            )

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._noting.note_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._noting.note(draft)

    def draft(self) -> NoteDraft:
        """Returns what is answered."""
        chosen = self.kind.chosen()
        is_concern = self._about_what == ABOUT_CONCERN
        return NoteDraft(
            kind=NoteKind(chosen) if chosen else None,
            when=self.when.text(),
            text=self.text.text(),
            source=self.source.text(),
            child_words=self.child_words.text(),
            opinion=self.opinion.text(),
            historical=self.historical.text() if self.historical.isVisibleTo(self) else "",
            concern=EntryId(self.about) if is_concern else None,
            child=None if is_concern else ChildId(self.about),
        )

    def _on_adults_found(self, found: tuple[EntryId, tuple[AdultRow, ...]]) -> None:
        about, adults = found
        if about == self.about:
            self.alleged.offer(adults)

    def _on_alleged_named(self, line: str) -> None:
        """Puts the line below what is typed, in place of the one before: the arrow keys pass over others on the way."""
        typed = [each for each in self.text.text().rstrip().splitlines() if each != self._alleged_line]
        self._alleged_line = line
        self.text.set_text("\n".join([*typed, *filter(None, (line,))]))
