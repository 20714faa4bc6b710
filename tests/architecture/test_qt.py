"""Refuses what damages Qt or Python itself: a faulty Qt, and calls that end the program long after they were made."""

import ast
import sys

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.architecture.sources import modules, nodes, short

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


TAKEN_AS_A_PART = {
    *("screen", "windowHandle", "nextInFocusChain", "previousInFocusChain"),
    *("focusProxy", "buddy", "childAt", "completer", "sourceModel"),
}
"""What these return counts for Python as a part of what was asked, and is destroyed when that is collected:
theme/room.py, widgets/order.py."""


def test_no_widget_is_asked_for_what_would_die_with_it() -> None:
    found = [
        f"{short(path)}:{node.lineno} {node.attr}"
        for path in modules("safeguard_desktop", "tests")
        for node in nodes(path)
        if isinstance(node, ast.Attribute) and node.attr in TAKEN_AS_A_PART
    ]
    assert {place.split(":")[0] for place in found} == {"safeguard_desktop/ui/widgets/order.py"}, found
