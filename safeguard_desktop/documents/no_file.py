"""The letter that says that no child protection file is held, so that nobody waits for one. Source: guidance.md 2.2."""

from __future__ import annotations

from safeguard_desktop.documents.composing import Composer
from safeguard_desktop.documents.content import NoFileDocument, Rendered
from safeguard_desktop.documents.pack import cover_band
from safeguard_desktop.documents.painting import Furniture, paint
from safeguard_desktop.documents.parts import facts, notice, prepared, state_line
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.documents.style import BODY, FULL, HAIRLINE, MM
from safeguard_desktop.documents.typesetting import Typesetter
from safeguard_desktop.wording import documents as document_words
from safeguard_desktop.wording import slip as words


def compose_no_file(document: NoFileDocument, shaper: TextShaper | None) -> Rendered:
    """Lays out the letter and draws it."""
    composer = Composer(Typesetter(shaper))
    composer.page.has_furniture = False
    making = document.making
    cover_band(composer, making.setting, words.NO_FILE_TITLE, document.day)
    composer.text(words.NO_FILE_TO.format(lead=document.to_lead, setting=document.to_setting), BODY, FULL)
    composer.space(4 * MM)
    composer.rule(FULL, HAIRLINE)
    facts(
        composer,
        [
            (document_words.CHILD, document.child_name),
            (document_words.DATE_OF_BIRTH, document.date_of_birth),
            (document_words.FROM, making.setting),
            (document_words.PREPARED, prepared(making)),
        ],
    )
    composer.space(5 * MM)
    composer.text(words.NO_FILE_TEXT.format(day=document.day), BODY, FULL)
    notice(composer, words.NO_FILE_ASK_TITLE, words.NO_FILE_ASK)
    return paint(composer, Furniture(making.setting, "", state_line(making.state), words.NO_FILE_TITLE))
