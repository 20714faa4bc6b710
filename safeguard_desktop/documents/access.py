"""The copy that somebody gets who asked to see records: a cover, each entry part by part, and what is kept back.

Its properties, outline and running heads name nobody. Source: guidance.md section 7.
"""

from __future__ import annotations

from safeguard_desktop.documents.composing import Composer
from safeguard_desktop.documents.content import AccessDocument, AccessEntry, Rendered
from safeguard_desktop.documents.pack import cover_band
from safeguard_desktop.documents.painting import Furniture, paint
from safeguard_desktop.documents.parts import below, fact, facts, heading, labelled, notice, prepared
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.documents.style import (
    BODY,
    FULL,
    GUTTER,
    GUTTER_DATE,
    GUTTER_SMALL,
    HAIRLINE,
    LABEL,
    MM,
    STORY,
)
from safeguard_desktop.documents.typesetting import Typesetter
from safeguard_desktop.wording import access_paper as access_words
from safeguard_desktop.wording import documents as words


def compose_access(document: AccessDocument, shaper: TextShaper | None) -> Rendered:
    """Lays out the copy and draws it."""
    composer = Composer(Typesetter(shaper))
    composer.page.has_furniture = False
    _cover(composer, document)
    composer.new_page()
    heading(composer, "entries", access_words.ENTRIES, access_words.ENTRIES_INTRO)
    for number, entry in enumerate(document.entries, 1):
        _entry(composer, number, entry)
    _kept_back(composer, document)
    return paint(
        composer,
        Furniture(
            head_left=access_words.RUNNING_HEAD,
            head_right=document.number,
            foot_left=document.making.setting,
            title=access_words.DOCUMENT_TITLE,
        ),
    )


def _cover(composer: Composer, document: AccessDocument) -> None:
    cover_band(composer, document.making.setting, access_words.TITLE, access_words.SUBTITLE)
    facts(
        composer,
        (
            *document.cover,
            (words.PREPARED, prepared(document.making)),
            (access_words.NUMBER, document.number),
        ),
    )
    notice(composer, access_words.MARKS_TITLE, access_words.MARKS)
    notice(composer, access_words.RIGHTS_TITLE, access_words.RIGHTS)


def _entry(composer: Composer, number: int, entry: AccessEntry) -> None:
    """One entry: when it was and its number in this copy at the left, its parts beside them."""
    composer.need(34 * MM)
    composer.rule(FULL, HAIRLINE)
    composer.space(2.4 * MM)
    start = composer.here
    composer.text(entry.when, GUTTER_DATE, GUTTER)
    composer.text(access_words.ENTRY.format(number=number), GUTTER_SMALL, GUTTER)
    margin_end = composer.here
    composer.go(start)
    composer.text(entry.kind, LABEL, STORY, tag="H2")
    for part in entry.parts:
        labelled(composer, part.label, part.text, STORY)
    below(composer, margin_end)
    composer.space(3.4 * MM)


def _kept_back(composer: Composer, document: AccessDocument) -> None:
    composer.need(40 * MM)
    composer.space(6 * MM)
    heading(composer, "kept-back", access_words.KEPT_BACK, access_words.KEPT_BACK_INTRO)
    composer.rule(FULL, HAIRLINE)
    for item in document.withheld:
        fact(composer, item.what, item.why, BODY)
