"""The look of every document: page, columns, colours and type sizes, in points.

Colours are chosen so that each kind of text keeps at least 4.5 : 1 on its ground (tests/documents/test_style.py).
Red means "do not destroy" and nothing else.
"""

from __future__ import annotations

from typing import NamedTuple

from safeguard_desktop.documents.shaping import TypeSize

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM

INK = "#1B2A33"
QUIET = "#56646D"
PETROL = "#1F4E5F"
RED = "#8B1A1A"
HAIRLINE = "#C9D3D8"
PALE = "#F1F5F6"
WHITE = "#FFFFFF"
MIST = "#D5E4E9"


class Column(NamedTuple):
    """Where text stands across the page."""

    x: float
    width: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    def inset(self, left: float, right: float = 0) -> Column:
        """The same column with something taken off either side."""
        return Column(self.x + left, self.width - left - right)


class Style(NamedTuple):
    """How one kind of text looks."""

    type_size: TypeSize
    colour: str = INK
    keeps_left: bool = False
    """True for names and values, which stay at the left edge even in a right-to-left script."""


FULL = Column(20 * MM, PAGE_WIDTH - 40 * MM)
GUTTER = Column(FULL.x, 29 * MM)
STORY = FULL.inset(33 * MM)
LABELS = Column(FULL.x, 46 * MM)
VALUES = FULL.inset(50 * MM)
TOP = PAGE_HEIGHT - 29 * MM
BOTTOM = 22 * MM

BODY = Style(TypeSize(9.5, 13.5))
BODY_BOLD = Style(TypeSize(9.5, 13.5, is_bold=True))
VALUE = Style(TypeSize(9.5, 13.5), keeps_left=True)
LABEL = Style(TypeSize(9.5, 13.5, is_bold=True), PETROL)
SMALL = Style(TypeSize(8.5, 11.5), QUIET)
SMALL_BOLD = Style(TypeSize(8.5, 11.5, is_bold=True), QUIET)
GUTTER_DATE = Style(TypeSize(9.5, 13.5, is_bold=True), INK, keeps_left=True)
GUTTER_SMALL = Style(TypeSize(8.5, 11.5), QUIET, keeps_left=True)
ALARM = Style(TypeSize(8.5, 11.5, is_bold=True), RED, keeps_left=True)
KEEP = Style(TypeSize(9.5, 13.5, is_bold=True), RED, keeps_left=True)
HEADING = Style(TypeSize(19, 24, is_bold=True), PETROL)
SUBHEADING = Style(TypeSize(12, 16, is_bold=True), PETROL)
FURNITURE = Style(TypeSize(8, 10), QUIET)
FURNITURE_BOLD = Style(TypeSize(8, 10, is_bold=True), PETROL)
