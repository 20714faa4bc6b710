"""The people in a child's life on the front sheet: family, others who may be rung, professionals."""

from __future__ import annotations

from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.child import PersonKind, RelatedPerson, YesNo
from safeguard_desktop.ui.children.cards import AnswerCard, CardList
from safeguard_desktop.ui.widgets import Choice, ChoiceField, LineField, ListField
from safeguard_desktop.wording import children as words
from safeguard_desktop.wording import labels

_QUESTIONS: Final = (
    ("parental_responsibility", words.PARENTAL_RESPONSIBILITY),
    ("may_collect", words.MAY_COLLECT),
    ("lives_with_child", words.LIVES_WITH_CHILD),
)


class PersonCard(AnswerCard):
    """One person: name, what they are to the child, telephone, and what they may do.

    Whether somebody has parental responsibility, may collect or lives with the child is asked of family and
    other contacts; where somebody works, of professionals.
    """

    def __init__(self, prefix: str) -> None:
        super().__init__(prefix, words.REMOVE_PERSON)
        kinds = [Choice(kind.value, labels.PERSON_KINDS[kind]) for kind in PersonKind]
        self.name = LineField(f"{prefix}_name", words.PERSON_NAME)
        self.relationship = LineField(f"{prefix}_relationship", words.RELATIONSHIP)
        self.kind = ListField(f"{prefix}_kind", words.PERSON_KIND, kinds, empty="")
        self.phone = LineField(f"{prefix}_phone", words.PERSON_PHONE, optional=True)
        self.organisation = LineField(f"{prefix}_organisation", words.ORGANISATION, optional=True)
        answers = [Choice(answer.value, labels.YES_NO[answer]) for answer in YesNo]
        self.questions = {
            name: ChoiceField(f"{prefix}_{name}", label, answers, optional=True) for name, label in _QUESTIONS
        }
        self.add_line(self.name, self.relationship)
        self.add_line(self.kind, self.phone, self.organisation)
        self.add_line(*self.questions.values())
        self.finish()
        self.kind.edited.connect(self.refresh)
        self.refresh()

    @property
    @override
    def is_blank(self) -> bool:
        return self.person() == RelatedPerson("", "", kind=self._kind())

    def person(self) -> RelatedPerson:
        """Returns the person; a question that was passed over, or not asked, is "not known"."""
        is_professional = self._kind() is PersonKind.PROFESSIONAL
        told = {
            name: YesNo((not is_professional and field.chosen()) or YesNo.NOT_KNOWN)
            for name, field in self.questions.items()
        }
        return RelatedPerson(
            name=self.name.text(),
            relationship=self.relationship.text(),
            phone=self.phone.text(),
            parental_responsibility=told["parental_responsibility"],
            may_collect=told["may_collect"],
            lives_with_child=told["lives_with_child"],
            kind=self._kind(),
            organisation=self.organisation.text() if is_professional else "",
        )

    def show_person(self, person: RelatedPerson) -> None:
        """Fills in a person."""
        self.name.set_text(person.name)
        self.relationship.set_text(person.relationship)
        self.phone.set_text(person.phone)
        self.kind.choose(person.kind.value)
        self.organisation.set_text(person.organisation)
        for name, field in self.questions.items():
            field.choose(str(getattr(person, name).value))
        self.refresh()

    @override
    def refresh(self) -> None:
        is_professional = self._kind() is PersonKind.PROFESSIONAL
        self.organisation.setVisible(is_professional)
        for field in self.questions.values():
            field.setVisible(not is_professional)

    def _kind(self) -> PersonKind:
        return PersonKind(self.kind.chosen() or PersonKind.FAMILY)


class PeopleFields(CardList[PersonCard]):
    """All people of a front sheet."""

    def __init__(self) -> None:
        super().__init__("person", words.ADD_PERSON, "user-plus", PersonCard)

    def people(self) -> tuple[RelatedPerson, ...]:
        """Returns everybody of whom anything was said."""
        return tuple(card.person() for card in self.filled)

    def show_people(self, people: tuple[RelatedPerson, ...]) -> None:
        """Shows these people and no others."""
        for card, person in zip(self.begin(len(people)), people, strict=True):
            card.show_person(person)
        self.changed.emit()
