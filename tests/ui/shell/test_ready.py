"""The window that was made while a passphrase was typed is the one that is shown, and shows what any other would."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.shell.main_window import MainWindow
from safeguard_desktop.ui.shell.ready import ReadyWindow
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.today.lines import TaskCard
from tests.elm_row import Setting
from tests.ui.looking import assert_all_controls_named, focused
from tests.ui.unlocked import unlocked


def test_today_that_was_made_beforehand_is_filled_follows_changes_and_goes_with_the_window(
    setting: Setting, qtbot: QtBot, tmp_path: Path
) -> None:
    """DESIGN 10 (passphrase to Today); UI.md (Today)."""
    made: list[MainWindow] = []

    def make(around: Surroundings) -> MainWindow | None:
        unwanted = ReadyWindow(around, lambda: False)
        ready = ReadyWindow(around, lambda: True)
        for each in (*unwanted.parts(), *ready.parts()[:2]):
            each()
        assert (unwanted.take(), ready.take()) == (None, None)
        for each in (*ready.parts(), *ready.parts()):
            each()
        window = ready.take()
        assert window is not None
        assert ready.take() is None
        made.append(window)
        return window

    with unlocked(setting, qtbot, tmp_path, make) as here:
        (window,) = made
        page = window.page(Place.TODAY)
        assert here.window is window
        assert "Nothing is waiting for you" in here.words()
        assert not [card for card in page.findChildren(TaskCard) if card.isVisible()]
        here.raise_one(setting)
        here.go(Place.TODAY)
        assert len([card for card in page.findChildren(TaskCard) if card.isVisible()]) == 1
        assert focused().objectName().startswith("open_")
        assert_all_controls_named(window)
    qtbot.waitUntil(lambda: not shiboken6.isValid(page))
