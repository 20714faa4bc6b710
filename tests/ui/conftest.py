"""What every test of a window gets: the look of the program, light and at 100 %, and a computer that knows Elm Row."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Appearance, Scheme, appearance, apply_theme
from tests.elm_people import Team
from tests.elm_row import Setting


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """Puts the ordinary look into force, once for as long as no test changes it."""
    if qapp.property("is_themed") is None or appearance() != Appearance():
        apply_theme(qapp, Scheme.LIGHT, 1.0)
        qapp.setProperty("is_themed", 1)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    """A worker of the test's own."""
    worker = Tasks()
    yield worker
    worker.close()


@pytest.fixture
def setting(setting: Setting) -> Setting:
    """Elm Row, as a computer remembers it on which it was opened before."""
    SettingService(setting.workplace).remember(setting.path)
    return setting


@pytest.fixture
def team(team: Team) -> Team:
    """Elm Row with a team, as a computer remembers it on which it was opened before."""
    SettingService(team.setting.workplace).remember(team.setting.path)
    return team
