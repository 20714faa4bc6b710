"""Backups: the whole setting folder, the ledger copied through the driver, each one checked.

A backup is a folder named after the moment, the last sequence and the last link, so that its name
is itself a head kept elsewhere. It is built under another name, verified, and renamed; a bad one is
never listed, and a new one never takes the place of an old one. LEDGER.md, section 9.
"""

import shutil
from collections.abc import Collection, Sequence
from hashlib import file_digest, sha256
from pathlib import Path, PurePosixPath
from typing import Final

import msgspec

from safeguard_desktop.domain.clock import Clock, to_text
from safeguard_desktop.domain.entries import Head
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.storage.atomic import (
    faults_of_files,
    make_folder,
    read_capped,
    sync_file,
    sync_folder,
    write_new,
)
from safeguard_desktop.storage.copies import check_copy
from safeguard_desktop.storage.driver import create_file
from safeguard_desktop.storage.folder import PARTS, SettingFolder
from safeguard_desktop.storage.generations import kept
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.storage.manifest import (
    MANIFEST,
    MANIFEST_FORMAT,
    NAME,
    PARTIAL,
    BackupInfo,
    FileFacts,
    Manifest,
    read_info,
    read_manifest,
    whole_backup,
)
from safeguard_desktop.storage.opening import is_file_of
from safeguard_desktop.storage.receipt_box import BOX, LARGEST_BOX, RECEIPTS, put_together, take_apart

_AT_ONCE = 1 << 20
_TRIES = 5


__all__ = [
    "BACKUPS_ENDING",
    "BackupInfo",
    "back_up",
    "check_backup",
    "list_backups",
    "prune",
    "restore_files",
]

BACKUPS_ENDING: Final = "-backups"
"""What follows the name of a setting folder in that of the folder of its backups, which lies beside it."""


def back_up(  # noqa: PLR0913  # what is copied, where to, and by whose clock
    ledger: Ledger,
    folder: SettingFolder,
    place: Path,
    clock: Clock,
    progress: Progress | None = None,
    *,
    also_open: Sequence[Ledger] = (),
) -> BackupInfo:
    """Copy the setting folder with its ledgers into a new folder under `place`, and verify the copy.

    The backup is named after `ledger`. Those in `also_open` are copied and verified like it; a ledger that is not open
    here is copied as it lies there.

    Raises:
        EnvironmentFault: it could not be made (``DISK_FULL``, ...), or the copy does not hold
            (``BACKUP_UNSOUND``). Earlier backups are as they were.
    """
    # Of a record that was moved or deleted only the ledger could be copied, and nothing that opens it.
    ledger.file.check_still_there()
    make_folder(place)
    _clear_partial(place)
    now, head = clock(), ledger.head()
    name = f"backup-{now:%Y%m%dT%H%M%SZ}-{head.seq:06d}-{head.link.hex()[:16]}"
    target, partial = place / name, place / f"{name}{PARTIAL}"
    with faults_of_files("backup"):
        if target.exists():
            return read_info(target)
        try:
            files = _copy_parts(folder.path, partial)
            files += [_copy_ledger(each, partial, progress) for each in (ledger, *also_open)]
            files += _copy_closed_ledgers(
                folder.path, partial, {each.path.name for each in (ledger, *also_open)}
            )
            made_at = to_text(now.replace(microsecond=0))
            facts = Manifest(
                MANIFEST_FORMAT, made_at, ledger.origin.ledger, head.seq, head.link.hex(), tuple(files)
            )
            write_new(partial / MANIFEST, msgspec.json.encode(facts))
            sync_folder(partial)
            partial.rename(target)
            sync_folder(place)
        finally:
            shutil.rmtree(partial, ignore_errors=True)
    return read_info(target)


def list_backups(place: Path) -> tuple[BackupInfo, ...]:
    """Return the backups in a folder, or the one that the folder itself is, the newest first.

    One that was not copied whole, or that lost a file or part of one, is not listed.

    Raises:
        EnvironmentFault: the folder cannot be read.
    """
    with faults_of_files("backup"):
        if not place.is_dir():
            return ()
        folders = [place] if (place / MANIFEST).is_file() else [*place.iterdir()]
        found = [info for folder in folders if (info := whole_backup(folder)) is not None]
    return tuple(sorted(found, key=lambda info: (info.at, info.seq), reverse=True))


def check_backup(path: Path, key: bytes) -> None:
    """Read a backup whole: every file against the manifest, every page and the head of the ledger.

    Raises:
        EnvironmentFault: ``BACKUP_UNSOUND``.
    """
    facts = read_manifest(path)
    with faults_of_files("backup"):
        for file in facts.files:
            whole = path / file.path
            if not whole.is_file() or _facts_of(path, whole) != file:
                raise EnvironmentFault(FaultCode.BACKUP_UNSOUND, "file")
    logs = [path / file.path for file in facts.files if file.path.endswith(".log")]
    # Others may lie there, under keys of their own: of them the digest says that they are as they were copied.
    mine = [log for log in logs if is_file_of(log, key)]
    if not mine:
        raise EnvironmentFault(FaultCode.BACKUP_UNSOUND, "key")
    for log in mine:
        check_copy(log, key, Head(facts.seq, bytes.fromhex(facts.link)))


