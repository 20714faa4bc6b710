"""Unlocking and locking: wrong passphrases, swapped keys, full disks. X10; DESIGN 4 (Durability)."""

import shutil
from pathlib import Path

import pytest

from safeguard_desktop.domain.entries import Head, Opened, Viewed
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import LedgerId, PersonId, new_person_id
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.record import name_in
from safeguard_desktop.services.session import unlock
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.vault.identity import new_identity, wrap_identity
from tests.elm_row import LEAST, PASSPHRASE, Setting, Ticking, make_workplace
from tests.services.steps import add_child, bodies, raise_one


def fill_the_disk(desk: Desk) -> None:
    """From now on the file of the record may not grow, as on a full disk."""
    connection = desk.session.ledger.database._connection
    assert connection is not None
    connection.set_authorizer(None)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")


def empty_the_disk(desk: Desk) -> None:
    connection = desk.session.ledger.database._connection
    assert connection is not None
    connection.execute("PRAGMA max_page_count = 1000000")


def test_that_the_record_was_opened_is_an_entry(setting: Setting) -> None:
    desk = setting.unlock()
    try:
        (opened,) = bodies(desk, Opened)
        assert isinstance(opened, Opened)
        assert opened.computer == "office-pc"
        assert desk.session.look.leads[0].name == "Asha Patel"
        assert desk.session.warnings == ()
    finally:
        desk.session.close()


def test_a_wrong_passphrase_leaves_the_record_free_for_the_next_try(setting: Setting) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        setting.unlock("quite another phrase altogether")
    assert fault.value.code is FaultCode.WRONG_PASSPHRASE
    setting.unlock().session.close()


def test_a_record_is_open_in_one_place_at_a_time(setting: Setting, tmp_path: Path, clock: Ticking) -> None:
    desk = setting.unlock()
    other = make_workplace(tmp_path, clock, "playroom-pc")
    try:
        with pytest.raises(EnvironmentFault) as fault:
            unlock(other, setting.path, setting.lead, PASSPHRASE)
        assert fault.value.code is FaultCode.OPEN_ELSEWHERE
        assert fault.value.detail.startswith("office-pc 2026-11-23T09:")
    finally:
        desk.session.close()


def test_a_key_file_that_somebody_else_made_is_refused(setting: Setting) -> None:
    """The passphrase of the person who put it there opens it, and the register knows better."""
    forged = wrap_identity(new_identity(setting.lead), PASSPHRASE, LEAST)
    SettingFolder(setting.path).write_person_key(setting.lead, forged)
    with pytest.raises(EnvironmentFault) as fault:
        setting.unlock()
    assert fault.value.code is FaultCode.TAMPERED


def test_a_person_whom_the_register_does_not_know_is_refused(setting: Setting) -> None:
    stranger = new_person_id()
    SettingFolder(setting.path).write_person_key(
        stranger, wrap_identity(new_identity(stranger), PASSPHRASE, LEAST)
    )
    with pytest.raises(EnvironmentFault) as fault:
        unlock(setting.workplace, setting.path, stranger, PASSPHRASE)
    assert fault.value.code is FaultCode.TAMPERED


def test_a_damaged_record_lets_go_of_the_folder(setting: Setting) -> None:
    ledger = setting.path / "children.log"
    whole = ledger.read_bytes()
    ledger.write_bytes(whole[:4096] + bytes(4096) + whole[8192:])
    with pytest.raises(EnvironmentFault) as fault:
        setting.unlock()
    assert fault.value.code in {FaultCode.DAMAGED, FaultCode.TAMPERED}
    ledger.write_bytes(whole)
    setting.unlock().session.close()


def test_an_older_copy_of_the_record_opens_with_a_warning(setting: Setting, tmp_path: Path) -> None:
    older = tmp_path / "older.log"
    shutil.copy(setting.path / "children.log", older)
    setting.unlock().session.close()
    shutil.copy(older, setting.path / "children.log")
    desk = setting.unlock()
    try:
        assert desk.session.warnings == (FaultCode.ROLLED_BACK,)
        assert desk.today.today().warnings == (FaultCode.ROLLED_BACK,)
    finally:
        desk.session.close()


