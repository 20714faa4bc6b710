"""Checking entries one after another: what opening does to new ones and `verification` to all.

LEDGER.md, section 7, names every finding. A checker walks forward and remembers what it saw last.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from safeguard_desktop.domain.entries import EntryHeader, Head, StoredEntry, decode_header
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import LedgerId
from safeguard_desktop.storage.chain import body_digest, entry_link, signed_link
from safeguard_desktop.storage.driver import Row
from safeguard_desktop.storage.guard import Trust


class FindingCode(StrEnum):
    """What verification can find. LEDGER.md, section 7, says what each means."""

    HEADER_UNREADABLE = "header-unreadable"
    HEADER_DIFFERS = "header-differs"
    NEWER_FORMAT = "newer-format"
    SEQUENCE = "sequence"
    PREVIOUS = "previous"
    LINK = "link"
    BODY_CHANGED = "body-changed"
    BODY_MISSING = "body-missing"
    BODY_KEPT = "body-kept"
    BODY_UNREADABLE = "body-unreadable"
    SIGNATURE = "signature"
    RECORDER_UNKNOWN = "recorder-unknown"
    REGISTER_WENT_BACK = "register-went-back"
    DUPLICATE_ID = "duplicate-id"
    BODY_WITHOUT_ENTRY = "body-without-entry"
    SCHEMA = "schema"
    ORIGIN = "origin"
    HOLDS = "holds"
    CERTIFICATE = "certificate"
    PAGE = "page"
    STRUCTURE = "structure"
    ROWS_UNREADABLE = "rows-unreadable"
    MODELS = "models"
    HEAD_MISSING = "head-missing"
    HEAD_DIFFERS = "head-differs"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be. `seq` is 0 where it is not about one entry.

    `detail` holds a code, a number or the name of a part, never a word of a record.
    """

    code: FindingCode
    seq: int = 0
    detail: str = ""


ENTRY_COLUMNS = (
    "e.seq, e.id, e.header, e.previous, e.digest, e.link, e.signature, b.salt, b.body "
    "FROM entries AS e LEFT JOIN bodies AS b ON b.seq = e.seq"
)
"""The columns, in this order, that make a stored entry."""

MOST_BYTES_AT_ONCE = 8 << 20
"""About so many bytes of bodies are read at once, whatever number of entries that is: documents are large."""

UP_TO = (
    "e.seq <= coalesce((SELECT min(seq) FROM (SELECT seq, sum(size) OVER (ORDER BY seq) AS so_far FROM "
    "(SELECT seq, length(body) AS size FROM bodies WHERE seq {after} ?1 ORDER BY seq LIMIT {limit})) "
    f"WHERE so_far > {MOST_BYTES_AT_ONCE}), 9223372036854775807)"
)
"""A condition that ends a batch of entries with the one that fills it. Format it with ``after`` (``>`` or ``>=``), what
the first parameter is compared by, and with the ``limit`` of the batch. Measured: the length of a body is told without
reading it, and 500 rows more or less cost 0.1 ms."""

SELECT_DESTROYED = "SELECT target FROM certificates WHERE action = 'destroy'"
"""The entries whose bodies may be gone, all at once: asked for each entry it took a third of a verification."""


def stored_entry(row: Row) -> StoredEntry:
    """Return the entry in a row of `ENTRY_COLUMNS`.

    Raises:
        EnvironmentFault: its header cannot be read.
    """
    _, _, header, previous, digest, link, signature, salt, body = row
    return StoredEntry(decode_header(header), header, previous, digest, link, signature, salt, body)


def looks_damaged(body: object) -> bool:
    """Tell whether a body ends in zeros, as the driver gives it back where its last page is damaged.

    JSON never does; a ciphertext may, so only a digest that does not fit makes it certain.
    """
    return isinstance(body, bytes) and body.endswith(b"\0")


@dataclass(frozen=True, slots=True)
class Looked:
    """What was seen in an entry by itself: its header, or what is wrong with that, and with its signature."""

    header: EntryHeader | None
    unreadable: FindingCode | None = None
    unsigned: FindingCode | None = None


class EntryChecker:
    """Walks forward through entries and tells what is wrong with each."""

    def __init__(
        self,
        ledger: LedgerId,
        after: Head,
        trust: Trust,
        is_destroyed: Callable[[int], bool],
        register: int = 0,
    ) -> None:
        """Begin after a head that is known to be good, in which `register` was the last version."""
        self._ledger = ledger
        self._check, self._key_at = trust.check, cache(trust.key_at)
        self._is_destroyed = is_destroyed
        self._register = register
        self.head = after

    def look(self, row: Row) -> Looked:
        """Look at what depends on no entry before this one; may be called on any thread, and ahead of `check`."""
        _, _, raw, _, _, link, signature, _, _ = row
        try:
            header = decode_header(raw)
        except EnvironmentFault as fault:
            newer = fault.code is FaultCode.NEWER_VERSION
            return Looked(None, FindingCode.NEWER_FORMAT if newer else FindingCode.HEADER_UNREADABLE)
        return Looked(header, unsigned=self._of_signature(header, link, signature))

    def check(self, row: Row, looked: Looked) -> tuple[Finding, ...]:
        """Check the next entry, a row of `ENTRY_COLUMNS` that was looked at; returns what is wrong with it."""
        seq, _, header_bytes, previous, digest, link, _, salt, body = row
        codes: list[FindingCode] = []
        if seq != self.head.seq + 1:
            codes.append(FindingCode.SEQUENCE)
        if self.head.link and previous != self.head.link:
            codes.append(FindingCode.PREVIOUS)
        if link != entry_link(previous, header_bytes, digest):
            codes.append(FindingCode.LINK)
        codes += self._of_body(seq, digest, salt, body)
        codes += self._of_header(row, looked)
        self.head = Head(seq, link)
        return tuple(Finding(code, seq) for code in codes)

    def skip(self, seq: int) -> None:
        """Pass over an entry that cannot be read; what it linked to is not known then."""
        self.head = Head(seq, b"")

    def _of_body(self, seq: int, digest: bytes, salt: bytes | None, body: bytes | None) -> list[FindingCode]:
        if salt is None or body is None:
            return [] if self._is_destroyed(seq) else [FindingCode.BODY_MISSING]
        found = [FindingCode.BODY_KEPT] if self._is_destroyed(seq) else []
        if digest == body_digest(salt, body):
            return found
        return [*found, FindingCode.ROWS_UNREADABLE if looks_damaged(body) else FindingCode.BODY_CHANGED]

    def _of_header(self, row: Row, looked: Looked) -> Iterator[FindingCode]:
        header = looked.header
        if looked.unreadable is not None:
            yield looked.unreadable
        if header is None:
            return
        if (header.seq, header.id, header.ledger) != (row[0], row[1], self._ledger):
            yield FindingCode.HEADER_DIFFERS
        if header.register < self._register:
            yield FindingCode.REGISTER_WENT_BACK
        self._register = max(self._register, header.register)
        if looked.unsigned is not None:
            yield looked.unsigned

    def _of_signature(self, header: EntryHeader, link: bytes, signature: bytes) -> FindingCode | None:
        key = self._key_at(header.recorder, header.register)
        if key is None:
            return FindingCode.RECORDER_UNKNOWN
        return None if self._check(key, signature, signed_link(link)) else FindingCode.SIGNATURE
