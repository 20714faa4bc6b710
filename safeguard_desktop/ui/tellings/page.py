"""What was told, and to whom: found while the words are typed; Enter opens the story it stands in. Source: S14, S30."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from safeguard_desktop.services.sharing.tellings import TellingsService
from safeguard_desktop.storage.models.tellings import TellingRow
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.tellings.filter_bar import NOTHING_ASKED, TellingsBar
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    Column,
    DataTable,
    EmptyState,
    MutedText,
    PagedTableModel,
    PageTitle,
    TableColumn,
)
from safeguard_desktop.ui.widgets.paged_model import Deliver
from safeguard_desktop.wording import tellings as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.times import minute_text


def _children(row: TellingRow) -> str:
    return ", ".join(told_apart(child.full_name, child.told_apart_by) for child in row.children)


def _what(row: TellingRow) -> str:
    body = row.entry.now_reads
    return words.what(row.telling, body) if body is not None else ""


def _why(row: TellingRow) -> str:
    body = row.entry.now_reads
    return words.why(body) if body is not None else ""


COLUMNS: Final = (
    TableColumn[TellingRow](words.COLUMN_WHEN, lambda row: minute_text(row.told_from), 190),
    TableColumn[TellingRow](words.COLUMN_WHOM, lambda row: words.whom(row.telling), 230, is_strong=True),
    TableColumn[TellingRow](words.COLUMN_CHILD, _children, 160),
    TableColumn[TellingRow](words.COLUMN_WHAT, _what),
    TableColumn[TellingRow](words.COLUMN_WHY, _why),
)


class TellingsPage(DeskPage):
    """The register of tellings. Its subject is nothing: a child is found by name."""

    kinds = frozenset({"concern", "child"})

    def __init__(self, tellings: TellingsService, bench: Bench) -> None:
        super().__init__(Place.TELLINGS, bench)
        self._tellings = tellings
        self._seqs: tuple[int, ...] = ()
        self.bar = TellingsBar(bench.dates)
        self.bar.asked_changed.connect(self.reload)
        self._model = PagedTableModel[TellingRow](COLUMNS, self._fetch, self)
        self.table = DataTable("tellings_table", words.TITLE, self._model)
        self.table.row_activated.connect(self._on_row_activated)
        self.nothing = EmptyState("search", words.NOTHING, words.NOTHING_HINT)
        self.empty = EmptyState("send", words.EMPTY, words.EMPTY_HINT)
        self.count_label = MutedText()
        self.count_label.setObjectName("tellings_count")
        self._into_list = QShortcut(Qt.Key.Key_Down, self.bar.search_field)
        self._into_list.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._into_list.activated.connect(self._on_list_wanted)
        self.bar.search_field.returnPressed.connect(self._on_list_wanted)
        self._lay_out()

    @override
    def reload(self) -> None:
        asked = self.bar.asked()
        self.ask(lambda: self._tellings.find(asked), self._on_found, latest="tellings")

    @override
    def first_control(self) -> QWidget:
        return self.bar.search_field

    def _on_found(self, seqs: tuple[int, ...]) -> None:
        self._seqs = seqs
        self._model.set_ids(seqs)
        unclear = words.NOT_UNDERSTOOD if self.bar.has_unclear_date() else ""
        self.count_label.setText(" · ".join(filter(None, (words.count(len(seqs)), unclear))))
        without = self.empty if self.bar.asked() == NOTHING_ASKED else self.nothing
        self._stack.setCurrentWidget(self.table if seqs else without)
        self.settle()

    def _fetch(self, seqs: tuple[int, ...], deliver: Deliver[TellingRow]) -> None:
        self.ask(lambda: self._tellings.rows(seqs), deliver)

    def _on_list_wanted(self) -> None:
        """Goes from the words to the first line that they found: Enter there opens it."""
        if self._seqs:
            self.table.choose_row(0)
            self.table.setFocus()

    def _on_row_activated(self, seq: int) -> None:
        self.ask(lambda: self._tellings.rows((seq,)), self._on_row_found)

    def _on_row_found(self, rows: dict[int, TellingRow]) -> None:
        for row in rows.values():
            if row.concern is not None and row.number:
                self.go(Place.CONCERN, row.concern, row.entry.id)
            elif row.children:
                self.go(Place.CHILD, row.children[0].id, row.entry.id)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for widget in (self.table, self.nothing, self.empty):
            self._stack.addWidget(widget)
        column = Column(Space.LARGE)
        column.body.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.MEDIUM)
        about = MutedText(f"{words.INTRO} {words.NAMES_APART}")
        for part in (PageTitle(words.TITLE), about, self.bar, self._stack, self.count_label):
            column.add(part)
        column.body.setStretchFactor(self._stack, 1)
        self.column.addWidget(column, 1)
