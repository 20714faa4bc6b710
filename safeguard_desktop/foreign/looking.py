"""The task of looking at a file that is to be kept: what it is, how many pages it has, and a picture cleaned."""

from __future__ import annotations

import pypdfium2

from safeguard_desktop.domain.documents import PICTURES, DocumentType
from safeguard_desktop.foreign import kinds
from safeguard_desktop.foreign.answers import Unreadable
from safeguard_desktop.foreign.asked import MOST_PAGES, SeenFile
from safeguard_desktop.foreign.cleaning import cleaned
from safeguard_desktop.foreign.pictures import opened_picture, sheets_of

_PASSWORD = 4
"""What pdfium calls a PDF that is locked with a password: its FPDF_ERR_PASSWORD."""


def look(_question: bytes, foreign: bytes) -> SeenFile:
    """Return what a file is; of a picture, also the bytes that may be kept.

    Raises:
        Unreadable: a picture that cannot be read whole (``broken``), or is too large (``too_large``).
    """
    kind = kinds.told(foreign)
    if kind == DocumentType.PDF:
        return _pdf(foreign)
    return _picture(DocumentType(kind), foreign) if kind in PICTURES else SeenFile(kind)


def _pdf(foreign: bytes) -> SeenFile:
    try:
        document = pypdfium2.PdfDocument(foreign)
        pages = len(document)
    except pypdfium2.PdfiumError as error:
        is_locked = getattr(error, "err_code", 0) == _PASSWORD or "password" in str(error).lower()
        return SeenFile(DocumentType.PDF, trouble="locked" if is_locked else "broken")
    if not 0 < pages <= MOST_PAGES:
        return SeenFile(DocumentType.PDF, trouble="broken")
    return SeenFile(DocumentType.PDF, pages)


def _picture(kind: DocumentType, foreign: bytes) -> SeenFile:
    kept, taken_out = cleaned(kind, foreign)
    return SeenFile(kind, _seen_whole(kept), kept if taken_out else b"", taken_out)


def _seen_whole(kept: bytes) -> int:
    """Read a picture to its end, as small as its format allows, and return how many sheets it has."""
    with opened_picture(kept) as picture:
        picture.draft(None, (picture.width // 8, picture.height // 8))
        try:
            picture.load()
        except (OSError, ValueError, SyntaxError, EOFError):
            raise Unreadable("broken") from None
        return sheets_of(picture)
