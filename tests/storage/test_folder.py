"""The files of a setting folder: whole, capped, private, and named by ids only."""

import errno
import os
import stat
from pathlib import Path

import pytest

from safeguard_desktop.domain.clock import from_text
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.storage.atomic import fault_of, make_folder, read_capped, remove_durably, write_durably
from safeguard_desktop.storage.folder import LARGEST_RECEIPT, PARTS, SettingFolder

PERSON = PersonId("1ead1ead1ead1ead")


@pytest.fixture
def folder(tmp_path: Path) -> SettingFolder:
    made = SettingFolder(tmp_path / "Elm Row.safeguard")
    made.create()
    return made


def code_of(act: object, *args: object) -> FaultCode:
    assert callable(act)
    with pytest.raises(EnvironmentFault) as fault:
        act(*args)
    assert fault.value.__cause__ is None
    return fault.value.code


def test_a_folder_becomes_a_setting_with_its_first_register(folder: SettingFolder) -> None:
    assert sorted(path.name for path in folder.path.iterdir()) == sorted(PARTS)
    assert not folder.is_setting()
    assert code_of(folder.register_files) is FaultCode.NOT_A_LOG
    folder.write_register(1, b"one")
    folder.write_register(2, b"two")
    assert folder.is_setting()
    assert folder.register_files() == (b"one", b"two")
    assert code_of(folder.write_register, 2, b"other") is FaultCode.ALREADY_EXISTS
    assert code_of(folder.create) is FaultCode.ALREADY_EXISTS
    (folder.path / "register" / ".000003.register.partial").write_bytes(b"torn")
    assert len(folder.register_files()) == 2


def test_keys_and_slots_lie_under_their_owner_and_generation(folder: SettingFolder) -> None:
    assert folder.slot_generations("children") == ()
    folder.write_person_key(PERSON, b"wrapped")
    folder.write_slot("children", 1, PERSON, b"slot")
    folder.write_slot("children", 12, "recovery", b"later")
    assert folder.read_person_key(PERSON) == b"wrapped"
    assert folder.read_slot("children", 1, PERSON) == b"slot"
    assert folder.slot_generations("children") == (1, 12)
    assert code_of(folder.read_slot, "children", 2, PERSON) is FaultCode.NOT_FOUND


def test_the_inbox_is_listed_in_the_order_of_arrival_and_counts_concerns(folder: SettingFolder) -> None:
    assert folder.waiting_since() == (0, "")
    for number, name in enumerate(("b.concern", "a.draft", "a.concern")):
        folder.write_inbox(name, name.encode())
        os.utime(folder.path / "inbox" / name, (1_800_000_000 + number, 1_800_000_000 + number))
    (folder.path / "inbox" / "Thumbs.db").write_bytes(b"litter")
    assert folder.inbox_files() == ("b.concern", "a.draft", "a.concern")
    count, since = folder.waiting_since()
    assert (count, from_text(since).timestamp()) == (2, 1_800_000_000)
    assert folder.read_inbox("a.draft") == b"a.draft"
    folder.remove_inbox("a.draft")
    folder.remove_inbox("a.draft")
    assert folder.inbox_files() == ("b.concern", "a.concern")


def test_a_concern_for_several_people_waits_once_and_no_more_once_one_has_acknowledged_it(
    folder: SettingFolder,
) -> None:
    for name in ("a.concern", "b-1.personal", "b-2.personal", "b-1.unsent", "c-1.unsent"):
        folder.write_inbox(name, b"sealed")
    assert folder.waiting_since()[0] == 2
    folder.rename_inbox("b-1.personal", "b-1.kept")
    folder.rename_inbox("b-1.personal", "b-1.kept")
    assert set(folder.inbox_files()) == {"a.concern", "b-1.kept", "b-2.personal", "b-1.unsent", "c-1.unsent"}
    assert folder.waiting_since()[0] == 1
    for name in ("../a.concern", "a.exe"):
        assert code_of(folder.rename_inbox, "a.concern", name) is FaultCode.NOT_FOUND


def test_a_file_that_goes_while_the_inbox_is_read_is_passed_over(
    folder: SettingFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write_inbox("a.concern", b"a")
    monkeypatch.setattr(folder, "_names", lambda _part: ["a.concern", "gone.concern"])
    assert folder.inbox_files() == ("a.concern",)


def test_receipts_are_found_by_name_or_not_at_all(folder: SettingFolder) -> None:
    assert folder.read_receipt("ab12") is None
    folder.write_receipt("ab12", b"signed")
    assert folder.has_receipt("ab12")
    assert folder.read_receipt("ab12") == b"signed"
    (folder.path / "receipts" / "ab12.receipt").write_bytes(b"x" * (LARGEST_RECEIPT + 1))
    assert code_of(folder.read_receipt, "ab12") is FaultCode.DAMAGED


@pytest.mark.parametrize("name", ["../x", "a/b", "", ".", "a.b", "x" * 81, "Ava Smith", "a\0"])
def test_no_name_leads_out_of_the_folder_or_holds_a_word_of_a_record(
    folder: SettingFolder, name: str
) -> None:
    assert code_of(folder.ledger_path, name) is FaultCode.NOT_FOUND
    assert code_of(folder.read_receipt, name) is FaultCode.NOT_FOUND
    assert code_of(folder.write_inbox, f"{name}.concern", b"") is FaultCode.NOT_FOUND
    assert code_of(folder.read_inbox, name) is FaultCode.NOT_FOUND


def test_a_folder_moves_in_one_step_and_never_onto_another(folder: SettingFolder, tmp_path: Path) -> None:
    folder.write_register(1, b"one")
    other = tmp_path / "Other"
    other.mkdir()
    assert code_of(folder.move_to, other) is FaultCode.ALREADY_EXISTS
    folder.move_to(tmp_path / "Moved")
    assert folder.path == tmp_path / "Moved"
    assert folder.is_setting()


def test_a_file_is_private_and_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "new" / "deeper" / "file"
    write_durably(path, b"one")
    write_durably(path, b"two")
    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [entry.name for entry in path.parent.iterdir()] == ["file"]


def test_a_write_that_fails_leaves_what_was_there_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    write_durably(path, b"one")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "secret path")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(EnvironmentFault) as fault:
        write_durably(path, b"two")
    assert fault.value.code is FaultCode.DISK_FULL
    assert "secret" not in str(fault.value)
    assert path.read_bytes() == b"one"
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, FaultCode.DISK_FULL), (errno.EDQUOT, FaultCode.DISK_FULL), (errno.EROFS, FaultCode.READ_ONLY),
        (errno.EACCES, FaultCode.PERMISSION), (errno.ENOENT, FaultCode.NOT_FOUND), (errno.EIO, FaultCode.INPUT_OUTPUT),
        (errno.EEXIST, FaultCode.ALREADY_EXISTS), (None, FaultCode.INPUT_OUTPUT),
    ],
)  # fmt: skip
def test_errors_of_the_system_are_told_apart(number: int | None, code: FaultCode) -> None:
    assert fault_of(OSError(number, "text")).code is code


def test_removing_is_harmless_twice_and_refused_for_a_folder(tmp_path: Path) -> None:
    remove_durably(tmp_path / "nothing")
    make_folder(tmp_path / "folder")
    make_folder(tmp_path / "folder")
    with pytest.raises(EnvironmentFault):
        remove_durably(tmp_path / "folder")
    with pytest.raises(EnvironmentFault):
        read_capped(tmp_path / "folder", 10)
