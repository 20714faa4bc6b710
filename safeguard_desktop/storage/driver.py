"""One encrypted connection, and the one place that knows the driver and its errors.

Measured facts that this module is built on: without ``PRAGMA key`` the driver silently makes a file
in plain text; a raw key of the wrong length is silently taken for a passphrase; the library writes
to stderr unless told not to; a wrong key and a damaged first page give the same error; after one
page that does not authenticate every later read of that connection fails, and a fresh connection
reads the rest.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import Any

from sqlcipher3 import dbapi2

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.storage import schema
from safeguard_desktop.storage.atomic import PRIVATE_FILE, faults_of_files
from safeguard_desktop.storage.chain import file_salt

KEY_BYTES = 32
PAGE_BYTES = 4096
CACHE_KIB = 32_000
"""Page cache. 64 MB is no faster on the pages that a person opens, and the program has 160 MB."""

Row = tuple[Any, ...]
Parameters = Sequence[object]
Prepare = Callable[[dbapi2.Connection], None]

_PLAIN_BEGINNINGS = (b"SQLite format 3\0", b"%PDF", b"PK\x03\x04", b"\x7fELF", b"MZ")

_FAULTS = {
    dbapi2.SQLITE_FULL: FaultCode.DISK_FULL,
    dbapi2.SQLITE_NOTADB: FaultCode.DAMAGED,
    dbapi2.SQLITE_CORRUPT: FaultCode.DAMAGED,
    dbapi2.SQLITE_BUSY: FaultCode.OPEN_ELSEWHERE,
    dbapi2.SQLITE_LOCKED: FaultCode.OPEN_ELSEWHERE,
    dbapi2.SQLITE_READONLY: FaultCode.READ_ONLY,
    dbapi2.SQLITE_PERM: FaultCode.PERMISSION,
    dbapi2.SQLITE_IOERR: FaultCode.INPUT_OUTPUT,
    dbapi2.SQLITE_CANTOPEN: FaultCode.INPUT_OUTPUT,
}

_CODELESS = {
    "database or disk is full": dbapi2.SQLITE_FULL,
    "disk I/O error": dbapi2.SQLITE_IOERR,
    "database disk image is malformed": dbapi2.SQLITE_CORRUPT,
    "database is locked": dbapi2.SQLITE_BUSY,
}
"""The driver's own ``backup()`` raises these without their code."""

_NOT_TEXT = "Could not decode to UTF-8"
"""The driver raises this without a code, with the text that it could not read."""

_READONLY_DBMOVED = 1032
_POISONS = frozenset({FaultCode.DAMAGED, FaultCode.INPUT_OUTPUT})

_REFUSALS = {
    schema.REFUSED_HOLD: RefusalCode.ON_HOLD,
    schema.REFUSED_CERTIFICATE: RefusalCode.NEEDS_CERTIFICATE,
}


@contextmanager
def driver_faults() -> Iterator[None]:
    """Turn every error of the driver inside into a fault or a refusal.

    Nothing is chained: the driver's messages may quote a statement or a search.
    """
    try:
        yield
    except dbapi2.Error as error:
        translated = _translated(error)
        if translated is None:
            raise
        raise translated from None


@contextmanager
def faults_of_a_hostile_file() -> Iterator[None]:
    """Turn every error of the driver inside into a fault, also one that the program's own files never give.

    A file that anybody may have written can lack a table, or have one of another form under its name.
    """
    try:
        with driver_faults():
            yield
    except dbapi2.Error:
        raise EnvironmentFault(FaultCode.DAMAGED, "schema") from None


