"""How far long work is, told to whoever waits for it, who may end it there."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from safeguard_desktop.domain.ports import Progress

_T = TypeVar("_T")
FINENESS: Final = 1000
"""In so many steps the whole is told, however large it is."""


def say_nothing(_done: int, _total: int) -> None:
    """Take a report that nobody waits for."""


def part_of(progress: Progress, begin: float, end: float) -> Progress:
    """Return what a part of long work reports to; of the whole it is what lies between two shares, 0 to 1.

    What would be told twice is told once: a window that is told a thousand times has time for nothing else.
    """
    told = -1

    def report(done: int, total: int) -> None:
        nonlocal told
        share = begin + (end - begin) * done / max(total, 1)
        if (now := round(share * FINENESS)) != told:
            told = now
            progress(now, FINENESS)

    return report


def counted(items: Sequence[_T], progress: Progress) -> Iterator[_T]:
    """Yield the items of a sequence one by one, and tell after each how many of them are done."""
    for done, item in enumerate(items, 1):
        yield item
        progress(done, len(items))
