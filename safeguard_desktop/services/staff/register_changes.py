"""A change of the register: a new version, signed by those who may, checked before it is written.

Where one person alone may not sign, a second agrees: another approver with a passphrase, or the
recovery sheet with its words. Who may sign what is judged by vault/register_rules.py; KEYS.md 7.4.
"""

from dataclasses import dataclass, field
from typing import Any, Protocol

import msgspec

from safeguard_desktop.domain.clock import to_text
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import RECOVERY_PERSON, PersonId
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.domain.register import Person, RegisterVersion
from safeguard_desktop.services.office.keys import matching_seed, open_identity, read_chain
from safeguard_desktop.services.office.opened_shares import seed_from_shares
from safeguard_desktop.services.staff.accounts import with_account
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.vault.identity import Identity
from safeguard_desktop.vault.recovery import RecoverySeed, root_pair
from safeguard_desktop.vault.register import RegisterChain, is_enough, read_register, sign_register
from safeguard_desktop.vault.signing import PersonSigner


class SignedIn(Protocol):
    """Somebody who is signed in, whether they read the record or only sign. `chain` follows every change."""

    workplace: Workplace
    folder: SettingFolder
    chain: RegisterChain
    identity: Identity
    heads: HeadStore


@dataclass(frozen=True, slots=True)
class Agreement:
    """How a second person agrees: `person` with a passphrase, or the words of the recovery sheet.

    `shares` are the words of two of its three shares, which are worth the sheet (KEYS.md 10.4).
    `code` is a third way that only ends the very invitation that it is of: nobody has taken that up.
    """

    person: PersonId | None = None
    passphrase: str = field(default="", repr=False)
    words: str = field(default="", repr=False)
    code: str = field(default="", repr=False)
    shares: tuple[str, str] = field(default=("", ""), repr=False)

    @property
    def is_of_sheet(self) -> bool:
        """Whether it is the recovery sheet that agrees, by its own words or by two shares."""
        return bool(self.words) or all(self.shares)

    def seed(self, folder: SettingFolder, chain: RegisterChain) -> RecoverySeed:
        """Return what the words or the shares stand for.

        Raises:
            EnvironmentFault: they are not those of the sheet in force (``WRONG_RECOVERY_WORDS``).
        """
        if self.words:
            return matching_seed(self.words, chain)
        return seed_from_shares(folder, chain, *self.shares)


class RegisterChanges:
    """Makes, signs and writes versions of the register for whoever is signed in."""

    def __init__(self, who: SignedIn) -> None:
        """Keep who is signed in."""
        self._who = who

    @property
    def latest(self) -> RegisterVersion:
        """The version in force, as it was last read."""
        return self._who.chain.latest

    def refresh(self) -> RegisterVersion:
        """Read the register again, since another computer may have written to it; return the version in force.

        Raises:
            EnvironmentFault: it cannot be read, or is not lawful.
        """
        self._who.chain = read_chain(self._who.folder, self._who.heads)
        return self.latest

    def next(self, **changes: Any) -> RegisterVersion:
        """Return the version after the one in force, with these fields changed."""
        latest = self.latest
        return msgspec.structs.replace(
            latest,
            version=latest.version + 1,
            previous=self._who.chain.digest(latest.version),
            made_at=to_text(self._who.workplace.clock()),
            **changes,
        )

    def sign(
        self,
        version: RegisterVersion,
        agreement: Agreement | None = None,
        also: Identity | None = None,
        new_root: Signer | None = None,
    ) -> bytes:
        """Return the file of a version, signed by whoever is signed in and by who agrees.

        Args:
            version: What is to be in force.
            agreement: How a second person agrees; it is only used where one alone is not enough.
            also: The keys of an invitation that nobody took up, which is being ended.
            new_root: The recovery sheet that is to be in force from this version on.

        Raises:
            Refused: one person is not enough and nobody agreed (``NEEDS_SECOND_PERSON``), or those
                two together are not enough (``NOT_AN_APPROVER``).
            EnvironmentFault: wrong passphrase or words, or the change would not hold.
        """
        me: Signer = PersonSigner(self._who.identity.person, self._who.identity.signing)
        signers = [me] if new_root is None else [me, new_root]
        if not is_enough(version, self.latest, [each.person for each in signers]):
            if agreement is None:
                raise Refused(RefusalCode.NEEDS_SECOND_PERSON)
            signers.append(also.signer if also is not None else self._second(agreement))
        if not is_enough(version, self.latest, [each.person for each in signers]):
            raise Refused(RefusalCode.NOT_AN_APPROVER)
        raw = sign_register(version, signers)
        # Read back with the new version in it before anything is written: a chain that does not hold
        # would lock everybody out.
        read_register([*self._who.folder.register_files(), raw])
        return raw

    def write(self, version: RegisterVersion, raw: bytes) -> None:
        """Write a signed version, which is in force from then on.

        Raises:
            EnvironmentFault: another computer was faster (``ALREADY_EXISTS``), or it cannot be written.
        """
        self._who.folder.write_register(version.version, raw)
        self.refresh()

    def has_shares(self) -> bool:
        """Tell whether two of three shares could agree in place of the sheet."""
        return bool(self._who.folder.share_pairs())

    def who_can_agree(self) -> tuple[Person, ...]:
        """Return the other approvers who have an account and so could agree now."""
        others = tuple(each for each in self.latest.approvers() if each.id != self._who.identity.person)
        return with_account(self._who.folder, others)

    def _second(self, agreement: Agreement) -> Signer:
        chain, folder = self._who.chain, self._who.folder
        if agreement.is_of_sheet:
            return PersonSigner(RECOVERY_PERSON, root_pair(agreement.seed(folder, chain)))
        if agreement.person is None or agreement.person == self._who.identity.person:
            raise Refused(RefusalCode.NOT_AN_APPROVER)
        return open_identity(folder, chain, agreement.person, agreement.passphrase).signer
