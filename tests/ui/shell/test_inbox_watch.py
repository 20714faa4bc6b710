"""What looks into the inbox while the window is open looks at the register as well. Source: S44; X19."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from safeguard_desktop.services.staff.removing import Removal, RemovingService
from safeguard_desktop.ui.shell.watching import LockCause
from tests.elm_people import DEPUTY, LEAD, Team
from tests.services.test_removing import approver, chair_agrees
from tests.ui.unlocked import unlocked


def test_the_window_of_whoever_was_removed_locks_by_itself(team: Team, qtbot: QtBot, tmp_path: Path) -> None:
    with unlocked(team.setting, qtbot, tmp_path) as here:
        watch = here.opened._inbox
        watch.look()
        here.settle()
        assert here.locked == []
        RemovingService(approver(team)).remove(Removal(team.id(LEAD), team.id(DEPUTY)), chair_agrees(team))
        watch.look()
        here.settle()
        assert here.locked == [LockCause.SHUT_OUT]
        assert not here.window.isVisible()