@contextmanager
def _part_of_a_transaction(connection: dbapi2.Connection) -> Iterator[None]:
    """Take back what is done inside, and nothing else, where anything is raised."""
    connection.execute("SAVEPOINT part")
    try:
        yield
    except BaseException:
        # The driver has rolled all of it back by itself after some errors (a full disk).
        with suppress(dbapi2.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK TO part")
                connection.execute("RELEASE part")
        raise
    connection.execute("RELEASE part")


def _translated(error: dbapi2.Error) -> Exception | None:
    extended = getattr(error, "sqlite_errorcode", None) or _codeless(str(error))
    code = extended & 0xFF
    if extended == _READONLY_DBMOVED:
        return EnvironmentFault(FaultCode.MOVED_AWAY)
    if code in _FAULTS:
        return EnvironmentFault(_FAULTS[code])
    if code == dbapi2.SQLITE_AUTH or str(error).startswith("not authorized"):
        return Refused(RefusalCode.APPEND_ONLY)
    if code == dbapi2.SQLITE_CONSTRAINT and str(error).startswith("FOREIGN KEY"):
        return Refused(RefusalCode.UNKNOWN_SUBJECT)
    if code == dbapi2.SQLITE_CONSTRAINT and str(error).startswith("SD"):
        return Refused(_REFUSALS.get(str(error), RefusalCode.APPEND_ONLY))
    return None


def _codeless(message: str) -> int:
    return int(dbapi2.SQLITE_CORRUPT if message.startswith(_NOT_TEXT) else _CODELESS.get(message, 0))


@contextmanager
def naming_what_it_is(path: Path, key: bytes) -> Iterator[None]:
    """Where the file inside cannot be read, tell whether it is damaged or something else.

    The driver has one error for both, and for another key.
    """
    try:
        yield
    except EnvironmentFault as fault:
        if fault.code is not FaultCode.DAMAGED:
            raise
        raise EnvironmentFault(_beginning_fault(path, key)) from None


def _beginning_fault(path: Path, key: bytes) -> FaultCode:
    """Tell why a file could not be read as a database with that key.

    ``DAMAGED`` where the key fits, ``NOT_A_LOG`` where it is something else, ``UNREADABLE`` where it
    looks like a database under another key.
    """
    with faults_of_files():
        with path.open("rb") as file:
            first = file.read(16)
        size = path.stat().st_size
    if first == file_salt(key):
        return FaultCode.DAMAGED
    if first.startswith(_PLAIN_BEGINNINGS) or size % PAGE_BYTES or not size or _reads_as_text(first):
        return FaultCode.NOT_A_LOG
    return FaultCode.UNREADABLE


def _reads_as_text(first: bytes) -> bool:
    return all(32 <= byte < 127 or byte in b"\t\r\n" for byte in first)


def connect(path: Path, key: bytes, *, reading_only: bool = False) -> dbapi2.Connection:
    """Open an existing database file with its raw key and our settings. It may still be anything.

    With `reading_only` nothing beside the file is made and nothing is locked: for copies at rest
    such as backups, never for a ledger that may have a ``-wal`` beside it.

    Raises:
        EnvironmentFault: the file cannot be opened at all.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("a raw key has 32 bytes")
    address = f"{path.resolve().as_uri()}?{'mode=ro&immutable=1' if reading_only else 'mode=rw'}"
    with driver_faults():
        connection = dbapi2.connect(
            address, uri=True, isolation_level=None, timeout=0, check_same_thread=False, cached_statements=256
        )
    try:
        with naming_what_it_is(path, key), driver_faults():
            _set_up(connection, key, reading_only)
    except BaseException:
        connection.close()
        raise
    return connection


def _set_up(connection: dbapi2.Connection, key: bytes, reading_only: bool) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}{file_salt(key).hex()}'\"")
    if connection.execute("PRAGMA cipher_status").fetchone() != ("1",):
        # A driver without encryption takes the key and ignores it.
        raise EnvironmentFault(FaultCode.INPUT_OUTPUT, "driver")
    if not reading_only:
        # Exclusive before the first read, and setting the cache's size reads: no -shm file, which a
        # full disk would have no room for, and a second opening is refused.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute("PRAGMA trusted_schema = ON")


def use_wal(connection: dbapi2.Connection) -> None:
    """Switch to the write-ahead log with a sync at every commit, and check that it took.

    Raises:
        EnvironmentFault: it did not.
    """
    with driver_faults():
        mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("PRAGMA synchronous = FULL")
        level = connection.execute("PRAGMA synchronous").fetchone()
    if mode != ("wal",) or level != (2,):
        raise EnvironmentFault(FaultCode.READ_ONLY, "journal")


def create_file(path: Path) -> None:
    """Make an empty file for a database, readable by this account only.

    Raises:
        EnvironmentFault: it exists already, or cannot be made.
    """
    with faults_of_files():
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))


class Database:
    """A connection that is opened afresh after a page error, and whose errors are faults.

    One worker owns it. The lock only keeps a call from another thread (closing at the end of the
    program) from falling into the middle of a transaction.
    """

    def __init__(self, open_connection: Callable[[], dbapi2.Connection]) -> None:
        """Open the first connection."""
        self._open = open_connection
        self._lock = RLock()
        self._is_poisoned = False
        self._connection: dbapi2.Connection | None = open_connection()

    def distrust(self) -> None:
        """Open afresh before the next call: something that was read was not what had been written.

        A damaged overflow page is given back as zeros without an error, and so is every overflow page
        that the same connection reads after it (measured).
        """
        self._is_poisoned = True

    def select(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Run a query and return all of its rows."""
        with self._lock:
            try:
                rows: list[Row] = self._fresh().execute(sql, parameters).fetchall()
            except dbapi2.Error as error:
                raise self._told(error) from None
            return rows

    def each(self, sql: str, parameters: Parameters = ()) -> Iterator[Row]:
        """Run a query and yield its rows as they come."""
        with self._using() as connection:
            yield from connection.execute(sql, parameters)

    def run(self, sql: str, parameters: Parameters = ()) -> None:
        """Run a statement for its effect."""
        with self._lock:
            try:
                self._fresh().execute(sql, parameters)
            except dbapi2.Error as error:
                raise self._told(error) from None

    def run_many(self, sql: str, rows: Iterable[Parameters]) -> None:
        """Run a statement once for each row of parameters."""
        with self._lock:
            try:
                self._fresh().executemany(sql, rows)
            except dbapi2.Error as error:
                raise self._told(error) from None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what is done inside, or roll all of it back where anything is raised.

        Inside another transaction it is a part of that one, which alone commits.
        """
        with self._using() as connection:
            if connection.in_transaction:
                with _part_of_a_transaction(connection):
                    yield
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                connection.execute("COMMIT")
            except BaseException:
                # The driver has rolled back by itself after some errors (a full disk).
                with suppress(dbapi2.Error):
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                raise

    def checkpoint(self) -> None:
        """Bring the write-ahead log into the file and empty it.

        A flipped bit in a live log drops committed rows in silence, so nothing is left there.

        Raises:
            EnvironmentFault: ``OPEN_ELSEWHERE`` where something else reads the file.
        """
        with self._using() as connection:
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            raise EnvironmentFault(FaultCode.OPEN_ELSEWHERE, "checkpoint")

    def copy_to(self, target: dbapi2.Connection, progress: Callable[[int, int], None] | None = None) -> None:
        """Copy all pages into another connection, through the driver's own backup."""
        with self._using() as connection:
            if progress is None:
                connection.backup(target)
            else:
                connection.backup(
                    target, pages=2048, progress=lambda _, left, total: progress(total - left, total)
                )

    def compact(self, authorizer: Callable[..., int]) -> None:
        """Write the whole file anew, so that nothing stays of what was deleted: free pages and remains of rows.

        It goes through the write-ahead log like any change, and is taken back whole by a crash. `authorizer` is asked
        again afterwards: the driver attaches a database of its own meanwhile, which no other statement may.

        Raises:
            EnvironmentFault: there is no room (``DISK_FULL``), or it cannot be written.
        """
        with self._using() as connection:
            connection.set_authorizer(None)
            try:
                connection.execute("VACUUM")
            finally:
                connection.set_authorizer(authorizer)

    def set_authorizer(self, authorizer: Callable[..., int]) -> None:
        """Set the function that is asked before a statement is prepared; prepared ones are asked anew."""
        with self._using() as connection:
            connection.set_authorizer(authorizer)

    def reopen(self, open_connection: Callable[[], dbapi2.Connection]) -> None:
        """Go on with another file; whoever holds this object reads from that one from now on.

        Raises:
            EnvironmentFault: it cannot be opened; this database is closed then.
        """
        self.close()
        with self._lock:
            self._open, self._is_poisoned = open_connection, False
            self._connection = open_connection()

    def close(self) -> None:
        """Close the connection; a second time does nothing."""
        with self._lock, driver_faults():
            connection, self._connection = self._connection, None
            if connection is not None:
                connection.close()

    @contextmanager
    def _using(self) -> Iterator[dbapi2.Connection]:
        with self._lock:
            try:
                yield self._fresh()
            except dbapi2.Error as error:
                raise self._told(error) from None

    def _told(self, error: dbapi2.Error) -> Exception:
        """Return what an error stands for, and remember where it spoils the connection."""
        told = _translated(error) or error
        if isinstance(told, EnvironmentFault) and told.code in _POISONS:
            self._is_poisoned = True
        return told

    def _fresh(self) -> dbapi2.Connection:
        if self._connection is None:
            raise ValueError("the database is closed")
        if self._is_poisoned and not self._connection.in_transaction:
            self._connection.close()
            self._connection = self._open()
            self._is_poisoned = False
        return self._connection
