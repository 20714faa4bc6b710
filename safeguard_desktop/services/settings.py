"""Whom to tell and whom to ring: changes of contacts make a new version of the register."""

import msgspec

from safeguard_desktop.domain.clock import to_text
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Contacts, Person, RegisterVersion, SettingFacts
from safeguard_desktop.services.keys import read_chain
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.vault.register import read_register, sign_register


class SettingsService:
    """Reads and changes what the register says of the setting and its people."""

    def __init__(self, session: Session) -> None:
        """Keep the session."""
        self._session = session

    def facts(self) -> SettingFacts:
        """Return the setting as the register has it."""
        return self._session.chain.latest.setting

    def contacts(self) -> Contacts:
        """Return the numbers to ring."""
        return self._session.chain.latest.contacts

    def people(self) -> tuple[Person, ...]:
        """Return the people of the register."""
        return self._session.chain.latest.people

    def change(self, facts: SettingFacts, contacts: Contacts, phones: dict[PersonId, str]) -> Changed:
        """Write a new version of the register with these facts, contacts and telephone numbers.

        Raises:
            EnvironmentFault: the register cannot be written, or the change would not hold.
        """
        session, latest = self._session, self._session.chain.latest
        people = tuple(
            msgspec.structs.replace(person, phone=phones.get(person.id, person.phone))
            for person in latest.people
        )
        today = to_text(session.workplace.clock())
        contacts = msgspec.structs.replace(contacts, verified_on=today[:10])
        version = msgspec.structs.replace(
            latest,
            version=latest.version + 1,
            previous=session.chain.digest(latest.version),
            made_at=today,
            setting=facts,
            contacts=contacts,
            people=people,
        )
        self._write(version)
        return Changed("settings")

    def _write(self, version: RegisterVersion) -> None:
        folder = self._session.folder
        raw = sign_register(version, [self._session.signer])
        # Read back with the new version in it before it is written: a chain that does not hold
        # would lock everybody out.
        read_register([*folder.register_files(), raw])
        folder.write_register(version.version, raw)
        self._session.chain = read_chain(folder, self._session.heads)
