"""The paper of one worry about an adult, from the record of them.

Whom it is about, who is to be told by when and what says so, then everything that was written down, in order, each
correction beside what it corrects. Source: S44, S45; guidance.md sections 2.3 and 3.
"""

from __future__ import annotations

from safeguard_desktop.documents.composing import Composer
from safeguard_desktop.documents.content import MatterDocument, MatterPart, Rendered
from safeguard_desktop.documents.entries import correction
from safeguard_desktop.documents.painting import Furniture, paint
from safeguard_desktop.documents.parts import (
    fact,
    facts,
    heading,
    labelled,
    notice,
    prepared,
    state_line,
    subheading,
)
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.documents.style import BODY, FULL, HAIRLINE, LABEL, MM, SMALL
from safeguard_desktop.documents.typesetting import Typesetter
from safeguard_desktop.wording import documents as words


def compose_matter(document: MatterDocument, shaper: TextShaper | None) -> Rendered:
    """Lays out the worry and draws it."""
    composer = Composer(Typesetter(shaper))
    making = document.making
    heading(composer, "matter", words.MATTER)
    composer.rule(FULL, HAIRLINE)
    facts(
        composer,
        [
            (words.MATTER_NUMBER, document.number),
            *((detail.label, detail.text) for detail in document.particulars),
            (words.SETTING, making.setting),
            (words.PREPARED, prepared(making)),
        ],
    )
    notice(composer, words.MATTER_WARNING_TITLE, words.MATTER_WARNING)
    fact(composer, words.KEPT_WHERE, " ")
    _deadlines(composer, document)
    subheading(composer, words.MATTER_STORY)
    for part in document.parts:
        _part(composer, part)
    _rules(composer, document)
    # The head has the reference, never the name: it stands on every page, and pages are left lying.
    reference = words.PERSONAL_FOOT.format(reference=document.reference)
    return paint(
        composer, Furniture(words.MATTER_HEAD, reference, state_line(making.state), words.TITLE_MATTER)
    )


def _deadlines(composer: Composer, document: MatterDocument) -> None:
    if not document.deadlines:
        return
    subheading(composer, words.MATTER_DEADLINES)
    if document.deadlines_note:
        composer.text(document.deadlines_note, SMALL, FULL)
        composer.space(1 * MM)
    composer.rule(FULL, HAIRLINE)
    for deadline in document.deadlines:
        fact(composer, deadline.who, f"{deadline.until}\n{deadline.rule}\n{deadline.source}")


def _part(composer: Composer, part: MatterPart) -> None:
    composer.need(24 * MM)
    composer.rule(FULL, HAIRLINE)
    composer.space(2 * MM)
    composer.text(" · ".join(filter(None, (part.at, part.heading))), LABEL, FULL, tag="H3")
    if part.line:
        composer.text(part.line, BODY, FULL)
    for detail in part.texts:
        labelled(composer, detail.label, detail.text, FULL)
    for amendment in part.amendments:
        correction(composer, amendment, FULL)
    composer.space(0.6 * MM)
    composer.text(part.recorded, SMALL, FULL)
    composer.space(2 * MM)


def _rules(composer: Composer, document: MatterDocument) -> None:
    if not document.rules:
        return
    subheading(composer, words.MATTER_RULES)
    for rule in document.rules:
        composer.need(16 * MM)
        composer.space(1 * MM)
        composer.text(rule.text, BODY, FULL)
        composer.text(rule.label, SMALL, FULL)
