"""One request from the door to its end, by keyboard: who asks, each entry, the copy, the answer, the log. S15, S97."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from safeguard_desktop.domain.access.codes import Exemption, ItemOutcome
from safeguard_desktop.domain.access.redaction import Span
from safeguard_desktop.domain.entries import RequestAnswered, RequestAssessed
from safeguard_desktop.services.access.passages import Passage
from safeguard_desktop.services.asking.answering import RequestRow
from safeguard_desktop.ui.access.entry_text import EntryText
from safeguard_desktop.ui.access.item_form import ItemForm, about_item
from safeguard_desktop.ui.access.page import RequestPage
from safeguard_desktop.ui.access.places import PlacesField
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.wording import access as words
from safeguard_desktop.wording import access_paper as paper_words
from tests.elm_row import Setting
from tests.services.access_steps import add_maya, take_down
from tests.services.steps import add_child, bodies, receive_one
from tests.ui.looking import assert_all_controls_named, assert_all_targets_large_enough
from tests.ui.unlocked import Unlocked


@pytest.fixture
def row(here: Unlocked, setting: Setting) -> RequestRow:
    """Maya's mother asks; Leo is in a concern of hers."""
    desk = here.desk
    child, leo = add_maya(desk), add_child(desk, "Leo Marsh")
    receive_one(desk, setting, child, involved=(leo,), observed="Leo pushed her by the hut of Mr Tam.")
    return desk.requests.row(take_down(desk, setting))


def form_of(here: Unlocked) -> DeskForm:
    page = here.window.page(here.window.here.place)
    (form,) = (each for each in page.findChildren(DeskForm) if each.isVisible())
    return form


def save(here: Unlocked) -> None:
    """Ctrl+Enter, from wherever the keyboard is in the form."""
    form_of(here).act_button.setFocus()
    here.key("Ctrl+Return")


def test_a_request_is_answered_from_its_own_page(
    here: Unlocked, setting: Setting, row: RequestRow, tmp_path: Path
) -> None:
    """From the list to the log."""
    who_asks(here, row)
    each_entry(here, row)
    second_reading_and_copy(here, tmp_path)
    answer_and_log(here)


def who_asks(here: Unlocked, row: RequestRow) -> None:
    here.go(Place.REQUESTS)
    here.press(f"open_{row.body.reference}_button")
    page = here.window.page(Place.REQUEST)
    assert isinstance(page, RequestPage)
    assert words.NOT_ASSESSED in here.words()

    here.press("request_assess_button")
    child = here.desk.children.rows("Maya")[0].id
    for name in ("assess_asked_about_child", "assess_requester_parent_for_child", f"child_{child}"):
        here.press(f"{name}_radio")
    save(here)
    assert form_of(here).summary.isVisible()
    here.press("identity_state_checked_radio")
    here.write("identity_how_edit", "Seen.")
    here.press("authority_state_not_needed_radio")
    here.write("authority_how_edit", "Known.")
    save(here)
    assert len(bodies(here.desk, RequestAssessed)) == 1
    assert words.REQUESTERS[bodies(here.desk, RequestAssessed)[0].requester] in here.words()  # type: ignore[attr-defined]  # of that kind


def each_entry(here: Unlocked, row: RequestRow) -> None:
    assert_all_controls_named(here.window)
    assert_all_targets_large_enough(here.window)
    here.press("request_next_item_button")
    decided = 0
    while isinstance(form := _open_form(here), ItemForm):
        decide(here, form)
        decided += 1
    assert decided == len(here.desk.access.items.rows(row.id))
    assert words.NOT_READ in here.words()


def second_reading_and_copy(here: Unlocked, folder: Path) -> None:
    here.press("open_copy_button")
    here.press("make_access_copy_button")
    assert paper_words.NOT_YET in here.words()
    here.press("access_copy_back_button")
    here.press("request_second_button")
    here.press("reader_way_nobody_radio")
    here.write("reader_text_edit", "Ill.")
    save(here)
    here.press("open_copy_button")
    here.press("make_access_copy_button")
    copy = here.window.page(Place.REQUEST_COPY)
    passphrase = copy.made.passphrase_edit.text()  # type: ignore[attr-defined]  # the page of a copy
    here.picker.path = folder / "copy.pdf"
    here.press("save_pack_button")
    with pikepdf.open(folder / "copy.pdf", password=passphrase) as opened:
        assert len(opened.pages) >= 2
    here.press("pack_done_button")
    assert here.window.here.place is Place.REQUEST


