"""The disk is full while somebody writes, and the program is closed or locked: no word is lost unasked. Source: X12."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.services.office.backups import BackupService
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.ui.demo.keyboard import read
from safeguard_desktop.ui.demo.raising import begin
from safeguard_desktop.ui.demo.unlocking import unlock
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.shell.main_window import MainWindow
from safeguard_desktop.ui.shell.raise_page import RaisePage
from safeguard_desktop.ui.shell.watching import LockCause
from safeguard_desktop.ui.start.window import StartWindow
from safeguard_desktop.wording import example
from safeguard_desktop.wording import unwritten as words
from tests.elm_row import PASSPHRASE, Setting
from tests.journeys.playing import Play

NAME = "Maya Wójcik"
SEEN = "A round bruise"


@dataclass
class Disk:
    """A disk that takes nothing more until there is room."""

    is_full: bool = False


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk, write = Disk(), SettingFolder.write_inbox

    def write_if_there_is_room(folder: SettingFolder, name: str, raw: bytes) -> None:
        if disk.is_full:
            raise EnvironmentFault(FaultCode.DISK_FULL)
        write(folder, name, raw)

    monkeypatch.setattr(SettingFolder, "write_inbox", write_if_there_is_room)
    return disk


@pytest.fixture
def left(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether the program has ended."""
    left = list[bool]()
    monkeypatch.setattr(QApplication, "quit", lambda _app: left.append(True))
    return left


def in_sight() -> set[str]:
    return {each.objectName() for each in QApplication.topLevelWidgets() if each.isVisible()}


def write_at_the_desk(here: Play, disk: Disk) -> MainWindow:
    """The lead begins a form on a disk that has just filled; returns her window."""
    unlock(here.stage, PASSPHRASE)
    disk.is_full = True
    here.keyboard.press("Ctrl+2")
    here.keyboard.push("add_child_button")
    here.keyboard.fill("full_name", NAME)
    assert here.program.opened is not None
    return here.program.opened.window


def write_at_the_start_window(here: Play, disk: Disk) -> StartWindow:
    """Somebody raises a concern without a key, on a disk that has just filled."""
    disk.is_full = True
    begin(here.stage)
    here.stage.fill(example.UNFINISHED)
    return here.program.start


def close(here: Play, window: QWidget) -> None:
    window.close()
    here.keyboard.settle()


def kept_of_form(setting: Setting) -> str:
    desk = setting.unlock()
    try:
        return (desk.drafts.kept("front_sheet_form", "new") or {}).get("full_name", "")
    finally:
        desk.session.close()


def test_the_desk_asks_before_it_closes_and_staying_leaves_everything_as_it_was(
    here: Play, disk: Disk, left: list[bool]
) -> None:
    window = write_at_the_desk(here, disk)
    close(here, window)
    assert here.shows(words.TITLE)
    assert here.shows("The disk is full.")
    assert in_sight() == {"main_window", "box_dialog"}
    assert here.keyboard.at == "stay_button", "what is safe is pressed by Enter"
    here.keyboard.press("Escape")
    assert in_sight() == {"main_window"}
    assert read("full_name_edit") == NAME
    assert here.is_unlocked()
    assert left == []


def test_trying_again_once_there_is_room_keeps_the_words_and_closes(
    here: Play, disk: Disk, left: list[bool], setting: Setting
) -> None:
    close(here, write_at_the_desk(here, disk))
    here.keyboard.push("try_again_button")
    assert here.shows(words.TITLE), "the disk is still full, and it is asked again"
    disk.is_full = False
    here.keyboard.push("try_again_button")
    assert in_sight() == set()
    assert left == [True]
    assert kept_of_form(setting) == NAME


def test_only_who_says_so_loses_the_words(here: Play, disk: Disk, left: list[bool], setting: Setting) -> None:
    close(here, write_at_the_desk(here, disk))
    here.keyboard.push("lose_words_button")
    assert in_sight() == set()
    assert left == [True]
    assert SettingFolder(setting.path).inbox_files() == ()


