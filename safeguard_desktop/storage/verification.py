"""Verification: looking at a whole ledger with nothing taken on trust. LEDGER.md, section 7.

It writes nothing, goes on after each thing it finds, and tells all of them. It may be given a head
that was kept elsewhere; without one it cannot tell whether the end was cut off.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sqlcipher3 import dbapi2

from safeguard_desktop.domain.entries import (
    BodyDestroyed,
    EntryHeader,
    Head,
    HoldLifted,
    HoldPlaced,
    decode_body,
)
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ports import CheckSignature, KeyAt, Progress
from safeguard_desktop.storage.ahead import looked_at_ahead
from safeguard_desktop.storage.certificates import SELECT_CERTIFICATES, failing_certificates
from safeguard_desktop.storage.checking import (
    ENTRY_COLUMNS,
    SELECT_DESTROYED,
    UP_TO,
    EntryChecker,
    Finding,
    FindingCode,
    Looked,
    looks_damaged,
)
from safeguard_desktop.storage.driver import PAGE_BYTES, Database, Row, connect, faults_of_a_hostile_file
from safeguard_desktop.storage.guard import Trust, read_schema_differences, register_functions
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.storage.models.comparing import differing_models
from safeguard_desktop.storage.opening import LedgerFile, Origin, read_facts

__all__ = ["Finding", "FindingCode", "Known", "Verified", "examine_file", "verify_file", "verify_ledger"]

_AT_ONCE = 500
_BY_SEQ = (
    f"SELECT {ENTRY_COLUMNS} WHERE e.seq > ?1 AND {UP_TO.format(after='>', limit=_AT_ONCE)} "
    f"ORDER BY e.seq LIMIT {_AT_ONCE}"
)
_ONE = f"SELECT {ENTRY_COLUMNS} WHERE e.seq = ?"
_BELOW_THE_FIRST = "SELECT seq FROM entries WHERE seq < 1 ORDER BY seq"
_DUPLICATES = "SELECT max(seq) FROM entries NOT INDEXED GROUP BY id HAVING count(*) > 1"
_STRAY_BODIES = "SELECT seq FROM bodies WHERE seq NOT IN (SELECT seq FROM entries)"
_HOLDS = "SELECT seq, held FROM holds"
_CERTIFIED = frozenset((HoldLifted.KIND, BodyDestroyed.KIND))
"""What only two people can say. LEDGER.md, section 8."""
_LINK_AT = "SELECT link FROM entries WHERE seq = ?"
_LAST = "SELECT coalesce(max(seq), 0) FROM entries"


@dataclass(frozen=True, slots=True)
class Known:
    """What verification measures a ledger against, all of it from outside the ledger.

    `origin` is which ledger of which setting it should be, as the register says. `head` was kept
    elsewhere. `with_models` asks for the read models to be compared with what the entries give.
    """

    check: CheckSignature
    key_at: KeyAt
    origin: Origin
    head: Head | None = None
    with_models: bool = False


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found, and where the ledger ends; None where its last entry cannot be read."""

    findings: tuple[Finding, ...]
    head: Head | None


def verify_file(
    path: Path, key: bytes, known: Known, progress: Progress | None = None
) -> tuple[Finding, ...]:
    """Verify a ledger that is not open, and leave it as it is. Raises as `examine_file` does."""
    return examine_file(path, key, known, progress).findings


def examine_file(path: Path, key: bytes, known: Known, progress: Progress | None = None) -> Verified:
    """Verify a ledger that is not open, leave it as it is, and tell where it ends as well.

    Raises:
        EnvironmentFault: it cannot be opened at all: not there, not a log, another key, newer.
    """
    wal = path.with_name(path.name + "-wal")
    has_log = wal.exists() and wal.stat().st_size > 0
    facts: list[LedgerFile] = []

    def open_connection() -> dbapi2.Connection:
        # A live write-ahead log is part of the record; without one the file is read where it lies.
        connection = connect(path, key, reading_only=not has_log)
        try:
            facts[:] = [read_facts(connection, path, key)]
            first = facts[0].first.link
            trust = Trust(known.check, known.key_at)
            register_functions(connection, lambda: first, facts[0].origin.ledger, trust)
        except BaseException:
            connection.close()
            raise
        return connection

    if not path.is_file():
        raise EnvironmentFault(FaultCode.NOT_FOUND)
    database = Database(open_connection)
    try:
        walk = _Walk(database, facts[0], known)
        findings = tuple(_findings(database, facts[0].path, walk, progress))
        return Verified(findings, walk.end)
    finally:
        database.close()


