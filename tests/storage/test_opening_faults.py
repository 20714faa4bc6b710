"""Each thing that can be in the way of opening or saving has a code of its own."""

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from safeguard_desktop.domain.entries import ConcernRaised, NewEntry
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import new_entry_id
from safeguard_desktop.storage.driver import PAGE_BYTES, connect
from safeguard_desktop.storage.ledger import Ledger, create_ledger
from safeguard_desktop.storage.models.chronology import ChronologyModel
from tests.storage.desk import KEY, ORIGIN, START, Desk, bare, check_signature, key_at, raised, tamper


def fault_of_opening(desk: Desk) -> FaultCode:
    with pytest.raises(EnvironmentFault) as fault:
        desk.open()
    return fault.value.code


@contextmanager
def unprivileged(*paths: Path) -> Iterator[None]:
    """Run as somebody who may not write everywhere; root may."""
    if os.geteuid() != 0:  # pragma: no cover - the other branch is run by root
        yield
        return
    for path in paths:
        for above in (path, *path.parents):
            # Folders of tests are closed to others; those above them, wherever they lie, are open already.
            if (mode := above.stat().st_mode) & 0o055 != 0o055:
                above.chmod(mode | 0o055)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_no_file_is_not_found(desk: Desk) -> None:
    desk.path.unlink()
    assert fault_of_opening(desk) is FaultCode.NOT_FOUND


def test_another_key_is_told_from_damage(desk: Desk) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        Ledger.open(desk.path, b"x" * 32, check_signature, key_at, desk.heads)
    assert fault.value.code is FaultCode.UNREADABLE


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_a_key_of_the_wrong_length_never_reaches_the_driver(desk: Desk, length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        connect(desk.path, b"k" * length)


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-2.0\n" * 600, b"SQLite format 3\0" + b"\0" * 8176, b"Dear parents,\n" * 512]
)
def test_a_file_that_is_something_else_is_not_a_log(desk: Desk, content: bytes) -> None:
    desk.path.write_bytes(content)
    assert fault_of_opening(desk) is FaultCode.NOT_A_LOG


def test_a_folder_is_not_a_log(desk: Desk) -> None:
    desk.path.unlink()
    desk.path.mkdir()
    assert fault_of_opening(desk) is FaultCode.NOT_A_LOG


def test_another_database_under_the_same_key_is_not_a_log(desk: Desk) -> None:
    desk.path.unlink()
    connection = bare(desk.path)
    connection.execute("CREATE TABLE entries (seq INTEGER)")
    connection.close()
    assert fault_of_opening(desk) is FaultCode.NOT_A_LOG


def test_a_newer_format_is_named_and_left_alone(desk: Desk) -> None:
    connection = bare(desk.path)
    connection.execute("PRAGMA user_version = 2")
    connection.close()
    before = desk.path.read_bytes()
    assert fault_of_opening(desk) is FaultCode.NEWER_VERSION
    assert desk.path.read_bytes() == before


