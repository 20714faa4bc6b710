"""Restoring a record on a bare computer with the recovery sheet alone. Source: X14, DESIGN 3 and 4.

The sheet opens its own slot of the database key, and its root key signs a new version of the
register in which the lead has new keys under a new passphrase. Nothing that anybody signed before
is touched, and that the record was restored is an entry.
"""

import secrets
from dataclasses import dataclass
from pathlib import Path

import msgspec

from safeguard_desktop.domain.clock import to_text
from safeguard_desktop.domain.entries import Head, NewEntry, Restored
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem
from safeguard_desktop.domain.ids import RECOVERY_PERSON, new_entry_id
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.register import MATTERS_LEDGER, Person, RegisterVersion, Role
from safeguard_desktop.services.keeping.again import destroy_again, missing_here
from safeguard_desktop.services.office.keys import (
    LEDGER_NAME,
    ledger_facts,
    matching_seed,
    open_database_key,
    read_chain,
    write_slot,
    write_slots,
)
from safeguard_desktop.services.office.opened_shares import seed_from_shares
from safeguard_desktop.services.office.setup import folder_path
from safeguard_desktop.services.restricted.regranting import regranted
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.atomic import faults_of_files
from safeguard_desktop.storage.backup import BACKUPS_ENDING, BackupInfo, list_backups, restore_files
from safeguard_desktop.storage.certificate_copies import read_copies
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.storage.places import check_place
from safeguard_desktop.vault.identity import Identity, new_identity, wrap_identity
from safeguard_desktop.vault.kdf import calibrate
from safeguard_desktop.vault.recovery import RecoverySeed, recovery_pair, root_pair, seed_from_words, words
from safeguard_desktop.vault.register import RegisterChain, sign_register
from safeguard_desktop.vault.shares import share_from_words
from safeguard_desktop.vault.signing import PersonSigner, check_signature


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup that may be restored. `at` is UTC text; `name` the setting's name in its register."""

    path: Path
    at: str
    seq: int
    name: str


@dataclass(frozen=True, slots=True)
class ShareFault:
    """What is wrong with a typed share: the field it was typed into, and the detail of ``WRONG_RECOVERY_WORDS``."""

    field: str
    detail: str


