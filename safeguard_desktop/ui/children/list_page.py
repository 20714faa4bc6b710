"""The list of children who have a file, with a search that begins at the first letter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from safeguard_desktop.domain.child import ChildStatus
from safeguard_desktop.domain.rows import ChildRow
from safeguard_desktop.services.child.children import ChildrenService
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.list_head import ListHead
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.theme import Space, Tone, grow
from safeguard_desktop.ui.widgets import (
    CheckBox,
    Column,
    DataTable,
    DropDown,
    EmptyState,
    MutedText,
    PagedTableModel,
    PrimaryButton,
    QuietButton,
    Row,
    SearchField,
    TableColumn,
)
from safeguard_desktop.ui.widgets.paged_model import Deliver
from safeguard_desktop.wording import children as words
from safeguard_desktop.wording import concerns as concern_words
from safeguard_desktop.wording import labels
from safeguard_desktop.wording.times import date_text, minute_text


def name_text(row: ChildRow) -> str:
    """Returns a child's name, and the one that the child is known by."""
    return f"{row.full_name} ({row.known_as})" if row.known_as else row.full_name


COLUMNS: Final = (
    TableColumn[ChildRow](words.COLUMN_NAME, name_text, 240, is_strong=True),
    TableColumn[ChildRow](words.COLUMN_BORN, lambda row: date_text(row.date_of_birth), 130),
    TableColumn[ChildRow](words.COLUMN_GROUP, lambda row: row.group, 140),
    TableColumn[ChildRow](words.STATUS, words.status_signs, 210),
    TableColumn[ChildRow](
        words.COLUMN_OPEN,
        lambda row: str(row.open_concerns) if row.open_concerns else "–",
        140,
        tone=lambda row: Tone.CAUTION if row.open_concerns else Tone.MUTED,
    ),
    TableColumn[ChildRow](
        words.COLUMN_LAST, lambda row: minute_text(row.last_event).rpartition(", ")[0], 160
    ),
    TableColumn[ChildRow](
        concern_words.COLUMN_KEPT,
        lambda row: concern_words.HELD if row.has_hold else "",
        tone=lambda _row: Tone.STOP,
        icon_name=lambda row: "lock" if row.has_hold else "",
    ),
)
_STATUS: Final = 3


class ChildrenTable(DataTable):
    """Children by their place in the list that was found."""

    def __init__(self, name: str) -> None:
        self._rows: tuple[ChildRow, ...] = ()
        self.rows = PagedTableModel[ChildRow](COLUMNS, self._fetch)
        super().__init__(name, words.TITLE, self.rows)
        self.rows.setParent(self)
        self.show_statuses(shown=False)

    def show_statuses(self, shown: bool) -> None:
        """Shows or hides the statuses: others may see the screen."""
        self.show_column(_STATUS, shown=shown)

    def show_rows(self, rows: Sequence[ChildRow]) -> None:
        """Shows other children."""
        self._rows = tuple(rows)
        self.rows.set_ids(range(len(rows)))

    def child_at(self, place: int) -> ChildRow:
        """Returns the child at a place of the list."""
        return self._rows[place]

    def _fetch(self, places: tuple[int, ...], deliver: Deliver[ChildRow]) -> None:
        deliver({place: self._rows[place] for place in places})


class ChildrenPage(DeskPage):
    """Every child with a file."""

    kinds = frozenset({"child", "concern"})

    def __init__(self, children: ChildrenService, bench: Bench) -> None:
        super().__init__(Place.CHILDREN, bench)
        self._children = children
        self.search_field = SearchField("children_search_edit", words.SEARCH)
        grow(self.search_field, QWidget.setMinimumWidth, 260)
        self.status_combo = _status_combo()
        self.status_check = CheckBox(words.SHOW_STATUSES)
        self.status_check.setObjectName("status_check")
        self.status_check.setAccessibleDescription(words.SHOW_STATUSES_HINT)
        self.status_check.setToolTip(words.SHOW_STATUSES_HINT)
        self.add_button = PrimaryButton(words.ADD, "user-plus", name="add_child_button")
        self.list_button = QuietButton(words.BRING_IN_LIST, "file-text", name="bring_in_list_button")
        self.table = ChildrenTable("children_table")
        self.count_label = MutedText()
        self.nothing = EmptyState("search", concern_words.NOTHING_FOUND, words.NOTHING_FOUND_HINT)
        self.empty = EmptyState("users-round", words.EMPTY, words.EMPTY_HINT)
        self._stack = QStackedWidget()
        for widget in (self.table, self.nothing, self.empty):
            self._stack.addWidget(widget)
        self._lay_out()
        self.search_field.query_edited.connect(lambda _text: self.reload())
        self.status_combo.currentIndexChanged.connect(lambda _index: self.reload())
        self.status_check.toggled.connect(self.table.show_statuses)
        self.search_field.down_pressed.connect(self._on_down_pressed)
        self.search_field.returnPressed.connect(self._on_down_pressed)
        self.add_button.clicked.connect(lambda: self.go(Place.FRONT_SHEET))
        self.list_button.clicked.connect(lambda: self.go(Place.LISTS))
        self.table.row_activated.connect(lambda place: self.go(Place.CHILD, self.table.child_at(place).id))

    @override
    def reload(self) -> None:
        text = self.search_field.text().strip()
        status = next((ChildStatus(key) for key in (self.status_combo.currentData(),) if key), None)
        self.ask(lambda: self._children.rows(text, status), self._on_found, latest="children")

    @override
    def first_control(self) -> QWidget:
        return self.search_field

    def _on_found(self, rows: tuple[ChildRow, ...]) -> None:
        self.table.show_rows(rows)
        self.count_label.setText(words.found(len(rows)))
        is_narrowed = bool(self.search_field.text() or self.status_combo.currentData())
        empty = self.nothing if is_narrowed else self.empty
        self._stack.setCurrentWidget(self.table if rows else empty)

    def _on_down_pressed(self) -> None:
        if self.table.current_id() is None:
            self.table.choose_row(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        top = ListHead(words.TITLE, self.search_field, self.status_combo, self.add_button)
        foot = Row(self.count_label)
        foot.stretch()
        foot.add(self.status_check)
        foot.add(self.list_button)
        column = Column(Space.LARGE)
        column.body.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.MEDIUM)
        for widget in (top, self._stack, foot):
            column.add(widget)
        column.body.setStretchFactor(self._stack, 1)
        self.column.addWidget(column, 1)


def _status_combo() -> DropDown:
    """Returns the choice of a status that holds today."""
    combo = DropDown()
    combo.setObjectName("status_combo")
    combo.setAccessibleName(words.STATUS_TODAY)
    combo.addItem(words.EVERY_CHILD, "")
    for status in ChildStatus:
        combo.addItem(labels.CHILD_STATUSES[status], status.value)
    return combo
