"""Only for you, in the window of the manager, who signs and reads no record. S44."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from safeguard_desktop.services.office.keys import read_chain
from safeguard_desktop.services.staff.approving import ApproverSession
from safeguard_desktop.services.staff.pins import SameDayPins
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.ui.approver.opened import OpenedApprover
from safeguard_desktop.ui.printing import Printing
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.tasks import Bus, Tasks
from tests.elm_people import MANAGER, Team
from tests.ui.front import Answers, Chooses, NoPrinters
from tests.ui.looking import focused, press, show
from tests.ui.personal.test_personal_page import about_rowan


@dataclass
class Office:
    """The window of the manager."""

    opened: OpenedApprover
    tasks: Tasks
    bot: QtBot

    def settle(self) -> None:
        for _ in range(3):
            self.bot.waitUntil(lambda: self.tasks.is_idle, timeout=20_000)
            QApplication.processEvents()

    def words(self) -> str:
        return "\n".join(each.text() for each in self.opened.window.findChildren(QLabel) if each.isVisible())


def open_office(team: Team, bot: QtBot, tasks: Tasks) -> Office:
    app, workplace = QApplication.instance(), team.setting.workplace
    assert isinstance(app, QApplication)
    chain, heads = read_chain(team.folder, None), HeadStore(workplace.profile / "heads")
    session = ApproverSession(workplace, team.folder, chain, team.identities[MANAGER], heads)
    printing = Printing(tasks, Answers(), NoPrinters())
    around = Surroundings(tasks, Bus(), workplace.clock, Chooses(), Answers(), lambda: printing)
    office = Office(OpenedApprover(app, session, SameDayPins(workplace.clock), around), tasks, bot)
    show(office.opened.window)
    office.settle()
    return office


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    worker = Tasks()
    yield worker
    worker.close()


def test_what_waits_is_the_first_thing_that_the_manager_sees(team: Team, qtbot: QtBot, tasks: Tasks) -> None:
    draft = about_rowan(team)
    office = open_office(team, qtbot, tasks)
    assert [office.opened.window.tabs.tabText(place) for place in range(2)] == ["People", "Only for you"]
    assert draft.reference in office.words()
    assert focused().objectName() == f"open_{draft.reference}_button"
    press(Qt.Key.Key_Space)
    office.settle()
    assert "Rowan Teal" in office.words()
    press(Qt.Key.Key_Space)
    office.settle()
    assert team.personal(MANAGER).waiting_count() == 0
    assert "Acknowledged." in office.opened.window.status.text
    office.opened.close(lambda: None)
    office.settle()


def test_what_comes_while_the_window_is_open_is_found(team: Team, qtbot: QtBot, tasks: Tasks) -> None:
    office = open_office(team, qtbot, tasks)
    assert office.opened.window.tabs.currentIndex() == 0
    draft = about_rowan(team)
    office.opened.window.tabs.setCurrentIndex(1)
    office.opened._timer.timeout.emit()
    office.settle()
    assert draft.reference in office.words()
    office.opened.close(lambda: None)
    office.settle()
