"""Making a ledger's file, and opening one: which file it is, and whether it is a ledger at all."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from safeguard_desktop.domain.entries import Head
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import LedgerId, SettingId
from safeguard_desktop.storage import schema
from safeguard_desktop.storage.atomic import faults_of_files, sync_folder
from safeguard_desktop.storage.chain import file_salt, origin_link
from safeguard_desktop.storage.driver import (
    Database,
    connect,
    create_file,
    driver_faults,
    naming_what_it_is,
    use_wal,
)
from safeguard_desktop.storage.guard import Trust, authorizer, register_functions

_MARKS = ("PRAGMA application_id", "PRAGMA user_version")


@dataclass(frozen=True, slots=True)
class Origin:
    """Which ledger of which setting: what the first link is made from."""

    ledger: LedgerId
    setting: SettingId


@dataclass(frozen=True, slots=True)
class LedgerFile:
    """The file that was opened, so that it can be told from one that took its place."""

    path: Path
    origin: Origin
    device: int
    inode: int

    @property
    def first(self) -> Head:
        """The head of the ledger before its first entry."""
        return Head(0, origin_link(self.origin.ledger, self.origin.setting))

    def check_still_there(self) -> None:
        """Refuse to go on where the path no longer leads to the file that is open.

        A database that was renamed or replaced while it is open takes writes in silence, into a
        file that nobody will find (measured).

        Raises:
            EnvironmentFault: ``MOVED_AWAY``.
        """
        if _identity(self.path) != (self.device, self.inode):
            raise EnvironmentFault(FaultCode.MOVED_AWAY)


def _identity(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return -1, -1
    return found.st_dev, found.st_ino


def create_ledger(path: Path, key: bytes, origin: Origin, secrets: Mapping[str, bytes]) -> None:
    """Make the file of an empty ledger, with the private keys that it keeps (``inbox/1``, ...).

    Raises:
        EnvironmentFault: there is such a file already, or it cannot be made.
    """
    create_file(path)
    database = Database(lambda: connect(path, key))
    try:
        _fill(database, origin, secrets)
        database.checkpoint()
    finally:
        database.close()
    with faults_of_files():
        sync_folder(path.parent)
        with path.open("rb") as file:
            first = file.read(16)
    if first != file_salt(key):
        # Without a key the driver would have written plain text and said nothing.
        path.unlink()
        raise EnvironmentFault(FaultCode.INPUT_OUTPUT, "driver")


def _fill(database: Database, origin: Origin, secrets: Mapping[str, bytes]) -> None:
    database.run("PRAGMA journal_mode = WAL")
    database.run("PRAGMA synchronous = FULL")
    with database.transaction():
        database.run(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        database.run(f"PRAGMA user_version = {schema.FORMAT}")
        for sql in schema.OBJECTS.values():
            database.run(sql)
        facts = (("ledger", origin.ledger), ("setting", origin.setting))
        database.run_many("INSERT INTO meta (name, value) VALUES (?, ?)", facts)
        database.run_many("INSERT INTO secrets (name, value) VALUES (?, ?)", sorted(secrets.items()))


def is_file_of(path: Path, key: bytes) -> bool:
    """Tell whether the file at `path` begins as a database with that key does, without opening it."""
    try:
        with path.open("rb") as file:
            return file.read(16) == file_salt(key)
    except OSError:
        return False


def open_database(path: Path, key: bytes, trust: Trust) -> tuple[Database, LedgerFile]:
    """Open a ledger's file for writing, guarded; a fresh connection is made in the same way.

    Raises:
        EnvironmentFault: see `Ledger.open`.
    """
    _check_reachable(path)
    opener = _Opener(path, key, trust)
    return Database(opener), opener.file


def reopen_database(database: Database, path: Path, key: bytes, trust: Trust) -> LedgerFile:
    """Have an open database go on with the file that took the place of its own.

    Raises:
        EnvironmentFault: see `Ledger.open`; the database is closed then.
    """
    opener = _Opener(path, key, trust)
    database.reopen(opener)
    return opener.file


class _Opener:
    """Opens guarded connections to one file: the one that it met first."""

    def __init__(self, path: Path, key: bytes, trust: Trust) -> None:
        self._path, self._key, self._trust = path, key, trust
        self._file: LedgerFile | None = None

    @property
    def file(self) -> LedgerFile:
        """The file that was opened first."""
        if self._file is None:
            raise ValueError("nothing was opened yet")
        return self._file

    def __call__(self) -> dbapi2.Connection:
        connection = connect(self._path, self._key)
        try:
            if self._file is None:
                self._file = read_facts(connection, self._path, self._key)
            self._file.check_still_there()
            guard_connection(connection, self._file, self._trust)
        except BaseException:
            connection.close()
            raise
        return connection


def read_facts(connection: dbapi2.Connection, path: Path, key: bytes) -> LedgerFile:
    """Read which ledger a connection leads to.

    Raises:
        EnvironmentFault: it is not a ledger, of a newer version, damaged, or under another key.
    """
    device, inode = _identity(path)
    with naming_what_it_is(path, key), driver_faults():
        marks = [connection.execute(sql).fetchone()[0] for sql in _MARKS]
        if marks[0] == schema.APPLICATION_ID and marks[1] > schema.FORMAT:
            raise EnvironmentFault(FaultCode.NEWER_VERSION, str(marks[1]))
        if marks != [schema.APPLICATION_ID, schema.FORMAT]:
            raise EnvironmentFault(FaultCode.NOT_A_LOG)
        origin = _origin(connection)
    return LedgerFile(path, origin, device, inode)


def _origin(connection: dbapi2.Connection) -> Origin:
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
        raise EnvironmentFault(FaultCode.TAMPERED, "schema")
    meta = dict(connection.execute("SELECT name, value FROM meta").fetchall())
    ledger, setting = str(meta.get("ledger", "")), str(meta.get("setting", ""))
    if not re.fullmatch("[0-9a-f]{32}", ledger) or not re.fullmatch("[0-9a-f]{64}", setting):
        raise EnvironmentFault(FaultCode.TAMPERED, "origin")
    return Origin(LedgerId(ledger), SettingId(setting))


def guard_connection(connection: dbapi2.Connection, file: LedgerFile, trust: Trust) -> None:
    """Give a connection the functions of the triggers, the write-ahead log and the authorizer."""
    first = file.first.link
    register_functions(connection, lambda: first, file.origin.ledger, trust)
    use_wal(connection)
    connection.set_authorizer(authorizer(may_remake_models=False))


def _check_reachable(path: Path) -> None:
    with faults_of_files():
        if not path.exists():
            raise EnvironmentFault(FaultCode.NOT_FOUND)
    if not path.is_file():
        raise EnvironmentFault(FaultCode.NOT_A_LOG)
    if not _may(path, os.R_OK):
        raise EnvironmentFault(FaultCode.PERMISSION)
    if not _may(path, os.W_OK) or not _may(path.parent, os.W_OK):
        # A database with a write-ahead log cannot even be read where nothing can be written.
        raise EnvironmentFault(FaultCode.READ_ONLY)


def _may(path: Path, act: int) -> bool:
    return os.access(path, act, effective_ids=os.access in os.supports_effective_ids)
