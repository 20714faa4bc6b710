"""Lines through the months: one for each column of a table, with marks of their own and their names at the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain.charts.axis import MonthAxis
from safeguard_desktop.domain.charts.drawing import (
    Align,
    Dab,
    Drawing,
    Form,
    Ink,
    Measures,
    Shape,
    Spot,
    Stroke,
    Words,
)

_INKS: Final = (Ink.FIRST, Ink.SECOND, Ink.THIRD)
_FORMS: Final = tuple(Form)
_HIGH: Final = 9.0
_FEW: Final = 14
"""Where there are no more months than these, each number stands at its mark."""


@dataclass(frozen=True, slots=True)
class Series:
    """A line: its name, and for each month its number and how that is read out."""

    name: str
    numbers: tuple[int, ...]
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Field:
    """Where the lines run: from the axis of numbers at the left to the names at the right."""

    left: float
    right: float
    top: float
    floor: float
    most: int
    axis: MonthAxis
    line: float

    def x(self, month: str) -> float:
        return self.left + self.axis.x(f"{month}-01")

    def y(self, number: int) -> float:
        return self.floor - (self.floor - self.top) * number / self.most


def draw_lines(
    months: Sequence[str], series: Sequence[Series], measures: Measures, tick: Sequence[str]
) -> Drawing:
    """Return lines over months (``2026-03``); `tick` are the short names of the twelve months."""
    field = _field(months, series, measures)
    shapes: list[Shape] = [*_grid(field, measures), *_dates(field, measures, tick)]
    spots: list[Spot] = []
    for place, each in enumerate(series):
        points = tuple(
            (field.x(month), field.y(number)) for month, number in zip(months, each.numbers, strict=True)
        )
        ink, form = _INKS[place % len(_INKS)], _FORMS[place % len(_FORMS)]
        shapes.append(Stroke(points, ink, 2.0, is_dashed=place % 2 == 1))
        shapes += (Dab(x, y, measures.line * 0.24, form, ink) for x, y in points)
        if len(series) == 1 and len(months) <= _FEW:
            shapes += (
                Words(x, y - measures.line * 0.75, f"{number:,}", align=Align.MIDDLE)
                for (x, y), number in zip(points, each.numbers, strict=True)
            )
        spots += (
            Spot(x - measures.line / 2, y - measures.line / 2, measures.line, measures.line, told)
            for (x, y), told in zip(points, each.told, strict=True)
        )
    shapes += _names(series, field, measures)
    return Drawing(measures.width, field.floor + measures.line * 1.6, tuple(shapes), tuple(spots))


def _field(months: Sequence[str], series: Sequence[Series], measures: Measures) -> _Field:
    line = measures.line
    most = _round_up(max((number for each in series for number in each.numbers), default=0))
    left = measures.wide(f"{most:,}") + line * 0.6
    names = (
        max((measures.wide(each.name) for each in series), default=0.0) + line * 1.6
        if len(series) > 1
        else 0.0
    )
    right = measures.width - min(names, measures.width / 3)
    axis = MonthAxis.over((f"{month}-01" for month in months), 1, right - left, line)
    return _Field(left, right, line * 1.4, line * _HIGH, most, axis, line)


def _grid(field: _Field, measures: Measures) -> list[Shape]:
    shapes: list[Shape] = []
    for number in sorted({0, field.most // 2, field.most}):
        y = field.y(number)
        shapes.append(Stroke(((field.left, y), (field.right, y)), Ink.GRID if number else Ink.AXIS))
        shapes.append(Words(field.left - measures.line * 0.4, y, f"{number:,}", Ink.MUTED, Align.RIGHT))
    return shapes


def _dates(field: _Field, measures: Measures, names: Sequence[str]) -> list[Shape]:
    shapes: list[Shape] = []
    for place, tick in enumerate(field.axis.ticks(measures.wide("Mmm 0000 "))):
        x = field.left + tick.x
        shapes.append(Stroke(((x, field.floor), (x, field.floor + measures.line * 0.25)), Ink.AXIS))
        text = (
            f"{names[tick.month - 1]} {tick.year}" if place == 0 or tick.month == 1 else names[tick.month - 1]
        )
        shapes.append(Words(x, field.floor + measures.line * 0.9, text, Ink.MUTED, Align.MIDDLE))
    return shapes


def _names(series: Sequence[Series], field: _Field, measures: Measures) -> list[Shape]:
    """Return the name of each line where it ends, moved apart where they would lie on each other."""
    if len(series) < 2:
        return []
    ends = sorted((field.y(each.numbers[-1]), place) for place, each in enumerate(series))
    shapes: list[Shape] = []
    lowest = -measures.line
    for end, place in ends:
        lowest = max(end, lowest + measures.line * 1.1)
        x, room = field.right + measures.line * 0.7, measures.width - field.right - measures.line * 1.2
        shapes.append(Dab(field.right, lowest, measures.line * 0.24, _FORMS[place % 3], _INKS[place % 3]))
        shapes.append(Words(x, lowest, measures.fitted(series[place].name, room)))
    return shapes


def _round_up(number: int) -> int:
    """Return the next number that an axis ends at: even, and round where it is large."""
    step = 2
    while number > step * 10:
        step *= 5 if str(step)[0] == "2" else 2
    return max(-(-number // step) * step, 2)
