"""The form about one person of the register."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.register import Role, SettingKind
from safeguard_desktop.services.staff.key_change import KeyChangeService
from safeguard_desktop.services.staff.people import PeopleService, PersonDetails, PersonRow
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.people.agreeing import Agreeing
from safeguard_desktop.ui.widgets import CheckField, LineField, MutedText, StrongText
from safeguard_desktop.wording import people as words
from safeguard_desktop.wording.labels import role_label

_NOBODY = "new"


class PersonForm(DeskForm):
    """Adds somebody, or changes what is written about somebody."""

    def __init__(
        self, people: PeopleService, keys: KeyChangeService, bench: Bench, kind: SettingKind
    ) -> None:
        super().__init__("person_form", words.FORM, words.FORM_SAVE, bench)
        self._people, self._keys = people, keys
        self._row: PersonRow | None = None
        for name, label, optional in (
            ("person_name", words.NAME, False),
            ("person_job", words.JOB, True),
            ("person_phone", words.PHONE, True),
        ):
            self.add_field(LineField(name, label, optional=optional))
        for text in (StrongText(words.ROLES), MutedText(words.ROLES_HINT)):
            self.add(text)
        self._roles = {
            role: self.add_field(CheckField(f"role_{role.value}", _capital(role_label(role, kind))))
            for role in Role
        }
        self._with_keys = MutedText(words.ROLES_WITH_KEYS)
        self.add(self._with_keys)
        self.add_acts()

    def show_person(self, row: PersonRow | None) -> None:
        """Begins with a person, or with nobody yet."""
        self._row = row
        has_keys = row is not None and row.person.signing_key is not None
        self._with_keys.setVisible(has_keys)
        self.begin(row.person.id if row is not None else _NOBODY)

    @override
    def prefill(self) -> None:
        person = self._row.person if self._row is not None else None
        for name in ("name", "job", "phone"):
            field = self.fields[f"person_{name}"]
            if isinstance(field, LineField):
                field.set_text(getattr(person, name) if person is not None else "")
        for role, box in self._roles.items():
            box.set_checked(role in person.roles if person is not None else role is Role.STAFF)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        details = self._details()
        return lambda: self._people.problems(details)

    @override
    def save(self) -> Callable[[], Changed]:
        act = self._act()
        return lambda: act(None)

    @override
    def _on_failed(self, fault: Exception) -> None:
        if isinstance(fault, Refused) and fault.code is RefusalCode.NEEDS_SECOND_PERSON:
            self.clear_problems()
            agreeing = Agreeing[Changed](self, self.bench.tasks, self._people)
            agreeing.attempt(self._act(), self._on_answered, super()._on_failed)
            return
        super()._on_failed(fault)

    def _act(self) -> Callable[[Agreement | None], Changed]:
        row, details, people = self._row, self._details(), self._people
        if row is None:
            return lambda _agreement: people.add(details)
        keys = self._keys

        def change(agreement: Agreement | None) -> Changed:
            becoming = people.takes_reading(row.person.id, details)
            if becoming is not None:
                return keys.change(agreement, becoming=becoming)
            return people.change(row.person.id, details, agreement)

        return change

    def _details(self) -> PersonDetails:
        answers = self.answers()
        roles = tuple(role for role, box in self._roles.items() if box.is_checked())
        return PersonDetails(answers["person_name"], answers["person_job"], answers["person_phone"], roles)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
