"""Faults of the program: told with a reference, logged without a word of a record."""

from __future__ import annotations

import logging
import re
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.boxes import fault_message
from safeguard_desktop.ui.faults import install_fault_hooks, new_reference, remove_fault_hooks, report_fault

CANARY = "Ava said her uncle"


class Sender(QObject):
    """Something whose slot fails."""

    sent = Signal()


def fail(words: str = CANARY) -> None:
    int(words)


@pytest.fixture
def references(qtbot: QtBot) -> Iterator[list[str]]:
    told: list[str] = []
    install_fault_hooks(told.append)
    yield told
    remove_fault_hooks()


def test_a_fault_in_a_slot_is_told_with_a_reference_and_logged_without_content(
    qtbot: QtBot, references: list[str], caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    sender = Sender()
    sender.sent.connect(fail)
    with caplog.at_level(logging.ERROR):
        sender.sent.emit()
        qtbot.waitUntil(lambda: bool(references), timeout=5000)
    assert references[0] in caplog.text
    assert "ValueError" in caplog.text
    assert re.search(r"test_faults\.py:\d+", caplog.text)
    assert CANARY not in caplog.text
    printed = capfd.readouterr()
    assert CANARY not in printed.out + printed.err


def test_a_fault_in_a_thread_is_told_too(
    qtbot: QtBot, references: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(references), timeout=5000)
    assert CANARY not in caplog.text


def test_a_fault_while_something_is_taken_down_is_told_too(qtbot: QtBot, references: list[str]) -> None:
    class Leaving:
        def __del__(self) -> None:
            fail()

    leaving = Leaving()
    del leaving
    qtbot.waitUntil(lambda: bool(references), timeout=5000)


def test_without_hooks_a_fault_is_raised() -> None:
    with pytest.raises(ValueError, match="broken"):
        report_fault(ValueError("broken"))


def test_the_interpreter_gets_its_hooks_back(qtbot: QtBot) -> None:
    install_fault_hooks(lambda _: None)
    remove_fault_hooks()
    assert sys.excepthook is sys.__excepthook__
    assert sys.unraisablehook is sys.__unraisablehook__


def test_a_reference_can_be_read_out_and_differs_each_time() -> None:
    references = {new_reference() for _ in range(200)}
    assert len(references) == 200
    assert all(re.fullmatch(r"[2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{3}", each) for each in references)


def test_the_message_holds_the_reference_and_what_to_do() -> None:
    message = fault_message("K7F-2QM")
    assert "K7F-2QM" in message.text
    assert "still here" in message.text
