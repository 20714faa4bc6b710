"""The text of a referral on paper, in the order in which most local forms ask for it. Source: guidance.md 10.5."""

from __future__ import annotations

from safeguard_desktop.documents.composing import Composer
from safeguard_desktop.documents.content import ReferralDocument, Rendered
from safeguard_desktop.documents.painting import Furniture, paint
from safeguard_desktop.documents.parts import (
    facts,
    head_child,
    heading,
    notice,
    prepared,
    state_line,
    subheading,
)
from safeguard_desktop.documents.sections import others
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.documents.style import FULL, HAIRLINE
from safeguard_desktop.documents.typesetting import Typesetter
from safeguard_desktop.wording import documents as words


def compose_referral(document: ReferralDocument, shaper: TextShaper | None) -> Rendered:
    """Lays out the referral and draws it."""
    composer = Composer(Typesetter(shaper))
    heading(composer, "referral", words.REFERRAL, words.REFERRAL_INTRO)
    composer.rule(FULL, HAIRLINE)
    making = document.making
    facts(composer, [(words.SETTING, making.setting), (words.PREPARED, prepared(making))])
    if document.child.is_address_confidential:
        notice(composer, words.ADDRESS_CONFIDENTIAL, words.ADDRESS_WARNING)
    for part in document.parts:
        subheading(composer, part.title)
        composer.rule(FULL, HAIRLINE)
        facts(composer, part.rows)
    others(composer, document.others)
    furniture = Furniture(
        words.RUNNING_HEAD, head_child(document.child), state_line(making.state), words.TITLE_REFERRAL
    )
    return paint(composer, furniture)
