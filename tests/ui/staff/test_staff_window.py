"""The window of a member of staff: own notes, own concerns, a request; nothing of the record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.domain.codes import BriefingWay
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.briefing.drafts import BriefingDraft
from safeguard_desktop.services.office.keys import read_chain
from safeguard_desktop.services.staff.approving import ApproverSession
from safeguard_desktop.services.staff.own_session import OwnSession
from safeguard_desktop.services.staff.pins import SameDayPins
from safeguard_desktop.services.staff.staff_session import StaffSession
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.ui.approver.opened import OpenedApprover
from safeguard_desktop.ui.own.opened import OpenedOwn
from safeguard_desktop.ui.printing import Printing
from safeguard_desktop.ui.shell.watching import LockCause
from safeguard_desktop.ui.staff.opened import OpenedStaff
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.tasks import Bus, Tasks
from tests.elm_people import LEAD, MANAGER, STAFF, Team
from tests.elm_row import Ticking
from tests.services.steps import add_child
from tests.ui.front import Answers, Chooses, NoPrinters
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_targets_large_enough,
    press,
    show,
    tab_order,
)

GENTLE = "Be gentle today; collected only by her aunt."


@dataclass
class Room:
    """A window, and what stands around it."""

    opened: OpenedOwn
    tasks: Tasks
    bot: QtBot

    def settle(self) -> None:
        for _ in range(3):
            self.bot.waitUntil(lambda: self.tasks.is_idle, timeout=20_000)
            QApplication.processEvents()

    def words(self) -> str:
        return "\n".join(each.text() for each in self.opened.window.findChildren(QLabel) if each.isVisible())

    def push(self, name: str) -> None:
        """Presses a button with Space."""
        (button,) = (each for each in self.opened.window.findChildren(QPushButton, name) if each.isVisible())
        button.setFocus()
        press(Qt.Key.Key_Space)
        self.settle()


def tell(team: Team, *names: str) -> None:
    """The lead writes a note."""
    desk = team.unlock(LEAD)
    to = tuple(team.id(name) for name in names)
    child = add_child(desk)
    draft = BriefingDraft(Subject(child=child), BriefingWay.NOTE, to, "", GENTLE, "Lunch", "in a week")
    desk.telling_staff.tell(draft)
    desk.session.close()


def around_of(team: Team, tasks: Tasks) -> Surroundings:
    printing = Printing(tasks, Answers(), NoPrinters())
    clock = team.setting.workplace.clock
    return Surroundings(tasks, Bus(), clock, Chooses(), Answers(yes=False), lambda: printing)


def session_of(team: Team, name: str, kind: type[OwnSession]) -> OwnSession:
    place = team.setting.workplace
    heads = HeadStore(place.profile / "heads")
    return kind(place, team.folder, read_chain(team.folder, None), team.identities[name], heads)


@pytest.fixture
def room(team: Team, qtbot: QtBot, qapp: QApplication) -> Iterator[Room]:
    tell(team, STAFF)
    tasks = Tasks()
    session, pins = session_of(team, STAFF, StaffSession), SameDayPins(team.setting.workplace.clock)
    here = Room(OpenedStaff(qapp, session, pins, around_of(team, tasks)), tasks, qtbot)
    show(here.opened.window)
    here.settle()
    yield here
    here.opened.close(lambda: None)
    here.settle()
    tasks.close()


def test_it_shows_own_notes_and_nothing_of_the_record(room: Room, team: Team) -> None:
    """X19: no search, no list of children, no ledger behind it."""
    window = room.opened.window
    assert GENTLE in room.words()
    assert "Maya Wójcik" in room.words()
    names = {each.objectName() for each in window.findChildren(QWidget)}
    assert not names & {"search_edit", "children_page", "concerns_page", "today_page"}
    assert not hasattr(room.opened.session, "ledger")
    assert_all_controls_named(window)
    assert_all_targets_large_enough(window)
    assert {"raise_button", "request_button", "lock_button", "acknowledge_1_button"} <= set(tab_order(window))
    room.push("acknowledge_1_button")
    assert "The lead sees that you have read it." in window.status.text
    assert "You acknowledged it" in room.words()
    clock = team.setting.workplace.clock
    assert isinstance(clock, Ticking)
    clock.now += timedelta(days=9)
    room.opened.looked.emit()
    room.settle()
    assert "No note for you" in room.words(), "after its last day"


def test_a_request_is_taken_down_with_her_name_and_given_up_only_when_she_says_so(
    room: Room, team: Team
) -> None:
    """X18; nobody's name is offered."""
    window = room.opened.window
    room.push("request_button")
    for name, text in (("request_who", "Dana"), ("request_whose", "Maya"), ("request_when", "now")):
        field = window.findChild(QWidget, f"{name}_edit")
        field.setText(text)  # type: ignore[union-attr]  # a line
    room.push("request_send_button")
    assert "Choose how they asked." in room.words()
    press(Qt.Key.Key_Escape)
    room.settle()
    assert window.has_aside, "asked first; the answer was no"
    for name in ("request_asked_not_known_radio", "request_way_letter_radio"):
        radio = window.findChild(QRadioButton, name)
        assert radio is not None
        radio.click()
    room.push("request_send_button")
    assert "Tell Asha Patel and Sam Rowe in person" in room.words()
    room.push("request_done_button")
    room.opened.window.tabs.setCurrentIndex(1)
    room.settle()
    assert "Request to see records · sent" in room.words()
    _one_that_is_begun_is_kept_at_lock(room, team)


