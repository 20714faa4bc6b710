"""Everything that leaves as one encrypted file is sealed here, and the window goes on answering meanwhile.

What is large is sealed in the child process that otherwise takes foreign bytes apart: it is told the passphrase of that
one file and no key of the record, and it can write nowhere. Where that process gives no answer (no memory, no process
to be had) the file is sealed here all the same: a window that stands still for a second is better than no file.

Source: DESIGN section 6; UI.md, rules of the hand.
"""

import time
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from safeguard_desktop.bundles.joining import joined
from safeguard_desktop.bundles.pack import PackInfo, is_usable, seal_pack
from safeguard_desktop.bundles.pack_asked import TASK, Sealed, asked
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.progress import say_nothing
from safeguard_desktop.foreign.runner import CannotBeRead, Limits, run

LARGE: Final = 1 << 20
"""Bytes from which a file is sealed apart. To start the process takes a quarter of a second: small ones are done."""

_MEGABYTE: Final = 1 << 20
_START, _A_MEGABYTE = 0.8, 0.05
"""Seconds that sealing apart is reckoned to take, at least and for each megabyte."""
_FINENESS: Final = 1000


def sealed_file(
    pdf: bytes,
    info: PackInfo,
    passphrase: str,
    attached: Mapping[str, bytes] = MappingProxyType({}),
    progress: Progress = say_nothing,
) -> bytes:
    """Return the finished file: see `bundles.pack.seal_pack`, whose arguments these are.

    Raises:
        ValueError: the passphrase is empty, longer than 32 characters or not printable ASCII.
    """
    size = len(pdf) + sum(map(len, attached.values()))
    if size < LARGE or not is_usable(passphrase):
        return seal_pack(pdf, info, passphrase, attached, progress)
    question, parts = asked(pdf, info, passphrase, attached)
    try:
        sealed = run(TASK, question, parts, Sealed, _limits(size, progress))
    except CannotBeRead:
        return seal_pack(pdf, info, passphrase, attached, progress)
    progress(_FINENESS, _FINENESS)  # however long it was reckoned to take
    return joined(sealed.pdf)


def _limits(size: int, progress: Progress) -> Limits:
    """Return what the process may use for so many bytes: it holds them several times over."""
    return Limits(
        seconds=60.0 + 2 * size / _MEGABYTE,
        memory=8 * size + 1024 * _MEGABYTE,
        answer=2 * size + 16 * _MEGABYTE,
        waiting=_told_by_time(_START + _A_MEGABYTE * size / _MEGABYTE, progress),
    )


def _told_by_time(reckoned: float, progress: Progress) -> Callable[[], None]:
    """Return what tells how far it is by the time that it has taken: the process itself says only when it is done."""
    begun = time.monotonic()

    def tell() -> None:
        share = min(1.0, (time.monotonic() - begun) / reckoned)
        progress(round(share * _FINENESS), _FINENESS)

    return tell
