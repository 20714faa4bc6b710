"""A desk for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from safeguard_desktop.storage.ledger import Ledger
from tests.storage.desk import Desk
from tests.stretching import stretch_once


@pytest.fixture(autouse=True)
def _quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """The frozen ledgers open with the passphrases that their vectors name."""
    stretch_once(monkeypatch.setattr)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.create()
    return made


@pytest.fixture
def ledger(desk: Desk) -> Iterator[Ledger]:
    opened = desk.open()
    yield opened
    opened.close()
