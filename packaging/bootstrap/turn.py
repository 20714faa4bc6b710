"""Lets one start set up at a time. The operating system ends the turn when a start and its installer are gone."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from bootstrap.console import say

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes], *, wait: bool) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(file: IO[bytes], *, wait: bool) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def one_at_a_time(path: Path) -> Iterator[None]:
    """Waits until no other start is setting up, and keeps the others waiting.

    Args:
        path: the file that stands for the turn; it is made where it is missing and left behind.
    """
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o644), "r+b") as file:
        if not _take(file, wait=False):
            say("Another start is setting up at this moment; waiting for it.")
            while not _take(file, wait=True):  # Windows gives up after ten seconds each time
                pass
        # What sets up for us may outlive us, and must be waited for then: it holds the turn as well.
        os.set_inheritable(file.fileno(), True)
        yield
