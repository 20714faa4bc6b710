"""From when to when a status holds, no more exactly than anybody knows."""

import pytest

from safeguard_desktop.domain.child import ChildStatus, StatusSpan, first_day, last_day


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


@pytest.mark.parametrize(
    ("since", "until", "holds"),
    [
        ("", "", True),
        ("2026-11-28", "", True),
        ("2026-11-29", "", False),
        ("2026-11", "2026-11", True),
        ("2026", "2026-11-28", True),
        ("2026", "2026-11-27", False),
    ],
)
def test_a_status_holds_from_its_first_to_its_last_day(since: str, until: str, holds: bool) -> None:
    assert StatusSpan(ChildStatus.PROTECTION_PLAN, since, until).holds_on("2026-11-28") is holds
