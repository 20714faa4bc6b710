"""Two settings: Elm Row sends, Larch Lane receives."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.workplace import Workplace
from tests.elm_row import Setting, Ticking, copied, make_workplace
from tests.packs_sent import Sent, freshly_sent, freshly_set_up_school, pack

__all__ = ["freshly_sent", "freshly_set_up_school", "pack"]


@pytest.fixture
def larch_lane(freshly_set_up_school: Setting, tmp_path: Path, clock: Ticking) -> Setting:
    """Larch Lane before anything came."""
    return copied(freshly_set_up_school, make_workplace(tmp_path / "school", clock, "school-pc"))


@pytest.fixture
def school(larch_lane: Setting) -> Iterator[Desk]:
    """The desk of the lead of Larch Lane."""
    desk = larch_lane.unlock()
    yield desk
    desk.session.close()


@pytest.fixture
def maya(freshly_sent: Sent) -> ChildId:
    return freshly_sent.maya


@pytest.fixture
def elm_row(freshly_sent: Sent, workplace: Workplace) -> Setting:
    """Elm Row after the pack was made."""
    return copied(freshly_sent.setting, workplace)


@pytest.fixture
def desk(elm_row: Setting) -> Iterator[Desk]:
    """The desk of its lead."""
    desk = elm_row.unlock()
    yield desk
    desk.session.close()
