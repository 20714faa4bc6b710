"""Where a ledger may lie: on a local disk that can be written, in no folder that a service copies.

A write-ahead log does not work over a network, and a service that copies files one by one tears the
database from its log. Backups and the inbox may lie in such places; ledgers never.
Source: DESIGN section 2.
"""

import ctypes
import os
import re
import secrets
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.storage.atomic import PRIVATE_FILE, fault_of

_NETWORK_TYPES = frozenset(
    {
        "afpfs", "afs", "ceph", "cifs", "coda", "davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone",
        "fuse.s3fs", "fuse.sshfs", "glusterfs", "gfs2", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "smb3",
        "smbfs", "webdav",
    }
)  # fmt: skip

_CLOUD_NAMES = re.compile(
    r"(onedrive( - .*)?|dropbox( \(.*\))?|google ?drive( - .*)?|googledrive-.*|my drive|icloud ?drive|icloud~.*"
    r"|mobile documents|cloudstorage|nextcloud\d*|owncloud\d*|box( sync)?|box-box|pcloud ?drive|mega(sync)?"
    r"|syncthing|creative cloud files|egnyte.*|sync\.com|tresorit)",
    re.IGNORECASE,
)
_CLOUD_MARKS = (
    ".dropbox", ".dropbox.cache", ".stfolder", ".sync_journal.db", ".nextcloudsync.log", ".owncloudsync.log",
)  # fmt: skip
_CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def check_place(path: Path) -> None:
    """Check that a ledger may lie in a folder.

    Raises:
        EnvironmentFault: ``NOT_FOUND``, ``NETWORK_SHARE``, ``CLOUD_FOLDER`` or ``READ_ONLY``.
    """
    if not path.is_dir():
        raise EnvironmentFault(FaultCode.NOT_FOUND)
    whole = path.resolve()
    if is_on_network(whole):
        raise EnvironmentFault(FaultCode.NETWORK_SHARE)
    if is_in_cloud(whole, os.environ):
        raise EnvironmentFault(FaultCode.CLOUD_FOLDER)
    _check_writable(whole)


def looks_fit(path: Path) -> bool:
    """Tell whether a folder may be suggested: it is there and no cloud service copies it. Nothing is tried out."""
    return path.is_dir() and not is_in_cloud(path.resolve(), os.environ)


def is_in_cloud(path: Path, environment: Mapping[str, str]) -> bool:
    """Tell whether a folder is, or lies in, one that a service copies to other computers."""
    folders = (path, *path.parents)
    if any(_CLOUD_NAMES.fullmatch(folder.name) for folder in folders):
        return True
    roots = {Path(environment[name]) for name in _CLOUD_VARIABLES if environment.get(name)}
    return bool(roots & set(folders)) or any(
        (folder / mark).exists() for folder in folders for mark in _CLOUD_MARKS
    )


def is_on_network(path: Path) -> bool:
    """Tell whether a folder lies on another computer, as far as this system says."""
    if sys.platform == "win32":  # pragma: no cover - measured on Linux only
        return _is_remote_drive(path)
    kinds = {
        Path(point): kind
        for point, kind in (_linux_mounts() if sys.platform.startswith("linux") else _listed_mounts())
    }
    return next(
        (kinds[folder] in _NETWORK_TYPES for folder in (path, *path.parents) if folder in kinds), False
    )


def _linux_mounts() -> Iterable[tuple[str, str]]:
    try:
        text = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ()
    return linux_mounts(text)


def linux_mounts(text: str) -> Iterable[tuple[str, str]]:
    """Return mount point and kind of file system from the text of ``/proc/self/mountinfo``."""
    for line in text.splitlines():
        before, _, after = line.partition(" - ")
        if after and len(fields := before.split(" ")) > 4:
            yield re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), fields[4]), after.split(" ")[0]


def _listed_mounts() -> Iterable[tuple[str, str]]:  # pragma: no cover - macOS
    shown = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=10)
    return listed_mounts(shown.stdout)


def listed_mounts(text: str) -> Iterable[tuple[str, str]]:
    """Return mount point and kind of file system from what ``mount`` prints on macOS."""
    for line in text.splitlines():
        if found := re.fullmatch(r".* on (.+) \(([^,)]+).*\)", line):
            yield found[1], found[2]


def _is_remote_drive(path: PurePath) -> bool:  # pragma: no cover - Windows
    if str(path).startswith("\\\\"):
        return True
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  # mypy on Linux knows no windll
    return bool(kernel.GetDriveTypeW(path.anchor) == 4)


def _check_writable(path: Path) -> None:
    attempt = path / f".trying-{secrets.token_hex(8)}"
    try:
        os.close(os.open(attempt, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))
        attempt.unlink()
    except OSError as error:
        # A full disk may be written again, and can be read until then.
        if fault_of(error).code is not FaultCode.DISK_FULL:
            raise EnvironmentFault(FaultCode.READ_ONLY) from None
