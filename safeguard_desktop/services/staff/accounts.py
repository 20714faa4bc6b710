"""How it stands with somebody's keys: none, an invitation that waits, or an account that is in use.

What the register says of a person and what lies in ``people/`` are read together, without a key.
Specified in vault/KEYS.md, 6.5.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from safeguard_desktop.domain.clock import from_text, to_text
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Person, RegisterVersion
from safeguard_desktop.services.inbox.routing import Staff
from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.register import RegisterChain

VALID_DAYS = 14
"""How long the program takes a code. It is a habit, not a wall: a copied file knows no date."""


class AccountState(StrEnum):
    """How it stands with somebody's keys."""

    NONE = "none"
    INVITED = "invited"
    RUN_OUT = "run_out"
    HELD = "held"


def keys_since(chain: RegisterChain, person: PersonId) -> int:
    """Return the version in which the keys that a person has now were first given, or 0 without keys."""
    present = _keys(chain, person, chain.latest.version)
    if present is None:
        return 0
    since = chain.latest.version
    while since > 1 and _keys(chain, person, since - 1) == present:
        since -= 1
    return since


def account_state(
    folder: SettingFolder, chain: RegisterChain, person: PersonId, now: datetime
) -> AccountState:
    """Return how it stands with a person's keys. Raises EnvironmentFault where the folder cannot be read."""
    if _keys(chain, person, chain.latest.version) is None:
        return AccountState.NONE
    if folder.has_person_key(person):
        return AccountState.HELD
    waits = (person, keys_since(chain, person)) in folder.invitations()
    return (
        AccountState.INVITED if waits and to_text(now) <= valid_until(chain, person) else AccountState.RUN_OUT
    )


def valid_until(chain: RegisterChain, person: PersonId) -> str:
    """Return until when a person's code is taken (UTC text), or "" where none was made."""
    version = chain.version(keys_since(chain, person))
    if version is None:
        return ""
    try:
        return to_text(from_text(version.made_at) + timedelta(days=VALID_DAYS))
    except ValueError:  # another program wrote the time in another form
        return ""


def with_account(folder: SettingFolder, people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Return those who have chosen a passphrase."""
    return tuple(person for person in people if folder.has_person_key(person.id))


def staff_now(folder: SettingFolder, chain: RegisterChain) -> Staff:
    """Return who is here, who reads, and who can open what is sent to them: to whom a concern may go."""
    version = chain.latest
    return Staff.of(version, ledger_facts(version).readers, with_account(folder, version.people))


def staff_of(version: RegisterVersion) -> tuple[Person, ...]:
    """Return who is here with keys of their own, reads nothing and signs no change of who can read."""
    others = {reader for ledger in version.ledgers for reader in ledger.readers}
    others |= {person.id for person in version.approvers()}
    return tuple(
        person
        for person in version.people
        if person.active and person.signing_key is not None and person.id not in others
    )


def waiting_invitations(folder: SettingFolder, chain: RegisterChain, now: datetime) -> tuple[Person, ...]:
    """Return the people whose code has not been used yet, also those whose code has run out."""
    waits = (AccountState.INVITED, AccountState.RUN_OUT)
    return tuple(
        person
        for person in chain.latest.people
        if person.active and account_state(folder, chain, person.id, now) in waits
    )


def tidy_invitations(folder: SettingFolder, person: PersonId) -> None:
    """Remove every invitation of somebody who has an account now: a used code opens nothing any more.

    Raises:
        EnvironmentFault: one cannot be removed.
    """
    for whose, version in folder.invitations():
        if whose == person:
            folder.remove_invitation(whose, version)


def _keys(chain: RegisterChain, person: PersonId, number: int) -> tuple[bytes | None, bytes] | None:
    version = chain.version(number)
    found = version.person(person) if version is not None else None
    if found is None or found.signing_key is None:
        return None
    return found.sealing_key, found.signing_key
