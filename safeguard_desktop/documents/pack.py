"""The visible part of a transfer pack: cover, contents, front sheet, chronology, concerns, holds and what is withheld.

Encryption and what travels beside the pages are not here: bundles/pack.py seals the bytes.

Source: S92; guidance.md section 10.4; DESIGN section 6.
"""

from __future__ import annotations

from safeguard_desktop.documents.composing import Composer, Place, PlacedBox
from safeguard_desktop.documents.content import Making, PackDocument, Rendered
from safeguard_desktop.documents.entries import chronology, concern, concern_key, concern_title
from safeguard_desktop.documents.painting import Furniture, paint
from safeguard_desktop.documents.parts import (
    born,
    child_name,
    facts,
    head_child,
    heading,
    link_groups,
    notice,
    prepared,
    state_line,
    subheading,
)
from safeguard_desktop.documents.sections import (
    Listed,
    contents,
    front_sheet,
    glossary,
    holds,
    others,
    section,
    sources,
    withheld,
)
from safeguard_desktop.documents.shaping import TextShaper, TypeSize
from safeguard_desktop.documents.style import (
    BODY,
    FULL,
    HAIRLINE,
    MIST,
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PETROL,
    QUIET,
    SMALL,
    WHITE,
    Style,
)
from safeguard_desktop.documents.typesetting import Typesetter
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.progress import counted, part_of, say_nothing
from safeguard_desktop.wording import archive as archive_words
from safeguard_desktop.wording import documents as words

_BAND_HEIGHT = 62 * MM
_ON_BAND = Style(TypeSize(9.5, 12), MIST)
_TITLE = Style(TypeSize(28, 34, is_bold=True), WHITE)
_SUBTITLE = Style(TypeSize(15, 20), MIST)
_DIGITS = Style(TypeSize(10.5, 15, is_bold=True), QUIET)


def compose_pack(
    document: PackDocument, shaper: TextShaper | None, progress: Progress = say_nothing
) -> Rendered:
    """Lays the whole pack out and draws it."""
    composer = Composer(Typesetter(shaper))
    composer.page.has_furniture = False
    _cover(composer, document)
    composer.new_page()
    contents(composer, _sections(document))
    _state(composer, document.making, archive_words.STATE_NOTE if document.is_archive else words.STATE_NOTE)
    if document.summary:
        composer.new_page()
        heading(composer, "summary", words.SUMMARY, words.SUMMARY_INTRO)
        composer.text(document.summary, BODY, FULL)
    composer.new_page()
    front_sheet(composer, document.child)
    composer.new_page()
    heading(composer, "chronology", words.CHRONOLOGY, words.CHRONOLOGY_INTRO)
    others(composer, document.others)
    chronology(composer, document.rows, part_of(progress, 0.0, 0.3))
    _concerns(composer, document, part_of(progress, 0.3, 0.6))
    if document.documents:
        section(composer, "documents", words.DOCUMENTS, words.DOCUMENTS_INTRO)
        facts(composer, document.documents)
    if document.holds:
        composer.new_page()
        holds(composer, document.holds, archive_words.HOLDS_INTRO if document.is_archive else "")
    if document.is_archive:
        withheld(composer, document.withheld, archive_words.LEFT_OUT, archive_words.NOTHING_LEFT_OUT)
    else:
        withheld(composer, document.withheld)
    if document.sources:
        sources(composer, document.sources)
    if document.glossary:
        glossary(composer, document.glossary)
    return paint(composer, _furniture(document), part_of(progress, 0.6, 1.0))


def _concerns(composer: Composer, document: PackDocument, progress: Progress) -> None:
    if document.concerns:
        composer.new_page()
        heading(composer, "concerns", words.CONCERNS, words.CONCERNS_INTRO)
        for entry in counted(document.concerns, progress):
            concern(composer, entry)


def _sections(document: PackDocument) -> list[Listed]:
    return [
        *([Listed("summary", words.SUMMARY)] if document.summary else []),
        Listed("front-sheet", words.FRONT_SHEET),
        Listed("chronology", words.CHRONOLOGY),
        *([Listed("concerns", words.CONCERNS)] if document.concerns else []),
        *(Listed(concern_key(entry), concern_title(entry), level=1) for entry in document.concerns),
        *([Listed("documents", words.DOCUMENTS)] if document.documents else []),
        *([Listed("holds", words.HOLDS)] if document.holds else []),
        Listed("withheld", words.WITHHELD),
        *([Listed("sources", words.SOURCES)] if document.sources else []),
        *([Listed("glossary", words.GLOSSARY)] if document.glossary else []),
    ]


