"""Documents that go out, whole: with a child's transfer pack, or one by one as somebody chose them. S91; guidance 10.4.

With a pack go those that are this child's alone. What other children have a part in goes only where the lead takes it
along herself: the pack says that it stayed here.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from safeguard_desktop.documents.content import Withheld
from safeguard_desktop.domain.documents import LARGEST_TOGETHER, MIMES
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.attaching.documents import DocumentRow, DocumentsService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.papers.packing import Enclosed, Enclosures, PackingService
from safeguard_desktop.services.restricted.raised_by import RaisedByService
from safeguard_desktop.services.session import Session
from safeguard_desktop.wording import attaching as words

MOST_DOCUMENTS: Final = 500
"""So much fits into one pack. bundles/FORMAT.md, "Attachments"."""


def packing_for(session: Session, models: Models, raised_by: RaisedByService) -> PackingService:
    """Return what makes packs, with the documents of the child in them."""
    return PackingService(session, raised_by, Enclosing(DocumentsService(session, models)))


class Enclosing:
    """Finds the documents of a child that go with a pack. Bytes are read only when the pack is made."""

    def __init__(self, documents: DocumentsService) -> None:
        """Keep what reads documents."""
        self._documents = documents

    def __call__(self, child: ChildId) -> Enclosures:
        """Return what goes with a pack of a child, oldest first, and what stays and why."""
        rows = self._documents.of_child(child)[::-1]
        alone = [row for row in rows if not row.is_of_others]
        kept = tuple(_fitting(alone))
        return Enclosures(
            tuple(self._enclosed(row) for row in kept),
            tuple(_left_out(len(rows) - len(alone), len(_distinct(alone)) - len(kept))),
        )

    def chosen(self, child: ChildId, entries: Collection[EntryId]) -> tuple[Enclosed, ...]:
        """Return the documents of a child's story that somebody chose one by one, oldest first.

        Under which name each was kept is not told: it may name whom it is about.
        """
        rows = self._documents.of_child(child)[::-1] if entries else ()
        kept = _distinct([row for row in rows if row.id in entries])
        return tuple(self._enclosed(row, has_name=False) for row in kept)

    def _enclosed(self, row: DocumentRow, *, has_name: bool = True) -> Enclosed:
        document = row.document
        facts = words.facts_text(document.type, document.pages, document.size)
        what = words.document_text(document) if has_name else facts
        told = " · ".join(filter(None, (what, document.source)))
        return Enclosed(document.description, MIMES[document.type], told, lambda: self._documents.read(row))


def _distinct(rows: Sequence[DocumentRow]) -> list[DocumentRow]:
    """Return each document once: one may be attached to a concern and to a note on it."""
    return list({row.document.digest: row for row in reversed(rows)}.values())[::-1]


def _fitting(rows: Sequence[DocumentRow]) -> Iterator[DocumentRow]:
    size = 0
    for row in _distinct(rows)[:MOST_DOCUMENTS]:
        if size + row.document.size <= LARGEST_TOGETHER:
            size += row.document.size
            yield row


def _left_out(of_others: int, too_much: int) -> Iterator[Withheld]:
    if of_others:
        yield Withheld(what=words.documents_count(of_others), why=words.WHY_OF_OTHERS)
    if too_much:
        yield Withheld(what=words.documents_count(too_much), why=words.WHY_TOO_MUCH)
