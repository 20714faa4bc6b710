"""The record of worries about adults comes into being with the first person who can read it.

Whoever invites a manager or chair makes it in the same version of the register, and holds its key for that moment only;
in a setting that is older, an approver makes it when it is first needed. The file, its slots and then the register are
written in that order: until the register names it, it is nobody's record. Specified in vault/KEYS.md 12.5.
Source: S44, X19; DESIGN sections 2 and 3.
"""

import secrets
from dataclasses import dataclass, field

import msgspec

from safeguard_desktop.domain.ids import PersonId, SettingId, new_ledger_id
from safeguard_desktop.domain.register import MATTERS_LEDGER, LedgerFacts, Person, RegisterVersion, Role
from safeguard_desktop.services.office.keys import write_slots
from safeguard_desktop.services.staff.accounts import keys_since
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.storage.ledger import Origin, create_ledger
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.vault.sealing import SealingKeyPair
from safeguard_desktop.vault.slots import new_database_key

MATTERS_ROLES = frozenset({Role.MANAGER, Role.CHAIR})
"""Who reads worries about adults, unless one is about them. Nobody does for reading the children's record."""


@dataclass(frozen=True, slots=True)
class Founding:
    """A second record that is about to be: what the register says of it, and its keys, in memory only."""

    facts: LedgerFacts
    inbox: SealingKeyPair = field(repr=False)
    database: bytes = field(repr=False)


def may_read_matters(person: Person) -> bool:
    """Whether a person is one of those who read worries about adults: here, with keys, as manager or chair."""
    return person.active and person.sealing_key is not None and bool(MATTERS_ROLES & {*person.roles})


def with_matters(version: RegisterVersion) -> tuple[RegisterVersion, Founding | None]:
    """Return the version with the second record in it, where it has none and somebody could read one."""
    readers = tuple(person.id for person in version.people if may_read_matters(person))
    if version.ledger(MATTERS_LEDGER) is not None or not readers:
        return version, None
    inbox = SealingKeyPair.generate()
    facts = LedgerFacts(new_ledger_id(), MATTERS_LEDGER, 1, readers, inbox.public_bytes())
    founding = Founding(facts, inbox, new_database_key())
    return msgspec.structs.replace(version, ledgers=(*version.ledgers, facts)), founding


def write_founding(
    folder: SettingFolder, founding: Founding, version: RegisterVersion, setting: SettingId
) -> None:
    """Write the empty record and its slots; the version of the register that names it comes after.

    What a crash left behind of an earlier try is put aside and not deleted: nobody holds a key to it.

    Raises:
        EnvironmentFault: it cannot be written; the register names no such record then.
    """
    name = founding.facts.name
    folder.put_ledger_aside(name, secrets.token_hex(4))
    write_slots(folder, founding.database, version, setting, name)
    kept = {f"inbox/{founding.facts.generation}": founding.inbox.private_bytes()}
    create_ledger(folder.ledger_path(name), founding.database, Origin(founding.facts.id, setting), kept)


def without_untouched(version: RegisterVersion, chain: RegisterChain, person: PersonId) -> RegisterVersion:
    """Return the version without a second record that nobody can ever have opened, else as it is.

    That is one whose only reader, from its beginning on, was somebody who never took up the invitation of that
    moment: the keys that it was made for are being replaced or withdrawn.
    """
    facts = version.ledger(MATTERS_LEDGER)
    if facts is None:
        return version
    named = [
        (known.version, found.readers)
        for known in chain.versions
        if (found := known.ledger(MATTERS_LEDGER)) is not None and found.id == facts.id
    ]
    was_made_for = bool(named) and named[0][0] == keys_since(chain, person)
    if not was_made_for or any(readers != (person,) for _number, readers in named):
        return version
    ledgers = tuple(each for each in version.ledgers if each.name != MATTERS_LEDGER)
    return msgspec.structs.replace(version, ledgers=ledgers)


def with_readers(version: RegisterVersion, name: str, readers: tuple[PersonId, ...]) -> RegisterVersion:
    """Return a version in which that record has these readers."""
    ledgers = tuple(
        msgspec.structs.replace(facts, readers=readers) if facts.name == name else facts
        for facts in version.ledgers
    )
    return msgspec.structs.replace(version, ledgers=ledgers)


def without_matters_reader(version: RegisterVersion, person: PersonId) -> RegisterVersion:
    """Return a version in which a person does not read worries about adults."""
    facts = version.ledger(MATTERS_LEDGER)
    if facts is None or person not in facts.readers:
        return version
    return with_readers(version, MATTERS_LEDGER, tuple(each for each in facts.readers if each != person))
