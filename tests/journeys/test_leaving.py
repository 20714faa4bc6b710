"""Locking and leaving: what a person expects when a window is closed. Source: UI.md, "Locking and signing in"; X12."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safeguard_desktop.services.office.backups import BackupService
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.backup import list_backups
from safeguard_desktop.ui.demo.keyboard import read
from safeguard_desktop.ui.demo.raising import begin
from safeguard_desktop.ui.demo.unlocking import lock, unlock
from safeguard_desktop.ui.shell.leaving import LeavingNote
from safeguard_desktop.ui.shell.watching import LockCause
from safeguard_desktop.wording import example
from safeguard_desktop.wording.locking import LOCKED
from tests.elm_row import PASSPHRASE, Setting
from tests.journeys.playing import Play, play


def in_sight() -> list[str]:
    return [each.objectName() for each in QApplication.topLevelWidgets() if each.isVisible()]


def test_closing_the_window_locks_keeps_the_draft_makes_the_backup_and_leaves(
    here: Play, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda _app: left.append(True))
    unlock(here.stage, PASSPHRASE)
    here.keyboard.press("Ctrl+2")
    here.keyboard.push("add_child_button")
    here.keyboard.fill("full_name", "Maya Wójcik")
    opened = here.program.opened
    assert opened is not None
    before = len(list_backups(opened.desk.backups.place))
    opened.window.close()
    assert in_sight() == [], "nothing of the record stays on the screen, and no window takes its place"
    here.keyboard.settle()
    assert left == [True]
    assert not here.is_unlocked()
    with_draft = setting.unlock()
    try:
        assert (with_draft.drafts.kept("front_sheet_form", "new") or {})["full_name"] == "Maya Wójcik"
        assert len(list_backups(with_draft.backups.place)) == before + 1
    finally:
        with_draft.session.close()


def test_a_backup_that_takes_longer_than_a_second_says_so_before_the_program_goes(
    here: Play, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end, left = threading.Event(), list[bool]()
    monkeypatch.setattr(QApplication, "quit", lambda _app: left.append(True))
    monkeypatch.setattr(BackupService, "at_lock", lambda self: may_end.wait(30))
    unlock(here.stage, PASSPHRASE)
    assert here.program.opened is not None
    here.program.opened.window.close()
    assert in_sight() == []
    qtbot.waitUntil(lambda: in_sight() == ["leaving_note"], timeout=10_000)
    (note,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, LeavingNote))
    note.close()
    assert in_sight() == ["leaving_note"], "it ends itself"
    assert not left
    may_end.set()
    here.keyboard.settle()
    assert left == [True]


def test_locking_leads_to_the_start_window_and_leaves_nothing(here: Play) -> None:
    unlock(here.stage, PASSPHRASE)
    lock(here.stage)
    assert in_sight() == ["start_window"]
    assert here.program.leaving is None


@pytest.mark.parametrize("cause", [LockCause.IDLE, LockCause.SCREEN, LockCause.SLEEP, LockCause.USER])
def test_a_lock_that_nobody_asked_for_says_where_it_came_from(here: Play, cause: LockCause) -> None:
    unlock(here.stage, PASSPHRASE)
    assert here.program.opened is not None
    here.program.opened.window.lock(cause)
    here.keyboard.settle()
    assert here.shows(LOCKED[cause.value])


def test_a_concern_that_is_begun_while_the_backup_is_made_stays_in_front(
    here: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end = threading.Event()
    monkeypatch.setattr(BackupService, "at_lock", lambda self: may_end.wait(30))
    unlock(here.stage, PASSPHRASE)
    assert here.program.opened is not None
    here.program.opened.window.lock(LockCause.CHOSEN)
    QTest.keyClick(here.keyboard.focus, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page = here.program.start.raising
    assert page is not None
    may_end.set()
    here.keyboard.settle()
    assert page.isVisible()
    page._leave()


def test_logging_off_locks_and_finishes_the_backup_while_the_system_waits(
    here: Play, setting: Setting
) -> None:
    unlock(here.stage, PASSPHRASE)
    assert here.program.opened is not None
    place = here.program.opened.desk.backups.place
    before = len(list_backups(place))
    here.program._on_commit_data_request()
    assert len(list_backups(place)) == before + 1
    setting.unlock().session.close()


def test_closing_a_set_up_that_is_half_done_asks_first(empty: Play) -> None:
    empty.keyboard.push("set_up_button")
    empty.keyboard.fill("setting_name", "Elm Row Pre-school")
    empty.program.start.close()
    empty.keyboard.settle()
    assert empty.shows("Set-up is not finished")
    assert empty.program.start.isVisible()
    empty.keyboard.press("Escape")
    assert read("setting_name_edit") == "Elm Row Pre-school"
    empty.program.start.close()
    empty.keyboard.settle()
    empty.keyboard.tab_to_act("Close and start again later")
    empty.keyboard.press("Space")
    assert not empty.program.start.isVisible()
    assert list(empty.workplace.documents.iterdir()) == []


def test_a_set_up_in_which_nothing_is_answered_is_closed_without_a_question(empty: Play) -> None:
    empty.keyboard.push("set_up_button")
    empty.program.start.close()
    assert not empty.program.start.isVisible()


def test_the_key_that_hides_takes_the_start_window_away_and_keeps_what_is_written(
    setting: Setting, workplace: Workplace, qapp: QApplication
) -> None:
    SettingService(workplace).remember(setting.path)
    with play(qapp, workplace) as here:
        begin(here.stage)
        here.stage.fill(example.UNFINISHED)
        here.keyboard.press("F9")
        assert here.program.start.isMinimized()
        here.program.start.showNormal()
        here.keyboard.settle()
        assert read("observed_edit") == example.UNFINISHED["observed"]
