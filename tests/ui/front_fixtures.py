"""The start window on a computer of Elm Row Pre-school."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from safeguard_desktop.services.workplace import Workplace
from tests.elm_row import Setting
from tests.ui.front import Front, front


@pytest.fixture
def empty(workplace: Workplace, qtbot: QtBot) -> Iterator[Front]:
    """A computer on which nothing was set up yet."""
    with front(workplace, qtbot) as here:
        yield here


@pytest.fixture
def here(setting: Setting, workplace: Workplace, qtbot: QtBot) -> Iterator[Front]:  # it lies there
    """A computer on which Elm Row was opened before."""
    with front(workplace, qtbot) as shown:
        yield shown
