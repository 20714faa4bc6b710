"""Tables of any length, the rail and the search field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui import widgets as kit
from safeguard_desktop.ui.theme import Scheme, Tone, apply_theme
from safeguard_desktop.ui.widgets.paged_model import ID_ROLE, KEPT_PAGES, PAGE_ROWS, Beginning
from tests.ui.looking import assert_all_controls_named, focused, press, show, tab_order

COLUMNS = [
    kit.TableColumn[int]("Number", lambda row: f"no. {row}", 90, is_strong=True),
    kit.TableColumn[int](
        "State",
        lambda row: "Open",
        tone=lambda row: Tone.CAUTION,
        icon_name=lambda row: "clock",
        spoken=lambda row: f"open for {row} days",
    ),
]


class Store:
    """Answers at once or when told to, and counts what it was asked."""

    def __init__(self, *, at_once: bool = True) -> None:
        self.asked: list[tuple[int, ...]] = []
        self.waiting: list[Callable[[], None]] = []
        self._at_once = at_once

    def fetch(self, ids: tuple[int, ...], deliver: Callable[[Mapping[int, int]], None]) -> None:
        self.asked.append(ids)
        self.waiting.append(lambda: deliver({each: each for each in ids}))
        if self._at_once:
            self.answer()

    def answer(self) -> None:
        waiting, self.waiting = self.waiting, []
        for each in waiting:
            each()


def text(model: kit.PagedTableModel[int], row: int, column: int = 0) -> object:
    return model.data(model.index(row, column))


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, qapp: QApplication) -> None:
    check: Callable[[QAbstractItemModel], None] = qtmodeltester.check
    model = kit.PagedTableModel(COLUMNS, Store().fetch)
    check(model)
    model.set_ids(range(300))
    check(model)


def test_the_model_keeps_qts_rules_while_pages_come_in(qapp: QApplication) -> None:
    store = Store(at_once=False)
    model = kit.PagedTableModel(COLUMNS, store.fetch)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_ids(range(300))
    assert text(model, 200) == "…"
    store.answer()
    model.refresh()
    assert text(model, 200) == "…"
    store.answer()
    assert text(model, 200) == "no. 200"


def test_a_list_is_shown_by_its_beginning_and_the_rest_of_its_ids_comes_when_it_is_looked_at(
    qapp: QApplication,
) -> None:
    store, asked = Store(), list[Callable[[Iterable[int]], None]]()
    model = kit.PagedTableModel(COLUMNS, store.fetch)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    first = {each: each for each in range(PAGE_ROWS)}
    model.begin(Beginning(range(100), first, 300, asked.append))
    assert (model.rowCount(), model.is_complete, model.id_at(99), model.row_of(200)) == (300, False, 99, None)
    assert text(model, 0) == "no. 0"
    assert not store.asked
    assert [text(model, 200), text(model, 250)] == ["…", "…"]
    assert len(asked) == 1
    asked[0](range(300))
    assert model.is_complete
    assert [text(model, 0), text(model, 200)] == ["no. 0", "no. 200"]
    model.begin(Beginning(range(100), first, 200, asked.append))
    model.complete()
    asked[0](range(300))
    assert (model.rowCount(), model.is_complete) == (200, False)
    asked[1](range(150))
    assert (model.rowCount(), text(model, 149)) == (150, "no. 149")


def test_a_page_is_fetched_once_and_only_when_it_is_looked_at(qapp: QApplication) -> None:
    store = Store()
    model = kit.PagedTableModel(COLUMNS, store.fetch)
    model.set_ids(range(1_000_000))
    assert store.asked == []
    assert text(model, 999_999) == "no. 999999"
    assert text(model, 999_998) == "no. 999998"
    assert [len(ids) for ids in store.asked] == [1_000_000 % PAGE_ROWS or PAGE_ROWS]


def test_a_page_that_is_on_its_way_is_not_asked_for_again(qapp: QApplication) -> None:
    store = Store(at_once=False)
    model = kit.PagedTableModel(COLUMNS, store.fetch)
    model.set_ids(range(10))
    assert [text(model, row) for row in range(3)] == ["…"] * 3
    assert len(store.asked) == 1
    store.answer()
    assert text(model, 2) == "no. 2"


def test_rows_for_an_old_list_are_dropped(qapp: QApplication) -> None:
    store = Store(at_once=False)
    model = kit.PagedTableModel(COLUMNS, store.fetch)
    model.set_ids([1, 2])
    text(model, 0)
    model.set_ids([7, 8])
    store.answer()
    assert text(model, 0) == "…"
    store.answer()
    assert text(model, 0) == "no. 7"


def test_only_the_pages_used_last_are_kept(qapp: QApplication) -> None:
    store = Store()
    model = kit.PagedTableModel(COLUMNS, store.fetch)
    model.set_ids(range(PAGE_ROWS * (KEPT_PAGES + 2)))
    for page in range(KEPT_PAGES + 1):
        text(model, page * PAGE_ROWS)
    asked = len(store.asked)
    text(model, KEPT_PAGES * PAGE_ROWS)
    assert len(store.asked) == asked
    text(model, 0)
    assert len(store.asked) == asked + 1


def test_a_cell_says_more_than_it_shows(qapp: QApplication) -> None:
    model = kit.PagedTableModel(COLUMNS, Store().fetch)
    model.set_ids([5])
    cell = model.index(0, 1)
    assert model.data(cell, int(Qt.ItemDataRole.AccessibleTextRole)) == "open for 5 days"
    assert model.data(cell, ID_ROLE) == 5
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Number"
    assert model.row_of(5) == 0
    assert model.row_of(6) is None


def test_a_cell_takes_on_the_colours_of_a_new_scheme(qapp: QApplication) -> None:
    model = kit.PagedTableModel(COLUMNS, Store().fetch)
    model.set_ids([5])
    cell, role = model.index(0, 1), int(Qt.ItemDataRole.ForegroundRole)
    light = model.data(cell, role)
    assert model.data(cell, role) == light
    apply_theme(qapp, Scheme.DARK, 1.0)
    assert model.data(cell, role) != light
    apply_theme(qapp, Scheme.LIGHT, 1.0)


def a_table(qtbot: QtBot, rows: int = 1000) -> kit.DataTable:
    model = kit.PagedTableModel(COLUMNS, Store().fetch)
    model.set_ids(range(100, 100 + rows))
    table = kit.DataTable("concerns_table", "Concerns", model)
    qtbot.addWidget(table)
    table.resize(500, 300)
    show(table)
    return table


def test_a_row_is_chosen_with_arrows_and_opened_with_enter(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.setFocus()
    table.choose_row(0)
    with qtbot.waitSignal(table.row_chosen) as chosen:
        press(Qt.Key.Key_Down)
    assert chosen.args == [101]
    with qtbot.waitSignal(table.row_activated) as opened:
        press(Qt.Key.Key_Return)
    assert opened.args == [101]


def test_tab_leaves_a_table(qtbot: QtBot) -> None:
    page = kit.Column()
    table = a_table(qtbot)
    page.add(table)
    page.add(kit.SecondaryButton("Open", name="open_button"))
    qtbot.addWidget(page)
    show(page)
    assert tab_order(page) == ["concerns_table", "open_button"]
    assert_all_controls_named(page)


def test_all_rows_can_never_be_selected_at_once(qtbot: QtBot) -> None:
    table = a_table(qtbot, 1_000_000)
    table.setFocus()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(table.selectionModel().selectedRows()) <= 1


def test_the_columns_share_the_room_whatever_its_width(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    for width in (900, 500, 260):
        table.resize(width, 300)
        QApplication.processEvents()
        taken = sum(table.columnWidth(column) for column in range(2))
        assert taken <= table.viewport().width() + 2
        assert taken >= table.viewport().width() - 2


def test_rows_grow_with_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    table = a_table(qtbot)
    table.choose_row(3)
    before = table.rowHeight(0)
    apply_theme(qapp, Scheme.LIGHT, 2.0)
    assert table.rowHeight(0) == 2 * before
    assert table.current_id() == 103


def test_a_screen_reader_finds_the_cells_of_a_long_table(qtbot: QtBot) -> None:
    table = a_table(qtbot, 1_000_000)
    cells = QAccessible.queryAccessibleInterface(table)
    across = 1 + len(COLUMNS)  # Qt counts the hidden heading of a row as a cell
    assert cells.childCount() >= 2 * 1_000_000
    assert cells.child(3 * across + 2).text(QAccessible.Text.Name) == "open for 102 days"


def test_no_row_is_current_in_an_empty_table(qtbot: QtBot) -> None:
    table = a_table(qtbot, 0)
    assert table.current_id() is None
    with qtbot.assertNotEmitted(table.row_activated):
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert not table.currentIndex().isValid()
    assert QModelIndex() == table.currentIndex()


def a_rail(qtbot: QtBot) -> kit.NavigationRail:
    rail = kit.NavigationRail()
    for key, place, name in (("today", "Today", "sun"), ("children", "Children", "users")):
        rail.add_place(key, place, name)
    qtbot.addWidget(rail)
    show(rail)
    return rail


def test_places_are_reached_with_arrows_and_reported_once(qtbot: QtBot) -> None:
    rail = a_rail(qtbot)
    rail.show_current("today")
    rail.setFocus()
    with qtbot.waitSignal(rail.place_chosen) as chosen:
        press(Qt.Key.Key_Down)
    assert chosen.args == ["children"]
    assert rail.current() == "children"


def test_showing_a_place_does_not_report_it(qtbot: QtBot) -> None:
    rail = a_rail(qtbot)
    with qtbot.assertNotEmitted(rail.place_chosen):
        rail.show_current("children")
    assert rail.current() == "children"


def test_a_name_of_the_rail_goes_on_below_only_where_it_has_no_room(qtbot: QtBot) -> None:
    rail = a_rail(qtbot)
    rail.add_place("leaving", "Leavers and transfers", "send")
    heights = []
    for width in (400, 120):
        rail.resize(width, 90)
        heights.append(tuple(rail.sizeHintForRow(row) for row in (0, 2)))
    (one, long), (same, longer) = heights
    assert one == long == same
    assert longer > long
    rail.show_current("leaving")
    rail.resize(120, 60)
    assert rail.viewport().rect().contains(rail.visualItemRect(rail.item(2)).center()), (
        "where one is, is in sight"
    )


def test_what_waits_in_a_place_is_said_in_words(qtbot: QtBot) -> None:
    rail = a_rail(qtbot)
    rail.set_count("today", 3)
    assert rail.item(0).text() == "Today  (3)"
    assert rail.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Today, 3 waiting"
    rail.set_count("today", 0)
    assert rail.item(0).text() == "Today"
    with pytest.raises(KeyError):
        rail.set_count("nowhere", 1)
    assert_all_controls_named(rail)


def test_the_search_field_reports_each_letter_and_escape_clears_it(qtbot: QtBot) -> None:
    search = kit.SearchField("search", "Search concerns")
    qtbot.addWidget(search)
    show(search)
    search.setFocus()
    seen: list[str] = []
    search.query_edited.connect(seen.append)
    QTest.keyClicks(focused(), "Av")
    press(Qt.Key.Key_Escape)
    assert seen == ["A", "Av", ""]
    with qtbot.waitSignal(search.down_pressed):
        press(Qt.Key.Key_Down)
    assert_all_controls_named(search)


def test_in_a_narrow_table_words_go_on_in_a_second_line(qtbot: QtBot) -> None:
    columns = [
        kit.TableColumn[int]("Number", lambda row: f"C-{row:04}", 110, is_whole=True),
        kit.TableColumn[int]("What", lambda row: f"Bruise on the arm, seen {row} times at changing", 300),
        kit.TableColumn[int](
            "Name", lambda row: "Maya Wren" if row else "Oluwaseun Akinola-Featherstone", 300
        ),
    ]
    model = kit.PagedTableModel(columns, Store().fetch)
    model.set_ids(range(3))
    table = kit.DataTable("narrow_table", "Concerns", model)
    qtbot.addWidget(table)
    table.resize(1200, 200)
    show(table)
    one_line = table.rowHeight(0)
    assert not table.wordWrap()
    table.resize(440, 200)
    assert table.wordWrap()
    assert table.rowHeight(0) >= max(one_line, 2 * table.fontMetrics().height())
    table.resize(1200, 200)
    assert not table.wordWrap()
    assert [table.rowHeight(row) for row in range(3)] == [one_line] * 3, "none keeps the height of two lines"


def test_one_long_name_takes_no_room_that_every_row_needs(qtbot: QtBot) -> None:
    when = "Fri 27 Nov 2026, 12:10"
    columns = [
        kit.TableColumn[int]("Name", lambda row: "Ivy" if row else "Oluwaseun Akinola-Featherstone", 300),
        kit.TableColumn[int]("When", lambda _row: when, 150),
    ]
    model = kit.PagedTableModel(columns, Store().fetch)
    model.set_ids(range(12))
    table = kit.DataTable("names_table", "Names", model)
    qtbot.addWidget(table)
    table.resize(360, 400)
    show(table)
    assert table.columnWidth(1) > table.fontMetrics().horizontalAdvance(when)
    assert table.rowHeight(0) > table.rowHeight(1) == table.rowHeight(11)


def test_a_short_list_ends_with_its_last_row_and_a_number_is_never_cut(qtbot: QtBot) -> None:
    columns = [
        kit.TableColumn[int]("Number", lambda row: f"TP-2026-{row:04}", 110, is_whole=True),
        kit.TableColumn[int]("Open concerns", str, 300),
        kit.TableColumn[int]("Name", lambda _row: "Maya", 300, is_strong=True),
    ]
    model = kit.PagedTableModel(columns, Store().fetch)
    table = kit.DataTable("short_table", "Packs", model)
    page = kit.Column()
    page.add(table)
    qtbot.addWidget(page)
    model.set_ids(range(3))
    show(page)
    for width in (900, 420):
        page.resize(width, 800)
        QApplication.processEvents()
        last = table.rowViewportPosition(2) + table.rowHeight(2)
        assert table.viewport().height() - last in range(2)
        assert table.columnWidth(0) > max(110, table.fontMetrics().horizontalAdvance("TP-2026-0001"))
    heading = model.headerData(1, Qt.Orientation.Horizontal)
    assert heading == "Open\nconcerns"
    assert (
        model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole) == "Open concerns"
    )
    table.stand_open()
    assert table.minimumHeight() == table.maximumHeight()
    model.set_ids(range(30))
    table.stand_open(at_most=300)
    assert table.minimumHeight() == 300, "a long list scrolls, and is not squeezed to one row"
