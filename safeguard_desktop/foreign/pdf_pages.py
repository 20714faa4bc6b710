"""The tasks of measuring a PDF from outside and of drawing one page of it. Nothing in it is run or followed."""

from __future__ import annotations

import codecs

import msgspec
import pypdfium2

from safeguard_desktop.foreign.answers import Unreadable
from safeguard_desktop.foreign.asked import (
    MOST_PAGES,
    POINTS,
    DrawnPage,
    DrawPage,
    Measured,
    within,
)

_LONGEST_TEXT = 20_000
codecs.lookup("utf-16-le")  # pdfium speaks it, and Python would load it when nothing can be opened any more
_WISH = msgspec.msgpack.Decoder(DrawPage)


def measure(_question: bytes, foreign: bytes) -> Measured:
    """Return the size of each page.

    Raises:
        Unreadable: it cannot be read (``broken``).
    """
    document = _opened(foreign)
    return Measured(tuple(document.get_page_size(page) for page in range(len(document))))


def draw(question: bytes, foreign: bytes) -> DrawnPage:
    """Return one page as dots.

    Raises:
        Unreadable: it cannot be read (``broken``), or there is no such page (``no_page``).
    """
    wish, document = _WISH.decode(question), _opened(foreign)
    if not 0 <= wish.page < len(document):
        raise Unreadable("no_page")
    try:
        page = document[wish.page]
        scale = within(page.get_width(), page.get_height(), wish.dots) / POINTS
        bitmap = page.render(scale=scale, prefer_bgrx=True)
        text = page.get_textpage().get_text_bounded()[:_LONGEST_TEXT]
    except pypdfium2.PdfiumError:
        raise Unreadable("broken") from None
    rows = memoryview(bitmap.buffer).cast("B")
    return DrawnPage(
        bitmap.width, bitmap.height, _packed(rows, bitmap.width, bitmap.height, bitmap.stride), text
    )


def _opened(foreign: bytes) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(foreign)
    except pypdfium2.PdfiumError:
        raise Unreadable("broken") from None
    if not 0 < len(document) <= MOST_PAGES:
        raise Unreadable("broken")
    return document


def _packed(rows: memoryview, width: int, height: int, stride: int) -> bytes:
    line = width * 4
    if stride == line:
        return bytes(rows[: line * height])
    return b"".join(rows[top * stride : top * stride + line] for top in range(height))
