"""The unlocked window of Larch Lane Primary, to which a pack of Elm Row comes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.elm_row import Setting, Ticking, copied, make_workplace
from tests.packs_sent import freshly_sent, freshly_set_up_school, pack
from tests.ui.unlocked import Unlocked, unlocked

__all__ = ["freshly_sent", "freshly_set_up_school", "pack"]


@pytest.fixture
def there(freshly_set_up_school: Setting, qtbot: QtBot, tmp_path: Path, clock: Ticking) -> Iterator[Unlocked]:
    """The window as the lead of Larch Lane has it after unlocking."""
    setting = copied(freshly_set_up_school, make_workplace(tmp_path / "school", clock, "school-pc"))
    with unlocked(setting, qtbot, tmp_path) as shown:
        yield shown
