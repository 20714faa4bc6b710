"""The story is written once for all roles; what they look at changes nothing that another role would miss."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.elm_people import Team
from tests.elm_row import Ticking, copied, make_workplace
from tests.leaks.story import Story, write
from tests.stretching import stretch_quickly


@pytest.fixture(scope="session")
def story(freshly_staffed: Team, tmp_path_factory: pytest.TempPathFactory) -> Story:
    """Elm Row with its team and every kind of entry."""
    workplace = make_workplace(tmp_path_factory.mktemp("leaks"), Ticking())
    with pytest.MonkeyPatch.context() as patch:
        stretch_quickly(patch.setattr)
        return write(replace(freshly_staffed, setting=copied(freshly_staffed.setting, workplace)))
