"""A fast place for what is only read back."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def fast_room() -> Iterator[Path]:
    """A folder in memory where there is one: what is rebuilt in it is only ever read back."""
    shared = Path("/dev/shm")  # noqa: S108  # a folder with an unforeseeable name is made in it
    with tempfile.TemporaryDirectory(dir=shared if shared.is_dir() else None) as folder:
        yield Path(folder)
