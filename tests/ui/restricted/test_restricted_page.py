"""What is kept for named people, by keyboard: adding, reading, giving access and ending it. Source: S19, S71 to S76."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

from safeguard_desktop.domain.documents import DocumentType
from safeguard_desktop.domain.entries import AbuseNotification, Note, OffenderDisclosure
from safeguard_desktop.domain.entries.referring import HowTold, ToldTo
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.referrers import UsualWithName
from safeguard_desktop.services.attaching import documents, looking
from safeguard_desktop.services.attaching.attaching import AttachDraft
from safeguard_desktop.services.attaching.looking import LookedAt
from safeguard_desktop.services.restricted.drafts import NotificationDraft, RestrictedDraft
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.restricted.documents import KeptDocumentPage
from safeguard_desktop.ui.restricted.page import RestrictedPage
from safeguard_desktop.ui.widgets import SeveralField
from safeguard_desktop.wording import restricted as words
from tests.elm_people import DEPUTY, LEAD, STAFF, Team
from tests.file_samples import a_pdf, done_here
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_fields_have_help,
    assert_all_targets_large_enough,
    focused,
)
from tests.ui.unlocked import Unlocked


def page_of(here: Unlocked) -> RestrictedPage:
    page = here.window.page(Place.RESTRICTED)
    assert isinstance(page, RestrictedPage)
    return page


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (looking, documents):
        monkeypatch.setattr(module, "run", done_here)


def test_a_notification_is_kept_and_only_its_readers_see_more_than_a_line(
    here: Unlocked, tmp_path: Path
) -> None:
    maya = here.add_child(key_person="Kit Moreno")
    here.go(Place.CHILD, maya)
    assert "named people" not in here.words()
    here.act("restricted")
    page = page_of(here)
    assert words.NOTHING_TITLE in here.words()
    assert focused().objectName() == "private_note_button"

    here.press("notification_button")
    assert focused().objectName() == "keep_safe_edit"
    here.press("notification_form_save_button")
    assert "“Not known yet” counts." in here.words()
    here.write("keep_safe_edit", "Collected by her aunt only.")
    here.write("when_edit", "yesterday 23:10")
    here.write("received_from_edit", "PC Vale")
    page.keep_drafts()
    here.settle()
    names = here.desk.session.folder.inbox_files()
    assert any(name.endswith(".unsent") for name in names)
    # Somebody with the key of the record finds a draft, and neither whose child nor which form.
    assert here.desk.drafts.kept("notification_form", maya) is None
    page.forms.close_form()
    here.press("notification_button")
    assert here.find(QLineEdit, "received_from_edit").text() == "PC Vale"
    here.write("circumstances_edit", "A broken door at Threshold Cottage.")
    assert_all_controls_named(here.window)
    assert_all_fields_have_help(page)
    assert_all_targets_large_enough(here.window)
    here.press("notification_form_save_button")
    assert here.window.status.text == words.KEPT_SAVED
    assert words.can_be_read_by(["Asha Patel"], with_sheet=True) in here.words()
    (group,) = here.desk.restricted.of_child(maya).groups
    assert isinstance(group.rows[0].body, AbuseNotification)

    _staff_are_told_from_it(here, group.rows[0].id)

    here.go(Place.CHILD, maya)
    assert words.kept_here(2) in here.words()
    assert "Threshold" not in here.words()
    here.press("open_restricted_button")
    assert "Threshold Cottage" in here.words()
    assert "Threshold" not in here.window.windowTitle()
    _corrected(here, maya)
    _document_attached(here, maya, tmp_path)


def _document_attached(here: Unlocked, child: ChildId, folder: Path) -> None:
    """S73, S91, X13: with the form of every document, for the people of this card; the draft is its writer's alone."""
    (group,) = here.desk.restricted.of_child(child).groups
    here.press(f"attach_{group.rows[0].id}_button")
    assert words.attach_who([LEAD], with_sheet=True) in here.words()
    assert "up to 50 MB each" in here.words()
    assert "Everybody who reads this record" not in here.words()
    (folder / "notice.pdf").write_bytes(a_pdf(3))
    here.picker.path = folder / "notice.pdf"
    here.press("documents_button")
    here.press("kept_attach_form_save_button")
    assert "There is a problem" in here.words()
    here.write("document_description_edit", "Notice of the police")
    here.write("document_source_edit", "PC Vale")
    page = page_of(here)
    page.keep_drafts()
    here.settle()
    assert here.desk.drafts.kept("kept_attach_form", group.rows[0].id) is None
    assert_all_fields_have_help(page)
    here.press("kept_attach_form_save_button")
    assert here.window.status.text == words.ATTACHED
    assert "notice.pdf · PDF · 3 pages" in here.words()
    assert here.desk.attaching.documents.of_child(child) == ()
    _document_opened(here, child, folder)


