"""An approver who is signed in: somebody who signs changes of who can read, and reads nothing.

There is no ledger in it and no way to one: the person's keys open no slot. Source: DESIGN section 3
(approver), X19.
"""

from dataclasses import dataclass, field
from pathlib import Path

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.office.keys import open_identity
from safeguard_desktop.services.office.known import KnownSettings
from safeguard_desktop.services.office.setting import SettingLook, look_at
from safeguard_desktop.services.record import Record
from safeguard_desktop.services.staff.accounts import tidy_invitations
from safeguard_desktop.services.staff.pins import SameDayPins, pin_identity
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.vault.identity import Identity
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.vault.signing import PersonSigner


@dataclass
class ApproverSession:
    """An approver who is signed in. It holds their keys, the register, and nothing of the record."""

    workplace: Workplace
    folder: SettingFolder
    chain: RegisterChain
    identity: Identity
    heads: HeadStore
    matters: Record | None = field(default=None, repr=False, compare=False)

    def close(self) -> None:
        """Close the record of worries about adults, where it is open."""
        matters, self.matters = self.matters, None
        if matters is not None:
            matters.ledger.close()

    @property
    def person(self) -> Person:
        """Whoever is signed in, as the register has them."""
        person = self.chain.latest.person(self.identity.person)
        if person is None:
            raise EnvironmentFault(FaultCode.REGISTER_FORGED)
        return person

    @property
    def signer(self) -> PersonSigner:
        """Signs in the name of whoever is signed in."""
        return PersonSigner(self.identity.person, self.identity.signing)

    @property
    def look(self) -> SettingLook:
        """The setting as the start window shows it."""
        return look_at(self.folder, self.chain)


class ApprovingService:
    """Signs an approver in with a passphrase, or with the PIN of today."""

    def __init__(self, workplace: Workplace, pins: SameDayPins | None = None) -> None:
        """Keep the workplace, and the PIN of today where the program keeps one."""
        self._workplace = workplace
        self._pins = pins

    def sign_in(self, path: Path, person: PersonId, passphrase: str) -> ApproverSession:
        """Sign an approver in.

        Raises:
            Refused: the register does not have this person as an approver (``NOT_AN_APPROVER``).
            EnvironmentFault: wrong passphrase, no such file, a register that does not hold, ...
        """
        folder, chain = self._read(path)
        identity = open_identity(folder, chain, person, passphrase)
        session = self._session(folder, chain, identity)
        if self._pins is not None:
            self._pins.signed_in(person)
        return session

    def sign_in_by_pin(self, path: Path, pin: str) -> ApproverSession:
        """Sign an approver in with the PIN of today.

        Raises:
            Refused: as `SameDayPins.open`, or ``NOT_AN_APPROVER``.
            EnvironmentFault: the register cannot be read.
        """
        folder, chain = self._read(path)
        return self._session(folder, chain, pin_identity(self._pins, chain, pin))

    def _read(self, path: Path) -> tuple[SettingFolder, RegisterChain]:
        folder = SettingFolder(path)
        return folder, KnownSettings(self._workplace).chain(folder)

    def _session(self, folder: SettingFolder, chain: RegisterChain, identity: Identity) -> ApproverSession:
        if identity.person not in {each.id for each in chain.latest.approvers()}:
            raise Refused(RefusalCode.NOT_AN_APPROVER)
        tidy_invitations(folder, identity.person)
        heads = HeadStore(self._workplace.profile / "heads")
        return ApproverSession(self._workplace, folder, chain, identity, heads)
