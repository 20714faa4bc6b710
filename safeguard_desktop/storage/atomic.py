"""Small files, written so that a power cut leaves the old one or the new one, whole.

Every error of the operating system becomes an `EnvironmentFault` here, without the path in it.
"""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

_FAULTS = {
    errno.ENOSPC: FaultCode.DISK_FULL,
    errno.EDQUOT: FaultCode.DISK_FULL,
    errno.EFBIG: FaultCode.DISK_FULL,
    errno.EROFS: FaultCode.READ_ONLY,
    errno.EACCES: FaultCode.PERMISSION,
    errno.EPERM: FaultCode.PERMISSION,
    errno.ENOENT: FaultCode.NOT_FOUND,
    errno.ENOTDIR: FaultCode.NOT_FOUND,
    errno.EEXIST: FaultCode.ALREADY_EXISTS,
    errno.ENOTEMPTY: FaultCode.ALREADY_EXISTS,
}


def fault_of(error: OSError, detail: str = "") -> EnvironmentFault:
    """Return the fault that an error of the operating system stands for."""
    return EnvironmentFault(_FAULTS.get(error.errno or 0, FaultCode.INPUT_OUTPUT), detail)


@contextmanager
def faults_of_files(detail: str = "") -> Iterator[None]:
    """Turn each OSError inside into an `EnvironmentFault` with that detail."""
    try:
        yield
    except OSError as error:
        # Not chained: the message of the system quotes the path.
        raise fault_of(error, detail) from None


def make_folder(path: Path) -> None:
    """Make a folder and those above it, for this account only, and make that durable.

    Raises:
        EnvironmentFault: it cannot be made.
    """
    with faults_of_files():
        if path.is_dir():
            return
        missing = [path, *(parent for parent in path.parents if not parent.exists())]
        for folder in reversed(missing):
            folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
            # Each name on the way: one that a power cut takes back takes all below it along.
            sync_folder(folder.parent)


def sync_folder(path: Path) -> None:
    """Make names that were added to or taken from a folder durable, where the system can."""
    if os.name == "nt":  # pragma: no cover - Windows has no such call; NTFS journals names itself
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Make what was written to a file durable. Raises OSError."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


PARTIAL: Final = ".partial"
"""How the name of a file ends that is being written, until it gets its own."""


def write_durably(path: Path, raw: bytes) -> None:
    """Write a file whole: under another name, synced, renamed, and the folder synced too.

    Missing folders above it are made. Returns only once the file would survive a power cut.

    Raises:
        EnvironmentFault: it could not be written; what was there before is still there.
    """
    make_folder(path.parent)
    with faults_of_files():
        beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}{PARTIAL}")
        try:
            write_new(beside, raw)
            beside.replace(path)
            sync_folder(path.parent)
        finally:
            beside.unlink(missing_ok=True)


def write_new(path: Path, raw: bytes) -> None:
    """Write a file that must not exist yet and sync its content, not its name. Raises OSError."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), PRIVATE_FILE)
    with os.fdopen(handle, "wb") as file:
        file.write(raw)
        file.flush()
        os.fsync(file.fileno())


def remove_durably(path: Path) -> None:
    """Remove a file if it is there, and make that durable.

    Raises:
        EnvironmentFault: it could not be removed.
    """
    with faults_of_files():
        if path.exists():
            path.unlink(missing_ok=True)
            sync_folder(path.parent)


def read_beginning(path: Path, most: int) -> bytes:
    """Read the first `most` bytes of a file, or all of a shorter one.

    Raises:
        EnvironmentFault: it is not there, or cannot be read.
    """
    with faults_of_files(), path.open("rb") as file:
        return file.read(most)


def read_capped(path: Path, largest: int) -> bytes:
    """Read a file of at most `largest` bytes.

    Raises:
        EnvironmentFault: it is not there, cannot be read, or is larger (``DAMAGED``).
    """
    with faults_of_files(), path.open("rb") as file:
        raw = file.read(largest + 1)
    if len(raw) > largest:
        raise EnvironmentFault(FaultCode.DAMAGED, "too large")
    return raw
