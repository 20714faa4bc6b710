"""Bars that lie: what each stands for at its left, its number at its end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain.charts.drawing import (
    Align,
    Box,
    Drawing,
    Ink,
    Measures,
    Shape,
    Spot,
    Stroke,
    Words,
)

_LABELS: Final = 0.55
_THICK: Final = 0.72
_HIGH: Final = 1.5
_HIDDEN_LONG: Final = 2.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A number to draw: `length` is None where it is not shown. `number` stands at its end, `told` is read out."""

    label: str
    length: int | None
    number: str
    told: str


def draw_bars(bars: Sequence[Bar], measures: Measures) -> Drawing:
    """Return bars one below the other, the longest as long as there is room."""
    line = measures.line
    gap, row = line * 0.6, line * _HIGH
    labels = min(max((measures.wide(bar.label) for bar in bars), default=0.0), measures.width * _LABELS)
    numbers = max((measures.wide(bar.number) for bar in bars), default=0.0)
    left = labels + gap
    room = max(measures.width - left - gap - numbers, line)
    longest = max((bar.length or 0 for bar in bars), default=0) or 1
    shapes: list[Shape] = [Stroke(((left, 0.0), (left, row * len(bars))), Ink.AXIS)]
    spots = []
    for place, bar in enumerate(bars):
        middle = (place + 0.5) * row
        long = line * _HIDDEN_LONG if bar.length is None else room * bar.length / longest
        box = Box(
            left, middle - line * _THICK / 2, long, line * _THICK, Ink.FIRST, is_hollow=bar.length is None
        )
        shapes += (
            Words(labels, middle, measures.fitted(bar.label, labels), align=Align.RIGHT),
            box,
            Words(left + long + gap * 0.6, middle, bar.number),
        )
        spots.append(Spot(0.0, place * row, measures.width, row, bar.told))
    return Drawing(measures.width, row * len(bars), tuple(shapes), tuple(spots))
