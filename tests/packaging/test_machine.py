"""Which computers the program is installed on, and what the others are told."""

from pathlib import Path

import pytest

import start
from bootstrap.faults import SetUpFault
from bootstrap.machine import SPACE_NEEDED, Machine, check_machine, check_room, has_screen, this_machine

SUPPORTED = [
    Machine("Linux", "x86_64", (2, 36)),
    Machine("Linux", "aarch64", (2, 34)),
    Machine("Windows", "AMD64"),
    Machine("Darwin", "arm64", macos=15),
]

UNSUPPORTED = [
    (Machine("Windows", "ARM64"), "Windows on ARM"),
    (Machine("Windows", "AMD64", bits=32), "32-bit"),
    (Machine("Darwin", "x86_64", macos=15), "Intel"),
    (Machine("Darwin", "arm64", macos=14), "macOS 14"),
    (Machine("Linux", "x86_64", None), "Alpine"),
    (Machine("Linux", "x86_64", (2, 31)), "glibc 2.31"),
    (Machine("Linux", "riscv64", (2, 40)), "riscv64"),
    (Machine("FreeBSD", "amd64"), "FreeBSD"),
]


@pytest.mark.parametrize("machine", SUPPORTED, ids=lambda machine: f"{machine.system} {machine.processor}")
def test_a_computer_that_the_wheels_are_made_for_is_accepted(machine: Machine) -> None:
    check_machine(machine)  # it would raise


def test_the_computer_that_runs_the_tests_is_accepted() -> None:
    check_machine(this_machine())  # it would raise


@pytest.mark.parametrize(("machine", "named"), UNSUPPORTED)
def test_another_computer_is_told_why_not_and_what_to_do(machine: Machine, named: str) -> None:
    with pytest.raises(SetUpFault) as told:
        check_machine(machine)
    happened, to_do = str(told.value).split("\n")
    assert named in happened
    assert to_do.endswith(".")


def test_a_full_disk_is_noticed_before_anything_is_fetched(tmp_path: Path) -> None:
    with pytest.raises(SetUpFault, match="The disk is nearly full: 12 MB are free"):
        check_room(tmp_path, 12_000_000)
    check_room(tmp_path, SPACE_NEEDED)  # just enough


def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bootstrap.machine.os.access", lambda *_: False)  # root may write everywhere
    with pytest.raises(SetUpFault, match="You may not write in"):
        check_room(tmp_path, SPACE_NEEDED)


@pytest.mark.parametrize(
    ("environment", "system", "expected"),
    [
        ({}, "Linux", False),
        ({"DISPLAY": ""}, "Linux", False),
        ({"DISPLAY": ":0"}, "Linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "Linux", True),
        ({}, "Windows", True),
        ({}, "Darwin", True),
    ],
)
def test_a_screen_is_known_by_its_variables(environment: dict[str, str], system: str, expected: bool) -> None:
    assert has_screen(environment, system) is expected


@pytest.mark.parametrize("version", [(2, 7), (3, 8), (3, 10), (3, 15)])
def test_a_python_that_does_not_fit_is_told_which_ones_do(version: tuple[int, int]) -> None:
    told = start._wrong_python(version)
    assert told.startswith(f"This is Python {version[0]}.{version[1]}.")
    assert "3.11, 3.12, 3.13 or 3.14" in told


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13), (3, 14)])
def test_a_python_that_fits_is_used(version: tuple[int, int]) -> None:
    assert start._wrong_python(version) == ""
