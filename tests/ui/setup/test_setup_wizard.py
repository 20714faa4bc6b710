"""Setting up through the window: five steps, and nothing on the disk before the last."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.office.setup import SetupStep
from safeguard_desktop.services.session import unlock
from safeguard_desktop.ui.setup import SetupWizard
from safeguard_desktop.ui.setup.sheet import SheetDialog
from safeguard_desktop.ui.widgets import StrongText
from tests.elm_row import PASSPHRASE, answers
from tests.ui.front import Front, type_in
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_fields_have_help,
    assert_all_targets_large_enough,
    focused,
    press,
)


def begin(here: Front) -> SetupWizard:
    """Opens the wizard."""
    here.press("set_up_button")
    return here.window.setup_wizard


def fill_facts(here: Front, wizard: SetupWizard, **changes: str) -> None:
    """Answers the first two steps."""
    draft = replace(answers(here.workplace.documents), **changes)
    wizard.setting.load(draft)
    wizard.people.load(draft)


def go_on(here: Front) -> None:
    """Presses Continue."""
    here.press("continue_button")


def to_recovery(here: Front, wizard: SetupWizard) -> None:
    """Goes through the first three steps."""
    fill_facts(here, wizard)
    go_on(here)
    go_on(here)
    wizard.passphrase.passphrase.edit.setText(PASSPHRASE)
    wizard.passphrase.again.edit.setText(PASSPHRASE)
    go_on(here)


def test_ctrl_and_enter_goes_on_as_continue_does(empty: Front) -> None:
    wizard = begin(empty)
    fill_facts(empty, wizard)
    wizard.setting.fields()["setting_name"].focus_control()
    for after in (SetupStep.PEOPLE, SetupStep.PASSPHRASE):
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        empty.settle()
        assert wizard.stepper.current() == after.value
    wizard.passphrase.passphrase.edit.setText(PASSPHRASE)
    wizard.passphrase.again.edit.setText(PASSPHRASE)
    wizard.passphrase.again.focus_control()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    empty.settle()
    assert wizard.stepper.current() == SetupStep.RECOVERY.value


def test_a_number_without_a_name_is_asked_about(empty: Front) -> None:
    """It stood in the place of the name among the answers, and was not written down at all."""
    wizard = begin(empty)
    fill_facts(empty, wizard, manager_name="", manager_phone="01632 960 555")
    go_on(empty)
    go_on(empty)
    assert wizard.stepper.current() == SetupStep.PEOPLE.value
    (link,) = wizard.stepper.summary.links
    assert link.accessibleName() == "Enter the manager’s or headteacher’s name, or take the number away."
    wizard.people.fields()["manager_name"].focus_control()
    type_in("Kim Osei")
    go_on(empty)
    assert wizard.stepper.current() == SetupStep.PASSPHRASE.value


def copied(wizard: SetupWizard) -> dict[int, str]:
    """The words as they would be copied onto paper: read off the screen."""
    wizard.recovery.by_hand_button.setChecked(True)
    lines = [label.text() for label in wizard.recovery._by_hand.findChildren(StrongText)]
    return {int(number): word for number, _, word in (line.partition(". ") for line in lines)}


def type_back(wizard: SetupWizard) -> None:
    """Types the four words from the paper."""
    paper = copied(wizard)
    for position, field in wizard.recovery._words_typed.items():
        field.focus_control()
        type_in(paper[position])


def test_a_setting_is_set_up_and_unlocked_with_its_passphrase(empty: Front) -> None:
    wizard = begin(empty)
    to_recovery(empty, wizard)
    type_back(wizard)
    go_on(empty)
    assert wizard.stepper.continue_button.text() == "Set up Elm Row Pre-school"
    assert list(empty.workplace.documents.iterdir()) == [], "nothing is written before the last step"
    go_on(empty)
    empty.press("made_unlock_button")
    assert empty.window.home.isVisible()
    assert focused() is empty.window.home.unlock_panel.passphrase.edit, "whoever pressed Unlock it types on"
    (path,) = SettingService(empty.workplace).known()
    look = SettingService(empty.workplace).look(path)
    assert (look.leads[0].name, look.contacts.lado) == ("Asha Patel", "01632 960 300")
    unlock(empty.workplace, path, look.readers[0].id, PASSPHRASE).close()


def test_the_first_two_steps_are_filled_in_by_keyboard_alone(empty: Front) -> None:
    wizard = begin(empty)
    typed = {
        "setting_name_edit": "Elm Row Pre-school",
        "lead_name_edit": "Asha Patel",
        "social_care_day_edit": "01632 960 100",
        "lado_edit": "01632 960 300",
    }
    for _ in range(60):
        name = focused().objectName()
        if name == "continue_button":
            press(Qt.Key.Key_Space)
            empty.settle()
            if wizard.stepper.current() == SetupStep.PASSPHRASE:
                break
            continue
        if name in typed:
            type_in(typed.pop(name))
        if name == "kind_pre_school_radio":
            press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Tab)
    assert typed == {}
    assert wizard.stepper.current() == SetupStep.PASSPHRASE


def test_what_is_missing_is_said_at_the_top_and_beside_the_field(empty: Front) -> None:
    wizard = begin(empty)
    go_on(empty)
    assert wizard.stepper.current() == SetupStep.SETTING
    assert [link.text() for link in wizard.stepper.summary.links] == [
        "Enter the name of the setting.",
        "Choose what kind it is.",
    ]


def test_a_folder_that_a_cloud_service_copies_is_refused_beside_its_field(empty: Front) -> None:
    wizard = begin(empty)
    cloud = empty.workplace.documents / "Dropbox"
    cloud.mkdir()
    fill_facts(empty, wizard, place=str(cloud))
    go_on(empty)
    assert wizard.stepper.current() == SetupStep.SETTING
    assert "cloud service" in wizard.setting.fields()["place"].problem


def test_a_folder_that_is_not_there_is_called_just_that(empty: Front) -> None:
    wizard = begin(empty)
    fill_facts(empty, wizard, place=str(empty.workplace.documents / "nowhere"))
    go_on(empty)
    problem = wizard.setting.fields()["place"].problem
    assert problem == "There is no such folder on this computer. Choose one that is there already."


def test_whoever_has_no_printer_is_told_to_copy_the_words_not_to_save_them(empty: Front) -> None:
    wizard = begin(empty)
    to_recovery(empty, wizard)
    empty.press("recovery_print_button")
    told = empty.boxes.told[-1]
    assert "Copy the words out by hand" in told
    assert "Save" not in told


def test_the_folder_that_was_picked_is_taken(empty: Front) -> None:
    wizard = begin(empty)
    empty.picker.path = empty.workplace.documents / "kept here"
    empty.press("choose_place_button")
    assert wizard.setting.fields()["place"].control.property("text") == str(empty.picker.path)


def test_a_term_that_ends_before_it_begins_is_refused(empty: Front) -> None:
    wizard = begin(empty)
    fill_facts(empty, wizard)
    for name, text in (("term_start", "1 November 2026"), ("term_end", "1 September 2026")):
        edit = wizard.setting.fields()[name].control
        assert isinstance(edit, QLineEdit)
        edit.setText(text)
    go_on(empty)
    assert "comes after the first day" in wizard.setting.fields()["term_end"].problem


def test_two_passphrases_that_differ_are_refused(empty: Front) -> None:
    wizard = begin(empty)
    fill_facts(empty, wizard)
    go_on(empty)
    go_on(empty)
    wizard.passphrase.passphrase.edit.setText(PASSPHRASE)
    wizard.passphrase.again.edit.setText(PASSPHRASE + "s")
    go_on(empty)
    assert wizard.stepper.current() == SetupStep.PASSPHRASE
    assert wizard.passphrase.again.problem


def test_a_passphrase_made_of_the_name_of_the_setting_is_refused(empty: Front) -> None:
    wizard = begin(empty)
    fill_facts(empty, wizard)
    go_on(empty)
    go_on(empty)
    for field in wizard.passphrase.fields().values():
        edit = field.control
        assert isinstance(edit, QLineEdit)
        edit.setText("elmrowpreschool")
    go_on(empty)
    assert wizard.stepper.current() == SetupStep.PASSPHRASE
    assert wizard.passphrase.passphrase.problem


def test_a_suggestion_is_six_words_and_is_typed_once_more(empty: Front) -> None:
    wizard = begin(empty)
    fill_facts(empty, wizard)
    go_on(empty)
    go_on(empty)
    empty.press("suggest_button")
    press(Qt.Key.Key_Tab)
    assert focused() is wizard.passphrase.use_button
    press(Qt.Key.Key_Space)
    assert len(wizard.passphrase.passphrase.text().split()) == 6
    assert wizard.passphrase.again.text() == ""
    assert focused() is wizard.passphrase.again.edit


def test_a_word_that_was_copied_wrongly_is_named(empty: Front) -> None:
    wizard = begin(empty)
    to_recovery(empty, wizard)
    type_back(wizard)
    position, field = next(iter(wizard.recovery._words_typed.items()))
    field.set_text("wrong")
    go_on(empty)
    assert wizard.stepper.current() == SetupStep.RECOVERY
    assert [link.text() for link in wizard.stepper.summary.links] == [
        f"Check word {position} against the paper. It is not the same."
    ]


def test_going_back_to_change_an_answer_keeps_the_words_on_the_paper(empty: Front) -> None:
    wizard = begin(empty)
    to_recovery(empty, wizard)
    paper = copied(wizard)
    type_back(wizard)
    go_on(empty)
    wizard.ready.change_chosen.emit(SetupStep.PEOPLE.value)
    edit = wizard.people.fields()["lead_name"].control
    assert isinstance(edit, QLineEdit)
    edit.setText("Asha Patel-Roy")
    for _ in range(3):
        go_on(empty)
    assert wizard.stepper.current() == SetupStep.READY
    assert copied(wizard) == paper
    go_on(empty)
    (path,) = empty.workplace.documents.glob("*.safeguard")
    assert SettingService(empty.workplace).look(path).leads[0].name == "Asha Patel-Roy"


def test_the_words_stand_on_the_screen_only_when_asked_for_and_are_gone_afterwards(empty: Front) -> None:
    wizard = begin(empty)
    to_recovery(empty, wizard)
    assert wizard.recovery._grid.count() == 0
    word = copied(wizard)[1]
    type_back(wizard)
    go_on(empty)
    go_on(empty)
    texts = [edit.text() for edit in wizard.findChildren(QLineEdit)]
    assert word not in texts
    assert PASSPHRASE not in texts
    assert wizard.recovery._grid.count() == 0


def test_leaving_with_keys_in_memory_asks_first(empty: Front) -> None:
    wizard = begin(empty)
    to_recovery(empty, wizard)
    empty.boxes.yes = False
    press(Qt.Key.Key_Escape)
    assert empty.boxes.shown == ["Leave setting up?"]
    assert wizard.isVisible()
    empty.boxes.yes = True
    press(Qt.Key.Key_Escape)
    assert empty.window.choosing.isVisible()
    assert list(empty.workplace.documents.iterdir()) == []


def test_what_was_typed_is_still_there_after_leaving(empty: Front) -> None:
    wizard = begin(empty)
    fill_facts(empty, wizard)
    press(Qt.Key.Key_Escape)
    begin(empty)
    address = wizard.setting.fields()["address"].control
    assert isinstance(address, QPlainTextEdit)
    assert wizard.setting.fields()["setting_name"].control.property("text") == "Elm Row Pre-school"


def test_a_setting_of_that_name_is_never_overwritten(empty: Front) -> None:
    wizard = begin(empty)
    to_recovery(empty, wizard)
    (empty.workplace.documents / "Elm Row Pre-school.safeguard").mkdir()
    type_back(wizard)
    go_on(empty)
    go_on(empty)
    assert wizard.trouble.isVisible()
    assert "already something of that name" in wizard.trouble.accessibleName()
    assert list((empty.workplace.documents / "Elm Row Pre-school.safeguard").iterdir()) == []


def test_the_sheet_can_be_looked_at_before_it_is_printed(empty: Front) -> None:
    wizard = begin(empty)
    to_recovery(empty, wizard)
    empty.press("recovery_preview_button")
    dialog = wizard.findChild(SheetDialog)
    assert dialog is not None
    assert (dialog.preview.page, dialog.preview.page_count) == (1, 1)
    dialog.reject()


def test_every_step_names_its_controls(empty: Front) -> None:
    wizard = begin(empty)
    to_recovery(empty, wizard)
    for step in SetupStep:
        wizard._go_to(step)
        empty.settle()
        assert_all_controls_named(empty.window)
        assert_all_fields_have_help(empty.window)
        assert_all_targets_large_enough(empty.window)
