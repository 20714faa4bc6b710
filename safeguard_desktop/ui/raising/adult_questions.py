"""What is asked about an adult who works, volunteers or lives here. Source: S44, S35; guidance.md section 2.3.

Where the name may be that of somebody who would read it, the form asks that first, below the name: until it is
answered nothing is kept and nothing is sent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Signal
from typing_extensions import override

from safeguard_desktop.domain.codes import AdultPosition
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.inbox.drafts import RaisingDraft
from safeguard_desktop.ui.raising.questions import Questions
from safeguard_desktop.ui.widgets import (
    Choice,
    ChoiceField,
    Column,
    Field,
    MutedText,
    Section,
    put_after,
    stops_in,
)
from safeguard_desktop.wording import raising as words
from safeguard_desktop.wording.labels import ADULT_POSITIONS

_SOMEBODY_ELSE: Final = "somebody_else"


class SubjectQuestion(Column):
    """Is it about one of these? Shown only where the name may mean somebody whom it would go to."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field: ChoiceField | None = None
        self._people: tuple[Person, ...] = ()
        self.hide()

    def show_people(self, people: tuple[Person, ...], anchor: Field, instead: Mapping[str, str]) -> None:
        """Asks about these people, or about nobody.

        Args:
            people: Whom the name may mean.
            anchor: The question after which Tab comes here.
            instead: To whom it goes where it is about that person, in words, by the person's id.
        """
        if people == self._people:
            return
        self._people = people
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.field = self._made(people, anchor, instead) if people else None
        self.setVisible(bool(people))

    def answer(self) -> str | None:
        """Returns whom it is about: an id, nothing for somebody else, or None while it is not answered."""
        chosen = self.field.chosen() if self.field is not None else None
        return "" if chosen == _SOMEBODY_ELSE else chosen

    def choose(self, subject: str | None) -> None:
        """Shows an answer as `answer` returns it."""
        if self.field is not None:
            self.field.choose(_SOMEBODY_ELSE if subject == "" else subject)

    def _made(self, people: tuple[Person, ...], anchor: Field, instead: Mapping[str, str]) -> ChoiceField:
        choices = [Choice(person.id, words.yes_about(person.name), instead[person.id]) for person in people]
        choices.append(Choice(_SOMEBODY_ELSE, words.ABOUT_SOMEBODY_ELSE))
        names = tuple(person.name for person in people)
        field = ChoiceField("subject", words.is_it_about(names), choices, words.HINTS["subject"])
        field.edited.connect(self.edited)
        self.add(field)
        # A proxy that is made later stands last in Qt's chain, and Tab would go from the end to it, never round.
        field.setFocusProxy(None)  # type: ignore[arg-type]  # the stub forbids None, Qt allows it
        put_after(anchor.control, stops_in(field))
        return field


class AdultQuestions(Questions):
    """Whom it is about, when, what was seen or heard, what was done, who writes: required. The rest helps."""

    def __init__(self, understand: Callable[[str], str]) -> None:
        super().__init__({**words.LABELS, **words.ADULT_LABELS}, understand)
        self.subject = SubjectQuestion()
        self._answered: tuple[str, str] = ("", "")
        self._add_who()
        self._add_event()
        self._add_said()
        self._opinion()
        self._author()
        for field in self.fields().values():
            field.edited.connect(self.edited)
        self.subject.edited.connect(self._on_subject_edited)

    @override
    def fields(self) -> Mapping[str, Field]:
        asked = {"subject": self.subject.field} if self.subject.field is not None else {}
        return {**self._lines, "position": self.position, **asked}

    @override
    def load(self, draft: RaisingDraft) -> None:
        super().load(draft)
        self.position.choose(draft.position or None)
        self._answered = (draft.subject, draft.subject_of)

    @override
    def store(self, draft: RaisingDraft) -> RaisingDraft:
        stored = replace(super().store(draft), position=self.position.chosen() or "")
        return replace(stored, subject=self._answered[0], subject_of=self._answered[1])

    @override
    def let_write(self, can_write: bool) -> None:
        # Another name is another answer to whom it may go: it can always be put right.
        super().let_write(can_write)
        self._lines["adult"].edit.setReadOnly(False)

    def ask_about(self, people: tuple[Person, ...], instead: Mapping[str, str]) -> None:
        """Asks whether it is about one of these people, to whom it would go; nobody where there are none."""
        self.subject.show_people(people, self._lines["adult"], instead)
        subject, name = self._answered
        self.subject.choose(subject if name and name == self._lines["adult"].text() else None)

    def _on_subject_edited(self) -> None:
        answer = self.subject.answer()
        self._answered = ("", "") if answer is None else (answer, self._lines["adult"].text())
        self.edited.emit()

    def _add_who(self) -> None:
        part = Section(words.PART_ADULT)
        self._line(part, "adult")
        part.add(self.subject)
        positions = [Choice(position.value, ADULT_POSITIONS[position]) for position in AdultPosition]
        self.position = ChoiceField("position", words.POSITION, positions, optional=True)
        part.add(self.position)
        self.add(part)

    def _add_event(self) -> None:
        part = Section(words.PART_EVENT)
        self._when(part)
        self._text(part, "observed", lines=5)
        self._text(part, "action")
        self._text(part, "children", optional=True, lines=2)
        self._line(part, "place", optional=True)
        part.add(MutedText(words.NO_PICTURES))
        self.add(part)

    def _add_said(self) -> None:
        part = Section(words.PART_SAID)
        self._text(part, "child_words", optional=True)
        self.add(part)
