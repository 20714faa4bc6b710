"""Papers of one child's file: looked through, then printed or saved, each an entry. X10, X11; UI.md (Printing)."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from safeguard_desktop.domain.codes import LinkKind, OutputKind
from safeguard_desktop.domain.entries import ChildrenLinked, Exported, InChild, Printed, decode_body
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.inbox.drafts import NamedChild, ReceiveDraft
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.papers.page import PaperPage
from safeguard_desktop.ui.printing import PrintDialog
from safeguard_desktop.ui.widgets import CheckBox
from safeguard_desktop.wording import leaving as words
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.ui.unlocked import Unlocked


def last_body(here: Unlocked) -> object:
    entry = tuple(here.desk.session.ledger.read_from(1))[-1]
    assert entry.body is not None
    return decode_body(entry.header.kind or "", entry.header.version or 0, entry.body)


def with_two_children(here: Unlocked, setting: Setting) -> tuple[ChildId, ChildId, EntryId]:
    maya, leo = here.add_child(), here.add_child("Leo Brandwood")
    concern = here.raise_one(setting, observed="Leo hit Maya. Then Tomasina Ricketts came.")
    here.desk.receiving.receive(ReceiveDraft(concern, child=maya, others=(NamedChild(leo),)))
    return maya, leo, concern


def shown(page: PaperPage) -> str:
    assert page._made is not None
    return whole_text(page._made.output.pdf)


def test_a_concern_is_printed_from_its_page_for_the_file_that_is_chosen(
    here: Unlocked, setting: Setting
) -> None:
    _maya, leo, concern = with_two_children(here, setting)
    here.go(Place.CONCERN, concern)
    here.act("concern_paper")
    page = here.window.page(Place.CONCERN_PAPER)
    assert isinstance(page, PaperPage)
    assert "Child B hit Maya." in shown(page)
    combo = here.find(QComboBox, "concern_paper_file_combo")
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    here.settle()
    assert "Leo hit Child B." in shown(page)
    here.press("print_concern_paper_button")
    (dialog,) = here.window.findChildren(PrintDialog)
    dialog.print_button.click()
    here.settle()
    printed = last_body(here)
    assert isinstance(printed, Printed)
    assert printed.output is OutputKind.CONCERN
    entry = tuple(here.desk.session.ledger.read_from(1))[-1]
    assert (entry.header.children, entry.header.refers_to) == ((InChild(leo),), (concern,))
    page.back_button.click()
    here.settle()
    assert here.window.here.place is Place.CONCERN


def test_what_is_printed_is_what_was_looked_at(here: Unlocked, setting: Setting, tmp_path: Path) -> None:
    maya, _leo, _concern = with_two_children(here, setting)
    page = here.go(Place.CHRONOLOGY, maya)
    assert isinstance(page, PaperPage)
    here.picker.path = tmp_path / "chronology.pdf"
    here.press("save_chronology_button")
    assert page._made is not None
    assert here.picker.path.read_bytes() == page._made.output.pdf
    here.press("print_chronology_button")
    (dialog,) = here.window.findChildren(PrintDialog)
    dialog.print_button.click()
    here.settle()
    paper = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert len(paper) == page._made.output.pages + 1
    assert page.preview.page_count == page._made.output.pages
    paper.close()


def test_where_to_look_before_it_leaves_is_told_and_opened_when_asked(
    here: Unlocked, setting: Setting
) -> None:
    maya, _leo, _concern = with_two_children(here, setting)
    here.go(Place.CHRONOLOGY, maya)
    assert words.summary(1, 1, 0) in here.words()
    here.press("chronology_look_show_button")
    places = here.find(QPlainTextEdit, "chronology_look_places").toPlainText()
    assert "Tomasina Ricketts" in places
    assert "Brandwood" not in places
    here.press("chronology_look_show_button")
    assert not any(
        each.isVisible() for each in here.window.findChildren(QPlainTextEdit, "chronology_look_places")
    )


def test_a_record_with_nothing_to_look_at_says_so(here: Unlocked) -> None:
    here.go(Place.CHRONOLOGY, here.add_child())
    assert words.NOTHING_TO_LOOK_AT in here.words()


def test_brothers_and_sisters_are_named_only_where_that_is_ticked(here: Unlocked, tmp_path: Path) -> None:
    maya, brother = here.add_child(people=()), here.add_child("Kacper Wójcik")
    page = here.go(Place.CHRONOLOGY, maya)
    assert isinstance(page, PaperPage)
    assert not page.siblings.isVisible()
    link = ChildrenLinked(LinkKind.SIBLING)
    here.desk.session.append(here.desk.session.new_entry(link, (InChild(maya), InChild(brother))))
    here.go(Place.CHRONOLOGY, maya)
    assert not here.find(CheckBox, "chronology_siblings_check").isChecked()
    here.press("chronology_siblings_check")
    here.picker.path = tmp_path / "chronology.pdf"
    here.press("save_chronology_button")
    saved = last_body(here)
    assert isinstance(saved, Exported)
    assert saved.names_siblings
    here.go(Place.CHRONOLOGY, maya)
    assert not here.find(CheckBox, "chronology_siblings_check").isChecked()


def test_the_front_sheet_is_a_paper_of_its_own_beside_the_chronology(here: Unlocked, tmp_path: Path) -> None:
    here.go(Place.CHILD, here.add_child())
    here.act("front_sheet_paper")
    page = here.window.page(Place.FRONT_SHEET_PAPER)
    assert isinstance(page, PaperPage)
    assert "Maya Wójcik" in shown(page)
    here.picker.path = tmp_path / "sheet.pdf"
    here.press("save_front_sheet_paper_button")
    saved = last_body(here)
    assert isinstance(saved, Exported)
    assert saved.output is OutputKind.FRONT_SHEET
    here.press("from_front_sheet_paper_button")
    assert here.window.here.place is Place.CHRONOLOGY


def test_pages_that_are_not_in_hand_are_looked_for_at_once(here: Unlocked) -> None:
    here.boxes.yes = False
    here.go(Place.CHRONOLOGY, here.add_child())
    here.press("print_chronology_button")
    (dialog,) = here.window.findChildren(PrintDialog)
    dialog.print_button.click()
    here.settle()
    assert here.boxes.shown[-1] == "Look for the missing pages now"
    assert isinstance(last_body(here), Printed)
