"""One telling, worked out from its entry and what corrected it, and kept in the register of tellings."""

from collections.abc import Sequence

from safeguard_desktop.domain.entries import Amendment
from safeguard_desktop.domain.entries.amended import as_amended
from safeguard_desktop.domain.tellings import Telling, telling_of
from safeguard_desktop.storage.driver import Database
from safeguard_desktop.storage.models.parts import Part, with_corrections
from safeguard_desktop.storage.models.times import event_minute, local_minute
from safeguard_desktop.storage.models.words import folded_words

_PUT = (
    "INSERT OR REPLACE INTO m_tellings (seq, told_from, kind, to_kind, whom, grounds, outcome) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_PUT_ITEM = "INSERT OR IGNORE INTO m_told_items (item, seq) VALUES (?, ?)"
_IS_THERE = "SELECT 1 FROM m_tellings WHERE seq = ?"


def is_telling(database: Database, seq: int) -> bool:
    """Whether an entry stands in the register."""
    return bool(database.select(_IS_THERE, (seq,)))


def put_telling(database: Database, seq: int) -> None:
    """Keep to whom an entry told something, as it reads with its corrections."""
    parts = with_corrections(database, seq)
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
    return telling_of(
        as_amended(first.body, (part.body for part in rest if isinstance(part.body, Amendment)))
    )
