"""The unlocked window of Elm Row Pre-school, for the tests of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.elm_row import Setting
from tests.ui.unlocked import Unlocked, unlocked


@pytest.fixture
def here(setting: Setting, qtbot: QtBot, tmp_path: Path) -> Iterator[Unlocked]:  # the fixture asked for
    """The window as the lead has it after unlocking."""
    with unlocked(setting, qtbot, tmp_path) as shown:
        yield shown
