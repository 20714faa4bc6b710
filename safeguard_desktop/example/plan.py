"""Of what size a story is: which setting, how many children, which weeks, by which seed."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.example.cases import Where

DAYS_A_WEEK: Final = 5
_HALF_TERM_AFTER: Final = 7


@dataclass(frozen=True, slots=True)
class Group:
    """A room or class, and how old a child is who is in it: years on the first of September."""

    name: str
    age: int


@dataclass(frozen=True, slots=True)
class Scale:
    """A setting: how many children and staff, in which rooms, and how many worries a week are usual."""

    kind: SettingKind
    where: Where
    places: int
    staff: int
    groups: tuple[Group, ...]
    worries_a_week: float


PRE_SCHOOL: Final = Scale(
    SettingKind.PRE_SCHOOL,
    Where.EARLY,
    places=60,
    staff=10,
    groups=(Group("Acorns", 2), Group("Conkers", 3), Group("Willows", 3)),
    worries_a_week=4.5,
)
SCHOOL: Final = Scale(
    SettingKind.MAINTAINED_SCHOOL,
    Where.SCHOOL,
    places=300,
    staff=24,
    groups=(Group("Reception", 4), *(Group(f"Year {year}", year + 4) for year in range(1, 7))),
    worries_a_week=8.5,
)


@dataclass(frozen=True, slots=True)
class Term:
    """The weeks of a term, each by its Monday; nothing is told after `last`."""

    mondays: tuple[date, ...]
    last: date = date.max

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which the setting is open."""
        days = (monday + timedelta(days=day) for monday in self.mondays for day in range(DAYS_A_WEEK))
        return tuple(day for day in days if day <= self.last)

    @property
    def school_year(self) -> int:
        """The year in which its school year began."""
        first = self.mondays[0]
        return first.year if first.month >= 8 else first.year - 1


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be told. `lead_away` is on how many days of each term the deputy is alone, if she has keys.

    `busy` multiplies the usual number of worries, `papers` is how many are printed or saved in each term.
    """

    scale: Scale
    terms: tuple[Term, ...]
    seed: int = 1
    lead_away: int = 1
    busy: float = 1.0
    papers: int = 2


def term_of(first: date, weeks: int) -> Term:
    """Return a term of so many weeks from the week of that day on, with a week off in its middle."""
    monday = first - timedelta(days=first.weekday())
    off = min(weeks, _HALF_TERM_AFTER)
    return Term(tuple(monday + timedelta(weeks=week + (week >= off)) for week in range(weeks)))


def term_until(last: date, weeks: int) -> Term:
    """Return so many weeks without a week off, of which the last one goes up to that day."""
    monday = last - timedelta(days=last.weekday())
    return Term(tuple(monday - timedelta(weeks=weeks - 1 - week) for week in range(weeks)), last)


def school_years(first_year: int, count: int) -> tuple[Term, ...]:
    """Return the three terms of so many school years, 39 weeks each."""
    return tuple(
        term
        for year in range(first_year, first_year + count)
        for term in (
            term_of(date(year, 9, 4), 14),
            term_of(date(year + 1, 1, 8), 12),
            term_of(date(year + 1, 4, 16), 13),
        )
    )
