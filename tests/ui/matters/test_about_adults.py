"""Worries about adults in the windows of those who read them: by keyboard, from "Only for you" to the end. S44, S45."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.services.staff.pins import SameDayPins
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.ui.approver.opened import OpenedApprover
from safeguard_desktop.ui.boxes import BoxDialog
from safeguard_desktop.ui.demo.keyboard import Keyboard
from safeguard_desktop.ui.matters import MattersPage
from safeguard_desktop.ui.matters.arrival_forms import TakeInForm
from safeguard_desktop.ui.matters.forms import MatterNoteForm
from safeguard_desktop.ui.printing import Printing
from safeguard_desktop.ui.shell.watching import LockCause
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.tasks import Bus, Tasks
from safeguard_desktop.ui.widgets import KitButton
from tests.elm_people import CHAIR, MANAGER, Team
from tests.matters_people import make_matters, signed_in, worry
from tests.ui.front import Answers, Chooses, NoPrinters
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_fields_have_help,
    assert_all_targets_large_enough,
    focused,
    press,
    show,
    tab_order,
)


@dataclass
class Office:
    """The window of somebody who approves, and reads worries about adults."""

    opened: OpenedApprover
    tasks: Tasks
    bot: QtBot

    @property
    def page(self) -> MattersPage:
        page = self.opened.window.findChild(MattersPage)
        assert isinstance(page, MattersPage)
        return page

    def settle(self) -> None:
        for _ in range(4):
            self.bot.waitUntil(lambda: self.tasks.is_idle, timeout=20_000)
            QApplication.processEvents()

    def words(self) -> str:
        window = self.opened.window
        labels = [each.text() for each in window.findChildren(QLabel) if each.isVisible()]
        told = [each.toPlainText() for each in window.findChildren(QTextBrowser) if each.isVisible()]
        return "\n".join(labels + told)

    @property
    def keys(self) -> Keyboard:
        """The keyboard in front of the window."""
        return Keyboard(self.tasks)

    def pick(self, field: str, key: str) -> None:
        """Goes to a list and through it with the arrow keys."""
        self.keys.tab_to(f"{field}_combo")
        combo = focused()
        assert isinstance(combo, QComboBox)
        self.keys.press("Home")
        while combo.currentData() != key:
            before = combo.currentIndex()
            self.keys.press("Down")
            assert combo.currentIndex() != before, f"{key} is not offered"

    def press_button(self, name: str) -> None:
        """Tabs to a button and presses it."""
        button = self.opened.window.findChild(QWidget, name)
        assert button is not None, name
        assert name in tab_order(self.opened.window), name
        button.setFocus()
        press(Qt.Key.Key_Space)
        self.settle()


def open_office(team: Team, bot: QtBot, tasks: Tasks, name: str = MANAGER) -> Office:
    app, session = QApplication.instance(), signed_in(team, name)
    assert isinstance(app, QApplication)
    printing = Printing(tasks, Answers(), NoPrinters())
    clock = session.workplace.clock
    around = Surroundings(tasks, Bus(), clock, Chooses(), Answers(), lambda: printing)
    office = Office(OpenedApprover(app, session, SameDayPins(clock), around), tasks, bot)
    show(office.opened.window)
    office.settle()
    return office


def picture(office: Office, name: str) -> None:
    folder = os.environ.get("PICTURES")
    if folder:
        office.opened.window.resize(1280, 800)
        office.settle()
        office.opened.window.grab().save(f"{folder}-{name}.png")


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    worker = Tasks()
    yield worker
    worker.close()


def taken_in(office: Office, concern: str) -> None:
    """The worry that waits is opened, and taken in once it is said whom it is about."""
    press(Qt.Key.Key_Space)
    office.settle()
    assert focused().objectName() == "take_in_button"
    firsts = [
        button
        for button in office.opened.window.findChildren(KitButton)
        if button.property("kit") == "primary"
    ]
    assert [button.objectName() for button in firsts if button.isVisible()] == ["take_in_button"]
    picture(office, "only-for-you")
    press(Qt.Key.Key_Space)
    office.settle()
    form = office.page.forms.form("take_in")
    assert isinstance(form, TakeInForm)
    assert form.adult.name.text() == "Rowan Teal"
    office.keys.push("take_in_form_save_button")
    assert "whether it is somebody in the list of people" in office.words()
    office.pick("matter_subject", "nobody")
    picture(office, "take-in")
    office.keys.push("take_in_form_save_button")
    assert office.page.shown == concern


def sorted_as_allegation(office: Office) -> None:
    office.press_button("matter_sort_button")
    office.keys.choose("matter_kind", "allegation")
    office.keys.fill("matter_reason", "A door was shut on a child.")
    picture(office, "sort")
    office.keys.push("matter_sort_form_save_button")
    assert "Choose which of these it may be" in office.words()
    office.keys.tick("limb_may_pose_a_risk")
    office.keys.push("matter_sort_form_save_button")


def lado_told(office: Office) -> None:
    office.press_button("matter_told_button")
    office.keys.choose("authority", "lado")
    office.keys.fill("matter_told", "All of it.")
    picture(office, "told")
    office.keys.press("Ctrl+Return")


def written_down(office: Office) -> None:
    office.press_button("write_down_button")
    office.keys.fill("adult_name", "Rowan Teal")
    office.pick("matter_subject", "nobody")
    office.keys.choose("position", "volunteers")
    office.keys.fill("when", "yesterday")
    office.keys.fill("observed", "He was alone with a child again.")
    office.keys.fill("action", "Nothing yet")
    picture(office, "write-down")
    office.keys.push("write_down_form_save_button")


def test_a_worry_is_taken_in_by_the_manager_and_followed_by_keyboard(
    team: Team, qtbot: QtBot, tasks: Tasks
) -> None:
    """S44: taken in, sorted, the call recorded in a minute; the deadline on top is met. R-STAFF-5."""
    make_matters(team)
    concern = worry(team)
    office = open_office(team, qtbot, tasks)
    taken_in(office, concern)
    assert team.folder.inbox_files() == ()
    assert focused().objectName() == "matter_told_button"
    assert "Working together" in office.words()
    assert "If anybody here knew of it before, it is due sooner." in office.words()
    picture(office, "new")
    sorted_as_allegation(office)
    lado_told(office)
    assert "Told" in office.words()
    assert "All of it." in office.words()
    for check in (assert_all_controls_named, assert_all_targets_large_enough, assert_all_fields_have_help):
        check(office.opened.window)
    picture(office, "one")
    office.press_button("matter_back_button")
    assert "No. 1" in office.words()
    assert "Rowan Teal" not in office.words()
    picture(office, "list")
    written_down(office)
    assert "Also about this adult" in office.words()
    office.press_button("matter_note_button")
    note = office.page.forms.form("matter_note")
    assert isinstance(note, MatterNoteForm)
    note.text_field.set_text("half a note")
    office.page.keep_drafts()
    office.settle()
    drafts = office.page._desk.drafts if office.page._desk else None
    assert drafts is not None
    assert drafts.kept("matter_note_form", note.about) is not None
    office.opened.window.show_page(office.opened.page)
    office.settle()
    assert "To be told: Ofsted or childminder agency" in office.words()
    picture(office, "due")
    office.press_button("open_matter_1_tell_ofsted_button")
    assert office.page.shown == concern
    office.opened.close(lambda: None)
    office.settle()
    assert list(team.setting.path.with_name(f"{team.setting.path.name}-backups").iterdir())


def test_a_worry_about_the_head_is_kept_for_the_chair(team: Team, qtbot: QtBot, tasks: Tasks) -> None:
    """S44, X19: the manager reads the record; the form says who will read this one, and asks where the sheet lies."""
    make_matters(team)
    concern = worry(team, adult=MANAGER, subject=str(team.id(MANAGER)), subject_of=MANAGER)
    office = open_office(team, qtbot, tasks, CHAIR)
    for _ in range(2):
        press(Qt.Key.Key_Space)
        office.settle()
    form = office.page.forms.form("take_in")
    assert isinstance(form, TakeInForm)
    assert "Not every reader of these can see this one" in office.words()
    office.pick("matter_subject", team.id(CHAIR))
    assert "This one is not taken in by you" in office.words()
    assert not form.act_button.isVisible()
    office.keys.tab_to("matter_subject_combo", back=True)
    office.pick("matter_subject", team.id(MANAGER))
    office.keys.choose("sheet_is_safe", "not_safe")
    office.keys.push("take_in_form_save_button")
    assert "Leave it under “Only for you”" in office.words()
    picture(office, "not-safe")
    office.keys.choose("sheet_is_safe", "safe")
    office.keys.push("take_in_form_save_button")
    assert office.page.shown == concern
    assert "It can be read by Pat Quill and whoever holds the recovery sheet" in office.words()
    assert f"Not for {MANAGER}" in office.words()
    picture(office, "kept")
    office.press_button("matter_back_button")
    assert "not for every reader" in office.words()
    picture(office, "kept-in-list")
    office.opened.close(lambda: None)
    office.settle()


def test_an_older_setting_makes_the_record_when_it_is_first_needed(
    team: Team, qtbot: QtBot, tasks: Tasks
) -> None:
    """KEYS.md 7.4: a second person agrees; whoever does not read it yet is told whom to ask. X19."""
    office = open_office(team, qtbot, tasks)
    window = office.opened.window
    window.tabs.setCurrentIndex(2)
    office.settle()
    assert window.tabs.tabText(2) == "About adults"
    picture(office, "none")
    office.press_button("make_matters_button")
    dialog = window.findChild(QWidget, "agree_dialog")
    assert dialog is not None
    fields = dialog.fields  # type: ignore[attr-defined]  # the dialog of agreeing, by its name
    fields["second_person"].choose("sheet")
    dialog._show_secret()  # type: ignore[attr-defined]  # as above
    fields["second_words"].set_text(" ".join(team.setting.words))
    dialog.submit()  # type: ignore[attr-defined]  # as above
    office.settle()
    assert "No worry about an adult is kept here yet" in office.words()
    assert CHAIR in office.words()
    picture(office, "made")
    office.opened.close(lambda: None)
    office.settle()


def test_what_is_written_about_an_adult_on_a_full_disk_is_asked_about_and_outlasts_a_lock(
    team: Team, qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    """X12: it waits encrypted to whoever writes, and to nobody else."""
    make_matters(team)
    office, waiting = open_office(team, qtbot, tasks), team.setting.workplace.unwritten
    office.page.write_down()
    office.opened.window.show_page(office.page)
    office.settle()
    monkeypatch.setattr(SettingFolder, "write_inbox", no_room)
    office.keys.fill("observed", "He was alone with a child again.")
    office.opened.window.close()
    office.settle()
    (box,) = (each for each in office.opened.window.findChildren(BoxDialog) if each.isVisible())
    box.reject()
    assert office.opened.window.isVisible()
    office.opened.window.lock(LockCause.CHOSEN)
    office.opened.close(lambda: None)
    office.settle()
    (raw,) = waiting.values()
    assert b"alone" not in raw
    again = open_office(team, qtbot, tasks)
    again.page.write_down()
    again.opened.window.show_page(again.page)
    again.settle()
    assert again.page.forms.form("write_down").answers()["observed"] == "He was alone with a child again."
    again.opened.close(lambda: None)
    again.settle()


def no_room(_folder: SettingFolder, _name: str, _raw: bytes) -> None:
    raise EnvironmentFault(FaultCode.DISK_FULL)
