"""Help beside a question: by keyboard and mouse, in the way of nothing. Source: UI.md, "F1 help about this field"."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.theme import apply_theme
from safeguard_desktop.ui.widgets import CheckField, HelpPanel, LineField, TextField
from safeguard_desktop.ui.widgets.help_mark import HelpMark
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_targets_large_enough,
    focused,
    layout_faults,
    press,
    show,
)


class Form(QWidget):
    """Three questions of different kinds, narrow and in the middle, as a form is."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hold_form")
        self.child = LineField("child", "Which child?")
        self.reason = TextField("reason", "Why?")
        self.told = CheckField("told_no_secrets", "I told the child that I cannot keep this secret")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(40, 40, 560, 40)
        for field in (self.child, self.reason, self.told):
            self.column.addWidget(field)
        self.column.addStretch(1)
        self.resize(1000, 700)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    show(made)
    made.child.focus_control()
    return made


def _mark(field: QWidget) -> HelpMark:
    (mark,) = field.findChildren(HelpMark)
    return mark


def test_f1_opens_the_help_about_the_field_and_gives_it_the_keyboard(form: Form) -> None:
    press(Qt.Key.Key_F1)
    panel = HelpPanel.of(form)
    assert panel.isVisible()
    assert focused() is panel
    assert panel.title.text() == "Which child?"
    assert "The name that you use" in panel.what.text()
    assert panel.example.isVisible()


def test_escape_closes_it_and_gives_the_keyboard_back(form: Form) -> None:
    QTest.keyClicks(form.child.edit, "Ma")
    form.child.edit.setCursorPosition(1)
    press(Qt.Key.Key_F1)
    press(Qt.Key.Key_Escape)
    assert not HelpPanel.of(form).isVisible()
    assert focused() is form.child.edit
    QTest.keyClicks(focused(), "ay")
    assert form.child.text() == "Maya"


def test_the_mouse_opens_it_at_the_sign_and_the_button_closes_it(form: Form, qtbot: QtBot) -> None:
    QTest.mouseClick(_mark(form.reason), Qt.MouseButton.LeftButton)
    panel = HelpPanel.of(form)
    assert panel.title.text() == "Why?"
    assert "looks at this in five years" in panel.what.text()
    QTest.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    assert focused() is form.reason.edit


def test_a_box_to_tick_has_its_sign_beside_the_words(form: Form) -> None:
    mark = _mark(form.told)
    assert mark.isVisible()
    QTest.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert "Nobody here can promise a child to keep a secret" in HelpPanel.of(form).why.text()
    assert not HelpPanel.of(form).example.isVisible()


@pytest.mark.parametrize("asked", ["child", "reason", "told"])
def test_the_panel_never_covers_the_question(form: Form, asked: str) -> None:
    field = getattr(form, asked)
    for right in (560, 40):
        form.column.setContentsMargins(40, 40, right, 40)
        QTest.qWaitForWindowExposed(form)
        form.column.activate()
        field.show_help()
        panel = HelpPanel.of(form)
        taken = QRect(field.mapTo(form, QPoint(0, 0)), field.size())
        assert not panel.geometry().intersects(taken)
        assert form.rect().contains(panel.geometry())
        panel.close_help()


def test_it_follows_the_keyboard_to_the_next_question_without_taking_it(form: Form) -> None:
    press(Qt.Key.Key_F1)
    form.reason.focus_control()
    assert HelpPanel.of(form).title.text() == "Why?"
    assert focused() is form.reason.edit
    QTest.keyClicks(focused(), "x")
    assert form.reason.text() == "x"
    press(Qt.Key.Key_Escape)
    assert not HelpPanel.of(form).isVisible()
    assert focused() is form.reason.edit


def test_it_goes_with_the_form_that_it_speaks_of(form: Form) -> None:
    press(Qt.Key.Key_F1)
    form.child.hide()
    assert not HelpPanel.of(form).isVisible()


def test_it_stays_inside_a_window_that_gets_smaller(form: Form) -> None:
    press(Qt.Key.Key_F1)
    form.resize(640, 480)
    QTest.qWaitForWindowExposed(form)
    assert form.rect().contains(HelpPanel.of(form).geometry())


@pytest.mark.parametrize("asked", ["child", "long"])
def test_it_has_room_for_every_line_that_it_says(form: Form, qapp: QApplication, asked: str) -> None:
    long = LineField("long", "Is this about a child, or about somebody who works, volunteers or lives here?")
    form.column.insertWidget(2, long)
    form.child.show_help()
    panel = HelpPanel.of(form)
    (long if asked == "long" else form.reason).focus_control()
    assert layout_faults(panel) == []
    apply_theme(qapp, text_scale=1.5)
    QTest.qWait(0)
    assert layout_faults(panel) == []


def test_the_glossary_is_offered_where_there_is_one(form: Form, qtbot: QtBot) -> None:
    panel = HelpPanel.of(form)
    form.child.show_help()
    assert not panel.glossary_button.isVisible()
    panel.offer_glossary()
    form.child.show_help()
    with qtbot.waitSignal(panel.glossary_chosen):
        panel.glossary_button.click()
    assert not panel.isVisible()


def test_signs_have_names_can_be_hit_and_are_passed_by_with_tab(form: Form) -> None:
    form.child.show_help()
    assert_all_controls_named(form)
    assert_all_targets_large_enough(form)
    assert _mark(form.child).focusPolicy() is Qt.FocusPolicy.NoFocus
