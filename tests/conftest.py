"""What every test gets: no screen, a profile of its own, property tests that repeat, and Elm Row if it asks for it."""

import gc
import os
import shutil
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from safeguard_desktop.services.workplace import Workplace
from tests.elm_people import Team, with_team
from tests.elm_row import Setting, Ticking, copied, make_workplace, set_up
from tests.stretching import stretch_quickly

# Before Qt is loaded: windows of tests must not depend on a screen, on its size or on who holds the focus.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A test that fails on one machine fails on all of them; only the long form looks further each time.
settings.register_profile("everyday", deadline=None, derandomize=True, database=None)
settings.register_profile("prove", deadline=None, max_examples=2_000, print_blob=True)


SHARED_MEMORY = Path("/dev/shm")  # noqa: S108  # pytest makes a folder of its own in it, which nobody else may enter
ENOUGH_ROOM = 2 * 1024**3

_profiles = count()


def pytest_configure(config: pytest.Config) -> None:
    """Chooses the long form of property tests for `start.py prove` only, and where folders of tests lie."""
    settings.load_profile("prove" if config.option.markexpr == "prove" else "everyday")
    # A record syncs with each entry, and a disk takes 3 ms for that, ten thousand times over. What a sync is worth is
    # tested by tests/faults with a disk of its own; everything else only reads back what it wrote.
    if os.access(SHARED_MEMORY, os.W_OK) and shutil.disk_usage(SHARED_MEMORY).free > ENOUGH_ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(SHARED_MEMORY))


def pytest_collection_finish() -> None:
    """Spares Python from looking through six thousand tests whenever it looks for garbage."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _profile_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Points everything that is kept for the person at this computer to a folder of this test alone.

    It is only named here: most tests never keep anything, and whoever does makes it.
    """
    profile = tmp_path_factory.getbasetemp() / f"profile{next(_profiles)}"
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(profile / variable.removeprefix("XDG_").lower()))
    return profile


@pytest.fixture(autouse=True)
def _quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_quickly(monkeypatch.setattr)


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
        stretch_quickly(patch.setattr)
        return set_up(make_workplace(tmp_path_factory.mktemp("elm-row"), Ticking()))


@pytest.fixture
def setting(freshly_set_up: Setting, workplace: Workplace) -> Setting:
    """Elm Row for this test alone, on a computer of its own."""
    return copied(freshly_set_up, workplace)


@pytest.fixture(scope="session")
def freshly_staffed(freshly_set_up: Setting, tmp_path_factory: pytest.TempPathFactory) -> Team:
    """Elm Row with a team, each with keys; nobody changes this one."""
    workplace = make_workplace(tmp_path_factory.mktemp("elm-row-team"), Ticking())
    with pytest.MonkeyPatch.context() as patch:
        stretch_quickly(patch.setattr)
        return with_team(copied(freshly_set_up, workplace))


@pytest.fixture
def team(freshly_staffed: Team, workplace: Workplace) -> Team:
    """Elm Row with a team, for this test alone."""
    return replace(freshly_staffed, setting=copied(freshly_staffed.setting, workplace))
