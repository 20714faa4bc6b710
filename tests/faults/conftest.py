"""A real setting whose passphrases are stretched once, and a fast place for what is only read back."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from safeguard_desktop.services.office import restoring as restoring_module
from safeguard_desktop.services.office import setup as setting_up_module
from tests.elm_row import LEAST
from tests.faults.workday import stretch_passphrases_once


@pytest.fixture
def fast_room() -> Iterator[Path]:
    """A folder in memory where there is one: what is rebuilt in it is only ever read back."""
    shared = Path("/dev/shm")  # noqa: S108  # a folder with an unforeseeable name is made in it
    with tempfile.TemporaryDirectory(dir=shared if shared.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture(autouse=True)
def _quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setting_up_module, "calibrate", lambda: LEAST)
    monkeypatch.setattr(restoring_module, "calibrate", lambda: LEAST)
    stretch_passphrases_once(monkeypatch.setattr)
