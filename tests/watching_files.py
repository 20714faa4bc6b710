"""Watches what this process opens for writing, temporary files included; the driver of the record writes by itself."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def written_files() -> Iterator[list[str]]:
    """What this process opens for writing meanwhile, temporary files included."""
    found: list[str] = []
    _WATCHERS.append(found)
    try:
        yield found
    finally:
        _WATCHERS.remove(found)


_WATCHERS: list[list[str]] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if _WATCHERS and event == "open" and isinstance(arguments[0], str | bytes) and arguments[0] != os.devnull:
        path, mode, flags = (*arguments, None, 0)[:3]
        if (isinstance(mode, str) and set(mode) & set("wax+")) or (isinstance(flags, int) and flags & 0o3):
            for found in _WATCHERS:
                found.append(str(path))


sys.addaudithook(_watch)
