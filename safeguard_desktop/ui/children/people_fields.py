"""The people in a child's life on the front sheet: any number of them, each with who may collect the child."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal

from safeguard_desktop.domain.child import RelatedPerson, YesNo
from safeguard_desktop.ui.desk.answers import answers_of, give_answers
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    Card,
    Choice,
    ChoiceField,
    Column,
    LineField,
    QuietButton,
    Row,
    SecondaryButton,
    SectionHeading,
)
from safeguard_desktop.wording import children as words
from safeguard_desktop.wording import labels

_QUESTIONS: Final = (
    ("parental_responsibility", words.PARENTAL_RESPONSIBILITY),
    ("may_collect", words.MAY_COLLECT),
    ("lives_with_child", words.LIVES_WITH_CHILD),
)
Answers = dict[str, str]


class PersonCard(Card):
    """One person: name, relation, telephone, and three questions."""

    removed = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        prefix = f"person_{number}"
        self.name = LineField(f"{prefix}_name", words.PERSON_NAME)
        self.relationship = LineField(f"{prefix}_relationship", words.RELATIONSHIP)
        self.phone = LineField(f"{prefix}_phone", words.PERSON_PHONE, optional=True)
        answers = [Choice(answer.value, labels.YES_NO[answer]) for answer in YesNo]
        self.questions = {
            name: ChoiceField(f"{prefix}_{name}", label, answers, optional=True) for name, label in _QUESTIONS
        }
        self.remove_button = QuietButton(words.REMOVE_PERSON, "x", name=f"{prefix}_remove_button")
        self.remove_button.clicked.connect(self.removed)
        self.add(Row(self.name, self.relationship, self.phone))
        asked = Row()
        for field in self.questions.values():
            asked.body.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.add(asked)
        self.body.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignRight)

    def fields(self) -> tuple[LineField | ChoiceField, ...]:
        """Returns the fields, in the order in which they are read."""
        return (self.name, self.relationship, self.phone, *self.questions.values())

    def person(self) -> RelatedPerson:
        """Returns the person; a question that was passed over is "not known"."""
        told = {name: YesNo(field.chosen() or YesNo.NOT_KNOWN) for name, field in self.questions.items()}
        return RelatedPerson(
            self.name.text(),
            self.relationship.text(),
            self.phone.text(),
            told["parental_responsibility"],
            told["may_collect"],
            told["lives_with_child"],
        )

    def show_person(self, person: RelatedPerson) -> None:
        """Fills in a person."""
        self.name.set_text(person.name)
        self.relationship.set_text(person.relationship)
        self.phone.set_text(person.phone)
        for name, field in self.questions.items():
            field.choose(str(getattr(person, name).value))


class PeopleFields(Column):
    """All people of a front sheet, with a button that adds one."""

    def __init__(self) -> None:
        super().__init__(Space.MEDIUM)
        self._cards: list[PersonCard] = []
        self._next = 1
        self._list = Column(Space.MEDIUM)
        self.add_button = SecondaryButton(words.ADD_PERSON, "user-plus", name="add_person_button")
        self.add_button.clicked.connect(self._on_add_button_clicked)
        acts = Row(self.add_button)
        acts.stretch()
        for part in (SectionHeading(words.PEOPLE), self._list, acts):
            self.add(part)

    def people(self) -> tuple[RelatedPerson, ...]:
        """Returns those who have a name."""
        people = (card.person() for card in self._cards)
        return tuple(person for person in people if person.name)

    def show_people(self, people: tuple[RelatedPerson, ...]) -> None:
        """Shows these people and no others."""
        while self._cards:
            self._remove(self._cards[-1])
        self._next = 1
        for person in people:
            self._add().show_person(person)

    def answers(self) -> Answers:
        """Returns what is typed, for the draft."""
        answers = {"people": str(len(self._cards))}
        for card in self._cards:
            answers |= answers_of(card.fields())
        return answers

    def restore(self, answers: Answers) -> None:
        """Fills in a draft."""
        numbers = sorted({int(name.split("_")[1]) for name in answers if name.startswith("person_")})
        self.show_people(())
        for number in numbers:
            self._next = number
            give_answers(self._add().fields(), answers)

    def _on_add_button_clicked(self) -> None:
        self._add().name.focus_control()

    def _add(self) -> PersonCard:
        card = PersonCard(self._next)
        self._next += 1
        card.removed.connect(partial(self._remove, card))
        self._cards.append(card)
        self._list.add(card)
        return card

    def _remove(self, card: PersonCard) -> None:
        self._cards.remove(card)
        card.hide()
        card.deleteLater()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
