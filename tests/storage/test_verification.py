"""Verification of a ledger that is open, of damaged pages, and of read models."""

from contextlib import suppress

import pytest

from safeguard_desktop.domain.entries import Head, NewEntry
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import new_entry_id
from safeguard_desktop.storage.driver import PAGE_BYTES
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.storage.verification import Finding, FindingCode, Known, verify_file, verify_ledger
from tests.storage.desk import (
    KEY,
    ORIGIN,
    Desk,
    bare,
    check_signature,
    held,
    key_at,
    raised,
    received,
    tamper,
)


def known(head: Head | None = None, *, with_models: bool = False) -> Known:
    return Known(check_signature, key_at, ORIGIN, head, with_models)


def test_a_sound_ledger_is_sound_open_or_closed(desk: Desk, ledger: Ledger) -> None:
    child = desk.add_child(ledger, "Ava Smith")
    concern = desk.add(ledger, raised())
    desk.add(ledger, received(concern), child)
    desk.add(ledger, held(concern), child)
    seen: list[tuple[int, int]] = []
    assert verify_ledger(ledger, known(ledger.head(), with_models=True)) == ()
    head = ledger.head()
    ledger.close()
    assert verify_file(desk.path, KEY, known(head, with_models=True), lambda *at: seen.append(at)) == ()


def test_progress_is_told_in_a_long_ledger(desk: Desk, ledger: Ledger) -> None:
    desk.append(ledger, *(NewEntry(new_entry_id(desk.now), raised()) for _ in range(501)))
    seen: list[tuple[int, int]] = []
    assert verify_ledger(ledger, known(), lambda *at: seen.append(at)) == ()
    assert seen == [(500, 501)]
    ledger.close()
    (desk.root / "profile" / "heads" / f"{ORIGIN.ledger}.head").unlink()
    seen.clear()
    desk.open(on_progress=lambda *at: seen.append(at)).close()
    assert seen == [(1, 501), (501, 501)]


def test_a_live_log_beside_the_file_is_part_of_the_record(desk: Desk, ledger: Ledger) -> None:
    desk.add(ledger, raised())
    ledger.close()
    writer = bare(desk.path)
    writer.execute("PRAGMA wal_autocheckpoint = 0")
    writer.execute("INSERT INTO m_kinds VALUES ('left in the log', 1)")
    log = desk.path.with_name("children.log-wal").read_bytes()
    before = desk.path.read_bytes()
    writer.close()
    desk.path.write_bytes(before)
    desk.path.with_name("children.log-wal").write_bytes(log)
    found = verify_file(desk.path, KEY, known(with_models=True))
    assert found == (Finding(FindingCode.MODELS, detail="m_kinds"),)


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE m_concerns SET state = 'closed'", "m_concerns"),
        ("DELETE FROM m_chronology", "m_chronology"),
        ("UPDATE m_search SET text = 'nothing'", "m_search"),
        ("DROP TABLE m_amendments", "m_amendments"),
    ],
)
def test_a_read_model_that_tells_another_story_is_found(
    desk: Desk, ledger: Ledger, statement: str, table: str
) -> None:
    child = desk.add_child(ledger, "Ava Smith")
    concern = desk.add(ledger, raised())
    desk.add(ledger, received(concern), child)
    ledger.close()
    tamper(desk.path, statement)
    found = verify_file(desk.path, KEY, known(with_models=True))
    assert Finding(FindingCode.MODELS, detail=table) in found
    assert verify_file(desk.path, KEY, known()) == ()


