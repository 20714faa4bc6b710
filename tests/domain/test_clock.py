"""Instants and minutes come back only from the very form in which they are written."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeguard_desktop.domain.clock import from_text, minute_from_text, to_text


@given(st.datetimes(timezones=st.just(UTC)).filter(lambda instant: instant.year >= 1900))
def test_an_instant_comes_back_from_its_text(instant: datetime) -> None:
    assert from_text(to_text(instant)) == instant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-11-22",
        "2026-11-22T09:30:00Z",
        "2026-11-22 09:30:00.123456Z",
        "2026-11-22T09:30:00.123456",
        "2026-11-22T09:30:00.123456+00:00",
        "2026-11-22T09:30:00,123456Z",
        "2026-W47-7T09:30:00.123456Z",
    ],
)
def test_an_instant_in_another_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"form|writes"):
        from_text(text)


@pytest.mark.parametrize(
    "text", ["", "2026-11-22", "2026-11-22T09:30:00", "2026-11-22T09:30Z", "20261122T0930"]
)
def test_a_minute_in_another_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"form|writes"):
        minute_from_text(text)


def test_a_minute_has_no_zone() -> None:
    assert minute_from_text("2026-11-22T09:30").tzinfo is None
