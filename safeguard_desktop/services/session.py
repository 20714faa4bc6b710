"""An unlocked record: one person and the children's record, until it is locked.

Everything is appended through its `record`; the record of worries about adults is opened beside it, for those who
have a key to that one as well (`matters`, in services/matters).
"""

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from safeguard_desktop.domain.clock import local, to_text
from safeguard_desktop.domain.entries import AnyNew, InChild, NewEntry, StoredEntry, Viewed
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.office.keys import ledger_facts, open_identity, read_chain
from safeguard_desktop.services.office.known import KnownSettings
from safeguard_desktop.services.office.setting import SettingLook, look_at
from safeguard_desktop.services.record import Record, finish_key_change, open_ledger
from safeguard_desktop.services.staff.accounts import tidy_invitations
from safeguard_desktop.services.staff.approving import ApproverSession
from safeguard_desktop.services.staff.pins import SameDayPins, pin_identity
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.storage.lock import FolderLock, Holder, holder_of
from safeguard_desktop.storage.places import check_place
from safeguard_desktop.vault.identity import Identity
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.vault.sealing import SealingKeyPair
from safeguard_desktop.vault.signing import PersonSigner


@dataclass
class Session:
    """An unlocked record. Build it with `unlock`; every desk service is built on it."""

    workplace: Workplace
    folder: SettingFolder
    chain: RegisterChain
    identity: Identity
    ledger: Ledger
    lock: FolderLock
    heads: HeadStore
    warnings: tuple[FaultCode, ...] = ()
    record: Record = field(init=False, repr=False, compare=False)
    matters: Record | None = field(default=None, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.record = Record(self, self.ledger)
        self.ledger.follow_register(self._key_at)

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
    def unwritten_readings(self) -> list[AnyNew]:
        """Readings that wait for room on the disk."""
        return self.record.unwritten_readings

    @property
    def look(self) -> SettingLook:
        """The setting as the start window shows it."""
        return look_at(self.folder, self.chain)

    def _key_at(self, person: PersonId, version: int) -> bytes | None:
        """Return a key by the register as it is now: it may have got a version since the record was opened."""
        return self.chain.key_at(person, version)

    def inbox_pairs(self) -> dict[int, SealingKeyPair]:
        """Return the key pairs of the inbox by generation; see `Record.inbox_pairs`."""
        return self.record.inbox_pairs()

    def still_reads(self) -> bool:
        """Tell whether whoever is signed in is a reader still; a newer version of the register is read for it.

        Others may have taken reading away, at another computer or in another window, while the record is open.

        Raises:
            EnvironmentFault: there is a newer version that cannot be read, or that is not lawful.
        """
        if self.folder.has_register(self.chain.latest.version + 1):
            self.chain = read_chain(self.folder, self.heads)
        return self.identity.person in ledger_facts(self.chain.latest).readers

    def name_of(self, person: PersonId, version: int) -> str:
        """Return the name that a person had in a version of the register, or the id."""
        return self.record.name_of(person, version)

    def now(self) -> str:
        """Return the present instant as UTC text."""
        return to_text(self.workplace.clock())

    def wall_clock(self) -> datetime:
        """Return the present on the setting's wall clock, without a zone: what a person means by "now"."""
        return local(self.workplace.clock()).replace(tzinfo=None)

    def today(self) -> date:
        """Return the setting's present day."""
        return self.wall_clock().date()

    def new_entry(
        self,
        body: EntryBody,
        children: tuple[InChild, ...] = (),
        refers_to: tuple[EntryId, ...] = (),
    ) -> NewEntry:
        """Return an entry with a fresh id."""
        return self.record.new_entry(body, children, refers_to)

    def append(self, *entries: AnyNew) -> tuple[StoredEntry, ...]:
        """Append entries in one transaction; returns once they are durable. See `Record.append`."""
        return self.record.append(*entries)

    def gather(self) -> AbstractContextManager[None]:
        """Make everything that is done inside durable together, at its end; see `Ledger.gather`."""
        return self.record.gather()

    def note_reading(
        self, body: Viewed, children: tuple[InChild, ...], refers_to: tuple[EntryId, ...]
    ) -> None:
        """Write down that a page was looked at, or keep it for later where the disk is full."""
        self.record.note_reading(body, children, refers_to)

    def note_opening(self) -> None:
        """Write down that the record was opened, or keep that for later where the disk is full."""
        self.record.note_opening()

    def close(self) -> None:
        """Lock: close what is open and let go of the folder."""
        try:
            if self.matters is not None:
                self.matters.ledger.close()
            self.ledger.close()
        finally:
            self.lock.release()


class UnlockingService:
    """Opens a setting's record with a passphrase."""

    def __init__(self, workplace: Workplace, pins: SameDayPins | None = None) -> None:
        """Keep the workplace, and the PIN of today where the program keeps one."""
        self._workplace = workplace
        self._pins = pins

    def unlock(
        self,
        path: Path,
        person: PersonId,
        passphrase: str,
        progress: Progress | None = None,
        *,
        take_over: bool = False,
    ) -> Session:
        """Open a record, and write down that it was opened.

        Args:
            path: The setting's folder.
            person: Whose passphrase it is.
            passphrase: What was typed.
            progress: Is told how far the check of the record has come.
            take_over: Open it although another computer left its name in the lock. It is for a person
                who knows that computer to be off or gone; what a running program here holds stays held.

        Raises:
            EnvironmentFault: with the code of what is in the way: wrong passphrase, damaged, newer
                version, not a log, open elsewhere, a place where a record cannot lie, ...
        """
        check_place(path)
        folder = SettingFolder(path)
        chain = KnownSettings(self._workplace).chain(folder)
        identity = open_identity(folder, chain, person, passphrase)
        session = self._open(folder, chain, identity, progress, take_over=take_over)
        if self._pins is not None:
            self._pins.signed_in(person)
        return session

    def unlock_by_pin(
        self, path: Path, pin: str, progress: Progress | None = None, *, take_over: bool = False
    ) -> Session:
        """Open a record with the PIN of today; otherwise as `unlock`.

        Raises:
            Refused: the PIN is wrong, has to wait, or is gone (``WRONG_PIN``, ``WAIT_WITH_PIN``, ``PIN_GONE``).
            EnvironmentFault: as `unlock`.
        """
        check_place(path)
        folder = SettingFolder(path)
        chain = KnownSettings(self._workplace).chain(folder)
        return self._open(folder, chain, pin_identity(self._pins, chain, pin), progress, take_over=take_over)

    def _open(
        self,
        folder: SettingFolder,
        chain: RegisterChain,
        identity: Identity,
        progress: Progress | None,
        *,
        take_over: bool,
    ) -> Session:
        """Take the lock, open the ledger, and write down that it was opened."""
        place, person = self._workplace, identity.person
        if person not in ledger_facts(chain.latest).readers:
            # A slot that was left behind, or put there, makes nobody a reader: the register does.
            raise Refused(RefusalCode.NOT_A_READER)
        name = _name(chain, person)
        lock = FolderLock.acquire(folder.path, name, place.computer, place.clock, take_over=take_over)
        session = self._opened(folder, chain, (identity, lock), progress)
        try:
            tidy_invitations(folder, person)
            finish_key_change(session)
            session.note_opening()
        except BaseException:
            session.close()
            raise
        return session

    def left_open(self, path: Path) -> Holder | None:
        """Return who has the record open on another computer, or None: then nothing can be taken over."""
        holder = holder_of(path)
        return holder if holder is not None and holder.computer != self._workplace.computer else None

    def is_open_here(self, path: Path) -> bool:
        """Tell whether it was a program on this very computer that opened the record last."""
        holder = holder_of(path)
        return holder is not None and holder.computer == self._workplace.computer

    def _opened(
        self,
        folder: SettingFolder,
        chain: RegisterChain,
        holder: tuple[Identity, FolderLock],
        progress: Progress | None,
    ) -> Session:
        """Open the ledger for whoever holds the lock, which is let go where that fails."""
        (identity, lock), place = holder, self._workplace
        who = ApproverSession(place, folder, chain, identity, HeadStore(place.profile / "heads"))
        try:
            ledger = open_ledger(who, progress=progress)
        except BaseException:
            lock.release()
            raise
        return Session(place, folder, chain, identity, ledger, lock, who.heads, tuple(ledger.warnings))


def unlock(
    workplace: Workplace, path: Path, person: PersonId, passphrase: str, progress: Progress | None = None
) -> Session:
    """Open a setting's record with a passphrase; see `UnlockingService.unlock`."""
    return UnlockingService(workplace).unlock(path, person, passphrase, progress)


def _name(chain: RegisterChain, person: PersonId) -> str:
    known = chain.latest.person(person)
    return known.name if known else str(person)