def test_a_stick_that_is_pulled_out_and_put_back_loses_nothing(
    here: Play, disk: Disk, left: list[bool], setting: Setting
) -> None:
    window, elsewhere = write_at_the_desk(here, disk), setting.path.with_name("in a pocket")
    disk.is_full = False
    setting.path.rename(elsewhere)
    close(here, window)
    assert here.shows("it may be on a stick that was pulled out")
    elsewhere.rename(setting.path)
    here.keyboard.push("try_again_button")
    assert left == [True]
    assert kept_of_form(setting) == NAME


def test_a_stick_that_is_pulled_out_before_a_lock_is_asked_for_at_the_start_window(
    here: Play, disk: Disk, left: list[bool], setting: Setting
) -> None:
    write_at_the_desk(here, disk)
    elsewhere = setting.path.with_name("in a pocket")
    disk.is_full = False
    setting.path.rename(elsewhere)
    here.keyboard.press("F9")
    assert in_sight() == {"start_window"}, "it is no fault of the program"
    assert here.shows(words.WAITS_IN_SHORT)
    close(here, here.program.start)
    assert here.shows("it may be on a stick that was pulled out")
    elsewhere.rename(setting.path)
    here.keyboard.push("try_again_button")
    assert not here.program.start.isVisible()
    assert kept_of_form(setting) == NAME


def test_a_lock_hides_at_once_and_the_words_are_back_after_unlocking(
    here: Play, disk: Disk, left: list[bool]
) -> None:
    write_at_the_desk(here, disk)
    here.keyboard.press("F9")
    assert in_sight() == {"start_window"}
    assert here.shows(words.WAITS_IN_SHORT)
    assert not any(NAME.encode() in raw for raw in here.workplace.unwritten.values())
    close(here, here.program.start)
    assert here.shows(words.TITLE)
    here.keyboard.press("Escape")
    assert in_sight() == {"start_window"}
    assert left == []
    unlock(here.stage, PASSPHRASE)
    assert here.shows(words.WAITS), "Today says so too"
    here.keyboard.press("Ctrl+2")
    here.keyboard.push("add_child_button")
    assert read("full_name_edit") == NAME


@pytest.mark.parametrize("cause", [LockCause.IDLE, LockCause.LET_GO])
def test_nothing_says_that_the_words_are_kept_while_they_are_not(
    here: Play, disk: Disk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, cause: LockCause
) -> None:
    """The backup takes a while, so that what stands there meanwhile is read."""
    may_end = threading.Event()
    monkeypatch.setattr(BackupService, "at_lock", lambda self: may_end.wait(30))
    monkeypatch.setattr(QApplication, "quit", lambda _app: None)
    window = write_at_the_desk(here, disk)
    window.page(Place.FRONT_SHEET).keep_drafts()
    here.keyboard.settle()
    window.lock(cause)
    told = "leaving_note" if cause.leaves else "start_window"
    qtbot.waitUntil(lambda: in_sight() == {told}, timeout=10_000)
    (front,) = (each for each in QApplication.topLevelWidgets() if each.objectName() == told)
    shown = [label.text() for label in front.findChildren(QLabel) if label.isVisible()]
    assert not any("is kept" in text for text in shown)
    may_end.set()
    here.keyboard.settle()


def test_a_desk_that_is_locked_to_leave_is_asked_about_from_the_start_window(
    here: Play, disk: Disk, left: list[bool], setting: Setting
) -> None:
    """The worker was busy for so long that the window did not wait for it."""
    write_at_the_desk(here, disk).lock(LockCause.LEAVING)
    here.keyboard.settle()
    assert in_sight() == {"start_window", "box_dialog"}
    here.keyboard.press("Escape")
    assert in_sight() == {"start_window"}
    assert left == []
    close(here, here.program.start)
    disk.is_full = False
    here.keyboard.push("try_again_button")
    assert in_sight() == set()
    assert kept_of_form(setting) == NAME


