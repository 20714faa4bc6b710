"""The telephone numbers that stand on the first page, and those of the people of the setting."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.register import Contacts, Person, SettingFacts
from safeguard_desktop.services.office.settings import SettingsService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import LineField, MutedText
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import settings as words

Register = tuple[SettingFacts, Contacts, tuple[Person, ...]]
"""What the form is about: the setting, its numbers, its people."""

_LABELS = {
    "social_care_day": words.SOCIAL_CARE_DAY,
    "social_care_night": words.SOCIAL_CARE_NIGHT,
    "lado": words.LADO,
    "police": words.POLICE,
    "local_partnership": words.LOCAL_PARTNERSHIP,
}
_REQUIRED = ("social_care_day", "lado")


class NumbersForm(DeskForm):
    """Whom to ring. Saving makes a new signed version of the register."""

    def __init__(self, settings: SettingsService, bench: Bench, register: Register) -> None:
        """Makes the form about the numbers as the register has them."""
        super().__init__("numbers_form", words.NUMBERS, words.SAVE_NUMBERS, bench)
        self._settings = settings
        self._facts, self._contacts, self._people = register
        self.add(MutedText(words.NUMBERS_HINT))
        self._numbers = {
            name: self.add_field(LineField(name, label, optional=name not in _REQUIRED))
            for name, label in _LABELS.items()
        }
        self._phones = {person.id: self._phone_of(person) for person in self._people if person.active}
        self.add_acts()

    @override
    def prefill(self) -> None:
        for name, field in self._numbers.items():
            field.set_text(getattr(self._contacts, name))
        for person in self._people:
            if person.id in self._phones:
                self._phones[person.id].set_text(person.phone)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        answers = self.answers()
        found = tuple(Problem(name, "missing") for name in _REQUIRED if not answers[name])
        return lambda: found

    @override
    def save(self) -> Callable[[], Changed]:
        answers = self.answers()
        contacts = msgspec.structs.replace(self._contacts, **{name: answers[name] for name in _LABELS})
        phones = {person: field.text() for person, field in self._phones.items()}
        return lambda: self._settings.change(self._facts, contacts, phones)

    def _phone_of(self, person: Person) -> LineField:
        roles = ", ".join(labels.role_label(role, self._facts.kind) for role in person.roles)
        label = words.phone_of(person.name, roles)
        return self.add_field(LineField(f"phone_{person.id}", label, optional=True))