class RestoringService:
    """Puts a setting back from a backup."""

    def __init__(self, workplace: Workplace) -> None:
        """Keep the workplace."""
        self._workplace = workplace

    def list(self, place: Path) -> tuple[BackupRow, ...]:
        """Return the backups in a folder, or the one that the folder itself is, the newest first.

        Where there is none, those one folder further down are returned: whoever carries the folder of backups away
        on a stick chooses the stick.
        """
        rows = []
        for info in list_backups(place) or _further_down(place):
            try:
                name = read_chain(SettingFolder(info.path), None).latest.setting.name
            except EnvironmentFault:
                continue
            rows.append(BackupRow(info.path, info.at, info.seq, name))
        return tuple(rows)

    def words_problem(self, typed: str) -> Problem | None:
        """Return what is wrong with the words of the recovery sheet, or None.

        The code is ``count`` where there are not 26, ``checksum`` where all words are known but do not
        belong together, else ``word_<position>``.
        """
        try:
            seed_from_words(typed)
        except EnvironmentFault as fault:
            return Problem("words", f"word_{fault.detail}" if fault.detail.isdigit() else fault.detail)
        return None

    def words_of_shares(self, backup: Path, first: str, second: str) -> str:
        """Return the words of the recovery sheet that two typed shares stand for, to be handed to `restore`.

        Raises:
            EnvironmentFault: ``WRONG_RECOVERY_WORDS``; see `seed_from_shares`.
        """
        folder = SettingFolder(backup)
        return " ".join(words(seed_from_shares(folder, read_chain(folder, None), first, second)))

    def open_shares(self, backup: Path, first: str, second: str) -> str | ShareFault:
        """Return the words that two typed shares stand for, or which of the two is wrong, and how."""
        for name, typed in (("share_one", first), ("share_two", second)):
            try:
                share_from_words(typed)
            except EnvironmentFault as fault:
                return ShareFault(name, fault.detail)
        try:
            return self.words_of_shares(backup, first, second)
        except EnvironmentFault as fault:
            if fault.code is not FaultCode.WRONG_RECOVERY_WORDS:
                raise
            return ShareFault("share_two", fault.detail)

    def lead_of(self, backup: Path) -> Person:
        """Return the lead whose passphrase will be new.

        Raises:
            EnvironmentFault: the backup's register does not hold, or names no lead.
        """
        version = read_chain(SettingFolder(backup), None).latest
        leads = [person for person in version.with_role(Role.LEAD) if person.signing_key is not None]
        if not leads:
            raise EnvironmentFault(FaultCode.DAMAGED, "register")
        return leads[0]

    def restore(
        self, backup: Path, place: Path, typed: str, passphrase: str, progress: Progress | None = None
    ) -> Path:
        """Put the backup into `place` under a new passphrase for the lead; return the setting folder.

        Raises:
            EnvironmentFault: the words are not those of this setting, the backup is not sound, or
                the place will not do. Nothing is left behind that looks finished.
        """
        check_place(place)
        chain = read_chain(SettingFolder(backup), None)
        seed = matching_seed(typed, chain)
        target = folder_path(place, chain.latest.setting.name)
        if target.exists():
            raise EnvironmentFault(FaultCode.ALREADY_EXISTS)
        folder = SettingFolder(target.with_name(f".{target.name}.restoring-{secrets.token_hex(4)}"))
        try:
            restore_files(backup, folder.path)
            self._renew(folder, chain, (seed, backup.parent), passphrase, progress)
            folder.move_to(target)
        except BaseException:
            folder.discard()
            raise
        self._pin(folder)
        return target

    def _renew(
        self,
        folder: SettingFolder,
        chain: RegisterChain,
        source: tuple[RecoverySeed, Path],
        passphrase: str,
        progress: Progress | None,
    ) -> None:
        """Give the lead new keys; `source` is the seed of the sheet, and the folder in which the backup lies."""
        seed, beside = source
        key = open_database_key(folder, chain, RECOVERY_PERSON, recovery_pair(seed))
        lead = self.lead_of(folder.path)
        identity = new_identity(lead.id)
        version = _with_new_keys(chain, identity, to_text(self._workplace.clock()))
        signer = PersonSigner(RECOVERY_PERSON, root_pair(seed))
        folder.write_register(version.version, sign_register(version, [signer]))
        folder.write_person_key(lead.id, wrap_identity(identity, passphrase, calibrate()))
        write_slots(folder, key, version, chain.setting_id)
        self._record(folder, (LEDGER_NAME, key), (identity, seed), progress, beside)
        self._renew_matters(folder, (identity, seed), progress)

    def _renew_matters(
        self, folder: SettingFolder, who: tuple[Identity, RecoverySeed], progress: Progress | None
    ) -> None:
        """Write down in the record of worries about adults that it was restored; nobody new is given a key to it.

        One that the sheet does not open, since the sheet is newer than the record's slot, waits for its readers, whose
        own keys are as they were.
        """
        (identity, seed), chain = who, read_chain(folder, None)
        facts = chain.latest.ledger(MATTERS_LEDGER)
        if facts is None or not folder.ledger_path(MATTERS_LEDGER).is_file():
            return
        try:
            key = open_database_key(folder, chain, RECOVERY_PERSON, recovery_pair(seed), MATTERS_LEDGER)
        except EnvironmentFault as fault:
            if fault.code is FaultCode.UNREADABLE:
                return
            raise
        if identity.person in facts.readers:
            write_slot(folder, key, chain.latest, chain.setting_id, identity.person, MATTERS_LEDGER)
        self._record(folder, (MATTERS_LEDGER, key), who, progress)

    def _record(
        self,
        folder: SettingFolder,
        named: tuple[str, bytes],
        who: tuple[Identity, RecoverySeed],
        progress: Progress | None,
        beside: Path | None = None,
    ) -> None:
        (name, key), heads, chain = named, self._heads(), read_chain(folder, None)
        seen = heads.last(ledger_facts(chain.latest, name).id)
        path = folder.ledger_path(name)
        ledger = Ledger.open(path, key, check_signature, chain.key_at, heads, on_progress=progress)
        try:
            self._append(ledger, chain, who[0], seen)
            if name == LEDGER_NAME:
                self._give_circles_back(ledger, chain, who)
            if beside is not None:
                self._destroy_again(ledger, chain, who[0], beside)
        finally:
            ledger.close()

    def _destroy_again(self, ledger: Ledger, chain: RegisterChain, identity: Identity, beside: Path) -> None:
        """Destroy again what the backup still holds and two people had destroyed since. LEDGER.md, section 8."""
        name, clock = ledger.origin.ledger, self._workplace.clock
        outside = (*read_copies(beside, name), *read_copies(self._workplace.profile, name))
        if missing_here(ledger, outside):
            destroy_again(ledger, identity.signer, chain.latest.version, clock, outside)
            ledger.erase()

    def _pin(self, folder: SettingFolder) -> None:
        # This computer may have seen a newer register than that of the backup, which no longer exists.
        # Whoever holds the sheet may say which one counts from now on.
        chain = read_chain(folder, None)
        latest = chain.latest.version
        self._heads().pin_anew(chain.setting_id, latest, chain.digest(latest))

    def _heads(self) -> HeadStore:
        return HeadStore(self._workplace.profile / "heads")

    def _append(self, ledger: Ledger, chain: RegisterChain, identity: Identity, seen: Head | None) -> None:
        workplace = self._workplace
        body = Restored(
            backup_head=str(ledger.head()),
            by_recovery_sheet=True,
            computer=workplace.computer,
            last_known_head=str(seen) if seen else "",
        )
        entry = NewEntry(new_entry_id(workplace.clock()), body)
        signer = PersonSigner(identity.person, identity.signing)
        ledger.append([entry], signer, chain.latest.version, workplace.clock)

    def _give_circles_back(
        self, ledger: Ledger, chain: RegisterChain, who: tuple[Identity, RecoverySeed]
    ) -> None:
        """Give the lead's new keys access to whatever was kept for the lead and for the sheet. KEYS.md, 12.4."""
        identity, seed = who
        entries = regranted(ledger, chain, recovery_pair(seed), identity.person, self._workplace.clock)
        if entries:
            signer = PersonSigner(RECOVERY_PERSON, root_pair(seed))
            ledger.append(entries, signer, chain.latest.version, self._workplace.clock)


def _further_down(place: Path) -> list[BackupInfo]:
    """Return the backups in folders that are called as the program calls its own, the newest first."""
    with faults_of_files("backup"):
        folders = sorted(place.glob(f"*{BACKUPS_ENDING}")) if place.is_dir() else []
    found = [info for folder in folders for info in list_backups(folder)]
    return sorted(found, key=lambda info: (info.at, info.seq), reverse=True)


def _with_new_keys(chain: RegisterChain, identity: Identity, at: str) -> RegisterVersion:
    latest = chain.latest
    people = tuple(
        msgspec.structs.replace(
            person,
            sealing_key=identity.sealing.public_bytes(),
            signing_key=identity.signing.public_bytes(),
        )
        if person.id == identity.person
        else person
        for person in latest.people
    )
    return msgspec.structs.replace(
        latest, version=latest.version + 1, previous=chain.digest(latest.version), made_at=at, people=people
    )
