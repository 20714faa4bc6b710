"""Which picture a table of a report has, laid out for a width. The words come from whoever shows it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from safeguard_desktop.domain.charts.bars import Bar, draw_bars
from safeguard_desktop.domain.charts.drawing import Drawing, Measures
from safeguard_desktop.domain.charts.lanes import draw_lanes
from safeguard_desktop.domain.charts.lines import Series, draw_lines
from safeguard_desktop.domain.reports.report import Cell, Picture, Table


@dataclass(frozen=True, slots=True)
class Saying:
    """How a picture speaks: a cell as it is written, a number and a dot as they are read out, the twelve months."""

    cell: Callable[[Cell], str]
    number: Callable[[str, str, Cell], str]
    dot: Callable[[str, str], str]
    months: Sequence[str]


def picture_of(table: Table, measures: Measures, saying: Saying) -> Drawing | None:
    """Return the picture of a table, or None where it has none or nothing is in it."""
    if not table.drawn or (table.picture is Picture.LANES and not table.dots):
        return None
    if table.picture is Picture.BARS:
        return draw_bars(
            [
                Bar(
                    line.label,
                    line.cells[0] if isinstance(line.cells[0], int) else None,
                    saying.cell(line.cells[0]),
                    saying.number(line.label, table.heads[1], line.cells[0]),
                )
                for line in table.drawn
            ],
            measures,
        )
    if table.picture is Picture.LINES:
        return draw_lines(table.months, _series(table, saying), measures, saying.months)
    if table.picture is Picture.LANES:
        dots = [(dot, saying.dot(dot.lane, dot.day)) for dot in table.dots]
        lanes = list(dict.fromkeys(line.label for line in table.drawn))
        return draw_lanes(lanes, dots, measures, saying.months)
    return None


def _series(table: Table, saying: Saying) -> list[Series]:
    return [
        Series(
            head,
            tuple(cell if isinstance(cell := line.cells[place], int) else 0 for line in table.drawn),
            tuple(saying.number(line.label, head, line.cells[place]) for line in table.drawn),
        )
        for place, head in enumerate(table.heads[1:])
    ]
