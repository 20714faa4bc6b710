"""Small numbers are left out so that nobody works them out who knows the rule, the sum and all that is shown. S66."""

from collections import defaultdict
from itertools import product

import pytest

from safeguard_desktop.domain.reports.report import HIDDEN, Cell
from safeguard_desktop.domain.reports.suppression import LEAST_SHOWN, guarded, guarded_number


@pytest.mark.parametrize(("length", "most"), [(1, 12), (2, 20), (3, 16), (4, 9), (5, 6)])
def test_nobody_works_out_a_number_that_is_left_out(length: int, most: int) -> None:
    """The attack knows the rule itself: it tries all lists of numbers and keeps those that would look the same."""
    looks_like: dict[tuple[tuple[Cell, ...], Cell], list[tuple[int, ...]]] = defaultdict(list)
    for counts in product(range(most + 1), repeat=length):
        looks_like[guarded(counts)].append(counts)
    tried = 0
    for (cells, total), possible in looks_like.items():
        if isinstance(total, int) and total > most:
            continue  # longer numbers could stand there, which were not tried
        for place, cell in enumerate(cells):
            if cell is HIDDEN:
                tried += 1
                assert len({counts[place] for counts in possible}) > 1, (cells, total, possible)
    assert tried > 0


def test_what_is_shown_is_true_and_no_more_than_needed_is_left_out() -> None:
    for counts in product(range(9), repeat=3):
        cells, total = guarded(counts)
        shown = [(cell, count) for cell, count in zip(cells, counts, strict=True) if cell is not HIDDEN]
        assert all(cell == count for cell, count in shown)
        assert all(
            cell is HIDDEN for cell, count in zip(cells, counts, strict=True) if 0 < count < LEAST_SHOWN
        )
        assert total == (HIDDEN if 0 < sum(counts) < LEAST_SHOWN else sum(counts))
    assert guarded((6, 0, 12)) == ((6, 0, 12), 18)
    assert guarded((2, 6, 12)) == ((HIDDEN, HIDDEN, 12), 20)
    assert guarded((2, 3, 12)) == ((HIDDEN, HIDDEN, 12), 17)
    assert guarded((0, 0)) == ((0, 0), 0)


def test_a_number_that_stands_alone_is_left_out_where_it_is_small() -> None:
    assert [guarded_number(count) for count in (0, 1, 4, 5)] == [0, HIDDEN, HIDDEN, 5]