def _one_that_is_begun_is_kept_at_lock(room: Room, team: Team) -> None:
    """X12: a lock, and the end of the window, lose no word of it; the lead finds it as unfinished."""
    room.push("request_button")
    field = room.opened.window.findChild(QWidget, "request_who_edit")
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "Dana, solicitor")
    press(Qt.Key.Key_F9)
    room.settle()
    desk = team.unlock(LEAD)
    try:
        (unsent,) = desk.requests.unfinished()
        assert unsent.draft.who == "Dana, solicitor"
    finally:
        desk.session.close()


def test_it_locks_by_key_with_a_form_open_and_keeps_what_was_typed(room: Room, team: Team) -> None:
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    room.settle()
    assert room.opened.window.has_aside
    with room.bot.waitSignal(room.opened.locked) as locked:
        press(Qt.Key.Key_F9)
    assert locked.args != [LockCause.CHOSEN]
    assert not room.opened.window.isVisible()
    assert team.folder.path.is_dir()


@pytest.mark.parametrize("form", ["raise", "request"])
def test_a_full_disk_neither_holds_the_end_of_the_window_up_nor_loses_a_word(
    team: Team, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """X12: what the disk would not take waits encrypted, and the window with the words is taken down."""
    tasks = Tasks()
    session, pins = session_of(team, STAFF, StaffSession), SameDayPins(team.setting.workplace.clock)
    opened = OpenedStaff(qapp, session, pins, around_of(team, tasks))
    here = Room(opened, tasks, qtbot)
    show(opened.window)
    here.settle()
    here.push(f"{form}_button")
    if form == "raise":
        for name in ("about_child_radio", "must_not_see_nobody_radio"):
            radio = opened.window.findChild(QRadioButton, name)
            assert radio is not None
            radio.click()
        here.settle()
    field = opened.window.findChild(QWidget, "observed_edit" if form == "raise" else "request_who_edit")
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "A canary")
    closed = list[bool]()
    monkeypatch.setattr(SettingFolder, "write_inbox", no_room)
    press(Qt.Key.Key_F9)
    opened.close(lambda: closed.append(True))
    here.settle()
    assert closed == [True]
    (waiting,) = team.setting.workplace.unwritten.values()
    assert b"canary" not in waiting, "it waits encrypted"
    tasks.close()
    team.setting.workplace.unwritten.clear()


def test_closing_asks_before_a_word_is_lost(room: Room, team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    """X12: the window comes back with what was typed, and goes once there is room or the words are given up."""
    window, causes = room.opened.window, list[LockCause]()
    room.opened.locked.connect(causes.append)
    room.push("request_button")
    field = window.findChild(QWidget, "request_who_edit")
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "Dana, solicitor")
    with monkeypatch.context() as patch:
        patch.setattr(SettingFolder, "write_inbox", no_room)
        for answer in ("stay_button", "try_again_button"):
            window.close()
            room.settle()
            assert window.isVisible()
            (button,) = (each for each in window.findChildren(QPushButton, answer) if each.isVisible())
            button.click()
            room.settle()
        assert causes == []
    (again,) = (each for each in window.findChildren(QPushButton, "try_again_button") if each.isVisible())
    again.click()
    room.settle()
    assert causes == [LockCause.LEAVING]
    assert team.setting.workplace.unwritten == {}
    assert len(team.folder.inbox_files()) == 1


def no_room(_folder: SettingFolder, _name: str, _raw: bytes) -> None:
    raise EnvironmentFault(FaultCode.DISK_FULL)


def test_a_manager_finds_notes_in_the_window_of_an_approver(
    team: Team, qtbot: QtBot, qapp: QApplication
) -> None:
    tell(team, MANAGER)
    tasks = Tasks()
    session = session_of(team, MANAGER, ApproverSession)
    assert isinstance(session, ApproverSession)
    pins = SameDayPins(team.setting.workplace.clock)
    here = Room(OpenedApprover(qapp, session, pins, around_of(team, tasks)), tasks, qtbot)
    show(here.opened.window)
    here.settle()
    assert GENTLE in here.words()
    here.push("acknowledge_1_button")
    assert "You acknowledged it" in here.words()
    here.opened.close(lambda: None)
    here.settle()
    tasks.close()
