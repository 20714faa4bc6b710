"""A report as an Excel workbook: a sheet that says what it is, then one for each table. The only code with XlsxWriter.

Nothing is written to disk on the way: the library's own temporary files are switched off. Texts are written as texts,
whatever they begin with, so that no name of a class can become a formula or a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from safeguard_desktop.documents.content import Making
from safeguard_desktop.documents.parts import prepared
from safeguard_desktop.domain.reports.report import Cell, Report, Table
from safeguard_desktop.wording import documents as paper_words
from safeguard_desktop.wording import reports as words

_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_FIRST_MOMENT: Final = datetime(2000, 1, 1)  # noqa: DTZ001  # the file says nothing of when it was made but in words
_NO_NAME: Final = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME: Final = 31
_LABELS_WIDE: Final = 46
_NUMBERS_WIDE: Final = 18


def compose_workbook(report: Report, making: Making) -> bytes:
    """Returns the bytes of the workbook."""
    memory = BytesIO()
    with Workbook(memory, _OPTIONS) as book:
        book.set_properties({"title": words.PAPER_TITLE, "author": "", "created": _FIRST_MOMENT})
        bold = book.add_format({"bold": True})
        about = book.add_worksheet(words.SHEET_ABOUT)
        _write(about, _about(report, making), bold)
        names: set[str] = {words.SHEET_ABOUT.casefold()}
        for table in report.tables:
            _write(book.add_worksheet(_name(table.title, names)), _rows(table), bold)
    return memory.getvalue()


def _write(sheet: Worksheet, rows: Iterable[tuple[bool, tuple[Cell, ...]]], bold: object) -> None:
    """Writes lines from the top; what is True is set in bold."""
    sheet.set_column(0, 0, _LABELS_WIDE)
    sheet.set_column(1, 20, _NUMBERS_WIDE)
    for at, (is_bold, cells) in enumerate(rows):
        for column, cell in enumerate(cells):
            style = bold if is_bold else None
            if isinstance(cell, int):
                sheet.write_number(at, column, cell, style)
            else:
                sheet.write_string(at, column, words.cell_text(cell), style)


def _about(report: Report, making: Making) -> Iterable[tuple[bool, tuple[Cell, ...]]]:
    yield True, (report.title,)
    yield False, (paper_words.SETTING, making.setting)
    yield False, (words.PERIOD, report.period)
    for label, value in report.facts:
        yield False, (label, value)
    yield False, (paper_words.PREPARED, prepared(making))
    for note in report.notes:
        yield False, (note,)


def _rows(table: Table) -> Iterable[tuple[bool, tuple[Cell, ...]]]:
    yield True, table.heads
    for line in table.lines:
        yield line.is_sum, (line.label, *line.cells)
    if table.told:
        yield False, ()
        yield False, (table.told,)


def _name(title: str, taken: set[str]) -> str:
    """Returns a name for a sheet as Excel allows it: short, without signs of its own, and no other's."""
    name = _NO_NAME.sub(" ", title)[:_LONGEST_NAME].strip()
    number = 2
    while name.casefold() in taken:
        name = f"{name[: _LONGEST_NAME - 3].strip()} {number}"
        number += 1
    taken.add(name.casefold())
    return name
