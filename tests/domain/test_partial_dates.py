"""Days that are known to the month or the year only."""

from datetime import date

import pytest

from safeguard_desktop.domain.partial_dates import first_day, last_day, parse_partial_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("14 3 2026", "2026-03-14"),
        ("March 2026", "2026-03"),
        ("Mar", "2026-03"),
        ("2024", "2024"),
        ("2024-02", "2024-02"),
        ("2024-13", ""),
        ("last week", ""),
        ("in the spring", ""),
        ("", ""),
    ],
)
def test_a_date_is_kept_no_more_exactly_than_it_was_given(text: str, iso: str) -> None:
    assert parse_partial_date(text, date(2026, 11, 28)) == iso


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("", "", ""),
        ("2026", "2026-01-01", "2026-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-03-14", "2026-03-14", "2026-03-14"),
    ],
)
def test_a_month_or_a_year_reaches_from_its_first_to_its_last_day(iso: str, first: str, last: str) -> None:
    assert (first_day(iso), last_day(iso)) == (first, last)
