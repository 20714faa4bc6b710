"""The rows of a concern: the line of the list, its children, its events, the text that a search finds."""

from collections.abc import Sequence

from safeguard_desktop.storage.driver import Database
from safeguard_desktop.storage.models.arrived_fold import opened
from safeguard_desktop.storage.models.child_rows import searched_names
from safeguard_desktop.storage.models.concern_fold import ConcernFold, fold_concern, search_text
from safeguard_desktop.storage.models.parts import Part, parts_of

_PARTS_OF = (
    "SELECT p.seq, e.header, b.body FROM m_parts AS p JOIN entries AS e ON e.seq = p.seq "
    "LEFT JOIN bodies AS b ON b.seq = p.seq WHERE p.concern = ? ORDER BY p.seq"
)
_INSERT_PART = "INSERT INTO m_parts (seq, concern) VALUES (?, ?)"
_DELETE_EVENTS = "DELETE FROM m_chronology WHERE concern = ?"
_INSERT_EVENT = "INSERT INTO m_chronology (child, event_from, seq, concern) VALUES (?, ?, ?, ?)"
_CHILDREN_OF_CONCERN = "SELECT child, role FROM m_concern_children WHERE concern = ? ORDER BY place"
_DELETE_CHILDREN_OF_CONCERN = "DELETE FROM m_concern_children WHERE concern = ?"
_INSERT_CHILD_OF_CONCERN = (
    "INSERT OR IGNORE INTO m_concern_children (child, concern, place, role) VALUES (?, ?, ?, ?)"
)
_HAS_HOLD = (
    "SELECT EXISTS (SELECT 1 FROM m_holds AS h JOIN m_parts AS p ON p.seq = h.seq WHERE p.concern = ?)"
)
_PUT_CONCERN = (
    "INSERT OR REPLACE INTO m_concerns (seq, id, number, reference, state, child, event_from, event_words, "
    "raised_at, received_at, author, categories, decision, review_on, has_hold, unfinished, owner, offered_to, "
    "offer, raised_from, received_after, decided_after, acted_after, author_job, is_confirmed, class_typed, "
    "from_setting, number_there) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_DELETE_TEXT = "DELETE FROM m_search WHERE rowid = ?"
_INSERT_TEXT = "INSERT INTO m_search (rowid, text) VALUES (?, ?)"


def put_part(database: Database, seq: int, concern: int) -> None:
    """Note that an entry is part of a concern."""
    database.run(_INSERT_PART, (seq, concern))


def put_concern(database: Database, concern: int, *, is_new: bool) -> set[str]:
    """Work a concern out whole from its entries and keep its rows.

    Args:
        database: inside the transaction that appends.
        concern: the sequence of the entry that raised it.
        is_new: nothing is kept of it yet, so there is nothing to take away first.

    Returns:
        The children whom it was about before or is about now.
    """
    parts = [opened(part) for part in parts_of(database, _PARTS_OF, (concern,))]
    fold = fold_concern(parts)
    children = _put_children(database, fold)
    _put_row(database, fold)
    if not is_new:
        database.run(_DELETE_EVENTS, (concern,))
        database.run(_DELETE_TEXT, (concern,))
    _put_events(database, fold)
    _put_text(database, fold, parts)
    return children


def _put_children(database: Database, fold: ConcernFold) -> set[str]:
    before = database.select(_CHILDREN_OF_CONCERN, (fold.seq,))
    after = [(inside.child, inside.role.value) for inside in fold.children]
    if before != after:
        database.run(_DELETE_CHILDREN_OF_CONCERN, (fold.seq,))
        rows = ((child, fold.seq, place, role) for place, (child, role) in enumerate(after))
        database.run_many(_INSERT_CHILD_OF_CONCERN, rows)
    return {child for child, _role in (*before, *after)}


def _put_row(database: Database, fold: ConcernFold) -> None:
    raised = fold.raised
    has_hold = database.select(_HAS_HOLD, (fold.seq,))[0][0]
    row = (
        fold.seq, fold.id, fold.number, raised.reference if raised else "", fold.state, fold.child,
        fold.event_from, raised.when.words if raised else "", fold.raised_at, fold.received_at,
        raised.author.name if raised else "", fold.categories, fold.decision, fold.review_on,
        has_hold, raised.unfinished if raised else False, fold.owner, fold.offered_to, fold.offer, *fold.counted,
        fold.from_setting, fold.number_there,
    )  # fmt: skip
    database.run(_PUT_CONCERN, row)


def _put_events(database: Database, fold: ConcernFold) -> None:
    rows = (
        (child, minute, seq, fold.seq)
        for seq, minute, children in fold.events
        for child in sorted({inside.child for inside in children})
    )
    database.run_many(_INSERT_EVENT, rows)


def _put_text(database: Database, fold: ConcernFold, parts: Sequence[Part]) -> None:
    names = [name for inside in fold.children for name in searched_names(database, inside.child)]
    database.run(_INSERT_TEXT, (fold.seq, search_text(parts, names, fold)))
