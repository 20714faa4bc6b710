"""Keys as they are: what is tested here is compared with vectors that others can read."""

import pytest

from tests.stretching import stretch_once


@pytest.fixture(autouse=True)
def _quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_once(monkeypatch.setattr)
