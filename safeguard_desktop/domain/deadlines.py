"""Arithmetic with days: years, months and days of the calendar.

Working days and school days come with the deadlines that need them; the reviews and holds of this
version count in years only. Source: guidance.md section 11.
"""

from datetime import date


def plus_years(day: date, years: int) -> date:
    """Return the same day that many years on; from 29 February, the 28th where there is no 29th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def is_overdue(due_on: str, today: date) -> bool:
    """Whether an ISO date lies behind; the day itself is not overdue yet."""
    return bool(due_on) and date.fromisoformat(due_on) < today
