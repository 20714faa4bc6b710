"""The paper of what was told, and to whom: what it was asked for, then each telling, the latest first.

Source: S14, S30, X01.
"""

from __future__ import annotations

from safeguard_desktop.documents.composing import Composer
from safeguard_desktop.documents.content import Rendered, TellingLine, TellingsDocument
from safeguard_desktop.documents.painting import Furniture, paint
from safeguard_desktop.documents.parts import facts, heading, notice, prepared, state_line, subheading
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.documents.style import FULL, HAIRLINE, MM
from safeguard_desktop.documents.typesetting import Typesetter
from safeguard_desktop.wording import documents as words
from safeguard_desktop.wording import tellings as telling_words


def compose_tellings(document: TellingsDocument, shaper: TextShaper | None) -> Rendered:
    """Lays out the register and draws it."""
    composer = Composer(Typesetter(shaper))
    making = document.making
    heading(composer, "tellings", telling_words.TITLE, telling_words.PAPER_INTRO)
    composer.rule(FULL, HAIRLINE)
    facts(
        composer,
        [
            (words.SETTING, making.setting),
            *(document.narrowed_to or ((words.NARROWED_TO, words.NOT_NARROWED),)),
            (telling_words.PAPER_COUNT, str(len(document.lines))),
            (words.PREPARED, prepared(making)),
        ],
    )
    notice(composer, words.HANDLE_WITH_CARE, telling_words.PAPER_NAMES)
    if document.ends:
        notice(composer, words.NOT_ALL_OF_IT, document.ends)
    for line in document.lines:
        _line(composer, line)
    foot = state_line(making.state)
    return paint(composer, Furniture(words.RUNNING_HEAD, making.setting, foot, telling_words.TITLE))


def _line(composer: Composer, line: TellingLine) -> None:
    composer.need(22 * MM)
    subheading(composer, f"{line.at} · {line.kind}")
    pairs = (
        (telling_words.PAPER_WHOM, line.whom),
        (telling_words.PAPER_ABOUT, line.about),
        (telling_words.PAPER_SAID, line.said),
        (telling_words.PAPER_WHY, line.why),
        (telling_words.PAPER_GROUND, line.ground),
        (telling_words.PAPER_RECORDED, line.recorded),
    )
    facts(composer, [(label, text) for label, text in pairs if text])
    composer.rule(FULL, HAIRLINE)
