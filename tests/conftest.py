"""What every test gets: no screen, a profile of its own, and property tests that repeat."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Before Qt is loaded: windows of tests must not depend on a screen, on its size or on who holds the focus.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A test that fails on one machine fails on all of them; only the long form looks further each time.
settings.register_profile("everyday", deadline=None, derandomize=True, database=None)
settings.register_profile("prove", deadline=None, max_examples=2_000, print_blob=True)


def pytest_configure(config: pytest.Config) -> None:
    """Chooses the long form of property tests for `start.py prove` only."""
    settings.load_profile("prove" if config.option.markexpr == "prove" else "everyday")


@pytest.fixture(autouse=True)
def _profile_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Points everything that is kept for the person at this computer to a folder of this test alone."""
    profile = tmp_path_factory.mktemp("profile")
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(profile / variable.removeprefix("XDG_").lower()))
    return profile
