"""What goes to the process that seals a large file, and what comes back: see `pack_apart`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

from safeguard_desktop.bundles.pack import PackInfo

TASK: Final = "safeguard_desktop.bundles.pack_apart:seal_apart"
"""The task as the child process is told it."""


class SealQuestion(msgspec.Struct, frozen=True):
    """What is to be made of the bytes: first the pages, then each attachment, as long as is said here."""

    info: PackInfo
    passphrase: str
    pages: int
    attached: tuple[tuple[str, int], ...]


class Sealed(msgspec.Struct, frozen=True):
    """The finished file. It is looked at where it was read: one more copy of 200 MB would hold the window up."""

    pdf: memoryview


def asked(
    pdf: bytes, info: PackInfo, passphrase: str, attached: Mapping[str, bytes]
) -> tuple[SealQuestion, tuple[bytes, ...]]:
    """Return the question, and the bytes that go with it."""
    lengths = tuple((name, len(content)) for name, content in attached.items())
    return SealQuestion(info, passphrase, len(pdf), lengths), (pdf, *attached.values())
