"""Places set lines on pages: a cursor that walks down a column and goes on at the next page.

Composing is finished before the first page is painted, so that "page 3 of 7" and the page numbers of the contents
are known when they are drawn. Nothing here draws; painting.py does. Text is placed line by line, so an entry of any
length simply flows over as many pages as it needs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from safeguard_desktop.documents.style import BOTTOM, TOP, Column, Style
from safeguard_desktop.documents.typesetting import SetLine, Typesetter

UNTAGGED = -1
"""The paragraph number of what belongs to none, which a screen reader passes over."""


class PlacedLine(NamedTuple):
    """A line of text on a page; `element` says which paragraph of the document it belongs to."""

    line: SetLine
    x: float
    y: float
    size: float
    colour: str
    element: int


class PlacedBox(NamedTuple):
    """A filled rectangle behind the text: a rule, a band, a ground."""

    x: float
    y: float
    width: float
    height: float
    colour: str


class PlacedPath(NamedTuple):
    """A line through some points, or the area within it where it has no thickness. Part of a picture."""

    points: tuple[tuple[float, float], ...]
    colour: str
    thickness: float = 0.0
    is_dashed: bool = False


class PageNumber(NamedTuple):
    """Where the page number of a section is to stand, right-aligned, once it is known."""

    section: str
    right: float
    y: float
    size: float
    colour: str
    element: int


class Link(NamedTuple):
    """A place on a page that leads to a section when it is clicked."""

    section: str
    x: float
    y: float
    width: float
    height: float


class PlacedField(NamedTuple):
    """A place to type into, or a box to tick, in a form that is filled in on the screen.

    `choice` is the key of a box among those of one name; `value` stands in a field that cannot be changed.
    """

    name: str
    tip: str
    x: float
    y: float
    width: float
    height: float
    value: str = ""
    choice: str = ""


class Section(NamedTuple):
    """A heading that the outline and the contents lead to."""

    key: str
    title: str
    page: int
    y: float
    level: int


@dataclass
class Page:
    """What stands on one page."""

    has_furniture: bool = True
    """False for a cover, which has no running head."""
    boxes: list[PlacedBox] = field(default_factory=list)
    paths: list[PlacedPath] = field(default_factory=list)
    lines: list[PlacedLine] = field(default_factory=list)
    numbers: list[PageNumber] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    fields: list[PlacedField] = field(default_factory=list)


class Place(NamedTuple):
    """A position in the document, to come back to or to measure from."""

    page: int
    y: float


class Composer:
    """Builds the pages of one document from top to bottom."""

    def __init__(self, typesetter: Typesetter) -> None:
        self.typesetter = typesetter
        self.pages = [Page()]
        self.sections: list[Section] = []
        self.elements: list[str] = []
        """The tag of each paragraph in reading order: H1, H2, P and so on."""
        self._place = Place(0, TOP)

    @property
    def here(self) -> Place:
        """Where the next line will go."""
        return self._place

    @property
    def page(self) -> Page:
        """The page that the cursor is on."""
        return self.pages[self._place.page]

    def go(self, place: Place) -> None:
        """Puts the cursor back to a place on a page that exists, to fill a second column beside the first."""
        self._place = place

    def new_page(self, *, has_furniture: bool = True) -> None:
        """Goes to the top of the next page, which is made if the first column has not reached it yet."""
        following = self._place.page + 1
        if following == len(self.pages):
            self.pages.append(Page(has_furniture=has_furniture))
        self._place = Place(following, TOP)

    def need(self, height: float) -> None:
        """Begins a new page unless at least this much of the page is left."""
        if self._place.y - height < BOTTOM and self._place.y < TOP:
            self.new_page()

    def space(self, height: float) -> None:
        """Leaves white space, but none at the top of a page."""
        if self._place.y < TOP:
            self._place = Place(self._place.page, self._place.y - height)

    def element(self, tag: str) -> int:
        """Opens a paragraph of the document's structure and returns its number."""
        self.elements.append(tag)
        return len(self.elements) - 1

    def text(self, text: str, style: Style, column: Column, *, tag: str = "P") -> None:
        """Sets a text down the column, over as many pages as it takes; without a tag it is only a running head."""
        if text:
            lines = self.typesetter.lines(text, style.type_size, column.width)
            self._put(lines, style, column, self.element(tag) if tag else UNTAGGED)

    def labelled(self, label: str, label_style: Style, text: str, style: Style, column: Column) -> None:
        """Sets a text that begins, on its first line, with a label in another style."""
        element = self.element("P")
        inset = self.typesetter.width(f"{label}  ", label_style.type_size)
        lines = self.typesetter.lines(text, style.type_size, column.width, inset)
        self.need(2 * style.type_size.leading)
        before = self._place
        self._put(
            self.typesetter.lines(f"{label}  ", label_style.type_size, column.width),
            label_style,
            column,
            element,
        )
        self._place = before
        self._put(lines, style, column, element, inset)

    def rule(self, column: Column, colour: str, thickness: float = 0.5) -> None:
        """Draws a horizontal line at the cursor."""
        self.page.boxes.append(PlacedBox(column.x, self._place.y, column.width, thickness, colour))

    def section(self, key: str, title: str, level: int = 0) -> None:
        """Marks the cursor as the beginning of a section; those of level 1 lie within the last of level 0."""
        self.sections.append(Section(key, title, self._place.page, self._place.y, level))

    def ground(self, since: Place, column: Column, colour: str, above: float = 0, below: float = 0) -> None:
        """Puts a coloured ground behind all that was set in the column since a place, on each page that it touches."""
        for number in range(since.page, self._place.page + 1):
            top = since.y + above if number == since.page else TOP + above
            bottom = self._place.y - below if number == self._place.page else BOTTOM - below
            if top - bottom > 1:
                box = PlacedBox(column.x, bottom, column.width, top - bottom, colour)
                self.pages[number].boxes.insert(0, box)  # what was set before lies above it

    def _put(
        self, lines: list[SetLine], style: Style, column: Column, element: int, first_inset: float = 0
    ) -> None:
        size, leading = style.type_size.size, style.type_size.leading
        for at, line in enumerate(lines):
            ascent = max(line.ascent, leading * 0.76)
            height = max(leading, line.ascent + line.descent + 1)
            if self._place.y - height < BOTTOM or self._leaves_widow(at, len(lines), leading):
                self.new_page()
            inset = first_inset if at == 0 and first_inset else self._start(line, style, column)
            if line.spans or line.shaped:
                placed = PlacedLine(
                    line, column.x + inset, self._place.y - ascent, size, style.colour, element
                )
                self.page.lines.append(placed)
            self._place = Place(self._place.page, self._place.y - height)

    def _leaves_widow(self, at: int, count: int, leading: float) -> bool:
        """Tells whether line `at` would begin a paragraph at the foot, or leave its last line alone overleaf."""
        is_first_of_more, is_last_but_one = at == 0 and count > 2, at == count - 2 and count > 3
        return (
            is_first_of_more or is_last_but_one
        ) and TOP > self._place.y > BOTTOM > self._place.y - 2 * leading

    def _start(self, line: SetLine, style: Style, column: Column) -> float:
        is_flush_right = line.shaped is not None and line.shaped.is_right_to_left and not style.keeps_left
        return column.width - line.shaped.width if is_flush_right and line.shaped else 0.0
