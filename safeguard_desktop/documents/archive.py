"""The pages of an archive that tell a stranger what it is, and the page before a document of several children.

Source: X15.
"""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.documents.composing import Composer
from safeguard_desktop.documents.content import Making, Rendered
from safeguard_desktop.documents.pack import cover_band
from safeguard_desktop.documents.painting import Furniture, paint
from safeguard_desktop.documents.parts import facts, notice, state_line, subheading
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.documents.style import BODY, FULL, MM
from safeguard_desktop.documents.typesetting import Typesetter
from safeguard_desktop.wording import archive as words
from safeguard_desktop.wording import documents as document_words


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, paragraphs, then facts by their labels. `is_notice`: on a ground of its own, not to be overlooked."""

    title: str
    lines: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    is_notice: bool = False


@dataclass(frozen=True, slots=True)
class ArchiveDocument:
    """What a page of the archive says, part by part; the first begin on page one."""

    making: Making
    number: str
    subtitle: str
    parts: tuple[Part, ...]


def compose_archive(document: ArchiveDocument, shaper: TextShaper | None) -> Rendered:
    """Lays the pages out and draws them."""
    composer = Composer(Typesetter(shaper))
    composer.page.has_furniture = False
    making = document.making
    cover_band(composer, making.setting, words.TITLE, document.subtitle)
    for part in document.parts:
        _part(composer, part)
    state = state_line(making.state)
    return paint(
        composer,
        Furniture(
            head_left=document_words.RUNNING_HEAD,
            head_right=making.setting,
            foot_left=words.FOOT.format(number=document.number, state=state),
            title=words.TITLE,
        ),
    )


def _part(composer: Composer, part: Part) -> None:
    if part.is_notice:
        notice(composer, part.title, "\n".join(part.lines))
        return
    subheading(composer, part.title)
    for line in part.lines:
        composer.text(line, BODY, FULL)
        composer.space(1.4 * MM)
    facts(composer, part.facts)
