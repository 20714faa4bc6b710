"""Children: the list, the page, the front sheet and the chronology on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton
from pytestqt.modeltest import ModelTester

from safeguard_desktop.domain.child import ChildDetails, ChildStatus, StatusSpan
from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.entries import Exported, InChild, Note, Printed
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.ui.boxes import BoxDialog
from safeguard_desktop.ui.children.list_page import ChildrenPage, ChildrenTable
from safeguard_desktop.ui.children.page import ChildPage
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.papers.page import PaperPage
from safeguard_desktop.ui.printing import PrintDialog
from tests.elm_row import Setting
from tests.ui.looking import focused
from tests.ui.unlocked import Unlocked


def details(here: Unlocked, child: ChildId) -> ChildDetails:
    return here.desk.children.view(child).details


def kinds_of(here: Unlocked) -> list[str]:
    return [str(entry.header.kind) for entry in here.desk.session.ledger.read_from(1, 1000)]


def test_the_list_finds_a_child_from_the_first_letters(here: Unlocked) -> None:
    maya = here.add_child()
    here.add_child("Noah Patel")
    here.go(Place.CHILDREN)
    assert focused().objectName() == "children_search_edit"
    table = here.find(ChildrenTable, "children_table")
    assert table.rows.rowCount() == 2
    here.write("children_search_edit", "woj")
    assert table.rows.rowCount() == 1
    here.key("Down")
    here.key("Return")
    assert here.window.here == Destination(Place.CHILD, maya)


def test_the_model_of_the_list_keeps_qts_rules(here: Unlocked, qtmodeltester: ModelTester) -> None:
    here.add_child()
    page = here.go(Place.CHILDREN)
    assert isinstance(page, ChildrenPage)
    check: Callable[[QAbstractItemModel], None] = qtmodeltester.check
    check(page.table.rows)


def test_the_page_shows_what_keeps_the_child_safe_and_the_story_in_order(
    here: Unlocked, setting: Setting
) -> None:
    child = here.add_child(keeps_safe_today="Only her mother collects.", address_is_confidential=True)
    here.received_one(setting, child, when="20 Nov", observed="Second of the two.")
    here.received_one(setting, child, when="3 Nov", observed="First of the two.")
    here.go(Place.CHILD, child)
    words = here.words()
    assert "Only her mother collects." in words
    assert "Address confidential" in words
    assert words.index("First of the two.") < words.index("Second of the two.")
    here.press("newest_check")
    words = here.words()
    assert words.index("Second of the two.") < words.index("First of the two.")


def test_a_story_of_three_hundred_entries_opens_without_a_wait(here: Unlocked) -> None:
    """Source: DESIGN 10, the child's page with 300 entries."""
    child = here.add_child()
    when = EventTime("3 Nov", "2026-11-03T00:00", "2026-11-03T23:59")
    session = here.desk.session
    notes = [Note(NoteKind.OBSERVATION, when, f"Entry {number} of many. " * 5) for number in range(300)]
    session.append(*(session.new_entry(note, (InChild(child),)) for note in notes))
    rows = here.desk.children.chronology(child)
    page = here.go(Place.CHILD, child)
    assert isinstance(page, ChildPage)
    here.bot.waitUntil(lambda: page.chronology.story.is_whole)
    assert "Entry 299 of many." in here.words()
    began = perf_counter()
    page.chronology.show_story(child, rows, (), "2026-11-23")
    page.grab()
    # The budget of the whole page is a tenth of a second on a quiet machine; this one may be busy.
    assert perf_counter() - began < 0.5


def test_links_in_the_story_are_reached_and_chosen_by_keyboard(here: Unlocked, setting: Setting) -> None:
    child = here.add_child()
    made = here.received_one(setting, child)
    here.go(Place.CHILD, child)
    here.find(QCheckBox, "newest_check").setFocus()
    here.key("Tab")
    here.key("Tab")
    here.key("Return")
    assert here.window.here == Destination(Place.CONCERN, made)


def test_a_note_about_a_child_needs_no_concern(here: Unlocked) -> None:
    child = here.add_child()
    here.go(Place.CHILD, child)
    assert focused().objectName() == "note_button"
    here.press("note_button")
    here.press("kind_with_family_radio")
    here.write("when_edit", "today 08:45")
    here.write("text_edit", "Talked at the gate.")
    here.press("child_note_form_save_button")
    assert "Talked at the gate." in here.words()


def test_the_story_leads_to_the_concern(here: Unlocked, setting: Setting) -> None:
    child = here.add_child()
    made = here.received_one(setting, child)
    page = here.go(Place.CHILD, child)
    assert isinstance(page, ChildPage)
    page.chronology.concern_opened.emit(made)
    here.settle()
    assert here.window.here == Destination(Place.CONCERN, made)


def test_a_chronology_is_looked_through_and_saved_where_the_lead_says(
    here: Unlocked, setting: Setting, tmp_path: Path
) -> None:
    """Source: X10, X13."""
    child = here.add_child()
    here.received_one(setting, child)
    page = here.go(Place.CHRONOLOGY, child)
    assert isinstance(page, PaperPage)
    assert page.preview.page_count >= 1
    here.picker.path = tmp_path / "chronology.pdf"
    here.press("save_chronology_button")
    assert here.picker.path.read_bytes().startswith(b"%PDF")
    assert kinds_of(here)[-1] == Exported.KIND


def test_closing_the_file_window_saves_nothing(here: Unlocked, tmp_path: Path) -> None:
    here.go(Place.CHRONOLOGY, here.add_child())
    here.picker.path = None
    here.press("save_chronology_button")
    assert kinds_of(here)[-1] != Exported.KIND


def test_printing_names_the_printer_first_and_is_written_down(here: Unlocked, setting: Setting) -> None:
    here.go(Place.CHRONOLOGY, here.add_child())
    here.press("print_chronology_button")
    (dialog,) = here.window.findChildren(PrintDialog)
    assert "Office printer" in dialog.print_button.text()
    dialog.print_button.click()
    here.settle()
    assert here.boxes.shown == ["Are the pages in your hands?"]
    assert kinds_of(here)[-1] == Printed.KIND
    assert not here.window.findChildren(BoxDialog)


def test_the_list_shows_who_is_on_a_plan_and_hides_it_from_others(here: Unlocked) -> None:
    spans = (StatusSpan(ChildStatus.PROTECTION_PLAN, "2026-03"),)
    here.add_child(statuses=spans)
    here.add_child("Noah Patel")
    here.go(Place.CHILDREN)
    table = here.find(ChildrenTable, "children_table")
    assert table.isColumnHidden(3)
    combo = here.find(QComboBox, "status_combo")
    combo.setFocus()
    here.key("Down")
    here.key("Down")
    here.key("Down")
    assert table.rows.rowCount() == 1
    here.press("status_check")
    assert not table.isColumnHidden(3)
    assert table.rows.index(0, 3).data() == "Protection plan"


def test_two_children_of_one_name_are_told_apart_on_today_and_among_the_concerns(
    here: Unlocked, setting: Setting
) -> None:
    """Source: UI.md, "Names"."""
    child = here.add_child(date_of_birth="14 May 2023")
    here.add_child("MAYA WOJCIK", group="Ladybirds")
    concern = here.received_one(setting, child)
    here.go(Place.TODAY)
    assert "Maya Wójcik (born 14 May 2023)" in here.words()
    here.go(Place.CONCERN, concern)
    assert here.find(QPushButton, "open_child_button").text() == "Maya Wójcik (born 14 May 2023)"
