"""Days counted from other days, by the vectors of guidance.md section 11."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeguard_desktop.domain.deadlines import (
    add_school_days,
    add_working_days,
    is_overdue,
    is_working_day,
    on_working_day,
    plus_months,
    plus_years,
)
from safeguard_desktop.services.working_days import shipped_holidays, working_days_after

ENGLAND = shipped_holidays("england")
DAYS = st.dates(date(2024, 1, 1), date(2035, 1, 1))


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        ("2026-11-20", 1, "2026-11-23"),
        ("2026-11-23", 10, "2026-12-07"),
        ("2026-12-14", 15, "2027-01-07"),
        ("2026-12-23", 10, "2027-01-11"),
        ("2026-12-24", 1, "2026-12-29"),
        ("2027-03-22", 15, "2027-04-14"),
    ],
)
def test_working_days_are_counted_as_the_guidance_counts_them(start: str, count: int, end: str) -> None:
    assert working_days_after(date.fromisoformat(start), count).isoformat() == end


@pytest.mark.parametrize(
    ("asked", "in_a_month", "answered"),
    [("2026-11-25", "2026-12-25", "2026-12-29"), ("2027-01-31", "2027-02-28", "2027-03-01")],
)
def test_a_month_that_ends_on_a_day_off_ends_on_the_next_working_day(
    asked: str, in_a_month: str, answered: str
) -> None:
    month_on = plus_months(date.fromisoformat(asked), 1)
    assert month_on.isoformat() == in_a_month
    assert on_working_day(month_on, ENGLAND).isoformat() == answered


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
        (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
    ],
)
def test_the_bank_holidays_are_those_of_the_guidance(year: int, days: str) -> None:
    shipped = sorted(day.isoformat()[5:] for day in ENGLAND if day.year == year)
    assert shipped == days.split()


@pytest.mark.parametrize("year", range(2024, 2037))
def test_every_year_that_is_shipped_follows_the_rule(year: int) -> None:
    days = sorted(day for day in ENGLAND if day.year == year)
    assert len(days) == 8
    assert all(day.weekday() < 5 for day in days)
    friday, monday = (_easter_sunday(year) + timedelta(days=shift) for shift in (-2, 1))
    assert {friday, monday} <= set(days)
    assert [day.month for day in days if day.weekday() == 0 and day.month in {5, 8}] == [5, 5, 8]


def _easter_sunday(year: int) -> date:
    """Gauss's rule for the Gregorian calendar: another way to Easter than the one the data were made by."""
    a, b, c = year % 19, year % 4, year % 7
    k = year // 100
    m = (15 - (13 + 8 * k) // 25 + k - k // 4) % 30
    n = (4 + k - k // 4) % 7
    d = (19 * a + m) % 30
    e = (2 * b + 4 * c + 6 * d + n) % 7
    late = d + e
    if (d == 29 and e == 6) or (d == 28 and e == 6 and a > 10):
        late -= 7
    return date(year, 3, 22) + timedelta(days=late)


@given(start=DAYS, count=st.integers(1, 60))
def test_exactly_that_many_working_days_lie_behind_the_start(start: date, count: int) -> None:
    end = add_working_days(start, count, ENGLAND)
    between = (start + timedelta(days=step) for step in range(1, (end - start).days + 1))
    assert sum(is_working_day(day, ENGLAND) for day in between) == count
    assert is_working_day(end, ENGLAND)


@given(start=DAYS, first=st.integers(0, 20), second=st.integers(0, 20))
def test_counting_on_is_counting_together(start: date, first: int, second: int) -> None:
    apart = add_working_days(add_working_days(start, first, ENGLAND), second, ENGLAND)
    assert apart == add_working_days(start, first + second, ENGLAND)


@given(day=DAYS)
def test_the_next_working_day_is_never_before(day: date) -> None:
    rolled = on_working_day(day, ENGLAND)
    assert rolled >= day
    assert is_working_day(rolled, ENGLAND)


def test_years_and_months_end_on_days_that_there_are() -> None:
    assert plus_years(date(2024, 2, 29), 75) == date(2099, 2, 28)
    assert plus_years(date(2024, 2, 29), 4) == date(2028, 2, 29)
    assert plus_months(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert plus_months(date(2026, 3, 31), -1) == date(2026, 2, 28)
    assert plus_months(date(2026, 12, 5), 12) == date(2027, 12, 5)


@pytest.mark.parametrize("count", [1, 5, 15, 40])
def test_before_the_first_term_that_is_known_every_working_day_counts(count: int) -> None:
    """Nobody has said that there is no school then: the earlier day is the cautious one."""
    terms = (("2027-01-05", "2027-02-12"), ("2027-02-22", "2027-03-25"))
    start = date(2026, 11, 20)
    assert add_school_days(start, 5, terms, ENGLAND) == date(2026, 11, 27)
    assert add_school_days(start, count, terms, ENGLAND) <= add_school_days(
        start, count, (("2026-11-02", "2026-12-18"), *terms), ENGLAND
    )


def test_a_day_is_overdue_once_it_lies_behind() -> None:
    today = date(2026, 11, 23)
    assert [is_overdue(day, today) for day in ("", "2026-11-22", "2026-11-23")] == [False, True, False]
