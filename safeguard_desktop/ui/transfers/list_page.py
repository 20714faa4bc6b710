"""The transfer packs that have been made."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from safeguard_desktop.services.papers.transfers import TransferRow, TransfersService
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    Column,
    DataTable,
    EmptyState,
    MutedText,
    PagedTableModel,
    PageTitle,
    SecondaryButton,
    TableColumn,
)
from safeguard_desktop.ui.widgets.paged_model import Deliver
from safeguard_desktop.wording import transfers as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.times import instant_text


def child_text(row: TransferRow) -> str:
    """Returns whose pack it is; two children of one name are told apart."""
    return told_apart(row.child_name, row.told_apart_by)


COLUMNS: Final = (
    TableColumn[TransferRow](words.COLUMN_NUMBER, lambda row: row.number, 130, is_whole=True),
    TableColumn[TransferRow](words.COLUMN_CHILD, child_text, 220, is_strong=True),
    TableColumn[TransferRow](words.COLUMN_TO, lambda row: f"{row.to_setting} · {row.to_lead}", 340),
    TableColumn[TransferRow](words.COLUMN_MADE, lambda row: instant_text(row.made_at), 210),
    TableColumn[TransferRow](words.COLUMN_PAGES, lambda row: words.pages(row.pages)),
)


class TransfersPage(DeskPage):
    """Every pack, the newest first. A pack is begun on the page of the child who leaves."""

    kinds = frozenset({"child"})

    def __init__(self, transfers: TransfersService, bench: Bench) -> None:
        super().__init__(Place.TRANSFERS, bench)
        self._transfers = transfers
        self._rows: tuple[TransferRow, ...] = ()
        self._model = PagedTableModel[TransferRow](COLUMNS, self._fetch, self)
        self.table = DataTable("transfers_table", words.TITLE, self._model)
        self.table.row_activated.connect(lambda place: self.go(Place.CHILD, self._rows[place].child))
        choose = SecondaryButton(words.CHOOSE_CHILD, "users-round", name="choose_child_button")
        choose.clicked.connect(lambda: self.go(Place.CHILDREN))
        self.empty = EmptyState("package", words.EMPTY, words.EMPTY_HINT, choose)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column = Column(Space.LARGE)
        column.body.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.MEDIUM)
        column.add(PageTitle(words.TITLE))
        column.body.addWidget(self._stack, 1)
        column.add(MutedText(words.EMPTY_HINT))
        self.column.addWidget(column, 1)

    @override
    def reload(self) -> None:
        self.ask(self._transfers.made, self._on_found, latest="transfers")

    def _on_found(self, rows: tuple[TransferRow, ...]) -> None:
        self._rows = rows
        self._model.set_ids(range(len(rows)))
        self._stack.setCurrentWidget(self.table if rows else self.empty)

    def _fetch(self, places: tuple[int, ...], deliver: Deliver[TransferRow]) -> None:
        deliver({place: self._rows[place] for place in places})
