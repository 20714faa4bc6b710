"""Large text on a small screen: the window never has to be wider than the screen.

Source: UI.md, "Rules of the hand".
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.desk.places import RAIL, Place
from safeguard_desktop.ui.theme import Scheme, apply_theme
from safeguard_desktop.ui.widgets import ScrollPage
from tests.elm_row import Setting
from tests.ui.unlocked import unlocked

_SMALL_SCREEN = 1280


def test_with_text_at_150_percent_every_place_has_room_on_a_small_screen_and_begins_with_its_title(
    setting: Setting, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    apply_theme(qapp, Scheme.LIGHT, 1.5)
    with unlocked(setting, qtbot, tmp_path) as here:
        for place in (*RAIL, Place.FRONT_SHEET, Place.HELP):
            if place is not Place.PERSONAL:
                here.go(place)
                assert here.window.minimumSizeHint().width() <= _SMALL_SCREEN, place
        for _ in range(4):
            here.raise_one(setting)
        for place in (Place.TODAY, Place.RAISE, Place.TODAY):
            page = here.go(place)
            (scrolled,) = (each for each in page.findChildren(ScrollPage) if each.isVisible())
            assert scrolled.verticalScrollBar().maximum() > 0
            assert scrolled.verticalScrollBar().value() == 0, f"{place} begins below its title"