def _document_opened(here: Unlocked, child: ChildId, folder: Path) -> None:
    """X10, X13: looked at from memory, saved out with a warning; each is written down for its readers."""
    (document,) = here.desk.restricted.of_child(child).groups[0].rows[0].documents
    here.press(f"open_{document.id}_button")
    assert here.window.here == Destination(Place.KEPT_DOCUMENT, document.id)
    page = here.window.page(Place.KEPT_DOCUMENT)
    assert isinstance(page, KeptDocumentPage)
    assert (page.preview.page, page.preview.page_count) == (1, 3)
    assert words.DOCUMENT_WHO in here.words()
    assert "Notice" not in here.window.windowTitle()
    here.boxes.yes, here.picker.path = True, folder / "out.pdf"
    page.save_button.click()
    here.settle()
    assert "Save a copy outside the record" in here.boxes.shown
    assert page.said.warning == words.DOCUMENT_SAVE_WARNING
    assert (folder / "out.pdf").read_bytes() == a_pdf(3)
    assert here.window.status.text == words.DOCUMENT_SAVED
    here.press("leave_document_button")
    assert here.window.here == Destination(Place.RESTRICTED, child)
    assert page._opened is None, "nothing of the document stays in memory"
    here.press("fold_button")
    said = here.words()
    assert all(f"{LEAD} {did} “Notice of the police”" in said for did in ("opened", "saved out"))


def _corrected(here: Unlocked, child: ChildId) -> None:
    """What was typed wrong is corrected among its readers; what stood there before stays to be read."""
    (group,) = here.desk.restricted.of_child(child).groups
    here.press(f"correct_{group.rows[0].id}_button")
    assert focused().objectName() == "when_edit"
    here.write("circumstances_edit", "In truth: ")
    here.press("amend_form_save_button")
    assert "There is a problem" in here.words()
    assert_all_controls_named(here.window)
    assert_all_fields_have_help(page_of(here))
    here.write("amend_reason_edit", "The officer rang again.")
    here.press("amend_form_save_button")
    assert here.window.status.text == words.CORRECTED_SAVED
    assert "now reads “In truth: A broken door" in here.words()
    assert "The officer rang again." in here.words()


def _staff_are_told_from_it(here: Unlocked, notification: EntryId) -> None:
    """S19, S99: its answer is a suggestion that is edited; the two are linked for its readers alone."""
    here.press(f"tell_from_{notification}_button")
    assert here.find(QPlainTextEdit, "told_what_edit").toPlainText() == "Collected by her aunt only."
    _picture(here, "tell-from")
    here.write("told_what_edit", "Until Friday: ")
    here.press("told_way_note_radio")
    (kit,) = (each.id for each in here.desk.session.chain.latest.people if each.name == STAFF)
    assert here.find(SeveralField, "told_to").chosen() == (kit,), "her key person is ticked first"
    here.press("told_way_in_person_radio")
    here.write("told_others_edit", "Lou at the door")
    here.write("told_when_edit", "today 08:50")
    here.write("told_reason_edit", "She opens the door.")
    here.write("told_until_edit", "in two weeks")
    here.press("kept_tell_form_save_button")
    assert here.window.status.text == words.TELL_FROM_SAVED
    assert (
        "Staff were told: “Until Friday: Collected by her aunt only.” (Kit Moreno, Lou at the door)"
        in here.words()
    )
    (child,) = here.desk.children.rows()
    (told,) = here.desk.telling_staff.of_child(child.id)
    stored = here.desk.session.ledger.entry(told.row.entry.id)
    assert stored is not None
    assert stored.header.refers_to == (), "the open record does not say that it came from a notification"
    _picture(here, "told-from")


