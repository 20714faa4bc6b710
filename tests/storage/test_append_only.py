"""Nothing that is in a ledger can be changed or removed through the program's own connection."""

import json
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from safeguard_desktop.domain.entries import EntryHeader, encode_header
from safeguard_desktop.domain.errors import EnvironmentFault, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.storage import schema
from safeguard_desktop.storage.chain import entry_link, signed_certificate
from safeguard_desktop.storage.guard import authorizer, schema_differences
from safeguard_desktop.storage.ledger import Ledger
from tests.storage.desk import (
    DEPUTY,
    LEAD,
    ORIGIN,
    STRANGER,
    Desk,
    PlainSigner,
    amended,
    bare,
    decided,
    held,
    raised,
    received,
)

TABLES = sorted(schema.LEDGER_TABLES)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("act", ["DELETE FROM {}", "UPDATE {} SET rowid = 9", "DROP TABLE {}"])
def test_the_program_itself_may_not_change_or_remove(
    desk: Desk, ledger: Ledger, table: str, act: str
) -> None:
    concern = desk.add(ledger, raised())
    desk.add(ledger, held(concern))
    with pytest.raises(Refused) as refused:
        ledger.database.run(act.format(table).replace("rowid = 9", f"{_column(table)} = NULL"))
    assert refused.value.code is RefusalCode.APPEND_ONLY


def _column(table: str) -> str:
    return "name" if table in {"meta", "secrets"} else "seq"


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH DATABASE '/tmp/x' AS other KEY ''",
        "DROP TRIGGER entries_delete",
        "CREATE TRIGGER again BEFORE INSERT ON entries BEGIN SELECT 1; END",
        "CREATE TEMP TRIGGER again BEFORE INSERT ON entries BEGIN SELECT 1; END",
        "CREATE VIEW m_view AS SELECT 1",
        "CREATE TABLE other (a)",
        "CREATE TABLE m_other (a)",
        "DROP TABLE m_concerns",
        "ALTER TABLE entries RENAME TO former",
        "PRAGMA writable_schema = ON",
        "PRAGMA recursive_triggers = OFF",
        "PRAGMA foreign_keys = OFF",
        "PRAGMA key = 'x'",
        "PRAGMA rekey = 'x'",
        "PRAGMA user_version = 9",
        "PRAGMA journal_mode = DELETE",
        "SELECT load_extension('x')",
        "SELECT sqlcipher_export('main')",
        "INSERT INTO meta (name, value) VALUES ('ledger', 'x')",
        "VACUUM INTO '/tmp/plain'",
    ],
)
def test_the_program_itself_may_not_go_round_the_triggers(ledger: Ledger, statement: str) -> None:
    with pytest.raises(Refused) as refused:
        ledger.database.run(statement)
    assert refused.value.code is RefusalCode.APPEND_ONLY


def test_while_models_are_remade_the_ledger_is_still_out_of_reach(ledger: Ledger) -> None:
    ledger.database.set_authorizer(authorizer(may_remake_models=True))
    for statement in (
        "DROP TABLE entries",
        "DROP TRIGGER entries_delete",
        "DELETE FROM bodies",
        "ATTACH 'x' AS y",
    ):
        with pytest.raises(Refused):
            ledger.database.run(statement)


_COLUMNS = {
    "entries": "seq, id, header, previous, digest, link, signature",
    "bodies": "seq, salt, body",
    "holds": "seq, held",
    "secrets": "name, value",
    "meta": "name, value",
}


