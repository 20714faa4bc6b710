"""The summary of problems and the frame of a journey."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui import widgets as kit
from safeguard_desktop.ui.theme import Scheme, apply_theme, dress
from tests.ui.looking import (
    assert_all_controls_named,
    description_of,
    focused,
    name_of,
    press,
    show,
    tab_order,
)


class AForm(kit.ScrollPage):
    """A form that is longer than its window."""

    def __init__(self) -> None:
        super().__init__()
        self.summary = kit.ErrorSummary()
        self.add(self.summary)
        self.fields: dict[str, kit.Field] = {
            name: kit.LineField(name, f"Question {name}?")
            for name in ("child", "when", "seen", "done", "name")
        }
        for field in self.fields.values():
            self.add(field)
        self.save = kit.PrimaryButton("Save", name="save_button")
        self.add(self.save)


def a_form(qtbot: QtBot) -> AForm:
    form = AForm()
    qtbot.addWidget(form)
    form.resize(600, 260)
    show(form)
    return form


def test_problems_are_shown_at_the_top_and_beside_the_fields_and_take_the_focus(qtbot: QtBot) -> None:
    form = a_form(qtbot)
    form.summary.show_problems([("child", "Say which child it is"), ("name", "Give your name")], form.fields)
    assert focused() is form.summary
    assert name_of(form.summary) == "There is a problem. Say which child it is Give your name"
    assert form.fields["child"].problem == "Say which child it is"
    assert [link.text() for link in form.summary.links] == ["Say which child it is", "Give your name"]
    assert_all_controls_named(form)


def test_problems_are_listed_as_their_questions_stand_on_the_page(qtbot: QtBot) -> None:
    form = a_form(qtbot)
    found = [(name, f"About {name}") for name in ("name", "no_field", "when", "child", "seen")]
    form.fields["seen"].hide()
    form.summary.show_problems(found, form.fields)
    order = ["child", "when", "name", "no_field", "seen"]
    assert [link.text() for link in form.summary.links] == [f"About {name}" for name in order]
    form.fields["seen"].show()
    form.summary.show_problems(found, form.fields)
    order = ["child", "when", "seen", "name", "no_field"]
    assert [link.text() for link in form.summary.links] == [f"About {name}" for name in order]


def test_a_link_moves_the_focus_to_its_field_and_brings_it_into_sight(qtbot: QtBot) -> None:
    form = a_form(qtbot)
    form.summary.show_problems([("child", "Say which child it is"), ("name", "Give your name")], form.fields)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert focused() is form.summary.links[1]
    press(Qt.Key.Key_Space)
    field = form.fields["name"]
    assert focused() is field.control
    assert not field.control.visibleRegion().isEmpty()
    assert description_of(field.control) == "Problem: Give your name"


def test_the_links_come_right_after_the_summary_in_tab_order(qtbot: QtBot) -> None:
    form = a_form(qtbot)
    form.summary.show_problems([("name", "Give your name")], form.fields)
    order = tab_order(form)
    assert order[:3] == ["error_summary", "problem_name_button", "child_edit"]
    assert order[-1] == "save_button"


def test_problems_go_when_they_are_mended(qtbot: QtBot) -> None:
    form = a_form(qtbot)
    form.summary.show_problems([("child", "Say which child it is")], form.fields)
    form.summary.show_problems([], form.fields)
    assert not form.summary.isVisible()
    assert form.fields["child"].problem == ""


def test_of_two_problems_with_one_field_the_first_stays_beside_it(qtbot: QtBot) -> None:
    form = a_form(qtbot)
    form.summary.show_problems([("when", "Say when"), ("when", "Say what time")], form.fields)
    assert form.fields["when"].problem == "Say when"
    assert len(form.summary.links) == 2


def test_a_problem_without_a_field_is_said_without_a_link(qtbot: QtBot) -> None:
    form = a_form(qtbot)
    form.summary.show_problems([("disk", "The disk is full")], form.fields)
    assert form.summary.links[0].focusPolicy() == Qt.FocusPolicy.NoFocus


def test_tab_brings_what_it_reaches_into_sight(qtbot: QtBot) -> None:
    form = a_form(qtbot)
    for name in form.fields:
        form.fields[name].control.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert (
            form.fields[name].control.visibleRegion().boundingRect().height()
            == form.fields[name].control.height()
        )


def a_journey(qtbot: QtBot) -> kit.Stepper:
    stepper = kit.Stepper()
    setting, answers = kit.Column(), kit.Column()
    setting.add(kit.LineField("setting_name", "What is the setting called?"))
    setting.add(kit.LineField("phone", "Its telephone number?"))
    answers.add(kit.AnswerList([kit.Answer("setting", "What is the setting called?", "Elm Row")]))
    stepper.add_step("setting", "Your setting", setting)
    stepper.add_step("answers", "Check your answers", answers, "Set up this setting")
    qtbot.addWidget(stepper)
    stepper.resize(700, 500)
    show(stepper)
    return stepper


def test_a_step_says_which_it_is_and_puts_the_focus_on_its_first_question(qtbot: QtBot) -> None:
    stepper = a_journey(qtbot)
    stepper.go_to("setting")
    assert stepper.current() == "setting"
    assert stepper.accessibleName() == "Step 1 of 2. Your setting"
    assert focused().objectName() == "setting_name_edit"
    assert not stepper.back_button.isVisible()
    assert tab_order(stepper) == ["setting_name_edit", "phone_edit", "continue_button", "cancel_button"]


def test_the_last_button_names_the_act_and_back_appears(qtbot: QtBot) -> None:
    stepper = a_journey(qtbot)
    stepper.go_to("answers")
    assert stepper.continue_button.text() == "Set up this setting"
    assert stepper.back_button.isVisible()
    assert tab_order(stepper) == ["change_setting_button", "back_button", "continue_button", "cancel_button"]
    assert_all_controls_named(stepper)


def test_the_buttons_report_the_step_in_which_they_were_pressed(qtbot: QtBot) -> None:
    stepper = a_journey(qtbot)
    stepper.go_to("answers")
    for button, signal in (
        (stepper.continue_button, stepper.continue_chosen),
        (stepper.back_button, stepper.back_chosen),
        (stepper.cancel_button, stepper.cancel_chosen),
    ):
        with qtbot.waitSignal(signal) as seen:
            QTest.keyClick(button, Qt.Key.Key_Space)
        assert seen.args == ["answers"]


def test_the_problems_of_a_step_are_gone_in_the_next(qtbot: QtBot) -> None:
    stepper = a_journey(qtbot)
    stepper.go_to("setting")
    stepper.show_problems([("setting_name", "Write its name")], {})
    assert stepper.summary.isVisible()
    stepper.go_to("answers")
    assert not stepper.summary.isVisible()


def test_each_answer_can_be_changed_and_its_link_says_which(qtbot: QtBot) -> None:
    answers = kit.AnswerList()
    answers.set_answers([kit.Answer("child", "Which child?", ""), kit.Answer("when", "When?", "Today")])
    qtbot.addWidget(answers)
    show(answers)
    link = answers.findChild(kit.LinkButton, "change_when_button")
    assert link is not None
    assert name_of(link) == "Change: When?"
    with qtbot.waitSignal(answers.change_chosen) as seen:
        QTest.keyClick(link, Qt.Key.Key_Space)
    assert seen.args == ["when"]


def test_answers_that_are_filled_again_keep_their_place_in_tab_order(qtbot: QtBot) -> None:
    page = kit.Column()
    before, answers = kit.SecondaryButton("Before", name="before"), kit.AnswerList()
    after = kit.SecondaryButton("After", name="after")
    for widget in (before, answers, after):
        page.add(widget)
    qtbot.addWidget(page)
    for _ in range(2):
        answers.set_answers([kit.Answer("one", "One?", "1"), kit.Answer("two", "Two?", "2")])
    show(page)
    assert tab_order(page) == ["before", "change_one_button", "change_two_button", "after"]


def test_facts_say_their_name_with_their_value(qtbot: QtBot) -> None:
    facts = kit.KeyValueList([kit.Fact("Date of birth", "27 March 2019")])
    qtbot.addWidget(facts)
    names = [label.accessibleName() for label in facts.findChildren(kit.BodyText)]
    assert names == ["Date of birth: 27 March 2019"]
    facts.set_facts([kit.Fact("Class", "Owls"), kit.Fact("UPN", "")])
    shown = [
        label.text() for label in facts.findChildren(kit.BodyText) if label.accessibleName() and label.text()
    ]
    assert "27 March 2019" not in shown
    assert "Owls" in shown


def test_a_problem_is_broken_into_lines_anew_in_another_size_of_text(
    qtbot: QtBot, qapp: QApplication
) -> None:
    summary = kit.ErrorSummary()
    qtbot.addWidget(summary)
    dress(summary)
    summary.resize(420, 200)
    sentence = (
        "Word 1 is not on the list that recovery sheets are made from. Look at that word on the paper again."
    )
    summary.show_problems([("words", sentence)], {})
    show(summary)
    (link,) = summary.links
    lines = []
    for scale in (1.0, 2.0, 1.0):
        apply_theme(qapp, Scheme.LIGHT, scale)
        qapp.processEvents()
        lines.append(link.text().count("\n") + 1)
    assert lines[1] > lines[0] == lines[2]
