"""Taking an invitation up: the code opens the keys once, and a passphrase of one's own keeps them.

It works at the start window, where nothing is unlocked. The keys under the passphrase are durable
before the code's file is removed, so that a crash leaves at least one way in. KEYS.md 6.5.
"""

from dataclasses import dataclass, field
from pathlib import Path

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem, RefusalCode, Refused
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.office.keys import check_identity, ledger_facts, open_database_key, wrapped
from safeguard_desktop.services.office.known import KnownSettings
from safeguard_desktop.services.staff.accounts import (
    AccountState,
    account_state,
    keys_since,
    tidy_invitations,
    waiting_invitations,
)
from safeguard_desktop.services.staff.own_account import new_passphrase_problem
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.identity import Identity, unwrap_identity
from safeguard_desktop.vault.invitations import bare_code, code_problem
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.vault.strength import suggest_passphrase


@dataclass(frozen=True, slots=True)
class OpenedInvitation:
    """An invitation whose code was typed; it is taken up once there is a passphrase."""

    path: Path
    person: Person
    reads: bool
    approves: bool
    identity: Identity = field(repr=False)


class JoiningService:
    """Takes invitations up."""

    def __init__(self, workplace: Workplace) -> None:
        """Keep the workplace."""
        self._workplace = workplace

    def code_problem(self, typed: str) -> Problem | None:
        """Return what is the matter with a code as typed, or None where it may be one."""
        return code_problem(typed)

    def suggest_passphrase(self) -> str:
        """Return a passphrase of six words drawn at random."""
        return suggest_passphrase()

    def open(self, path: Path, typed: str) -> OpenedInvitation:
        """Find the invitation that a code is of. Each one that waits costs about half a second.

        Raises:
            Refused: no invitation waits under that code (``NOT_INVITED``), its time is over
                (``INVITATION_RUN_OUT``), or what belongs to it does not fit (``INVITATION_UNSOUND``).
            EnvironmentFault: the folder or the register cannot be read.
        """
        folder, chain = self._read(path)
        for person in waiting_invitations(folder, chain, self._workplace.clock()):
            identity = self._opened(folder, chain, person, bare_code(typed))
            if identity is not None:
                return self._checked(folder, chain, person, identity)
        raise Refused(RefusalCode.NOT_INVITED)

    def passphrase_problem(self, opened: OpenedInvitation, passphrase: str, again: str) -> Problem | None:
        """Return what is wrong with the passphrase chosen, or None."""
        _folder, chain = self._read(opened.path)
        return new_passphrase_problem(chain.latest, passphrase, again)

    def accept(self, opened: OpenedInvitation, passphrase: str) -> None:
        """Keep the keys under a passphrase of one's own; the code opens nothing from then on.

        Raises:
            Refused: the passphrase will not do (``INCOMPLETE``), or the invitation was withdrawn,
                renewed or taken up in the meantime (``NOT_INVITED``).
            EnvironmentFault: the folder cannot be written; then the code may be used again.
        """
        folder, chain = self._read(opened.path)
        found = new_passphrase_problem(chain.latest, passphrase, passphrase)
        if found is not None:
            raise Refused(RefusalCode.INCOMPLETE, (found,))
        person, now = opened.person.id, self._workplace.clock()
        is_current = opened.identity.is_of(chain.latest.person(person) or opened.person)
        if not is_current or account_state(folder, chain, person, now) is AccountState.HELD:
            raise Refused(RefusalCode.NOT_INVITED)
        folder.write_person_key(person, wrapped(opened.identity, passphrase))
        tidy_invitations(folder, person)

    def _read(self, path: Path) -> tuple[SettingFolder, RegisterChain]:
        folder = SettingFolder(path)
        return folder, KnownSettings(self._workplace).chain(folder)

    def _opened(
        self, folder: SettingFolder, chain: RegisterChain, person: Person, code: str
    ) -> Identity | None:
        """Return the keys that wait for a person where this is their code."""
        try:
            return unwrap_identity(folder.read_invitation(person.id, keys_since(chain, person.id)), code)
        except EnvironmentFault as fault:
            # One that is damaged or gone does not keep the next from being tried.
            if fault.code in (FaultCode.WRONG_PASSPHRASE, FaultCode.NOT_FOUND, FaultCode.DAMAGED):
                return None
            raise

    def _checked(
        self, folder: SettingFolder, chain: RegisterChain, person: Person, identity: Identity
    ) -> OpenedInvitation:
        state = account_state(folder, chain, person.id, self._workplace.clock())
        if state is AccountState.RUN_OUT:
            raise Refused(RefusalCode.INVITATION_RUN_OUT)
        reads = person.id in ledger_facts(chain.latest).readers
        try:
            check_identity(chain, identity, person.id)
            if reads:
                # Found out now and not after the passphrase was chosen: the lead can renew it.
                open_database_key(folder, chain, person.id, identity.sealing)
        except EnvironmentFault:
            raise Refused(RefusalCode.INVITATION_UNSOUND) from None
        approves = person in chain.latest.approvers()
        return OpenedInvitation(folder.path, person, reads, approves, identity)
