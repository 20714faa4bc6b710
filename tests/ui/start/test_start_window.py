"""The start window: what everybody sees, unlocking and its faults, asking after a reference."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.services.inbox.drafts import ReceiveDraft
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.lock import FolderLock
from safeguard_desktop.ui.start import StartWindow
from safeguard_desktop.ui.start.reference import as_reference
from safeguard_desktop.ui.widgets import HelpPanel, PrimaryButton
from tests.elm_row import PASSPHRASE, Setting, filled
from tests.ui.front import Front, front, type_in
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_fields_have_help,
    assert_all_targets_large_enough,
    description_of,
    focused,
    name_of,
    press,
    tab_order,
)


def try_passphrase(here: Front, passphrase: str) -> None:
    """Types a passphrase and presses Enter."""
    here.window.home.unlock_panel.focus_passphrase()
    type_in(passphrase)
    press(Qt.Key.Key_Return)
    here.settle()


def texts_in(widget: QWidget) -> list[str]:
    """Everything that labels say."""
    return [label.text() for label in widget.findChildren(QLabel)]


def send_one(setting: Setting) -> str:
    """A member of staff raises a concern; returns its reference."""
    service = setting.raising()
    return service.send(filled(service.new_draft())).reference


def test_a_computer_without_a_setting_offers_three_ways_to_begin(empty: Front) -> None:
    assert empty.window.choosing.isVisible()
    assert focused().objectName() == "set_up_button"
    assert tab_order(empty.window) == ["set_up_button", "open_folder_button", "restore_button"]
    assert_all_controls_named(empty.window)
    assert_all_fields_have_help(empty.window)


def test_the_one_large_act_comes_first(here: Front) -> None:
    assert focused().objectName() == "raise_button"
    assert here.window.home.raise_button.height() >= 72
    order = tab_order(here.window)
    wanted = ["raise_button", "passphrase_edit", "unlock_button", "reference_edit", "reference_look_button"]
    assert [name for name in order if name in wanted] == wanted


def test_everybody_sees_how_many_concerns_wait_and_no_name(here: Front, setting: Setting) -> None:
    assert here.window.home.waiting_label.text() == "No concern is waiting"
    send_one(setting)
    here.window._timer.timeout.emit()
    here.settle()
    assert here.window.home.waiting_label.text().startswith("1 concern waiting since ")
    assert "Maya" not in " ".join(texts_in(here.window))


def test_everybody_sees_whom_to_tell_and_whom_to_ring(here: Front) -> None:
    shown = texts_in(here.window.home.people)
    for part in ("Asha Patel · 01632 960 002", "Sam Rowe · 01632 960 003", "01632 960 100", "01632 960 300"):
        assert part in shown


def test_the_passphrase_opens_the_record_and_leaves_the_field_empty(here: Front) -> None:
    with here.bot.waitSignal(here.window.unlocked, timeout=20_000) as opened:
        here.window.home.unlock_panel.focus_passphrase()
        type_in(PASSPHRASE)
        press(Qt.Key.Key_Return)
    assert opened.args is not None
    session = opened.args[0]
    assert session.person.name == "Asha Patel"
    session.close()
    assert here.window.home.unlock_panel.passphrase.text() == ""


def test_a_wrong_passphrase_is_told_beside_the_field_and_stays_to_be_mended(here: Front) -> None:
    try_passphrase(here, "not the passphrase")
    field = here.window.home.unlock_panel.passphrase
    assert focused() is field.edit
    assert "does not open this record" in description_of(field.edit)
    assert field.text() == "not the passphrase"
    type_in("x")
    assert field.problem == ""


def test_a_passphrase_half_typed_is_gone_once_somebody_raises_a_concern(here: Front) -> None:
    try_passphrase(here, "not the passphrase")
    here.press("raise_button")
    panel = here.window.home.unlock_panel
    assert (panel.passphrase.text(), panel.passphrase.problem) == ("", "")


def test_a_lost_passphrase_leads_to_the_recovery_sheet(here: Front) -> None:
    here.press("lost_passphrase_button")
    assert here.window.restore_wizard.isVisible()
    assert focused().objectName() == "choose_backups_button"


def test_without_a_passphrase_the_button_says_what_is_missing(here: Front) -> None:
    here.press("unlock_button")
    assert focused().objectName() == "passphrase_edit"
    assert here.window.home.unlock_panel.passphrase.problem == "Enter the passphrase."


def test_a_record_that_is_open_elsewhere_says_where_and_can_be_tried_again(
    here: Front, setting: Setting
) -> None:
    with FolderLock.acquire(setting.path, "Asha Patel", "hall-pc", here.workplace.clock):
        try_passphrase(here, PASSPHRASE)
    trouble = here.window.home.unlock_panel.trouble
    assert trouble.isVisible()
    assert "on hall-pc since Mon 23 Nov 2026, 09:0" in trouble.accessibleName()
    assert trouble.act_button.text() == "Try again"
    with here.bot.waitSignal(here.window.unlocked, timeout=20_000) as opened:
        trouble.act_button.click()
    assert opened.args is not None
    opened.args[0].close()
    assert not trouble.isVisible()


def test_a_record_that_is_open_in_another_window_here_says_so(here: Front, setting: Setting) -> None:
    computer = here.workplace.computer
    with FolderLock.acquire(setting.path, "Asha Patel", computer, here.workplace.clock):
        try_passphrase(here, PASSPHRASE)
    told = here.window.home.unlock_panel.trouble.accessibleName()
    assert "in another window on this computer" in told
    assert computer not in told, "whoever sits here does not know it by that name"
    assert not here.window.home.unlock_panel.open_here_button.isVisible()


def leave_open(setting: Setting, computer: str) -> None:
    """A program ends without a word: what it wrote into the lock stays, the system's lock goes."""
    lock = FolderLock.acquire(setting.path, "Asha Patel", computer, setting.workplace.clock)
    left = (setting.path / "lock").read_bytes()
    lock.release()
    (setting.path / "lock").write_bytes(left)


