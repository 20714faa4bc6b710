"""The rows of an entry that belongs to no concern: its places in chronologies, the text that a search finds."""

from collections.abc import Sequence

from safeguard_desktop.domain.entries import Amendment, ChildAdded, ChildDetailsChanged
from safeguard_desktop.domain.entries.amended import as_amended
from safeguard_desktop.storage.driver import Database
from safeguard_desktop.storage.models.arrived_fold import opened
from safeguard_desktop.storage.models.concern_fold import event_minute_of, searched_texts
from safeguard_desktop.storage.models.parts import Part, with_corrections

_DELETE_EVENTS = "DELETE FROM m_chronology WHERE seq = ?"
_INSERT_EVENT = "INSERT INTO m_chronology (child, event_from, seq, concern) VALUES (?, ?, ?, NULL)"
_DELETE_TEXT = "DELETE FROM m_entry_search WHERE rowid = ?"
_INSERT_TEXT = "INSERT INTO m_entry_search (rowid, text) VALUES (?, ?)"


def put_single(database: Database, seq: int) -> set[str]:
    """Place an entry that belongs to no concern in the chronology of its children; return those children."""
    first, *rest = (opened(part) for part in with_corrections(database, seq))
    if first.header.circle is not None:
        return set()  # corrected in the open, but kept for others: that stands alone, and changes nothing
    body = first.body
    if body is not None:
        body = as_amended(body, (part.body for part in rest if isinstance(part.body, Amendment)))
    minute = event_minute_of(body, first.header.recorded_at)
    children: set[str] = {inside.child for inside in first.header.children}
    database.run(_DELETE_EVENTS, (seq,))
    database.run_many(_INSERT_EVENT, ((child, minute, seq) for child in sorted(children)))
    _put_text(database, first, rest)
    return children


def _put_text(database: Database, first: Part, rest: Sequence[Part]) -> None:
    if isinstance(first.body, ChildAdded | ChildDetailsChanged):
        return  # children are found by their names
    texts = [text for part in (first, *rest) if part.body is not None for text in searched_texts(part.body)]
    database.run(_DELETE_TEXT, (first.seq,))
    if any(texts):
        database.run(_INSERT_TEXT, (first.seq, "\n".join(filter(None, texts))))
