"""Words have the room that they need: in a box, in a heading beside its signs, in a list that is too narrow."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.boxes import BoxDialog, Message
from safeguard_desktop.ui.desk.acts import Flow
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import PrimaryButton, StatusPill, StrongText
from safeguard_desktop.ui.widgets.drop_down import DropDown
from safeguard_desktop.ui.widgets.text import TextLabel


def test_no_word_of_a_long_message_or_of_a_heading_beside_its_signs_is_cut_off(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    message = Message("Change the keys?", "Everybody goes on with the same passphrase. " * 12)
    box = BoxDialog(parent, message, (PrimaryButton("Close"),))
    box.open()
    for label in box.findChildren(TextLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()[:30]
    box.reject()
    heading, wide = StrongText("A referral: social care says what it does"), 900
    flow = Flow(heading, StatusPill("1 working day", Tone.PLAIN))
    qtbot.addWidget(flow)
    flow.resize(wide, flow.heightForWidth(wide))
    flow.show()
    assert heading.height() < 2 * heading.fontMetrics().height(), "it is broken although there is room"


def test_an_answer_that_is_too_long_for_its_list_ends_in_three_dots_and_is_whole_in_the_tooltip(
    qtbot: QtBot,
) -> None:
    whole = "Bartholomew Featherstonehaugh, born 19 Jul 2024, Acorns · Brother or sister"
    drop_down = DropDown()
    qtbot.addWidget(drop_down)
    drop_down.addItems(["Ada", whole])
    drop_down.resize(200, 34)
    drop_down.grab()
    assert drop_down.toolTip() == ""
    drop_down.setCurrentIndex(1)
    drop_down.grab()
    assert drop_down.toolTip() == whole
    assert drop_down.currentText() == whole
