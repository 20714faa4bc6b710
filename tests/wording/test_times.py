"""How instants, dates, ages and remembered times are shown."""

from datetime import UTC, date, datetime

import pytest

from safeguard_desktop.domain.moments import NOT_KNOWN, EventTime
from safeguard_desktop.domain.when import parse_when
from safeguard_desktop.wording import times

NOW = datetime.fromisoformat("2026-11-22T15:30")
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("yesterday 14:10", "Sat 21 Nov 2026, 14:10"),
        ("yesterday about 14:10", "Sat 21 Nov 2026, about 14:10"),
        ("3 Nov", "Tue 3 Nov 2026"),
        ("December 2017", "December 2017"),
        ("about December 2017", "about December 2017"),
        ("2017", "2017"),
        ("about 2017", "about 2017"),
        ("this morning", "Sun 22 Nov 2026, between 05:00 and 11:59"),
        ("3 to 5 Nov", "between Tue 3 Nov 2026 and Thu 5 Nov 2026"),
        ("last night", "between Sat 21 Nov 2026, 18:00 and Sun 22 Nov 2026, 05:59"),
        ("not known", "time not known"),
    ],
)
def test_a_remembered_time_is_shown_no_more_exactly_than_it_was_told(typed: str, shown: str) -> None:
    event = parse_when(typed, NOW)
    assert event is not None
    assert times.event_text(event) == shown


def test_a_day_at_the_edge_of_a_month_is_not_taken_for_the_month() -> None:
    assert times.event_text(NOT_KNOWN) == "time not known"
    days = EventTime("1 to 29 Nov", "2026-11-01T00:00", "2026-11-29T23:59")
    assert times.event_text(days) == "between Sun 1 Nov 2026 and Sun 29 Nov 2026"


def test_instants_are_shown_on_the_settings_wall_clock_in_summer_and_winter() -> None:
    assert times.instant_text("2026-11-22T09:30:00.000000Z") == "Sun 22 Nov 2026, 09:30"
    assert times.instant_text("2026-07-01T09:30:00.000000Z") == "Wed 1 Jul 2026, 10:30"
    assert times.minute_text("2026-11-22T09:30") == "Sun 22 Nov 2026, 09:30"
    assert times.minute_text("") == ""


def test_the_hour_that_the_clock_shows_twice_is_told_apart() -> None:
    shown = [times.instant_text(f"2026-10-25T{hour}:30:00.000000Z") for hour in ("23", "00", "01", "02")]
    assert shown == [
        "Sun 25 Oct 2026, 23:30",
        "Sun 25 Oct 2026, 01:30 (summer time)",
        "Sun 25 Oct 2026, 01:30 (winter time)",
        "Sun 25 Oct 2026, 02:30",
    ]
    assert times.clock_text("2026-10-25T01:30:00.000000Z", date(2026, 10, 25)) == "01:30 (winter time)"
    assert times.instant_text("2026-10-24T00:30:00.000000Z") == "Sat 24 Oct 2026, 01:30"


def test_what_happened_today_is_shown_by_its_time_alone() -> None:
    assert times.clock_text("2026-11-22T09:12:00.000000Z", TODAY) == "09:12"
    assert times.since_text("2026-11-22T09:12:00.000000Z", TODAY) == "since 09:12"
    assert times.since_text("2026-11-20T09:12:00.000000Z", TODAY) == "since Fri 20 Nov 2026, 09:12"


def test_dates_are_shown_with_the_month_in_letters() -> None:
    assert times.date_text("2007-03-27") == "27 Mar 2007"
    assert times.date_text("") == ""


@pytest.mark.parametrize(
    ("born", "shown"),
    [
        ("2023-07-22", "3 years 4 months"),
        ("2023-07-23", "3 years 3 months"),
        ("2022-11-22", "4 years"),
        ("2026-10-22", "1 month"),
        ("2026-11-20", "0 months"),
        ("2025-10-22", "1 year 1 month"),
        ("2008-01-01", "18 years"),
        ("2024-02-29", "2 years 8 months"),
        ("2026-12-01", ""),
        ("", ""),
    ],
)
def test_an_age_counts_whole_months(born: str, shown: str) -> None:
    assert times.age_text(born, TODAY) == shown


@pytest.mark.parametrize(
    ("due", "shown"),
    [
        ("2026-11-22", "due today"),
        ("2026-11-23", "due in 1 day"),
        ("2026-12-06", "due in 14 days"),
        ("2026-11-21", "1 day overdue"),
        ("2026-11-02", "20 days overdue"),
    ],
)
def test_a_due_date_says_how_far_away_it_is(due: str, shown: str) -> None:
    assert times.due_text(due, TODAY) == shown


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        ("2026-11-22T15:29:40.000000Z", "just now"),
        ("2026-11-22T15:29:00.000000Z", "1 minute ago"),
        ("2026-11-22T13:30:00.000000Z", "2 hours ago"),
        ("2026-11-19T15:00:00.000000Z", "3 days ago"),
    ],
)
def test_how_long_ago_is_told_in_whole_units(at: str, shown: str) -> None:
    assert times.ago_text(at, datetime(2026, 11, 22, 15, 30, tzinfo=UTC)) == shown
