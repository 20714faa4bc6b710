"""The fields of a form: names for screen readers, keyboard, problems."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui import widgets as kit
from safeguard_desktop.wording.kit import SUCH_AS_A_DAY
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_targets_large_enough,
    description_of,
    focused,
    name_of,
    press,
    show,
    tab_order,
)


def a_form(qtbot: QtBot) -> tuple[kit.Column, dict[str, kit.Field]]:
    form = kit.Column()
    fields: dict[str, kit.Field] = {
        "child": kit.LineField("child", "Which child?", "The name as you know it."),
        "when": kit.DateField(
            "when", "When?", lambda text: "Tuesday 27 March 2007" if text == "27 3 2007" else ""
        ),
        "seen": kit.TextField("seen", "What did you see or hear?"),
        "words": kit.TextField("words", "The child’s exact words", optional=True),
        "about": kit.ChoiceField(
            "about",
            "Who is it about?",
            [kit.Choice("child", "A child"), kit.Choice("adult", "An adult", "We show whom to ring.")],
        ),
        "told": kit.CheckField("told", "I have told the lead", "In person."),
        "passphrase": kit.PassphraseField("passphrase", "Passphrase"),
    }
    for field in fields.values():
        form.add(field)
    qtbot.addWidget(form)
    form.resize(700, 900)
    show(form)
    return form, fields


def test_every_control_of_a_form_has_a_name_and_can_be_pressed(qtbot: QtBot) -> None:
    form, _fields = a_form(qtbot)
    assert_all_controls_named(form)
    assert_all_targets_large_enough(form)


def test_tab_goes_through_a_form_from_top_to_bottom_and_leaves_text_boxes(qtbot: QtBot) -> None:
    form, fields = a_form(qtbot)
    fields["about"].choose("child")  # type: ignore[attr-defined]  # fields of several kinds in one table
    assert tab_order(form) == [
        "child_edit",
        "when_edit",
        "seen_edit",
        "words_edit",
        "about_child_radio",
        "told_check",
        "passphrase_edit",
        "passphrase_show_button",
    ]


def test_the_label_is_the_name_and_the_hint_the_description(qtbot: QtBot) -> None:
    _form, fields = a_form(qtbot)
    assert name_of(fields["child"].control) == "Which child?"
    assert description_of(fields["child"].control) == "The name as you know it."
    assert name_of(fields["words"].control) == "The child’s exact words (optional)"


def test_a_problem_stands_beside_the_field_and_is_said_before_the_hint(qtbot: QtBot) -> None:
    _form, fields = a_form(qtbot)
    child = fields["child"]
    child.show_problem("Say which child it is")
    assert child.problem == "Say which child it is"
    assert description_of(child.control) == "Problem: Say which child it is The name as you know it."
    child.show_problem("")
    assert description_of(child.control) == "The name as you know it."


def test_a_problem_leaves_what_was_typed(qtbot: QtBot) -> None:
    _form, fields = a_form(qtbot)
    seen = fields["seen"]
    assert isinstance(seen, kit.TextField)
    seen.set_text("He had a mark on his arm.")
    seen.show_problem("Say where it was")
    assert seen.text() == "He had a mark on his arm."


def test_filling_a_field_is_not_an_edit_but_typing_is(qtbot: QtBot) -> None:
    _form, fields = a_form(qtbot)
    for name in ("child", "seen"):
        field = fields[name]
        assert isinstance(field, kit.LineField | kit.TextField)
        with qtbot.assertNotEmitted(field.edited):
            field.set_text("Ava")
        with qtbot.waitSignal(field.edited):
            QTest.keyClicks(field.edit, "!")
        assert "!" in field.text()


def test_names_are_neither_corrected_nor_learnt(qtbot: QtBot) -> None:
    _form, fields = a_form(qtbot)
    for name in ("child", "seen", "passphrase"):
        hints = fields[name].control.inputMethodHints()
        assert hints & Qt.InputMethodHint.ImhSensitiveData
        assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_a_name_in_any_script_comes_back_as_typed(qtbot: QtBot) -> None:
    field = kit.LineField("child", "Which child?")
    qtbot.addWidget(field)
    field.set_text("  Zoë Llŷr-O’Neill ")
    assert field.text() == "Zoë Llŷr-O’Neill"


def test_a_date_shows_how_it_was_understood_and_says_so(qtbot: QtBot) -> None:
    _form, fields = a_form(qtbot)
    when = fields["when"]
    assert isinstance(when, kit.DateField)
    QTest.keyClicks(when.edit, "27 3 2007")
    assert when.meaning == "Understood as Tuesday 27 March 2007"
    assert description_of(when.edit) == f"{SUCH_AS_A_DAY} Understood as Tuesday 27 March 2007"
    QTest.keyClicks(when.edit, "9")
    assert when.meaning == ""


def test_a_box_of_text_grows_with_its_lines_up_to_a_limit(qtbot: QtBot) -> None:
    edit = kit.GrowingEdit(2, 6)
    qtbot.addWidget(edit)
    edit.resize(400, edit.height())
    show(edit)
    heights = []
    for lines in (1, 2, 4, 6, 30):
        edit.setPlainText("\n".join(["one line"] * lines))
        QApplication.processEvents()
        heights.append(edit.height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


def test_nothing_is_chosen_beforehand_and_a_choice_can_be_taken_back(qtbot: QtBot) -> None:
    _form, fields = a_form(qtbot)
    about = fields["about"]
    assert isinstance(about, kit.ChoiceField)
    assert about.chosen() is None
    about.choose("adult")
    assert about.chosen() == "adult"
    about.choose(None)
    assert about.chosen() is None


def test_a_choice_is_made_with_space_and_arrows(qtbot: QtBot) -> None:
    _form, fields = a_form(qtbot)
    about = fields["about"]
    assert isinstance(about, kit.ChoiceField)
    about.focus_control()
    with qtbot.waitSignal(about.edited):
        press(Qt.Key.Key_Space)
    assert about.chosen() == "child"
    with qtbot.waitSignal(about.edited):
        press(Qt.Key.Key_Down)
    assert about.chosen() == "adult"
    assert focused() is about.button("adult")


def test_the_keyboard_stays_in_a_question_whose_answers_change(qtbot: QtBot) -> None:
    form, step, after = (
        kit.Column(),
        kit.ChoiceField("step", "What happened?", []),
        kit.LineField("who", "Who?"),
    )
    for field in (step, after):
        form.add(field)
    qtbot.addWidget(form)
    show(form)
    step.offer([kit.Choice(key, key) for key in ("sent", "lost")], "")
    step.focus_control()
    step.offer([kit.Choice("found", "found")], "")
    assert focused() is step.button("found")


def test_tab_comes_out_of_several_boxes_again_whenever_they_were_offered(qtbot: QtBot) -> None:
    several, after = kit.SeveralField("lacks", "What do they lack?"), kit.LineField("who", "Who said so?")
    form = kit.Column()
    for field in (several, after):
        form.add(field)
    qtbot.addWidget(form)
    show(form)
    for offered in ("ab", "cd"):
        several.offer([kit.Choice(key, key.upper()) for key in offered])
        several.focus_control()
        for name in (*(f"lacks_{key}_check" for key in offered), "who_edit"):
            assert focused().objectName() == name
            QTest.keyClick(focused(), Qt.Key.Key_Tab)


def test_a_choice_says_its_hint_and_the_question(qtbot: QtBot) -> None:
    _form, fields = a_form(qtbot)
    about = fields["about"]
    assert isinstance(about, kit.ChoiceField)
    assert name_of(about.button("adult")) == "An adult"
    assert description_of(about.button("adult")) == "We show whom to ring. Who is it about?"
    about.show_problem("Choose one")
    assert "Problem: Choose one" in description_of(about.button("child"))


def test_a_statement_is_ticked_by_keyboard(qtbot: QtBot) -> None:
    _form, fields = a_form(qtbot)
    told = fields["told"]
    assert isinstance(told, kit.CheckField)
    told.focus_control()
    with qtbot.waitSignal(told.edited):
        press(Qt.Key.Key_Space)
    assert told.is_checked()


def test_a_long_choice_wraps_and_can_be_clicked_on_every_line(qtbot: QtBot) -> None:
    radio = kit.RadioButton(
        "An adult who works, volunteers or lives here, or who comes here with children from elsewhere"
    )
    qtbot.addWidget(radio)
    radio.resize(220, radio.heightForWidth(220))
    show(radio)
    assert radio.heightForWidth(220) > 2 * radio.heightForWidth(2000)
    bottom = radio.rect().bottomLeft()
    bottom.setX(100)
    QTest.mouseClick(radio, Qt.MouseButton.LeftButton, pos=bottom)
    assert radio.isChecked()


def test_no_line_of_a_long_choice_or_statement_is_cut_off_in_a_narrow_form(qtbot: QtBot) -> None:
    form = kit.Column()
    long = "Refer to social care: child protection (section 47), and to the police where a crime may have been done"
    about = kit.ChoiceField("decision", "What have you decided?", [kit.Choice("refer", long)])
    told = kit.CheckField("told", long)
    for field in (about, told):
        form.add(field)
    form.body.addStretch(1)
    qtbot.addWidget(form)
    form.resize(280, 700)
    show(form)
    for button in (about.button("refer"), told.findChild(kit.CheckBox)):
        assert button is not None
        assert button.height() >= button.heightForWidth(button.width()) > 2 * button.fontMetrics().height()


def test_a_passphrase_is_hidden_until_asked_for(qtbot: QtBot) -> None:
    field = kit.PassphraseField("passphrase", "Passphrase")
    qtbot.addWidget(field)
    show(field)
    QTest.keyClicks(field.edit, "gravel-otter")
    assert field.edit.displayText() != "gravel-otter"
    assert name_of(field.show_button) == "Show the passphrase"
    QTest.keyClick(field.show_button, Qt.Key.Key_Space)
    assert field.edit.echoMode() is QLineEdit.EchoMode.Normal
    assert name_of(field.show_button) == "Hide the passphrase"
    field.clear()
    assert field.text() == ""
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password


def test_a_passphrase_may_be_pasted(qtbot: QtBot) -> None:
    field = kit.PassphraseField("passphrase", "Passphrase")
    qtbot.addWidget(field)
    show(field)
    QApplication.clipboard().setText("gravel-otter")
    QTest.keyClick(field.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "gravel-otter"
    QApplication.clipboard().clear()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_in_a_passphrase_is_reported(qtbot: QtBot, key: Qt.Key) -> None:
    field = kit.PassphraseField("passphrase", "Passphrase")
    qtbot.addWidget(field)
    show(field)
    with qtbot.waitSignal(field.return_pressed):
        QTest.keyClick(field.edit, key)
