"""The task that takes a transfer pack apart: what the file says of itself, and what is attached to it.

Whether any of it is to be believed is judged in bundles and services; here it is only taken out within bounds. Runs in
the child process.

Source: bundles/FORMAT.md; DESIGN section 6.
"""

from __future__ import annotations

import re
from html import unescape

import msgspec
import pikepdf

from safeguard_desktop.foreign.answers import Unreadable
from safeguard_desktop.foreign.bounded_pdf import opened
from safeguard_desktop.foreign.pack_parts import Attached, PackParts, PackQuestion

_LONGEST_NAME = 200
_LARGEST_DESCRIPTION = 65_536
_FACTS = re.compile(rb"<sd:(number|formatVersion)>([^<]{0,80})</sd:")


def take_apart(question: bytes, foreign: bytes) -> PackParts:
    """Open the file and return what is in it.

    Raises:
        Unreadable: ``not_a_pdf``, ``wrong_passphrase``, ``damaged``, ``too_large`` or ``unsafe_name``.
    """
    asked = msgspec.msgpack.decode(question, type=PackQuestion)
    with opened(foreign, asked.passphrase) as document:
        facts = _facts(document)
        return PackParts(
            revision=int(document.encryption.R) if document.is_encrypted else 0,
            pages=len(document.pages),
            number=facts.get("number", ""),
            format_version=facts.get("formatVersion", ""),
            attached=_attached(document, asked),
        )


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
