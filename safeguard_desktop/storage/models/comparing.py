"""Whether the read models are what the entries give: they are made anew in memory and compared."""

from collections.abc import Iterator

from sqlcipher3 import dbapi2

from safeguard_desktop.storage import schema
from safeguard_desktop.storage.driver import Database
from safeguard_desktop.storage.models.rebuild import NOT_A_PART, rebuild_models
from safeguard_desktop.storage.models.tables import TABLES

_COPIED = ("entries", "bodies", "holds", "certificates")
_ROWS = {"bodies": f"SELECT b.* FROM bodies AS b JOIN entries AS e ON e.seq = b.seq WHERE {NOT_A_PART}"}
_HAS_TABLE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"


def differing_models(database: Database) -> tuple[str, ...]:
    """Return the names of the model tables that differ from what the entries give.

    Nothing touches the disk: the entries are read into a database in memory.
    """
    fresh = Database(lambda: dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False))
    try:
        for table in _COPIED:
            fresh.run(schema.OBJECTS["table", table])
            _copy(database, fresh, table)
        rebuild_models(fresh)
        return tuple(name for name in TABLES if _rows(database, name) != _rows(fresh, name))
    finally:
        fresh.close()


def _copy(source: Database, target: Database, table: str) -> None:
    rows = source.each(_ROWS.get(table, f"SELECT * FROM {table}"))
    first = next(rows, None)
    if first is not None:
        sql = f"INSERT INTO {table} VALUES ({', '.join('?' * len(first))})"
        target.run(sql, first)
        target.run_many(sql, rows)


def _rows(database: Database, table: str) -> list[tuple[object, ...]] | None:
    if not database.select(_HAS_TABLE, (table,)):
        return None
    return sorted(_all(database, table), key=repr)


def _all(database: Database, table: str) -> Iterator[tuple[object, ...]]:
    columns = "rowid, text" if table.endswith("_search") else "*"
    yield from database.each(f"SELECT {columns} FROM {table}")
