"""Elm Row for the tests of services."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from safeguard_desktop.services import restoring as restoring_module
from safeguard_desktop.services import setup as setup_module
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.workplace import Workplace
from tests.elm_row import LEAST, Setting, Ticking, make_workplace, set_up


@pytest.fixture(autouse=True)
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup_module, "calibrate", lambda: LEAST)
    monkeypatch.setattr(restoring_module, "calibrate", lambda: LEAST)


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def workplace(tmp_path: Path, clock: Ticking) -> Workplace:
    return make_workplace(tmp_path, clock)


@pytest.fixture
def setting(workplace: Workplace) -> Setting:
    return set_up(workplace)


@pytest.fixture
def desk(setting: Setting) -> Iterator[Desk]:
    desk = setting.unlock()
    yield desk
    desk.session.close()
