"""The worker: order, newest wins, faults, owners that are gone, progress."""

from __future__ import annotations

import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.faults import install_fault_hooks, remove_fault_hooks
from safeguard_desktop.ui.tasks import Bus, Tasks


def idle(qtbot: QtBot, tasks: Tasks) -> None:
    qtbot.waitUntil(lambda: tasks.is_idle, timeout=5000)


def test_work_runs_in_order_on_one_thread_and_comes_back_on_qts(qtbot: QtBot, tasks: Tasks) -> None:
    worked: list[tuple[int, int]] = []
    came: list[tuple[int, int]] = []

    def work(number: int) -> int:
        worked.append((number, threading.get_ident()))
        return number * 10

    for number in range(20):
        tasks.run(partial(work, number), lambda result: came.append((result, threading.get_ident())))
    idle(qtbot, tasks)
    assert [number for number, _ in worked] == list(range(20))
    assert [result for result, _ in came] == [number * 10 for number in range(20)]
    assert {thread for _, thread in came} == {threading.get_ident()}
    assert len({thread for _, thread in worked}) == 1
    assert threading.get_ident() not in {thread for _, thread in worked}


def test_of_one_kind_only_the_newest_waiting_work_runs(qtbot: QtBot, tasks: Tasks) -> None:
    gate = threading.Event()
    ran: list[str] = []
    shown: list[str] = []

    def search(letters: str) -> str:
        ran.append(letters)
        return letters

    tasks.run(gate.wait, lambda _: None)
    for letters in ("A", "Av", "Ava"):
        tasks.run(partial(search, letters), shown.append, latest="search")
    tasks.run(lambda: search("other"), shown.append, latest="another kind")
    gate.set()
    idle(qtbot, tasks)
    assert ran == ["Ava", "other"]
    assert shown == ["Ava", "other"]


def test_a_result_that_is_out_of_date_when_it_comes_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    started, gate = threading.Event(), threading.Event()
    shown: list[str] = []

    def slow() -> str:
        started.set()
        gate.wait(5)
        return "old"

    tasks.run(slow, shown.append, latest="search")
    assert started.wait(5)
    tasks.run(lambda: "new", shown.append, latest="search")
    gate.set()
    idle(qtbot, tasks)
    assert shown == ["new"]


def test_a_fault_goes_to_whoever_asked(qtbot: QtBot, tasks: Tasks) -> None:
    faults: list[Exception] = []
    tasks.run(lambda: 1 / 0, lambda _: pytest.fail("it did not work"), faults.append)
    idle(qtbot, tasks)
    assert [type(fault) for fault in faults] == [ZeroDivisionError]


def test_a_fault_that_nobody_expects_is_reported_as_a_bug(qtbot: QtBot, tasks: Tasks) -> None:
    references: list[str] = []
    install_fault_hooks(references.append)
    try:
        tasks.run(lambda: 1 / 0, lambda _: None)
        qtbot.waitUntil(lambda: bool(references), timeout=5000)
    finally:
        remove_fault_hooks()
    assert len(references) == 1


def test_one_fault_does_not_end_the_worker(qtbot: QtBot, tasks: Tasks) -> None:
    shown: list[int] = []
    tasks.run(lambda: 1 / 0, lambda _: None, lambda _: None)
    tasks.run(lambda: 2, shown.append)
    idle(qtbot, tasks)
    assert shown == [2]


class Page(QObject):
    """Something that may be closed while work for it is under way."""

    def __init__(self, shown: list[int]) -> None:
        super().__init__()
        self._shown = shown

    def show_result(self, result: int) -> None:
        self._shown.append(result)


def test_work_for_a_page_that_is_gone_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    shown: list[int] = []
    gate = threading.Event()
    page, owner = Page(shown), QObject()
    tasks.run(lambda: gate.wait(5), lambda _: None)
    tasks.run(lambda: 1, page.show_result)
    tasks.run(lambda: 2, shown.append, owner=owner)
    for gone in (page, owner):
        with qtbot.waitSignal(gone.destroyed):
            gone.deleteLater()
    gate.set()
    idle(qtbot, tasks)
    assert shown == []


def test_progress_comes_to_qts_thread_and_ends_the_work_when_cancelled(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[tuple[int, int, int]] = []
    done: list[str] = []
    progress = tasks.progress(lambda made, total: seen.append((made, total, threading.get_ident())))

    def work() -> str:
        progress(1, 3)
        progress.cancel()
        progress(2, 3)
        return "finished"

    tasks.run(work, done.append, lambda _: pytest.fail("to cancel is no fault"))
    idle(qtbot, tasks)
    assert seen == [(1, 3, threading.get_ident())]
    assert done == []
    assert progress.is_cancelled


def test_parts_of_a_page_come_one_in_a_turn_and_newer_ones_drop_the_rest(qtbot: QtBot, tasks: Tasks) -> None:
    page, gone, done = QObject(), QObject(), list[str]()

    def replace_the_rest() -> None:
        done.append("first")
        tasks.in_turn(page, [lambda: done.append("newer")])

    tasks.in_turn(page, [replace_the_rest, lambda: done.append("left over")])
    tasks.in_turn(gone, [lambda: done.append("for nobody")])
    gone.deleteLater()
    assert not tasks.is_idle
    assert not done
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert done == ["first", "newer"]
    tasks.in_turn(page, ())
    qtbot.waitUntil(lambda: tasks.is_idle)


def test_nothing_is_called_after_closing(qapp: QApplication) -> None:
    tasks = Tasks()
    shown: list[int] = []
    gate = threading.Event()
    tasks.run(lambda: gate.wait(5), lambda _: None)
    tasks.run(lambda: 1, shown.append)
    gate.set()
    tasks.close()
    tasks.run(lambda: 2, shown.append)
    qapp.processEvents()
    assert shown == []


def test_the_bus_tells_every_page(qtbot: QtBot) -> None:
    bus = Bus()
    seen: list[object] = []
    bus.changed.connect(seen.append)
    bus.changed.connect(seen.append)
    bus.changed.emit(("concern", 7))
    assert seen == [("concern", 7), ("concern", 7)]


@pytest.mark.parametrize(("finishing", "done"), [(True, ["first", "second"]), (False, ["first"])])
def test_leaving_finishes_what_is_queued_only_if_it_is_told_to(
    qapp: QApplication, finishing: bool, done: list[str]
) -> None:
    tasks, seen, begun, go_on = Tasks(), list[str](), threading.Event(), threading.Event()

    def first() -> None:
        begun.set()
        go_on.wait(10)
        seen.append("first")

    tasks.run(first, lambda _: None)
    tasks.run(lambda: seen.append("second"), lambda _: None)
    assert begun.wait(10)
    threading.Timer(0.05, go_on.set).start()
    tasks.close(finishing=finishing)
    assert seen == done
