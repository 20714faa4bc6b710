"""Two of the three shares agree where the recovery sheet would. Source: KEYS.md 10.4; DESIGN section 3."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.ui.people.agreeing import SHARES, SHEET, AgreeDialog
from safeguard_desktop.ui.tasks import Tasks
from tests.ui.looking import assert_all_controls_named, assert_all_fields_have_help


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    worker = Tasks()
    yield worker
    worker.close()


def test_the_words_of_both_shares_are_asked_for_and_handed_on(qtbot: QtBot, tasks: Tasks) -> None:
    owner, agreed = QWidget(), list[Agreement]()
    qtbot.addWidget(owner)
    dialog = AgreeDialog(owner, tasks, (), agreed.append, also={SHEET, SHARES})
    dialog.open()
    assert not dialog.words.isVisible()
    dialog.who.choose("shares")
    dialog.who.edited.emit()
    assert [field.isVisible() for field in (dialog.words, dialog.first, dialog.second)] == [False, True, True]
    assert_all_controls_named(dialog)
    assert_all_fields_have_help(dialog)
    dialog.first.set_text("anchor bright copper")
    dialog.submit()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert "Enter the words of another share." in " ".join(
        each.text() for each in dialog.findChildren(QLabel)
    )
    assert agreed == []
    dialog.second.set_text("walnut spiral evening")
    with qtbot.waitSignal(dialog.succeeded):
        dialog.submit()
    assert agreed == [Agreement(shares=("anchor bright copper", "walnut spiral evening"))]
    assert dialog.first.text() == dialog.second.text() == ""
