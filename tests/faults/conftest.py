"""A fast place for what is only read back."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def fast_room() -> Iterator[Path]:
    """A folder in memory where there is one: what is rebuilt in it is only ever read back."""
    shared = Path("/dev/shm")  # noqa: S108  # a folder with an unforeseeable name is made in it
    with tempfile.TemporaryDirectory(dir=shared if os.access(shared, os.W_OK) else None) as folder:
        yield Path(folder)