def answer_and_log(here: Unlocked) -> None:
    here.press("request_answer_button")
    here.press("answer_outcome_given_in_part_radio")
    here.write("answer_text_edit", "Sent.")
    here.write("answer_to_edit", "Dana")
    here.press("answer_way_letter_radio")
    here.press("answer_rights_yes_radio")
    save(here)
    (answer,) = bodies(here.desk, RequestAnswered)
    assert isinstance(answer, RequestAnswered)
    assert (answer.to, answer.exemptions) == ("Dana", (Exemption.THIRD_PARTY,))
    assert words.ANSWERS[answer.outcome] in here.words() if answer.outcome is not None else False
    here.go(Place.REQUESTS)
    here.window.page(Place.REQUESTS).tabs.setCurrentIndex(1)  # type: ignore[attr-defined]  # the page of requests
    here.settle()
    assert "About somebody else" in here.words()
    here.press("open_refusal_1_button")
    assert here.window.here.place is Place.REQUEST


def _open_form(here: Unlocked) -> DeskForm | None:
    page = here.window.page(here.window.here.place)
    return next((each for each in page.findChildren(DeskForm) if each.isVisible()), None)


def decide(here: Unlocked, form: ItemForm) -> None:
    """Keeps every marked place back, with a word of one's own in the entry where the hut stands."""
    assert form.outcome.chosen() is None, "nothing is chosen beforehand"
    if "hut" in form.entry.toPlainText():
        here.write("item_words_edit", "hut of")
        here.press("item_find_button")
    places = form.places.places()
    for number in range(1, len(places) + 1):
        chosen = form.places.list_of(number)
        chosen.control.setFocus()
        QTest.keyClick(chosen.control, Qt.Key.Key_Down)
        QTest.keyClick(chosen.control, Qt.Key.Key_Down)
    here.settle()
    outcome = ItemOutcome.PART if places else ItemOutcome.GIVE
    here.press(f"item_outcome_{outcome.value}_radio")
    if places:
        here.write("item_reason_edit", "Why.")
    save(here)


def test_words_are_marked_by_keyboard_and_places_count_in_characters_of_their_part(qtbot: QtBot) -> None:
    """Qt counts a letter outside of the basic plane twice; the record counts characters."""
    text, field = EntryText(), PlacesField()
    for widget in (text, field):
        qtbot.addWidget(widget)
    passages = (Passage("kind", "What it is", "Note"), Passage("fact", "Seen", "😀 Leo\r\nfell 𝔏eo."))
    text.show_passages(passages)
    begin = text.toPlainText().index("Leo")
    cursor = text.textCursor()
    cursor.setPosition(len(text.toPlainText()[:begin].encode("utf-16-le")) // 2)
    cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    (found,) = text.selected()
    assert (found.part, passages[1].text[found.start : found.end].strip()) == ("fact", "Leo")
    everything = text.textCursor()
    everything.select(QTextCursor.SelectionType.Document)
    text.setTextCursor(everything)
    assert text.selected() == (Span("kind", 0, 4), Span("fact", 0, len(passages[1].text)))

    field.offer(passages, (), {Exemption.CRIME: "Crime"})
    field.add_places((Span("fact", 2, 5), Span("fact", 2, 5)))
    assert [place.chosen for place in field.places()] == [""]
    assert field.spans() == ()
    field.list_of(1).choose(str(Exemption.CRIME))
    kept = field.text()
    field.offer(passages, (), {Exemption.CRIME: "Crime"})
    field.set_text(kept)
    assert field.spans() == (Span("fact", 2, 5, Exemption.CRIME),)
    field.set_text("no draft")
    text.show_places(field.shown())
    marked = {each.cursor.selectedText() for each in text.extraSelections()}
    assert "Leo" in marked
    assert about_item("a", "b") == "a:b"


def test_one_decision_may_be_taken_for_every_other_place_of_the_same_words(qtbot: QtBot) -> None:
    """Ten times the same name is decided once, by a person who asks for that; what is decided stays."""
    field = PlacesField()
    qtbot.addWidget(field)
    alike = Passage("fact", "Seen", "Leo, leo and Leo.")
    field.offer((alike,), (), {Exemption.CRIME: "Crime"})
    field.add_places([Span("fact", 0, 3), Span("fact", 5, 8), Span("fact", 13, 16)])
    assert field.same_button.isHidden(), "nothing is decided for anybody"
    field.list_of(3).choose("leave")
    field.list_of(1).choose(str(Exemption.CRIME))
    field.list_of(1).edited.emit()
    assert "1 more place of “Leo”" in field.same_button.text()
    field.same_button.click()
    assert [place.chosen for place in field.places()] == [Exemption.CRIME, Exemption.CRIME, "leave"]
