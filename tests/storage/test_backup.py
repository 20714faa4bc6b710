"""Backups are made whole or not at all, and what is not sound is never listed, restored or kept as good."""

import shutil
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import msgspec
import pytest

from safeguard_desktop.domain.clock import to_text
from safeguard_desktop.domain.entries import Head
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import LedgerId
from safeguard_desktop.storage import backup
from safeguard_desktop.storage.backup import back_up, check_backup, list_backups, prune, restore_files
from safeguard_desktop.storage.folder import LARGEST_RECEIPT, SettingFolder
from safeguard_desktop.storage.generations import kept
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.storage.manifest import MANIFEST, BackupInfo, FileFacts, Manifest
from safeguard_desktop.storage.receipt_box import BOX, take_apart
from tests.storage.desk import KEY, ORIGIN, START, Desk, raised


@pytest.fixture
def place(desk: Desk, ledger: Ledger) -> Path:
    desk.folder.write_register(1, b"register one")
    desk.folder.write_slot("children", 1, "recovery", b"slot")
    desk.folder.write_inbox("ab.concern", b"sealed")
    desk.add(ledger, raised())
    return desk.root / "second place"


def made(desk: Desk, ledger: Ledger, place: Path) -> BackupInfo:
    desk.now += timedelta(seconds=1)
    return back_up(ledger, desk.folder, place, desk.clock)


def code_of(act: object, *args: object) -> FaultCode:
    assert callable(act)
    with pytest.raises(EnvironmentFault) as fault:
        act(*args)
    return fault.value.code


def test_a_backup_holds_the_whole_folder_and_names_its_head(desk: Desk, ledger: Ledger, place: Path) -> None:
    info = made(desk, ledger, place)
    head = ledger.head()
    assert info.path.name == f"backup-20261122T093101Z-000001-{head.link.hex()[:16]}"
    assert (info.at, info.seq, info.head, info.ledger) == (
        "2026-11-22T09:31:01.000000Z",
        1,
        head,
        ORIGIN.ledger,
    )
    check_backup(info.path, KEY)
    assert list_backups(place) == (info,)
    assert list_backups(info.path) == (info,)
    copied = SettingFolder(info.path)
    assert copied.register_files() == (b"register one",)
    assert copied.read_inbox("ab.concern") == b"sealed"
    assert copied.read_slot("children", 1, "recovery") == b"slot"
    assert {path.name for path in info.path.iterdir()} == {
        "register", "people", "keys", "inbox", "receipts.zip", "briefings", "children.log", MANIFEST,
    }  # fmt: skip


def test_the_same_moment_gives_the_same_backup(desk: Desk, ledger: Ledger, place: Path) -> None:
    first = made(desk, ledger, place)
    desk.now -= timedelta(seconds=1)
    assert made(desk, ledger, place) == first


def test_a_restored_folder_opens_and_has_every_entry(desk: Desk, ledger: Ledger, place: Path) -> None:
    info = made(desk, ledger, place)
    entries = list(ledger.read_from(1))
    target = desk.root / "elsewhere" / "Elm Row.safeguard"
    restore_files(info.path, target)
    ledger.close()
    shutil.rmtree(desk.folder.path)
    target.rename(desk.folder.path)
    again = desk.open()
    assert list(again.read_from(1)) == entries
    assert again.warnings == ()
    again.close()
    assert code_of(restore_files, info.path, desk.folder.path) is FaultCode.ALREADY_EXISTS


def test_a_restore_of_an_older_backup_is_told_as_rolled_back(desk: Desk, ledger: Ledger, place: Path) -> None:
    info = made(desk, ledger, place)
    desk.add(ledger, raised("After the backup"))
    ledger.close()
    shutil.rmtree(desk.folder.path)
    restore_files(info.path, desk.folder.path)
    again = desk.open()
    assert again.warnings == (FaultCode.ROLLED_BACK,)
    again.close()


