"""A text for families, in the window: looked at, changed, and taken back. Source: S05, S102."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit

from safeguard_desktop.domain.family_texts import FamilyText
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.wording.handouts import Handout
from tests.ui.looking import assert_all_controls_named, assert_all_fields_have_help
from tests.ui.unlocked import Unlocked


def test_the_privacy_notice_is_changed_kept_and_taken_back(here: Unlocked) -> None:
    here.go(Place.SETTINGS)
    here.press(f"handout_{Handout.PRIVACY.value}_button")
    assert here.window.here == Destination(Place.HANDOUT, Handout.PRIVACY.value)
    here.press("change_family_text_button")
    edit = here.find(QPlainTextEdit, "family_text_edit")
    assert edit.toPlainText().startswith("What we keep, and why")
    assert_all_controls_named(here.window)
    assert_all_fields_have_help(here.window.page(Place.HANDOUT))
    here.press("family_text_form_save_button")
    assert "Nothing has been changed yet." in here.words()
    edit.clear()
    here.write("family_text_edit", "What we keep")
    here.go(Place.TODAY)
    assert "A text for families" in here.words()
    here.go(Place.HANDOUT, Handout.PRIVACY.value)
    here.press("family_text_form_save_button")
    texts = here.desk.guiding.texts
    assert texts.now(FamilyText.PRIVACY).sections == (("What we keep", ()),)
    here.press("change_family_text_button")
    here.press("family_text_back_check")
    here.press("family_text_form_save_button")
    assert texts.now(FamilyText.PRIVACY).changed is None
    here.go(Place.HANDOUT, Handout.STAFF.value)
    assert "Change the text" not in here.words()