def test_a_damaged_page_of_bodies_is_named_and_the_rest_is_still_checked(desk: Desk, ledger: Ledger) -> None:
    for number in range(12):
        desk.add(ledger, raised(f"Matter {number} {'z' * 3000}"))
    ledger.close()
    whole = desk.path.read_bytes()
    outcomes = set()
    for page in range(2, len(whole) // PAGE_BYTES + 1):
        raw = bytearray(whole)
        raw[(page - 1) * PAGE_BYTES + 1000] ^= 1
        desk.path.write_bytes(raw)
        try:
            found = verify_file(desk.path, KEY, known(with_models=True))
        except EnvironmentFault as fault:
            outcomes.add(fault.code.value)  # the page held the schema or the name of the ledger
        else:
            assert Finding(FindingCode.PAGE, detail=str(page)) in found, page
            outcomes |= {finding.code.value for finding in found}
    assert {"damaged", "rows-unreadable", "page", "structure"} <= outcomes


def test_an_unreadable_entry_does_not_hide_the_next_finding(desk: Desk, ledger: Ledger) -> None:
    for number in range(9):
        desk.add(ledger, raised(f"Matter {number} {'z' * 3500}"))
    ledger.close()
    tamper(desk.path, "UPDATE bodies SET salt = zeroblob(32) WHERE seq = 9")
    whole = desk.path.read_bytes()
    found: tuple[Finding, ...] = ()
    for page in range(len(whole) // PAGE_BYTES, 1, -1):
        raw = bytearray(whole)
        raw[(page - 1) * PAGE_BYTES + 1000] ^= 1
        desk.path.write_bytes(raw)
        with suppress(EnvironmentFault):
            found = verify_file(desk.path, KEY, known())
        unreadable = [finding.seq for finding in found if finding.code is FindingCode.ROWS_UNREADABLE]
        if unreadable and min(unreadable) > 0 and max(unreadable) < 9:
            assert Finding(FindingCode.BODY_CHANGED, 9) in found
            assert len(unreadable) < 9
            return
    pytest.fail("no page held only bodies")


def test_a_size_that_is_no_number_of_pages_is_found(desk: Desk) -> None:
    with desk.path.open("ab") as file:
        file.write(b"more")
    found = verify_file(desk.path, KEY, known())
    assert Finding(FindingCode.STRUCTURE, detail="size") in found


def test_a_ledger_that_is_not_there_cannot_be_checked(desk: Desk) -> None:
    desk.path.unlink()
    with pytest.raises(EnvironmentFault) as fault:
        verify_file(desk.path, KEY, known())
    assert fault.value.code is FaultCode.NOT_FOUND


def test_a_head_of_an_empty_ledger_is_no_finding(ledger: Ledger) -> None:
    assert verify_ledger(ledger, known(ledger.head())) == ()


@pytest.mark.parametrize("table", ["entries", "bodies", "holds", "certificates"])
def test_a_table_that_is_gone_ends_in_findings_and_not_in_an_error(
    desk: Desk, ledger: Ledger, table: str
) -> None:
    concern = desk.add(ledger, raised())
    desk.add(ledger, held(concern))
    head = ledger.head()
    ledger.close()
    connection = bare(desk.path)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(f"DROP TABLE {table}")
    connection.close()
    found = verify_file(desk.path, KEY, known(head, with_models=True))
    assert Finding(FindingCode.SCHEMA, detail=f"missing:{table}") in found
    assert Finding(FindingCode.ROWS_UNREADABLE) in found


@pytest.mark.parametrize("with_models", [False, True])
def test_an_entry_before_the_first_is_found(desk: Desk, ledger: Ledger, with_models: bool) -> None:
    desk.add(ledger, raised())
    ledger.close()
    tamper(
        desk.path,
        "PRAGMA ignore_check_constraints = ON",
        "INSERT INTO entries SELECT -3, 'f' || substr(id, 2), header, previous, digest, link, signature "
        "FROM entries",
    )
    found = verify_file(desk.path, KEY, known(with_models=with_models))
    assert Finding(FindingCode.SEQUENCE, -3) in found


def test_names_that_are_no_text_are_a_finding(desk: Desk, ledger: Ledger) -> None:
    concern = desk.add(ledger, raised())
    desk.add(ledger, held(concern))
    ledger.close()
    tamper(desk.path, "PRAGMA foreign_keys = OFF", "UPDATE holds SET held = CAST(x'ff' AS TEXT)")
    assert Finding(FindingCode.ROWS_UNREADABLE) in verify_file(desk.path, KEY, known())


def test_a_table_of_another_form_under_the_same_name_is_a_finding(desk: Desk, ledger: Ledger) -> None:
    desk.add(ledger, raised())
    ledger.close()
    connection = bare(desk.path)
    connection.execute("PRAGMA foreign_keys = OFF")
    for table, columns in (
        ("entries", "seq, id, hex(header) AS header, previous, digest, link, signature"),
        ("bodies", "seq, salt, hex(body) AS body"),
    ):
        connection.execute(f"CREATE TEMP TABLE copied AS SELECT {columns} FROM {table}")
        connection.execute(f"DROP TABLE {table}")
        connection.execute(f"CREATE TABLE {table} AS SELECT * FROM copied")
        connection.execute("DROP TABLE copied")
    connection.close()
    found = verify_file(desk.path, KEY, known(with_models=True))
    assert Finding(FindingCode.ROWS_UNREADABLE, 1) in found
    assert Finding(FindingCode.SCHEMA, detail="changed:entries") in found
