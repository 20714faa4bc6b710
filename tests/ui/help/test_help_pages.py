"""Help inside the window: how to begin, the words explained, the pages to print, what holds locally.

Source: S04, S20, S55, S61, S79, S102; UI.md, "F1 help".
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from safeguard_desktop.domain.entries import LocalNotes
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.help.glossary import GlossaryPage
from safeguard_desktop.ui.help.handout_page import HandoutPage
from safeguard_desktop.ui.help.local_notes_card import LocalNotesCard
from safeguard_desktop.ui.settings.page import SettingsPage
from safeguard_desktop.ui.shell.shortcuts import ShortcutsDialog
from safeguard_desktop.ui.widgets import HelpPanel
from safeguard_desktop.wording.glossary import TERMS
from safeguard_desktop.wording.handouts import Handout
from tests.elm_row import Setting
from tests.ui.looking import focused
from tests.ui.unlocked import Unlocked


def _glossary(here: Unlocked) -> GlossaryPage:
    page = here.window.page(Place.GLOSSARY)
    assert isinstance(page, GlossaryPage)
    return page


def test_f1_where_no_question_is_leads_to_the_page_of_help(here: Unlocked) -> None:
    here.go(Place.CHILDREN)
    here.key("F1")
    assert here.window.here == Destination(Place.HELP)
    assert "What this program does not do" in here.words()
    assert "01632 960 100" in here.words()
    here.key("Alt+Left")
    assert here.window.here == Destination(Place.CHILDREN)


def test_the_rail_leads_to_help(here: Unlocked) -> None:
    here.press("help_button")
    assert here.window.here == Destination(Place.HELP)


def test_the_page_of_help_opens_the_list_of_keys(here: Unlocked) -> None:
    here.go(Place.HELP)
    here.press("shortcuts_button")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ShortcutsDialog)
    dialog.accept()


def test_a_word_is_looked_up_as_it_is_typed(here: Unlocked) -> None:
    here.go(Place.HELP)
    here.press("glossary_button")
    assert focused().objectName() == "glossary_search_edit"
    assert _glossary(here).shown() == TERMS
    here.write("glossary_search_edit", "s47")
    assert [term.word for term in _glossary(here).shown()] == ["Section 47"]
    here.write("glossary_search_edit", " zebra")
    assert _glossary(here).shown() == ()
    assert "That word is not here." in here.words()
    here.key("Escape")
    assert _glossary(here).shown() == TERMS


def test_the_help_about_a_field_leads_to_the_words_and_back_to_the_form(
    here: Unlocked, setting: Setting
) -> None:
    concern = here.received_one(setting, here.add_child())
    here.go(Place.CONCERN, concern)
    here.press("decide_button")
    here.write("reason_edit", "Because")
    here.key("F1")
    panel = HelpPanel.of(here.window)
    panel.glossary_button.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    here.settle()
    assert here.window.here == Destination(Place.GLOSSARY)
    here.key("Alt+Left")
    assert here.window.here == Destination(Place.CONCERN, concern)
    assert here.find(QWidget, "reason_edit").toPlainText() == "Because"  # type: ignore[attr-defined]  # it is one


def test_the_page_for_the_wall_is_looked_at_printed_and_saved(here: Unlocked, tmp_path: Path) -> None:
    """Source: S21, S22"""
    here.go(Place.HELP)
    here.press("handout_staff_button")
    assert here.window.here == Destination(Place.HANDOUT, Handout.STAFF.value)
    page = here.window.page(Place.HANDOUT)
    assert isinstance(page, HandoutPage)
    assert page.print_button.isEnabled()
    before = here.desk.session.ledger.head().seq
    here.picker.path = tmp_path / "wall.pdf"
    here.press("save_handout_button")
    assert (tmp_path / "wall.pdf").read_bytes().startswith(b"%PDF")
    assert here.window.status.text == "The page is saved."
    assert here.desk.session.ledger.head().seq == before

    # Whom it was given to is a dated entry. S21.
    assert "Nobody is written down yet." in here.words()
    here.press("staff_told_form_save_button")
    assert "Enter who was told." in here.words()
    here.write("told_names_edit", "Kit Moreno")
    here.write("told_when_edit", "today 8:15")
    here.write("told_text_edit", "Signed.")
    here.press("staff_told_form_save_button")
    assert here.window.status.text == "It is written down."
    (row,) = here.desk.staff.told.told()
    assert (row.names, row.text, row.recorded_by) == (("Kit Moreno",), "Signed.", "Asha Patel")
    assert "Kit Moreno" in here.words()
    assert page.staff.form.names.text() == ""


def test_the_page_for_families_has_a_page_of_its_own(here: Unlocked) -> None:
    """Source: S79, S102"""
    here.go(Place.HELP)
    here.press("handout_families_button")
    assert "For families" in here.words()


def test_what_holds_locally_is_written_in_settings_and_stands_beside_the_decision(
    here: Unlocked, setting: Setting
) -> None:
    """Source: S04, S20, S55, S61"""
    concern = here.received_one(setting, here.add_child())
    here.go(Place.CONCERN, concern)
    here.press("decide_button")
    assert not [card for card in here.window.findChildren(LocalNotesCard) if card.open_button.isVisible()]
    here.go(Place.SETTINGS)
    here.press("change_local_notes_button")
    here.write("thresholds_edit", "Levels 1 to 4")
    here.press("local_notes_form_save_button")
    assert here.desk.local_notes.now().notes == LocalNotes("Levels 1 to 4")
    here.go(Place.CONCERN, concern)
    here.press("decide_button")
    here.press("decision_local_notes_button")
    assert "Levels 1 to 4" in here.words()
    here.press("decision_local_notes_button")
    assert "Levels 1 to 4" not in here.words()


def test_what_holds_locally_stands_beside_a_call(here: Unlocked, setting: Setting) -> None:
    here.desk.local_notes.write(LocalNotes(partners="Advice line 01632 960 500"))
    here.go(Place.CONCERN, here.received_one(setting, here.add_child()))
    here.press("call_button")
    here.press("call_local_notes_button")
    assert "Advice line 01632 960 500" in here.words()
    assert "Written by Asha Patel" in here.words()


def test_what_holds_locally_stands_beside_every_page_of_a_decision_to_share(
    here: Unlocked, setting: Setting
) -> None:
    """S04, S55, S61: thresholds and whom to ask are wanted while it is decided."""
    concern = here.received_one(setting, here.add_child())
    here.go(Place.SHARE, concern)
    assert not [card for card in here.window.findChildren(LocalNotesCard) if card.open_button.isVisible()]
    here.desk.local_notes.write(LocalNotes(thresholds="Levels 1 to 4", partners="Advice line 01632 960 500"))
    here.go(Place.CONCERN, concern)
    here.go(Place.SHARE, concern)
    here.press("share_local_notes_button")
    assert "Levels 1 to 4" in here.words()
    assert "Advice line 01632 960 500" in here.words()


def test_notes_that_are_not_new_are_not_saved_again(here: Unlocked) -> None:
    here.go(Place.SETTINGS)
    here.press("change_local_notes_button")
    here.press("local_notes_form_save_button")
    page = here.window.page(Place.SETTINGS)
    assert isinstance(page, SettingsPage)
    assert page.notes_card.form is not None
    (link,) = page.notes_card.form.summary.links
    assert "Nothing has been changed" in link.text()
