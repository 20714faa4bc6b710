"""The rows of a child: details, names to be found by, statuses, links, what is counted of her."""

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.entries import ChildrenLinked, ChronologyKept
from safeguard_desktop.storage.driver import Database
from safeguard_desktop.storage.models.parts import Part
from safeguard_desktop.storage.models.times import local_minute
from safeguard_desktop.storage.models.words import folded_words, sort_key

_PUT_LINK = "INSERT OR REPLACE INTO m_links (child, other, relation, words, seq) VALUES (?, ?, ?, ?, ?)"
_DELETE_LINK = "DELETE FROM m_links WHERE child = ? AND other = ?"
_UPSERT_CHILD = (
    "INSERT INTO m_children (id, details_seq, full_name, known_as, other_names, date_of_birth, class_group, "
    "sort_key, address_is_confidential) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
    "details_seq = excluded.details_seq, full_name = excluded.full_name, known_as = excluded.known_as, "
    "other_names = excluded.other_names, date_of_birth = excluded.date_of_birth, "
    "class_group = excluded.class_group, sort_key = excluded.sort_key, "
    "address_is_confidential = excluded.address_is_confidential"
)
_INSERT_GROUP = "INSERT INTO m_child_groups (child, day, seq, class_group) VALUES (?, ?, ?, ?)"
_NAMES_OF = "SELECT full_name, known_as, other_names FROM m_children WHERE id = ?"
_DELETE_STATUSES = "DELETE FROM m_child_statuses WHERE child = ?"
_INSERT_STATUS = "INSERT OR IGNORE INTO m_child_statuses (child, status, since, until) VALUES (?, ?, ?, ?)"
_DELETE_WORDS = "DELETE FROM m_child_words WHERE child = ? AND word = ?"
_INSERT_WORD = "INSERT INTO m_child_words (word, child) VALUES (?, ?)"
_CONCERNS_OF_CHILD = "SELECT concern FROM m_concern_children WHERE child = ?"
_COUNT_CHILD = f"""UPDATE m_children SET (concerns, open_concerns) = (
    SELECT count(*), coalesce(sum(c.state NOT IN ('{ConcernState.CLOSED}', '{ConcernState.ARRIVED}')), 0)
    FROM m_concern_children AS k JOIN m_concerns AS c ON c.seq = k.concern WHERE k.child = ?1),
  last_event = coalesce((SELECT max(event_from) FROM m_chronology WHERE child = ?1), ''),
  has_hold = EXISTS (
    SELECT 1 FROM m_chronology AS t JOIN m_holds AS h ON h.seq = t.seq WHERE t.child = ?1)
WHERE id = ?1"""


def put_child(database: Database, part: Part, details: ChildDetails) -> tuple[str, set[int]]:
    """Keep a child's details as they are from this entry on.

    A chronology that outlived its file says whose it is only where nothing else does: a front sheet may have stayed.

    Returns:
        The child, and the concerns whose text is to be made anew: her names are part of what a search looks into.
    """
    child = part.header.children[0].child if part.header.children else part.header.id
    before = _words(database, child)
    if before and isinstance(part.body, ChronologyKept):
        return child, set()
    database.run(_UPSERT_CHILD, _row(child, part.seq, details))
    day = local_minute(part.header.recorded_at)[:10]
    database.run(_INSERT_GROUP, (child, day, part.seq, details.group))
    after = _words(database, child)
    database.run_many(_DELETE_WORDS, ((child, word) for word in sorted(before - after)))
    database.run_many(_INSERT_WORD, ((word, child) for word in sorted(after - before)))
    _put_statuses(database, child, details)
    concerns = database.select(_CONCERNS_OF_CHILD, (child,)) if before != after else []
    return child, {concern for (concern,) in concerns}


def put_links(database: Database, part: Part, body: ChildrenLinked) -> None:
    """Keep that children belong together, or no longer do, for each of them."""
    ids = [inside.child for inside in part.header.children]
    for child, other in ((child, other) for child in ids for other in ids if child != other):
        if body.ended:
            database.run(_DELETE_LINK, (child, other))
        else:
            database.run(_PUT_LINK, (child, other, body.relation, body.words, part.seq))


def count_child(database: Database, child: str) -> None:
    """Count a child's concerns, and note her last event and whether anything of hers is on hold."""
    database.run(_COUNT_CHILD, (child,))


def searched_names(database: Database, child: str) -> list[str]:
    """Return names as written and folded, so that O'Neill is found as "oneill" too."""
    names = _names(database, child)
    return [*names, *(sort_key(name) for name in names)]


def _put_statuses(database: Database, child: str, details: ChildDetails) -> None:
    """Keep from when to when each status holds, in whole days, for the list of children."""
    database.run(_DELETE_STATUSES, (child,))
    rows = ((child, span.status, span.first_day, span.last_day) for span in details.statuses)
    database.run_many(_INSERT_STATUS, rows)


def _words(database: Database, child: str) -> set[str]:
    return {word for name in _names(database, child) for word in folded_words(name)}


def _names(database: Database, child: str) -> tuple[str, ...]:
    rows = database.select(_NAMES_OF, (child,))
    return rows[0] if rows else ()


def _row(child: str, seq: int, details: ChildDetails) -> tuple[object, ...]:
    return (
        child, seq, details.full_name, details.known_as, "\n".join(details.other_names), details.date_of_birth,
        details.group, sort_key(details.full_name), details.address_is_confidential,
    )  # fmt: skip
