"""Papers taken from one child's record by themselves: the chronology, and a single concern.

Source: guidance.md sections 10.1 and 10.3.
"""

from __future__ import annotations

from typing import Final

from safeguard_desktop.documents.composing import Composer
from safeguard_desktop.documents.content import (
    ChronologyDocument,
    ConcernDocument,
    FrontSheet,
    FrontSheetDocument,
    Making,
    Rendered,
)
from safeguard_desktop.documents.entries import chronology, concern
from safeguard_desktop.documents.painting import Furniture, paint
from safeguard_desktop.documents.parts import (
    born,
    child_name,
    facts,
    head_child,
    heading,
    notice,
    prepared,
    state_line,
)
from safeguard_desktop.documents.sections import front_sheet, glossary, others, withheld
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.documents.style import FULL, HAIRLINE, MM
from safeguard_desktop.documents.typesetting import Typesetter
from safeguard_desktop.wording import documents as words

_MADE_BY: Final = 26 * MM


def compose_chronology(document: ChronologyDocument, shaper: TextShaper | None) -> Rendered:
    """Lays out a child's chronology and draws it."""
    composer = Composer(Typesetter(shaper))
    heading(composer, "chronology", words.CHRONOLOGY, words.CHRONOLOGY_INTRO)
    _whose(composer, document.child, document.making)
    others(composer, document.others)
    chronology(composer, document.rows)
    if document.withheld:
        withheld(composer, document.withheld, words.WITHHELD_HERE)
    if document.glossary:
        glossary(composer, document.glossary)
    return paint(composer, _furniture(document.child, document.making, words.TITLE_CHRONOLOGY))


def compose_concern(document: ConcernDocument, shaper: TextShaper | None) -> Rendered:
    """Lays out one concern in full and draws it."""
    composer = Composer(Typesetter(shaper))
    heading(composer, "concern", words.ONE_CONCERN)
    _whose(composer, document.child, document.making)
    concern(composer, document.concern)
    if document.withheld:
        withheld(composer, document.withheld, words.WITHHELD_HERE)
    return paint(composer, _furniture(document.child, document.making, words.TITLE_CONCERN))


def compose_front_sheet(document: FrontSheetDocument, shaper: TextShaper | None) -> Rendered:
    """Lays out the front sheet by itself and draws it."""
    composer = Composer(Typesetter(shaper))
    front_sheet(composer, document.child)
    if document.safety:
        notice(composer, f"{words.SAFETY}.", document.safety)
    others(composer, document.others)
    composer.space(4 * MM)
    composer.need(_MADE_BY)  # who prepared it is never alone overleaf
    composer.rule(FULL, HAIRLINE)
    facts(composer, [(words.SETTING, document.making.setting), (words.PREPARED, prepared(document.making))])
    return paint(composer, _furniture(document.child, document.making, words.TITLE_FRONT_SHEET))


def _whose(composer: Composer, child: FrontSheet, making: Making) -> None:
    composer.rule(FULL, HAIRLINE)
    facts(
        composer,
        [
            (words.CHILD, child_name(child)),
            (words.DATE_OF_BIRTH, born(child)),
            (words.SETTING, making.setting),
            (words.PREPARED, prepared(making)),
        ],
    )
    composer.space(6 * MM)


def _furniture(child: FrontSheet, making: Making, title: str) -> Furniture:
    return Furniture(
        head_left=words.RUNNING_HEAD,
        head_right=head_child(child),
        foot_left=state_line(making.state),
        title=title,
    )
