"""One concern: read, decided, noted, corrected, kept, by keyboard; what is half written survives a lock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QRadioButton

from safeguard_desktop.domain.child import PersonKind, RelatedPerson, YesNo
from safeguard_desktop.domain.codes import Category, ConcernState, DecisionCode, NoteKind
from safeguard_desktop.domain.entries import ConcernReceived, Decision, HoldPlaced, InChild, Note
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.inbox.drafts import DecisionDraft, NoteDraft, ReceiveDraft
from safeguard_desktop.ui.concerns.decision_form import DecisionForm
from safeguard_desktop.ui.concerns.page import ConcernPage
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.shell.watching import LockCause
from safeguard_desktop.ui.widgets import TextField
from tests.elm_row import Setting
from tests.ui.looking import focused, layout_faults
from tests.ui.unlocked import Unlocked


@pytest.fixture
def concern(here: Unlocked, setting: Setting) -> EntryId:
    made = here.received_one(setting, here.add_child())
    here.go(Place.CONCERN, made)
    return made


def problems(here: Unlocked) -> list[str]:
    page = here.window.page(Place.CONCERN)
    assert isinstance(page, ConcernPage)
    forms = page.forms.findChildren(DeskForm)
    return [link.accessibleName() for form in forms if form.isVisible() for link in form.summary.links]


def test_fact_childs_words_and_opinion_stand_apart(here: Unlocked, concern: EntryId) -> None:
    """Source: S35."""
    words = here.words()
    for heading, text in (
        ("Seen or heard", "A round bruise on the left forearm when she took her coat off."),
        ("The child’s exact words", "“I fell off the big step.”"),
        ("Opinion", "She seemed quieter than usual."),
    ):
        assert f"{heading}\n{text}" in words
    assert "name as typed" in words


def test_whom_the_author_told_already_is_read_with_the_concern(here: Unlocked, setting: Setting) -> None:
    """S46, S47"""
    told = "Rang social care at 16:20."
    made = here.received_one(setting, here.add_child(), spoken_with="Sam at 16:10", direct_referral=told)
    here.go(Place.CONCERN, made)
    assert "Sam at 16:10" in here.words()
    assert told in here.words()


def test_what_closing_asks_for_is_not_called_optional(here: Unlocked, concern: EntryId) -> None:
    """“What was the outcome? (optional)” was asked for all the same once “Close this concern” was ticked."""
    here.press("decide_button")
    here.press("decision_no_further_action_radio")
    assert _asked_as(here, "outcome") == "What was the outcome? (optional)"
    here.press("closes_check")
    assert _asked_as(here, "outcome") == "What was the outcome?"
    assert "(optional)" not in _asked_as(here, "follow_up")
    here.press("closes_check")
    assert _asked_as(here, "outcome") == "What was the outcome? (optional)"


def test_how_it_was_followed_up_stays_optional_at_closing_where_that_is_written(
    here: Unlocked, concern: EntryId
) -> None:
    here.desk.deciding.decide(
        DecisionDraft(concern, DecisionCode.INTERNAL_SUPPORT, "Small.", follow_up="Jo looks out for it.")
    )
    here.press("decide_button")
    here.press("decision_no_further_action_radio")
    here.press("closes_check")
    assert "(optional)" in _asked_as(here, "follow_up")
    assert "(optional)" not in _asked_as(here, "outcome")


def _asked_as(here: Unlocked, field: str) -> str:
    """Returns a question as it is read, by eye and by ear."""
    edit = here.find(QPlainTextEdit, f"{field}_edit")
    asked = here.find(TextField, field).label_widget().text()
    assert edit.accessibleName() == asked
    return asked


def test_a_decision_without_a_reason_is_not_recorded_and_says_what_is_missing(
    here: Unlocked, concern: EntryId
) -> None:
    """Source: guidance.md section 2.1, R-REC-1."""
    here.press("decide_button")
    here.press("decision_no_further_action_radio")
    here.press("decision_form_save_button")
    assert problems(here) == ["Enter why. Decisions, corrections and what is kept have their reason."]
    assert focused().objectName() == "error_summary"
    assert not any(isinstance(entry.body, Decision) for entry in here.desk.concerns.view(concern).followed)


def test_a_decision_is_recorded_by_keyboard_and_shown_at_once(here: Unlocked, concern: EntryId) -> None:
    here.press("decide_button")
    assert focused().objectName() == "decision_no_further_action_radio"
    here.press("decision_internal_support_radio")
    here.write("reason_edit", "A quiet corner helps her.")
    here.press("decision_form_save_button")
    assert "Support within the setting" in here.words()
    view = here.desk.concerns.view(concern)
    (decided,) = [entry.body for entry in view.followed if isinstance(entry.body, Decision)]
    assert decided.decision is DecisionCode.INTERNAL_SUPPORT
    assert view.row.state is ConcernState.DECIDED
    assert here.window.status.text == "The decision is recorded."


def test_to_monitor_asks_for_a_review_date_and_shows_how_it_is_understood(
    here: Unlocked, concern: EntryId
) -> None:
    here.press("decide_button")
    here.press("decision_monitor_radio")
    here.write("reason_edit", "We watch.")
    here.press("decision_form_save_button")
    assert problems(here) == ["Enter the date of the review. To monitor needs one."]
    here.write("review_on_edit", "3 Dec")
    form = here.find(DecisionForm, "decision_form")
    assert form.review_on.meaning == "Understood as Thu 3 Dec 2026"
    here.press("decision_form_save_button")
    assert here.desk.concerns.view(concern).row.review_on == "2026-12-03"


def test_a_concern_is_not_closed_while_a_limb_is_missing(here: Unlocked, concern: EntryId) -> None:
    """Source: guidance.md section 2.1, close_rule."""
    here.press("decide_button")
    here.press("decision_no_further_action_radio")
    here.write("reason_edit", "Seen by the nurse.")
    here.press("closes_check")
    here.press("decision_form_save_button")
    assert [text for text in problems(here) if "not closed without it" in text]
    here.write("follow_up_edit", "The nurse looked at it.")
    here.write("outcome_edit", "It healed.")
    here.press("decision_form_save_button")
    assert here.desk.concerns.view(concern).row.state is ConcernState.CLOSED


def test_a_note_keeps_fact_words_and_opinion_in_boxes_of_their_own(here: Unlocked, concern: EntryId) -> None:
    here.press("note_button")
    here.press("kind_telephone_call_radio")
    here.write("when_edit", "today 08:55")
    here.write("text_edit", "Her mother rang.")
    here.write("child_words_edit", "Not again")
    here.write("opinion_edit", "She sounded tired.")
    here.press("concern_note_form_save_button")
    (note,) = [e.body for e in here.desk.concerns.view(concern).followed if isinstance(e.body, Note)]
    assert (note.text, note.child_words, note.opinion) == (
        "Her mother rang.",
        "Not again",
        "She sounded tired.",
    )


def test_a_correction_shows_both_wordings_and_why(here: Unlocked, concern: EntryId) -> None:
    here.act("amend")
    action = here.find(QPlainTextEdit, "action_edit")
    action.selectAll()
    here.write("action_edit", "Told Asha and Sam at the door.")
    here.press("amend_form_save_button")
    assert any("why" in text.lower() for text in problems(here))
    here.write("amend_reason_edit", "Sam was there too.")
    here.press("amend_form_save_button")
    words = here.words()
    assert "was “Told Asha at the door.”, now reads “Told Asha and Sam at the door.”" in words
    assert "Sam was there too." in words
    a_shorter_form_after_a_longer_one_is_as_high_as_what_it_asks(here)


def a_shorter_form_after_a_longer_one_is_as_high_as_what_it_asks(here: Unlocked) -> None:
    """Else it scrolls on into nothing, and whoever looks for the button goes past it."""
    here.act("hold")
    form = here.find(DeskForm, "hold_form")
    layout = form.layout()
    assert layout is not None
    assert form.height() == layout.totalHeightForWidth(form.width())


def test_what_is_received_as_sexual_abuse_says_that_it_is_kept(here: Unlocked, setting: Setting) -> None:
    """Source: S95, X02; guidance.md section 6."""
    made = here.raise_one(setting)
    here.desk.receiving.receive(
        ReceiveDraft(made, child=here.add_child("Noah Patel"), categories=(Category.SEXUAL,))
    )
    here.go(Place.CONCERN, made)
    assert "Kept until two people agree to end this" in here.words()
    assert "Do not destroy" in here.words()
    assert "Keep it, so that nobody can destroy it." not in here.words()


def test_an_older_concern_of_sexual_abuse_asks_to_be_kept(here: Unlocked, setting: Setting) -> None:
    """A record from before the program placed the hold by itself. Source: S95."""
    made = here.raise_one(setting)
    child = here.add_child("Noah Patel")
    session = here.desk.session
    session.append(
        session.new_entry(ConcernReceived(made, 1, (Category.SEXUAL,)), (InChild(child),), (made,))
    )
    here.go(Place.CONCERN, made)
    assert "Keep it, so that nobody can destroy it." in here.words()
    here.act("hold")
    here.press("reason_code_csa_record_iicsa75_radio")
    here.write("reason_edit", "As the inquiry asked.")
    here.press("hold_form_save_button")
    assert any(isinstance(entry.body, HoldPlaced) for entry in here.desk.concerns.view(made).followed)
    assert "Do not destroy" in here.words()


def test_what_is_half_written_is_there_again_after_a_lock(
    here: Unlocked, concern: EntryId, setting: Setting
) -> None:
    """Source: X12."""
    here.press("decide_button")
    here.press("decision_police_radio")
    here.write("reason_edit", "Because of")
    here.window.lock(LockCause.CHOSEN)
    here.settle()
    assert here.desk.drafts.kept("decision_form", concern) is not None
    here.window.show()
    form = here.find(DecisionForm, "decision_form")
    form.begin(concern)
    here.settle()
    assert form.reason.text() == "Because of"
    assert form.decision.chosen() == "police"


def test_escape_puts_a_form_aside_without_losing_a_word(here: Unlocked, concern: EntryId) -> None:
    here.press("note_button")
    here.write("text_edit", "Half a sen")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    here.settle()
    assert not any(each.isVisible() for each in here.window.findChildren(QRadioButton, "kind_meeting_radio"))
    here.press("note_button")
    assert here.find(QPlainTextEdit, "text_edit").toPlainText() == "Half a sen"


def test_a_saved_form_leaves_no_draft_behind(here: Unlocked, concern: EntryId) -> None:
    here.press("decide_button")
    here.press("decision_no_further_action_radio")
    here.write("reason_edit", "Nothing in it.")
    here.press("decision_form_save_button")
    assert here.desk.drafts.kept("decision_form", concern) is None


def test_looking_at_a_concern_is_written_down_once_and_not_at_each_reload(
    here: Unlocked, concern: EntryId
) -> None:
    """Source: X10."""
    before = here.desk.session.ledger.head().seq
    here.window.page(Place.CONCERN).reload()
    here.settle()
    assert here.desk.session.ledger.head().seq == before
    here.go(Place.TODAY)
    here.go(Place.CONCERN, concern)
    assert here.desk.session.ledger.head().seq == before + 1


def test_a_page_that_becomes_narrow_squeezes_nothing_while_its_story_grows(
    here: Unlocked, concern: EntryId
) -> None:
    """The story is higher in a narrow column; what stands above it once lost that height until Qt came round to it."""
    story = "A fall at home, said twice and in other words the second time. " * 6
    here.desk.noting.note(NoteDraft(NoteKind.OBSERVATION, "now", story, concern=concern))
    here.window.resize(1920, 1080)
    here.go(Place.CONCERN, concern)
    here.act("amend")
    here.window.resize(1280, 800)
    here.settle()
    assert not layout_faults(here.window)
    box = here.find(QPlainTextEdit, "observed_edit")
    assert box.document().size().height() > 1, "it is one line no longer"
    around = box.parentWidget()
    assert around is not None
    assert box.geometry().bottom() < around.height()


def test_a_grown_up_of_the_front_sheet_is_named_in_a_note_as_alleged_to_have_harmed(
    here: Unlocked, setting: Setting
) -> None:
    """S53: only children had a role in a concern."""
    people = (
        RelatedPerson("Dana Wójcik", "mother"),
        RelatedPerson("Stefan Brook", "stepfather", may_collect=YesNo.YES),
        RelatedPerson("Ms J. Hall", "social worker", kind=PersonKind.PROFESSIONAL),
    )
    concern = here.received_one(setting, here.add_child(people=people))
    here.go(Place.CONCERN, concern)
    here.press("note_button")
    here.press("kind_other_radio")
    here.write("text_edit", "Maya told Jo.")
    combo = here.find(QComboBox, "alleged_adult_combo")
    assert [combo.itemText(place) for place in range(1, combo.count())] == [
        "Dana Wójcik, mother of Maya Wójcik",
        "Stefan Brook, stepfather of Maya Wójcik",
    ]
    combo.setFocus()
    for key, is_warned in (("Down", False), ("Down", True), ("Up", False), ("Up", False), ("Up", False)):
        here.key(key)
        assert ("Stefan Brook may collect Maya Wójcik" in here.words()) is is_warned
    assert here.find(QPlainTextEdit, "text_edit").toPlainText() == "Maya told Jo."
    here.key("End")
    here.write("when_edit", "today")
    here.press("concern_note_form_save_button")
    (note,) = [e.body for e in here.desk.concerns.view(concern).followed if isinstance(e.body, Note)]
    assert note.text.splitlines() == [
        "Maya told Jo.",
        "Alleged to have harmed: Stefan Brook, stepfather of Maya Wójcik.",
    ]


def test_nobody_is_offered_as_alleged_where_the_front_sheet_names_nobody(
    here: Unlocked, concern: EntryId
) -> None:
    here.press("note_button")
    assert not any(each.isVisible() for each in here.window.findChildren(QComboBox, "alleged_adult_combo"))
