"""PDF from outside, opened by qpdf within bounds. Whoever imports this has the bounds set for the whole process.

The child process does nothing else, so the bounds can hold for all of it. Source: DESIGN section 6.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final

import pikepdf
from pikepdf.settings import set_qpdf_limits

from safeguard_desktop.foreign.answers import Unreadable

_MEGABYTE: Final = 1 << 20
_HEADER_WITHIN: Final = 1024
"""Readers look for %PDF- in the first kilobyte."""

set_qpdf_limits(
    flate_max_memory=64 * _MEGABYTE,
    run_length_max_memory=64 * _MEGABYTE,
    png_max_memory=64 * _MEGABYTE,
    tiff_max_memory=64 * _MEGABYTE,
    dct_max_memory=64 * _MEGABYTE,
    max_stream_filters=1,
    parser_max_nesting=100,
    parser_max_container_size=500_000,
    doc_max_warnings=50,
)


@contextmanager
def opened(foreign: bytes, passphrase: str = "", *, puts_right: bool = False) -> Iterator[pikepdf.Pdf]:
    """Open a file for as long as it is read.

    Args:
        foreign: the file.
        passphrase: what it is encrypted with; "" where it is not.
        puts_right: whether a broken table of contents is mended, which is only for files that prove nothing.

    Raises:
        Unreadable: ``not_a_pdf``, ``wrong_passphrase`` or ``damaged``; the last also where its reader trips.
    """
    if b"%PDF-" not in foreign[:_HEADER_WITHIN]:
        raise Unreadable("not_a_pdf")
    try:
        with pikepdf.open(BytesIO(foreign), password=passphrase, attempt_recovery=puts_right) as document:
            yield document
    except pikepdf.PasswordError:
        raise Unreadable("wrong_passphrase") from None
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, KeyError, AttributeError):
        raise Unreadable("damaged") from None


def _wake() -> None:
    """Let qpdf open the system's random numbers while it still can: it asks for them at the first encryption."""
    with pikepdf.new() as document:
        document.save(BytesIO(), encryption=pikepdf.Encryption(owner="", user="", R=6))


_wake()
