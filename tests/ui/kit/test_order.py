"""The order of Tab: walked through without harm to what stands in it."""

from __future__ import annotations

import gc

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.widgets import put_after, stops_in


def test_what_comes_after_a_widget_outlives_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    # The older one comes later: it is the first that Python looks at when it collects garbage.
    staying, passing = QWidget(), QWidget()
    gone: list[str] = []
    staying.destroyed.connect(lambda: gone.append("what stays"))
    for part in (passing, staying):
        QVBoxLayout(part).addWidget(QPushButton("Press"))
        column.addWidget(part)
    # Nobody but the window holds what stays, as with most parts of a page.
    del part, staying
    put_after(passing, stops_in(window))
    vars(passing)["itself"] = passing
    passing.setParent(None)
    del passing
    gc.collect()
    assert gone == []
    assert len(stops_in(window)) == 1
