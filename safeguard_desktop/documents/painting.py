"""Draws composed pages with reportlab and hands back the bytes of a tagged PDF.

Everything stays in memory: no file is written, and none is read but the shipped fonts.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from safeguard_desktop.documents.composing import UNTAGGED, Composer, Page, PageNumber, PlacedLine, Section
from safeguard_desktop.documents.content import Rendered
from safeguard_desktop.documents.sheet import InkedText, Sheet
from safeguard_desktop.documents.style import (
    FULL,
    FURNITURE,
    FURNITURE_BOLD,
    HAIRLINE,
    MM,
    PAGE_HEIGHT,
    PETROL,
    Style,
)
from safeguard_desktop.documents.typesetting import Typesetter
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.progress import counted, say_nothing
from safeguard_desktop.wording import documents as words

_HEAD_Y, _FOOT_Y = PAGE_HEIGHT - 14.6 * MM, 12 * MM


class Furniture(NamedTuple):
    """What stands at the head and foot of every page."""

    head_left: str
    head_right: str
    foot_left: str
    title: str
    """The title of the file: what kind of document it is, never whom it is about."""


def paint(composer: Composer, furniture: Furniture, progress: Progress = say_nothing) -> Rendered:
    """Draws all pages and returns the document, with what could not be drawn."""
    painter = _Painter(composer, furniture)
    for number, page in enumerate(counted(composer.pages, progress)):
        painter.paint_page(page, number)
    pdf = painter.sheet.finished(composer.elements)
    return Rendered(pdf=pdf, pages=len(composer.pages), missing=composer.typesetter.missing())


class _Painter:
    def __init__(self, composer: Composer, furniture: Furniture) -> None:
        self._typesetter: Typesetter = composer.typesetter
        self._head_left = self._at_left(furniture.head_left, _HEAD_Y, FURNITURE_BOLD, FULL.width * 0.5)
        self._head_right = self._at_right(furniture.head_right, _HEAD_Y)
        self._foot_left = self._at_left(furniture.foot_left, _FOOT_Y, FURNITURE, FULL.width * 0.8)
        self._total = len(composer.pages)
        self._page_labels = {section.key: str(section.page + 1) for section in composer.sections}
        self._sections: dict[int, list[Section]] = defaultdict(list)
        for section in composer.sections:
            self._sections[section.page].append(section)
        self.sheet = Sheet(furniture.title, words.LANGUAGE)
        self._define_glyphs(composer)

    def paint_page(self, page: Page, number: int) -> None:
        """Draws grounds, then text, then what links and bookmarks lead to."""
        self.sheet.begin_artifact()
        for box in page.boxes:
            self.sheet.fill(box.colour, box.x, box.y, box.width, box.height)
        for path in page.paths:
            self.sheet.path(path)
        if page.has_furniture:
            self._paint_head()
        self._paint_foot(number)
        self.sheet.end_mark()
        lines = sorted(page.lines + self._numbers(page.numbers), key=lambda placed: placed.element)
        self._paint_lines(lines)
        for link in page.links:
            self.sheet.link(link.section, (link.x, link.y, link.x + link.width, link.y + link.height))
        for field in page.fields:
            self.sheet.field(field)
        for section in self._sections[number]:
            self.sheet.mark_section(section.key, section.title, section.y, section.level)
        self.sheet.showPage()

    def _paint_lines(self, lines: list[PlacedLine]) -> None:
        start = 0
        for at in range(1, len(lines) + 1):
            if at == len(lines) or lines[at].element != lines[start].element:
                self._begin(lines[start].element)
                self._paint_run(lines[start:at])
                self.sheet.end_mark()
                start = at

    def _begin(self, element: int) -> None:
        if element == UNTAGGED:
            self.sheet.begin_artifact()
        else:
            self.sheet.begin_element(element)

    def _paint_run(self, lines: list[PlacedLine]) -> None:
        plain = [
            InkedText(placed.x + span.x, placed.y, span.font, placed.size, placed.colour, span.text)
            for placed in lines
            for span in placed.line.spans
        ]
        if plain:
            self.sheet.draw_text(plain)
        for placed in lines:
            if placed.line.shaped is not None:
                self.sheet.draw_shaped(placed.line.shaped, placed.x, placed.y, placed.colour)

    def _numbers(self, numbers: list[PageNumber]) -> list[PlacedLine]:
        """The page numbers of the contents, which are known now."""
        pages, placed = self._page_labels, []
        for place in numbers:
            type_size = FURNITURE.type_size._replace(size=place.size)
            line = self._typesetter.fitted(pages[place.section], type_size, FULL.width)
            x = place.right - self._typesetter.width(pages[place.section], type_size)
            placed.append(PlacedLine(line, x, place.y, place.size, place.colour, place.element))
        return placed

    def _paint_head(self) -> None:
        self._paint_run([self._head_left, self._head_right])
        self._paint_rule(_HEAD_Y - 3.2 * MM, PETROL, 1.1)

    def _paint_foot(self, number: int) -> None:
        label = words.PAGE_OF.format(page=number + 1, pages=self._total)
        self._paint_rule(_FOOT_Y + 3.4 * MM, HAIRLINE, 0.5)
        self._paint_run([self._foot_left, self._at_right(label, _FOOT_Y)])

    def _paint_rule(self, y: float, colour: str, thickness: float) -> None:
        self.sheet.fill(colour, FULL.x, y, FULL.width, thickness)

    def _at_left(self, text: str, y: float, style: Style, width: float) -> PlacedLine:
        line = self._typesetter.fitted(text, style.type_size, width)
        return PlacedLine(line, FULL.x, y, style.type_size.size, style.colour, UNTAGGED)

    def _at_right(self, text: str, y: float) -> PlacedLine:
        line = self._typesetter.fitted(text, FURNITURE.type_size, FULL.width * 0.45)
        x = FULL.right - self._typesetter.line_width(line, FURNITURE.type_size)
        return PlacedLine(line, x, y, FURNITURE.type_size.size, FURNITURE.colour, UNTAGGED)

    def _define_glyphs(self, composer: Composer) -> None:
        """Stores every outline that any page will need; none can be added while a page is being drawn."""
        placed = [line for page in composer.pages for line in page.lines]
        placed += [self._head_left, self._head_right, self._foot_left]
        shaped = (line.line.shaped for line in placed)
        keys = {glyph.outline for line in shaped if line is not None for glyph in line.glyphs}
        for key in sorted(keys):
            self.sheet.define_glyph(key, self._typesetter.outline(key))
