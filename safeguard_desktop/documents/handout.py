"""A page for the wall or for families: a band with the title, what to do now, short lines, whom to ring.

It is to be read standing, so it is set larger than a record. Source: S21, S22, S79, S101, S102.
"""

from __future__ import annotations

from safeguard_desktop.documents.composing import Composer, Place, PlacedBox
from safeguard_desktop.documents.content import HandoutDocument, HandoutPart, Rendered
from safeguard_desktop.documents.painting import Furniture, paint
from safeguard_desktop.documents.parts import below, notice
from safeguard_desktop.documents.shaping import TextShaper, TypeSize
from safeguard_desktop.documents.style import (
    FULL,
    HAIRLINE,
    INK,
    MIST,
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PETROL,
    SMALL,
    SUBHEADING,
    WHITE,
    Column,
    Style,
)
from safeguard_desktop.documents.typesetting import Typesetter

_BAND = 33 * MM
_GAP = 8 * MM
_BULLET = "•"
_LINE = Style(TypeSize(9.6, 12.8), INK)
_MARK = Style(TypeSize(9.6, 12.8, is_bold=True), PETROL)
_NAME = Style(TypeSize(9.6, 12.8, is_bold=True), INK, keeps_left=True)
_NUMBER = Style(TypeSize(10.6, 12.8, is_bold=True), PETROL, keeps_left=True)
_ON_BAND = Style(TypeSize(9.5, 12, is_bold=True), MIST)
_TITLE = Style(TypeSize(22, 27, is_bold=True), WHITE)
_INTRO = Style(TypeSize(10.5, 14), MIST)


def compose_handout(document: HandoutDocument, shaper: TextShaper | None) -> Rendered:
    """Lays out the page and draws it."""
    composer = Composer(Typesetter(shaper))
    composer.page.has_furniture = False
    _band(composer, document)
    notice(composer, document.notice_title, document.notice)
    half = (FULL.width - _GAP) / 2
    columns = (Column(FULL.x, half), Column(FULL.right - half, half))
    for part in (each for each in document.parts if each.column < 0):
        _part(composer, part, FULL)
    start, lowest = composer.here, composer.here
    for number, column in enumerate(columns):
        composer.go(start)
        for part in (each for each in document.parts if each.column == number):
            _part(composer, part, column)
        below(composer, lowest)
        lowest = composer.here
    _people(composer, document)
    composer.space(3 * MM)
    composer.text(document.foot, SMALL, FULL)
    return paint(composer, Furniture(document.setting, "", document.title, document.title))


def _band(composer: Composer, document: HandoutDocument) -> None:
    composer.page.boxes.append(PlacedBox(0, PAGE_HEIGHT - _BAND, PAGE_WIDTH, _BAND, PETROL))
    composer.go(Place(0, PAGE_HEIGHT - 9 * MM))
    composer.text(document.setting, _ON_BAND, FULL)
    composer.space(1.5 * MM)
    composer.text(document.title, _TITLE, FULL, tag="H1")
    composer.text(document.intro, _INTRO, FULL)
    composer.go(Place(0, PAGE_HEIGHT - _BAND - 3 * MM))


def _part(composer: Composer, part: HandoutPart, column: Column) -> None:
    composer.space(3 * MM)
    composer.text(part.title, SUBHEADING, column, tag="H2")
    composer.space(0.6 * MM)
    for line in part.lines:
        start = composer.here
        composer.text(_BULLET, _MARK, Column(column.x, 4 * MM))
        composer.go(start)
        composer.text(line, _LINE, column.inset(4.2 * MM))
        composer.space(0.9 * MM)


def _people(composer: Composer, document: HandoutDocument) -> None:
    composer.space(4 * MM)
    composer.text(document.people_title, SUBHEADING, FULL, tag="H2")
    composer.space(1 * MM)
    names = Column(FULL.x, 105 * MM)
    numbers = FULL.inset(108 * MM)
    for name, number in document.people:
        composer.rule(FULL, HAIRLINE)
        composer.space(0.9 * MM)
        start = composer.here
        composer.text(name, _NAME, names)
        left = composer.here
        composer.go(start)
        composer.text(number, _NUMBER, numbers)
        below(composer, left)
        composer.space(0.9 * MM)
