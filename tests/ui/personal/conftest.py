"""Elm Row with a team in which everybody has keys: the lead's window, and the start window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.elm_people import Team
from tests.ui.front import Front, front
from tests.ui.unlocked import Unlocked, unlocked


@pytest.fixture
def here(team: Team, qtbot: QtBot, tmp_path: Path) -> Iterator[Unlocked]:
    """The window as the lead has it after unlocking."""
    with unlocked(team.setting, qtbot, tmp_path) as shown:
        yield shown


@pytest.fixture
def door(team: Team, qtbot: QtBot) -> Iterator[Front]:
    """The start window, where nobody is signed in."""
    with front(team.setting.workplace, qtbot) as shown:
        yield shown