def verify_ledger(ledger: Ledger, known: Known, progress: Progress | None = None) -> tuple[Finding, ...]:
    """Verify the ledger that is open."""
    ledger.checkpoint()  # the check of pages reads the file, not the log beside it
    walk = _Walk(ledger.database, ledger.file, known)
    return tuple(_findings(ledger.database, ledger.path, walk, progress))


def _findings(database: Database, path: Path, walk: _Walk, progress: Progress | None) -> Iterator[Finding]:
    known = walk.known
    yield from _of_pages(database, path)
    for difference in read_schema_differences(lambda sql: _select(database, sql)):
        yield Finding(FindingCode.SCHEMA, detail=difference)
    if walk.origin != known.origin:
        yield Finding(FindingCode.ORIGIN)
    yield from walk.entries(progress)
    yield from _guarded(_of_tables, database, walk, known)
    yield from walk.head()
    if known.with_models:
        yield from _guarded(_of_models, database, walk, known)


def _guarded(look: _Look, database: Database, walk: _Walk, known: Known) -> Iterator[Finding]:
    """Go on where a table cannot be read; the pages or the schema to blame have been named already."""
    try:
        with faults_of_a_hostile_file():
            yield from look(database, walk, known)
    except EnvironmentFault:
        yield Finding(FindingCode.ROWS_UNREADABLE)


def _of_pages(database: Database, path: Path) -> Iterator[Finding]:
    for message in _rows(database, "PRAGMA cipher_integrity_check"):
        yield Finding(FindingCode.PAGE, detail=_number_in(str(message)))
    structure = [row for row in _rows(database, "PRAGMA integrity_check") if row != "ok"]
    if structure:
        yield Finding(FindingCode.STRUCTURE, detail=str(len(structure)))
    if path.stat().st_size % PAGE_BYTES:
        yield Finding(FindingCode.STRUCTURE, detail="size")


def _rows(database: Database, sql: str) -> list[object]:
    try:
        return [row[0] for row in _select(database, sql)]
    except EnvironmentFault as fault:
        return [fault.code.value]


def _select(database: Database, sql: str, *parameters: object) -> list[Row]:
    with faults_of_a_hostile_file():
        return database.select(sql, parameters)


def _number_in(message: str) -> str:
    return "".join(letter for letter in message if letter.isdigit())


