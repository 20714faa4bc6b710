"""A report as comma-separated values: UTF-8 with its mark, so that Excel reads every letter.

A cell that a spreadsheet would take for a formula is given an apostrophe first: a class may be called "=2+2", and a
file that somebody opens must not run what somebody typed.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO
from typing import Final

from safeguard_desktop.documents.content import Making
from safeguard_desktop.domain.reports.report import Cell, Report, Table
from safeguard_desktop.wording import documents as paper_words
from safeguard_desktop.wording import reports as words

_BEGINS_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_MARK: Final = "\ufeff"


def compose_separated(report: Report, making: Making) -> bytes:
    """Returns the bytes of the file: what it is, then each table with a line left free before it."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerows([_guarded(cell) for cell in row] for row in _rows(report, making))
    return f"{_MARK}{text.getvalue()}".encode()


def _rows(report: Report, making: Making) -> Iterable[tuple[Cell, ...]]:
    yield (report.title,)
    yield (paper_words.SETTING, making.setting)
    yield (words.PERIOD, report.period)
    yield from report.facts
    for note in report.notes:
        yield (note,)
    for table in report.tables:
        yield ()
        yield from _of_table(table)


def _of_table(table: Table) -> Iterable[tuple[Cell, ...]]:
    yield (table.title,)
    yield table.heads
    for line in table.lines:
        yield (line.label, *line.cells)


def _guarded(cell: Cell) -> str | int:
    if isinstance(cell, int):
        return cell
    text = words.cell_text(cell)
    return f"'{text}" if text.lstrip(" \u2068").startswith(_BEGINS_FORMULA) else text
