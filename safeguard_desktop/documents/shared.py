"""What goes out after a decision to share: a cover, and the entries that were chosen, nothing else.

Source: S29, S33, S39; guidance.md section 5.3.
"""

from __future__ import annotations

from safeguard_desktop.documents.composing import Composer
from safeguard_desktop.documents.content import Rendered, SharedDocument
from safeguard_desktop.documents.entries import chronology, concern
from safeguard_desktop.documents.pack import cover_band
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
from safeguard_desktop.documents.sections import others, withheld
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.documents.typesetting import Typesetter
from safeguard_desktop.wording import documents as words
from safeguard_desktop.wording import shared_paper as shared_words


def compose_shared(document: SharedDocument, shaper: TextShaper | None) -> Rendered:
    """Lays out the cover and what was chosen, and draws it."""
    composer = Composer(Typesetter(shaper))
    composer.page.has_furniture = False
    _cover(composer, document)
    composer.new_page()
    others(composer, document.others)
    if document.concerns:
        heading(composer, "concerns", words.CONCERNS, shared_words.CONCERNS_INTRO)
        for entry in document.concerns:
            concern(composer, entry)
    if document.rows:
        heading(composer, "chronology", shared_words.ENTRIES, shared_words.ENTRIES_INTRO)
        chronology(composer, document.rows)
    withheld(composer, document.withheld, shared_words.WITHHELD_INTRO, shared_words.WITHHELD_NONE)
    return paint(composer, _furniture(document))


def _cover(composer: Composer, document: SharedDocument) -> None:
    cover_band(composer, document.making.setting, shared_words.TITLE, shared_words.SUBTITLE)
    facts(
        composer,
        (
            (words.CHILD, child_name(document.child)),
            (words.DATE_OF_BIRTH, born(document.child)),
            *document.cover,
            (words.PREPARED, prepared(document.making)),
            (shared_words.NUMBER, document.number),
        ),
    )
    notice(composer, words.HANDLE_WITH_CARE, shared_words.HANDLING)
    notice(composer, shared_words.ASK_TITLE, shared_words.ASK)


def _furniture(document: SharedDocument) -> Furniture:
    return Furniture(
        head_left=words.RUNNING_HEAD,
        head_right=head_child(document.child),
        foot_left=state_line(document.making.state),
        title=shared_words.DOCUMENT_TITLE,
    )
