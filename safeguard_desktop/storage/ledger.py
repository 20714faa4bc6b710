"""The ledger: append, read from, head. LEDGER.md is its specification.

An entry is never changed and never removed. What pages show is worked out from entries by `models`
in the same transaction. Opening never repairs or deletes anything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from safeguard_desktop.domain.clock import Clock
from safeguard_desktop.domain.entries import AnyNew, Body, Head, HoldPlaced, NewEntry, Restored, StoredEntry
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.ports import CheckSignature, KeyAt, Progress, Signer
from safeguard_desktop.storage.admission import Admission
from safeguard_desktop.storage.certifying import certify, check_certified
from safeguard_desktop.storage.chain import body_digest
from safeguard_desktop.storage.checking import ENTRY_COLUMNS, UP_TO, looks_damaged, stored_entry
from safeguard_desktop.storage.composing import Pen, Tail, compose, is_repeat
from safeguard_desktop.storage.copies import copy_pages
from safeguard_desktop.storage.driver import Database, Parameters, Row
from safeguard_desktop.storage.guard import Trust, authorizer
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.storage.models.applying import apply_entries
from safeguard_desktop.storage.models.rebuild import are_current, rebuild_models
from safeguard_desktop.storage.opening import (
    LedgerFile,
    Origin,
    create_ledger,
    is_file_of,
    open_database,
    reopen_database,
)
from safeguard_desktop.storage.rekeying import rekeyed_copy

__all__ = ["Ledger", "Origin", "create_ledger"]

_BY_SEQ = f"SELECT {ENTRY_COLUMNS} WHERE e.seq >= ?1 AND {UP_TO.format(after='>=', limit='?2')} ORDER BY e.seq LIMIT ?2"
_BY_ID = f"SELECT {ENTRY_COLUMNS} WHERE e.id = ?"
_BY_IDS = f"SELECT {ENTRY_COLUMNS} WHERE e.id IN (SELECT value FROM json_each(?))"
_LAST = f"SELECT {ENTRY_COLUMNS} ORDER BY e.seq DESC LIMIT 1"
_SECRETS = "SELECT name, value FROM secrets WHERE name GLOB ?"
_INSERT_ENTRY = (
    "INSERT INTO entries (seq, id, header, previous, digest, link, signature) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_BODY = "INSERT INTO bodies (seq, salt, body) VALUES (?, ?, ?)"
_INSERT_HOLD = "INSERT INTO holds (seq, held) VALUES (?, ?)"

_AT_ONCE = 500
_ENTRY_ID = re.compile("[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Opening:
    """What a ledger is opened with, besides the database itself."""

    file: LedgerFile
    key: bytes = field(repr=False)
    trust: Trust
    heads: HeadStore


class Ledger:
    """One open ledger: one connection, one worker. Make it with `Ledger.open`."""

    def __init__(self, database: Database, opening: Opening) -> None:
        """Take over an open database; `open` also checks it."""
        self._database = database
        self._opening = opening
        self._tail: Tail | None = None
        self._is_gathering = False
        self.warnings: tuple[FaultCode, ...] = ()

    @classmethod
    def open(  # noqa: PLR0913  # what a caller must bring, each a thing of its own
        cls,
        path: Path,
        key: bytes,
        check: CheckSignature,
        key_at: KeyAt,
        heads: HeadStore,
        *,
        on_progress: Progress | None = None,
        despite_tampering: bool = False,
    ) -> Ledger:
        """Open a ledger, and check what is new since its last head was seen on this computer.

        A ledger that lost entries which were seen here is opened all the same, with ``ROLLED_BACK``
        among `warnings`. With `despite_tampering` so is one that was tampered with.

        Raises:
            EnvironmentFault: with a code of its own for each of: not there, not a log, another key,
                damaged, newer version, open elsewhere, read-only, tampered with.
        """
        trust = Trust(check, key_at)
        database, file = open_database(path, key, trust)
        ledger = cls(database, Opening(file, key, trust, heads))
        try:
            tampering = Admission(database, file, trust, heads).tampering(on_progress)
            if tampering and not despite_tampering:
                raise EnvironmentFault(FaultCode.TAMPERED, tampering)
            ledger.warnings = ledger._warnings(bool(tampering))
            if not are_current(database):
                ledger.rebuild(on_progress)
        except BaseException:
            database.close()
            raise
        return ledger

    @property
    def file(self) -> LedgerFile:
        """The file that was opened."""
        return self._opening.file

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._opening.file.path

    @property
    def origin(self) -> Origin:
        """Which ledger of which setting this is."""
        return self._opening.file.origin

    @property
    def key(self) -> bytes:
        """The database key, for checking a backup."""
        return self._opening.key

    @property
    def database(self) -> Database:
        """The connection, for the read models, verification and backups."""
        return self._database

    def follow_register(self, key_at: KeyAt) -> None:
        """Look keys up in this way from now on: the register may get new versions while the ledger is open."""
        self._opening.trust.key_at = key_at

    def head(self) -> Head:
        """Return sequence and link of the last entry, or the origin of an empty ledger."""
        return self._known_tail().head

    def missing_head(self) -> Head | None:
        """Return a head that was seen on this computer and that is not in this ledger, or None."""
        return self._opening.heads.missing_head(self.origin.ledger)

    def read_from(self, seq: int, limit: int | None = None) -> Iterator[StoredEntry]:
        """Yield entries in order from a sequence on."""
        while limit is None or limit > 0:
            rows = self._database.select(_BY_SEQ, (seq, _AT_ONCE if limit is None else min(limit, _AT_ONCE)))
            yield from map(self._read, rows)
            if not rows:
                return
            seq, limit = rows[-1][0] + 1, None if limit is None else limit - len(rows)

    def entry(self, entry: EntryId) -> StoredEntry | None:
        """Return the entry of that id, or None."""
        rows = self._database.select(_BY_ID, (entry,))
        return self._read(rows[0]) if rows else None

    def secrets(self, use: str) -> dict[int, bytes]:
        """Return the private keys of a use, such as ``inbox``, by generation. LEDGER.md, section 3."""
        rows = self._database.select(_SECRETS, (f"{use}/*",))
        named = ((str(name).removeprefix(f"{use}/"), bytes(value)) for name, value in rows)
        return {int(number): value for number, value in named if number.isdecimal()}

    def append(
        self, entries: Sequence[AnyNew], signer: Signer, register_version: int, clock: Clock
    ) -> tuple[StoredEntry, ...]:
        """Append entries in one transaction and return them once they are durable.

        An entry whose id is there already with the same content is returned as it is, so that a
        call may be repeated after any fault.

        Raises:
            EnvironmentFault: nothing was acknowledged; repeating the call is safe.
            Refused: an id is there with other content (``ALREADY_DONE``).
        """
        try:
            known = self._known(entries)
            fresh = [new for new in entries if new.id not in known]
            if fresh:
                pen = Pen(self.origin.ledger, signer, register_version, clock())
                known |= self._write(fresh, pen)
            if not self._is_gathering:
                self._settle()
        except EnvironmentFault:
            self._tail = None  # what the file holds now is read again before the next entry
            raise
        self._forget_missing(entries)
        return tuple(known[new.id] for new in entries)

    @contextmanager
    def gather(self) -> Iterator[None]:
        """Append whatever is appended inside in one transaction, durable at its end and not before.

        For what can be done again from its beginning, such as an invented record: an entry that is appended
        inside is not safe yet when `append` returns, and if anything is raised none of them was written.

        Raises:
            EnvironmentFault: nothing was written.
        """
        try:
            with self._database.transaction():
                self._is_gathering = True
                try:
                    yield
                finally:
                    self._is_gathering = False
            self._settle()
        except BaseException:
            self._tail = None  # what the file holds now is read again before the next entry
            raise

    def select(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Run a query of the read models."""
        return self._database.select(sql, parameters)

    def distrust(self) -> None:
        """Read on a fresh connection from now on: a body was not what had been written."""
        self._database.distrust()

    def rebuild(self, progress: Progress | None = None) -> None:
        """Make the read models anew from all entries."""
        self._database.set_authorizer(authorizer(may_remake_models=True))
        try:
            rebuild_models(self._database, progress)
        finally:
            self._database.set_authorizer(authorizer(may_remake_models=False))
        self._database.checkpoint()

    def erase(self, progress: Progress | None = None) -> None:
        """Leave no trace of destroyed bodies in the file: models made anew, the file written anew, the log emptied.

        May be repeated after any fault, which leaves the record whole and readable.

        Raises:
            EnvironmentFault: there is no room for it, or the file cannot be written.
        """
        self.rebuild(progress)
        self._database.compact(authorizer(may_remake_models=False))
        self._database.checkpoint()

    def checkpoint(self) -> None:
        """Bring everything into the one file. Raises EnvironmentFault."""
        self._database.checkpoint()

    def let_go_of_pages(self) -> None:
        """Give back the memory of what was read: the pages of a document are of no use to what is read all day."""
        self._database.run("PRAGMA shrink_memory")

    def copy_to(self, path: Path, progress: Progress | None = None) -> None:
        """Copy the ledger page by page into an empty file, under the same key.

        The copy is not synced and not checked: see `backup`.

        Raises:
            EnvironmentFault: a page cannot be read, or the copy cannot be written.
        """
        copy_pages(self._database, path, self.key, progress)

    def change_key(self, key: bytes, secrets: Mapping[str, bytes], progress: Progress | None = None) -> None:
        """Encrypt the whole ledger with another key, and keep further private keys in it. KEYS.md, 12.3.

        The new file is written beside the old one, read back whole and synced before it takes its place
        in one step: a crash at any moment leaves wholly the one or wholly the other.

        Args:
            key: The new database key, 32 bytes.
            secrets: Private keys by name (``inbox/2``, ...): they are only ever written under the new key.
            progress: Is told how many pages are copied.

        Raises:
            EnvironmentFault: it could not be written, and this ledger goes on with the file that lies there; or
                that could not be opened again, and then this ledger is closed.
        """
        self._database.checkpoint()
        with rekeyed_copy(self._database, self.path, (key, self.head()), secrets, progress) as copy:
            self._opening.file.check_still_there()
            self._database.close()
            try:
                copy.take_place()
            finally:
                self._go_on(key)

    def _go_on(self, key: bytes) -> None:
        """Open what lies at the path now: under the new key, or still under the old one where that failed."""
        now = key if is_file_of(self.path, key) else self.key
        file = reopen_database(self._database, self.path, now, self._opening.trust)
        self._opening, self._tail = replace(self._opening, file=file, key=now), None

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        self._database.close()

    def _read(self, row: Row) -> StoredEntry:
        """Return the entry in a row, and see that its body is the one that was hashed."""
        entry = stored_entry(row)
        salt, body = entry.salt, entry.body
        if salt is not None and body is not None and body_digest(salt, body) != entry.digest:
            self.distrust()
            fault = FaultCode.DAMAGED if looks_damaged(body) else FaultCode.TAMPERED
            raise EnvironmentFault(fault, f"entry {entry.header.seq}")
        return entry

    def _known_tail(self) -> Tail:
        if self._tail is None:
            rows = self._database.select(_LAST)
            self._tail = _tail_of(rows[0]) if rows else Tail(self._opening.file.first)
        return self._tail

    def _known(self, entries: Sequence[AnyNew]) -> dict[EntryId, StoredEntry]:
        by_id = {new.id: new for new in entries}
        if len(by_id) != len(entries):
            raise Refused(RefusalCode.ALREADY_DONE)
        if not all(_ENTRY_ID.fullmatch(entry) for entry in by_id):
            raise ValueError("an entry id has 32 hex digits")
        names = list(by_id)
        rows = (
            self._database.select(_BY_ID, names)
            if len(names) == 1
            else self._database.select(_BY_IDS, (json.dumps(names),))
        )
        known = {entry.header.id: entry for entry in map(self._read, rows)}
        if not all(is_repeat(by_id[name], entry) for name, entry in known.items()):
            raise Refused(RefusalCode.ALREADY_DONE)
        return known

    def _write(self, fresh: Sequence[AnyNew], pen: Pen) -> dict[EntryId, StoredEntry]:
        tail, made = self._known_tail(), []
        if pen.register < tail.register:
            raise EnvironmentFault(FaultCode.REGISTER_OLDER, f"{pen.register}<{tail.register}")
        for new in fresh:
            check_certified(new)
            stored, tail = compose(new, tail, pen)
            made.append(stored)
        database = self._database
        with database.transaction():
            database.run_many(_INSERT_ENTRY, map(_entry_row, made))
            database.run_many(_INSERT_BODY, ((entry.header.seq, entry.salt, entry.body) for entry in made))
            database.run_many(_INSERT_HOLD, _hold_rows(made, fresh))
            certify(database, made, fresh)
            apply_entries(
                database, [(entry, _open_body(new)) for entry, new in zip(made, fresh, strict=True)]
            )
            self._opening.file.check_still_there()
        self._tail = tail
        return {entry.header.id: entry for entry in made}

    def _settle(self) -> None:
        """Acknowledge only what lies in the file that was opened, and as a rule in the file itself."""
        # The commit is synced in the log beside the file. On a full disk it stays there until there
        # is room: called a failure, it would be typed, and recorded, a second time.
        with _unless_full():
            self._database.checkpoint()
        self._opening.file.check_still_there()
        with _unless_full():
            self._opening.heads.keep_head(self.origin.ledger, self.head())

    def _warnings(self, was_tampered_with: bool) -> tuple[FaultCode, ...]:
        found = [FaultCode.TAMPERED] if was_tampered_with else []
        return (*found, FaultCode.ROLLED_BACK) if self.missing_head() else tuple(found)

    def _forget_missing(self, entries: Sequence[AnyNew]) -> None:
        if any(isinstance(_open_body(new), Restored) for new in entries):
            self._opening.heads.forget_missing(self.origin.ledger)
            self.warnings = tuple(code for code in self.warnings if code is not FaultCode.ROLLED_BACK)


@contextmanager
def _unless_full() -> Iterator[None]:
    try:
        yield
    except EnvironmentFault as fault:
        if fault.code is not FaultCode.DISK_FULL:
            raise


def _entry_row(entry: StoredEntry) -> Row:
    header = entry.header
    return (
        header.seq, header.id, entry.header_bytes, entry.previous, entry.digest, entry.link, entry.signature,
    )  # fmt: skip


def _hold_rows(made: Sequence[StoredEntry], fresh: Sequence[AnyNew]) -> Iterator[Row]:
    for entry, new in zip(made, fresh, strict=True):
        body = _open_body(new)
        if isinstance(body, HoldPlaced):
            yield entry.header.seq, body.held


def _open_body(new: AnyNew) -> Body | None:
    """Return the body of an entry that everybody with the ledger can read; None of a restricted one."""
    return new.body if isinstance(new, NewEntry) else None


def _tail_of(row: Row) -> Tail:
    entry = stored_entry(row)
    return Tail(Head(entry.header.seq, entry.link), entry.header.recorded_at, entry.header.register)
