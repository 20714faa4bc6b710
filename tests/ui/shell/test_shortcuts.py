"""The list of shortcuts is made from those that are there, and is complete. Source: UI.md, "Ctrl+? lists shortcuts"."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel

from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.shell.shortcuts import ShortcutsDialog, shortcuts_of
from safeguard_desktop.ui.shell.watching import hide_key
from safeguard_desktop.wording.help.keys import IN_FORMS, KEYS
from tests.ui.unlocked import Unlocked


def test_every_shortcut_of_the_window_says_what_it_does(here: Unlocked) -> None:
    found = here.window.findChildren(QShortcut)
    assert len(found) > 10
    of_the_window = [each for each in found if each.context() is Qt.ShortcutContext.WindowShortcut]
    assert [each.key().toString() for each in of_the_window if not each.whatsThis()] == []


def test_the_keys_of_single_pages_are_told_under_forms_and_lists(here: Unlocked) -> None:
    for place in (Place.FRONT_SHEET, Place.SETTINGS, Place.CHILDREN, Place.CONCERNS, Place.TRANSFERS):
        here.go(place)
    told = {QKeySequence(key).toString() for key, _ in IN_FORMS}
    told |= {QKeySequence(key.replace("PgDown", "PgUp")).toString() for key, _ in IN_FORMS}
    of_pages = {
        each.key().toString()
        for each in here.window.findChildren(QShortcut)
        if each.context() is not Qt.ShortcutContext.WindowShortcut
    }
    assert of_pages
    assert of_pages <= told


def test_no_words_are_kept_for_a_key_that_does_nothing(here: Unlocked) -> None:
    there = {each.key().toString() for each in here.window.findChildren(QShortcut)}
    assert {QKeySequence(keys).toString() for keys in KEYS} <= there


def test_the_list_shows_each_of_them_and_what_hides_everything(here: Unlocked) -> None:
    here.key("Ctrl+?")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ShortcutsDialog)
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    for fact in shortcuts_of(here.window):
        assert {fact.name, fact.value} <= shown
    for key in hide_key.KEYS:
        assert any(QKeySequence(key).toString() in text for text in shown)
    assert {what for _, what in IN_FORMS} <= shown
    dialog.accept()


def test_no_two_acts_have_one_key(here: Unlocked) -> None:
    keys = [each.key().toString() for each in here.window.findChildren(QShortcut) if each.isEnabled()]
    assert len(set(keys)) == len(keys)
