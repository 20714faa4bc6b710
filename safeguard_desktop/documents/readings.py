"""The paper of who has looked at the record, for an inspector. Source: X10, S19.

It says first what it covers and how often, then every look, newest first: the reader must not have to count.
"""

from __future__ import annotations

from typing import Final

from safeguard_desktop.documents.composing import Composer
from safeguard_desktop.documents.content import ReadingLine, ReadingsDocument, Rendered
from safeguard_desktop.documents.painting import Furniture, paint
from safeguard_desktop.documents.parts import (
    below,
    facts,
    head_entry,
    heading,
    notice,
    prepared,
    state_line,
    subheading,
)
from safeguard_desktop.documents.shaping import TextShaper, TypeSize
from safeguard_desktop.documents.style import FULL, HAIRLINE, INK, LABEL, MM, Column, Style
from safeguard_desktop.documents.typesetting import Typesetter
from safeguard_desktop.wording import documents as words

_CELL: Final = Style(TypeSize(8.5, 11.5), INK, keeps_left=True)
_WIDTHS: Final = (38 * MM, 35 * MM, 57 * MM, 40 * MM)
_GAP: Final = 2 * MM


def compose_readings(document: ReadingsDocument, shaper: TextShaper | None) -> Rendered:
    """Lays out the list and draws it."""
    composer = Composer(Typesetter(shaper))
    making = document.making
    heading(composer, "readings", words.READINGS, words.READINGS_INTRO)
    composer.rule(FULL, HAIRLINE)
    facts(
        composer,
        [
            (words.SETTING, making.setting),
            (words.PERIOD, document.period),
            *(document.narrowed_to or ((words.NARROWED_TO, words.NOT_NARROWED),)),
            (words.LINES, str(len(document.lines))),
            (words.RECORD_HEAD, head_entry(making.state)),
            (words.PREPARED, prepared(making)),
        ],
    )
    if document.ends:
        notice(composer, words.NOT_ALL_OF_IT, document.ends)
    _counts(composer, document)
    if document.lines:
        subheading(composer, words.EVERY_LOOK)
        _row(composer, (words.LOOK_WHEN, words.LOOK_WHO, words.LOOK_WHAT, words.LOOK_WHOSE), LABEL)
    for line in document.lines:
        _line(composer, line)
    foot = state_line(making.state)
    return paint(composer, Furniture(words.RUNNING_HEAD, making.setting, foot, words.READINGS))


def _counts(composer: Composer, document: ReadingsDocument) -> None:
    if not document.counts:
        return
    subheading(composer, words.HOW_OFTEN)
    composer.rule(FULL, HAIRLINE)
    for who in dict.fromkeys(name for name, _act, _count in document.counts):
        told = (f"{act}: {count}" for name, act, count in document.counts if name == who)
        facts(composer, [(who, " · ".join(told))])


def _line(composer: Composer, line: ReadingLine) -> None:
    _row(composer, (line.at, line.who, line.what, line.whose), _CELL)


def _row(composer: Composer, cells: tuple[str, ...], style: Style) -> None:
    """Sets cells side by side, and goes on below the longest of them."""
    composer.need(8 * MM)
    composer.space(1 * MM)
    start = end = composer.here
    left = FULL.x
    for width, text in zip(_WIDTHS, cells, strict=True):
        composer.go(start)
        composer.text(text or " ", style, Column(left, width - _GAP))
        below(composer, end)
        end = composer.here
        left += width
    composer.space(1 * MM)
    composer.rule(FULL, HAIRLINE)
