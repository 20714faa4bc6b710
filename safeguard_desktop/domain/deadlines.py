"""Dates that are counted from other dates: calendar years and months, and working days.

Working days leave out Saturdays, Sundays and the bank holidays of the nation, which are data: whoever
counts is given them. School days lie within a term, as far as terms are known. Source: guidance.md section 11.
"""

from calendar import monthrange
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Final

_SATURDAY: Final = 5
_A_DAY: Final = timedelta(days=1)


def plus_years(day: date, years: int) -> date:
    """Return the same day that many years on; from 29 February, the 28th where there is no 29th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def plus_months(day: date, months: int) -> date:
    """Return the same day that many months on, or the last day of a month that is too short for it."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def is_working_day(day: date, holidays: Collection[date]) -> bool:
    """Whether offices are open on that day."""
    return day.weekday() < _SATURDAY and day not in holidays


def add_working_days(day: date, count: int, holidays: Collection[date]) -> date:
    """Return the day that many working days on; the first that counts is the one after `day`."""
    while count > 0:
        day += _A_DAY
        count -= is_working_day(day, holidays)
    return day


def add_school_days(
    day: date, count: int, terms: Sequence[tuple[str, str]], holidays: Collection[date]
) -> date:
    """Return the day that many school days on.

    Where no term is known, every working day counts: the earlier day is the cautious one. `terms` are pairs
    of first and last day (ISO dates).
    """
    last_known = max((last for _first, last in terms if last), default="")
    while count > 0:
        day += _A_DAY
        iso = day.isoformat()
        is_in_term = iso > last_known or any(first <= iso <= last for first, last in terms)
        count -= is_in_term and is_working_day(day, holidays)
    return day


def on_working_day(day: date, holidays: Collection[date]) -> date:
    """Return that day if offices are open on it, else the next one on which they are."""
    return day if is_working_day(day, holidays) else add_working_days(day, 1, holidays)


def is_overdue(due_on: str, today: date) -> bool:
    """Whether an ISO date lies behind; the day itself is not overdue yet."""
    return bool(due_on) and date.fromisoformat(due_on) < today
