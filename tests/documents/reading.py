"""Reads finished documents back with another program than the one that made them."""

from __future__ import annotations

import pypdfium2


def page_texts(pdf: bytes, password: str | None = None) -> list[str]:
    """The text of each page as pdfium extracts it."""
    document = pypdfium2.PdfDocument(pdf, password=password)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def flowing(text: str) -> str:
    """Text with every run of white space as one space, since lines break where the paper does."""
    return " ".join(text.split())


def whole_text(pdf: bytes) -> str:
    """All pages as one flowing text."""
    return flowing(" ".join(page_texts(pdf)))
