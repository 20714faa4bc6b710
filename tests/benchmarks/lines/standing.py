"""The window answers: the longest block in two hundred actions, and hiding at once."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from safeguard_desktop.ui.demo.keyboard import Keyboard
from safeguard_desktop.ui.demo.stage import Stage
from safeguard_desktop.ui.demo.unlocking import unlock
from safeguard_desktop.ui.desk.places import Destination, Place
from tests.benchmarks.records import Record
from tests.benchmarks.report import plain_line
from tests.benchmarks.run import Run
from tests.elm_row import PASSPHRASE
from tests.journeys.playing import Play, play
from tests.journeys.two_hundred import Lead
from tests.journeys.watchdog import Watchdog

ENTRIES = 2_000
ROUNDS = 9
LIMIT_MS = 100


def standing_still(run: Run) -> None:
    """Two hundred actions by keyboard; every block is told that is longer than the limit."""
    record = run.records.of(ENTRIES)
    with play(run.app, record.workplace) as here:
        keyboard, watchdog = Keyboard(here.program.around.tasks), Watchdog()
        unlock(Stage(keyboard), PASSPHRASE)
        # A filter of the tests' own would see every event, and slow what is measured.
        run.app.removeEventFilter(here.mouse)
        watchdog.start()
        Lead(here.program, keyboard, watchdog).work()
        watchdog.stop()
    longest = watchdog.longest()
    for gap in longest:
        run.report.say(f"    {gap}")
    _tell(run, "longest block of the window in 200 actions", [gap.seconds for gap in watchdog.gaps])
    # Where other programs have the processor too, the wall clock tells of them; this line tells of ours.
    _tell(run, "longest block, time of the processor alone", [gap.worked for gap in watchdog.gaps])


def _tell(run: Run, name: str, seconds: list[float]) -> None:
    over = sum(each * 1e3 > LIMIT_MS for each in seconds)
    run.report.add(plain_line(name, "ms", [max(seconds) * 1e3], LIMIT_MS, f"{over} over the limit"))


def hide_at_once(run: Run) -> None:
    """From the key to the last window gone, on the page of a child with a long story."""
    record = run.records.of(ENTRIES)
    with play(run.app, record.workplace) as here:
        times = [_hide(here, record) * 1e3 for _ in range(ROUNDS)]
    run.report.add(plain_line("hide at once, from the key to no window", "ms", times, LIMIT_MS))


def _hide(here: Play, record: Record) -> float:
    keyboard = Keyboard(here.program.around.tasks)
    unlock(Stage(keyboard), PASSPHRASE)
    opened = here.program.opened
    if opened is None:
        raise RuntimeError("the record did not open")
    opened.window.go(Destination(Place.CHILD, record.child))
    keyboard.settle()
    hidden: list[float] = []
    opened.window.locked.connect(lambda _cause: hidden.append(time.perf_counter()))
    started = time.perf_counter()
    QTest.keyClick(keyboard.focus, Qt.Key.Key_F9)
    keyboard.settle()
    in_sight = [each for each in QApplication.topLevelWidgets() if each is opened.window and each.isVisible()]
    if in_sight or not hidden:
        raise RuntimeError("the window was not hidden")
    return hidden[0] - started
