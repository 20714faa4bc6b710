"""The desk of Elm Row for the tests of services."""

from collections.abc import Iterator

import pytest

from safeguard_desktop.services.desk import Desk
from tests.elm_row import Setting


@pytest.fixture
def desk(setting: Setting) -> Iterator[Desk]:
    desk = setting.unlock()
    yield desk
    desk.session.close()
