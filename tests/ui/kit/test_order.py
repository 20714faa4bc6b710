"""The order of Tab: walked through without harm to what stands in it."""

from __future__ import annotations

import gc

from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.widgets import ScrollPage, put_after, stops_in
from safeguard_desktop.ui.widgets.order import hands_focus_on


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


def test_a_page_outlives_the_question_who_takes_the_focus_for_its_viewport(qtbot: QtBot) -> None:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    page = ScrollPage()
    stack.addWidget(page)
    is_handed_on = hands_focus_on(page.viewport())
    del page
    gc.collect()
    assert is_handed_on
    assert stack.count() == 1
