"""Puts a picture of numbers on a page: the same shapes that the window paints, in the colours of paper.

A picture is an artefact to whoever listens: the table that follows it holds every number in words.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin
from typing import Final

from safeguard_desktop.documents.composing import UNTAGGED, Composer, PlacedBox, PlacedLine, PlacedPath
from safeguard_desktop.documents.shaping import TypeSize
from safeguard_desktop.documents.style import HAIRLINE, INK, MM, PETROL, QUIET, Column
from safeguard_desktop.domain.charts.drawing import (
    Align,
    Box,
    Dab,
    Drawing,
    Form,
    Ink,
    Measures,
    Shape,
    Stroke,
    Words,
)

INKS: Final = {
    Ink.TEXT: INK,
    Ink.MUTED: QUIET,
    Ink.AXIS: QUIET,
    Ink.GRID: HAIRLINE,
    Ink.FIRST: PETROL,
    Ink.SECOND: "#9A5B13",
    Ink.THIRD: "#5B4A8A",
}
_TYPE: Final = TypeSize(8.5, 11.5)
_CORNERS: Final = 16
_DROP: Final = 0.35
"""How far below its middle a line of text stands, in parts of its size."""


def measures_of(composer: Composer, column: Column) -> Measures:
    """Returns the room that a picture has in a column."""
    return Measures(column.width, _TYPE.leading, lambda text: composer.typesetter.width(text, _TYPE))


def place(composer: Composer, drawing: Drawing, column: Column) -> None:
    """Puts a picture at the cursor, on the next page where this one has too little left, and goes on below it."""
    composer.need(drawing.height + 4 * MM)
    pen = _Pen(composer, column.x, composer.here.y)
    for shape in drawing.shapes:
        pen.put(shape)
    composer.space(drawing.height + 2 * MM)


class _Pen:
    """Turns shapes, whose y counts downwards from the top of the picture, into what stands on a page."""

    def __init__(self, composer: Composer, left: float, top: float) -> None:
        self._composer, self._page = composer, composer.page
        self._left, self._top = left, top

    def put(self, shape: Shape) -> None:
        """Puts one shape on the page."""
        if isinstance(shape, Words):
            self._words(shape)
        elif isinstance(shape, Stroke):
            points = tuple(self._at(x, y) for x, y in shape.points)
            self._path(points, INKS[shape.ink], shape.thickness * 0.75, is_dashed=shape.is_dashed)
        elif isinstance(shape, Dab):
            self._path(tuple(self._at(x, y) for x, y in _edge(shape)), INKS[shape.ink])
        else:
            self._box(shape)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return self._left + x, self._top - y

    def _box(self, box: Box) -> None:
        x, y = self._at(box.x, box.y + box.height)
        if box.is_hollow:
            right, top = x + box.width, y + box.height
            corners = ((x, y), (right, y), (right, top), (x, top), (x, y))
            self._path(corners, INKS[box.ink], 0.75, is_dashed=True)
        else:
            self._page.boxes.append(PlacedBox(x, y, box.width, box.height, INKS[box.ink]))

    def _path(
        self,
        points: tuple[tuple[float, float], ...],
        colour: str,
        thickness: float = 0.0,
        *,
        is_dashed: bool = False,
    ) -> None:
        self._page.paths.append(PlacedPath(points, colour, thickness, is_dashed))

    def _words(self, words: Words) -> None:
        typesetter = self._composer.typesetter
        line = typesetter.fitted(words.text, _TYPE, self._composer.typesetter.width(words.text, _TYPE) + 1)
        back = _BACK[words.align](typesetter.line_width(line, _TYPE))
        x, y = self._at(words.x - back, words.y + _TYPE.size * _DROP)
        self._page.lines.append(PlacedLine(line, x, y, _TYPE.size, INKS[words.ink], UNTAGGED))


_BACK: Final[dict[Align, Callable[[float], float]]] = {
    Align.LEFT: lambda _wide: 0.0,
    Align.MIDDLE: lambda wide: wide / 2,
    Align.RIGHT: lambda wide: wide,
}


def _edge(dab: Dab) -> list[tuple[float, float]]:
    """Returns the corners of a mark; a circle has many."""
    x, y, half = dab.x, dab.y, dab.half
    if dab.form is Form.SQUARE:
        half *= 0.9
        return [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]
    if dab.form is Form.DIAMOND:
        half *= 1.25
        return [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
    turns = (2 * pi * corner / _CORNERS for corner in range(_CORNERS))
    return [(x + half * cos(turn), y + half * sin(turn)) for turn in turns]
