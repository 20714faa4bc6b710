"""What this computer is, and whether the wheels in the lock are made for it. Nothing is changed here."""

import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

from bootstrap.faults import SetUpFault

SPACE_NEEDED = 900_000_000
"""Bytes that the environment takes while it is made: 560 MB to keep, the rest in passing."""

OLDEST_GLIBC = (2, 34)
OLDEST_MACOS = 15


@dataclass(frozen=True)
class Machine:
    """The facts that decide which wheels fit.

    Attributes:
        system: "Linux", "Darwin" or "Windows", as `platform.system()` says it.
        processor: "x86_64", "aarch64", "arm64", "AMD64" and so on.
        glibc: the version of the C library, or None where it is another library than glibc.
        bits: 64 or 32, of this Python.
        macos: the first part of the version of macOS, or 0 elsewhere.
    """

    system: str
    processor: str
    glibc: tuple[int, int] | None = None
    bits: int = 64
    macos: int = 0


def this_machine() -> Machine:
    """Looks at the computer that this runs on."""
    name, version = platform.libc_ver()
    parts = version.split(".")
    glibc = (int(parts[0]), int(parts[1])) if name == "glibc" and len(parts) > 1 else None
    macos = int(platform.mac_ver()[0].split(".")[0] or 0)
    return Machine(platform.system(), platform.machine(), glibc, 64 if sys.maxsize > 2**32 else 32, macos)


def check_machine(machine: Machine) -> None:
    """Stops where there are no wheels for this computer.

    Raises:
        SetUpFault: the platform is not one of Windows x64, Linux x86-64 or arm64, macOS arm64.
    """
    processor = machine.processor.lower()
    if machine.bits != 64:
        raise SetUpFault("This Python is a 32-bit one.", "Install the 64-bit Python and start again with it.")
    if machine.system == "Windows" and processor not in {"amd64", "x86_64"}:
        raise SetUpFault(
            "Windows on ARM is not supported yet: one of the libraries is not built for it.",
            "Use a PC with an Intel or AMD processor, or start again with the x64 Python from python.org.",
        )
    if machine.system == "Darwin":
        _check_mac(machine, processor)
    elif machine.system == "Linux":
        _check_linux(machine, processor)
    elif machine.system != "Windows":
        raise SetUpFault(
            f"{machine.system} is not supported.", "Use Windows, Linux, or a Mac with Apple silicon."
        )


def _check_mac(machine: Machine, processor: str) -> None:
    if processor != "arm64":
        raise SetUpFault(
            "Macs with an Intel processor are not supported: one of the libraries is no longer built for them.",
            "Use a Mac with Apple silicon, a Windows PC, or Linux.",
        )
    if machine.macos < OLDEST_MACOS:
        raise SetUpFault(
            f"This is macOS {machine.macos}, and one of the libraries needs 15.", "Update macOS first."
        )


def _check_linux(machine: Machine, processor: str) -> None:
    if processor not in {"x86_64", "amd64", "aarch64", "arm64"}:
        raise SetUpFault(
            f"Linux on {machine.processor} is not supported.",
            "Use a computer with an x86-64 or 64-bit ARM processor.",
        )
    if machine.glibc is None:
        raise SetUpFault(
            "This Linux has another C library than glibc (Alpine, for example), and Qt is not built for it.",
            "Use Debian 12, Ubuntu 22.04, Fedora 36 or later.",
        )
    if machine.glibc < OLDEST_GLIBC:
        found = ".".join(map(str, machine.glibc))
        raise SetUpFault(
            f"This Linux is too old: it has glibc {found}, and Qt needs 2.34.",
            "Use Debian 12, Ubuntu 22.04, Fedora 36 or later.",
        )


def check_room(folder: Path, free: int) -> None:
    """Stops where the environment could not be written.

    Args:
        folder: where it is going to be.
        free: bytes that are free there.

    Raises:
        SetUpFault: no permission to write, or too little room.
    """
    if not os.access(folder, os.W_OK | os.X_OK):
        raise SetUpFault(
            f"You may not write in {folder}.",
            "Copy the whole folder to a place of your own and start again there.",
        )
    if free < SPACE_NEEDED:
        raise SetUpFault(
            f"The disk is nearly full: {free // 1_000_000} MB are free in {folder}.",
            f"Make room for {SPACE_NEEDED // 1_000_000} MB and start again.",
        )


def find_interpreter() -> None:
    """Puts right what Python does not know about itself where PATH is not set at all.

    A shell finds `python3` without PATH, but Python then cannot tell where it lies, and no environment can be made
    from it (measured: `env -i /bin/sh -c 'python3 ...'`, sys.executable is empty).

    Raises:
        SetUpFault: the system does not tell either.
    """
    if sys.executable:
        return
    try:
        found = str(Path("/proc/self/exe").readlink())
    except OSError as error:
        raise SetUpFault("Python does not know where it lies.", "Start again with its full path.") from error
    sys.executable = found
    sys._base_executable = found  # type: ignore[attr-defined]  # noqa: SLF001  # this is what venv reads


def has_screen(environment: dict[str, str], system: str) -> bool:
    """Whether windows can be shown: always on Windows and a Mac, on Linux where a display is named."""
    return system != "Linux" or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
