"""The task that takes a transfer pack apart: what the file says of itself, and what is attached to it.

Whether any of it is to be believed is judged in bundles and services; here it is only taken out within bounds. Runs in
the child process.

Source: bundles/FORMAT.md; DESIGN section 6.
"""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO

import msgspec
import pikepdf
from pikepdf.settings import set_qpdf_limits

from safeguard_desktop.foreign.answers import Unreadable
from safeguard_desktop.foreign.pack_parts import Attached, PackParts, PackQuestion

_MEGABYTE = 1 << 20
_HEADER_WITHIN = 1024
"""Readers look for %PDF- in the first kilobyte."""
_LONGEST_NAME = 200
_LARGEST_DESCRIPTION = 65_536
_FACTS = re.compile(rb"<sd:(number|formatVersion)>([^<]{0,80})</sd:")


def take_apart(question: bytes, foreign: bytes) -> PackParts:
    """Open the file and return what is in it.

    Raises:
        Unreadable: ``not_a_pdf``, ``wrong_passphrase``, ``damaged``, ``too_large`` or ``unsafe_name``.
    """
    asked = msgspec.msgpack.decode(question, type=PackQuestion)
    if b"%PDF-" not in foreign[:_HEADER_WITHIN]:
        raise Unreadable("not_a_pdf")
    try:
        with pikepdf.open(BytesIO(foreign), password=asked.passphrase, attempt_recovery=False) as document:
            facts = _facts(document)
            return PackParts(
                revision=int(document.encryption.R) if document.is_encrypted else 0,
                pages=len(document.pages),
                number=facts.get("number", ""),
                format_version=facts.get("formatVersion", ""),
                attached=_attached(document, asked),
            )
    except pikepdf.PasswordError:
        raise Unreadable("wrong_passphrase") from None
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, KeyError, AttributeError):
        raise Unreadable("damaged") from None


def _facts(document: pikepdf.Pdf) -> dict[str, str]:
    """Return what the description says of the pack, without an XML parser: it is written in one form only."""
    if "/Metadata" not in document.Root:
        return {}
    packet = document.Root.Metadata.read_bytes()[:_LARGEST_DESCRIPTION]
    return {
        found[1].decode(): unescape(found[2].decode("utf-8", "replace")) for found in _FACTS.finditer(packet)
    }


def _attached(document: pikepdf.Pdf, asked: PackQuestion) -> tuple[Attached, ...]:
    if len(document.attachments) > asked.most:
        raise Unreadable("too_large")
    left, found = asked.largest, []
    for name, spec in document.attachments.items():
        if len(name) > _LONGEST_NAME:
            raise Unreadable("unsafe_name")
        content = spec.get_file().read_bytes()
        left -= len(content)
        if left < 0:
            raise Unreadable("too_large")
        found.append(Attached(name=name, content=content))
    return tuple(found)


set_qpdf_limits(  # for the whole process, which does nothing else
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


def _wake() -> None:
    """Let qpdf open the system's random numbers while it still can: it asks for them at the first encryption."""
    with pikepdf.new() as document:
        document.save(BytesIO(), encryption=pikepdf.Encryption(owner="", user="", R=6))


_wake()
