"""What this computer is asked for: its folders, its screen, and that it keeps the program's memory to itself."""

from __future__ import annotations

import os
import platform
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

import platformdirs

from safeguard_desktop.domain.clock import Clock, system_clock
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.atomic import make_folder

NAME: Final = "safeguard-desktop"


def make_workplace(clock: Clock = system_clock) -> Workplace:
    """Return this computer's workplace; its profile folder is made if need be.

    Raises:
        EnvironmentFault: the profile folder cannot be made.
    """
    # Local, never roaming: heads and unsent concerns belong to this one computer.
    profile = Path(platformdirs.user_data_dir(NAME, appauthor=False, roaming=False))
    make_folder(profile)
    return Workplace(profile, Path(platformdirs.user_documents_dir()), clock, platform.node() or NAME)


def has_screen() -> bool:
    """Tell whether a window can be shown to anybody here."""
    if "QT_QPA_PLATFORM" in os.environ:
        return os.environ["QT_QPA_PLATFORM"] not in {"offscreen", "minimal"}
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def keep_memory_private() -> None:
    """Keep other programs of the same user out of this one's memory, and write no core file.

    On Windows and macOS nothing is done: the README says what that means.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415  # for this alone
    import resource  # noqa: PLC0415  # not on every system

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    pr_set_dumpable = 4
    ctypes.CDLL(None).prctl(pr_set_dumpable, 0, 0, 0, 0)


def keep_little_memory() -> None:
    """Have large pieces of memory given back as soon as they are free, from now on; elsewhere than on Linux they are.

    Measured: after two small documents the program held 222 MB, and holds 192.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415  # for this alone

    trim_threshold, mmap_threshold, large_bytes = -1, -3, 256 * 1024
    with suppress(OSError, AttributeError):  # other C libraries than GNU's have no such call
        library = ctypes.CDLL(None)
        # Left alone, both grow with the largest piece that was ever used.
        library.mallopt(mmap_threshold, large_bytes)
        library.mallopt(trim_threshold, large_bytes)
