"""Entries as the read models are worked out from them: decoded, with those that follow or correct them."""

from dataclasses import dataclass

from safeguard_desktop.domain.entries import Body, EntryHeader, decode_body, decode_header
from safeguard_desktop.storage.driver import Database, Parameters

_WITH_CORRECTIONS = (
    "SELECT e.seq, e.header, b.body FROM entries AS e LEFT JOIN bodies AS b ON b.seq = e.seq WHERE e.seq = ?1 "
    "OR e.seq IN (SELECT seq FROM m_amendments WHERE of_seq = ?1) ORDER BY e.seq"
)


@dataclass(frozen=True, slots=True)
class Part:
    """An entry that belongs to a story. `body` is None where it was lawfully destroyed, or is kept for others.

    `from_setting` is where it was written, where that is not here, and `arrived_at` when it came (UTC text); both are
    empty until `arrived_fold.opened` has read what came.
    """

    seq: int
    header: EntryHeader
    body: Body | None
    from_setting: str = ""
    arrived_at: str = ""


def parts_of(database: Database, sql: str, parameters: Parameters) -> list[Part]:
    """Return the entries that a statement selects as ``seq, header, body``."""
    return [_part(*row) for row in database.select(sql, parameters)]


def with_corrections(database: Database, seq: int) -> list[Part]:
    """Return an entry and what corrected it, in order."""
    return parts_of(database, _WITH_CORRECTIONS, (seq,))


def _part(seq: int, header: bytes, body: bytes | None) -> Part:
    decoded = decode_header(header)
    if decoded.circle is not None or body is None:
        return Part(seq, decoded, None)
    return Part(seq, decoded, decode_body(decoded.kind or "", decoded.version or 0, body))