class _Walk:
    """Goes through all entries once, remembering what the tables must agree with."""

    def __init__(self, database: Database, file: LedgerFile, known: Known) -> None:
        self._database = database
        self.known = known
        self.origin = file.origin
        self.trust = Trust(known.check, known.key_at)
        self._checker = EntryChecker(file.origin.ledger, file.first, self.trust, self._is_destroyed)
        self.ledger = file.origin.ledger
        self.holds: set[tuple[int, str]] = set()
        self.certified: set[int] = set()
        self.unreadable: set[int] = set()

    @property
    def end(self) -> Head | None:
        """The last entry that was walked over, or the origin; None where it could not be read."""
        head = self._checker.head
        return head if head.link else None

    def entries(self, progress: Progress | None) -> Iterator[Finding]:
        last = self._last()
        for row, looked in looked_at_ahead(self._rows(last), self._look):
            seq = row[0]
            if progress is not None and not seq % _AT_ONCE:
                progress(seq, last)
            if looked is None:
                self._checker.skip(seq)
                self.unreadable.add(seq)
                yield Finding(FindingCode.ROWS_UNREADABLE, seq)
                continue
            findings = self._checker.check(row, looked)
            yield from findings
            if any(finding.code is FindingCode.ROWS_UNREADABLE for finding in findings):
                self.unreadable.add(seq)
            else:
                yield from self._of_body(row, looked.header)

    def head(self) -> Iterator[Finding]:
        """Compare with the head that was kept elsewhere."""
        head = self.known.head
        if head is None or head.seq in self.unreadable:
            return
        if head.seq > self._checker.head.seq:
            yield Finding(FindingCode.HEAD_MISSING, head.seq)
        elif head.seq and self._link_at(head.seq) != head.link:
            yield Finding(FindingCode.HEAD_DIFFERS, head.seq)

    def _link_at(self, seq: int) -> object:
        rows = _select(self._database, _LINK_AT, seq)
        return rows[0][0] if rows else None

    def _rows(self, last: int) -> Iterator[Row]:
        seq = 0
        while True:
            try:
                rows = _select(self._database, _BY_SEQ, seq)
                is_damaged = any(looks_damaged(row[8]) for row in rows)
            except EnvironmentFault:
                rows, is_damaged = [], True
            if is_damaged:
                upto = rows[-1][0] if rows else min(seq + _AT_ONCE, last)
                rows = [self._one(each) for each in range(seq + 1, upto + 1)]
            if not rows:
                return
            yield from rows
            seq = rows[-1][0]

    def _one(self, seq: int) -> Row:
        """Read one entry on a connection of its own where pages are damaged."""
        self._database.distrust()
        try:
            rows = _select(self._database, _ONE, seq)
        except EnvironmentFault:
            rows = []
        return rows[0] if rows else (seq, *[None] * 8)

    def _last(self) -> int:
        try:
            return int(_select(self._database, _LAST)[0][0])
        except EnvironmentFault:
            return 0

    def _is_destroyed(self, seq: int) -> bool:
        return seq in self._destroyed

    @cached_property
    def _destroyed(self) -> frozenset[object]:
        try:
            return frozenset(row[0] for row in _select(self._database, SELECT_DESTROYED))
        except EnvironmentFault:
            return frozenset()

    def _look(self, row: Row) -> Looked | None:
        return self._checker.look(row) if _has_its_types(row) else None

    def _of_body(self, row: Row, header: EntryHeader | None) -> Iterator[Finding]:
        """See that a body is what its header says; remember what a hold names."""
        if header is None:
            return
        if header.kind in _CERTIFIED:
            self.certified.add(row[0])
        if row[8] is None:
            if header.kind == HoldPlaced.KIND:
                self.holds.update((row[0], held) for held in header.refers_to[:1])
            return
        if header.kind is None or header.version is None:
            return  # a restricted entry: its body is encrypted to a circle
        try:
            body = decode_body(header.kind, header.version, row[8])
        except EnvironmentFault as fault:
            newer = fault.code is FaultCode.NEWER_VERSION
            yield Finding(FindingCode.NEWER_FORMAT if newer else FindingCode.BODY_UNREADABLE, row[0])
            return
        if isinstance(body, HoldPlaced):
            self.holds.add((row[0], body.held))


def _has_its_types(row: Row) -> bool:
    """Whether a row is one; a table of another form under the same name may hold anything."""
    return set(map(type, row[2:7])) == {bytes} and set(map(type, row[7:])) <= {bytes, type(None)}


_Look = Callable[[Database, _Walk, Known], Iterator[Finding]]


def _of_tables(database: Database, walk: _Walk, _known: Known) -> Iterator[Finding]:
    for (seq,) in database.select(_BELOW_THE_FIRST):
        yield Finding(FindingCode.SEQUENCE, seq)
    for (seq,) in database.select(_DUPLICATES):
        yield Finding(FindingCode.DUPLICATE_ID, seq)
    for (seq,) in database.select(_STRAY_BODIES):
        yield Finding(FindingCode.BODY_WITHOUT_ENTRY, seq)
    holds = {(row[0], row[1]) for row in database.select(_HOLDS)}
    for seq, _ in sorted(holds ^ walk.holds):
        if seq not in walk.unreadable:
            yield Finding(FindingCode.HOLDS, seq)
    rows = database.select(SELECT_CERTIFICATES)
    lacking = walk.certified - {int(row[0]) for row in rows}
    for seq in (*failing_certificates(rows, holds, walk.ledger, walk.trust), *sorted(lacking)):
        yield Finding(FindingCode.CERTIFICATE, seq)


def _of_models(database: Database, _walk: _Walk, _known: Known) -> Iterator[Finding]:
    for table in differing_models(database):
        yield Finding(FindingCode.MODELS, detail=table)
