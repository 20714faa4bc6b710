"""What hangs on nothing legal is undone: a filter, a form that was given up, a row of a form, typed words."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton

from safeguard_desktop.domain.child import PersonKind, RelatedPerson
from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.services.inbox.drafts import NoteDraft
from safeguard_desktop.ui.children.people_fields import PersonCard
from safeguard_desktop.ui.children.sticking import Sticking
from safeguard_desktop.ui.concerns.note_form import NoteForm
from safeguard_desktop.ui.desk.places import Place
from tests.elm_row import Setting
from tests.ui.looking import assert_all_controls_named, assert_all_targets_large_enough, focused
from tests.ui.unlocked import Unlocked

NOTE = "concern_note_form"


def in_sight(here: Unlocked, name: str) -> bool:
    return any(each.isVisible() for each in here.window.findChildren(QPushButton, name))


def undo(here: Unlocked) -> None:
    """Presses Undo in the line at the foot."""
    here.press("status_line_act_button")


def test_a_filter_is_kept_under_a_name_chosen_again_removed_and_brought_back(
    here: Unlocked, setting: Setting
) -> None:
    """Source: issue 3 ("saved filters; undo where nothing legal hangs on it")."""
    concern = here.received_one(setting, here.add_child())
    here.go(Place.CONCERNS)
    assert not in_sight(here, "concerns_keep_filter_button")
    here.write("concerns_search_edit", "bruise")
    here.press("concerns_keep_filter_button")
    assert focused().objectName() == "concerns_filter_name_edit"
    here.press("concerns_save_filter_button")
    assert "Enter a name for the filter." in here.words()
    here.write("concerns_filter_name_edit", "Bruises")
    here.key("Return")
    combo = here.find(QComboBox, "concerns_kept_combo")
    assert combo.currentText() == "Bruises"
    assert not in_sight(here, "concerns_keep_filter_button")
    assert_all_controls_named(here.window)
    assert_all_targets_large_enough(here.window)

    here.press("concerns_all_button")
    search = here.find(QLineEdit, "concerns_search_edit")
    assert (search.text(), combo.currentIndex()) == ("", 0)
    undo(here)
    assert (search.text(), combo.currentText()) == ("bruise", "Bruises")
    here.press("concerns_all_button")
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    here.settle()
    assert search.text() == "bruise"

    here.press("concerns_remove_filter_button")
    assert here.desk.filters.of("concerns") == ()
    assert here.window.status.text == "The kept filter was removed."
    # Ctrl+Z outside a field takes back what the line at the foot offers.
    here.find(QPushButton, "concerns_keep_filter_button").setFocus()
    here.key("Ctrl+Z")
    assert [each.name for each in here.desk.filters.of("concerns")] == ["Bruises"]
    here.key("Ctrl+Z")
    assert "choose Correct beside the entry" in here.window.status.text
    assert len(here.desk.concerns.view(concern).followed) == 1


def test_a_filter_of_the_story_is_cleared_undone_and_kept_for_every_child(
    here: Unlocked, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    maya, leo = here.add_child(), here.add_child("Leo Fox")
    for child in (maya, leo):
        here.desk.noting.note(
            NoteDraft(NoteKind.WITH_FAMILY, "today 9:00", "Nan rang.", "Jo Hill", child=child)
        )
    here.go(Place.CHILD, maya)
    # With large text only the line of time stays in sight; one key brings the filters.
    monkeypatch.setattr("safeguard_desktop.ui.children.sticking._MOST_OF_THE_VIEW", 0.01)
    sticking = here.window.page(Place.CHILD).findChild(Sticking)
    assert isinstance(sticking, Sticking)
    cut = sticking.covered
    here.key("Ctrl+F")
    assert focused().objectName() == "story_kind_combo"
    assert sticking.covered > cut
    combo = here.find(QComboBox, "story_kind_combo")
    combo.setCurrentIndex(combo.findData("family"))
    here.press("story_keep_filter_button")
    here.write("story_filter_name_edit", "The family")
    here.key("Return")
    here.press("story_all_button")
    assert combo.currentIndex() == 0
    undo(here)
    assert combo.currentData() == "family"

    here.go(Place.CHILD, leo)
    kept = here.find(QComboBox, "story_kept_combo")
    assert (combo.currentIndex(), kept.currentIndex()) == (0, 0)
    kept.activated.emit(1)
    assert combo.currentData() == "family"


def test_a_form_that_was_given_up_comes_back_and_a_correction_is_the_way_for_an_entry(
    here: Unlocked, setting: Setting
) -> None:
    concern = here.received_one(setting, here.add_child())
    here.go(Place.CONCERN, concern)
    here.press("note_button")
    here.write("text_edit", "Nan rang.")
    text = here.find(QPlainTextEdit, "text_edit")
    text.setFocus()
    QTest.keySequence(focused(), QKeySequence("Ctrl+Z"))
    assert text.toPlainText() != "Nan rang."
    QTest.keySequence(focused(), QKeySequence("Ctrl+Shift+Z"))
    assert text.toPlainText() == "Nan rang."
    here.press(f"{NOTE}_discard_button")
    assert here.desk.drafts.kept(NOTE, concern) is None
    assert not any(form.isVisible() for form in here.window.findChildren(NoteForm))
    undo(here)
    assert here.find(QPlainTextEdit, "text_edit").toPlainText() == "Nan rang."

    # On another page by then, the draft waits where it was.
    here.press(f"{NOTE}_discard_button")
    here.window.status.undo()
    here.go(Place.TODAY)
    here.go(Place.CONCERN, concern)
    assert here.desk.drafts.kept(NOTE, concern) is not None
    here.press(f"{NOTE}_discard_button")
    here.press("note_button")
    assert here.find(QPlainTextEdit, "text_edit").toPlainText() == ""
    here.window.status.clear()
    here.press(f"{NOTE}_discard_button")
    assert not in_sight(here, "status_line_act_button"), "nothing was typed, nothing is to be undone"


def test_a_person_taken_off_the_front_sheet_comes_back_among_the_others(here: Unlocked) -> None:
    people = tuple(RelatedPerson(name, "Aunt", kind=PersonKind.FAMILY) for name in ("Ada", "Bea", "Cleo"))
    here.go(Place.FRONT_SHEET, here.add_child(people=people))
    here.press("person_2_remove_button")
    assert names(here) == ["Ada", "Cleo"]
    undo(here)
    assert names(here) == ["Ada", "Bea", "Cleo"]


def names(here: Unlocked) -> list[str]:
    cards = [card for card in here.window.findChildren(PersonCard) if card.isVisible()]
    return [card.name.text() for card in sorted(cards, key=lambda card: card.prefix)]
