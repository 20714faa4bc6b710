"""Looking at entries ahead of a walk through them, on threads of their own.

Checking a signature takes longer than all else that is looked at in an entry, and the library lets other threads
go on meanwhile (measured), so that a second core is used.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import Final, TypeVar

from safeguard_desktop.storage.driver import Row

_T = TypeVar("_T")

_THREADS: Final = 2
_AT_ONCE: Final = 200
_BYTES_AT_ONCE: Final = 4 << 20
_STRETCHES: Final = 4
"""So many stretches of rows are looked at before the walk has reached them: a megabyte or two, or more of documents."""


def looked_at_ahead(rows: Iterable[Row], look: Callable[[Row], _T]) -> Generator[tuple[Row, _T], None, None]:
    """Yield each row, in order, with what `look` returned of it; it is called on other threads and must not raise."""
    coming = iter(rows)
    with ThreadPoolExecutor(_THREADS, "signatures") as pool:
        waiting = deque(
            (stretch, pool.submit(_all, look, stretch)) for stretch in islice(_stretches(coming), _STRETCHES)
        )
        while waiting:
            stretch, looked = waiting.popleft()
            found = looked.result()
            waiting.extend((each, pool.submit(_all, look, each)) for each in islice(_stretches(coming), 1))
            yield from zip(stretch, found, strict=True)


def _stretches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while stretch := list(_stretch(rows)):
        yield stretch


def _stretch(rows: Iterator[Row]) -> Iterator[Row]:
    """Yield the next rows, fewer of them where they are large."""
    size = 0
    for row in islice(rows, _AT_ONCE):
        yield row
        size += len(row[-1]) if isinstance(row[-1], bytes) else 0
        if size > _BYTES_AT_ONCE:
            return


def _all(look: Callable[[Row], _T], rows: Sequence[Row]) -> list[_T]:
    return [look(row) for row in rows]