@pytest.mark.parametrize("place", [100, 5 * PAGE_BYTES // 4])
def test_a_flipped_bit_is_damage(desk: Desk, place: int) -> None:
    raw = bytearray(desk.path.read_bytes())
    raw[place] ^= 1
    desk.path.write_bytes(raw)
    assert fault_of_opening(desk) is FaultCode.DAMAGED


def test_a_file_that_lost_its_end_is_damaged(desk: Desk) -> None:
    raw = desk.path.read_bytes()
    desk.path.write_bytes(raw[: PAGE_BYTES * 3])
    assert fault_of_opening(desk) is FaultCode.DAMAGED


def test_a_flipped_bit_in_the_mark_of_the_key_does_no_harm(desk: Desk) -> None:
    raw = bytearray(desk.path.read_bytes())
    raw[3] ^= 1
    desk.path.write_bytes(raw)
    opened = desk.open()
    desk.add(opened, raised())
    opened.close()


def test_a_dropped_trigger_is_tampering(desk: Desk) -> None:
    connection = bare(desk.path)
    connection.execute("DROP TRIGGER entries_delete")
    connection.close()
    assert fault_of_opening(desk) is FaultCode.TAMPERED


def test_a_changed_body_is_tampering_and_can_still_be_read_on_request(desk: Desk) -> None:
    opened = desk.open()
    concern = desk.add(opened, raised())
    opened.close()
    (desk.root / "profile" / "heads" / f"{ORIGIN.ledger}.head").unlink()
    tamper(desk.path, "UPDATE bodies SET body = CAST(replace(body, 'bruise', 'plaster') AS BLOB)")
    assert fault_of_opening(desk) is FaultCode.TAMPERED
    opened = desk.open(despite_tampering=True)
    assert opened.warnings == (FaultCode.TAMPERED,)
    assert ChronologyModel(opened, lambda person, _: person).entry(concern) is not None
    opened.close()


@pytest.mark.parametrize(
    "statement",
    ["DROP TABLE meta", "UPDATE meta SET value = 'zz' WHERE name = 'ledger'", "DELETE FROM meta"],
)
def test_a_ledger_that_does_not_say_which_it_is_was_tampered_with(desk: Desk, statement: str) -> None:
    connection = bare(desk.path)
    for trigger in ("meta_insert", "meta_update", "meta_delete"):
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute(statement)
    connection.close()
    assert fault_of_opening(desk) is FaultCode.TAMPERED


def test_a_second_opening_is_open_elsewhere(desk: Desk, ledger: Ledger) -> None:
    desk.add(ledger, raised())
    assert fault_of_opening(desk) is FaultCode.OPEN_ELSEWHERE


def test_a_ledger_is_never_made_over_another(desk: Desk) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        create_ledger(desk.path, KEY, ORIGIN, {})
    assert fault.value.code is FaultCode.ALREADY_EXISTS


def test_a_folder_that_cannot_be_written_is_read_only(desk: Desk) -> None:
    desk.path.chmod(0o444)
    desk.path.parent.chmod(0o555)
    with unprivileged(desk.path.parent):
        code = fault_of_opening(desk)
    desk.path.parent.chmod(0o755)
    assert code is FaultCode.READ_ONLY


def test_a_file_that_may_not_be_read_is_a_matter_of_permission(desk: Desk) -> None:
    with unprivileged(desk.path.parent):
        if os.geteuid() != 65534:  # pragma: no cover - an ordinary person may read a file of his own
            desk.path.chmod(0)
        code = fault_of_opening(desk)
    assert code is FaultCode.PERMISSION


@pytest.mark.parametrize("act", ["renamed", "replaced", "removed"])
def test_a_ledger_that_was_moved_while_open_takes_no_entry(desk: Desk, ledger: Ledger, act: str) -> None:
    kept = desk.add(ledger, raised())
    elsewhere = desk.root / "elsewhere.log"
    desk.path.rename(elsewhere)
    if act == "replaced":
        desk.path.write_bytes(elsewhere.read_bytes())
    if act == "removed":
        elsewhere.unlink()
    entry = NewEntry(new_entry_id(START), raised("Lost?"))
    with pytest.raises(EnvironmentFault) as fault:
        desk.append(ledger, entry)
    assert fault.value.code is FaultCode.MOVED_AWAY
    assert ledger.entry(entry.id) is None
    assert ledger.entry(kept) is not None


def test_a_full_disk_refuses_the_entry_keeps_what_is_there_and_takes_it_later(
    desk: Desk, ledger: Ledger
) -> None:
    kept = desk.add(ledger, raised())
    pages = ledger.select("PRAGMA page_count")[0][0]
    entry = NewEntry(new_entry_id(START), raised("x" * 40_000))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(pages) * PAGE_BYTES, hard))
    try:
        with pytest.raises(EnvironmentFault) as fault:
            desk.append(ledger, entry)
        assert ledger.entry(kept) is not None
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert fault.value.code in {FaultCode.DISK_FULL, FaultCode.INPUT_OUTPUT}
    (stored,) = desk.append(ledger, entry)
    assert stored.header.seq == 2


