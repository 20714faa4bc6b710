"""Locking by itself when nobody is there. Source: UI.md, "Locking and signing in"."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.shell.watching.idle import IdleWatch
from safeguard_desktop.ui.shell.watching.inputs import Inputs


@dataclass
class WallClock:
    seconds: float = 1_000_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> WallClock:
    return WallClock()


@pytest.fixture
def watch(qapp: QApplication, clock: WallClock) -> IdleWatch:
    return IdleWatch(Inputs(qapp), clock)


def reported(watch: IdleWatch) -> list[bool]:
    times: list[bool] = []
    watch.idle_reached.connect(lambda: times.append(True))
    return times


def test_five_minutes_without_a_sign_of_life_are_reported_once(watch: IdleWatch, clock: WallClock) -> None:
    times = reported(watch)
    clock.seconds += 299
    watch.look()
    assert not times
    clock.seconds += 1
    watch.look()
    assert times == [True]


def test_a_key_begins_the_five_minutes_anew(watch: IdleWatch, clock: WallClock, qtbot: QtBot) -> None:
    times, widget = reported(watch), QWidget()
    qtbot.addWidget(widget)
    widget.show()
    clock.seconds += 299
    QTest.keyClick(widget, Qt.Key.Key_A)
    clock.seconds += 299
    watch.look()
    assert not times


def test_a_call_keeps_it_open_for_an_hour_and_no_longer(watch: IdleWatch, clock: WallClock) -> None:
    times = reported(watch)
    watch.hold(True)
    clock.seconds += 3599
    watch.look()
    assert not times
    clock.seconds += 1
    watch.look()
    assert times == [True]


def test_a_computer_that_slept_is_locked_when_it_wakes(watch: IdleWatch, clock: WallClock) -> None:
    times = reported(watch)
    clock.seconds += 8 * 60 * 60
    watch.look()
    assert times == [True]


def test_a_clock_that_was_set_back_does_not_keep_it_open(watch: IdleWatch, clock: WallClock) -> None:
    times = reported(watch)
    clock.seconds -= 24 * 60 * 60
    watch.look()
    clock.seconds += 300
    watch.look()
    assert times == [True]


def test_whoever_wakes_a_computer_with_the_mouse_is_too_late(
    watch: IdleWatch, clock: WallClock, qtbot: QtBot
) -> None:
    times, edit = reported(watch), QLineEdit()
    qtbot.addWidget(edit)
    edit.show()
    clock.seconds += 8 * 60 * 60
    QTest.keyClick(edit, Qt.Key.Key_A)
    assert times == [True]
    assert not edit.text(), "the key that woke it did nothing more"


def test_the_end_of_a_call_is_told_before_it_locks_and_once(watch: IdleWatch, clock: WallClock) -> None:
    told: list[str] = []
    watch.call_ended.connect(lambda: told.append("ended"))
    watch.idle_reached.connect(lambda: told.append("idle"))
    watch.hold(True)
    clock.seconds += 3600
    watch.look()
    watch.look()
    assert told == ["ended", "idle"]


def test_a_clock_that_was_set_back_does_not_make_a_call_longer(watch: IdleWatch, clock: WallClock) -> None:
    times = reported(watch)
    watch.hold(True)
    clock.seconds -= 24 * 60 * 60
    watch.look()
    clock.seconds += 3600
    watch.look()
    assert times == [True]


def test_what_listens_rests_while_a_page_is_made_and_ends_for_good(qapp: QApplication, qtbot: QtBot) -> None:
    heard: list[QEvent.Type] = []
    inputs, widget = Inputs(qapp), QWidget()
    qtbot.addWidget(widget)

    def listen(event: QInputEvent) -> bool:
        heard.append(event.type())
        return False

    inputs.tell(listen)
    widget.show()
    with inputs.resting():
        QTest.keyPress(widget, Qt.Key.Key_A)
    assert not heard
    QTest.keyPress(widget, Qt.Key.Key_A)
    assert QEvent.Type.KeyPress in heard
    heard.clear()
    with inputs.resting():
        inputs.stop()
    QTest.keyPress(widget, Qt.Key.Key_A)
    assert not heard
