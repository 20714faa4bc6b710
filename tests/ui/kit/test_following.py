"""Where the keyboard is: told to those who follow it, and never to a page that Python is taking down."""

from __future__ import annotations

import gc

from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.widgets import ScrollPage
from safeguard_desktop.ui.widgets.following import follow_focus
from tests.ui.looking import show


class Follower(QWidget):
    """Remembers where the focus went."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []
        follow_focus(self)

    def focus_moved(self, new: QWidget) -> None:
        self.seen.append(new)


class TwoPages(QWidget):
    """A window of two pages, each of which knows its window, as pages do."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.pages = [self._page() for _ in range(2)]
        for page, _ in self.pages:
            column.addWidget(page)

    def _page(self) -> tuple[ScrollPage, QLineEdit]:
        page, line = ScrollPage(), QLineEdit()
        page.add(line)
        page.setProperty("window", self)
        page.left = [self, page]  # type: ignore[attr-defined]  # the circle that only Python's collector opens
        return page, line


def test_a_follower_hears_of_every_focus(qtbot: QtBot) -> None:
    follower, line = Follower(), QLineEdit()
    qtbot.addWidget(follower)
    qtbot.addWidget(line)
    show(line)
    line.setFocus()
    assert follower.seen[-1:] == [line]


def test_a_window_that_python_takes_down_with_the_focus_in_it_says_nothing(qtbot: QtBot) -> None:
    # A page whose own object was half gone had lost its slot: pytest-qt fails a test in which that is reported.
    for _ in range(10):
        window = TwoPages()
        show(window)
        window.pages[0][1].setFocus()
        QApplication.processEvents()
        del window
        assert gc.collect() > 0
        QApplication.processEvents()
