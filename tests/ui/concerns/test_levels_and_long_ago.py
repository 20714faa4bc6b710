"""The area's own level in a decision, and what lay long back and is not explained yet. Source: S36, S55, S35."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.entries import Decision, LocalNotes
from safeguard_desktop.services.inbox.drafts import AmendDraft, NamedChild, NoteDraft, ReceiveDraft
from safeguard_desktop.ui.desk.places import Place
from tests.elm_row import Setting
from tests.ui.unlocked import Unlocked

NOT_YET = "Why it matters now is not written yet"
ADD_A_NOTE = "Add a note that says why it matters now"


def test_the_level_is_chosen_in_the_areas_words_and_a_gap_about_long_ago_stays_in_sight(
    here: Unlocked, setting: Setting
) -> None:
    """S55: the levels come from what the lead wrote in Settings. S36: a gap keeps nobody from saving."""
    maya = here.add_child()
    concern = here.received_one(setting, maya, when="3 March 2024")
    here.go(Place.CONCERN, concern)
    here.press("decide_button")
    assert not any(each.isVisible() for each in here.window.findChildren(QComboBox, "threshold_combo"))
    here.desk.local_notes.write(LocalNotes(levels="Level 2: Early help\nLevel 4: Specialist"))
    here.press("decision_form_close_button")
    here.press("decide_button")
    combo = here.find(QComboBox, "threshold_combo")
    combo.setCurrentIndex(combo.findData("Level 4: Specialist"))
    combo.activated.emit(combo.currentIndex())
    here.press("decision_form_close_button")
    here.press("decide_button")
    assert combo.currentData() == "Level 4: Specialist", "a draft keeps it"
    here.press("decision_internal_support_radio")
    here.write("reason_edit", "Two needs at once.")
    here.press("decision_form_save_button")
    bodies = [entry.body for entry in here.desk.concerns.view(concern).followed]
    assert [body.threshold for body in bodies if isinstance(body, Decision)] == ["Level 4: Specialist"]
    assert "Level of need\nLevel 4: Specialist" in here.words()

    assert ADD_A_NOTE in here.words()
    here.desk.noting.note(NoteDraft(NoteKind.OBSERVATION, "May 2024", "The same.", "Jo", concern=concern))
    note = here.desk.concerns.view(concern).followed[-1].id
    here.go(Place.TODAY)
    here.go(Place.CONCERN, concern)
    assert NOT_YET in here.words()
    here.desk.correcting.amend(AmendDraft(note, {"historical": "He is back."}, "Left out."))
    here.go(Place.TODAY)
    here.go(Place.CONCERN, concern)
    assert NOT_YET not in here.words()
    assert ADD_A_NOTE not in here.words()


def test_another_childs_words_are_called_so_in_a_childs_story(here: Unlocked, setting: Setting) -> None:
    """S35, X11."""
    leo = here.add_child("Leo Fox")
    concern = here.raise_one(setting, child_words="He hit me")
    here.desk.receiving.receive(ReceiveDraft(concern, child=here.add_child(), others=(NamedChild(leo),)))
    here.go(Place.CHILD, leo)
    assert "The exact words of Child B\n“He hit me”" in here.words()
    assert "The child’s exact words" not in here.words()
