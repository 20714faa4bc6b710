"""Documents that are kept for named people: opened by one of them, drawn from memory, printed and saved out.

That somebody looked at one, or let it out, is written down among the same people and nowhere else. Source: X10, X13;
LEDGER.md section 4 ("Documents of a circle").
"""

from collections.abc import Iterable, Iterator

from typing_extensions import override

from safeguard_desktop.domain.documents import without_filling
from safeguard_desktop.domain.entries import (
    DocumentAttached,
    DocumentPart,
    Exported,
    Printed,
    RestrictedContent,
    RestrictedViewed,
)
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.attaching.documents import DocumentRow, OpenDocument, OpeningService
from safeguard_desktop.services.restricted.circles import Circles
from safeguard_desktop.services.restricted.shelf import KeptEntry
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed


class KeptDocumentsService(OpeningService):
    """Reads documents of circles."""

    def __init__(self, session: Session, circles: Circles) -> None:
        """Keep the session, and what is open for whoever is signed in."""
        super().__init__(session)
        self._circles = circles

    @override
    def row(self, document: EntryId) -> DocumentRow:
        self._circles.shelf.read_all()
        kept, stored = self._circles.shelf.entry(document), self._session.ledger.entry(document)
        body = self._circles.shelf.reads(kept) if kept is not None else None
        if kept is None or not isinstance(body, DocumentAttached) or stored is None or stored.body is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        name = self._session.name_of(kept.recorder, kept.register)
        inside = kept.content.children
        view = EntryView(kept.id, kept.seq, kept.recorded_at, kept.recorder, name, inside, body)
        return DocumentRow(view, body)

    @override
    def joined(self, row: DocumentRow) -> bytes:
        return bytes_of(row.id, row.document, self._parts(row))

    @override
    def beside(self, row: DocumentRow, raw: bytes) -> OpenDocument:
        return OpenDocument(row, raw, stays=not self._is_mine(row))

    @override
    def note_look(self, row: DocumentRow) -> None:
        if self._is_mine(
            row
        ):  # what was readable before one's access ended stays so, and nothing is added to it
            at, inside = self._session.now(), row.entry.children
            looks = (RestrictedContent(RestrictedViewed(when), inside, (row.id,)) for when in ("", at))
            self._circles.note_look(self._kept(row).circle, looks)

    @override
    def write_down(self, row: DocumentRow, body: Printed | Exported) -> Changed:
        """Write down among its readers that it goes out.

        Raises:
            Refused: one's access to it has ended (``NOT_A_READER``).
        """
        kept, acts = self._kept(row), self._circles.acts()
        opened = self._circles.open_circle(kept.circle)
        circle, before = acts.up_to_date(opened, self._circles.shelf.title(kept.circle))
        said = RestrictedContent(body, kept.content.children, (row.id,))
        self._session.append(*before, acts.kept(circle, said))
        return Changed("restricted", kept.circle)

    def _parts(self, row: DocumentRow) -> Iterator[DocumentPart]:
        """Yield the parts that open, of those that were passed over with this document."""
        shelf = self._circles.shelf
        for entry in self._session.ledger.read_from(row.entry.seq + 1, row.document.parts):
            part = shelf.part(entry) if shelf.document_of(entry.header.seq) == row.id else None
            if part is not None:
                yield part

    def _is_mine(self, row: DocumentRow) -> bool:
        return self._circles.shelf.is_open(self._kept(row).circle)

    def _kept(self, row: DocumentRow) -> KeptEntry:
        kept = self._circles.shelf.entry(row.id)
        if kept is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return kept


def bytes_of(document: EntryId, body: DocumentAttached, parts: Iterable[DocumentPart]) -> bytes:
    """Return the bytes of a document out of its parts; none where they are not its own, in order and filled."""
    found = list(parts)
    are_its_own = [(part.document, part.number) for part in found] == [
        (document, number) for number in range(1, body.parts + 1)
    ]
    raw = without_filling((part.data for part in found), body.size) if are_its_own else None
    return raw or b""
