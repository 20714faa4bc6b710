"""Large text on a small screen: the window never has to be wider than the screen.

Source: UI.md, "Rules of the hand".
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.desk.places import RAIL, Place
from safeguard_desktop.ui.theme import Scheme, apply_theme
from tests.elm_row import Setting
from tests.ui.unlocked import unlocked

_SMALL_SCREEN = 1280


def test_with_text_at_150_percent_every_place_has_room_on_a_small_screen(
    setting: Setting, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    apply_theme(qapp, Scheme.LIGHT, 1.5)
    with unlocked(setting, qtbot, tmp_path) as here:
        for place in (*RAIL, Place.FRONT_SHEET, Place.HELP):
            if place is not Place.PERSONAL:
                here.go(place)
                assert here.window.minimumSizeHint().width() <= _SMALL_SCREEN, place
