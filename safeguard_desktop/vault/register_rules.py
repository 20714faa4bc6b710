"""Who may change what in the register. Specified in KEYS.md 7.3 and 7.4.

Pure rules over two versions and a set of signers whose signatures are already known to hold.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from safeguard_desktop.domain.ids import RECOVERY_PERSON, PersonId
from safeguard_desktop.domain.register import LedgerFacts, Person, RegisterVersion, Role
from safeguard_desktop.vault.sealing import is_sealing_key
from safeguard_desktop.vault.signing import KEY_LENGTH

NEW_RECOVERY_PERSON = PersonId("recovery-new")
"""Signs for a root key that takes the place of another: proof that its sheet exists."""

_RESERVED = frozenset({RECOVERY_PERSON, NEW_RECOVERY_PERSON})


@dataclass(frozen=True, slots=True)
class Standing:
    """What the signers of a version were in the version before it."""

    has_root: bool
    has_new_root: bool
    approvers: int
    approvers_there_were: int
    has_deputy_reader: bool

    @classmethod
    def of(cls, signers: Sequence[PersonId], before: RegisterVersion | None) -> "Standing":
        """Work out the standing of people whose signatures hold."""
        there_were = {person.id for person in before.approvers()} if before else set()
        deputies = _deputy_readers(before) if before else set()
        return cls(
            has_root=RECOVERY_PERSON in signers,
            has_new_root=NEW_RECOVERY_PERSON in signers,
            approvers=len(there_were & set(signers)),
            approvers_there_were=len(there_were),
            has_deputy_reader=bool(deputies & set(signers)),
        )

    def may_change_recovery(self) -> bool:
        """The sheet may be replaced by itself or by two approvers, never by one person alone."""
        return self.has_root or self.approvers >= 2

    def may_change_trust(self) -> bool:
        """Readers, approvers and keys take two approvers, the only one there is, or the sheet."""
        is_only_approver = self.approvers == 1 and self.approvers_there_were == 1
        return self.may_change_recovery() or is_only_approver

    def may_change_facts(self) -> bool:
        """Facts, contacts and people without keys take any approver or any deputy who reads."""
        return self.has_root or self.approvers >= 1 or self.has_deputy_reader


def is_lawful(version: RegisterVersion, before: RegisterVersion | None, standing: Standing) -> bool:
    """Whether signers of that standing may put `version` after `before` (None for the first)."""
    if before is None:
        return standing.has_root
    if version.root_key != before.root_key and not standing.has_new_root:
        return False
    if (version.root_key, version.recovery_key) != (before.root_key, before.recovery_key):
        return standing.may_change_recovery()
    if _trust(version) != _trust(before):
        return standing.may_change_trust()
    return standing.may_change_facts()


def has_sound_shape(version: RegisterVersion) -> bool:
    """Whether a version makes sense by itself: keys of the right length, ids once, readers known."""
    people = {person.id: person for person in version.people}
    return (
        len(people) == len(version.people)
        and not _RESERVED & set(people)
        and all(_has_sound_keys(person) for person in version.people)
        and _are_distinct([ledger.name for ledger in version.ledgers])
        and _are_distinct([ledger.id for ledger in version.ledgers])
        and all(_is_sound_ledger(ledger, people) for ledger in version.ledgers)
        and len(version.root_key) == len(version.setting_key) == KEY_LENGTH
        and is_sealing_key(version.recovery_key)
    )


def _trust(version: RegisterVersion) -> bytes:
    """What decides who can read, who can approve, and whose name stands beside which key."""
    people = [
        (person.id, person.name, person.roles, person.sealing_key, person.signing_key, person.active)
        for person in version.people
        if person.signing_key is not None or person.sealing_key is not None
    ]
    return msgspec.json.encode((sorted(people), version.ledgers, version.setting_key))


def _deputy_readers(version: RegisterVersion) -> set[PersonId]:
    readers = {reader for ledger in version.ledgers for reader in ledger.readers}
    return {person.id for person in version.with_role(Role.DEPUTY) if person.id in readers}


def _has_sound_keys(person: Person) -> bool:
    has_sound_sealing = person.sealing_key is None or is_sealing_key(person.sealing_key)
    return has_sound_sealing and (person.signing_key is None or len(person.signing_key) == KEY_LENGTH)


def _is_sound_ledger(ledger: LedgerFacts, people: dict[PersonId, Person]) -> bool:
    readers = [people.get(reader) for reader in ledger.readers]
    return (
        ledger.generation >= 1
        and _are_distinct(ledger.readers)
        and is_sealing_key(ledger.inbox_key)
        and all(reader is not None and reader.active and reader.sealing_key is not None for reader in readers)
    )


def _are_distinct(names: Sequence[str]) -> bool:
    return len(set(names)) == len(names)
