"""Words have the room that they need: in a box, in a heading beside its signs, in a list that is too narrow."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStyleOptionButton, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.boxes import BoxDialog, Message
from safeguard_desktop.ui.desk.acts import Flow
from safeguard_desktop.ui.theme import Tone, dress
from safeguard_desktop.ui.widgets import (
    Fact,
    KeyValueList,
    PrimaryButton,
    ScrollPage,
    StatusPill,
    StrongText,
    WrappedLink,
)
from safeguard_desktop.ui.widgets.drop_down import DropDown
from safeguard_desktop.ui.widgets.text import TextLabel
from tests.ui.looking import layout_faults, show


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
    title = WrappedLink("23 Nov 2026, 09:00 · Request from police, a court or lawyers · No proceedings yet")
    entry, narrow = Flow(StatusPill("To decide", Tone.CAUTION), title), 300
    qtbot.addWidget(entry)
    assert entry.minimumSizeHint().width() <= narrow < title.sizeHint().width()
    entry.resize(narrow, entry.heightForWidth(narrow))
    entry.show()
    option = QStyleOptionButton()
    title.initStyleOption(option)
    lines = option.text.split("\n")
    assert len(lines) > 1
    assert " ".join(lines) == title.text()
    assert all(title.fontMetrics().horizontalAdvance(line) < title.width() <= narrow for line in lines)
    assert title.height() >= len(lines) * title.fontMetrics().height()
    page, facts = ScrollPage(), KeyValueList([Fact("By when the file is to be there", "Not known yet")] * 3)
    qtbot.addWidget(page)
    page.add(facts)
    page.resize(320, 400)
    page.show()
    QApplication.processEvents()
    assert facts.height() > facts.sizeHint().height(), "there is room for what is not broken alone"
    assert not layout_faults(page)


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


@pytest.mark.parametrize(
    "answers", [("Everybody\u2019s", "Mine"), ("All", "From elsewhere"), ("Choose", "Rung back")]
)
def test_the_longest_answer_of_a_drop_down_list_is_shown_whole(
    qtbot: QtBot, answers: tuple[str, ...]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    combo = DropDown()
    combo.addItems(answers)
    across = QHBoxLayout(window)
    across.addWidget(combo)
    across.addStretch(1)
    dress(window)
    show(window)
    for place, answer in enumerate(answers):
        combo.setCurrentIndex(place)
        option = QStyleOptionComboBox()
        combo.initStyleOption(option)
        assert option.currentText == answer
