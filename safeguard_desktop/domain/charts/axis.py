"""An axis of whole months, from the first day that is shown to the last one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

_STEPS: Final = (1, 3, 6, 12, 24, 60, 120)


@dataclass(frozen=True, slots=True)
class Tick:
    """The first of a month on the axis."""

    x: float
    year: int
    month: int


@dataclass(frozen=True, slots=True)
class MonthAxis:
    """Whole months between two firsts, of which the second is shown no more; `edge` is left free at both ends."""

    first: date
    last: date
    edge: float
    room: float

    @classmethod
    def over(cls, days: Iterable[str], least_months: int, width: float, edge: float) -> MonthAxis:
        """Return an axis on which all these ISO days lie."""
        known = [day[:10] for day in days]
        first = month_later(date.fromisoformat(min(known)), 0)
        last = month_later(date.fromisoformat(max(known)), 1)
        if months_apart(first, last) < least_months:
            first = month_later(last, -least_months)
        return cls(first, last, edge, max(width - 2 * edge, 1))

    def x(self, iso: str) -> float:
        """Return how far to the right a day lies."""
        days = (date.fromisoformat(iso[:10]) - self.first).days
        return self.edge + self.room * days / (self.last - self.first).days

    def ticks(self, least: float) -> tuple[Tick, ...]:
        """Return as many dates as there is room for, at whole years where not every month can have one."""
        months = months_apart(self.first, self.last)
        step = next((step for step in _STEPS if self.room * step / months >= least), _STEPS[-1])
        firsts = (month_later(self.first, number) for number in range(months))
        return tuple(
            Tick(self.x(first.isoformat()), first.year, first.month)
            for first in firsts
            if (first.year * 12 + first.month - 1) % step == 0
        )


def month_later(day: date, later: int) -> date:
    """Return the first of a month, some months later."""
    year, month = divmod(day.year * 12 + day.month - 1 + later, 12)
    return date(year, month + 1, 1)


def months_apart(first: date, last: date) -> int:
    """Return how many months lie between two firsts."""
    return (last.year - first.year) * 12 + last.month - first.month
