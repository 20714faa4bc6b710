"""Elm Row for the tests of services: set up once, and copied for each test."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.office import keys as keys_module
from safeguard_desktop.services.office import restoring as restoring_module
from safeguard_desktop.services.office import setup as setup_module
from safeguard_desktop.services.workplace import Workplace
from tests.elm_people import Team, with_team
from tests.elm_row import LEAST, Setting, Ticking, make_workplace, set_up


@pytest.fixture(autouse=True)
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup_module, "calibrate", lambda: LEAST)
    monkeypatch.setattr(restoring_module, "calibrate", lambda: LEAST)
    monkeypatch.setattr(keys_module, "calibrate", lambda: LEAST)


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def workplace(tmp_path: Path, clock: Ticking) -> Workplace:
    return make_workplace(tmp_path, clock)


@pytest.fixture(scope="session")
def freshly_set_up(tmp_path_factory: pytest.TempPathFactory) -> Setting:
    """Elm Row as it was set up; nobody changes this one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(setup_module, "calibrate", lambda: LEAST)
        return set_up(make_workplace(tmp_path_factory.mktemp("elm-row"), Ticking()))


@pytest.fixture
def setting(freshly_set_up: Setting, workplace: Workplace) -> Setting:
    """Elm Row for this test alone, on a computer of its own."""
    return _copied(freshly_set_up, workplace)


@pytest.fixture(scope="session")
def freshly_staffed(freshly_set_up: Setting, tmp_path_factory: pytest.TempPathFactory) -> Team:
    """Elm Row with a team, each with keys; nobody changes this one."""
    workplace = make_workplace(tmp_path_factory.mktemp("elm-row-team"), Ticking())
    return with_team(_copied(freshly_set_up, workplace))


@pytest.fixture
def team(freshly_staffed: Team, workplace: Workplace) -> Team:
    """Elm Row with a team, for this test alone."""
    return replace(freshly_staffed, setting=_copied(freshly_staffed.setting, workplace))


@pytest.fixture
def desk(setting: Setting) -> Iterator[Desk]:
    desk = setting.unlock()
    yield desk
    desk.session.close()


def _copied(made: Setting, workplace: Workplace) -> Setting:
    """The setting on another computer, with what that computer remembers of it."""
    shutil.copytree(made.workplace.profile, workplace.profile, dirs_exist_ok=True)
    path = workplace.documents / made.path.name
    shutil.copytree(made.path, path)
    return replace(made, path=path, workplace=workplace)
