"""What a backup says of itself: its name, and the manifest that is written last.

LEDGER.md, section 9.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

import msgspec

from safeguard_desktop.domain.clock import from_text, to_text
from safeguard_desktop.domain.entries import Head
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import LedgerId
from safeguard_desktop.storage.atomic import read_capped
from safeguard_desktop.storage.folder import PARTS
from safeguard_desktop.storage.receipt_box import BOX

MANIFEST = "manifest.json"
MANIFEST_FORMAT = 2
FORMATS = (1, 2)
"""Those that are read. In the first, receipts lay beside each other as files."""
PARTIAL = ".partial"

_LEDGER_NAME = re.compile(r"[A-Za-z0-9-]{1,80}\.log(-wal)?")
_LARGEST_MANIFEST = 32 << 20
NAME = re.compile(r"backup-(\d{8}T\d{6}Z)-(\d{6,})-([0-9a-f]{16})")


class FileFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of a backup: its path in the setting folder, its size, its SHA-256 (hex)."""

    path: str
    size: int
    digest: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a backup holds. Written last, so a folder with one was copied whole."""

    format: int
    made_at: str
    ledger: LedgerId
    seq: int
    link: str
    files: tuple[FileFacts, ...]


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """A backup that was copied whole. `at` is UTC text, `size` the bytes of all its files."""

    path: Path
    at: str
    seq: int
    head: Head
    ledger: LedgerId
    size: int


def read_manifest(path: Path) -> Manifest:
    """Read the manifest of a backup.

    Raises:
        EnvironmentFault: ``BACKUP_UNSOUND``.
    """
    try:
        facts = msgspec.json.decode(read_capped(path / MANIFEST, _LARGEST_MANIFEST), type=Manifest)
        whole = facts.format in FORMATS and len(bytes.fromhex(facts.link)) == 32
        whole = whole and all(_may_be_named(PurePosixPath(file.path)) for file in facts.files)
        from_text(facts.made_at)
    except (msgspec.MsgspecError, ValueError):
        whole = False
    except EnvironmentFault as fault:
        raise EnvironmentFault(FaultCode.BACKUP_UNSOUND, fault.code) from None
    if not whole:
        raise EnvironmentFault(FaultCode.BACKUP_UNSOUND, "manifest")
    return facts


def _may_be_named(path: PurePosixPath) -> bool:
    parts = path.parts
    if len(parts) == 1:
        return parts[0] == BOX or bool(_LEDGER_NAME.fullmatch(parts[0]))
    return parts[0] in PARTS and all(re.fullmatch(r"[A-Za-z0-9-]+(\.[a-z]+)?", part) for part in parts)


def read_info(path: Path) -> BackupInfo:
    """Return what a backup is. Raises EnvironmentFault (``BACKUP_UNSOUND``)."""
    facts = read_manifest(path)
    sizes = sum(file.size for file in facts.files)
    head = Head(facts.seq, bytes.fromhex(facts.link))
    return BackupInfo(path, facts.made_at, facts.seq, head, facts.ledger, sizes)


def whole_backup(path: Path) -> BackupInfo | None:
    """Return what a folder is where it is a backup that was copied whole, else None."""
    named = NAME.fullmatch(path.name)
    if named is None or not path.is_dir():
        return None
    try:
        info, facts = read_info(path), read_manifest(path)
    except EnvironmentFault:
        return None
    is_whole = all(_size(path / file.path) == file.size for file in facts.files)
    made = datetime.strptime(named[1], "%Y%m%dT%H%M%S%z")
    says = (to_text(made), int(named[2]), named[3])
    return info if is_whole and says == (info.at, info.seq, info.head.link.hex()[:16]) else None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
