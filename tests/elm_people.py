"""Elm Row with a team: a deputy who reads, a manager and a chair who approve, a member of staff, each with keys.

Their keys are put into the register here, as an invitation would do it; the lead, its only approver, signs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from safeguard_desktop.domain.ids import PersonId, new_person_id
from safeguard_desktop.domain.register import LedgerFacts, Person, RegisterVersion, Role
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.inbox.personal import PersonalService
from safeguard_desktop.services.office.keys import read_chain, write_slots
from safeguard_desktop.services.session import Session, unlock
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.identity import Identity, new_identity, wrap_identity
from safeguard_desktop.vault.register import sign_register
from tests.elm_row import LEAST, PASSPHRASE, Setting

LEAD, DEPUTY, MANAGER, CHAIR, STAFF = "Asha Patel", "Sam Rowe", "Jo Lindqvist", "Pat Quill", "Kit Moreno"


@dataclass(frozen=True)
class Team:
    """The setting, and everybody's private keys by name, the lead's among them."""

    setting: Setting
    identities: Mapping[str, Identity]

    def id(self, name: str) -> PersonId:
        """The id of a person."""
        return self.identities[name].person

    def personal(self, name: str) -> PersonalService:
        """What came for one person."""
        chain = read_chain(self.folder, None)
        return PersonalService(self.setting.workplace, self.folder, chain, self.identities[name])

    @property
    def folder(self) -> SettingFolder:
        """The setting's folder."""
        return SettingFolder(self.setting.path)

    def unlock(self, name: str) -> Desk:
        """The desk of a reader; close its session when done."""
        return open_desk(unlock(self.setting.workplace, self.setting.path, self.id(name), PASSPHRASE))


def with_team(setting: Setting, *without_key: str) -> Team:
    """Write a version of the register in which everybody has keys but those named."""
    session = unlock(setting.workplace, setting.path, setting.lead, PASSPHRASE)
    try:
        identities = _write(session, frozenset(without_key))
    finally:
        session.close()
    return Team(setting, identities)


def _write(session: Session, without_key: frozenset[str]) -> dict[str, Identity]:
    latest = session.chain.latest
    identities = {LEAD: session.identity}
    people = list(latest.people)
    people += [
        Person(new_person_id(), CHAIR, "Chair of the committee", (Role.CHAIR,), "01632 960 005"),
        Person(new_person_id(), STAFF, "Key person", (Role.STAFF,)),
    ]
    for number, person in enumerate(people):
        if person.sealing_key is None and person.name not in without_key:
            identity = new_identity(person.id)
            identities[person.name] = identity
            sealing, signing = identity.sealing.public_bytes(), identity.signing.public_bytes()
            people[number] = replace(person, sealing_key=sealing, signing_key=signing)
            # Stretching passphrases takes time: only the deputy's is ever typed. The others have their keys at hand.
            raw = wrap_identity(identity, PASSPHRASE, LEAST) if person.name == DEPUTY else b"kept elsewhere"
            session.folder.write_person_key(person.id, raw)
    readers = tuple(identities[name].person for name in (LEAD, DEPUTY) if name in identities)
    version = _next(session, latest, tuple(people), replace(latest.ledgers[0], readers=readers))
    session.folder.write_register(version.version, sign_register(version, [session.signer]))
    write_slots(session.folder, session.ledger.key, version, session.chain.setting_id)
    return identities


def _next(
    session: Session, latest: RegisterVersion, people: tuple[Person, ...], ledger: LedgerFacts
) -> RegisterVersion:
    return replace(
        latest,
        version=latest.version + 1,
        previous=session.chain.digest(latest.version),
        made_at=session.now(),
        people=people,
        ledgers=(ledger,),
    )
