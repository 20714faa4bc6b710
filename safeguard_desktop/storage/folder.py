"""The setting folder: which file lies where, and nothing about what is in it.

Layout (LEDGER.md, section 2): ``register/``, ``people/``, ``keys/``, ``inbox/``, ``receipts/``,
``briefings/``, ``lock`` and a ``.log`` for each ledger. Names are ids and numbers, never words of a
record. Everything read has a largest size, since anybody may put files into a shared inbox.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from safeguard_desktop.domain.clock import to_text
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.storage.atomic import (
    PARTIAL,
    faults_of_files,
    make_folder,
    read_capped,
    remove_durably,
    sync_folder,
    write_durably,
)

_SHARES = "keys/shares"
_SHARE_NAME = re.compile("[A-C]{2}[.]share")
PARTS = ("register", "people", "keys", "inbox", "receipts", "briefings")
"""The folders of a setting folder; a backup copies these and the ledgers."""

LARGEST_REGISTER = 4 << 20
LARGEST_KEY = 64 << 10
LARGEST_ENVELOPE = 8 << 20
LARGEST_RECEIPT = 64 << 10

_REGISTER_NAME = re.compile(r"[0-9]{6}\.register")
_INBOX_NAME = re.compile(r"[A-Za-z0-9-]{1,80}\.(concern|draft|personal|unsent|kept|request)")
_TO_RECEIVE = frozenset({".concern", ".personal"})
_INVITATION_NAME = re.compile(r"([0-9a-f]{16})-([0-9]{6})\.invitation")
_PLAIN_NAME = re.compile(r"[A-Za-z0-9-]{1,80}")


class SettingFolder:
    """One setting's folder. Holds a path and no open file."""

    def __init__(self, path: Path) -> None:
        """Keep the path; nothing is read or made."""
        self.path = path

    def create(self) -> None:
        """Make the folder and its parts.

        Raises:
            EnvironmentFault: it cannot be made, or holds a setting already (``ALREADY_EXISTS``).
        """
        if self.is_setting():
            raise EnvironmentFault(FaultCode.ALREADY_EXISTS)
        for part in PARTS:
            make_folder(self.path / part)

    def is_setting(self) -> bool:
        """Tell whether the first version of a register lies here."""
        return (self.path / "register" / "000001.register").is_file()

    def move_to(self, target: Path) -> None:
        """Give the whole folder another name in one step, durably; this object follows it.

        Raises:
            EnvironmentFault: there is something of that name (``ALREADY_EXISTS``), or it failed.
        """
        with faults_of_files():
            if target.exists():
                raise EnvironmentFault(FaultCode.ALREADY_EXISTS)
            self.path.rename(target)
            sync_folder(target.parent)
        self.path = target

    def discard(self) -> None:
        """Remove a folder that was being built and came to nothing. Never raises: it is in nobody's way."""
        shutil.rmtree(self.path, ignore_errors=True)

    def ledger_path(self, ledger: str) -> Path:
        """Return where the ledger of that name (``children``) lies."""
        return self.path / f"{_plain(ledger)}.log"

    def put_ledger_aside(self, ledger: str, mark: str) -> None:
        """Give a ledger file that no register names another name, so that a new one can be made in its place.

        Raises:
            EnvironmentFault: it could not be renamed.
        """
        path = self.ledger_path(ledger)
        with faults_of_files():
            for beside in ("", "-wal", "-shm"):
                old = path.with_name(path.name + beside)
                if old.is_file():
                    old.rename(old.with_name(f"{ledger}-{_plain(mark)}.unnamed{beside}"))
            sync_folder(self.path)

    def register_files(self) -> tuple[bytes, ...]:
        """Return the files of the register, version 1 first.

        Raises:
            EnvironmentFault: there is none (``NOT_A_LOG``), or one cannot be read.
        """
        names = [name for name in self._names("register") if _REGISTER_NAME.fullmatch(name)]
        if not names:
            raise EnvironmentFault(FaultCode.NOT_A_LOG, "register")
        return tuple(read_capped(self.path / "register" / name, LARGEST_REGISTER) for name in names)

    def write_register(self, version: int, raw: bytes) -> None:
        """Write a version of the register, which must not exist yet.

        Raises:
            EnvironmentFault: ``ALREADY_EXISTS``, or it cannot be written.
        """
        path = self.path / "register" / f"{version:06d}.register"
        if path.exists():
            raise EnvironmentFault(FaultCode.ALREADY_EXISTS, "register")
        self._write(path, raw)

    def has_register(self, version: int) -> bool:
        """Tell whether there is a file of that version of the register."""
        return (self.path / "register" / f"{version:06d}.register").is_file()

    def read_person_key(self, person: PersonId) -> bytes:
        """Return the wrapped private keys of a person. Raises EnvironmentFault."""
        return read_capped(self.path / "people" / f"{_plain(person)}.key", LARGEST_KEY)

    def write_person_key(self, person: PersonId, raw: bytes) -> None:
        """Write or replace the wrapped private keys of a person. Raises EnvironmentFault."""
        self._write(self.path / "people" / f"{_plain(person)}.key", raw)

    def has_person_key(self, person: PersonId) -> bool:
        """Tell whether there are wrapped private keys of a person."""
        return (self.path / "people" / f"{_plain(person)}.key").is_file()

    def remove_person_key(self, person: PersonId) -> None:
        """Take the wrapped private keys of a person away, if they are there. Raises EnvironmentFault."""
        remove_durably(self.path / "people" / f"{_plain(person)}.key")

    def invitations(self) -> tuple[tuple[PersonId, int], ...]:
        """Return the invitations that lie here: of whom, and the register version that each belongs to."""
        found = (_INVITATION_NAME.fullmatch(name) for name in self._names("people"))
        return tuple((PersonId(match[1]), int(match[2])) for match in found if match)

    def read_invitation(self, person: PersonId, version: int) -> bytes:
        """Return a person's private keys as they wait under a code. Raises EnvironmentFault."""
        return read_capped(self._invitation_path(person, version), LARGEST_KEY)

    def write_invitation(self, person: PersonId, version: int, raw: bytes) -> None:
        """Write a person's private keys under a code, for a register version. Raises EnvironmentFault."""
        self._write(self._invitation_path(person, version), raw)

    def remove_invitation(self, person: PersonId, version: int) -> None:
        """Take an invitation away, if it is there. Raises EnvironmentFault."""
        remove_durably(self._invitation_path(person, version))

    def slot_generations(self, ledger: str) -> tuple[int, ...]:
        """Return the generations of a ledger's key that have slots here, oldest first."""
        return tuple(
            int(name) for name in self._names(f"keys/{_plain(ledger)}") if re.fullmatch("[0-9]{6}", name)
        )

    def read_slot(self, ledger: str, generation: int, recipient: str) -> bytes:
        """Return the database key as it is encrypted to a recipient. Raises EnvironmentFault."""
        return read_capped(self._slot_path(ledger, generation, recipient), LARGEST_KEY)

    def write_slot(self, ledger: str, generation: int, recipient: str, raw: bytes) -> None:
        """Write or replace a slot. Raises EnvironmentFault."""
        self._write(self._slot_path(ledger, generation, recipient), raw)

    def remove_slot(self, ledger: str, generation: int, recipient: str) -> None:
        """Take a slot away, if it is there. Raises EnvironmentFault."""
        remove_durably(self._slot_path(ledger, generation, recipient))

    def remove_slots(self, ledger: str, generation: int) -> None:
        """Take all slots of a generation away. Raises EnvironmentFault."""
        folder = self.path / "keys" / _plain(ledger) / f"{generation:06d}"
        for name in self._names(f"keys/{_plain(ledger)}/{generation:06d}"):
            remove_durably(folder / name)
        with faults_of_files():
            if folder.is_dir():
                folder.rmdir()
                sync_folder(folder.parent)

    def share_pairs(self) -> tuple[str, ...]:
        """Return for which pairs of shares the seed of the recovery sheet lies here."""
        return tuple(
            name.removesuffix(".share") for name in self._names(_SHARES) if _SHARE_NAME.fullmatch(name)
        )

    def read_share(self, pair: str) -> bytes:
        """Return the file of a pair of shares. Raises EnvironmentFault."""
        return read_capped(self.path / _SHARES / f"{_plain(pair)}.share", LARGEST_KEY)

    def write_share(self, pair: str, raw: bytes) -> None:
        """Write the file of a pair of shares. Raises EnvironmentFault."""
        self._write(self.path / _SHARES / f"{_plain(pair)}.share", raw)

    def remove_shares(self) -> None:
        """Take the files of all pairs of shares away. Raises EnvironmentFault."""
        for pair in self.share_pairs():
            remove_durably(self.path / _SHARES / f"{pair}.share")

    def inbox_files(self) -> tuple[str, ...]:
        """Return the names in the inbox, those that were put there first first."""
        return tuple(path.name for _, path in self._inbox())

    def read_inbox(self, name: str) -> bytes:
        """Return a file of the inbox. Raises EnvironmentFault."""
        return read_capped(self.path / "inbox" / _inbox_name(name), LARGEST_ENVELOPE)

    def write_inbox(self, name: str, raw: bytes) -> None:
        """Put a file into the inbox; returns only when it is durable. Raises EnvironmentFault."""
        self._write(self.path / "inbox" / _inbox_name(name), raw)

    def remove_inbox(self, name: str) -> None:
        """Take a file out of the inbox, if it is there. Raises EnvironmentFault."""
        remove_durably(self.path / "inbox" / _inbox_name(name))

    def clear_partial(self, before: datetime) -> None:
        """Take away what a program that was ended while it wrote into the inbox left behind before then.

        Such a file holds encrypted bytes and has not got its name. One that cannot be taken away stays.
        """
        for path in (self.path / "inbox").glob(f".*{PARTIAL}"):
            with suppress(OSError):
                if path.stat().st_mtime < before.timestamp():
                    path.unlink()

    def rename_inbox(self, name: str, other: str) -> None:
        """Give a file of the inbox another name, durably; where it is gone already, nothing is done.

        Raises:
            EnvironmentFault: it could not be renamed.
        """
        path, target = self.path / "inbox" / _inbox_name(name), self.path / "inbox" / _inbox_name(other)
        with faults_of_files():
            if path.exists():
                path.replace(target)
                sync_folder(target.parent)

    def waiting_since(self) -> tuple[int, str]:
        """Return how many concerns lie in the inbox, and since when the oldest does (UTC text or empty).

        One that went to several people counts once, and no more as soon as one of them has
        acknowledged it; nothing tells which of them were sent to somebody personally.
        """
        files = self._inbox()
        done = {_concern_of(path) for _, path in files if path.suffix == ".kept"}
        waiting: dict[str, float] = {}
        for at, path in files:
            if path.suffix in _TO_RECEIVE and _concern_of(path) not in done:
                waiting.setdefault(_concern_of(path), at)
        return len(waiting), to_text(datetime.fromtimestamp(min(waiting.values()), UTC)) if waiting else ""

    def has_receipt(self, name: str) -> bool:
        """Tell whether there is a receipt of that name."""
        return (self.path / "receipts" / f"{_plain(name)}.receipt").is_file()

    def read_receipt(self, name: str) -> bytes | None:
        """Return the receipt of that name, or None. Raises EnvironmentFault."""
        if not self.has_receipt(name):
            return None
        return read_capped(self.path / "receipts" / f"{_plain(name)}.receipt", LARGEST_RECEIPT)

    def write_receipt(self, name: str, raw: bytes) -> None:
        """Write a receipt; returns only when it is durable. Raises EnvironmentFault."""
        self._write(self.path / "receipts" / f"{_plain(name)}.receipt", raw)

    def _write(self, path: Path, raw: bytes) -> None:
        if not self.path.is_dir():
            # A folder that was moved away is not made anew: nobody would look for anything in it.
            raise EnvironmentFault(FaultCode.NOT_FOUND)
        write_durably(path, raw)

    def _invitation_path(self, person: PersonId, version: int) -> Path:
        return self.path / "people" / f"{_plain(person)}-{version:06d}.invitation"

    def _slot_path(self, ledger: str, generation: int, recipient: str) -> Path:
        return self.path / "keys" / _plain(ledger) / f"{generation:06d}" / f"{_plain(recipient)}.slot"

    def _names(self, part: str) -> list[str]:
        with faults_of_files():
            folder = self.path / part
            return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []

    def _inbox(self) -> list[tuple[float, Path]]:
        return sorted(self._dated("inbox"))

    def _dated(self, part: str) -> Iterator[tuple[float, Path]]:
        for name in self._names(part):
            path = self.path / part / name
            if not _INBOX_NAME.fullmatch(name):
                continue
            try:
                yield path.stat().st_mtime, path
            except FileNotFoundError:
                continue  # taken away by another computer since the names were read


def _concern_of(path: Path) -> str:
    """Return the id that a file of the inbox begins with: ``<id>.concern``, ``<id>-<person>.personal``."""
    return path.stem.partition("-")[0]


def _plain(name: str) -> str:
    if not _PLAIN_NAME.fullmatch(name):
        raise EnvironmentFault(FaultCode.NOT_FOUND, "name")
    return name


def _inbox_name(name: str) -> str:
    if not _INBOX_NAME.fullmatch(name):
        raise EnvironmentFault(FaultCode.NOT_FOUND, "name")
    return name