def restore_files(backup: Path, target: Path) -> None:
    """Copy a backup into a folder that does not exist yet, checking every file on the way.

    Raises:
        EnvironmentFault: ``ALREADY_EXISTS``; ``BACKUP_UNSOUND`` where a file is not what the manifest
            says; or it could not be written. Nothing is left behind then.
    """
    with faults_of_files("restore"):
        if target.exists():
            raise EnvironmentFault(FaultCode.ALREADY_EXISTS)
        facts = read_manifest(backup)
        make_folder(target)
        try:
            for part in PARTS:
                make_folder(target / part)
            paths = [path for file in facts.files for path in _put_back(backup, target, file)]
            _sync(paths)
        except BaseException:
            shutil.rmtree(target, ignore_errors=True)
            raise


def _put_back(backup: Path, target: Path, file: FileFacts) -> tuple[Path, ...]:
    """Copy a file of a backup, and of the receipts each by itself; return where they are."""
    if not (backup / file.path).is_file():
        raise EnvironmentFault(FaultCode.BACKUP_UNSOUND, "file")
    if file.path == BOX:
        raw = read_capped(backup / BOX, LARGEST_BOX)
        if (len(raw), sha256(raw).hexdigest()) != (file.size, file.digest):
            raise EnvironmentFault(FaultCode.BACKUP_UNSOUND, "file")
        return take_apart(raw, target / RECEIPTS)
    if _copy_file(backup, target, PurePosixPath(file.path)) != file:
        raise EnvironmentFault(FaultCode.BACKUP_UNSOUND, "file")
    return (target / file.path,)


def prune(place: Path) -> tuple[Path, ...]:
    """Remove the backups that no generation needs any more; return what was removed.

    Raises:
        EnvironmentFault: one cannot be removed.
    """
    infos = list_backups(place)
    needed = {info.path for info in kept(infos)}
    removed = [info.path for info in infos if info.path not in needed]
    with faults_of_files("backup"):
        for path in removed:
            # Renamed first: a removal that is cut off must not leave something that looks whole.
            going = path.with_name(path.name + PARTIAL)
            path.rename(going)
            shutil.rmtree(going)
        if removed:
            sync_folder(place)
    return tuple(removed)


def _clear_partial(place: Path) -> None:
    with faults_of_files("backup"):
        for path in place.iterdir():
            if path.name.endswith(PARTIAL) and NAME.fullmatch(path.name.removesuffix(PARTIAL)):
                shutil.rmtree(path, ignore_errors=True)


def _copy_parts(source: Path, target: Path) -> list[FileFacts]:
    files = []
    for part in (part for part in PARTS if part != RECEIPTS):
        make_folder(target / part)
        for path in sorted((source / part).rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                try:
                    files.append(
                        _copy_file(source, target, PurePosixPath(path.relative_to(source).as_posix()))
                    )
                except FileNotFoundError:
                    continue  # received or discarded on another computer in the meantime
    if (source / RECEIPTS).is_dir():
        put_together(source / RECEIPTS, target / BOX)
        files.append(_facts_of(target, target / BOX))
    _sync([target / file.path for file in files])
    return files


def _sync(files: Sequence[Path]) -> None:
    """Make copied files durable, and the folders that name them, each once."""
    for file in files:
        sync_file(file)
    for folder in sorted({file.parent for file in files}):
        sync_folder(folder)


def _copy_file(source: Path, target: Path, relative: PurePosixPath) -> FileFacts:
    """Copy one file; return what was copied. It is durable after `_sync`."""
    into = target / relative
    make_folder(into.parent)
    digest, size = sha256(), 0
    with (source / relative).open("rb") as reader, into.open("xb") as writer:
        while piece := reader.read(_AT_ONCE):
            digest.update(piece)
            size += len(piece)
            writer.write(piece)
    into.chmod(0o600)
    return FileFacts(str(relative), size, digest.hexdigest())


def _copy_ledger(ledger: Ledger, target: Path, progress: Progress | None) -> FileFacts:
    path = target / ledger.path.name
    create_file(path)
    ledger.copy_to(path, progress)
    sync_file(path)
    check_copy(path, ledger.key, ledger.head())
    return _facts_of(target, path)


def _copy_closed_ledgers(source: Path, target: Path, opened: Collection[str]) -> list[FileFacts]:
    """Copy the ledgers that are not open here as they lie there, encrypted: nobody signed in may hold a key to them.

    What a crash left in the log beside one is copied with it. One that is open here must never be read in this way:
    closing the file would give up the driver's lock on it.
    """
    paths = [path for path in sorted(source.glob("*.log")) if path.name not in opened]
    files = []
    for path in paths:
        beside = [each for each in (path, path.with_name(f"{path.name}-wal")) if _has_bytes(each)]
        files += [_copy_at_rest(source, target, PurePosixPath(each.name)) for each in beside]
    return files


def _copy_at_rest(source: Path, target: Path, relative: PurePosixPath) -> FileFacts:
    for _try in range(_TRIES):
        facts = _copy_file(source, target, relative)
        if _facts_of(source, source / relative) == facts:
            _sync([target / relative])
            return facts
        (target / relative).unlink()
    raise EnvironmentFault(FaultCode.BACKUP_UNSOUND, "busy")


def _has_bytes(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def _facts_of(root: Path, path: Path) -> FileFacts:
    with path.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    return FileFacts(path.relative_to(root).as_posix(), path.stat().st_size, digest)