def test_a_record_left_open_by_a_computer_that_is_gone_can_be_opened_here_once_that_was_asked(
    here: Front, setting: Setting
) -> None:
    leave_open(setting, "hall-pc")
    try_passphrase(here, PASSPHRASE)
    told = here.window.home.unlock_panel.trouble.accessibleName()
    assert "Asha Patel has had it open on hall-pc since Mon 23 Nov 2026, 09:0" in told
    with here.bot.waitSignal(here.window.unlocked, timeout=20_000) as opened:
        here.press("open_here_button")
    assert here.boxes.shown == ["Is hall-pc switched off, or gone?"]
    assert opened.args is not None
    opened.args[0].close()
    assert not here.window.home.unlock_panel.open_here_button.isVisible()


def test_a_record_stays_closed_where_the_other_computer_may_still_run(here: Front, setting: Setting) -> None:
    leave_open(setting, "hall-pc")
    here.boxes.yes = False
    try_passphrase(here, PASSPHRASE)
    with here.bot.assertNotEmitted(here.window.unlocked):
        here.press("open_here_button")
    assert here.window.home.unlock_panel.trouble.isVisible()
    assert here.window.home.unlock_panel.passphrase.text() == PASSPHRASE


def test_a_program_that_runs_on_this_computer_cannot_be_pushed_aside(here: Front, setting: Setting) -> None:
    with FolderLock.acquire(setting.path, "Asha Patel", here.workplace.computer, here.workplace.clock):
        try_passphrase(here, PASSPHRASE)
        assert here.window.home.unlock_panel.trouble.isVisible()
        assert not here.window.home.unlock_panel.open_here_button.isVisible()


def test_a_lock_that_is_held_is_not_taken_over_whatever_the_answer(here: Front, setting: Setting) -> None:
    with FolderLock.acquire(setting.path, "Asha Patel", "hall-pc", here.workplace.clock):
        try_passphrase(here, PASSPHRASE)
        with here.bot.assertNotEmitted(here.window.unlocked):
            here.press("open_here_button")
        assert here.window.home.unlock_panel.trouble.isVisible()


def test_a_lock_that_names_no_time_is_told_without_one(here: Front, setting: Setting) -> None:
    (setting.path / "lock").write_text('{"person":"Asha Patel","computer":"hall-pc","since":"noon"}')
    try_passphrase(here, PASSPHRASE)
    assert "Asha Patel has it open on hall-pc." in here.window.home.unlock_panel.trouble.accessibleName()


def test_a_damaged_record_leads_to_the_backups(here: Front, setting: Setting) -> None:
    record = setting.path / "children.log"
    raw = bytearray(record.read_bytes())
    raw[4096:8192] = bytes(4096)
    record.write_bytes(raw)
    try_passphrase(here, PASSPHRASE)
    trouble = here.window.home.unlock_panel.trouble
    assert trouble.isVisible()
    assert trouble.act_button.text() == "Restore from a backup"
    trouble.act_button.click()
    assert here.window.restore_wizard.isVisible()


def test_a_setting_that_is_gone_says_so_and_what_to_do_until_it_is_found(
    setting: Setting, workplace: Workplace, qtbot: QtBot
) -> None:
    setting.path.rename(setting.path.with_name("elsewhere"))
    with front(workplace, qtbot) as here:
        told = here.window.choosing.trouble.accessibleName()
        assert here.window.choosing.trouble.isVisible()
        assert "There is nothing at this place any more." in told
        assert "999" in told
        assert primary(here) == ["open_folder_button"], "another setting is no help"
        assert focused().objectName() == "open_folder_button"
        here.picker.path = setting.path.with_name("elsewhere")
        here.press("open_folder_button")
        assert here.window.home.isVisible()


