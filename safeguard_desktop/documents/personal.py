"""The paper of a concern that only named people have: about an adult, or kept from somebody.

Source: S44, S35; guidance.md section 2.3 (in writing: details, context, action taken, who raised it).
"""

from __future__ import annotations

from safeguard_desktop.documents.composing import Composer
from safeguard_desktop.documents.content import PersonalDocument, Rendered
from safeguard_desktop.documents.painting import Furniture, paint
from safeguard_desktop.documents.parts import author_name, fact, facts, heading, labelled, notice, quoted
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.documents.style import FULL, HAIRLINE, MM
from safeguard_desktop.documents.typesetting import Typesetter
from safeguard_desktop.wording import documents as words


def compose_personal(document: PersonalDocument, shaper: TextShaper | None) -> Rendered:
    """Lays out the concern and draws it."""
    composer = Composer(Typesetter(shaper))
    heading(composer, "personal", words.PERSONAL if document.is_about_adult else words.PERSONAL_CHILD)
    composer.rule(FULL, HAIRLINE)
    facts(composer, _particulars(document))
    composer.space(4 * MM)
    _account(composer, document)
    notice(composer, words.PERSONAL_WARNING_TITLE, words.PERSONAL_WARNING)
    composer.space(3 * MM)
    fact(composer, words.KEPT_WHERE, " ")
    foot = words.PERSONAL_FOOT.format(reference=document.reference)
    return paint(composer, Furniture(words.PERSONAL_HEAD, document.setting, foot, words.TITLE_PERSONAL))


def _particulars(document: PersonalDocument) -> list[tuple[str, str]]:
    event = document.event
    when = ", ".join(part for part in (event.date, event.time) if part)
    typed = f"\n{words.TIME_AS_TYPED}: {event.words}" if event.words and event.words != when else ""
    rows = [
        (words.ADULT if document.is_about_adult else words.CHILD, document.about),
        (words.POSITION, document.position),
        (words.CHILDREN_AFFECTED, document.children),
        (words.WHEN, f"{when}{typed}"),
        (words.WHERE, document.where),
        (words.RAISED_BY, words.RAISED.format(author=author_name(document.author), at=document.raised)),
        (words.CONCERN_REFERENCE, document.reference),
        (words.KEPT_FROM, document.kept_from),
        (words.SETTING, document.setting),
        (words.PRINTED, document.printed),
    ]
    return [(label, value) for label, value in rows if value]


def _account(composer: Composer, document: PersonalDocument) -> None:
    """What happened, told in the voices that must not be mixed up. Source: S35."""
    labelled(composer, words.FACT, document.fact, FULL)
    if document.said:
        label = words.SAID if document.is_about_adult else words.CHILD_WORDS
        quoted(composer, label, document.said, FULL)
    labelled(composer, words.OPINION, document.opinion, FULL)
    labelled(composer, words.ACTION, document.action, FULL)
