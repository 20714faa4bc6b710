"""Turns the pages of a PDF into pictures, in memory. The preview and the printer both use it.

pdfium is not made for several threads: whoever uses a `PdfPages` does so on one worker.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Protocol

from PySide6.QtGui import QImage

_POINTS_PER_INCH: Final = 72


class UnreadablePdf(Exception):  # the name says what is wrong with what
    """Raised when bytes are not a PDF that can be shown, or the passphrase does not fit."""


@dataclass(frozen=True)
class PageSize:
    """The size of a page in points."""

    width: float
    height: float


class Pages(Protocol):
    """What can be shown and printed page by page; it is used on the worker alone."""

    def __len__(self) -> int:
        """Returns the number of pages."""

    def size(self, page: int) -> PageSize:
        """Returns the size of a page, counted from 0."""

    def picture(self, page: int, dots_per_inch: float) -> QImage:
        """Returns a page, counted from 0, as a picture."""

    def text(self, page: int) -> str:
        """Returns the words of a page, for a screen reader."""

    def close(self) -> None:
        """Lets go of the document."""


OpenPages = Callable[[], Pages]
"""Opens a document on the worker. Raises `UnreadablePdf` where it cannot be shown."""


class PdfPages:
    """A PDF of our own from memory. Nothing of it is ever written to a file."""

    def __init__(self, pdf: bytes, passphrase: str | None = None) -> None:
        """Opens the document.

        Raises:
            UnreadablePdf: It is no PDF, or the passphrase does not fit.
        """
        # Imported here: a window that shows no pages does not wait for pdfium.
        import pypdfium2  # noqa: PLC0415  # 40 ms that no window needs before it shows a page

        try:
            self._document: Any = pypdfium2.PdfDocument(pdf, password=passphrase)
        except pypdfium2.PdfiumError as error:
            raise UnreadablePdf from error

    def __len__(self) -> int:
        """Returns the number of pages."""
        return len(self._document)

    def size(self, page: int) -> PageSize:
        """Returns the size of a page, counted from 0."""
        width, height = self._document[page].get_size()
        return PageSize(width, height)

    def picture(self, page: int, dots_per_inch: float) -> QImage:
        """Returns a page, counted from 0, as a picture."""
        bitmap = self._document[page].render(scale=dots_per_inch / _POINTS_PER_INCH, prefer_bgrx=True)
        image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        # The copy owns its dots; those of pdfium go when the bitmap does.
        return image.copy()

    def text(self, page: int) -> str:
        """Returns the words of a page, for a screen reader."""
        return str(self._document[page].get_textpage().get_text_bounded())

    def close(self) -> None:
        """Lets go of the document."""
        self._document.close()
