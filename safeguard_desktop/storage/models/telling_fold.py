"""One telling, worked out from its entry, what corrected it and what carried it out, and kept in the register."""

from collections.abc import Collection, Sequence
from typing import TypeVar

from safeguard_desktop.domain.entries import Amendment, DecisionCarriedOut, SharingDecision
from safeguard_desktop.domain.entries.amended import as_amended
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.tellings import Telling, carried_out, telling_of
from safeguard_desktop.storage.driver import Database
from safeguard_desktop.storage.models.parts import Part, parts_of
from safeguard_desktop.storage.models.times import event_minute, local_minute
from safeguard_desktop.storage.models.words import folded_words

_B = TypeVar("_B", bound=EntryBody)

_PUT = (
    "INSERT OR REPLACE INTO m_tellings (seq, told_from, kind, to_kind, whom, grounds, outcome) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_PUT_ITEM = "INSERT OR IGNORE INTO m_told_items (item, seq) VALUES (?, ?)"
_TOUCHED = "SELECT ?1 UNION SELECT of_seq FROM m_followers WHERE seq = ?1"
_IS_THERE = "SELECT 1 FROM m_tellings WHERE seq = ?"
_PARTS = (
    "WITH told (seq) AS (SELECT ?1 UNION SELECT seq FROM m_followers WHERE of_seq = ?1) "
    "SELECT e.seq, e.header, b.body FROM entries AS e LEFT JOIN bodies AS b ON b.seq = e.seq "
    "WHERE e.seq IN (SELECT seq FROM told) "
    "OR e.seq IN (SELECT a.seq FROM m_amendments AS a JOIN told AS t ON t.seq = a.of_seq) ORDER BY e.seq"
)


def retold(database: Database, seq: int, new: Collection[int]) -> set[int]:
    """Return the tellings that read otherwise once an entry is corrected, or carried out: it, or what it carries out.

    `new` are tellings that stand in no table yet.
    """
    touched = {found for (found,) in database.select(_TOUCHED, (seq,))}
    return {found for found in touched if found in new or database.select(_IS_THERE, (found,))}


def put_telling(database: Database, seq: int) -> None:
    """Keep what an entry tells of a telling, as others correct it and carry it out."""
    parts = parts_of(database, _PARTS, (seq,))
    first, told = parts[0], fold_telling(parts)
    if told is None:
        return
    recorded = first.header.recorded_at
    told_from = event_minute(told.when, recorded) if told.when is not None else local_minute(recorded)
    whom = " ".join(word for name in told.whom for word in folded_words(name))
    row = (first.seq, told_from, told.kind, told.to_kind, whom, " ".join(told.grounds), told.outcome)
    database.run(_PUT, row)
    database.run_many(_PUT_ITEM, ((item, first.seq) for item in told.items))


def fold_telling(parts: Sequence[Part]) -> Telling | None:
    """Return what the first entry tells of a telling; None where it is none, or its words were destroyed."""
    first, *rest = parts
    if first.body is None:
        return None
    body = _now(first.body, first.header.id, parts)
    if not isinstance(body, SharingDecision):
        return telling_of(body)
    followed = (
        _now(part.body, part.header.id, parts) for part in rest if isinstance(part.body, DecisionCarriedOut)
    )
    return carried_out(body, (step for step in followed if step.decision == first.header.id))


def _now(body: _B, entry: str, parts: Sequence[Part]) -> _B:
    """Return a body with what corrected it."""
    amendments = (part.body for part in parts if isinstance(part.body, Amendment))
    return as_amended(body, (each for each in amendments if each.named() == entry))
