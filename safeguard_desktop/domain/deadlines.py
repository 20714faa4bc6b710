"""Dates that are counted from other dates: calendar years and months, and working days.

Working days leave out Saturdays, Sundays and the bank holidays of the nation, which are data: whoever
counts is given them. School days lie within a term, as far as terms are known. Source: guidance.md section 11.
"""

from calendar import monthrange
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from safeguard_desktop.domain.clock import LOCAL_ZONE
from safeguard_desktop.domain.guidance import DeadlineRule, DeadlineUnit

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

    Before the first term that is known and after the last, every working day counts: the earlier day is the cautious
    one. `terms` are pairs of first and last day (ISO dates).
    """
    first_known = min((first for first, last in terms if last), default="")
    last_known = max((last for _first, last in terms if last), default="")
    while count > 0:
        day += _A_DAY
        iso = day.isoformat()
        is_unknown = iso < first_known or iso > last_known
        is_in_term = is_unknown or any(first <= iso <= last for first, last in terms)
        count -= is_in_term and is_working_day(day, holidays)
    return day


@dataclass(frozen=True, slots=True)
class DayCalendar:
    """What days there are: the bank holidays of the nation, and the setting's terms (pairs of ISO dates)."""

    holidays: frozenset[date]
    terms: tuple[tuple[str, str], ...] = ()


def due_on(since: date, rule: DeadlineRule, calendar: DayCalendar) -> date:
    """Return the last day on which something is in time that has to be done by a rule; hours end with their day."""
    match rule.unit:
        case DeadlineUnit.WORKING_DAY:
            day = add_working_days(since, rule.count, calendar.holidays)
        case DeadlineUnit.SCHOOL_DAY:
            day = add_school_days(since, rule.count, calendar.terms, calendar.holidays)
        case DeadlineUnit.MONTH:
            day = plus_months(since, rule.count)
        case DeadlineUnit.HOUR:
            day = since + timedelta(hours=rule.count)  # whole days of them; the minute is another question
        case DeadlineUnit.DAY | DeadlineUnit.IMMEDIATE:
            day = since + rule.count * _A_DAY
    return on_working_day(day, calendar.holidays) if rule.rolls else day


def due_minute(since: datetime, rule: DeadlineRule) -> str:
    """Return the local ISO minute by which something counted in hours has to be done, "" for any other."""
    return hours_after(since, rule.count) if rule.unit is DeadlineUnit.HOUR else ""


def hours_after(since: datetime, hours: int) -> str:
    """Return the local ISO minute that many hours after a minute of the wall clock.

    It is counted through UTC: the hours of a day on which the clocks change are 23 or 25.
    """
    instant = since.replace(tzinfo=ZoneInfo(LOCAL_ZONE)).astimezone(UTC) + timedelta(hours=hours)
    return instant.astimezone(ZoneInfo(LOCAL_ZONE)).isoformat()[:16]


def on_working_day(day: date, holidays: Collection[date]) -> date:
    """Return that day if offices are open on it, else the next one on which they are."""
    return day if is_working_day(day, holidays) else add_working_days(day, 1, holidays)


def is_overdue(due_on: str, today: date) -> bool:
    """Whether an ISO date lies behind; the day itself is not overdue yet."""
    return bool(due_on) and date.fromisoformat(due_on) < today