def _picture(here: Unlocked, name: str) -> None:
    folder = os.environ.get("PICTURES")
    if folder:
        here.window.resize(1280, 800)
        here.settle()
        here.window.grab().save(f"{folder}-{name}.png")


def choose(here: Unlocked, name: str) -> None:
    """Chooses the only other person in the list of a form."""
    combo = here.find(QComboBox, name)
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    here.settle()
    assert combo.currentIndex() == 1


@pytest.mark.parametrize("form", ["private_note", "notification", "disclosure"])
def test_that_nobody_could_open_it_while_the_lead_is_away_is_said_before_it_is_kept(
    here: Unlocked, form: str
) -> None:
    """X17, S100: the deputy is alone when the lead is away, and an emergency is no time to find out."""
    maya = here.add_child()
    (deputy,) = here.desk.restricted.people()
    here.go(Place.RESTRICTED, maya)
    here.press(f"{form}_button")
    assert "not even in an emergency" in here.words()
    here.press(f"reader_{deputy.id}_check")
    assert "not even in an emergency" not in here.words()
    here.press(f"reader_{deputy.id}_check")
    assert "not even in an emergency" in here.words()


def test_who_is_close_to_the_family_is_kept_without_that_warning(here: Unlocked) -> None:
    here.go(Place.RESTRICTED, here.add_child())
    here.act("conflict")
    assert "not even in an emergency" not in here.words()


def test_access_is_given_and_ended_by_keyboard_and_says_what_ending_cannot_take_back(here: Unlocked) -> None:
    """X19, S19: both are entries with a reason; the program says plainly what cannot be taken back."""
    maya = here.add_child()
    what = NotificationDraft("yesterday 23:10", "PC Vale", circumstances="A door.", keep_safe="Not known yet")
    here.desk.restricted.keep(RestrictedDraft(maya, what))
    here.go(Place.RESTRICTED, maya)
    circle = page_of(here).cards[0].group.circle[:8]
    here.press(f"give_access_button_{circle}")
    assert words.GIVE_TEXT in here.words()
    choose(here, "reader_combo")
    here.write("reason_edit", "She opens the door at noon.")
    here.press("give_access_form_save_button")
    assert here.window.status.text == words.GIVEN_SAVED
    (card,) = page_of(here).cards
    assert {named.name for named in card.group.readers} == {LEAD, DEPUTY}
    assert not card.give_button.isVisible()  # nobody is left to whom it could be given

    here.press(f"end_access_button_{circle}")
    assert words.END_TEXT in here.words()
    choose(here, "reader_combo")
    here.press("end_access_form_save_button")
    assert "Enter why." in here.words()
    here.write("reason_edit", "It was for one day.")
    here.press("end_access_form_save_button")
    assert here.window.status.text == words.ENDED_SAVED
    assert words.can_be_read_by([LEAD], with_sheet=True) in here.words()
    here.press("fold_button")
    assert "It was for one day." in here.words()


