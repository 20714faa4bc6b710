"""The libraries of a Linux system that Qt's wheels expect to find, and what to do where some are missing.

Windows and macOS have all that is needed. The list was read from the wheels of Qt 6.11 with `readelf -d` and holds
what those libraries need themselves, because a missing one is only named one at a time.
"""

import ctypes
import os
import platform
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from bootstrap import debian
from bootstrap.console import say
from bootstrap.faults import SetUpFault
from bootstrap.place import Place


@dataclass(frozen=True)
class Library:
    """A library by the name that the loader looks for, and the Debian packages that may hold it."""

    soname: str
    packages: tuple[str, ...]


def _libraries(*lines: str) -> tuple[Library, ...]:
    return tuple(Library(soname, tuple(packages)) for soname, *packages in (line.split() for line in lines))


FOR_ANY_WINDOW = _libraries(
    "libstdc++.so.6 libstdc++6",
    "libgcc_s.so.1 libgcc-s1",
    "libz.so.1 zlib1g",
    "libzstd.so.1 libzstd1",
    "libpcre2-8.so.0 libpcre2-8-0",
    "libffi.so.8 libffi8",
    "libglib-2.0.so.0 libglib2.0-0t64 libglib2.0-0",
    "libgthread-2.0.so.0 libglib2.0-0t64 libglib2.0-0",
    "libexpat.so.1 libexpat1",
    "libpng16.so.16 libpng16-16t64 libpng16-16",
    "libbrotlicommon.so.1 libbrotli1",
    "libbrotlidec.so.1 libbrotli1",
    "libfreetype.so.6 libfreetype6",
    "libfontconfig.so.1 libfontconfig1",
    "libsystemd.so.0 libsystemd0",
    "libdbus-1.so.3 libdbus-1-3",
    "libmd.so.0 libmd0",
    "libbsd.so.0 libbsd0",
    "libXau.so.6 libxau6",
    "libXdmcp.so.6 libxdmcp6",
    "libxcb.so.1 libxcb1",
    "libX11.so.6 libx11-6",
    "libGLdispatch.so.0 libglvnd0",
    "libGLX.so.0 libglx0",
    "libGL.so.1 libgl1",
    "libEGL.so.1 libegl1",
    "libxkbcommon.so.0 libxkbcommon0",
)
"""Without these no window can be made, not even an invisible one."""

FOR_A_SCREEN = _libraries(
    "libX11-xcb.so.1 libx11-xcb1",
    "libxcb-cursor.so.0 libxcb-cursor0",
    "libxcb-icccm.so.4 libxcb-icccm4",
    "libxcb-image.so.0 libxcb-image0",
    "libxcb-keysyms.so.1 libxcb-keysyms1",
    "libxcb-randr.so.0 libxcb-randr0",
    "libxcb-render.so.0 libxcb-render0",
    "libxcb-render-util.so.0 libxcb-render-util0",
    "libxcb-shape.so.0 libxcb-shape0",
    "libxcb-shm.so.0 libxcb-shm0",
    "libxcb-sync.so.1 libxcb-sync1",
    "libxcb-util.so.1 libxcb-util1",
    "libxcb-xfixes.so.0 libxcb-xfixes0",
    "libxcb-xkb.so.1 libxcb-xkb1",
    "libxkbcommon-x11.so.0 libxkbcommon-x11-0",
    "libwayland-client.so.0 libwayland-client0",
    "libwayland-cursor.so.0 libwayland-cursor0",
)
"""With these too, windows can be shown under X11 and Wayland."""

_COMMANDS = {
    "fedora": "sudo dnf install glib2 fontconfig freetype dbus-libs libglvnd-glx libglvnd-egl libxkbcommon"
    " libxkbcommon-x11 xcb-util-cursor xcb-util-wm xcb-util-keysyms xcb-util-image xcb-util-renderutil",
    "suse": "sudo zypper install libglib-2_0-0 libgthread-2_0-0 fontconfig libfreetype6 libdbus-1-3 libglvnd"
    " libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0",
    "arch": "sudo pacman -S glib2 fontconfig dbus libglvnd libxkbcommon libxkbcommon-x11 xcb-util-cursor xcb-util-wm"
    " xcb-util-keysyms xcb-util-image xcb-util-renderutil",
    "debian": "sudo apt install libglib2.0-0 libfontconfig1 libdbus-1-3 libgl1 libegl1 libxkbcommon0"
    " libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-shape0",
}
_FAMILIES = {"rhel": "fedora", "centos": "fedora", "opensuse": "suse", "ubuntu": "debian"}


def can_load(soname: str) -> bool:
    """Whether the loader finds a library and all that it needs."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing(libraries: Iterable[Library], loads: Callable[[str], bool] = can_load) -> list[Library]:
    """Returns the libraries that are not there, in the order given."""
    return [library for library in libraries if not loads(library.soname)]


def advice(os_release: str, libraries: list[Library]) -> SetUpFault:
    """Returns what to tell the person where the libraries cannot be fetched for him.

    Args:
        os_release: the text of /etc/os-release, which says what Linux it is.
        libraries: what is missing.
    """
    words: list[str] = []
    for line in os_release.splitlines():
        key, _, value = line.partition("=")
        if key in {"ID", "ID_LIKE"}:
            words += value.strip("\"'").split()
    families = [_FAMILIES.get(word, word) for word in words]
    command = next((_COMMANDS[family] for family in families if family in _COMMANDS), "")
    names = ", ".join(library.soname for library in libraries)
    to_do = (
        f"Install them and start again:\n  {command}"
        if command
        else "Install the packages that hold them and start again."
    )
    return SetUpFault(f"Qt needs libraries that this system does not have: {names}.", to_do)


def provide(place: Place) -> None:
    """Sees to it that Qt finds its libraries: fetches those that a Debian or Ubuntu lacks, without root.

    Raises:
        SetUpFault: libraries without which no window can be made are missing and cannot be fetched.
    """
    if platform.system() != "Linux":
        return
    needed, useful = missing(FOR_ANY_WINDOW), missing(FOR_A_SCREEN)
    if not needed and not useful:
        return
    try:
        if not debian.is_debian_like():
            raise advice(_os_release(), needed or useful)
        say(
            f"Fetching {len(needed) + len(useful)} system libraries for Qt into .venv (no administrator needed) ..."
        )
        debian.fetch([library.packages for library in (*needed, *useful)], place.system_libraries)
    except SetUpFault as fault:
        if needed:
            raise
        say(f"Windows may not show on a screen yet. {fault}")


def _os_release() -> str:
    try:
        return Path("/etc/os-release").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def environment_for(place: Place) -> dict[str, str]:
    """Returns the variables with which a program finds what was fetched; none where nothing was."""
    if not place.system_libraries.is_dir():
        return {}
    root = place.system_libraries
    folders = [str(folder) for folder in (*root.glob("usr/lib/*-linux-gnu"), *root.glob("lib/*-linux-gnu"))]
    before = os.environ.get("LD_LIBRARY_PATH")
    variables = {"LD_LIBRARY_PATH": os.pathsep.join([*folders, *([before] if before else [])])}
    fonts = root / "fonts.conf"
    if not Path("/etc/fonts/fonts.conf").exists() and fonts.exists() and "FONTCONFIG_FILE" not in os.environ:
        variables["FONTCONFIG_FILE"] = str(fonts)
    return variables
