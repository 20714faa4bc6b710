"""Whom to tell and whom to ring, in sight of everybody who sits down at the computer. Source: S04, S20; UI.md."""

from __future__ import annotations

from collections.abc import Sequence

from safeguard_desktop.domain.register import Person, Role
from safeguard_desktop.services.office.setting import SettingLook
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import Column, Fact, KeyValueList, Section
from safeguard_desktop.wording import start as words
from safeguard_desktop.wording.roles import role_label


class PeopleAndNumbers(Column):
    """The lead and the deputies with their numbers, then those of the authority and of the police."""

    def __init__(self) -> None:
        super().__init__(Space.WIDE)
        self.setObjectName("people_and_numbers")
        self._people, self._numbers = KeyValueList(name_width=230), KeyValueList(name_width=230)
        for heading, lines in ((words.PEOPLE_TITLE, self._people), (words.NUMBERS_TITLE, self._numbers)):
            part = Section(heading)
            part.add(lines)
            self.add(part)

    def show_setting(self, look: SettingLook) -> None:
        """Shows the people and numbers of a setting, those that are known."""
        kind = look.facts.kind
        self._people.set_facts(
            [
                *_facts(look.leads, role_label(Role.LEAD, kind)),
                *_facts(look.deputies, role_label(Role.DEPUTY, kind)),
            ]
        )
        contacts = look.contacts
        numbers = (
            (words.SOCIAL_CARE_DAY, contacts.social_care_day),
            (words.SOCIAL_CARE_NIGHT, contacts.social_care_night),
            (words.LADO, contacts.lado),
            (words.POLICE, contacts.police),
        )
        self._numbers.set_facts([Fact(name, number) for name, number in numbers if number])


def _facts(people: Sequence[Person], role: str) -> list[Fact]:
    """Returns people as lines: what they are here, their name and their number."""
    return [Fact(role.capitalize(), " · ".join(part for part in (p.name, p.phone) if part)) for p in people]
