"""The list of concerns: search as you type, by status, newest first."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.services.concern.concerns import ConcernsService, FoundConcerns
from safeguard_desktop.services.concern.owning import OwningService
from safeguard_desktop.services.kept_filters import KeptFilters
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from safeguard_desktop.ui.concerns.table import ConcernsTable
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.kept_filters import KeptFiltersBar
from safeguard_desktop.ui.desk.list_head import ListHead
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.owning.passing import PassingOn
from safeguard_desktop.ui.theme import Space, grow
from safeguard_desktop.ui.widgets import (
    CheckBox,
    Column,
    DropDown,
    EmptyState,
    MutedText,
    QuietButton,
    Row,
    SearchField,
)
from safeguard_desktop.ui.widgets.paged_model import PAGE_ROWS
from safeguard_desktop.wording import concerns as words
from safeguard_desktop.wording import filters as filter_words
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import owning as owning_words


class ConcernsPage(DeskPage):
    """Every concern that this person may see."""

    kinds = frozenset({"concern", "child"})

    def __init__(
        self, concerns: ConcernsService, owning: OwningService, filters: KeptFilters, bench: Bench
    ) -> None:
        super().__init__(Place.CONCERNS, bench)
        self._concerns, self._owning = concerns, owning
        self.search_field = SearchField("concerns_search_edit", words.SEARCH)
        grow(self.search_field, QWidget.setMinimumWidth, 200)
        self.state_combo = _state_combo()
        self.whose_combo = _whose_combo()
        self.about_check = CheckBox(words.SHOW_CATEGORIES)
        self.about_check.setObjectName("about_check")
        self.about_check.setToolTip(words.SHOW_CATEGORIES_HINT)
        self.about_check.setAccessibleDescription(words.SHOW_CATEGORIES_HINT)
        self.table = ConcernsTable("concerns_table", concerns, bench.tasks)
        self.count_label = MutedText()
        self.nothing = EmptyState("search", words.NOTHING_FOUND, words.NOTHING_FOUND_HINT)
        self.empty = EmptyState("clipboard-list", words.EMPTY, words.EMPTY_HINT)
        self.all_button = QuietButton(filter_words.SHOW_ALL, "x", name="concerns_all_button")
        self.kept = KeptFiltersBar("concerns", filters, bench)
        self._stack = QStackedWidget()
        for widget in (self.table, self.nothing, self.empty):
            self._stack.addWidget(widget)
        self.passing = PassingOn(owning, bench)
        self._lay_out()
        self._connect()

    @override
    def reload(self) -> None:
        states = tuple(ConcernState(key) for key in (self.state_combo.currentData(),) if key)
        is_mine = self._shows_mine()
        query = ConcernsQuery(
            text=self.search_field.text().strip(), states=states, owner=self._owning.me if is_mine else None
        )
        self._show_for_several()
        self._show_filters()
        self.ask(lambda: self._concerns.find(query, PAGE_ROWS), self._on_found, latest="concerns")

    @override
    def open_subject(self, subject: str) -> None:
        self.passing.forms.close_form()
        self._list.show()
        super().open_subject(subject)

    @override
    def first_control(self) -> QWidget:
        return self.search_field

    @override
    def keep_drafts(self) -> None:
        self.passing.keep_drafts()

    def _shows_mine(self) -> bool:
        return bool(self.whose_combo.currentData())

    def _show_filters(self) -> None:
        values = self._values()
        self.kept.show_now(values)
        self.all_button.setVisible(bool(values))
        self._show_narrowing()

    def _show_narrowing(self) -> None:
        """Shows the line below the search only where something stands in it."""
        self._narrowing.setVisible(any(not part.isHidden() for part in (self.all_button, *self.kept.parts)))

    def _values(self) -> dict[str, str]:
        """Returns what the list is narrowed by; parts that ask for nothing are left out."""
        text, state = self.search_field.text().strip(), self.state_combo.currentData()
        found = {"text": text, "state": state, "mine": "1" if self._shows_mine() else ""}
        return {part: value for part, value in found.items() if value}

    def _narrow(self, values: Mapping[str, str]) -> None:
        """Narrows the list by these values, and by nothing else."""
        for box in (self.search_field, self.state_combo, self.whose_combo):
            box.blockSignals(True)  # one question, not three
        self.search_field.setText(values.get("text", ""))
        self.state_combo.setCurrentIndex(max(self.state_combo.findData(values.get("state", "")), 0))
        self.whose_combo.setCurrentIndex(max(self.whose_combo.findData(bool(values.get("mine"))), 0))
        for box in (self.search_field, self.state_combo, self.whose_combo):
            box.blockSignals(False)
        self.reload()

    def _on_all_clicked(self) -> None:
        before = self._values()
        self._narrow({})
        self.search_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bench.bus.undo_offered.emit(filter_words.CLEARED, partial(self._narrow, before))

    def _show_for_several(self) -> None:
        """Says whose concerns they are where several people read the record; alone, there is nothing to choose."""
        is_shared = bool(self._owning.colleagues())
        self.whose_combo.setVisible(is_shared or self._shows_mine())
        self.table.show_owner(shown=is_shared)
        self.passing.setVisible(is_shared)

    def _on_found(self, found: FoundConcerns) -> None:
        self.table.show_found(found)
        self.count_label.setText(words.found(found.total))
        is_narrowed = bool(self._values())
        self._stack.setCurrentWidget(
            self.table if found.total else self.nothing if is_narrowed else self.empty
        )

    def _on_row_activated(self, seq: int) -> None:
        row = self.table.chosen_row(seq)
        if row is not None:
            self.go(Place.RECEIVE if row.state is ConcernState.WAITING else Place.CONCERN, row.id)

    def _on_down_pressed(self) -> None:
        if self.table.current_id() is None:
            self.table.choose_row(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.search_field.query_edited.connect(lambda _text: self.reload())
        self.search_field.down_pressed.connect(self._on_down_pressed)
        self.search_field.returnPressed.connect(self._on_down_pressed)
        self.state_combo.currentIndexChanged.connect(lambda _index: self.reload())
        self.whose_combo.currentIndexChanged.connect(lambda _index: self.reload())
        self.all_button.clicked.connect(self._on_all_clicked)
        self.kept.chosen.connect(self._narrow)
        self.kept.shown.connect(self._show_narrowing)
        self.passing.said.connect(self.say)
        self.passing.opened.connect(self._on_passing_opened)
        self.passing.closed.connect(self._on_passing_closed)
        self.about_check.toggled.connect(self.table.show_about)
        self.table.row_activated.connect(self._on_row_activated)

    def _lay_out(self) -> None:
        top = ListHead(words.TITLE, self.search_field, self.whose_combo, self.state_combo)
        foot = Row()
        foot.add(self.count_label, 1)
        foot.add(self.about_check)
        column = Column(Space.LARGE)
        column.body.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.MEDIUM)
        self._narrowing = Acts(self.all_button, *self.kept.parts)
        for widget in (top, self._narrowing, self._stack, foot, self.passing):
            column.add(widget)
        column.body.setStretchFactor(self._stack, 1)
        for part in (column, self.passing.forms):
            self.column.addWidget(part, 1)
        self._list = column

    def _on_passing_opened(self) -> None:
        self._list.hide()

    def _on_passing_closed(self) -> None:
        self._list.show()
        self.search_field.setFocus(Qt.FocusReason.OtherFocusReason)


def _whose_combo() -> DropDown:
    """Returns the choice of everybody's concerns or mine."""
    combo = DropDown()
    combo.setObjectName("whose_combo")
    combo.setAccessibleName(owning_words.WHOSE_FILTER)
    combo.addItem(owning_words.EVERYBODYS, False)
    combo.addItem(owning_words.MINE, True)
    return combo


def _state_combo() -> DropDown:
    """Returns the choice of a status."""
    combo = DropDown()
    combo.setObjectName("state_combo")
    combo.setAccessibleName(words.COLUMN_STATE)
    combo.addItem(words.ALL_STATES, "")
    for state in ConcernState:
        combo.addItem(labels.CONCERN_STATES[state], state.value)
    return combo
