"""Elm Row's computers for whole journeys through the real program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.ui.theme import Scheme, apply_theme
from tests.elm_row import Setting, Ticking, make_workplace
from tests.journeys.playing import Play, play


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """Begins each journey in light and at 100 %."""
    apply_theme(qapp, Scheme.LIGHT, 1.0)


@pytest.fixture
def setting(setting: Setting) -> Setting:
    """Elm Row, as a computer remembers it on which it was opened before."""
    SettingService(setting.workplace).remember(setting.path)
    return setting


@pytest.fixture
def empty(workplace: Workplace, qapp: QApplication) -> Iterator[Play]:
    """A computer on which nothing was set up yet."""
    with play(qapp, workplace) as here:
        yield here


@pytest.fixture
def here(setting: Setting, workplace: Workplace, qapp: QApplication) -> Iterator[Play]:
    """A computer on which Elm Row was opened before."""
    with play(qapp, workplace) as shown:
        yield shown


@pytest.fixture
def another(tmp_path: Path, qapp: QApplication) -> Iterator[Play]:
    """Another computer, bare."""
    with play(qapp, make_workplace(tmp_path, Ticking(), "another-pc")) as shown:
        yield shown
