"""The unlocked window of Elm Row's lead, with a deputy who reads as well."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.elm_people import Team
from tests.ui.unlocked import Unlocked, unlocked


@pytest.fixture
def here(team: Team, qtbot: QtBot, tmp_path: Path) -> Iterator[Unlocked]:
    with unlocked(team.setting, qtbot, tmp_path) as shown:
        yield shown
