"""What the child process is asked about a document, and what it answers."""

import msgspec

MOST_PAGES = 5_000
"""So many pages are counted; what is longer is no document."""
MOST_DOTS = 16_000_000
"""Dots of one page as it is drawn."""
MOST_DOTS_OF_A_PICTURE = 64_000_000
"""Dots of a picture that comes from outside: a camera makes 48 million at most."""


POINTS = 72
"""Points in an inch."""


def within(width: float, height: float, dots: float) -> float:
    """Return the dots an inch at which a page of that size in points stays within `MOST_DOTS`."""
    wanted = max(width * height, 1.0) * (dots / POINTS) ** 2
    return dots if wanted <= MOST_DOTS else dots * (MOST_DOTS / wanted) ** 0.5


class Nothing(msgspec.Struct, frozen=True):
    """A question that needs no words: the bytes are all."""


class SeenFile(msgspec.Struct, frozen=True):
    """What a file is. `kind` is a `DocumentType`, or one of the kinds that are refused.

    `kept` are the bytes of a picture without what was taken out; empty where nothing was. `trouble` is "", or "locked"
    or "broken": its pages cannot be shown.
    """

    kind: str
    pages: int = 0
    kept: bytes = b""
    taken_out: tuple[str, ...] = ()
    trouble: str = ""


class Measured(msgspec.Struct, frozen=True):
    """The pages of a document: width and height of each, in points."""

    sizes: tuple[tuple[float, float], ...]


class DrawPage(msgspec.Struct, frozen=True):
    """A page, counted from 0, and how many dots an inch of it is to have."""

    page: int
    dots: float


class DrawnPage(msgspec.Struct, frozen=True):
    """A page as dots: four bytes each, blue, green, red and one that means nothing; and its words."""

    width: int
    height: int
    dots: bytes
    text: str = ""
