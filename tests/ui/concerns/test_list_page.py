"""The list of concerns: search as you type, by status; what they are about is hidden until it is asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.modeltest import ModelTester

from safeguard_desktop.domain.codes import Category
from safeguard_desktop.services.concern import concerns
from safeguard_desktop.services.inbox.drafts import ReceiveDraft
from safeguard_desktop.ui.concerns.list_page import ConcernsPage
from safeguard_desktop.ui.concerns.table import ConcernsTable
from safeguard_desktop.ui.desk.places import Destination, Place
from tests.elm_row import Setting
from tests.ui.looking import focused
from tests.ui.unlocked import Unlocked


def shown(here: Unlocked) -> list[list[str]]:
    table = here.find(ConcernsTable, "concerns_table")
    model = table.rows
    model.row_data(0)
    here.settle()
    columns = [each for each in range(model.columnCount()) if not table.isColumnHidden(each)]
    return [
        [str(model.data(model.index(row, column))) for column in columns] for row in range(model.rowCount())
    ]


def test_every_keystroke_narrows_the_list(here: Unlocked, setting: Setting) -> None:
    child = here.add_child()
    here.received_one(setting, child, observed="Came without a coat.")
    here.received_one(setting, child, observed="Cried at nap time.")
    here.go(Place.CONCERNS)
    assert len(shown(here)) == 2
    here.write("concerns_search_edit", "coa")
    assert len(shown(here)) == 1


def test_what_concerns_are_about_is_hidden_until_it_is_asked_for(here: Unlocked, setting: Setting) -> None:
    made = here.raise_one(setting)
    here.desk.receiving.receive(ReceiveDraft(made, child=here.add_child(), categories=(Category.NEGLECT,)))
    here.go(Place.CONCERNS)
    assert not any("Neglect" in cell for row in shown(here) for cell in row)
    here.press("about_check")
    assert any("Neglect" in cell for row in shown(here) for cell in row)


def test_a_status_narrows_the_list_and_nothing_found_says_what_to_try(
    here: Unlocked, setting: Setting
) -> None:
    here.raise_one(setting)
    here.go(Place.CONCERNS)
    combo = here.find(QComboBox, "state_combo")
    combo.setCurrentIndex(combo.findData("closed"))
    here.settle()
    assert "Nothing was found" in here.words()


def test_the_arrow_goes_from_the_search_into_the_list_and_enter_opens(
    here: Unlocked, setting: Setting
) -> None:
    made = here.received_one(setting, here.add_child())
    here.go(Place.CONCERNS)
    assert focused().objectName() == "concerns_search_edit"
    here.key("Down")
    here.key("Return")
    assert here.window.here == Destination(Place.CONCERN, made)


def test_a_concern_that_waits_opens_where_it_is_received(here: Unlocked, setting: Setting) -> None:
    made = here.raise_one(setting)
    here.go(Place.CONCERNS)
    here.key("Down")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    here.settle()
    assert here.window.here == Destination(Place.RECEIVE, made)


def test_what_was_chosen_far_down_a_long_list_stays_chosen(
    here: Unlocked, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list begins with its first rows; the chosen one may be further down, or be gone."""
    monkeypatch.setattr(concerns, "AT_FIRST", 1)
    child = here.add_child()
    for observed in ("Came without a coat.", "Cried at nap time.", "Came late."):
        here.received_one(setting, child, observed=observed)
    here.go(Place.CONCERNS)
    table = here.find(ConcernsTable, "concerns_table")
    assert [row[0] for row in shown(here)][1:] == ["…", "…"]
    here.settle()
    table.choose_row(2)
    chosen = table.current_id()
    assert chosen is not None
    here.write("concerns_search_edit", "ca")
    assert (table.rows.rowCount(), table.current_id(), table.currentIndex().row()) == (2, chosen, 1)
    here.write("concerns_search_edit", " late")
    assert (table.rows.rowCount(), table.current_id()) == (1, None)


def test_a_time_that_was_a_whole_month_is_not_shown_as_a_minute(here: Unlocked, setting: Setting) -> None:
    here.received_one(setting, here.add_child(), when="about October 2026")
    here.go(Place.CONCERNS)
    (row,) = shown(here)
    assert not any("00:00" in cell for cell in row)
    assert any("about October 2026" in cell for cell in row)


def test_the_model_keeps_qts_rules(here: Unlocked, setting: Setting, qtmodeltester: ModelTester) -> None:
    here.received_one(setting, here.add_child())
    page = here.go(Place.CONCERNS)
    assert isinstance(page, ConcernsPage)
    check: Callable[[QAbstractItemModel], None] = qtmodeltester.check
    check(page.table.rows)
