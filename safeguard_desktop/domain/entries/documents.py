"""Documents that were attached: what each is, and its bytes in parts. Source: S91, X13; DESIGN 6; LEDGER.md section 4.

A document is one `DocumentAttached` and its `DocumentPart` entries, which follow it at once in the same transaction.
"""

from typing import ClassVar

from safeguard_desktop.domain.documents import DocumentType, TakenOut
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import EventTime


class DocumentAttached(EntryBody, frozen=True):
    """A document is kept, whole, with a concern, another entry, or a child alone (`about` is None).

    `name` is the file's own, cleaned. `size` and `digest` (SHA-256, hex) are of the bytes that are kept. Where
    something was taken out of a picture, `taken_out` says what, and `came_size` and `came_digest` are of the file
    as it came, so that it can be told later that this is what it was. `pages` is 0 where none are counted.
    """

    KIND: ClassVar[str] = "document-attached"
    ABOUT: ClassVar[str] = "about"
    SEARCHED: ClassVar[tuple[str, ...]] = ("name", "description", "source")

    name: str
    type: DocumentType
    size: int
    digest: str
    parts: int
    description: str = ""
    source: str = ""
    when: EventTime | None = None
    pages: int = 0
    about: EntryId | None = None
    taken_out: tuple[TakenOut, ...] = ()
    came_size: int = 0
    came_digest: str = ""


class DocumentPart(EntryBody, frozen=True):
    """Bytes of a document; parts are numbered from 1. They are no event and are never searched."""

    KIND: ClassVar[str] = "document-part"
    ABOUT: ClassVar[str] = "document"

    document: EntryId
    number: int
    data: bytes
