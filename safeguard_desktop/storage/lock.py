"""Who has a setting open: a file that names person, computer and time, and a lock of the system.

The system's lock goes with the process that holds it, so a program that crashed keeps nobody out on
the same computer. A name of another computer in the file counts even without such a lock, since not
every shared folder carries locks from one computer to the next.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Self

import msgspec

from safeguard_desktop.domain.clock import Clock, to_text
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.storage.atomic import PRIVATE_FILE, faults_of_files

if sys.platform == "win32":  # pragma: no cover - measured on Linux only
    import msvcrt
else:
    import fcntl

_FAR = 1 << 30
"""Windows keeps others from reading what is locked, so a byte far behind the text is locked."""

_LONGEST = 4096


class Holder(msgspec.Struct, frozen=True):
    """Who has the setting open, where, and since when (UTC text)."""

    person: str
    computer: str
    since: str


class FolderLock:
    """The lock on a setting folder. Take it with `acquire`; it is a context manager too."""

    def __init__(self, handle: int) -> None:
        """Keep the open file whose lock is held."""
        self._handle: int | None = handle

    @classmethod
    def acquire(
        cls, folder: Path, person: str, computer: str, clock: Clock, *, take_over: bool = False
    ) -> FolderLock:
        """Take the lock of a setting folder.

        `take_over` is for a person who knows that the other computer is gone; it cannot take a lock
        that a running program holds.

        Raises:
            EnvironmentFault: ``OPEN_ELSEWHERE`` with computer and time as its detail, or the file
                cannot be written.
        """
        with faults_of_files("lock"):
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
            handle = os.open(folder / "lock", flags, PRIVATE_FILE)
        try:
            holder = _read(handle)
            if not _lock(handle) or (holder is not None and holder.computer != computer and not take_over):
                raise EnvironmentFault(
                    FaultCode.OPEN_ELSEWHERE, f"{holder.computer} {holder.since}" if holder else ""
                )
            _name_holder(handle, msgspec.json.encode(Holder(person, computer, to_text(clock()))))
        except BaseException:
            os.close(handle)
            raise
        return cls(handle)

    def release(self) -> None:
        """Let go of the lock; a second time does nothing."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        try:
            with faults_of_files("lock"):
                _write(handle, b"")
        finally:
            os.close(handle)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.release()


def holder_of(folder: Path) -> Holder | None:
    """Return who has a setting open as its lock file says, or None."""
    try:
        handle = os.open(folder / "lock", os.O_RDONLY)
    except OSError:
        return None
    try:
        return _read(handle)
    finally:
        os.close(handle)


def _read(handle: int) -> Holder | None:
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        return msgspec.json.decode(os.read(handle, _LONGEST), type=Holder)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _write(handle: int, raw: bytes) -> None:
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, raw)
    os.fsync(handle)


def _name_holder(handle: int, raw: bytes) -> None:
    """Write who holds the lock. On a full disk the lock of the system has to do: reading goes on."""
    try:
        with faults_of_files("lock"):
            _write(handle, raw)
    except EnvironmentFault as fault:
        if fault.code is not FaultCode.DISK_FULL:
            raise


def _lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":  # pragma: no cover
            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