def test_where_no_fault_is_told_to_set_up_is_what_the_page_is_for(empty: Front, tmp_path: Path) -> None:
    assert primary(empty) == ["set_up_button"]
    empty.picker.path = tmp_path
    empty.press("open_folder_button")
    assert primary(empty) == ["open_folder_button"]
    empty.window.show_choice()
    assert primary(empty) == ["set_up_button"]
    order = tab_order(empty.window.choosing)
    assert order.index("set_up_button") < order.index("open_folder_button") < order.index("restore_button")


def primary(here: Front) -> list[str]:
    """Returns the acts of the page of settings that stand out."""
    buttons = here.window.choosing.findChildren(PrimaryButton)
    return [each.objectName() for each in buttons if each.isVisible() and each.property("kit") == "primary"]


def test_a_folder_that_is_no_setting_is_refused_in_words(empty: Front, tmp_path: Path) -> None:
    empty.picker.path = tmp_path
    empty.press("open_folder_button")
    assert empty.window.choosing.trouble.isVisible()
    assert empty.window.choosing.trouble.accessibleName().strip()
    assert not empty.window.home.isVisible()


def test_a_reference_tells_that_its_concern_was_sent_and_then_received(here: Front, setting: Setting) -> None:
    reference = send_one(setting)
    panel = here.window.home.reference_panel
    panel.reference.focus_control()
    type_in(reference.lower().replace("-", " "))
    press(Qt.Key.Key_Return)
    here.settle()
    assert "Saved and waiting" in panel.answer.text()
    desk = setting.unlock()
    try:
        (row,) = desk.receiving.waiting()
        desk.receiving.receive(ReceiveDraft(row.id, new_child=ChildDetails("Maya Wójcik")))
    finally:
        desk.session.close()
    here.press("reference_look_button")
    assert panel.answer.text().startswith("Received 09:0")


def test_a_reference_that_nobody_gave_out_is_not_found(here: Front) -> None:
    here.window.home.reference_panel.reference.set_text("ZZZ-ZZZ")
    here.press("reference_look_button")
    assert "No concern has that reference" in here.window.home.reference_panel.answer.text()


@pytest.mark.parametrize("typed", ["k7f2qm", "K7F-2QM", " k7f 2qm "])
def test_a_reference_is_understood_however_it_is_typed(typed: str) -> None:
    assert as_reference(typed) == "K7F-2QM"


def test_control_n_opens_the_form(here: Front) -> None:
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    here.settle()
    assert here.window.raising is not None
    assert here.window.raising.isVisible()


def test_a_concern_that_is_wanted_before_the_setting_was_looked_at_opens_as_soon_as_it_was(
    here: Front,
) -> None:
    window = StartWindow(here.window._door, here.window._around)
    here.bot.addWidget(window)
    window.start()
    assert window.home.isVisibleTo(window)
    window.home.raise_button.click()
    here.settle()
    assert window.raising is not None
    assert window.raising.isVisibleTo(window)


def test_f1_says_more_about_the_question_that_has_the_focus(here: Front) -> None:
    here.press("raise_button")
    press(Qt.Key.Key_F1)
    panel = HelpPanel.of(here.window)
    assert panel.title.text().startswith("Is it about a child, or about an adult")
    press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert here.window.raising is not None


def test_f1_where_no_question_has_the_focus_says_what_can_be_done_and_goes_again(here: Front) -> None:
    here.window.home.raise_button.setFocus()
    press(Qt.Key.Key_F1)
    panel = HelpPanel.of(here.window)
    assert panel.isVisible()
    assert "Ctrl+N" in panel.what.text()
    assert here.window.rect().contains(panel.geometry())
    here.window.resize(here.window.width() - 200, here.window.height())
    assert here.window.rect().contains(panel.geometry())
    press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert focused().objectName() == "raise_button"


def test_whoever_chooses_a_setting_again_has_the_keyboard_on_those_that_are_known(
    here: Front, setting: Setting
) -> None:
    for _ in range(2):
        here.press("other_setting_button")
        assert here.window.isAncestorOf(focused())
        assert name_of(focused()) == setting.path.stem
        here.press("choosing_back_button")


def test_another_setting_can_be_chosen_and_the_way_back_stays(here: Front, setting: Setting) -> None:
    here.press("other_setting_button")
    assert here.window.choosing.isVisible()
    here.press("choosing_back_button")
    assert here.window.home.isVisible()
    assert SettingService(here.workplace).known() == (setting.path,)


def test_every_control_of_the_start_page_has_a_name_and_is_large_enough(here: Front) -> None:
    assert_all_controls_named(here.window)
    assert_all_fields_have_help(here.window)
    assert_all_targets_large_enough(here.window)


def test_the_window_title_names_nobody(here: Front) -> None:
    assert here.window.windowTitle() == "Safeguard Desktop"
