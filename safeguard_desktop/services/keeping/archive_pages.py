"""What the pages of an archive say that are not one child's: the first, and the page before a loose document.

Source: X15.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from safeguard_desktop.domain.entries import DocumentAttached
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.keeping.archive_data import ArchivedFile, everybody
from safeguard_desktop.services.session import Session
from safeguard_desktop.wording import archive as words
from safeguard_desktop.wording import attaching as attaching_words
from safeguard_desktop.wording import papers as paper_words
from safeguard_desktop.wording.labels import role_label
from safeguard_desktop.wording.story import pages_count

if TYPE_CHECKING:
    from safeguard_desktop.documents.archive import Part
    from safeguard_desktop.documents.content import Making, Rendered
    from safeguard_desktop.documents.shaping import TextShaper

FIRST: Final = "0-read-this-first.pdf"
_CHILD: Final = "child-"


@dataclass(frozen=True, slots=True)
class Told:
    """What the pages tell of the archive: who made it and when, its number, the files in it, and how much there is."""

    making: Making
    number: str
    files: tuple[ArchivedFile, ...] = ()
    children: int = 0
    entries: int = 0


def first_pages(session: Session, told: Told, shaper: TextShaper | None) -> Rendered:
    """Return the pages that are read first."""
    from safeguard_desktop.documents.archive import ArchiveDocument, Part, compose_archive  # noqa: PLC0415 (reportlab)

    making = told.making
    loose = tuple(_listed(file) for file in told.files if not file.name.startswith(_CHILD))
    parts = (
        Part(words.WHAT, (words.WHAT_TEXT.format(setting=making.setting),)),
        Part(words.HOW, words.HOW_STEPS),
        Part(words.CARE, (words.CARE_TEXT,), is_notice=True),
        _made_by(session, told),
        Part(words.CHILDREN, (), tuple(_listed(file) for file in told.files if file.name.startswith(_CHILD))),
        *([Part(words.DOCUMENTS, (words.DOCUMENTS_TEXT,), loose)] if loose else []),
        Part(words.APART, (), words.APART_TERMS),
        Part(words.DATA, (), words.DATA_TERMS),
        Part(words.PEOPLE, (words.PEOPLE_TEXT,), glossary(session)),
    )
    document = ArchiveDocument(making, told.number, words.SUBTITLE, parts)
    return compose_archive(document, shaper)


def document_page(body: DocumentAttached, held: str, told: Told, shaper: TextShaper | None) -> Rendered:
    """Return the page before a document that lies in no child's file; `held` is the name of the attachment."""
    from safeguard_desktop.documents.archive import ArchiveDocument, Part, compose_archive  # noqa: PLC0415 (reportlab)

    facts = (
        (words.DOCUMENT_WHAT, f"{body.description}\n{attaching_words.document_text(body)}"),
        *([(words.DOCUMENT_FROM, body.source)] if body.source else []),
    )
    part = Part(words.DOCUMENT, (words.DOCUMENT_HELD.format(name=held),), facts)
    return compose_archive(
        ArchiveDocument(told.making, told.number, words.DOCUMENT_SUBTITLE, (part,)), shaper
    )


def _made_by(session: Session, told: Told) -> Part:
    from safeguard_desktop.documents.archive import Part  # noqa: PLC0415 (reportlab)
    from safeguard_desktop.documents.parts import head_entry, prepared  # noqa: PLC0415 (reportlab)

    making, setting = told.making, session.chain.latest.setting
    counts = words.counts(told.children, told.entries, len(told.files) + 1)
    address = "\n".join(filter(None, (setting.name, setting.address, setting.phone)))
    state = words.HEAD_TEXT.format(head=head_entry(making.state))
    facts = (
        (words.NUMBER, told.number),
        (words.SETTING, address),
        (words.MAKER, prepared(making)),
        (words.COUNTS, counts),
        (words.HEAD, state),
    )
    return Part(words.MADE_BY, (), facts)


def _listed(file: ArchivedFile) -> tuple[str, str]:
    return words.FILE_NAME.format(name=file.name, pages=pages_count(file.pages)), file.what


def glossary(session: Session) -> tuple[tuple[str, str], ...]:
    """Return everybody who ever had a part in the record, with initials and roles, and what words mean. Source: X15."""
    kind = session.chain.latest.setting.kind

    def roles(person: Person) -> str:
        named = [role_label(role, kind) for role in person.roles]
        return ", ".join(filter(None, (*named, person.job)))

    people = tuple((words.initials(person.name), roles(person)) for person in everybody(session))
    return (*people, *paper_words.TERMS, *words.MORE_WORDS)
