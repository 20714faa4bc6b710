"""The shapes of a picture. Lengths are those of whoever paints (pixels, points); y counts downwards from the top.

Colour never carries a meaning of its own: two lines differ in their marks, dashes and names, and each number that is
drawn is also a `Spot`, which can be gone to with a key and is read out.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Ink(StrEnum):
    """What something is painted with; which colour that is, the window's scheme or the paper says."""

    TEXT = "text"
    MUTED = "muted"
    AXIS = "axis"
    GRID = "grid"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"


class Form(StrEnum):
    """The form of a mark."""

    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"


class Align(StrEnum):
    """Which end of a text its place is."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle; one that `is_hollow` has only a dashed edge, and stands for a number that is not shown."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink
    is_hollow: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through some points."""

    points: tuple[tuple[float, float], ...]
    ink: Ink
    thickness: float = 1.0
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Dab:
    """A mark around a point, `half` as far in each direction."""

    x: float
    y: float
    half: float
    form: Form
    ink: Ink


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text; `y` is its middle."""

    x: float
    y: float
    text: str
    ink: Ink = Ink.TEXT
    align: Align = Align.LEFT


Shape = Box | Stroke | Dab | Words


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a number is drawn, and how it is read out."""

    x: float
    y: float
    width: float
    height: float
    told: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture, ready to be painted; spots stand in the order in which they are gone through."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """The room of a picture: its width, the height of a line of text, and how wide a text is."""

    width: float
    line: float
    wide: Callable[[str], float]

    def fitted(self, text: str, room: float) -> str:
        """Return a text cut to a room, with what shows that something is missing."""
        if self.wide(text) <= room:
            return text
        end = len(text)
        while end > 1 and self.wide(f"{text[:end].rstrip()}…") > room:
            end -= 1
        return f"{text[:end].rstrip()}…"
