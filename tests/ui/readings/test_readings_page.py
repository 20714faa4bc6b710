"""Who has looked: the list, its filters, the way there from a child's page, and the paper. Source: X10, S19."""

from __future__ import annotations

from pathlib import Path

from safeguard_desktop.domain.entries import ReadingsGiven
from safeguard_desktop.services.papers.readings import Rest
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.readings.page import ReadingsPage
from safeguard_desktop.ui.widgets import ScrollPage
from safeguard_desktop.wording.readings import rest
from tests.elm_row import Setting
from tests.services.steps import bodies
from tests.ui.looking import assert_all_controls_named, assert_all_targets_large_enough, focused
from tests.ui.unlocked import Unlocked


def cells(page: ReadingsPage) -> list[str]:
    """What was done, in the order of the list."""
    model = page.table.model()
    return [model.data(model.index(row, 2)) for row in range(model.rowCount())]


def test_from_a_childs_page_the_lead_sees_who_opened_it_and_hands_the_list_out(
    here: Unlocked, setting: Setting, tmp_path: Path
) -> None:
    maya, noor = here.add_child(), here.add_child("Noor Haddad")
    concern = here.received_one(setting, maya)
    here.go(Place.CHILD, noor)
    here.go(Place.CONCERN, concern)
    here.go(Place.CHILD, maya)
    here.act("readings")
    page = here.window.page(Place.READINGS)
    assert isinstance(page, ReadingsPage)
    here.settle()
    assert here.window.here.place is Place.READINGS
    cells(page)
    here.settle()
    assert cells(page) == ["Opened: The child’s page", "Opened: The concern · C-0001"]
    assert focused() is page.bar.person_combo
    assert page.count_label.text() == "2 entries"
    assert_all_controls_named(here.window)
    assert_all_targets_large_enough(here.window)

    here.press("readings_all_button")
    cells(page)
    here.settle()
    assert len(cells(page)) == 4
    _what_paper_leaves_out_is_offered(here, page)
    here.write("readings_until_edit", "yesterday")
    assert page.empty.isVisible()
    assert not page.print_button.isVisible()
    page.bar.until_edit.setText("nonsense")
    here.settle()
    assert "was not understood" in page.count_label.text()
    page.bar.until_edit.clear()
    here.settle()

    here.picker.path = tmp_path / "looked.pdf"
    here.press("save_readings_button")
    assert here.picker.path.read_bytes().startswith(b"%PDF")
    (given,) = bodies(here.desk, ReadingsGiven)
    assert isinstance(given, ReadingsGiven)
    assert given.count == 4
    assert "list" in here.window.status.text
    here.press("print_readings_button")
    assert len(bodies(here.desk, ReadingsGiven)) == 1  # nothing is printed before the printer has been chosen


def _what_paper_leaves_out_is_offered(here: Unlocked, page: ReadingsPage) -> None:
    assert page.rest_banner.isHidden()
    page._on_rest_found(page._round, Rest(7, "2026-11-20"))
    assert "7 older ones, of 20 Nov 2026 and before" in here.words()
    assert "1 older one, of 20 Nov 2026 or before, is printed by itself" in rest(150, 1, "2026-11-20")
    here.press("show_rest_button")
    assert page.bar.query().until == "2026-11-20"
    assert page.rest_banner.isHidden()
    here.press("readings_all_button")


def test_people_lead_to_the_list_which_scrolls_where_there_is_little_room(here: Unlocked) -> None:
    here.go(Place.PEOPLE)
    here.press("readings_button")
    assert here.window.here.place is Place.READINGS
    here.window.resize(1000, 480)
    here.settle()
    page = here.window.page(Place.READINGS)
    (scrolls,) = page.findChildren(ScrollPage)
    assert scrolls.verticalScrollBar().maximum() > 0, "instead of a list of no line"
    assert isinstance(page, ReadingsPage)
    assert page._stack.height() >= 190
