"""Backups: two places, only what changed, and what failed is shown. DESIGN 4 (Durability)."""

from pathlib import Path

import msgspec
import pytest

from safeguard_desktop.domain.errors import FaultCode
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.office.backups import BackupService
from safeguard_desktop.storage.backup import check_backup, list_backups
from tests.elm_row import Setting
from tests.services.steps import add_child, raise_one


def backups_in(place: Path) -> int:
    return len(list_backups(place))


def test_before_the_first_backup_there_is_none(desk: Desk) -> None:
    state = desk.backups.state()
    assert (state.last_at, state.second_place, state.failed) == ("", None, None)
    assert not desk.backups.place.exists()


def test_locking_backs_up_what_changed_and_nothing_twice(desk: Desk) -> None:
    assert desk.backups.at_lock().last_at.startswith("2026-11-23T09:")
    assert backups_in(desk.backups.place) == 1
    desk.backups.at_lock()
    assert backups_in(desk.backups.place) == 1
    add_child(desk)
    desk.backups.at_lock()
    assert backups_in(desk.backups.place) == 2
    for info in list_backups(desk.backups.place):
        check_backup(info.path, desk.session.ledger.key)


def test_a_new_register_alone_is_backed_up_as_well(desk: Desk) -> None:
    desk.backups.at_lock()
    contacts = msgspec.structs.replace(desk.settings.contacts(), lado="01632 960 301")
    desk.settings.change(desk.settings.facts(), contacts, {})
    desk.backups.at_lock()
    newest = list_backups(desk.backups.place)[0]
    assert (newest.path / "register" / "000002.register").is_file()


def test_a_backup_that_is_asked_for_is_made(desk: Desk) -> None:
    desk.backups.now()
    desk.backups.now()
    assert backups_in(desk.backups.place) == 2


def test_a_second_place_is_remembered_used_at_once_and_given_up(
    desk: Desk, setting: Setting, tmp_path: Path
) -> None:
    second = tmp_path / "stick" / "safeguard"
    state = desk.backups.set_second_place(second)
    assert (state.second_place, state.second_failed) == (second, None)
    assert state.second_at == state.last_at or state.second_at
    assert backups_in(second) == 1
    assert BackupService(desk.session).second_place == second
    assert desk.backups.set_second_place(None).second_place is None
    assert backups_in(second) == 1


def test_a_failing_place_keeps_neither_the_other_nor_locking_from_going_on(
    desk: Desk, tmp_path: Path
) -> None:
    blocked = tmp_path / "stick"
    blocked.write_bytes(b"a file where a folder should be")
    state = desk.backups.set_second_place(blocked)
    assert state.second_failed is not None
    assert (state.failed, state.second_at) == (None, "")
    assert backups_in(desk.backups.place) == 1
    assert desk.today.today().backup.second_failed is state.second_failed
    blocked.unlink()
    add_child(desk)
    state = desk.backups.at_lock()
    assert (state.second_failed, backups_in(blocked)) == (None, 1)


def test_a_failing_first_place_is_shown(desk: Desk, tmp_path: Path) -> None:
    desk.backups.place.write_bytes(b"in the way")
    state = desk.backups.set_second_place(tmp_path / "stick")
    assert isinstance(state.failed, FaultCode)
    assert state.last_at == ""
    assert backups_in(tmp_path / "stick") == 1


@pytest.mark.parametrize("raw", [b"nonsense", b"\xff", b'{"second_place": 3}'])
def test_a_note_of_the_second_place_that_cannot_be_read_counts_as_none(desk: Desk, raw: bytes) -> None:
    desk.backups.set_second_place(None)
    (note,) = (desk.session.workplace.profile / "backups").iterdir()
    note.write_bytes(raw)
    assert desk.backups.second_place is None


def test_a_backup_holds_what_still_waits_in_the_inbox(desk: Desk, setting: Setting) -> None:
    concern = raise_one(setting)
    desk.backups.now()
    newest = list_backups(desk.backups.place)[0]
    assert (newest.path / "inbox" / f"{concern}.concern").is_file()
    assert b"bruise" not in b"".join(path.read_bytes() for path in newest.path.rglob("*") if path.is_file())


def test_a_place_that_cannot_be_read_shows_no_date(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.backups.now()

    def gone(_path: Path) -> bool:
        raise OSError(5, "input/output error")

    monkeypatch.setattr(Path, "is_dir", gone)
    assert desk.backups.state().last_at == ""
