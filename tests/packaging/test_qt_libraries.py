"""Libraries of the system that Qt needs: which are missing, and what happens then."""

import os
from pathlib import Path

import pytest

from bootstrap import debian, qt_libraries
from bootstrap.faults import SetUpFault
from bootstrap.place import Place
from bootstrap.qt_libraries import FOR_A_SCREEN, FOR_ANY_WINDOW, Library, advice, can_load, missing

GL = Library("libGL.so.1", ("libgl1",))


def test_a_library_that_is_there_is_told_from_one_that_is_not() -> None:
    assert can_load("libc.so.6") or os.name == "nt"
    assert not can_load("libno-such-thing.so.7")


def test_missing_libraries_keep_their_order() -> None:
    present = {"libGL.so.1", "libz.so.1"}
    found = [library.soname for library in missing(FOR_ANY_WINDOW, present.__contains__)]
    assert found == [library.soname for library in FOR_ANY_WINDOW if library.soname not in present]


def test_each_library_names_the_packages_that_hold_it() -> None:
    for library in (*FOR_ANY_WINDOW, *FOR_A_SCREEN):
        assert library.packages
        assert ".so." in library.soname


@pytest.mark.parametrize(
    ("os_release", "command"),
    [
        ('ID=fedora\nVERSION_ID="41"\n', "sudo dnf install"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', "sudo dnf install"),
        ('ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', "sudo zypper install"),
        ("ID=manjaro\nID_LIKE=arch\n", "sudo pacman -S"),
        ("ID=linuxmint\nID_LIKE='ubuntu debian'\n", "sudo apt install"),
        ("ID=void\n", "Install the packages that hold them"),
        ("", "Install the packages that hold them"),
    ],
)
def test_each_family_of_linux_is_told_its_own_command(os_release: str, command: str) -> None:
    told = str(advice(os_release, [GL]))
    assert "libGL.so.1" in told
    assert command in told


def test_only_missing_libraries_are_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[list[tuple[str, ...]]] = []
    monkeypatch.setattr("platform.system", lambda: "Linux")
    monkeypatch.setattr(
        qt_libraries, "missing", lambda libraries: [GL] if libraries is FOR_ANY_WINDOW else []
    )
    monkeypatch.setattr(debian, "is_debian_like", lambda: True)
    monkeypatch.setattr(debian, "fetch", lambda wanted, into: fetched.append(wanted))
    qt_libraries.provide(Place(tmp_path))
    assert fetched == [[("libgl1",)]]


def test_libraries_that_only_a_screen_needs_do_not_stop_anyone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("platform.system", lambda: "Linux")
    monkeypatch.setattr(qt_libraries, "missing", lambda libraries: [GL] if libraries is FOR_A_SCREEN else [])
    monkeypatch.setattr(debian, "is_debian_like", lambda: False)
    qt_libraries.provide(Place(tmp_path))
    assert "Windows may not show on a screen yet" in capsys.readouterr().out


def test_libraries_that_every_window_needs_stop_the_set_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platform.system", lambda: "Linux")
    monkeypatch.setattr(
        qt_libraries, "missing", lambda libraries: [GL] if libraries is FOR_ANY_WINDOW else []
    )
    monkeypatch.setattr(debian, "is_debian_like", lambda: False)
    with pytest.raises(SetUpFault, match=r"libGL\.so\.1"):
        qt_libraries.provide(Place(tmp_path))


def test_what_was_fetched_is_found_before_what_was_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(tmp_path)
    assert qt_libraries.environment_for(place) == {}
    folder = place.system_libraries / "usr" / "lib" / "x86_64-linux-gnu"
    folder.mkdir(parents=True)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/already")
    assert qt_libraries.environment_for(place)["LD_LIBRARY_PATH"] == f"{folder}{os.pathsep}/already"


def test_apt_is_kept_away_from_the_lists_and_locks_of_the_system(tmp_path: Path) -> None:
    options = [option for option in debian.apt_options(tmp_path) if option.startswith("Dir::")]
    assert all(str(tmp_path) in option for option in options if "status" not in option)
    assert "Debug::NoLocking=1" in debian.apt_options(tmp_path)


def test_a_package_is_asked_for_by_the_name_that_it_has_in_this_release() -> None:
    wanted = [
        ("libglib2.0-0t64", "libglib2.0-0"),
        ("libgl1",),
        ("libglib2.0-0t64", "libglib2.0-0"),
        ("libnone",),
    ]
    older = "Package: libglib2.0-0\nVersion: 2.74\n\nPackage: libgl1\nDescription: Package: x\n"
    assert debian.choose_names(wanted, older) == ["libgl1", "libglib2.0-0", "libnone"]
    newer = "Package: libglib2.0-0t64\n\nPackage: libglib2.0-0\n\nPackage: libgl1\n"
    assert debian.choose_names(wanted, newer) == ["libgl1", "libglib2.0-0t64", "libnone"]
