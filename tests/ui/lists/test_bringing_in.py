"""A list is brought in through the window, by keyboard: file, columns, children, one act. Source: S106."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.lists import ListColumn
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.lists.page import ListsPage
from safeguard_desktop.wording import lists as words
from safeguard_desktop.wording.problems import problem_text
from tests.ui.looking import assert_all_controls_named
from tests.ui.unlocked import Unlocked

TRACKER = """Date,Pupil,Seen,Action taken
3 Nov 2026,Zoë Lark,A round bruise.,Told Asha.
4 Nov 2026,Zoë Lark,,
5 Nov 2026,Nell Finch,Hungry.,
"""


def page(here: Unlocked) -> ListsPage:
    found = here.window.page(Place.LISTS)
    assert isinstance(found, ListsPage)
    return found


def choose(here: Unlocked, name: str, option: str) -> None:
    """Chooses in a list as keys do: to its line, and Return."""
    combo = here.find(QComboBox, f"{name}_combo")
    combo.setFocus()
    here.key("Home")
    for _step in range(combo.findText(option)):
        here.key("Down")
    assert combo.currentText() == option


def called_away(here: Unlocked) -> None:
    """What was answered is there again; of the list only where it lies is kept."""
    page(here).keep_drafts()
    here.go(Place.TODAY)
    assert words.TITLE in here.words()
    here.go(Place.LISTS)
    here.settle()
    assert words.would_be(1, 2) in here.words()
    assert page(here).columns_step.called.text() == "AP Tracker"
    assert not any("bruise" in value or "Lark" in value for value in page(here).answers().values())


def test_a_tracker_is_brought_in_child_by_child(here: Unlocked, tmp_path: Path) -> None:
    path = tmp_path / "tracker.csv"
    path.write_bytes(b"PK\x03\x04")
    here.picker.path = path
    here.go(Place.CHILDREN)
    here.press("bring_in_list_button")
    here.press("choose_list_button")
    assert page(here).choose.purpose.problem == problem_text(Problem("list_purpose", "missing"))
    here.press("list_purpose_tracker_radio")
    here.press("choose_list_button")
    assert words.REFUSED["workbook"] in here.words()

    path.write_text(TRACKER, encoding="utf-8")
    here.press("choose_list_button")
    assert words.REFUSED["workbook"] not in here.words()
    here.press("list_next_button")
    assert page(here).columns_step.called.problem == problem_text(Problem("list_called", "missing"))
    assert problem_text(Problem("list_columns", "no_event")) in here.words()
    here.write("list_called_edit", "AP Tracker")
    choose(here, "list_column_3", words.MEANINGS[ListColumn.EVENT])
    assert_all_controls_named(here.window)
    here.press("list_next_button")

    assert words.silent([3]) in here.words()
    assert words.would_be(0, 0) in here.words()
    assert not page(here).people.bring_in_button.isEnabled()
    choose(here, "list_goes", words.NEW_FILE)
    assert words.would_be(1, 2) in here.words()
    called_away(here)
    assert_all_controls_named(here.window)
    here.press("list_none_button")
    here.press("list_all_button")
    assert words.would_be(2, 3) in here.words()
    here.press("list_bring_in_button")
    assert here.window.here.place is Place.CHILDREN
    assert {row.full_name for row in here.desk.children.rows()} >= {"Zoë Lark", "Nell Finch"}
    assert page(here).draft() is None
