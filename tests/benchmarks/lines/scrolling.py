"""Scrolling a long list of concerns, against a bare QTableView over a Python model of the same rows."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView
from typing_extensions import override

from safeguard_desktop.domain.rows import ConcernRow
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from safeguard_desktop.ui.concerns.list_page import ConcernsPage
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import dress
from safeguard_desktop.ui.widgets import TableColumn
from tests.benchmarks.measuring import percentile, seconds_by_turns
from tests.benchmarks.report import plain_line, ratio_line
from tests.benchmarks.run import FULL, Run
from tests.benchmarks.window import come_to_rest, open_page

STEPS = 150
_ROWS_A_STEP = 3

Index = QModelIndex | QPersistentModelIndex


def scroll(run: Run) -> None:
    """A hundred and fifty turns of the wheel through the Concerns page of a long record."""
    desk = run.records.of(FULL).desk()
    try:
        with open_page(desk, lambda bench: ConcernsPage(desk.concerns, desk.owning, desk.filters, bench)) as (
            page,
            tasks,
        ):
            bare = _bare_view(desk, page)
            frames: list[float] = []
            pair = seconds_by_turns(
                partial(_turn, page.table, tasks, frames), partial(_turn, bare, tasks, [])
            )
            bare.close()
    finally:
        desk.session.close()
    p99 = percentile(frames, 0.99) * 1e3
    note = f"same window size, font and style; p99 of a frame {p99:.1f} ms"
    run.report.add(ratio_line("scrolling the list of concerns / bare QTableView", pair, 1.0, note))
    run.report.add(plain_line("frame while scrolling, p99", "ms", [p99], 16.7))


class BareModel(QAbstractTableModel):
    """Every row in memory as text: what a first model in Python looks like."""

    def __init__(self, headings: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
        super().__init__()
        self._headings, self._rows = headings, rows

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default, never changed
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default, never changed
        return 0 if parent.isValid() else len(self._headings)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._headings[section]
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        return None


def _bare_view(desk: Desk, page: ConcernsPage) -> QTableView:
    """Return a view of the same rows and columns, of the same size, with the same height of rows."""
    seqs, columns = desk.concerns.ids(ConcernsQuery()), _shown_columns(page)
    rows = [tuple(column.text(row) for column in columns) for row in desk.concerns.rows(seqs)]
    view = QTableView()
    view.setModel(BareModel(tuple(column.heading for column in columns), rows))
    view.model().setParent(view)
    view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(page.table.rowHeight(0))
    view.resize(page.table.size())
    for number in range(len(columns)):
        view.setColumnWidth(number, page.table.columnWidth(number))
    dress(view)
    view.show()
    QApplication.processEvents()
    return view


def _shown_columns(page: ConcernsPage) -> list[TableColumn[ConcernRow]]:
    """Return the columns that are in sight; what is hidden stands last."""
    columns = page.table.rows.columns
    return [column for number, column in enumerate(columns) if not page.table.isColumnHidden(number)]


def _turn(view: QTableView, tasks: Tasks, frames: list[float]) -> float:
    """Turn the wheel from the top; return the seconds until every step was painted whole."""
    bar, height = view.verticalScrollBar(), view.rowHeight(0)
    bar.setValue(0)
    come_to_rest(view, tasks)
    started = time.perf_counter()
    for step in range(1, STEPS + 1):
        begun = time.perf_counter()
        bar.setValue(step * _ROWS_A_STEP * height)
        QApplication.processEvents()
        frames.append(time.perf_counter() - begun)
    come_to_rest(view, tasks)
    return time.perf_counter() - started
