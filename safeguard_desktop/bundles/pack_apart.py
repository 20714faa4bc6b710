"""Seals a large file in a process of its own, which loads this module and no other process does.

qpdf holds Python's one lock while it works, for 20 ms and more for each megabyte: in the window's process no key would
be answered for seconds. Who starts the process is not here (services/), nor what it is forbidden (foreign/).
"""

from __future__ import annotations

from io import BytesIO

import msgspec
import pikepdf

from safeguard_desktop.bundles.pack import seal_pack
from safeguard_desktop.bundles.pack_asked import Sealed, SealQuestion


def seal_apart(question: bytes, raw: bytes) -> Sealed:
    """Seal what was asked for."""
    wanted = msgspec.msgpack.decode(question, type=SealQuestion)
    whole, attached, at = memoryview(raw), dict[str, bytes](), wanted.pages
    for name, length in wanted.attached:
        attached[name] = bytes(whole[at : at + length])
        at += length
    sealed = seal_pack(bytes(whole[: wanted.pages]), wanted.info, wanted.passphrase, attached)
    return Sealed(memoryview(sealed))


def _wake() -> None:
    """Let qpdf open the system's random numbers while it still can: it asks for them at the first encryption."""
    with pikepdf.new() as document:
        document.save(BytesIO(), encryption=pikepdf.Encryption(owner="", user="", R=6))


_wake()
