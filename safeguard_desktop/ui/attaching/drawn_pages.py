"""The pages of a document from outside, for the preview and the printer: each is drawn by the process without keys."""

from __future__ import annotations

from PySide6.QtGui import QImage

from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.services.attaching.documents import OpenDocument, OpeningService
from safeguard_desktop.ui.pages import PageSize, UnreadablePdf


class DrawnPages:
    """Pages that come as dots. A page that cannot be drawn is a white one, so that the others can be turned to."""

    def __init__(self, documents: OpeningService, opened: OpenDocument) -> None:
        """Opens nothing: the document is in memory, and its pages were measured.

        Raises:
            UnreadablePdf: It has no pages that can be shown.
        """
        if not opened.sizes:
            raise UnreadablePdf
        self._documents, self._opened = documents, opened
        self._texts: dict[int, str] = {}

    def __len__(self) -> int:
        """Returns the number of pages."""
        return len(self._opened.sizes)

    def size(self, page: int) -> PageSize:
        """Returns the size of a page, counted from 0."""
        width, height = self._opened.sizes[page]
        return PageSize(max(width, 1.0), max(height, 1.0))

    def picture(self, page: int, dots_per_inch: float) -> QImage:
        """Returns a page, counted from 0, as a picture."""
        try:
            drawn = self._documents.draw(self._opened, page, dots_per_inch)
        except EnvironmentFault:
            return self._white(page)
        self._texts = {page: drawn.text}
        line = drawn.width * 4
        if drawn.width < 1 or len(drawn.dots) != line * drawn.height:
            return self._white(page)
        image = QImage(drawn.dots, drawn.width, drawn.height, line, QImage.Format.Format_RGB32)
        # The copy owns its dots: those of the answer go with it.
        return image.copy()

    def text(self, page: int) -> str:
        """Returns the words of the page that was drawn last, for a screen reader."""
        return self._texts.get(page, "")

    def close(self) -> None:
        """Lets go of the words that were read."""
        self._texts = {}

    def _white(self, page: int) -> QImage:
        size = self.size(page)
        image = QImage(round(size.width), round(size.height), QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        return image
