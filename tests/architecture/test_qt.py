"""Refuses a Qt that damages Python itself."""

import sys

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 500


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_into_qt_do_not_use_up_none(qtbot: QtBot) -> None:
    # PySide6 6.12.0 loses one reference to None on each call under Python 3.11; after some 6,000 of them the
    # program aborts. A short test run passes, a long day's work does not.
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < CALLS // 10
