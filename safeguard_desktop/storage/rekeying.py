"""The same ledger under another key. Specified in vault/KEYS.md 12.3.

Context: SQLCipher can change the key in place, and its journal brought the old file back at every cut that was tried.
But then the private keys of the new generation would have to lie under the old key first, where whoever is to be shut
out could still read them, and the beginning of the file would no longer tell which key it is under.

Decision: a copy beside the file, under the new key, with the new private keys in it. It is synced and read back whole,
and takes the file's place in one step. Consequence: for a moment the disk holds the record twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from safeguard_desktop.domain.entries import Head
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.storage.atomic import faults_of_files, sync_file, sync_folder
from safeguard_desktop.storage.copies import check_copy, copy_pages
from safeguard_desktop.storage.driver import Database, connect, create_file, driver_faults

_KEEP_SECRET = "INSERT INTO secrets (name, value) VALUES (?, ?)"
_BESIDE = ("", "-wal", "-journal")


@dataclass(frozen=True, slots=True)
class RekeyedCopy:
    """A copy that is whole and durable, and the file whose place it is to take."""

    copy: Path
    original: Path

    def take_place(self) -> None:
        """Put the copy in the place of the file, which must be closed and have nothing beside it.

        Raises:
            EnvironmentFault: it could not be done; the old file is still there.
        """
        with faults_of_files("rekeying"):
            self.copy.replace(self.original)
            sync_folder(self.original.parent)


@contextmanager
def rekeyed_copy(
    database: Database,
    path: Path,
    new: tuple[bytes, Head],
    secrets: Mapping[str, bytes],
    progress: Progress | None = None,
) -> Iterator[RekeyedCopy]:
    """Make a copy of the ledger at `path` under another key; what is left of it at the end is removed.

    Args:
        database: The open ledger, checkpointed.
        path: Where it lies.
        new: The new key, and the head that the copy has to end with.
        secrets: Further private keys, which are kept in the copy alone.
        progress: Is told how many pages are copied.

    Raises:
        EnvironmentFault: the copy could not be written, or does not hold.
    """
    copy, (key, head) = copy_path(path), new
    discard_copy(path)
    try:
        create_file(copy)
        copy_pages(database, copy, key, progress)
        _keep(copy, key, secrets)
        sync_file(copy)
        check_copy(copy, key, head)
        yield RekeyedCopy(copy, path)
    finally:
        discard_copy(path)


def copy_path(path: Path) -> Path:
    """Return where the copy of a ledger is made; no backup and no start window takes it for anything."""
    return path.with_name(f".{path.name}.rekeying")


def discard_copy(path: Path) -> None:
    """Remove what a change of keys left beside the ledger at `path` when it was cut off.

    Raises:
        EnvironmentFault: it cannot be removed.
    """
    with faults_of_files("rekeying"):
        for ending in _BESIDE:
            copy_path(path).with_name(f"{copy_path(path).name}{ending}").unlink(missing_ok=True)


def _keep(copy: Path, key: bytes, secrets: Mapping[str, bytes]) -> None:
    target = connect(copy, key)
    try:
        with driver_faults():
            target.execute("BEGIN IMMEDIATE")
            target.executemany(_KEEP_SECRET, sorted(secrets.items()))
            target.execute("COMMIT")
            target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        target.close()