def test_every_flipped_byte_of_a_backup_is_found(desk: Desk, ledger: Ledger, place: Path) -> None:
    info = made(desk, ledger, place)
    files = [path for path in info.path.rglob("*") if path.is_file()]
    for path in files:
        whole = path.read_bytes()
        for at in {0, len(whole) // 2, len(whole) - 1}:
            raw = bytearray(whole)
            raw[at] ^= 1
            path.write_bytes(raw)
            target = desk.root / "restored"
            assert code_of(check_backup, info.path, KEY) is FaultCode.BACKUP_UNSOUND, path.name
            if path.name != MANIFEST:
                assert code_of(restore_files, info.path, target) is FaultCode.BACKUP_UNSOUND
            assert not target.exists()
        path.write_bytes(whole)
    check_backup(info.path, KEY)


def test_a_backup_that_lost_something_is_not_listed(desk: Desk, ledger: Ledger, place: Path) -> None:
    info = made(desk, ledger, place)
    whole = (info.path / "children.log").read_bytes()
    (info.path / "children.log").write_bytes(whole[:-4096])
    assert list_backups(place) == ()
    (info.path / "children.log").unlink()
    assert list_backups(place) == ()
    (info.path / "children.log").write_bytes(whole)
    assert list_backups(place) == (info,)
    other = info.path.rename(place / info.path.name.replace("000001", "000002"))
    assert list_backups(place) == ()
    assert list_backups(place / "nothing") == ()
    (other / MANIFEST).write_bytes(b"{}")
    assert list_backups(place) == ()
    assert code_of(check_backup, other, KEY) is FaultCode.BACKUP_UNSOUND
    (other / MANIFEST).unlink()
    assert code_of(restore_files, other, desk.root / "x") is FaultCode.BACKUP_UNSOUND


@pytest.mark.parametrize("name", ["../outside.log", "/etc/passwd", "register/../../x", "other/file", "x.txt"])
def test_a_manifest_that_names_files_elsewhere_is_refused(
    desk: Desk, ledger: Ledger, place: Path, name: str
) -> None:
    info = made(desk, ledger, place)
    facts = msgspec.json.decode((info.path / MANIFEST).read_bytes(), type=Manifest)
    bad = msgspec.structs.replace(facts, files=(msgspec.structs.replace(facts.files[0], path=name),))
    (info.path / MANIFEST).write_bytes(msgspec.json.encode(bad))
    assert code_of(restore_files, info.path, desk.root / "restored") is FaultCode.BACKUP_UNSOUND


def test_another_key_does_not_check_a_backup(desk: Desk, ledger: Ledger, place: Path) -> None:
    assert code_of(check_backup, made(desk, ledger, place).path, b"x" * 32) is FaultCode.BACKUP_UNSOUND


def test_a_copy_that_does_not_hold_leaves_nothing_and_earlier_backups_alone(
    desk: Desk, ledger: Ledger, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = made(desk, ledger, place)

    def copy_badly(path: Path, progress: object = None) -> None:
        path.write_bytes(b"\0" * 8192)

    monkeypatch.setattr(ledger, "copy_to", copy_badly)
    assert code_of(made, desk, ledger, place) is FaultCode.BACKUP_UNSOUND
    assert [path.name for path in place.iterdir()] == [first.path.name]
    check_backup(first.path, KEY)


def test_what_an_earlier_attempt_left_is_cleared_and_never_listed(
    desk: Desk, ledger: Ledger, place: Path
) -> None:
    first = made(desk, ledger, place)
    left = first.path.with_name(first.path.name.replace("000001", "000009") + ".partial")
    shutil.copytree(first.path, left)
    assert list_backups(place) == (first,)
    second = made(desk, ledger, place)
    assert not left.exists()
    assert list_backups(place) == (second, first)


def test_a_concern_that_is_received_meanwhile_does_not_stop_a_backup(
    desk: Desk, ledger: Ledger, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = backup._copy_file

    def copy(source: Path, target: Path, relative: object) -> object:
        if str(relative).startswith("inbox/"):
            raise FileNotFoundError
        return real(source, target, relative)  # type: ignore[arg-type]  # the double takes what the real one takes

    monkeypatch.setattr(backup, "_copy_file", copy)
    info = made(desk, ledger, place)
    assert SettingFolder(info.path).inbox_files() == ()


def test_progress_is_told_while_pages_are_copied(desk: Desk, ledger: Ledger, place: Path) -> None:
    seen: list[tuple[int, int]] = []
    back_up(ledger, desk.folder, place, desk.clock, lambda done, total: seen.append((done, total)))
    assert seen
    assert seen[-1][0] == seen[-1][1]


def test_a_backup_of_an_empty_ledger_is_sound(desk: Desk) -> None:
    opened = desk.open()
    info = back_up(opened, desk.folder, desk.root / "backups", desk.clock)
    check_backup(info.path, KEY)
    opened.close()


def a_backup(hours: float, ledger: str = "ab") -> BackupInfo:
    at = START - timedelta(hours=hours)
    return BackupInfo(Path(f"{ledger}-{hours}"), to_text(at), 1, Head(1, b"l" * 32), LedgerId(ledger * 16), 1)


def test_the_newest_ten_stay_then_one_a_day_a_week_and_a_month() -> None:
    hourly = tuple(a_backup(hours) for hours in range(24 * 3))
    days = {info.at[:10] for info in kept(hourly)}
    assert len(days) == len({info.at[:10] for info in hourly})
    assert kept(hourly)[:10] == hourly[:10]
    assert len(kept(hourly)) < 20
    daily = tuple(a_backup(24 * days_ago) for days_ago in range(800))
    staying = kept(daily)
    ages = [START - timedelta(days=0) - START.strptime(info.at, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=START.tzinfo)
            for info in staying]  # fmt: skip
    assert max(ages) <= timedelta(days=400)
    assert sum(age <= timedelta(days=14) for age in ages) == 15
    assert 25 <= len(staying) <= 45


def test_each_ledger_has_generations_of_its_own() -> None:
    both = tuple(a_backup(hours, ledger) for ledger in ("ab", "cd") for hours in range(10))
    assert set(kept(both)) == set(both)
    assert kept(()) == ()
    old = (
        a_backup(9000, "ab"),
        *(replace(a_backup(hours), ledger=LedgerId("cd" * 16)) for hours in range(3)),
    )
    assert set(kept(old)) == set(old)


def test_pruning_removes_only_what_no_generation_needs(desk: Desk, ledger: Ledger, place: Path) -> None:
    infos = [made(desk, ledger, place) for _ in range(12)]
    assert set(prune(place)) == {info.path for info in infos[:2]}
    assert list_backups(place) == tuple(infos[:1:-1])
    assert prune(place) == ()
    assert len(list(place.iterdir())) == 10


def test_receipts_lie_in_one_file_and_are_files_again_after_a_restore(
    desk: Desk, ledger: Ledger, place: Path
) -> None:
    for number in range(3):
        desk.folder.write_receipt(f"ab{number}", b"receipt %d" % number)
    info = made(desk, ledger, place)
    assert not (info.path / "receipts").exists()
    target = desk.root / "restored"
    restore_files(info.path, target)
    assert [SettingFolder(target).read_receipt(f"ab{number}") for number in range(3)] == [
        b"receipt 0", b"receipt 1", b"receipt 2",
    ]  # fmt: skip


def test_a_backup_whose_receipts_are_files_is_still_restored(desk: Desk, ledger: Ledger, place: Path) -> None:
    """As format 1 had it."""
    info = made(desk, ledger, place)
    facts = msgspec.json.decode((info.path / MANIFEST).read_bytes(), type=Manifest)
    raw = b"a receipt of before"
    (info.path / BOX).unlink()
    (info.path / "receipts").mkdir()
    (info.path / "receipts" / "ab.receipt").write_bytes(raw)
    old = FileFacts("receipts/ab.receipt", len(raw), sha256(raw).hexdigest())
    files = (*(file for file in facts.files if file.path != BOX), old)
    (info.path / MANIFEST).write_bytes(
        msgspec.json.encode(msgspec.structs.replace(facts, format=1, files=files))
    )
    check_backup(info.path, KEY)
    target = desk.root / "restored"
    restore_files(info.path, target)
    assert SettingFolder(target).read_receipt("ab") == raw


def _box(*entries: tuple[str, bytes], way: int = ZIP_STORED) -> bytes:
    raw = BytesIO()
    with ZipFile(raw, "w", way) as box:
        for name, content in entries:
            box.writestr(name, content)
    return raw.getvalue()


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"no box at all", id="no box"),
        pytest.param(_box(("../ab.receipt", b"x")), id="elsewhere"),
        pytest.param(_box(("ab.concern", b"x")), id="something else"),
        pytest.param(_box(("ab.receipt", b"x"), ("ac.receipt", b"y")).replace(b"ac.", b"ab."), id="twice"),
        pytest.param(_box(("ab.receipt", bytes(1000)), way=ZIP_DEFLATED), id="compressed"),
        pytest.param(_box(("ab.receipt", bytes(LARGEST_RECEIPT + 1))), id="too large"),
        pytest.param(_box(("ab.receipt", b"abcdef")).replace(b"abcdef", b"abcxef"), id="changed"),
    ],
)
def test_a_box_that_holds_anything_but_receipts_is_refused_whole(raw: bytes, tmp_path: Path) -> None:
    assert code_of(take_apart, raw, tmp_path) is FaultCode.BACKUP_UNSOUND
