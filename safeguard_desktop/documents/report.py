"""The paper of a report: what it covers and what a reader has to know, then each table with its picture above it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from safeguard_desktop.documents.composing import Composer
from safeguard_desktop.documents.content import Making, Rendered
from safeguard_desktop.documents.painting import Furniture, paint
from safeguard_desktop.documents.parts import below, facts, heading, notice, prepared, state_line, subheading
from safeguard_desktop.documents.picture import measures_of, place
from safeguard_desktop.documents.shaping import TextShaper, TypeSize
from safeguard_desktop.documents.style import FULL, HAIRLINE, INK, LABEL, MM, SMALL, Column, Style
from safeguard_desktop.documents.typesetting import Typesetter
from safeguard_desktop.domain.charts.of_table import Saying, picture_of
from safeguard_desktop.domain.reports.report import Line, Report, Table
from safeguard_desktop.wording import documents as paper_words
from safeguard_desktop.wording import reports as words
from safeguard_desktop.wording.times import MONTHS

_CELL: Final = Style(TypeSize(9, 12), INK, keeps_left=True)
_SUM: Final = Style(TypeSize(9, 12, is_bold=True), INK, keeps_left=True)
_NARROW: Final = 21 * MM
_WIDE: Final = 32 * MM
_GAP: Final = 2 * MM
_ROW: Final = 12 + 2 * MM + 2
"""Points: a line of one row with the rule below it."""
_TITLE: Final = 20 * MM
_TOGETHER: Final = 120 * MM
_FEWEST: Final = 2
SAYING: Final = Saying(words.cell_text, words.spoken, words.dot_told, MONTHS)


def compose_report(report: Report, making: Making, shaper: TextShaper | None) -> Rendered:
    """Lays out the report and draws it."""
    composer = Composer(Typesetter(shaper))
    heading(composer, "report", report.title)
    composer.rule(FULL, HAIRLINE)
    facts(
        composer,
        [
            (paper_words.SETTING, making.setting),
            (words.PERIOD, report.period),
            *report.facts,
            (paper_words.PREPARED, prepared(making)),
        ],
    )
    if report.notes:
        notice(composer, words.READ_FIRST, "\n".join(report.notes))
    if not report.tables:
        subheading(composer, words.NOTHING)
    for table in report.tables:
        _table(composer, table)
    foot = state_line(making.state)
    return paint(composer, Furniture(paper_words.RUNNING_HEAD, making.setting, foot, words.PAPER_TITLE))


def _table(composer: Composer, table: Table) -> None:
    """Sets a table under its picture: on one page where that leaves the page before it half full or more."""
    drawing = picture_of(table, measures_of(composer, FULL), SAYING)
    above = (drawing.height if drawing else 0) + _TITLE
    whole = above + _ROW * (len(table.lines) + 1)
    composer.need(whole if whole <= _TOGETHER else above + _ROW * (_FEWEST + 1))
    subheading(composer, table.title)
    if table.told:
        composer.text(table.told, SMALL, FULL)
    composer.space(2 * MM)
    if drawing is not None:
        place(composer, drawing, FULL)
    _rows(composer, table)


def _rows(composer: Composer, table: Table) -> None:
    """Sets the lines of a table: never one alone on a page, and below its heads again on the next one."""
    heads = _height(composer, table.heads, LABEL)
    rows = [(_cells(line), _SUM if line.is_sum else _CELL) for line in table.lines]
    high = [_height(composer, *row) for row in rows]
    composer.need(heads + sum(high[:_FEWEST]))
    _row(composer, table.heads, LABEL)
    for number, row in enumerate(rows):
        before = composer.here.page
        composer.need(sum(high[number:] if number == len(rows) - _FEWEST else high[number : number + 1]))
        if composer.here.page != before:
            _row(composer, table.heads, LABEL)
        _row(composer, *row)


def _height(composer: Composer, cells: Sequence[str], style: Style) -> float:
    """Returns how high a row is with the rule below it."""
    width, *_numbers = _widths(cells)
    lines = composer.typesetter.lines(cells[0] or " ", style.type_size, width - _GAP)
    return len(lines) * style.type_size.leading + 2 * MM + 2


def _widths(cells: Sequence[str]) -> tuple[float, ...]:
    """Returns how wide the label of a row is, and each of its numbers."""
    numbers = len(cells) - 1
    width = _WIDE if numbers < 3 else _NARROW
    return (FULL.width - width * numbers, *(width,) * numbers)


def _cells(line: Line) -> tuple[str, ...]:
    return (line.label, *map(words.cell_text, line.cells))


def _row(composer: Composer, cells: Sequence[str], style: Style) -> None:
    """Sets a label and its numbers side by side, numbers at the right of their columns."""
    composer.space(1 * MM)
    label, *numbers = _widths(cells)
    start = composer.here
    composer.text(cells[0] or " ", style, Column(FULL.x, label - _GAP))
    end = composer.here
    left = FULL.x + label
    for text, width in zip(cells[1:], numbers, strict=True):
        composer.go(start)
        _right(composer, text, style, Column(left, width - _GAP / 2))
        left += width
        below(composer, end)
        end = composer.here
    composer.space(1 * MM)
    composer.rule(FULL, HAIRLINE)


def _right(composer: Composer, text: str, style: Style, column: Column) -> None:
    """Sets words at the right of a column, in as many lines as they need."""
    for line in _broken(composer, text, style, column.width):
        wide = composer.typesetter.width(line, style.type_size) + 0.5
        composer.text(line, style, Column(column.right - wide, wide) if wide < column.width else column)


def _broken(composer: Composer, text: str, style: Style, room: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and composer.typesetter.width(longer, style.type_size) + 0.5 < room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