@pytest.mark.parametrize("table", sorted(_COLUMNS))
@pytest.mark.parametrize("verb", ["INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE", "INSERT"])
@pytest.mark.parametrize("functions", [True, False])
def test_another_client_cannot_replace_a_row_while_the_triggers_stand(
    desk: Desk, ledger: Ledger, table: str, verb: str, functions: bool
) -> None:
    concern = desk.add(ledger, raised())
    desk.add(ledger, held(concern))
    ledger.close()
    other = bare(desk.path, with_functions=functions)
    before = other.execute(f"SELECT * FROM {table}").fetchall()
    with pytest.raises((dbapi2.IntegrityError, dbapi2.OperationalError)):
        other.execute(
            f"{verb} INTO {table} ({_COLUMNS[table]}) SELECT {_COLUMNS[table]} FROM {table} LIMIT 1"
        )
    assert other.execute(f"SELECT * FROM {table}").fetchall() == before
    other.close()


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("act", ["DELETE FROM {}", "UPDATE {} SET {} = NULL"])
def test_another_client_is_refused_by_the_triggers(desk: Desk, ledger: Ledger, table: str, act: str) -> None:
    concern = desk.add(ledger, raised())
    desk.add(ledger, held(concern))
    ledger.close()
    other = bare(desk.path)
    if other.execute(f"SELECT count(*) FROM {table}").fetchone()[0]:
        with pytest.raises((dbapi2.IntegrityError, dbapi2.OperationalError)):
            other.execute(act.format(table, _column(table)))
    other.close()


def entry_row(desk: Desk, seq: int, previous: bytes) -> tuple[object, ...]:
    header = EntryHeader(
        1, ORIGIN.ledger, seq, EntryId("f" * 32), LEAD, "2026-11-22T10:00:00.000000Z", 1, "note", 1
    )

    raw = encode_header(header)
    return seq, header.id, raw, previous, b"d" * 32, entry_link(previous, raw, b"d" * 32), b"s" * 64


@pytest.mark.parametrize("wrong", ["gap", "previous", "link", "again"])
def test_an_entry_out_of_order_or_wrongly_linked_is_refused(desk: Desk, ledger: Ledger, wrong: str) -> None:
    desk.add(ledger, raised())
    head = ledger.head()
    row = list(entry_row(desk, head.seq + 1, head.link))
    if wrong == "gap":
        row[0] = head.seq + 2
    if wrong == "previous":
        row = list(entry_row(desk, head.seq + 1, b"p" * 32))
    if wrong == "link":
        row[5] = b"l" * 32
    if wrong == "again":
        row[1] = next(iter(ledger.read_from(1))).header.id
    sql = f"INSERT INTO entries ({_COLUMNS['entries']}) VALUES (?, ?, ?, ?, ?, ?, ?)"
    with pytest.raises(Refused):
        ledger.database.run(sql, row)
    assert ledger.head() == head


def test_a_body_that_is_not_the_one_hashed_is_refused(desk: Desk, ledger: Ledger) -> None:
    head = ledger.head()
    sql = f"INSERT INTO entries ({_COLUMNS['entries']}) VALUES (?, ?, ?, ?, ?, ?, ?)"
    ledger.database.run("BEGIN")
    ledger.database.run(sql, entry_row(desk, 1, head.link))
    with pytest.raises(Refused):
        ledger.database.run("INSERT INTO bodies (seq, salt, body) VALUES (?, ?, ?)", (1, b"s" * 32, b"{}"))
    ledger.database.run("ROLLBACK")
    assert ledger.head() == head


def certificate(action: str, target: str, digest: bytes, /, **changed: object) -> bytes:
    facts: dict[str, object] = {
        "format": 1, "ledger": ORIGIN.ledger, "action": action, "target": target, "digest": digest.hex(),
        "register": 2, "reason": "retention ended", "made_at": "2101-01-01T00:00:00.000000Z",
    }  # fmt: skip
    return json.dumps(facts | changed).encode()


def certify(
    connection: dbapi2.Connection, action: str, target: int, text: bytes, *, second: str = DEPUTY
) -> None:
    """Put a certificate in, as an entry that a later version writes would carry it."""
    last = connection.execute("SELECT max(seq) FROM entries").fetchone()[0]
    signatures = [PlainSigner(person).sign(signed_certificate(text)) for person in (LEAD, DEPUTY)]
    connection.execute(
        "INSERT INTO certificates VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (last, action, target, text, LEAD, signatures[0], second, signatures[1]),
    )


