"""Making the read models anew from all entries, with progress; it may be cut off at any point."""

from safeguard_desktop.domain.entries import Body, DocumentPart, StoredEntry, decode_body
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.storage.checking import stored_entry
from safeguard_desktop.storage.driver import Database
from safeguard_desktop.storage.models.applying import apply_entries
from safeguard_desktop.storage.models.tables import INDEXES, MODEL_VERSION, SEARCH_PAGES, TABLES

ENTRIES_AT_ONCE = 2000
_OURS = (
    "SELECT type, name FROM sqlite_master WHERE type = 'table' AND name LIKE 'm\\_%' ESCAPE '\\' "
    "AND name NOT LIKE 'm\\_search\\_%' ESCAPE '\\' AND name NOT LIKE 'm\\_entry\\_search\\_%' ESCAPE '\\'"
)
_HAS_META = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'm_meta'"
_VERSION = "SELECT value FROM m_meta WHERE name = 'version'"
_PUT_VERSION = "INSERT OR REPLACE INTO m_meta (name, value) VALUES ('version', ?)"
LARGE_BODY = 64 << 10
NOT_A_PART = f"(length(b.body) < {LARGE_BODY} OR CAST(e.header AS TEXT) NOT LIKE '%\"{DocumentPart.KIND}\"%')"
"""Parts of documents are in no model, so that their bytes are not read; a small one does no harm."""
_ENTRIES = (
    "SELECT e.seq, e.id, e.header, e.previous, e.digest, e.link, e.signature, b.salt, b.body FROM entries AS e "
    f"LEFT JOIN bodies AS b ON b.seq = e.seq AND {NOT_A_PART} WHERE e.seq > ? ORDER BY e.seq LIMIT ?"
)
_LAST = "SELECT coalesce(max(seq), 0) FROM entries"


def are_current(database: Database) -> bool:
    """Tell whether the models were made whole, by this version of them."""
    return bool(database.select(_HAS_META)) and database.select(_VERSION) == [(MODEL_VERSION,)]


def rebuild_models(database: Database, progress: Progress | None = None) -> None:
    """Drop the models and make them from all entries, a few thousand to a transaction.

    The version is written last: a rebuild that was cut off begins again at the next opening. The
    connection must be allowed to make and drop tables of the models.
    """
    _make_tables(database)
    seq, last = 0, int(database.select(_LAST)[0][0])
    while rows := database.select(_ENTRIES, (seq, ENTRIES_AT_ONCE)):
        with database.transaction():
            apply_entries(database, [_decoded(stored_entry(row)) for row in rows])
        seq = int(rows[-1][0])
        if progress is not None:
            progress(seq, last)
    with database.transaction():
        database.run(_PUT_VERSION, (MODEL_VERSION,))


def _make_tables(database: Database) -> None:
    with database.transaction():
        for kind, name in database.select(_OURS):
            database.run(f'DROP {kind} "{name}"')
        for sql in (*TABLES.values(), *INDEXES.values(), *SEARCH_PAGES):
            database.run(sql)


def _decoded(entry: StoredEntry) -> tuple[StoredEntry, Body | None]:
    header = entry.header
    if entry.body is None or header.circle is not None:
        return entry, None
    return entry, decode_body(header.kind or "", header.version or 0, entry.body)
