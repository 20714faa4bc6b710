"""Small numbers are left out so that nobody works them out who knows the rule, the sum and all that is shown. S66."""

from collections import defaultdict
from itertools import product

import pytest

from safeguard_desktop.domain.reports.report import HIDDEN, Cell
from safeguard_desktop.domain.reports.suppression import (
    LEAST_SHOWN,
    guarded,
    guarded_beside,
    guarded_number,
    guarded_sum,
    is_small,
)


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


@pytest.mark.parametrize(("terms", "lines", "most"), [(2, 2, 14), (3, 2, 7), (2, 3, 8)])
def test_the_report_of_a_year_beside_those_of_its_terms_tells_no_small_number(
    terms: int, lines: int, most: int
) -> None:
    """Whoever has them all sets them against each other, and knows the rule."""
    looks_like: dict[tuple[object, ...], list[tuple[int, ...]]] = defaultdict(list)
    for sums in product(range(most + 1), repeat=terms):
        of_terms = tuple(map(guarded_number, sums))
        for counts in product(range(sum(sums) + 1), repeat=lines - 1):
            if sum(counts) <= sum(sums):
                year = (*counts, sum(sums) - sum(counts))
                looks_like[*of_terms, guarded_beside(year, sums), guarded_sum(sums)].append((*sums, *year))
    tried = 0
    for possible in looks_like.values():
        if max(max(each[:terms]) for each in possible) == most:
            continue  # larger numbers could stand there, which were not tried
        for numbers in map(set, zip(*possible, strict=True)):
            tried += any(map(is_small, numbers))
            assert len(numbers) > 1 or not any(map(is_small, numbers)), possible
    assert tried > 0


def test_the_sum_of_a_year_stays_out_where_it_would_tell_that_of_one_term() -> None:
    assert guarded_sum((3, 20, 25)) is HIDDEN
    assert guarded_sum((3, 2, 25)) == 30
    assert guarded_sum((6, 20)) == 26
    assert guarded_beside((6, 20), (3, 23)) == ((HIDDEN, HIDDEN), HIDDEN)
    assert guarded_beside((6, 20), (10, 16)) == ((6, 20), 26)
