"""Whom to tell and whom to ring: changes of contacts make a new version of the register."""

import msgspec

from safeguard_desktop.domain.clock import to_text
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Contacts, Person, SettingFacts
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.register_changes import RegisterChanges
from safeguard_desktop.services.workplace import Changed


class SettingsService:
    """Reads and changes what the register says of the setting and its people."""

    def __init__(self, session: Session) -> None:
        """Keep the session."""
        self._session = session
        self._changes = RegisterChanges(session)

    def facts(self) -> SettingFacts:
        """Return the setting as the register has it."""
        return self._session.chain.latest.setting

    def contacts(self) -> Contacts:
        """Return the numbers to ring."""
        return self._session.chain.latest.contacts

    def people(self) -> tuple[Person, ...]:
        """Return the people of the register."""
        return self._session.chain.latest.people

    def set_terms(self, terms: tuple[tuple[str, str], ...]) -> Changed:
        """Write a new version of the register with these terms: pairs of first and last day, as ISO dates.

        Raises:
            EnvironmentFault: the register cannot be written, or the change would not hold.
        """
        latest = self._changes.refresh()
        version = self._changes.next(setting=msgspec.structs.replace(latest.setting, terms=terms))
        self._changes.write(version, self._changes.sign(version))
        return Changed("settings")

    def change(self, facts: SettingFacts, contacts: Contacts, phones: dict[PersonId, str]) -> Changed:
        """Write a new version of the register with these facts, contacts and telephone numbers.

        Raises:
            EnvironmentFault: the register cannot be written, or the change would not hold.
        """
        latest = self._changes.refresh()
        people = tuple(
            msgspec.structs.replace(person, phone=phones.get(person.id, person.phone))
            for person in latest.people
        )
        today = to_text(self._session.workplace.clock())
        contacts = msgspec.structs.replace(contacts, verified_on=today[:10])
        version = self._changes.next(setting=facts, contacts=contacts, people=people)
        self._changes.write(version, self._changes.sign(version))
        return Changed("settings")
