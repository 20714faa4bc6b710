"""Rows that are looked at on other threads come in their order, and are not all read at once."""

import threading
from collections.abc import Iterator

from safeguard_desktop.storage.ahead import looked_at_ahead
from safeguard_desktop.storage.driver import Row

ROWS = 2_501


def test_rows_come_in_their_order_with_what_was_seen_in_each() -> None:
    threads = set[int]()

    def look(row: Row) -> int:
        threads.add(threading.get_ident())
        return int(row[0]) * 2

    found = list(looked_at_ahead(((number,) for number in range(ROWS)), look))

    assert found == [((number,), number * 2) for number in range(ROWS)]
    assert threading.get_ident() not in threads


def test_a_long_record_is_never_held_whole() -> None:
    read = 0

    def rows() -> Iterator[Row]:
        nonlocal read
        for number in range(ROWS):
            read += 1
            yield (number,)

    coming = looked_at_ahead(rows(), lambda row: row)
    next(coming)

    assert 0 < read < ROWS / 2
    coming.close()


def test_nothing_comes_of_no_rows() -> None:
    assert list(looked_at_ahead((), lambda row: row)) == []
