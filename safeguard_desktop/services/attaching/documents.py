"""Documents that are kept: listed, opened, drawn page by page, printed and saved out. Source: S91, X10, X13.

Their bytes are in memory while one is open and nowhere else; each page is drawn in the process that holds no key.
"""

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.codes import OutputKind, PageKind
from safeguard_desktop.domain.documents import SHOWN, DocumentType, usual_suffix
from safeguard_desktop.domain.entries import (
    DocumentAttached,
    DocumentPart,
    Exported,
    InChild,
    Printed,
    Viewed,
    decode_body,
)
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.foreign.asked import DrawnPage, DrawPage, Measured, Nothing
from safeguard_desktop.foreign.runner import CannotBeRead, run
from safeguard_desktop.foreign.tasks import Task
from safeguard_desktop.services.attaching.looking import LIMITS
from safeguard_desktop.services.child.telling import Telling
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import changed_by, children_of_entry, concern_of, entry_of
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.atomic import write_durably
from safeguard_desktop.storage.models.tellings import TellingRow

_TASKS: Final = {
    True: (Task.MEASURE_PDF, Task.DRAW_PDF),
    False: (Task.MEASURE_PICTURE, Task.DRAW_PICTURE),
}


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in a list: its entry as it may be read there, and what stands in it."""

    entry: EntryView
    document: DocumentAttached
    number: int = 0
    """The number of the concern that it is attached to; 0 where it is attached to none."""
    is_of_others: bool = False
    """Whether other children have a part in what it is attached to: it goes into no pack unless it is chosen."""

    @property
    def id(self) -> EntryId:
        """The entry."""
        return self.entry.id

    @property
    def can_be_shown(self) -> bool:
        """Whether the program shows its pages."""
        return self.document.type in SHOWN and self.document.pages > 0


@dataclass(frozen=True, slots=True)
class DocumentsOf:
    """What the page of documents shows. `name` is the child's, "" for a concern, which has its `number`.

    What is attached there goes to `about`, or to the child alone where that is None. `is_entry` tells that it was
    opened for one entry of a story, to attach something to that.
    """

    rows: tuple[DocumentRow, ...]
    child: ChildId | None = None
    name: str = ""
    concern: EntryId | None = None
    number: int = 0
    about: EntryId | None = None
    is_entry: bool = False


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """A document with its bytes, in memory. `sizes` are those of its pages, in points; none where none are shown.

    `went` are the tellings in which it was sent to somebody, the latest first.
    """

    row: DocumentRow
    raw: bytes = field(repr=False)
    sizes: tuple[tuple[float, float], ...] = ()
    cannot_be_read: bool = False
    went: tuple[TellingRow, ...] = ()
    stays: bool = False
    """Whether it may be looked at and no more: nothing could be written down of its going out."""


class OpeningService(ABC):
    """Opens a document, draws it and lets it out; a subclass says where it lies and where that is written down."""

    def __init__(self, session: Session) -> None:
        """Keep the session."""
        self._session = session

    @abstractmethod
    def row(self, document: EntryId) -> DocumentRow:
        """Return one document.

        Raises:
            Refused: there is no such document, or it was lawfully destroyed.
        """

    @abstractmethod
    def joined(self, row: DocumentRow) -> bytes:
        """Return what the parts of a document hold, in their order."""

    @abstractmethod
    def note_look(self, row: DocumentRow) -> None:
        """Write down that a document was looked at."""

    @abstractmethod
    def write_down(self, row: DocumentRow, body: Printed | Exported) -> Changed:
        """Write down that a document went out, and tell what a page has to show anew."""

    def beside(self, row: DocumentRow, raw: bytes) -> OpenDocument:
        """Return an open document with what else is told of it."""
        return OpenDocument(row, raw)

    def open(self, document: EntryId) -> OpenDocument:
        """Return a document to be looked at, and write down that it was. Source: X10.

        Raises:
            Refused: there is no such document, or it was lawfully destroyed.
            EnvironmentFault: its bytes are not what was kept.
        """
        row = self.row(document)
        raw = self.read(row)
        self.note_look(row)
        opened = self.beside(row, raw)
        if not row.can_be_shown:
            return opened
        measure, _draw = _TASKS[row.document.type is DocumentType.PDF]
        try:
            return replace(opened, sizes=run(measure, Nothing(), raw, Measured, LIMITS).sizes)
        except CannotBeRead:
            return replace(opened, cannot_be_read=True)

    def draw(self, opened: OpenDocument, page: int, dots: float) -> DrawnPage:
        """Return a page, counted from 0, with so many dots an inch.

        Raises:
            CannotBeRead: it cannot be drawn.
        """
        _measure, draw = _TASKS[opened.row.document.type is DocumentType.PDF]
        return run(draw, DrawPage(page, dots), opened.raw, DrawnPage, LIMITS)

    def read(self, row: DocumentRow) -> bytes:
        """Return the bytes of a document, checked against the digest that its entry has of them.

        Raises:
            EnvironmentFault: they are not what was kept (``TAMPERED``).
        """
        document, raw = row.document, self.joined(row)
        if len(raw) != document.size or hashlib.sha256(raw).hexdigest() != document.digest:
            raise EnvironmentFault(FaultCode.TAMPERED, f"entry {row.entry.seq}")
        return raw

    def suggested_name(self, row: DocumentRow) -> str:
        """Return under which name a document is saved: by its number, since a name may tell whose it is."""
        return f"{row.entry.seq}.{usual_suffix(row.document.type, row.document.name)}"

    def printed(self, opened: OpenDocument, pages: int, printer: str) -> Changed:
        """Write down that a document was printed."""
        return self.write_down(opened.row, Printed(OutputKind.DOCUMENT, pages, printer))

    def save(self, opened: OpenDocument, path: Path) -> Changed:
        """Save a document outside the record, and write that down. The entry comes first, as for papers.

        Raises:
            EnvironmentFault: the entry or the file could not be written.
        """
        document = opened.row.document
        changed = self.write_down(opened.row, Exported(OutputKind.DOCUMENT, document.pages, document.digest))
        write_durably(path, opened.raw)
        return changed


class DocumentsService(OpeningService):
    """Reads documents that stand in the open of the record."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        super().__init__(session)
        self._models = models

    def of(self, subject: str) -> DocumentsOf:
        """Return the documents of a child, of a concern, or of what an entry belongs to.

        Raises:
            Refused: there is no such thing.
        """
        child = self._models.children.row(ChildId(subject))
        if child is not None:
            return DocumentsOf(self.of_child(child.id), child.id, child.full_name)
        about = EntryId(subject)
        view = entry_of(self._models, about)
        concern = self._models.concerns.row(concern_of(self._models, view))
        if concern is not None:
            rows, is_entry = self.of_concern(concern.id), concern.id != about
            return DocumentsOf(rows, None, "", concern.id, concern.number, about, is_entry)
        child = self._models.children.row(view.children[0].child) if view.children else None
        if child is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        rows = self.of_child(child.id)
        return DocumentsOf(rows, child.id, child.full_name, about=about, is_entry=True)

    def of_child(self, child: ChildId) -> tuple[DocumentRow, ...]:
        """Return the documents of a child's story, the latest event first, as they may be read there."""
        rows = self._models.chronology.rows(child)
        wanted = [row for row in rows if isinstance(row.entry.body, DocumentAttached)]
        if not wanted:
            return ()
        told = Telling.of(self._models, child, rows).story(wanted).rows
        found = (_row(row.entry, row.number, row.children, child) for row in reversed(told))
        return tuple(filter(None, found))

    def of_concern(self, concern: EntryId) -> tuple[DocumentRow, ...]:
        """Return the documents of a concern, the newest first."""
        row = self._models.concerns.row(concern)
        number = row.number if row is not None else 0
        found = (_row(view, number) for view in reversed(self._models.chronology.follows(concern)))
        return tuple(filter(None, found))

    @override
    def note_look(self, row: DocumentRow) -> None:
        children = children_of_entry(self._models, row.entry)
        self._session.note_reading(Viewed(PageKind.DOCUMENT, row.id), children, (row.id,))

    @override
    def joined(self, row: DocumentRow) -> bytes:
        ledger = self._session.ledger
        parts = ledger.read_from(row.entry.seq + 1, row.document.parts)
        found = [_bytes_of(entry.header.kind, entry.body, row.id, at) for at, entry in enumerate(parts, 1)]
        ledger.let_go_of_pages()
        return b"".join(found)

    def goes_with(self, document: EntryId) -> tuple[EntryId, ...]:
        """Return the parts of a document: where it is lawfully destroyed, they are destroyed with it. LEDGER.md, 4.

        Raises:
            Refused: there is no such document.
        """
        row = self.row(document)
        parts = self._session.ledger.read_from(row.entry.seq + 1, row.document.parts)
        return tuple(part.header.id for part in parts if document in part.header.refers_to)

    @override
    def beside(self, row: DocumentRow, raw: bytes) -> OpenDocument:
        return OpenDocument(row, raw, went=self._went(row.id))

    def _went(self, document: EntryId) -> tuple[TellingRow, ...]:
        tellings = self._models.tellings
        seqs = tellings.of_item(document)
        rows = tellings.rows(seqs) if seqs else {}
        return tuple(rows[seq] for seq in seqs if seq in rows)

    @override
    def row(self, document: EntryId) -> DocumentRow:
        view = entry_of(self._models, document)
        row = _row(view)
        if row is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return row

    @override
    def write_down(self, row: DocumentRow, body: Printed | Exported) -> Changed:
        children = children_of_entry(self._models, row.entry)
        self._session.append(self._session.new_entry(body, children, (row.id,)))
        return changed_by(self._models, row.entry)


def _row(
    view: EntryView, number: int = 0, children: Iterable[InChild] = (), child: ChildId | None = None
) -> DocumentRow | None:
    document = view.now_reads
    if not isinstance(document, DocumentAttached) or view.origin is not None:
        return None  # what came with a pack tells of a document; its bytes are kept as one of this record
    return DocumentRow(view, document, number, any(inside.child != child for inside in children))


def _bytes_of(kind: str | None, body: bytes | None, document: EntryId, number: int) -> bytes:
    """Return the bytes of a part; none where the entry is not that part, which the digest then tells."""
    if kind != DocumentPart.KIND or body is None:
        return b""
    part = decode_body(DocumentPart.KIND, DocumentPart.VERSION, body)
    is_it = isinstance(part, DocumentPart) and (part.document, part.number) == (document, number)
    return part.data if is_it and isinstance(part, DocumentPart) else b""
