"""The certificate of a destruction as a paper: what, by which rule, when, and who signed. No child is named in it.

Source: guidance.md section 6 ("log a destruction certificate ... without personal detail beyond a pseudonymous key").
"""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.documents.composing import Composer
from safeguard_desktop.documents.content import Making, Rendered
from safeguard_desktop.documents.painting import Furniture, paint
from safeguard_desktop.documents.parts import facts, head_entry, heading, prepared, state_line, subheading
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.documents.style import BODY, FULL, HAIRLINE, MM
from safeguard_desktop.documents.typesetting import Typesetter
from safeguard_desktop.wording import documents as words
from safeguard_desktop.wording import keeping as keeping_words


@dataclass(frozen=True, slots=True)
class CertificateDocument:
    """A destruction in words: facts in their order, what was checked before, and what is left in backups."""

    making: Making
    reference: str
    facts: tuple[tuple[str, str], ...]
    checks: tuple[str, ...]
    backups: tuple[str, ...]


def compose_certificate(document: CertificateDocument, shaper: TextShaper | None) -> Rendered:
    """Lays out the certificate and draws it."""
    composer = Composer(Typesetter(shaper))
    making = document.making
    heading(composer, "certificate", keeping_words.CERTIFICATE, keeping_words.CERTIFICATE_INTRO)
    composer.rule(FULL, HAIRLINE)
    facts(
        composer,
        [
            (words.SETTING, making.setting),
            *document.facts,
            (words.RECORD_HEAD, head_entry(making.state)),
            (words.PREPARED, prepared(making)),
        ],
    )
    for title, lines in (
        (keeping_words.CHECKED_BEFORE, document.checks),
        (keeping_words.STILL_IN_BACKUPS, document.backups),
    ):
        subheading(composer, title)
        for line in lines:
            composer.space(1 * MM)
            composer.text(line, BODY, FULL)
    foot = state_line(making.state)
    return paint(composer, Furniture(words.RUNNING_HEAD, making.setting, foot, keeping_words.CERTIFICATE))