@pytest.fixture
def other(desk: Desk, ledger: Ledger) -> dbapi2.Connection:
    """Somebody with the key and our functions, but without the authorizer: entries 1 to 6."""
    child = desk.add_child(ledger, "Ava Smith")
    concern = desk.add(ledger, raised())
    desk.add(ledger, received(concern), child)
    desk.add(ledger, decided(concern), child)
    free = desk.add(ledger, raised("Another matter"))
    desk.add(ledger, amended(free, observed="corrected"))
    ledger.close()
    return bare(desk.path, with_functions=True)


def target_of(connection: dbapi2.Connection, seq: int) -> tuple[str, bytes]:
    found: tuple[str, bytes] = connection.execute(
        "SELECT id, digest FROM entries WHERE seq = ?", (seq,)
    ).fetchone()
    return found


def test_a_body_goes_only_with_a_certificate_that_two_people_signed(other: dbapi2.Connection) -> None:
    with pytest.raises(dbapi2.IntegrityError, match=schema.REFUSED_CERTIFICATE):
        other.execute("DELETE FROM bodies WHERE seq = 5")
    certify(other, "destroy", 5, certificate("destroy", *target_of(other, 5)))
    salt, body = other.execute("SELECT salt, body FROM bodies WHERE seq = 5").fetchone()
    other.execute("DELETE FROM bodies WHERE seq = 5")
    assert other.execute("SELECT 1 FROM bodies WHERE seq = 5").fetchone() is None
    assert other.execute("SELECT 1 FROM entries WHERE seq = 5").fetchone() == (1,)
    with pytest.raises(dbapi2.IntegrityError, match=schema.REFUSED_ORDER):
        other.execute("INSERT INTO bodies VALUES (5, ?, ?)", (salt, body))


@pytest.mark.parametrize(
    "changed",
    [
        {"action": "release"}, {"target": "0" * 32}, {"digest": "00" * 32}, {"ledger": "00" * 16}, {"format": 2},
        {"register": 1}, {"register": 9}, {"extra": 1}, {"reason": 7},
    ],
)  # fmt: skip
def test_a_certificate_about_anything_else_is_refused(
    other: dbapi2.Connection, changed: dict[str, object]
) -> None:
    with pytest.raises(dbapi2.IntegrityError, match=schema.REFUSED_CERTIFICATE):
        certify(other, "destroy", 5, certificate("destroy", *target_of(other, 5), **changed))


@pytest.mark.parametrize("second", [LEAD, STRANGER])
def test_one_person_alone_or_a_stranger_certifies_nothing(other: dbapi2.Connection, second: str) -> None:
    with pytest.raises(dbapi2.IntegrityError):
        certify(other, "destroy", 5, certificate("destroy", *target_of(other, 5)), second=second)


def test_text_that_is_no_certificate_is_refused(other: dbapi2.Connection) -> None:
    with pytest.raises(dbapi2.IntegrityError, match=schema.REFUSED_CERTIFICATE):
        certify(other, "destroy", 5, b"\xff not json")


@pytest.mark.parametrize("seq", [2, 3, 4])
def test_a_hold_keeps_an_entry_and_what_refers_to_it(desk: Desk, ledger: Ledger, seq: int) -> None:
    child = desk.add_child(ledger, "Ava Smith")
    concern = desk.add(ledger, raised())
    desk.add(ledger, received(concern), child)
    desk.add(ledger, decided(concern), child)
    desk.add(ledger, held(concern), child)
    ledger.close()
    other = bare(desk.path, with_functions=True)
    certify(other, "destroy", seq, certificate("destroy", *target_of(other, seq)))
    with pytest.raises(dbapi2.IntegrityError, match=schema.REFUSED_HOLD):
        other.execute("DELETE FROM bodies WHERE seq = ?", (seq,))


