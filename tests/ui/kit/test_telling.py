"""Progress, the line of messages, the clipboard, boxes, signs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui import widgets as kit
from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.boxes import Boxes, Message, Question, WindowBoxes
from safeguard_desktop.ui.theme import Tone
from tests.ui.looking import assert_all_controls_named, focused, name_of, press, show


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_quick_work_shows_nothing(qtbot: QtBot) -> None:
    clock = Clock()
    panel = kit.ProgressPanel(clock=clock)
    qtbot.addWidget(panel)
    panel.start("Making the pack")
    clock.now = 0.4
    panel.set_progress(1, 2)
    assert panel.isHidden()
    panel.finish()
    assert panel.isHidden()


def test_work_over_a_second_shows_and_over_ten_says_what_is_left(qtbot: QtBot) -> None:
    clock = Clock()
    panel = kit.ProgressPanel(clock=clock)
    qtbot.addWidget(panel)
    panel.start("Making the pack")
    clock.now = 1.5
    panel.set_progress(1, 100)
    assert panel.isVisible()
    assert panel.time_left == ""
    clock.now = 20.0
    panel.set_progress(10, 100)
    assert panel.time_left == "About 3 minutes left"
    clock.now = 30.0
    panel.set_progress(50, 100)
    assert panel.time_left == "About 30 seconds left"
    panel.set_progress(99, 100)
    assert panel.time_left == "Almost done"
    assert_all_controls_named(panel)


def test_work_that_reports_nothing_shows_after_a_second_by_itself(qtbot: QtBot) -> None:
    panel = kit.ProgressPanel()
    qtbot.addWidget(panel)
    panel.start("Opening")
    assert panel.isHidden()
    qtbot.waitUntil(panel.isVisible, timeout=5000)
    panel.finish()
    assert panel.isHidden()


def test_cancel_is_reported_and_absent_where_it_cannot_be(qtbot: QtBot) -> None:
    clock = Clock()
    panel = kit.ProgressPanel(clock=clock)
    qtbot.addWidget(panel)
    panel.start("Making the pack")
    clock.now = 2.0
    panel.set_progress(1, 2)
    with qtbot.waitSignal(panel.cancel_chosen):
        QTest.keyClick(panel.cancel_button, Qt.Key.Key_Space)
    panel.start("Saving", can_cancel=False)
    assert not panel.cancel_button.isVisibleTo(panel)


def test_the_status_line_offers_an_act_once(qtbot: QtBot) -> None:
    line = kit.StatusLine()
    qtbot.addWidget(line)
    show(line)
    line.say("Moved to Closed.", Tone.GOOD, "Undo")
    assert line.text == "Moved to Closed."
    with qtbot.waitSignal(line.act_chosen):
        QTest.keyClick(line.act_button, Qt.Key.Key_Space)
    assert not line.act_button.isVisible()
    line.clear()
    assert line.text == ""


def test_announcing_needs_no_screen_reader(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    QAccessible.setActive(True)
    announce(widget, "Saved", at_once=True)
    QAccessible.setActive(False)
    announce(widget, "Saved")


def test_a_secret_is_kept_out_of_histories_and_cleared(qtbot: QtBot) -> None:
    clipboard = QApplication.clipboard()
    secret = kit.SecretClipboard(clipboard)
    secret.put("gravel-otter")
    data = clipboard.mimeData()
    assert data.text() == "gravel-otter"
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert any("CanIncludeInClipboardHistory" in kind for kind in data.formats())
    with qtbot.waitSignal(secret.cleared):
        secret.clear()
    assert clipboard.text() == ""


def test_a_secret_is_cleared_after_its_time(qtbot: QtBot) -> None:
    secret = kit.SecretClipboard(QApplication.clipboard(), seconds=0)
    with qtbot.waitSignal(secret.cleared):
        secret.put("gravel-otter")
    assert QApplication.clipboard().text() == ""


def test_what_someone_else_has_copied_since_is_left_alone(qtbot: QtBot) -> None:
    clipboard = QApplication.clipboard()
    secret = kit.SecretClipboard(clipboard)
    secret.put("gravel-otter")
    clipboard.setText("a shopping list")
    with qtbot.assertNotEmitted(secret.cleared):
        secret.clear()
    assert clipboard.text() == "a shopping list"
    clipboard.clear()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return show(widget)


def the_box(window: QWidget) -> QDialog:
    boxes = [box for box in window.findChildren(QDialog) if box.isVisible()]
    assert len(boxes) == 1
    return boxes[0]


def test_a_message_says_what_happened_and_is_closed_with_enter(qtbot: QtBot, window: QWidget) -> None:
    boxes: Boxes = WindowBoxes()
    closed: list[bool] = []
    boxes.tell(
        window, Message("The disk is full", "Free some room, then save again."), lambda: closed.append(True)
    )
    box = the_box(window)
    assert name_of(box) == "The disk is full"
    assert box.windowTitle() == ""
    assert_all_controls_named(box)
    press(Qt.Key.Key_Return)
    assert closed == [True]
    assert not [each for each in window.findChildren(QDialog) if each.isVisible()]


@pytest.mark.parametrize(("key", "answer"), [(Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)])
def test_enter_does_the_act_and_escape_does_not(
    qtbot: QtBot, window: QWidget, key: Qt.Key, answer: bool
) -> None:
    answers: list[bool] = []
    WindowBoxes().ask(window, Question("Lock now?", "Your drafts are kept.", "Lock"), answers.append)
    press(key)
    assert answers == [answer]


@pytest.mark.parametrize("is_destructive", [False, True])
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_button_that_has_the_focus_is_the_one_that_is_pressed(
    qtbot: QtBot, window: QWidget, key: Qt.Key, is_destructive: bool
) -> None:
    answers: list[bool] = []
    question = Question("Discard?", "It is kept until then.", "Discard it", "Keep it", is_destructive)
    WindowBoxes().ask(window, question, answers.append)
    press(Qt.Key.Key_Tab)
    focus = focused().objectName()
    press(key)
    assert answers == [focus == "box_yes_button"]


def test_enter_never_ends_something_for_good_that_was_not_chosen(qtbot: QtBot, window: QWidget) -> None:
    answers: list[bool] = []
    question = Question(
        "Discard the draft?", "It cannot be had back.", "Discard it", "Keep it", is_destructive=True
    )
    WindowBoxes().ask(window, question, answers.append)
    assert focused().objectName() == "box_no_button"
    press(Qt.Key.Key_Return)
    assert answers == [False]
    WindowBoxes().ask(window, question, answers.append)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert answers == [False, True]


def test_a_box_that_is_hidden_by_a_lock_is_still_there_afterwards(qtbot: QtBot, window: QWidget) -> None:
    answers: list[bool] = []
    WindowBoxes().ask(window, Question("Save?", "It is not saved.", "Save"), answers.append)
    box = the_box(window)
    box.hide()
    window.hide()
    QApplication.processEvents()
    assert answers == []
    window.show()
    box.show()
    box.activateWindow()
    press(Qt.Key.Key_Return)
    assert answers == [True]


def test_a_box_may_be_the_last_that_holds_the_window_below_it(qapp: QApplication) -> None:
    # Python once deleted such a window from inside the destructor of its box.
    def ask_in_a_window_of_its_own() -> None:
        window = show(QWidget())
        WindowBoxes().ask(window, Question("Save?", "It is not saved.", "Save"), lambda _yes: window.hide())
        press(Qt.Key.Key_Return)

    for _ in range(20):
        ask_in_a_window_of_its_own()
        qapp.processEvents()
        qapp.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))


def test_a_banner_says_its_title_and_words_and_offers_an_act(qtbot: QtBot) -> None:
    banner = kit.Banner(Tone.STOP, "Until two people agree.", title="Do not destroy", act="Show the reasons")
    qtbot.addWidget(banner)
    show(banner)
    assert banner.accessibleName() == "Do not destroy Until two people agree."
    with qtbot.waitSignal(banner.act_chosen):
        QTest.keyClick(banner.act_button, Qt.Key.Key_Space)
    banner.set_text("Until three people agree.")
    assert banner.accessibleName() == "Do not destroy Until three people agree."


def test_a_pill_says_in_words_what_its_colour_says(qtbot: QtBot) -> None:
    pill = kit.StatusPill("Overdue", Tone.STOP, "alarm-clock")
    qtbot.addWidget(pill)
    assert pill.accessibleName() == "Overdue"
    assert [label.text() for label in pill.findChildren(kit.TextLabel)] == ["Overdue"]


def test_cards_sections_and_empty_states_hold_what_they_are_given(qtbot: QtBot) -> None:
    page = kit.ScrollPage()
    card, section = kit.Card("Isla"), kit.Section("Actions", kit.LinkButton("Change"))
    act = kit.SecondaryButton("Raise a concern", name="raise_button")
    section.add(kit.BodyText("None yet."))
    card.add(section)
    for widget in (card, kit.EmptyState("inbox", "Nothing is waiting", "New concerns appear here.", act)):
        page.add(widget)
    qtbot.addWidget(page)
    page.resize(500, 500)
    show(page)
    assert card.heading.text() == "Isla"
    assert act.isVisible()
    assert act.width() < 300
    assert_all_controls_named(page)
