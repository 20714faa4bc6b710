"""The start window on a computer of Elm Row Pre-school."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from safeguard_desktop.services.office import keys as keys_module
from safeguard_desktop.services.office import restoring as restoring_module
from safeguard_desktop.services.office import setup as setup_module
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.workplace import Workplace
from tests.elm_row import LEAST, Setting, Ticking, make_workplace, set_up
from tests.ui.front import Front, front


@pytest.fixture(autouse=True)
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup_module, "calibrate", lambda: LEAST)
    monkeypatch.setattr(restoring_module, "calibrate", lambda: LEAST)
    monkeypatch.setattr(keys_module, "calibrate", lambda: LEAST)


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    return make_workplace(tmp_path, Ticking())


@pytest.fixture
def empty(workplace: Workplace, qtbot: QtBot) -> Iterator[Front]:
    """A computer on which nothing was set up yet."""
    with front(workplace, qtbot) as here:
        yield here


@pytest.fixture
def setting(workplace: Workplace) -> Setting:
    made = set_up(workplace)
    SettingService(workplace).remember(made.path)
    return made


@pytest.fixture
def here(setting: Setting, workplace: Workplace, qtbot: QtBot) -> Iterator[Front]:
    """A computer on which Elm Row was opened before."""
    with front(workplace, qtbot) as shown:
        yield shown