def test_a_hold_ends_only_with_a_certificate_of_its_own(desk: Desk, ledger: Ledger) -> None:
    concern = desk.add(ledger, raised())
    desk.add(ledger, held(concern))
    desk.add(ledger, raised("Later"))
    ledger.close()
    other = bare(desk.path, with_functions=True)
    certify(other, "release", 2, certificate("release", *target_of(other, 2)))
    with pytest.raises(dbapi2.IntegrityError, match=schema.REFUSED_CERTIFICATE):
        other.execute("DELETE FROM bodies WHERE seq = 1")
    other.close()
    again = desk.open()
    desk.add(again, raised("Last"))
    again.close()
    other = bare(desk.path, with_functions=True)
    certify(other, "destroy", 1, certificate("destroy", *target_of(other, 1)))
    other.execute("DELETE FROM bodies WHERE seq = 1")
    assert other.execute("SELECT seq FROM bodies").fetchall() == [(2,), (3,), (4,)]


_ACTS = st.sampled_from(
    [
        "DELETE FROM bodies", "DELETE FROM bodies WHERE seq = 1", "UPDATE bodies SET body = x'00'",
        "REPLACE INTO bodies SELECT seq, salt, x'7b7d' FROM bodies", "DELETE FROM holds", "DELETE FROM entries",
        "UPDATE holds SET held = (SELECT id FROM entries WHERE seq = 3)", "DROP TABLE bodies", "DROP TABLE holds",
        "DROP TRIGGER bodies_delete", "PRAGMA recursive_triggers = OFF", "PRAGMA writable_schema = ON",
        "DELETE FROM sqlite_master WHERE name = 'bodies_delete'", "ALTER TABLE bodies RENAME TO gone",
        "BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT a", "RELEASE a", "DELETE FROM m_holds", "DELETE FROM m_parts",
        "INSERT INTO certificates VALUES (2, 'destroy', 1, x'7b7d', 'a', zeroblob(64), 'b', zeroblob(64))",
        "INSERT INTO certificates VALUES (2, 'release', 2, x'7b7d', 'a', zeroblob(64), 'b', zeroblob(64))",
        "INSERT OR REPLACE INTO entries SELECT * FROM entries", "PRAGMA foreign_keys = OFF", "VACUUM", "REINDEX",
    ]
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(acts=st.lists(_ACTS, max_size=12))
def test_a_held_body_survives_any_sequence_of_calls(desk: Desk, acts: list[str]) -> None:
    ledger = desk.open()
    if ledger.head().seq == 0:
        concern = desk.add(ledger, raised())
        desk.add(ledger, held(concern))
        desk.add(ledger, raised("Another matter"))
    before = ledger.select("SELECT * FROM bodies ORDER BY seq")
    for act in acts:
        try:
            ledger.database.run(act)
        except (Refused, EnvironmentFault, dbapi2.Error):
            continue
    with suppress(dbapi2.Error):
        ledger.database.run("COMMIT")
    assert ledger.select("SELECT * FROM bodies ORDER BY seq") == before
    assert ledger.select("SELECT seq FROM holds") == [(2,)]
    ledger.close()
    again = desk.open()
    assert again.select("SELECT * FROM bodies ORDER BY seq") == before
    again.close()


def test_each_difference_of_the_schema_is_named() -> None:
    sound: list[tuple[str, str, str, str | None]] = [
        (kind, name, name, sql) for (kind, name), sql in schema.OBJECTS.items()
    ]
    assert schema_differences([*sound, ("index", "sqlite_autoindex_entries_1", "entries", None)]) == ()
    assert schema_differences(sound[1:]) == (f"missing:{sound[0][1]}",)
    kind, name, table, sql = sound[-1]
    assert schema_differences([*sound[:-1], (kind, name, table, f"{sql} ")]) == (f"changed:{name}",)
    assert schema_differences([*sound, ("trigger", "m_x", "m_concerns", "")]) == ("extra:trigger",)
    assert schema_differences([*sound, ("index", "m_x", "entries", "")]) == ("extra:index",)
    assert schema_differences([*sound, ("table", "m_x", "m_x", ""), ("index", "m_y", "m_x", "")]) == ()
