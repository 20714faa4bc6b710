"""People: invitations, a second person who agrees, who has left, and one's own account."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget

from safeguard_desktop.domain.entries import Opened
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.services.staff.accounts import AccountState
from safeguard_desktop.services.staff.joining import JoiningService
from safeguard_desktop.ui.boxes import Question
from safeguard_desktop.ui.desk.places import Place, shortcut_to
from safeguard_desktop.ui.people.agreeing import AgreeDialog
from safeguard_desktop.ui.people.code_dialog import CodeDialog
from safeguard_desktop.ui.people.new_sheet_dialog import NewSheetDialog
from safeguard_desktop.ui.people.page import PeoplePage
from safeguard_desktop.ui.people.secret_dialog import SecretDialog
from safeguard_desktop.ui.printing import PrintDialog
from safeguard_desktop.ui.setup.sheet import SheetDialog
from safeguard_desktop.ui.shell.watching.causes import LockCause
from safeguard_desktop.ui.today.page import TodayPage
from tests.elm_row import PASSPHRASE, Setting
from tests.services.team import DEPUTY, DEPUTY_PASSPHRASE, MANAGER, MANAGER_PASSPHRASE, Team
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_targets_large_enough,
    focused,
    press,
    tab_order,
)
from tests.ui.unlocked import Unlocked


def people_of(here: Unlocked) -> PeoplePage:
    page = here.go(Place.PEOPLE)
    assert isinstance(page, PeoplePage)
    return page


def dialog_of(here: Unlocked, kind: type[QDialog]) -> QDialog:
    found = [each for each in here.window.findChildren(kind) if each.isVisible()]
    assert len(found) == 1, found
    return found[0]


def words_of(dialog: QWidget) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def push(here: Unlocked, name: str, dialog: QWidget | None = None) -> None:
    """Presses a button with Space."""
    (button,) = (each for each in (dialog or here.window).findChildren(QWidget, name) if each.isVisible())
    # After a dialog a window manager gives the window behind it the focus; here nobody does.
    button.window().activateWindow()
    button.setFocus()
    press(Qt.Key.Key_Space)
    here.settle()


def type_into(dialog: QWidget, name: str, text: str) -> None:
    """Types into a field of a dialog."""
    edit = dialog.findChild(QLineEdit, f"{name}_edit")
    assert edit is not None
    edit.setText(text)


def take_up(here: Unlocked, code: str, passphrase: str) -> None:
    """The invited person takes the invitation up at the start window."""
    joining = JoiningService(here.desk.session.workplace)
    joining.accept(joining.open(here.desk.session.folder.path, code), passphrase)


def invite(here: Unlocked, name: str) -> str:
    """Invites somebody by keyboard; returns the code that is shown."""
    person = Team(None, here.desk).id_of(name)  # type: ignore[arg-type]  # only the desk is asked
    push(here, f"invite_{person}_button")
    dialog = dialog_of(here, CodeDialog)
    label = dialog.findChild(QLabel, "invitation_code")
    assert label is not None
    code = label.text()
    push(here, "code_done_button", dialog)
    return code


def test_the_page_stands_in_the_rail_and_shows_everybody(here: Unlocked) -> None:
    here.add_child(key_person="sam  rowe")
    here.key(shortcut_to(Place.PEOPLE))
    assert here.window.here.place is Place.PEOPLE
    assert "Key person of Maya Wójcik" in here.words()
    shown = here.words()
    assert "Only you sign here" in shown
    # S44, DESIGN 3: what a deputy reads there, who cannot take reading away from the one who signs.
    sole, people = here.desk.staff.people.sole_approver(), people_of(here)
    people.sole_card.show_sole(sole, PersonId("the deputy"), here.desk.staff.people.lado())
    for part in ("If a worry is about", "01632 960 300", "recovery sheet", "Without the sheet nobody"):
        assert part in here.words()
    for part in ("Asha Patel (you)", DEPUTY, MANAGER, "Reads the record and signs", "No account"):
        assert part in shown
    assert_all_controls_named(here.window)
    assert_all_targets_large_enough(here.window)


def test_a_lead_alone_is_told_and_invites_the_deputy_from_there(here: Unlocked) -> None:
    """S19."""
    page = people_of(here)
    assert "Nobody else can read the record if you are away" in here.words()
    push(here, "advice_invite_button")
    assert here.boxes.shown == [f"Invite {DEPUTY}?"]
    dialog = dialog_of(here, CodeDialog)
    assert "87 bits" in words_of(dialog)
    assert "7 Dec 2026" in words_of(dialog)
    label = dialog.findChild(QLabel, "invitation_code")
    assert label is not None
    code = label.text()
    assert_all_controls_named(dialog)
    push(here, "code_print_button", dialog)
    printing = dialog_of(here, PrintDialog)
    printing.reject()
    push(here, "code_done_button", dialog)
    assert not page.advice_banner.isVisible()
    assert "Invited; the code counts until" in here.words()
    assert code not in here.words()
    take_up(here, code, DEPUTY_PASSPHRASE)
    people_of(here)
    assert "Reads the record\n" in here.words() + "\n"


def test_an_invitation_that_is_thought_better_of_makes_nothing(here: Unlocked) -> None:
    people_of(here)
    here.boxes.yes = False
    push(here, "advice_invite_button")
    assert here.desk.session.chain.latest.version == 1


def test_without_a_deputy_the_advice_is_to_add_one(here: Unlocked) -> None:
    team = Team(None, here.desk)  # type: ignore[arg-type]  # only the desk is asked
    here.desk.staff.people.mark_left(team.id_of(DEPUTY))
    people_of(here)
    assert "Add your deputy" in here.words()
    push(here, "advice_invite_button")
    assert here.find(QWidget, "person_form").isVisible()


def test_somebody_is_added_by_keyboard_and_changed(here: Unlocked) -> None:
    people_of(here)
    push(here, "add_person_button")
    assert focused().objectName() == "person_name_edit"
    here.write("person_name_edit", "Zoë Kamińska")
    here.write("person_job_edit", "Key person")
    here.key("Ctrl+Return")
    assert "Zoë Kamińska" in here.words()
    assert here.window.status.text == "The list of people is saved."
    (row,) = (row for row in here.desk.staff.people.rows() if row.person.name == "Zoë Kamińska")
    assert row.person.roles == (Role.STAFF,)
    push(here, f"change_{row.person.id}_button")
    push(here, "role_deputy_check")
    push(here, "person_form_save_button")
    assert here.desk.staff.people.row(row.person.id).person.roles == (Role.STAFF, Role.DEPUTY)


def test_a_form_without_a_name_says_so(here: Unlocked) -> None:
    people_of(here)
    push(here, "add_person_button")
    push(here, "person_form_save_button")
    assert "Enter the full name." in here.words()


def test_roles_of_somebody_with_keys_are_changed_and_nobody_shuts_themselves_out(
    here: Unlocked, setting: Setting
) -> None:
    people_of(here)
    push(here, f"change_{setting.lead}_button")
    assert "This person has an account." in here.words()
    push(here, "role_manager_check")
    push(here, "person_form_save_button")
    assert here.desk.staff.people.row(setting.lead).person.roles == (Role.LEAD, Role.MANAGER)
    push(here, f"change_{setting.lead}_button")
    push(here, "role_lead_check")
    push(here, "person_form_save_button")
    assert "Then nobody would be left who leads and reads the record." in here.words()
    assert here.desk.staff.people.row(setting.lead).reads


def test_somebody_leaves_and_comes_back(here: Unlocked) -> None:
    people_of(here)
    manager = Team(None, here.desk).id_of(MANAGER)  # type: ignore[arg-type]  # only the desk is asked
    push(here, f"left_{manager}_button")
    assert here.boxes.shown == [f"Has {MANAGER} left?"]
    assert "Have left" in here.words()
    push(here, f"back_{manager}_button")
    assert "Have left" not in here.words()


def test_an_invitation_is_taken_back(here: Unlocked) -> None:
    people_of(here)
    deputy = Team(None, here.desk).id_of(DEPUTY)  # type: ignore[arg-type]  # only the desk is asked
    invite(here, DEPUTY)
    push(here, f"withdraw_{deputy}_button")
    assert here.desk.staff.people.row(deputy).account is AccountState.NONE
    assert "Its code opens nothing any more." in here.window.status.text


def test_with_two_approvers_the_second_types_a_passphrase(here: Unlocked) -> None:
    """KEYS.md 7.4: two approvers, or the sheet."""
    people_of(here)
    take_up(here, invite(here, MANAGER), MANAGER_PASSPHRASE)
    manager, deputy = (Team(None, here.desk).id_of(name) for name in (MANAGER, DEPUTY))  # type: ignore[arg-type]  # only the desk is asked
    push(here, f"invite_{deputy}_button")
    dialog = dialog_of(here, AgreeDialog)
    assert "so that no one of them can do it unseen" in words_of(dialog)
    assert_all_controls_named(dialog)
    push(here, "agree_dialog_act_button", dialog)
    assert "Choose who agrees." in words_of(dialog)
    push(here, f"second_person_{manager}_radio", dialog)
    type_into(dialog, "second_passphrase", "not the passphrase")
    push(here, "agree_dialog_act_button", dialog)
    assert "does not open this record" in words_of(dialog)
    assert here.desk.staff.people.row(deputy).account is AccountState.NONE
    type_into(dialog, "second_passphrase", MANAGER_PASSPHRASE)
    push(here, "agree_dialog_act_button", dialog)
    assert here.desk.staff.people.row(deputy).account is AccountState.INVITED
    push(here, "code_done_button", dialog_of(here, CodeDialog))


def test_the_recovery_sheet_agrees_where_nobody_else_can(here: Unlocked, setting: Setting) -> None:
    people_of(here)
    invite(here, MANAGER)
    deputy = Team(None, here.desk).id_of(DEPUTY)  # type: ignore[arg-type]  # only the desk is asked
    push(here, f"invite_{deputy}_button")
    dialog = dialog_of(here, AgreeDialog)
    assert isinstance(dialog, AgreeDialog)
    assert "so it takes the recovery sheet" in words_of(dialog)
    dialog.words.set_text(" ".join(setting.words[:-1]))
    push(here, "agree_dialog_act_button", dialog)
    assert dialog.trouble.isVisible()
    dialog.words.set_text(" ".join(setting.words))
    push(here, "agree_dialog_act_button", dialog)
    push(here, "code_done_button", dialog_of(here, CodeDialog))
    assert here.desk.staff.people.row(deputy).account is AccountState.INVITED


def test_an_approver_who_never_came_is_taken_back_with_the_code(here: Unlocked) -> None:
    people_of(here)
    manager = Team(None, here.desk).id_of(MANAGER)  # type: ignore[arg-type]  # only the desk is asked
    code = invite(here, MANAGER)
    push(here, f"withdraw_{manager}_button")
    dialog = dialog_of(here, AgreeDialog)
    push(here, "second_person_code_radio", dialog)
    push(here, "agree_dialog_act_button", dialog)
    assert "Enter the code of the invitation." in words_of(dialog)
    type_into(dialog, "second_code", code)
    push(here, "agree_dialog_act_button", dialog)
    assert here.desk.staff.people.row(manager).account is AccountState.NONE


def test_what_a_reader_who_leaves_could_still_read_is_said(
    here: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    people_of(here)
    take_up(here, invite(here, DEPUTY), DEPUTY_PASSPHRASE)
    people_of(here)
    deputy = Team(None, here.desk).id_of(DEPUTY)  # type: ignore[arg-type]  # only the desk is asked
    asked: list[str] = []

    def ask(_parent: QWidget, question: Question, answered: Callable[[bool], None]) -> None:
        asked.append(question.text)
        answered(True)

    monkeypatch.setattr(here.boxes, "ask", ask)
    push(here, f"left_{deputy}_button")
    assert "The keys of the record are changed in the same step" in asked[0]
    assert "Copies from before" in asked[0]
    assert not here.desk.staff.people.row(deputy).person.active
    assert ledger_facts(here.desk.session.chain.latest).generation == 2
    assert "the keys of the record are changed" in here.window.status.text
    # The same desk goes on under the new key.
    here.desk.session.append(here.desk.session.new_entry(Opened("office-pc", "1")))


def test_the_keys_are_changed_by_hand(here: Unlocked) -> None:
    """S19, X19."""
    page = people_of(here)
    assert not page.keys_card.unfinished_banner.isVisible()
    here.boxes.yes = False
    push(here, "change_keys_button")
    assert ledger_facts(here.desk.session.chain.latest).generation == 1
    here.boxes.yes = True
    push(here, "change_keys_button")
    assert here.boxes.shown[-1] == "Change the keys of the record?"
    assert ledger_facts(here.desk.session.chain.latest).generation == 2
    assert "The keys of the record are changed." in here.window.status.text


def test_nothing_is_said_to_happen_to_the_record_until_the_second_person_agrees(here: Unlocked) -> None:
    page = people_of(here)
    take_up(here, invite(here, MANAGER), MANAGER_PASSPHRASE)
    push(here, "change_keys_button")
    dialog = dialog_of(here, AgreeDialog)
    assert not page.keys_card.progress.is_waiting
    push(here, "agree_dialog_cancel_button", dialog)
    assert not page.keys_card.progress.is_waiting
    assert ledger_facts(here.desk.session.chain.latest).generation == 1


def test_a_new_recovery_sheet_is_put_in_force_once_its_words_are_typed_back(
    here: Unlocked, setting: Setting
) -> None:
    """X14."""
    people_of(here)
    push(here, "new_sheet_button")
    dialog = dialog_of(here, NewSheetDialog)
    assert isinstance(dialog, NewSheetDialog)
    assert_all_controls_named(dialog)
    assert_all_targets_large_enough(dialog)
    push(here, "new_sheet_act_button", dialog)
    assert dialog.summary.isVisible()
    push(here, "recovery_preview_button", dialog)
    assert dialog_of(here, SheetDialog).findChildren(QWidget, "sheet_preview")
    push(here, "sheet_close_button", dialog_of(here, SheetDialog))
    new = dialog._sheet
    for position in new.asked:
        type_into(dialog, f"word_{position}", new.recovery_words[position - 1])
    push(here, "new_sheet_act_button", dialog)
    agree = dialog_of(here, AgreeDialog)
    agree.fields["second_words"].set_text(" ".join(setting.words))  # type: ignore[attr-defined]  # found by its class
    push(here, "agree_dialog_act_button", agree)
    assert "The new recovery sheet is in force" in here.window.status.text
    assert ledger_facts(here.desk.session.chain.latest).generation == 2


def test_a_change_of_keys_that_was_cut_off_is_told(here: Unlocked, setting: Setting) -> None:
    (setting.path / "keys" / "children" / "000002").mkdir()
    page = people_of(here)
    assert page.keys_card.unfinished_banner.isVisible()
    assert "was cut off" in here.words()
    today = here.go(Place.TODAY)
    assert isinstance(today, TodayPage)
    assert today.advice_banner.isVisible()
    assert "was cut off" in here.words()
    people_of(here)
    push(here, "change_keys_button")
    assert not page.keys_card.unfinished_banner.isVisible()


def test_one_changes_ones_own_passphrase(here: Unlocked, setting: Setting) -> None:
    people_of(here)
    push(here, "change_passphrase_button")
    dialog = dialog_of(here, SecretDialog)
    assert "still open to the old one" in words_of(dialog)
    push(here, "suggest_button", dialog)
    new = next(label.text() for label in dialog.findChildren(QLabel, "suggestion"))
    type_into(dialog, "old_passphrase", "not the passphrase")
    type_into(dialog, "passphrase", new)
    type_into(dialog, "passphrase_again", "something else")
    push(here, "passphrase_dialog_act_button", dialog)
    assert "Enter the same passphrase twice." in words_of(dialog)
    type_into(dialog, "passphrase_again", new)
    push(here, "passphrase_dialog_act_button", dialog)
    assert "does not open this record" in words_of(dialog)
    type_into(dialog, "old_passphrase", PASSPHRASE)
    push(here, "passphrase_dialog_act_button", dialog)
    assert "The new passphrase counts from now on" in here.window.status.text


def test_a_pin_is_chosen_and_given_up(here: Unlocked) -> None:
    people_of(here)
    push(here, "choose_pin_button")
    dialog = dialog_of(here, SecretDialog)
    type_into(dialog, "pin", "123456")
    push(here, "pin_dialog_act_button", dialog)
    assert "among the first that somebody would try" in words_of(dialog)
    for name in ("pin", "pin_again"):
        type_into(dialog, name, "274915")
    push(here, "pin_dialog_act_button", dialog)
    assert here.desk.staff.own.has_pin()
    assert "A PIN lets you in again until midnight." in here.words()
    push(here, "forget_pin_button")
    assert not here.desk.staff.own.has_pin()
    assert focused().objectName() == "choose_pin_button"


def test_tab_goes_from_what_is_wrong_through_the_questions_to_the_buttons(here: Unlocked) -> None:
    people_of(here)
    push(here, "choose_pin_button")
    dialog = dialog_of(here, SecretDialog)
    type_into(dialog, "pin", "123456")
    push(here, "pin_dialog_act_button", dialog)
    order = [name for name in tab_order(dialog) if not name.endswith("show_button")]
    assert order[:2] == ["error_summary", "problem_pin_button"]
    assert order[-4:] == ["pin_edit", "pin_again_edit", "pin_dialog_cancel_button", "pin_dialog_act_button"]


def test_a_secret_that_was_typed_is_gone_with_the_window(here: Unlocked) -> None:
    people_of(here)
    push(here, "choose_pin_button")
    dialog = dialog_of(here, SecretDialog)
    type_into(dialog, "pin", "274915")
    edit = dialog.findChild(QLineEdit, "pin_edit")
    assert edit is not None
    held = [edit.text()]
    edit.textChanged.connect(held.append)
    push(here, "pin_dialog_cancel_button", dialog)
    assert held == ["274915", ""]
    assert not here.desk.staff.own.has_pin()


def test_locking_hides_whatever_asks_for_a_secret(here: Unlocked) -> None:
    people_of(here)
    push(here, "choose_pin_button")
    dialog = dialog_of(here, SecretDialog)
    here.window.lock(LockCause.CHOSEN)
    QApplication.processEvents()
    assert not dialog.isVisible()


def test_everything_is_reached_with_tab(here: Unlocked) -> None:
    people_of(here)
    order = tab_order(here.window)
    for name in (
        "add_person_button",
        "advice_invite_button",
        "choose_pin_button",
        "change_passphrase_button",
    ):
        assert name in order


def test_today_says_quietly_that_nobody_else_can_read_and_leads_to_people(here: Unlocked) -> None:
    here.go(Place.TODAY)
    assert "Nobody else can read the record if you are away" in here.words()
    push(here, "open_people_button")
    assert here.window.here.place is Place.PEOPLE
    take_up(here, invite(here, DEPUTY), DEPUTY_PASSPHRASE)
    here.go(Place.TODAY)
    assert "Nobody else can read the record" not in here.words()
