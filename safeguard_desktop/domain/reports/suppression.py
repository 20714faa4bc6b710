"""Small numbers that are not shown, and others with them, so that they cannot be worked out. Source: S66.

In a school of two hundred, "1 child referred" is a child whom governors can name. Numbers from 1 to `LEAST_SHOWN` - 1
are left out. One that is left out alone is the sum less what is shown; so others are left out with it until what is
missing can be shared out in more than one way. Where even that does not do, the whole list is left out. A sum that is
small itself goes with all its parts.

Reports of days that overlap could be set against each other: a year's number less those of two terms is that of the
third. So what concerns were about stands in the report of a whole year alone, that of a term says how many there were,
and a year's sum goes with all its parts where it would tell what the report of one term leaves out.

The law sets no such number for reports to governors. Five is ours, much as official statistics about children leave out
counts of about that size.
"""

from collections.abc import Collection, Sequence
from typing import Final

from safeguard_desktop.domain.reports.report import HIDDEN, Cell

LEAST_SHOWN: Final = 5


def guarded(counts: Sequence[int]) -> tuple[tuple[Cell, ...], Cell]:
    """Return counts that add up to their sum, and that sum, with what might give somebody away left out."""
    total = sum(counts)
    if is_small(total):
        return (HIDDEN,) * len(counts), HIDDEN
    hidden = {place for place, count in enumerate(counts) if is_small(count)}
    for shown in _by_size(counts):
        if _is_safe(counts, hidden):
            break
        hidden.update(place for place, count in enumerate(counts) if count == shown)
    if not _is_safe(counts, hidden):
        hidden = set(range(len(counts)))
    return tuple(HIDDEN if place in hidden else count for place, count in enumerate(counts)), total


def guarded_beside(counts: Sequence[int], terms: Sequence[int]) -> tuple[tuple[Cell, ...], Cell]:
    """Return counts of a year and their sum, as `guarded`, beside the sums of its terms, which have their reports."""
    if guarded_sum(terms) is HIDDEN:
        return (HIDDEN,) * len(counts), HIDDEN
    return guarded(counts)


def guarded_sum(terms: Sequence[int]) -> Cell:
    """Return what the terms of a year come to, unless a number that one of them leaves out could be told from it."""
    year, hidden = sum(terms), {place for place, count in enumerate(terms) if is_small(count)}
    return year if not is_small(year) and _is_safe(terms, hidden) else HIDDEN


def guarded_number(count: int) -> Cell:
    """Return a number that stands alone, or that it is not shown."""
    return HIDDEN if is_small(count) else count


def is_small(count: int) -> bool:
    """Whether somebody might be recognised by a number."""
    return 0 < count < LEAST_SHOWN


def _by_size(counts: Sequence[int]) -> list[int]:
    """Return what numbers may be left out besides small ones, the smallest first; a nought tells of nobody.

    All that are equal go together: which of them was chosen would tell that the other is no smaller.
    """
    return sorted({count for count in counts if count >= LEAST_SHOWN})


def _is_safe(counts: Sequence[int], hidden: Collection[int]) -> bool:
    """Whether each number that is left out might be another one, for somebody who knows this rule and the sum."""
    if not hidden:
        return True
    many, missing = len(hidden), sum(counts[place] for place in hidden)
    if many == 1:
        return False
    most = LEAST_SHOWN - 1
    if all(is_small(counts[place]) for place in hidden):
        return many + 1 < missing < many * most
    return missing > many
