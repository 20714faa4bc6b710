"""The window of an approver: what they can do, their own account, the people; and no way to the record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.services.staff.approving import ApprovingService
from safeguard_desktop.services.staff.pins import SameDayPins
from safeguard_desktop.ui.approver.opened import OpenedApprover
from safeguard_desktop.ui.people.secret_dialog import SecretDialog
from safeguard_desktop.ui.printing import Printing
from safeguard_desktop.ui.shell.watching import LockCause
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.tasks import Bus, Tasks
from tests.elm_row import Setting
from tests.services.team import MANAGER_PASSPHRASE, Team
from tests.ui.front import Answers, Chooses, NoPrinters
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_targets_large_enough,
    press,
    show,
    tab_order,
)


@dataclass
class Approver:
    """The window, and what stands around it."""

    opened: OpenedApprover
    tasks: Tasks
    pins: SameDayPins
    bot: QtBot

    def settle(self) -> None:
        """Waits until the worker has answered everything."""
        for _ in range(3):
            self.bot.waitUntil(lambda: self.tasks.is_idle, timeout=20_000)
            QApplication.processEvents()

    def words(self) -> str:
        """Everything that labels say."""
        return "\n".join(each.text() for each in self.opened.window.findChildren(QLabel) if each.isVisible())

    def push(self, name: str, within: QWidget | None = None) -> None:
        """Presses a button with Space."""
        found = (within or self.opened.window).findChildren(QPushButton, name)
        (button,) = (each for each in found if each.isVisible())
        button.window().activateWindow()
        button.setFocus()
        press(Qt.Key.Key_Space)
        self.settle()

    def dialog(self) -> SecretDialog:
        """The window that asks for a secret."""
        (found,) = (each for each in self.opened.window.findChildren(SecretDialog) if each.isVisible())
        return found


@pytest.fixture
def approver(setting: Setting, qtbot: QtBot, qapp: QApplication) -> Iterator[Approver]:
    desk = setting.unlock()
    manager = Team(setting, desk).with_manager()
    desk.session.close()
    tasks, boxes, pins = Tasks(), Answers(), SameDayPins(setting.workplace.clock)
    session = ApprovingService(setting.workplace, pins).sign_in(setting.path, manager, MANAGER_PASSPHRASE)
    printing = Printing(tasks, boxes, NoPrinters())
    around = Surroundings(tasks, Bus(), setting.workplace.clock, Chooses(), boxes, lambda: printing)
    here = Approver(OpenedApprover(qapp, session, pins, around), tasks, pins, qtbot)
    show(here.opened.window)
    here.settle()
    yield here
    here.opened.close(lambda: None)
    here.settle()
    tasks.close()


def test_it_says_what_an_approver_can_do_and_shows_the_people(approver: Approver) -> None:
    shown = approver.words()
    for part in (
        "You sign, and do not read the record",
        "the lead asks you to agree",
        "Jo Lindqvist, manager",
        "Asha Patel",
        "Sam Rowe",
        "Signs, does not read",
    ):
        assert part in shown


def test_nothing_of_the_record_and_no_act_on_people_is_in_it(approver: Approver) -> None:
    """X19."""
    names = {each.objectName() for each in approver.opened.window.findChildren(QWidget)}
    assert not names & {"search_edit", "raise_button", "children_page", "concerns_page", "today_page"}
    assert not [name for name in names if name.startswith(("invite_", "left_", "change_person"))]
    assert not hasattr(approver.opened.session, "ledger")


def test_everything_in_it_has_a_name_a_size_and_a_place_for_tab(approver: Approver) -> None:
    assert_all_controls_named(approver.opened.window)
    assert_all_targets_large_enough(approver.opened.window)
    order = tab_order(approver.opened.window)
    assert {"lock_button", "choose_pin_button", "change_passphrase_button"} <= set(order)


def test_an_approver_changes_the_passphrase(approver: Approver, setting: Setting) -> None:
    new = "gravel mittens october tuba lantern"
    approver.push("change_passphrase_button")
    dialog = approver.dialog()
    for name, text in (
        ("old_passphrase", MANAGER_PASSPHRASE),
        ("passphrase", new),
        ("passphrase_again", new),
    ):
        edit = dialog.findChild(QLineEdit, f"{name}_edit")
        assert edit is not None
        edit.setText(text)
    approver.push("passphrase_dialog_act_button", dialog)
    assert "The new passphrase counts from now on" in approver.opened.window.status.text
    person = approver.opened.session.person.id
    ApprovingService(setting.workplace).sign_in(setting.path, person, new)


def test_an_approver_chooses_a_pin(approver: Approver) -> None:
    approver.push("choose_pin_button")
    dialog = approver.dialog()
    for name in ("pin", "pin_again"):
        edit = dialog.findChild(QLineEdit, f"{name}_edit")
        assert edit is not None
        edit.setText("274915")
    approver.push("pin_dialog_act_button", dialog)
    session = approver.opened.session
    assert approver.pins.whose(session.chain.setting_id) == session.person.id


@pytest.mark.parametrize("key", [Qt.Key.Key_F9, Qt.Key.Key_L])
def test_it_locks_by_key_and_hides_whatever_is_open(approver: Approver, key: Qt.Key) -> None:
    approver.push("choose_pin_button")
    dialog = approver.dialog()
    with approver.bot.waitSignal(approver.opened.locked):
        if key == Qt.Key.Key_F9:
            press(key)
        else:
            dialog.reject()
            approver.opened.window.activateWindow()
            approver.opened.window.lock_button.setFocus()
            press(key, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    assert not approver.opened.window.isVisible()


def test_closing_the_window_wants_to_leave(approver: Approver) -> None:
    with approver.bot.waitSignal(approver.opened.locked) as locked:
        approver.opened.window.close()
    assert locked.args == [LockCause.LEAVING]
