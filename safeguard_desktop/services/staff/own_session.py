"""Somebody who is signed in and does not read the record: their own keys, the register, nothing else.

There is no ledger in it and no way to one: these keys open no slot. Source: DESIGN section 3, X19.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.office.keys import open_identity
from safeguard_desktop.services.office.known import KnownSettings
from safeguard_desktop.services.office.setting import SettingLook, look_at
from safeguard_desktop.services.staff.accounts import tidy_invitations
from safeguard_desktop.services.staff.pins import SameDayPins, pin_identity
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.vault.identity import Identity
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.vault.signing import PersonSigner


@dataclass
class OwnSession:
    """Somebody who is signed in. It holds their keys, the register, and nothing of the record."""

    workplace: Workplace
    folder: SettingFolder
    chain: RegisterChain
    identity: Identity
    heads: HeadStore

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


S = TypeVar("S", bound=OwnSession)


class OwnSigningIn(Generic[S]):
    """Signs somebody in with a passphrase, or with the PIN of today. Subclasses say whom, and what they get."""

    def __init__(self, workplace: Workplace, pins: SameDayPins | None = None) -> None:
        """Keep the workplace, and the PIN of today where the program keeps one."""
        self._workplace = workplace
        self._pins = pins

    def sign_in(self, path: Path, person: PersonId, passphrase: str) -> S:
        """Sign somebody in.

        Raises:
            Refused: the register does not have this person as somebody who signs in this way.
            EnvironmentFault: wrong passphrase, no such file, a register that does not hold, ...
        """
        folder, chain = self._read(path)
        identity = open_identity(folder, chain, person, passphrase)
        session = self._opened(folder, chain, identity)
        if self._pins is not None:
            self._pins.signed_in(person)
        return session

    def sign_in_by_pin(self, path: Path, pin: str) -> S:
        """Sign somebody in with the PIN of today.

        Raises:
            Refused: as `SameDayPins.open`, or as `sign_in`.
            EnvironmentFault: the register cannot be read.
        """
        folder, chain = self._read(path)
        return self._opened(folder, chain, pin_identity(self._pins, chain, pin))

    def check_may(self, chain: RegisterChain, person: PersonId) -> None:
        """Refuse whoever does not sign in this way. Raises Refused."""
        raise NotImplementedError

    def session(self, base: OwnSession) -> S:
        """Return the session of this way of signing in."""
        raise NotImplementedError

    def _read(self, path: Path) -> tuple[SettingFolder, RegisterChain]:
        folder = SettingFolder(path)
        return folder, KnownSettings(self._workplace).chain(folder)

    def _opened(self, folder: SettingFolder, chain: RegisterChain, identity: Identity) -> S:
        self.check_may(chain, identity.person)
        tidy_invitations(folder, identity.person)
        heads = HeadStore(self._workplace.profile / "heads")
        return self.session(OwnSession(self._workplace, folder, chain, identity, heads))
