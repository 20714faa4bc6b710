"""Copies of a ledger: made page by page, and checked: every page, and that its last entry is the one expected."""

from pathlib import Path

from safeguard_desktop.domain.entries import Head
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.storage.driver import Database, connect, driver_faults


def copy_pages(database: Database, path: Path, key: bytes, progress: Progress | None = None) -> None:
    """Copy an open ledger page by page into an empty file, under the same key or another.

    The copy is not synced and not checked: whoever asked does both, and throws it away where anything fails.

    Raises:
        EnvironmentFault: a page cannot be read, or the copy cannot be written.
    """
    target = connect(path, key)
    try:
        target.execute("PRAGMA journal_mode = OFF")
        target.execute("PRAGMA synchronous = OFF")
        database.copy_to(target, progress)
    finally:
        target.close()


def check_copy(path: Path, key: bytes, head: Head) -> None:
    """Check each page of a copied ledger at rest, and that its last entry is the one expected.

    Raises:
        EnvironmentFault: ``BACKUP_UNSOUND``.
    """
    try:
        connection = connect(path, key, reading_only=True)
        try:
            with driver_faults():
                pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
                count, size = (
                    int(connection.execute(f"PRAGMA {name}").fetchone()[0])
                    for name in ("page_count", "page_size")
                )
                last = connection.execute(
                    "SELECT seq, link FROM entries ORDER BY seq DESC LIMIT 1"
                ).fetchone()
        finally:
            connection.close()
    except EnvironmentFault:
        raise EnvironmentFault(FaultCode.BACKUP_UNSOUND, "ledger") from None
    is_whole = not pages and count * size == path.stat().st_size
    if not is_whole or (head.seq and last != (head.seq, head.link)) or (not head.seq and last):
        raise EnvironmentFault(FaultCode.BACKUP_UNSOUND, "ledger")
