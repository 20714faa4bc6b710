"""School years and the terms in them, for counting. A year runs from 1 September to 31 August.

Settings need not have written down when their terms are. A day outside every known term counts with the term in
whose months it lies, so that the terms of a year always add up to the year.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from safeguard_desktop.domain.reports.counted import Span

_FIRST_MONTH: Final = 9
_BEFORE: Final = 14
"""So many days before September a term may begin."""


class Season(StrEnum):
    """Which term of a school year."""

    AUTUMN = "autumn"
    SPRING = "spring"
    SUMMER = "summer"


_OF_MONTH: Final[Mapping[int, Season]] = {
    **dict.fromkeys((9, 10, 11, 12), Season.AUTUMN),
    **dict.fromkeys((1, 2, 3), Season.SPRING),
    **dict.fromkeys((4, 5, 6, 7, 8), Season.SUMMER),
}


_PLACES: Final[Mapping[Season, int]] = {season: place for place, season in enumerate(Season)}


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """A term: the year in which its school year began, and which of the three it is."""

    school_year: int
    place: int

    @property
    def season(self) -> Season:
        """Which of the three."""
        return tuple(Season)[self.place]

    @property
    def year(self) -> int:
        """The year in which it lies."""
        return self.school_year if self.place == 0 else self.school_year + 1

    def span(self, terms: Sequence[tuple[str, str]] = ()) -> Span:
        """Return the first and the last day that count with it; `terms` are those that the setting wrote down."""
        first = date(self.school_year, _FIRST_MONTH, 1)
        year = (first + timedelta(days=day) for day in range(-_BEFORE, 366))
        days = [day.isoformat() for day in year if term_of(day.isoformat(), terms) == self]
        return Span(days[0], days[-1])


def school_year_of(day: date) -> int:
    """Return the year in which the school year of a day began."""
    return day.year if day.month >= _FIRST_MONTH else day.year - 1


def term_of(day: str, terms: Iterable[tuple[str, str]] = ()) -> Term:
    """Return the term with which an ISO day counts; `terms` are those that the setting wrote down."""
    year, month = int(day[:4]), int(day[5:7])
    begins = next((first for first, last in terms if first <= day <= last), "")
    season = _begun(begins) if begins else _OF_MONTH[month]
    # The last days of August, in which some terms begin, belong to the autumn after them.
    is_later = month >= _FIRST_MONTH or (season is Season.AUTUMN and month > 6)
    return Term(year if is_later else year - 1, _PLACES[season])


def _begun(first: str) -> Season:
    """Return which term begins on an ISO day, or goes on after a half-term."""
    if first[5:7] > "07":
        return Season.AUTUMN
    return Season.SPRING if first[5:] < "03-15" else Season.SUMMER


def by_term(counts: Mapping[str, int], terms: Sequence[tuple[str, str]]) -> dict[Term, int]:
    """Return counts by ISO day as counts by term, in order; a term without any between two others has 0."""
    found: dict[Term, int] = {}
    for day, count in counts.items():
        term = term_of(day, terms)
        found[term] = found.get(term, 0) + count
    return _without_gaps(found)


def by_month(counts: Mapping[str, int]) -> dict[str, int]:
    """Return counts by ISO day as counts by month (``2026-03``), in order; a month without any has 0."""
    found: dict[str, int] = {}
    for day, count in counts.items():
        found[day[:7]] = found.get(day[:7], 0) + count
    return {month: found.get(month, 0) for month in months_between(min(found), max(found))} if found else {}


def months_between(first: str, last: str) -> list[str]:
    """Return every month from one to another, both included (``2026-03``)."""
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(start, end + 1)]


def _without_gaps(found: Mapping[Term, int]) -> dict[Term, int]:
    if not found:
        return {}
    first, last = min(found), max(found)
    every = (
        Term(year, place) for year in range(first.school_year, last.school_year + 1) for place in range(3)
    )
    return {term: found.get(term, 0) for term in every if first <= term <= last}
