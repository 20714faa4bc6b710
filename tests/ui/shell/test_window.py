"""The window around the pages: getting about, searching, locking, hiding at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from safeguard_desktop.ui.children.list_page import ChildrenTable
from safeguard_desktop.ui.concerns.table import ConcernsTable
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.shell.watching import LockCause
from safeguard_desktop.ui.widgets import HelpPanel
from tests.elm_row import Setting, filled
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_fields_have_help,
    assert_all_targets_large_enough,
    focused,
    tab_order,
)
from tests.ui.unlocked import Unlocked


def test_the_window_opens_on_today_and_its_title_names_nobody(here: Unlocked, setting: Setting) -> None:
    here.go(Place.CHILD, here.add_child())
    assert "Maya" in here.words()
    assert here.window.windowTitle() == "Safeguard Desktop"


def test_closing_the_window_locks_first_and_asks_to_leave(here: Unlocked) -> None:
    here.window.close()
    assert not here.window.isVisible()
    here.settle()
    assert here.locked == [LockCause.LEAVING]


def test_every_place_is_a_key_away(here: Unlocked) -> None:
    places = (
        Place.TODAY, Place.CHILDREN, Place.CONCERNS, Place.SHARING, Place.TRANSFERS, Place.REQUESTS, Place.KEEPING,
        Place.REPORTS, Place.PEOPLE, Place.SETTINGS,
    )  # fmt: skip
    for number, place in enumerate(places, start=1):
        here.key(f"Ctrl+{number % 10}")
        assert here.window.here.place is place
    here.key("Ctrl+N")
    assert here.window.here.place is Place.RAISE


def test_back_leads_to_where_the_window_was_before(here: Unlocked) -> None:
    child = here.add_child()
    here.go(Place.CHILDREN)
    here.go(Place.CHILD, child)
    here.go(Place.FRONT_SHEET, child)
    here.key("Alt+Left")
    assert here.window.here == Destination(Place.CHILD, child)
    here.key("Alt+Left")
    assert here.window.here == Destination(Place.CHILDREN)


def test_one_search_finds_children_and_concerns_and_opens_them_by_keyboard(
    here: Unlocked, setting: Setting
) -> None:
    child = here.add_child()
    concern = here.received_one(setting, child)
    here.key("Ctrl+K")
    QTest.keyClicks(focused(), "bruise")
    here.settle()
    assert here.find(ConcernsTable, "found_concerns_table").rows.rowCount() == 1
    here.key("Down")
    here.key("Return")
    assert here.window.here == Destination(Place.CONCERN, concern)
    here.key("Ctrl+K")
    QTest.keyClicks(focused(), "may")
    here.settle()
    assert here.find(ChildrenTable, "found_children_table").rows.rowCount() == 1
    here.key("Return")
    here.key("Return")
    assert here.window.here == Destination(Place.CHILD, child)


def test_the_place_of_a_page_leads_back_to_the_place_itself(here: Unlocked) -> None:
    here.go(Place.CHILD, here.add_child())
    here.window.rail.places.setFocus()
    QTest.mouseClick(
        here.window.rail.places.viewport(),
        Qt.MouseButton.LeftButton,
        pos=here.window.rail.places.visualItemRect(here.window.rail.places.currentItem()).center(),
    )
    here.settle()
    assert here.window.here == Destination(Place.CHILDREN)


def test_going_through_the_rail_with_tab_leads_nowhere(here: Unlocked) -> None:
    here.go(Place.SEARCH, "may")
    here.window.rail.places.setFocus(Qt.FocusReason.TabFocusReason)
    here.settle()
    assert here.window.here == Destination(Place.SEARCH, "may")


def test_emptying_the_search_goes_back_to_where_it_began(here: Unlocked) -> None:
    here.go(Place.CHILDREN)
    here.key("Ctrl+K")
    QTest.keyClicks(focused(), "x")
    here.settle()
    here.key("Escape")
    assert here.window.here == Destination(Place.CHILDREN)


def test_help_says_more_about_the_field_that_has_the_focus(here: Unlocked) -> None:
    here.go(Place.FRONT_SHEET)
    here.key("F1")
    assert HelpPanel.of(here.window).title.text() == "Full name"
    assert here.boxes.shown == []


def test_a_concern_that_comes_in_while_the_window_is_open_appears_on_today(
    here: Unlocked, setting: Setting
) -> None:
    assert "To receive" not in here.words()
    raising = setting.raising()
    raising.send(filled(raising.new_draft()))
    here.opened._inbox.look()
    here.settle()
    assert "To receive" in here.words()


def test_every_control_of_every_page_has_a_name_and_can_be_hit(here: Unlocked, setting: Setting) -> None:
    child = here.add_child()
    concern = here.received_one(setting, child)
    waiting = here.raise_one(setting, child="Ava")
    subjects = {
        Place.CHILD: child,
        Place.FRONT_SHEET: child,
        Place.CHRONOLOGY: child,
        Place.FRONT_SHEET_PAPER: child,
        Place.CONCERN_PAPER: concern,
        Place.TRANSFER: child,
        Place.CONCERN: concern,
        Place.RECEIVE: waiting,
        Place.SEARCH: "may",
    }
    for place in (each for each in here.window.places if each is not Place.UNFINISHED):
        here.go(place, subjects.get(place, ""))
        assert_all_controls_named(here.window)
        assert_all_fields_have_help(here.window)
        assert_all_targets_large_enough(here.window)


def test_tab_goes_through_rail_bar_and_page_and_comes_round(here: Unlocked, setting: Setting) -> None:
    concern = here.received_one(setting, here.add_child())
    here.go(Place.CONCERN, concern)
    order = tab_order(here.window)
    wanted = ["navigation_rail", "lock_button", "search_edit", "raise_button", "decide_button", "note_button"]
    assert [name for name in order if name in wanted] == wanted
