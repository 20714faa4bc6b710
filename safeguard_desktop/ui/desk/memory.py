"""Gives memory that is free back to the system, which the C library of Linux keeps otherwise.

Measured: after a PDF of 30 MB had been looked at, printed and packed, 70 of 300 MB were free and were kept, most of
it at the upper end of what belongs to the worker, which even `give_back` leaves alone. So the program has large pieces
given back as soon as they are free (`keep_little_memory` in app/system.py): 2 of 240 MB were kept then.
"""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress


def give_back() -> None:
    """Gives back what is free; where the system needs no asking, nothing happens."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # other C libraries than GNU's have no such call
            ctypes.CDLL(None).malloc_trim(0)