def test_a_disclosure_asks_for_the_undertaking_and_others_are_told_whom_to_ask(here: Unlocked) -> None:
    maya = here.add_child()
    here.go(Place.RESTRICTED, maya)
    page = page_of(here)
    here.press("disclosure_button")
    assert words.DISCLOSURE_SOURCE in here.words()
    here.press("disclosure_form_save_button")
    assert "Tick that it was told in person." in here.words()
    here.write("when_edit", "today 08:30")
    for name in ("given_by", "recipient", "recipient_role", "witness"):
        here.write(f"{name}_edit", "Somebody")
    here.press("was_in_person_check")
    here.press("answer_refused_radio")
    here.write("police_said_edit", "They will think about it.")
    here.write("answered_on_edit", "today")
    here.press("disclosure_form_save_button")
    (group,) = here.desk.restricted.of_child(maya).groups
    assert isinstance(group.rows[0].body, OffenderDisclosure)
    assert words.UNDERTAKING_TEXT in here.words()
    assert words.NO_DOCUMENTS in here.words()
    assert not [
        each for each in page.findChildren(QAbstractButton) if each.objectName().startswith("attach_")
    ]
    assert_all_controls_named(here.window)
    assert_all_targets_large_enough(here.window)
    here.go(Place.RESTRICTED, here.add_child("Noor Haddad"))
    assert words.NOTHING_TITLE in here.words()
    here.act("conflict")
    assert not here.find(QAbstractButton, "tells_others_check").isChecked()
    here.press("private_note_button")
    assert_all_fields_have_help(page)


def _how_often(here: Unlocked) -> None:
    """S11, S14: by whom it is known, in a span of dates; what was apparent counts apart."""
    here.press("open_names_told_button")
    assert words.NAMES_APPARENT in here.words()
    assert words.told_line(ToldTo.CARER, "", HowTold.DECIDED, LEAD) in here.words()
    _picture(here, "names")
    here.write("names_until_edit", "2025")
    assert words.NAMES_NONE in here.words()
    here.write("names_since_edit", "nonsense")
    assert words.NAMES_UNCLEAR in here.words()
    assert_all_controls_named(here.window)
    assert_all_targets_large_enough(here.window)


def test_who_raised_it_and_that_it_became_known_are_written_down_by_keyboard(
    here: Unlocked, team: Team
) -> None:
    """S06 to S10, X03: withheld by kind and for whoever asked; each telling has its decision and its reason."""
    maya = here.add_child()
    here.received_one(team.setting, maya)
    here.go(Place.RESTRICTED, maya)
    here.act("referrer")
    choose(here, "concern_combo")
    here.press("referrer_kind_private_radio")
    here.write("referrer_name_edit", "Ms Hall")
    here.press("asked_anonymous_check")
    assert_all_fields_have_help(page_of(here))
    here.press("referrer_form_save_button")
    assert words.USUAL_WITH_NAME[UsualWithName.ASKED] in here.words()

    here.act("told")
    choose(here, "referrer_combo")
    here.press("told_how_decided_radio")
    here.press("name_told_to_carer_radio")
    here.write("when_edit", "today 08:40")
    here.write("reason_edit", "She asked.")
    here.press("told_form_save_button")
    assert "Choose who decided that it is told." in here.words()
    choose(here, "decided_by_combo")
    here.press("told_form_save_button")
    assert here.window.status.text == words.TOLD_SAVED
    assert words.HOW_TOLD[HowTold.DECIDED] in here.words()
    assert_all_controls_named(here.window)

    _how_often(here)
    concern = here.desk.raised_by.concerns(maya)[0].id
    here.go(Place.CONCERN, concern)
    letter = LookedAt("Letter.txt", DocumentType.TEXT, b"Dear Asha")
    here.desk.attaching.attaching.attach(AttachDraft(concern, None, (letter,), "Letter"))
    here.act("restricted_note")
    assert words.open_before(1) in here.words()
    here.press("kind_meeting_radio")
    here.write("when_edit", "today 08:00")
    here.write("text_edit", "Only for the two of us.")
    here.press("private_note_form_save_button")
    assert here.window.status.text == words.KEPT_SAVED
    assert "Only for the two of us." not in here.words()
    rows = [row for group in here.desk.restricted.of_child(maya).groups for row in group.rows]
    assert any(isinstance(row.body, Note) and row.body.concern == concern for row in rows)
