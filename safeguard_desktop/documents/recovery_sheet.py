"""The recovery sheet: words and a square code on one page, to be printed and kept off site.

Source: DESIGN section 3 (it exists on paper only).
"""

from __future__ import annotations

import segno

from safeguard_desktop.documents.composing import Composer, Place, PlacedBox
from safeguard_desktop.documents.content import RecoverySheetDocument, Rendered
from safeguard_desktop.documents.pack import cover_band
from safeguard_desktop.documents.painting import Furniture, paint
from safeguard_desktop.documents.parts import below, fact, facts, notice
from safeguard_desktop.documents.shaping import TextShaper, TypeSize
from safeguard_desktop.documents.style import (
    FULL,
    HAIRLINE,
    INK,
    MM,
    SMALL,
    SUBHEADING,
    Column,
    Style,
)
from safeguard_desktop.documents.typesetting import Typesetter
from safeguard_desktop.wording import documents as words

_WORD = Style(TypeSize(12, 17, is_bold=True), INK, keeps_left=True)
_WORD_COLUMNS = 3
_CODE_SIZE = 48 * MM


def compose_recovery_sheet(document: RecoverySheetDocument, shaper: TextShaper | None) -> Rendered:
    """Lays out the sheet and draws it."""
    composer = Composer(Typesetter(shaper))
    composer.page.has_furniture = False
    is_share = bool(document.share)
    title = words.SHARE.format(letter=document.share) if is_share else words.RECOVERY
    cover_band(composer, document.setting, title, words.SHARE_LEAD if is_share else words.RECOVERY_LEAD)
    start = composer.here
    _code(composer, document.code)
    code_end = composer.here
    composer.go(start)
    _words(composer, document.words)
    below(composer, code_end)
    composer.space(2 * MM)
    notice(composer, words.RECOVERY_KEEP, words.SHARE_HOW if is_share else words.RECOVERY_HOW)
    _particulars(composer, document)
    furniture = Furniture(words.CONFIDENTIAL, "", title, title)
    return paint(composer, furniture)


def _words(composer: Composer, secret: tuple[str, ...]) -> None:
    width = FULL.width - _CODE_SIZE - 10 * MM
    composer.text(words.RECOVERY_WORDS, SUBHEADING, Column(FULL.x, width), tag="H2")
    composer.space(2 * MM)
    rows = -(-len(secret) // _WORD_COLUMNS)
    start = lowest = composer.here
    for at, word in enumerate(secret):
        across, down = divmod(at, rows)
        column = Column(FULL.x + across * width / _WORD_COLUMNS, width / _WORD_COLUMNS)
        y = start.y - down * 8.6 * MM
        composer.go(Place(start.page, y - 0.7 * MM))
        composer.text(str(at + 1), SMALL, Column(column.x, 7 * MM))
        composer.go(Place(start.page, y))
        composer.text(word, _WORD, column.inset(7 * MM))
        lowest = min(lowest, composer.here, key=lambda place: place.y)
    composer.go(lowest)


def _code(composer: Composer, code: str) -> None:
    """Draws the square as filled rows of dots, merged where they touch, with its quiet edge left white."""
    column = Column(FULL.right - _CODE_SIZE, _CODE_SIZE)
    composer.text(words.RECOVERY_CODE, SUBHEADING, column, tag="H2")
    composer.space(2 * MM)
    matrix = segno.make(code, error="m", micro=False).matrix
    dot = _CODE_SIZE / len(matrix)
    top = composer.here.y
    for down, row in enumerate(matrix):
        for start, length in _dark_runs(bytes(row)):
            box = PlacedBox(column.x + start * dot, top - (down + 1) * dot, length * dot, dot * 1.02, INK)
            composer.page.boxes.append(box)
    composer.space(_CODE_SIZE + 3 * MM)
    composer.text(words.RECOVERY_CODE_NOTE, SMALL, column)


def _dark_runs(row: bytes) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for at, is_dark in enumerate(row):
        if is_dark and runs and sum(runs[-1]) == at:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif is_dark:
            runs.append((at, 1))
    return runs


def _particulars(composer: Composer, document: RecoverySheetDocument) -> None:
    composer.rule(FULL, HAIRLINE)
    facts(
        composer,
        [
            (words.SETTING, document.setting),
            (words.RECOVERY_MADE, document.made_at),
            (words.RECOVERY_FINGERPRINT, document.fingerprint),
        ],
    )
    for label in (words.RECOVERY_KEPT_BY, words.RECOVERY_KEPT_WHERE, words.RECOVERY_CHECKED):
        composer.space(4.5 * MM)  # room for a pen
        fact(composer, label, " ")
    composer.space(3 * MM)
    composer.text(words.RECOVERY_FINGERPRINT_NOTE, SMALL, FULL)
