"""One person at one computer at a time, on a local disk that no service copies."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.storage import places
from safeguard_desktop.storage.lock import FolderLock, holder_of
from safeguard_desktop.storage.places import (
    check_place,
    is_in_cloud,
    is_on_network,
    linux_mounts,
    listed_mounts,
)


def clock() -> datetime:
    return datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def take(folder: Path, computer: str = "Office PC", *, take_over: bool = False) -> FolderLock:
    return FolderLock.acquire(folder, "Ada Example", computer, clock, take_over=take_over)


def refused(folder: Path, computer: str = "Office PC", *, take_over: bool = False) -> EnvironmentFault:
    with pytest.raises(EnvironmentFault) as fault:
        take(folder, computer, take_over=take_over)
    assert fault.value.code is FaultCode.OPEN_ELSEWHERE
    return fault.value


def test_a_second_program_is_told_which_computer_and_since_when(tmp_path: Path) -> None:
    with take(tmp_path):
        assert refused(tmp_path).detail == "Office PC 2026-11-22T09:30:00.000000Z"
        refused(tmp_path, take_over=True)
        holder = holder_of(tmp_path)
        assert holder is not None
        assert (holder.person, holder.computer) == ("Ada Example", "Office PC")
    assert holder_of(tmp_path) is None
    take(tmp_path).release()


def test_letting_go_twice_is_harmless(tmp_path: Path) -> None:
    lock = take(tmp_path)
    lock.release()
    lock.release()
    assert (tmp_path / "lock").read_bytes() == b""


def test_a_program_that_crashed_keeps_nobody_out_on_the_same_computer(tmp_path: Path) -> None:
    code = (
        "import os, sys, datetime, pathlib\n"
        "from safeguard_desktop.storage.lock import FolderLock\n"
        "now = datetime.datetime.fromisoformat('2026-11-22T09:30:00+00:00')\n"
        "FolderLock.acquire(pathlib.Path(sys.argv[1]), 'Ada', 'Office PC', lambda: now)\n"
        "os._exit(1)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False, cwd=Path(__file__).parents[2])
    holder = holder_of(tmp_path)
    assert holder is not None
    assert holder.person == "Ada"
    with take(tmp_path):
        pass


def test_another_computer_is_refused_until_somebody_takes_over(tmp_path: Path) -> None:
    left = b'{"person":"Ada","computer":"Other PC","since":"2026-11-21T08:00:00.000000Z"}'
    (tmp_path / "lock").write_bytes(left)
    assert refused(tmp_path).detail == "Other PC 2026-11-21T08:00:00.000000Z"
    take(tmp_path, take_over=True).release()


def test_a_lock_file_that_says_nothing_locks_nothing(tmp_path: Path) -> None:
    assert holder_of(tmp_path) is None
    (tmp_path / "lock").write_bytes(b"\xff{")
    take(tmp_path).release()


def test_a_local_folder_will_do(tmp_path: Path) -> None:
    check_place(tmp_path)
    assert list(tmp_path.iterdir()) == []


def code_of(path: Path) -> FaultCode:
    with pytest.raises(EnvironmentFault) as fault:
        check_place(path)
    return fault.value.code


def test_a_folder_that_is_not_there_will_not_do(tmp_path: Path) -> None:
    assert code_of(tmp_path / "nothing") is FaultCode.NOT_FOUND
    (tmp_path / "file").write_bytes(b"")
    assert code_of(tmp_path / "file") is FaultCode.NOT_FOUND


@pytest.mark.parametrize(
    "name",
    [
        "OneDrive", "OneDrive - Elm Row School", "Dropbox", "Dropbox (Elm Row)", "Google Drive", "My Drive",
        "iCloud Drive", "iCloudDrive", "Nextcloud", "nextcloud2", "Box", "Box Sync", "pCloud Drive", "MEGA",
        "CloudStorage",
    ],
)  # fmt: skip
def test_a_folder_that_a_service_copies_will_not_do(tmp_path: Path, name: str) -> None:
    inside = tmp_path / name / "Safeguarding"
    inside.mkdir(parents=True)
    assert code_of(inside) is FaultCode.CLOUD_FOLDER


@pytest.mark.parametrize("name", ["Boxes", "Dropbox notes", "Driver", "Megan", "Documents"])
def test_a_folder_that_only_sounds_like_one_will_do(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    check_place(tmp_path / name)


def test_marks_and_variables_of_services_are_known(tmp_path: Path) -> None:
    assert not is_in_cloud(tmp_path, {})
    assert is_in_cloud(tmp_path, {"OneDriveCommercial": str(tmp_path.parent)})
    assert not is_in_cloud(tmp_path, {"OneDrive": ""})
    (tmp_path / ".stfolder").mkdir()
    assert is_in_cloud(tmp_path, {})


def test_a_network_share_will_not_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_linux_mounts", lambda: [("/", "ext4"), (str(tmp_path.resolve()), "cifs")])
    assert code_of(tmp_path) is FaultCode.NETWORK_SHARE
    monkeypatch.setattr(places, "_linux_mounts", lambda: [("/", "nfs4"), (str(tmp_path.resolve()), "ext4")])
    assert not is_on_network(tmp_path.resolve())
    monkeypatch.setattr(places, "_linux_mounts", list)
    assert not is_on_network(tmp_path.resolve())


def test_mounts_are_read_as_the_system_lists_them(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = (
        "36 35 98:0 / /mnt/my\\040share rw,noatime shared:1 - cifs //server/share rw\n"
        "37 35 0:5 / /proc rw - proc proc rw\nbroken line\n"
    )
    assert list(linux_mounts(shown)) == [("/mnt/my share", "cifs"), ("/proc", "proc")]
    assert list(
        listed_mounts("//ada@server/share on /Volumes/Share (smbfs, nodev)\nmap auto_home on /home\n")
    ) == [("/Volumes/Share", "smbfs")]
    monkeypatch.setattr(Path, "read_text", lambda *_args, **_options: (_ for _ in ()).throw(OSError))
    assert list(places._linux_mounts()) == []


def test_a_folder_that_cannot_be_written_will_not_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    assert code_of(tmp_path) is FaultCode.READ_ONLY
    assert list(tmp_path.iterdir()) == []
