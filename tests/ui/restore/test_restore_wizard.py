"""Restoring through the window, on a bare computer, with the recovery sheet alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.session import unlock
from safeguard_desktop.ui.restore import RestoreWizard
from safeguard_desktop.ui.restore.wizard import RestoreStep
from tests.elm_row import Setting, Ticking, filled, make_workplace, set_up
from tests.ui.front import Front, front
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_fields_have_help,
    assert_all_targets_large_enough,
    focused,
    press,
)

NEW_PASSPHRASE = "copper ferry nineteen gentle windows"


@pytest.fixture
def backups(setting: Setting) -> Path:
    """The folder of a backup that holds one concern."""
    desk = setting.unlock()
    try:
        service = setting.raising()
        service.send(filled(service.new_draft()))
        desk.receiving.take_in()
        desk.backups.now()
        return desk.backups.place
    finally:
        desk.session.close()


@pytest.fixture
def bare(tmp_path: Path, qtbot: QtBot) -> Iterator[Front]:
    """Another computer, on which nothing was ever opened."""
    with front(make_workplace(tmp_path, Ticking(), "bare-pc"), qtbot) as here:
        yield here


def begin(here: Front, backups: Path) -> RestoreWizard:
    """Opens the wizard and shows it the folder of backups."""
    here.press("restore_button")
    here.picker.path = backups
    here.press("choose_backups_button")
    return here.window.restore_wizard


def to_target(here: Front, wizard: RestoreWizard, words: tuple[str, ...]) -> None:
    """Goes through the first two steps."""
    here.press("continue_button")
    wizard.words.words.edit.setPlainText(" ".join(words))
    here.press("continue_button")


def choose_passphrase(wizard: RestoreWizard, again: str = NEW_PASSPHRASE) -> None:
    """Types the new passphrase twice."""
    wizard.target.passphrase.edit.setText(NEW_PASSPHRASE)
    wizard.target.again.edit.setText(again)


def test_a_record_comes_back_on_a_bare_computer_with_the_sheet_alone(
    bare: Front, backups: Path, setting: Setting
) -> None:
    wizard = begin(bare, backups)
    chosen = wizard.backup.chosen()
    assert chosen is not None
    assert chosen.name == "Elm Row Pre-school"
    to_target(bare, wizard, setting.words)
    choose_passphrase(wizard)
    bare.press("continue_button")
    assert wizard.done.isVisible()
    bare.press("restored_unlock_button")
    assert bare.window.home.isVisible()
    (path,) = SettingService(bare.workplace).known()
    look = SettingService(bare.workplace).look(path)
    session = unlock(bare.workplace, path, look.readers[0].id, NEW_PASSPHRASE)
    try:
        assert session.ledger.head().seq > 2
    finally:
        session.close()


def test_a_misread_word_is_named_by_its_place(bare: Front, backups: Path, setting: Setting) -> None:
    wizard = begin(bare, backups)
    words = list(setting.words)
    words[4] = "qqqq"
    to_target(bare, wizard, tuple(words))
    assert wizard.stepper.current() == RestoreStep.WORDS
    assert "Word 5 is not on the list" in wizard.words.words.problem


def test_words_in_the_wrong_order_are_refused(bare: Front, backups: Path, setting: Setting) -> None:
    wizard = begin(bare, backups)
    to_target(bare, wizard, (setting.words[1], setting.words[0], *setting.words[2:]))
    assert wizard.stepper.current() == RestoreStep.WORDS
    assert wizard.words.words.problem
    assert wizard.words.words.text().startswith(setting.words[1])


def test_the_sheet_of_another_setting_opens_nothing(bare: Front, backups: Path, tmp_path: Path) -> None:
    other = set_up(make_workplace(tmp_path, Ticking(), "other-pc"))
    wizard = begin(bare, backups)
    to_target(bare, wizard, other.words)
    choose_passphrase(wizard)
    bare.press("continue_button")
    assert wizard.trouble.isVisible()
    assert "not the words of this setting" in wizard.trouble.accessibleName()
    assert list(bare.workplace.documents.iterdir()) == []


def test_two_passphrases_that_differ_restore_nothing(bare: Front, backups: Path, setting: Setting) -> None:
    wizard = begin(bare, backups)
    to_target(bare, wizard, setting.words)
    choose_passphrase(wizard, again="something else altogether here")
    bare.press("continue_button")
    assert wizard.target.again.problem
    assert list(bare.workplace.documents.iterdir()) == []


def test_a_record_that_lies_there_already_is_not_overwritten(
    bare: Front, backups: Path, setting: Setting
) -> None:
    wizard = begin(bare, backups)
    to_target(bare, wizard, setting.words)
    choose_passphrase(wizard)
    wizard.target.target.set_text(str(setting.path.parent))
    before = (setting.path / "children.log").read_bytes()
    bare.press("continue_button")
    assert "already something of that name" in wizard.trouble.accessibleName()
    assert (setting.path / "children.log").read_bytes() == before


def test_a_folder_without_backups_says_so(bare: Front, tmp_path: Path) -> None:
    wizard = begin(bare, tmp_path / "bare-pc" / "documents")
    assert wizard.backup.nothing.isVisible()
    bare.press("continue_button")
    assert wizard.stepper.current() == RestoreStep.BACKUP
    assert wizard.stepper.summary.isVisible()


def test_escape_asks_before_it_takes_the_words_off_the_screen(
    bare: Front, backups: Path, setting: Setting
) -> None:
    wizard = begin(bare, backups)
    to_target(bare, wizard, setting.words)
    choose_passphrase(wizard)
    bare.boxes.yes = False
    press(Qt.Key.Key_Escape)
    assert wizard.isVisible()
    assert wizard.words.words.text().split() == list(setting.words)
    bare.boxes.yes = True
    press(Qt.Key.Key_Escape)
    assert bare.window.choosing.isVisible()
    assert (wizard.words.words.text(), wizard.target.passphrase.text()) == ("", "")


def test_every_step_names_its_controls(bare: Front, backups: Path) -> None:
    wizard = begin(bare, backups)
    for step in RestoreStep:
        wizard._go_to(step)
        bare.settle()
        assert_all_controls_named(bare.window)
        assert_all_fields_have_help(bare.window)
        assert_all_targets_large_enough(bare.window)


def test_a_record_comes_back_with_two_of_the_three_shares_by_keyboard(bare: Front, setting: Setting) -> None:
    """X14. Tab leads through the whole journey; the two papers are given in the wrong order."""
    desk = setting.unlock()
    shares = desk.staff.shares.draw()
    desk.staff.shares.put_in_force(" ".join(setting.words), shares)
    desk.backups.now()
    place = desk.backups.place
    desk.session.close()
    wizard = begin(bare, place)
    bare.press("continue_button")
    assert not wizard.words.first.isVisible()
    _tab_to("recovery_way_sheet_radio")
    press(Qt.Key.Key_Down)
    bare.settle()
    assert wizard.words.first.isVisible()
    assert not wizard.words.words.isVisible()
    assert_all_controls_named(bare.window)
    assert_all_fields_have_help(bare.window)
    wizard.words.first.edit.setPlainText(" ".join(shares[2].recovery_words))
    wizard.words.second.edit.setPlainText(" ".join(shares[2].recovery_words))
    bare.press("continue_button")
    assert "same share twice" in wizard.words.second.problem
    wizard.words.second.edit.setPlainText(
        ", ".join(word.replace("-", "")[:3] for word in shares[0].recovery_words)
    )
    bare.press("continue_button")
    assert wizard.stepper.current() == RestoreStep.TARGET
    choose_passphrase(wizard)
    bare.press("continue_button")
    assert wizard.done.isVisible()
    assert not wizard.words.has_words()
    (path,) = (each for each in bare.workplace.documents.iterdir() if each.suffix == ".safeguard")
    lead = SettingService(bare.workplace).look(path).readers[0].id
    session = unlock(bare.workplace, path, lead, NEW_PASSPHRASE)
    assert session.ledger.head().seq > 0
    session.close()


def _tab_to(name: str) -> None:
    """Goes on with Tab until the control of that name has the keyboard."""
    for _step in range(40):
        if focused().objectName() == name:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {name}; it is at {focused().objectName()}")