def test_reading_goes_on_when_the_disk_is_full_and_the_gap_shows(desk: Desk) -> None:
    child = add_child(desk)
    fill_the_disk(desk)
    while not desk.today.today().unwritten_readings:
        assert desk.children.open(child).row.full_name == "Maya Wójcik"
    empty_the_disk(desk)
    desk.children.open(child)
    assert desk.today.today().unwritten_readings == 0
    late, at_once = bodies(desk, Viewed)[-2:]
    assert isinstance(late, Viewed)
    assert isinstance(at_once, Viewed)
    assert late.at.startswith("2026-11-23T09:")
    assert at_once.at == ""


def test_a_reading_that_reached_the_file_before_the_disk_failed_stops_nothing_later(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The entry is committed, its head cannot be noted: it is told as not written, and is there."""
    child = add_child(desk)

    def protected(_store: HeadStore, _ledger: LedgerId, _head: Head) -> None:
        raise EnvironmentFault(FaultCode.READ_ONLY, "head")

    with monkeypatch.context() as patch:
        patch.setattr(HeadStore, "keep_head", protected)
        desk.children.open(child)
    assert len(desk.session.unwritten_readings) == 1
    desk.children.open(child)
    assert desk.session.unwritten_readings == []
    assert len(bodies(desk, Viewed)) == 3


def test_that_the_record_was_opened_on_a_disk_that_takes_nothing_is_written_down_later(
    setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def protected(_store: HeadStore, _ledger: LedgerId, _head: Head) -> None:
        raise EnvironmentFault(FaultCode.READ_ONLY, "head")

    with monkeypatch.context() as patch:
        patch.setattr(HeadStore, "keep_head", protected)
        session = unlock(setting.workplace, setting.path, setting.lead, PASSPHRASE)
    try:
        assert len(session.unwritten_readings) == 1
        add_child(open_desk(session))
        assert session.unwritten_readings == []
    finally:
        session.close()


def test_any_other_fault_while_opening_is_told_and_lets_go_of_the_folder(
    setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_store: HeadStore, _ledger: LedgerId, _head: Head) -> None:
        raise EnvironmentFault(FaultCode.INPUT_OUTPUT, "head")

    with monkeypatch.context() as patch:
        patch.setattr(HeadStore, "keep_head", broken)
        with pytest.raises(EnvironmentFault) as fault:
            unlock(setting.workplace, setting.path, setting.lead, PASSPHRASE)
    assert fault.value.code is FaultCode.INPUT_OUTPUT
    setting.unlock().session.close()


def test_a_fault_other_than_a_full_disk_is_not_hidden_from_whoever_reads(
    desk: Desk, setting: Setting
) -> None:
    child = add_child(desk)
    ledger = setting.path / "children.log"
    ledger.rename(ledger.with_suffix(".elsewhere"))
    with pytest.raises(EnvironmentFault) as fault:
        desk.children.open(child)
    assert fault.value.code is FaultCode.MOVED_AWAY
    ledger.with_suffix(".elsewhere").rename(ledger)


def test_a_name_is_that_of_its_version_of_the_register(desk: Desk, setting: Setting) -> None:
    chain = desk.session.chain
    assert name_in(chain, setting.lead, 1) == "Asha Patel"
    assert name_in(chain, setting.lead, 7) == setting.lead
    assert name_in(chain, PersonId("0" * 16), 1) == "0" * 16


def test_somebody_taken_off_the_register_while_the_record_is_open_is_nobody(desk: Desk) -> None:
    session = desk.session
    session.identity = new_identity(new_person_id())
    with pytest.raises(EnvironmentFault):
        _ = session.person


def test_progress_is_told_while_a_record_is_opened(setting: Setting) -> None:
    raise_one(setting)
    setting.unlock().session.close()
    for head in (setting.workplace.profile / "heads").glob("*.head"):
        head.unlink()
    seen: list[tuple[int, int]] = []
    session = unlock(setting.workplace, setting.path, setting.lead, PASSPHRASE, lambda *at: seen.append(at))
    session.close()
    assert seen
