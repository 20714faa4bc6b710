"""Gives memory that is free back to the system, which the C library of Linux keeps otherwise.

Measured: after a PDF of 30 MB had been looked at, printed and packed, 70 of 300 MB were free and were kept, most of
it at the upper end of what belongs to the worker, which even `give_back` leaves alone. With large pieces given back as
soon as they are free, 2 of 240 MB; after two small documents the program holds 192 MB where it held 222.
"""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress
from typing import Final

_TRIM_THRESHOLD: Final = -1
_MMAP_THRESHOLD: Final = -3
_LARGE_BYTES: Final = 256 * 1024


def keep_little() -> None:
    """Has large pieces of memory given back as soon as they are free, from now on. Once, when the program starts."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # other C libraries than GNU's have no such call
            library = ctypes.CDLL(None)
            # Left alone, both grow with the largest piece that was ever used.
            library.mallopt(_MMAP_THRESHOLD, _LARGE_BYTES)
            library.mallopt(_TRIM_THRESHOLD, _LARGE_BYTES)


def give_back() -> None:
    """Gives back what is free; where the system needs no asking, nothing happens."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # other C libraries than GNU's have no such call
            ctypes.CDLL(None).malloc_trim(0)