def test_a_database_that_may_not_grow_is_a_full_disk(desk: Desk, ledger: Ledger) -> None:
    desk.add(ledger, raised())
    connection = ledger.database._connection
    assert connection is not None
    connection.set_authorizer(None)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    entry = NewEntry(new_entry_id(START), raised("y" * 40_000))
    with pytest.raises(EnvironmentFault) as fault:
        desk.append(ledger, entry)
    assert fault.value.code is FaultCode.DISK_FULL
    assert ledger.entry(entry.id) is None
    connection.execute("PRAGMA max_page_count = 100000")
    assert desk.append(ledger, entry)[0].header.seq == 2


def test_after_a_page_error_the_rest_is_read_on_a_fresh_connection(desk: Desk, ledger: Ledger) -> None:
    ids = [desk.add(ledger, raised(f"Matter {number} {'z' * 3000}")) for number in range(12)]
    ledger.close()
    pages = _pages_of_bodies(desk)
    raw = bytearray(desk.path.read_bytes())
    raw[(pages[4] - 1) * PAGE_BYTES + 2000] ^= 0x40
    desk.path.write_bytes(raw)
    opened = desk.open()
    readable = 0
    for entry in ids:
        with suppress(EnvironmentFault):
            readable += opened.entry(entry) is not None
    assert 6 <= readable < len(ids)
    opened.close()


def test_a_damaged_last_page_of_a_body_is_never_read_as_the_body(desk: Desk, ledger: Ledger) -> None:
    ids = [desk.add(ledger, raised(f"Matter {number} {'z' * 3500}")) for number in range(6)]
    ledger.close()
    whole, told = desk.path.read_bytes(), 0
    for page in range(2, len(whole) // PAGE_BYTES + 1):
        raw = bytearray(whole)
        raw[(page - 1) * PAGE_BYTES + 1000] ^= 1
        desk.path.write_bytes(raw)
        with suppress(EnvironmentFault):
            opened = desk.open()
            model = ChronologyModel(opened, lambda person, _: person)
            for entry in ids:
                try:
                    view = model.entry(entry)
                except EnvironmentFault:
                    told += 1
                else:
                    assert view is not None
                    assert isinstance(view.body, ConcernRaised)
                    assert "zzzz" in view.body.observed
            opened.close()
    assert told > 0


def test_a_body_that_does_not_fit_its_digest_is_not_handed_out(desk: Desk) -> None:
    opened = desk.open()
    concern = desk.add(opened, raised())
    opened.close()
    tamper(desk.path, "UPDATE bodies SET body = CAST(replace(body, 'bruise', 'plaster') AS BLOB)")
    opened = desk.open()  # its head was seen here, so opening looks only at what is new
    with pytest.raises(EnvironmentFault) as fault:
        opened.entry(concern)
    assert fault.value.code is FaultCode.TAMPERED
    opened.close()


def _pages_of_bodies(desk: Desk) -> list[int]:
    """Find leaf pages that hold bodies and nothing else: only reading bodies fails when they are damaged."""
    raw = desk.path.read_bytes()
    found = []
    for page in range(len(raw) // PAGE_BYTES, 1, -1):
        changed = bytearray(raw)
        changed[(page - 1) * PAGE_BYTES + 2000] ^= 0x40
        desk.path.write_bytes(changed)
        if _can(desk, "SELECT length(header) FROM entries", "SELECT max(seq) FROM bodies") and not _can(
            desk, "SELECT sum(length(body)) FROM bodies"
        ):
            found.append(page)
    desk.path.write_bytes(raw)
    return found


def _can(desk: Desk, *statements: str) -> bool:
    connection = bare(desk.path)
    try:
        for statement in statements:
            connection.execute(statement).fetchall()
    except dbapi2.DatabaseError:
        return False
    finally:
        connection.close()
    return True
