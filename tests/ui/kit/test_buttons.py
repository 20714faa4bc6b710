"""The buttons of the kit under the keys that people press them with."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from safeguard_desktop.ui import widgets as kit

KINDS = (kit.PrimaryButton, kit.SecondaryButton, kit.QuietButton, kit.LinkButton, kit.DestructiveButton)


def pressed(button: kit.KitButton) -> list[None]:
    """Returns a list that grows with each press of a button."""
    presses: list[None] = []
    button.clicked.connect(lambda: presses.append(None))
    return presses


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press_a_button_alike(qtbot: QtBot, kind: type[kit.KitButton], key: Qt.Key) -> None:
    button = kind("Set up this setting")
    qtbot.addWidget(button)
    presses = pressed(button)
    QTest.keyClick(button, key)
    assert len(presses) == 1


def test_the_enter_key_of_the_number_pad_presses_a_button_too(qtbot: QtBot) -> None:
    button = kit.PrimaryButton("Continue")
    qtbot.addWidget(button)
    presses = pressed(button)
    QTest.keyClick(button, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert len(presses) == 1


def test_enter_that_is_held_down_presses_once(qtbot: QtBot) -> None:
    # The key that pressed one button must not go on into the button that gets the focus next.
    button = kit.PrimaryButton("Continue")
    qtbot.addWidget(button)
    presses = pressed(button)
    for repeats in (False, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeats
        )
        QApplication.sendEvent(button, event)
        assert event.isAccepted()
    assert len(presses) == 1


def test_ctrl_and_enter_go_on_to_the_form_around_a_button(qtbot: QtBot) -> None:
    class Form(QWidget):
        saved = 0

        @override
        def keyPressEvent(self, event: QKeyEvent) -> None:
            self.saved += event.key() == Qt.Key.Key_Return

    form = Form()
    qtbot.addWidget(form)
    button = kit.QuietButton("Show the hint")
    button.setParent(form)
    presses = pressed(button)
    QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (form.saved, presses) == (1, [])
