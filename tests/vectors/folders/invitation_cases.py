"""Invitations, and registers with two approvers: what may lie in a folder beside keys that are in use."""

from msgspec.structs import replace

from safeguard_desktop.domain.register import Person, RegisterVersion
from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.vault.identity import Identity, new_identity, wrap_identity
from safeguard_desktop.vault.invitations import new_code
from tests.elm_row import LEAST
from tests.vectors.folders.attacker import Attacker
from tests.vectors.folders.cases import case
from tests.vectors.folders.record import next_version, with_keys


def manager_of(it: Attacker) -> Person:
    """Jo Lindqvist, who has no keys yet."""
    (manager,) = (each for each in it.chain.latest.people if each.name == "Jo Lindqvist")
    return manager


def with_manager(it: Attacker, identity: Identity, *, reads: bool = False) -> RegisterVersion:
    """The fourth version: the manager has keys."""
    chain = it.chain
    people = tuple(
        with_keys(each, identity) if each.id == identity.person else each for each in chain.latest.people
    )
    facts = ledger_facts(chain.latest)
    readers = (*facts.readers, identity.person) if reads else facts.readers
    return replace(next_version(chain), people=people, ledgers=(replace(facts, readers=readers),))


def write_invitation(it: Attacker, identity: Identity, code: str, number: int = 4) -> None:
    """Keys under a code."""
    path = it.path / "people" / f"{identity.person}-{number:06}.invitation"
    path.write_bytes(wrap_identity(identity, code, LEAST))


def invite(it: Attacker, *, reads: bool = False) -> tuple[Identity, str]:
    """Somebody is invited by the lead, who is the only approver yet."""
    identity, code = new_identity(manager_of(it).id), new_code()
    write_invitation(it, identity, code)
    it.write_version(with_manager(it, identity, reads=reads), it.record.lead.signer)
    return identity, code


@case
def sound_with_an_approver_invited(it: Attacker) -> None:
    """An approver's keys wait under a code."""
    invite(it)


@case
def sound_with_a_reader_invited(it: Attacker) -> None:
    """A reader's keys wait under a code; there is no key file, nor needed."""
    invite(it, reads=True)


@case
def wrong_passphrase_beside_an_invitation(it: Attacker) -> None:
    """Nobody's passphrase, where a reader has none yet."""
    invite(it, reads=True)
    it.passphrase = "something else entirely"


@case
def code_for_a_passphrase(it: Attacker) -> None:
    """The code of an invitation is no passphrase."""
    _identity, it.passphrase = invite(it, reads=True)


@case
def sound_with_stray_invitations(it: Attacker) -> None:
    """An invitation that never came into the register, with its slot, and one with an older number."""
    identity = new_identity(manager_of(it).id)
    write_invitation(it, identity, new_code())
    write_invitation(it, identity, new_code(), 2)
    it.slot(identity).write_bytes(b"cut off before the register was written")


@case
def invited_by_the_deputy(it: Attacker) -> None:
    """A deputy who reads gives keys, alone."""
    identity = new_identity(manager_of(it).id)
    write_invitation(it, identity, new_code())
    it.write_version(with_manager(it, identity), it.record.deputy.signer)


def without_deputy(it: Attacker, before: RegisterVersion, digest: str) -> RegisterVersion:
    """The fifth version: the deputy reads no more."""
    facts = ledger_facts(before)
    readers = tuple(each for each in facts.readers if each != it.record.deputy.person)
    people = tuple(
        replace(each, active=False, sealing_key=None, signing_key=None)
        if each.id == it.record.deputy.person
        else each
        for each in before.people
    )
    return replace(
        before, version=5, previous=digest, people=people, ledgers=(replace(facts, readers=readers),)
    )


def fifth(it: Attacker) -> tuple[Identity, RegisterVersion]:
    """The manager has keys, and there are two approvers from now on."""
    identity, _code = invite(it)
    chain = it.chain_here
    return identity, without_deputy(it, chain.latest, chain.digest(4))


@case
def reader_removed_by_one_of_two_approvers(it: Attacker) -> None:
    """The lead takes a reader away, alone, where there are two approvers."""
    _manager, version = fifth(it)
    it.write_version(version, it.record.lead.signer)


@case
def reader_removed_by_an_approver_and_a_deputy(it: Attacker) -> None:
    """The lead and the deputy together are not two approvers."""
    _manager, version = fifth(it)
    it.write_version(version, it.record.lead.signer, it.record.deputy.signer)


@case
def sound_with_a_reader_removed_by_two_approvers(it: Attacker) -> None:
    """The lead and the manager take a reader away; his key file and slot are still there."""
    manager, version = fifth(it)
    it.write_version(version, it.record.lead.signer, manager.signer)


@case
def sound_with_a_reader_removed_by_the_sheet(it: Attacker) -> None:
    """The lead and the recovery sheet take a reader away."""
    _manager, version = fifth(it)
    it.write_version(version, it.record.lead.signer, it.record.root)