def test_the_start_window_writes_what_waits_as_soon_as_there_is_room_and_says_so(
    here: Play, disk: Disk, left: list[bool]
) -> None:
    write_at_the_desk(here, disk)
    here.keyboard.press("F9")
    disk.is_full = False
    here.program.start._timer.timeout.emit()
    here.keyboard.settle()
    assert here.workplace.unwritten == {}
    assert here.shows(words.WRITTEN)
    close(here, here.program.start)
    assert in_sight() == set()


def test_a_concern_that_is_raised_at_the_desk_is_unfinished_once_there_is_room(
    here: Play, disk: Disk, left: list[bool], setting: Setting
) -> None:
    unlock(here.stage, PASSPHRASE)
    disk.is_full = True
    assert here.program.opened is not None
    here.program.opened.window.go(Destination(Place.RAISE))
    here.keyboard.settle()
    page = here.program.opened.window.page(Place.RAISE)
    assert isinstance(page, RaisePage)
    page.form.form.routing.about.button("child").click()
    page.form.form.routing.must_not_see.button("nobody").click()
    edit = page.findChild(QWidget, "observed_edit")
    assert edit is not None
    edit.setFocus()
    QTest.keyClicks(edit, SEEN)
    here.keyboard.press("F9")
    disk.is_full = False
    desk = setting.unlock()
    try:
        (row,) = desk.receiving.unfinished()
        assert desk.receiving.open_unfinished(row.id).observed == SEEN
    finally:
        desk.session.close()


def test_the_desk_asks_too_where_nobody_may_be_given_what_is_typed(
    here: Play, left: list[bool], setting: Setting
) -> None:
    """The disk would take it, but whoever could read it there may be the one who must not."""
    unlock(here.stage, PASSPHRASE)
    assert here.program.opened is not None
    window = here.program.opened.window
    window.go(Destination(Place.RAISE))
    here.keyboard.settle()
    page = window.page(Place.RAISE)
    assert isinstance(page, RaisePage)
    routing = page.form.form.routing
    routing.about.button("child").click()
    routing.must_not_see.button("nobody").click()
    edit = page.findChild(QWidget, "observed_edit")
    assert edit is not None
    edit.setFocus()
    QTest.keyClicks(edit, SEEN)
    routing.must_not_see.button(str(setting.lead)).click()
    here.keyboard.settle()
    close(here, window)
    assert here.shows(words.TITLE)
    here.keyboard.press("Escape")
    assert window.isVisible()
    routing.must_not_see.button("nobody").click()
    here.keyboard.settle()
    close(here, window)
    assert left == [True]
    assert len(SettingFolder(setting.path).inbox_files()) == 1


def test_the_start_window_asks_too_while_a_concern_is_written(
    here: Play, disk: Disk, left: list[bool]
) -> None:
    start = write_at_the_start_window(here, disk)
    for _ in range(2):
        close(here, start)
        assert here.shows(words.TITLE)
        here.keyboard.press("Escape")
        assert read("observed_edit") == example.UNFINISHED["observed"], (
            "a second wish to close is no answer either"
        )
    close(here, start)
    disk.is_full = False
    here.keyboard.push("try_again_button")
    assert not start.isVisible()
    assert here.workplace.unwritten == {}


def test_who_logs_off_is_asked_as_well(here: Play, disk: Disk, left: list[bool]) -> None:
    write_at_the_desk(here, disk)
    here.keyboard.press("F9")
    assert in_sight() == {"start_window"}
    asked = SessionAsked()
    here.program._on_commit_data_request(asked)
    here.keyboard.settle()
    assert asked.is_cancelled
    assert here.shows(words.TITLE)
    here.keyboard.press("Escape")
    assert left == []


class SessionAsked:
    """A system that ends the session, and lets a program object."""

    def __init__(self) -> None:
        self.is_cancelled = False

    def allowsInteraction(self) -> bool:  # noqa: N802  # Qt's name
        return True

    def cancel(self) -> None:
        self.is_cancelled = True