def _furniture(document: PackDocument) -> Furniture:
    state = state_line(document.making.state)
    foot = archive_words.FOOT if document.is_archive else words.FOOT_PACK
    return Furniture(
        head_left=words.RUNNING_HEAD,
        head_right=head_child(document.child),
        foot_left=foot.format(number=document.number, state=state),
        title=archive_words.TITLE_CHILD if document.is_archive else words.TITLE_PACK,
    )


def _cover(composer: Composer, document: PackDocument) -> None:
    is_archive = document.is_archive
    subtitle = archive_words.CHILD_SUBTITLE if is_archive else words.TRANSFER_PACK
    cover_band(composer, document.sender.setting, words.PACK, subtitle)
    facts(composer, _transfer(document))
    subheading(composer, archive_words.IN_THIS_FILE if is_archive else words.IN_THIS_PACK)
    composer.rule(FULL, HAIRLINE)
    facts(composer, _counts(document))
    if document.safety:
        notice(composer, f"{words.SAFETY}.", document.safety)
    notice(composer, words.HANDLE_WITH_CARE, archive_words.CHILD_HANDLING if is_archive else words.HANDLING)


def cover_band(composer: Composer, setting: str, title: str, subtitle: str) -> None:
    """The band across the head of a cover, with the setting's name and the document's title."""
    composer.page.boxes.append(PlacedBox(0, PAGE_HEIGHT - _BAND_HEIGHT, PAGE_WIDTH, _BAND_HEIGHT, PETROL))
    composer.go(Place(0, PAGE_HEIGHT - 18 * MM))
    mark = composer.typesetter.width(words.CONFIDENTIAL, _ON_BAND.type_size)
    start = composer.here
    composer.text(words.CONFIDENTIAL, _ON_BAND, FULL.inset(FULL.width - mark - 1))
    composer.go(start)
    composer.text(setting, _ON_BAND, FULL.inset(0, 45 * MM))
    composer.go(Place(0, PAGE_HEIGHT - 31 * MM))
    composer.text(title, _TITLE, FULL, tag="H1")
    composer.text(subtitle, _SUBTITLE, FULL)
    composer.go(Place(0, PAGE_HEIGHT - _BAND_HEIGHT - 8 * MM))


def _transfer(document: PackDocument) -> list[tuple[str, str]]:
    optional = ((words.LEAVING_DATE, document.leaving_date), (words.METHOD, document.method))
    return [
        (words.CHILD, child_name(document.child)),
        (words.DATE_OF_BIRTH, born(document.child)),
        (words.STATUS, document.child.status),
        (words.FROM, _party(document, is_sender=True)),
        *([] if document.is_archive else [(words.TO, _party(document, is_sender=False))]),
        (words.PREPARED, prepared(document.making)),
        *((label, value) for label, value in optional if value),
        (archive_words.FILE_NUMBER if document.is_archive else words.PACK_NUMBER, document.number),
        *(
            [(words.CHECK_CODE, f"{document.check_code}\n{words.CHECK_CODE_NOTE}")]
            if document.check_code
            else []
        ),
    ]


def _party(document: PackDocument, *, is_sender: bool) -> str:
    party = document.sender if is_sender else document.receiver
    named = words.PARTY.format(setting=party.setting, lead=party.lead)
    return "\n".join(part for part in (named, party.contact) if part)


def _counts(document: PackDocument) -> list[tuple[str, str]]:
    return [
        (words.CHRONOLOGY, _span(document)),
        (words.CONCERNS, _count(words.COUNT_CONCERNS, len(document.concerns))),
        *(
            [(words.DOCUMENTS, _count(words.COUNT_DOCUMENTS, len(document.documents)))]
            if document.documents
            else []
        ),
        (words.HOLDS, _count(words.COUNT_HOLDS, len(document.holds))),
        (words.WITHHELD, _count(words.COUNT_WITHHELD, len(document.withheld))),
        *([(words.KEPT, document.kept)] if document.kept else []),
    ]


def _span(document: PackDocument) -> str:
    rows = document.rows
    pattern = words.COUNT_CHRONOLOGY_ONE if len(rows) == 1 else words.COUNT_CHRONOLOGY
    if not rows:
        return words.NONE
    return pattern.format(count=len(rows), first=rows[0].event.date, last=rows[-1].event.date)


def _count(pattern: str, count: int) -> str:
    return pattern.format(count=count) if count else words.NONE


def _state(composer: Composer, making: Making, note: str) -> None:
    composer.space(8 * MM)
    subheading(composer, words.STATE_TITLE)
    composer.text(words.STATE_SEQUENCE.format(sequence=making.state.sequence), BODY, FULL)
    composer.space(0.6 * MM)
    composer.text(link_groups(making.state.link[:32], 8), _DIGITS, FULL)
    composer.text(link_groups(making.state.link[32:], 8), _DIGITS, FULL)
    composer.space(0.8 * MM)
    composer.text(note, SMALL, FULL)
