"""Dots over the months, in a lane for each sort: a cluster can be seen before it is read."""

from collections import Counter
from collections.abc import Sequence
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
from safeguard_desktop.domain.reports.report import Dot

_LABELS: Final = 0.42
_HIGH: Final = 2.2
_UP: Final = (0.0, -0.48, 0.48, -0.85)
"""Where dots of one place lie, in lines from the middle of the lane; how many more there are stands beside them."""
_LEAST_MONTHS: Final = 3


def draw_lanes(
    lanes: Sequence[str], dots: Sequence[tuple[Dot, str]], measures: Measures, tick: Sequence[str]
) -> Drawing:
    """Return lanes with dots, each with how it is read out; dots of one place stand around each other."""
    line = measures.line
    labels = min(max((measures.wide(lane) for lane in lanes), default=0.0), measures.width * _LABELS)
    left, high = labels + line * 0.6, line * _HIGH
    axis = MonthAxis.over((dot.day for dot, _told in dots), _LEAST_MONTHS, measures.width - left, line)
    floor = high * len(lanes)
    shapes: list[Shape] = []
    for place, lane in enumerate(lanes):
        y = (place + 1) * high
        shapes.append(
            Stroke(((left, y), (measures.width, y)), Ink.GRID if place + 1 < len(lanes) else Ink.AXIS)
        )
        shapes.append(Words(labels, y - high / 2, measures.fitted(lane, labels), align=Align.RIGHT))
    for number, at in enumerate(axis.ticks(measures.wide("Mmm 0000 "))):
        text = f"{tick[at.month - 1]} {at.year}" if number == 0 or at.month == 1 else tick[at.month - 1]
        shapes.append(Stroke(((left + at.x, 0.0), (left + at.x, floor + line * 0.25)), Ink.GRID))
        shapes.append(Words(left + at.x, floor + line * 0.9, text, Ink.MUTED, Align.MIDDLE))
    stacked: Counter[tuple[str, int]] = Counter()
    spots = []
    for dot, told in sorted(dots, key=lambda each: each[0].day):
        column = int(axis.x(dot.day) // (line * 0.6))
        up = min(stacked[dot.lane, column], len(_UP) - 1)
        stacked[dot.lane, column] += 1
        x = left + (column + 0.5) * line * 0.6
        y = _middle(lanes, dot.lane, high) + line * _UP[up]
        shapes.append(Dab(x, y, line * 0.26, Form.CIRCLE, Ink.FIRST))
        spots.append(Spot(x - line / 2, y - line / 2, line, line, told))
    shapes += (
        Words(
            left + (column + 0.5) * line * 0.6 + line * 0.4,
            _middle(lanes, lane, high),
            f"+{count - len(_UP)}",
        )
        for (lane, column), count in stacked.items()
        if count > len(_UP)
    )
    return Drawing(measures.width, floor + line * 1.6, tuple(shapes), tuple(spots))


def _middle(lanes: Sequence[str], lane: str, high: float) -> float:
    return (lanes.index(lane) + 0.5) * high
