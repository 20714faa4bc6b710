"""What this computer has seen last: the head of each ledger, and the version of each register.

A cut-off tail or a whole older copy can only be found with something that was kept elsewhere. It is
kept here, in the profile folder of whoever uses this computer.

A head is written after every record, so it is written in place into two slots by turns: one write
and one sync, and a torn write leaves the other slot. Each slot holds a counter, the head and a
SHA-256 of both; the valid slot with the higher counter counts.
"""

import os
import re
import struct
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import msgspec

from safeguard_desktop.domain.entries import Head
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import LedgerId, SettingId
from safeguard_desktop.storage.atomic import (
    PRIVATE_FILE,
    faults_of_files,
    make_folder,
    read_capped,
    remove_durably,
    sync_folder,
    write_durably,
)

_SLOT = struct.Struct(">8sQQ32s")
_MAGIC = b"SGDHEAD1"
_SLOT_PLACES = (0, 4096)
"""Two disk blocks, so that one torn write cannot reach both."""


@dataclass(frozen=True, slots=True)
class Pin:
    """The newest version of a register that was seen here, and its SHA-256 (hex)."""

    version: int
    digest: str


class _PinFile(msgspec.Struct, frozen=True):
    version: int
    digest: str


class HeadStore:
    """Heads and pins in a folder of this computer. Holds a path and no open file."""

    def __init__(self, folder: Path) -> None:
        """Keep the path; the folder is made when something is first kept."""
        self._folder = folder

    def last(self, ledger: LedgerId) -> Head | None:
        """Return the last head that was seen of a ledger here, or None. Raises EnvironmentFault."""
        newest = self._newest(self._path(ledger, "head"))
        return newest[1] if newest else None

    def keep_head(self, ledger: LedgerId, head: Head) -> None:
        """Keep the head of a ledger durably. Raises EnvironmentFault."""
        path = self._path(ledger, "head")
        newest = self._newest(path)
        counter = newest[0] + 1 if newest else 1
        with faults_of_files("head"):
            is_new = not path.exists()
            if is_new:
                make_folder(self._folder)
            handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), PRIVATE_FILE)
            try:
                os.lseek(handle, _SLOT_PLACES[counter % 2], os.SEEK_SET)
                os.write(handle, _packed(counter, head))
                os.fsync(handle)
            finally:
                os.close(handle)
            if is_new:
                sync_folder(self._folder)

    def missing_head(self, ledger: LedgerId) -> Head | None:
        """Return a head that was once seen here and that the ledger no longer holds, or None."""
        path = self._path(ledger, "missing")
        if not path.exists():
            return None
        try:
            return Head.parse(read_capped(path, 256).decode("ascii"))
        except ValueError:
            return None

    def note_missing(self, ledger: LedgerId, head: Head) -> None:
        """Keep in mind that a head is missing, until it turns up or a restore is recorded."""
        known = self.missing_head(ledger)
        if known is None or head.seq > known.seq:
            write_durably(self._path(ledger, "missing"), str(head).encode("ascii"))

    def forget_missing(self, ledger: LedgerId) -> None:
        """The missing head turned up, or an entry says that the ledger was restored."""
        remove_durably(self._path(ledger, "missing"))

    def pin(self, setting: SettingId) -> Pin | None:
        """Return the newest register version that was seen of a setting, or None.

        Raises:
            EnvironmentFault: the note of it cannot be read (``DAMAGED`` where it is not one).
        """
        path = self._path(setting, "register")
        if not path.exists():
            return None
        try:
            kept = msgspec.json.decode(read_capped(path, 1024), type=_PinFile)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            raise EnvironmentFault(FaultCode.DAMAGED, "heads") from None
        return Pin(kept.version, kept.digest)

    def pin_register(self, setting: SettingId, version: int, digest: str) -> None:
        """Keep the newest version of a setting's register, and refuse an older or another one.

        `digest` is the SHA-256 (hex) of that version's body (KEYS.md, 7.1), not of its file: a further
        signature does not make it another version. Whether a newer version really follows the pinned
        one is for the caller to check, who has the chain: compare `pin` with the digest of that
        version in the chain.

        Raises:
            EnvironmentFault: ``REGISTER_OLDER`` where a newer version was seen here,
                ``REGISTER_FORGED`` where this version was seen with other content.
        """
        known = self.pin(setting)
        if known is not None and version < known.version:
            raise EnvironmentFault(FaultCode.REGISTER_OLDER, f"{version}<{known.version}")
        if known is not None and version == known.version:
            if digest != known.digest:
                raise EnvironmentFault(FaultCode.REGISTER_FORGED, f"version {version}")
            return
        self.pin_anew(setting, version, digest)

    def pin_anew(self, setting: SettingId, version: int, digest: str) -> None:
        """Keep this version of a register whatever was seen before: the recovery sheet was at hand.

        Raises:
            EnvironmentFault: it cannot be written.
        """
        write_durably(self._path(setting, "register"), msgspec.json.encode(_PinFile(version, digest)))

    def _path(self, name: str, ending: str) -> Path:
        if not re.fullmatch("[0-9a-f]{16,64}", name):
            raise EnvironmentFault(FaultCode.NOT_FOUND, "name")
        return self._folder / f"{name}.{ending}"

    def _newest(self, path: Path) -> tuple[int, Head] | None:
        if not path.exists():
            return None
        raw = read_capped(path, 2 * 4096)
        return max(
            (found for place in _SLOT_PLACES if (found := _unpacked(raw[place:]))), default=None, key=_counter
        )


def _counter(found: tuple[int, Head]) -> int:
    return found[0]


def _packed(counter: int, head: Head) -> bytes:
    slot = _SLOT.pack(_MAGIC, counter, head.seq, head.link)
    return slot + sha256(slot).digest()


def _unpacked(raw: bytes) -> tuple[int, Head] | None:
    slot, check = raw[: _SLOT.size], raw[_SLOT.size : _SLOT.size + 32]
    if len(slot) < _SLOT.size or sha256(slot).digest() != check:
        return None
    magic, counter, seq, link = _SLOT.unpack(slot)
    return (counter, Head(seq, link)) if magic == _MAGIC else None
