"""Times as people write them: a table of forms, the calendar's traps, and any text at all."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeguard_desktop.domain.clock import local
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.when import is_in_future, parse_date, parse_when

NOW = datetime.fromisoformat("2026-11-22T15:30")  # a Sunday

DAYS = {
    "27 3 2007": "2007-03-27",
    "27/03/2007": "2007-03-27",
    "27-3-07": "2007-03-27",
    "27.3.2007": "2007-03-27",
    "27032007": "2007-03-27",
    "27 Mar 2007": "2007-03-27",
    "27th March 2007": "2007-03-27",
    "27th of March 2007": "2007-03-27",
    "March 27 2007": "2007-03-27",
    "Tuesday 27 March 2007": "2007-03-27",
    "on Tue. 27 Mar. 2007": "2007-03-27",
    "2007-03-27": "2007-03-27",
    "3 Nov": "2026-11-03",
    "3 nov.": "2026-11-03",
    "3/11": "2026-11-03",
    "3 Nov 26": "2026-11-03",
    "3 Dec": "2025-12-03",
    "31/12/99": "1999-12-31",
    "the 3rd": "2026-11-03",
    "the 30th": "2026-10-30",
    "today": "2026-11-22",
    "Yesterday": "2026-11-21",
    "the day before yesterday": "2026-11-20",
    "two days ago": "2026-11-20",
    "a week ago": "2026-11-15",
    "a fortnight ago": "2026-11-08",
    "Tuesday": "2026-11-17",
    "last Tuesday": "2026-11-17",
    "last Sunday": "2026-11-15",
    "Sunday": "2026-11-22",
    "Wednesday last week": "2026-11-11",
    "29 Feb 2024": "2024-02-29",
    "29 Feb": "2024-02-29",
    "tomorrow": "2026-11-23",
    "next Monday": "2026-11-23",
}
MINUTES = {
    "yesterday 14:10": "2026-11-21T14:10",
    "yesterday, 2.10 p.m.": "2026-11-21T14:10",
    "yesterday at 2": "2026-11-21T14:00",
    "Monday at 9.15": "2026-11-16T09:15",
    "Mon 9:15am": "2026-11-16T09:15",
    "9.15": "2026-11-22T09:15",
    "0915": "2026-11-22T09:15",
    "at 1410": "2026-11-22T14:10",
    "1410hrs yesterday": "2026-11-21T14:10",
    "10 past 2": "2026-11-22T14:10",
    "ten past two": "2026-11-22T14:10",
    "quarter to three yesterday": "2026-11-21T14:45",
    "half past 9": "2026-11-22T09:30",
    "half two yesterday": "2026-11-21T14:30",
    "twenty five to four": "2026-11-22T15:35",
    "3 o'clock": "2026-11-22T15:00",
    "at 3 o’clock on Friday": "2026-11-20T15:00",
    "7 in the morning": "2026-11-22T07:00",
    "8 in the evening yesterday": "2026-11-21T20:00",
    "Monday afternoon at 2": "2026-11-16T14:00",
    "last night at 8": "2026-11-21T20:00",
    "last night at half past one": "2026-11-22T01:30",
    "12am": "2026-11-22T00:00",
    "12pm yesterday": "2026-11-21T12:00",
    "noon": "2026-11-22T12:00",
    "just now": "2026-11-22T15:30",
    "5 minutes ago": "2026-11-22T15:25",
    "half an hour ago": "2026-11-22T15:00",
    "an hour ago": "2026-11-22T14:30",
    "2007-03-27T14:10": "2007-03-27T14:10",
    "20 November 2026 at 4.05pm": "2026-11-20T16:05",
    "Fri 20 Nov 2026, 16:05": "2026-11-20T16:05",
}
SPANS = {
    "December 2017": ("2017-12-01T00:00", "2017-12-31T23:59"),
    "Dec 2017": ("2017-12-01T00:00", "2017-12-31T23:59"),
    "in December": ("2025-12-01T00:00", "2025-12-31T23:59"),
    "last November": ("2025-11-01T00:00", "2025-11-30T23:59"),
    "2017": ("2017-01-01T00:00", "2017-12-31T23:59"),
    "early 2017": ("2017-01-01T00:00", "2017-04-30T23:59"),
    "late December 2017": ("2017-12-22T00:00", "2017-12-31T23:59"),
    "winter 2019": ("2019-12-01T00:00", "2020-02-29T23:59"),
    "3 months ago": ("2026-08-01T00:00", "2026-08-31T23:59"),
    "last week": ("2026-11-09T00:00", "2026-11-15T23:59"),
    "last year": ("2025-01-01T00:00", "2025-12-31T23:59"),
    "since Monday": ("2026-11-16T00:00", "2026-11-22T23:59"),
    "3 to 5 Nov 2016": ("2016-11-03T00:00", "2016-11-05T23:59"),
    "between 3 Oct and 5 Nov 2016": ("2016-10-03T00:00", "2016-11-05T23:59"),
    "2016-2018": ("2016-01-01T00:00", "2018-12-31T23:59"),
    "this morning": ("2026-11-22T05:00", "2026-11-22T11:59"),
    "this afternoon": ("2026-11-22T12:00", "2026-11-22T17:59"),
    "yesterday morning": ("2026-11-21T05:00", "2026-11-21T11:59"),
    "yesterday after lunch": ("2026-11-21T12:00", "2026-11-21T16:00"),
    "just before lunch today": ("2026-11-22T10:00", "2026-11-22T13:00"),
    "yesterday after snack time": ("2026-11-21T08:00", "2026-11-21T17:00"),
    "3 Nov, lunchtime": ("2026-11-03T11:30", "2026-11-03T14:00"),
    "on the morning of 3 Nov": ("2026-11-03T05:00", "2026-11-03T11:59"),
    "after school on Friday": ("2026-11-20T15:00", "2026-11-20T18:00"),
    "today at home time": ("2026-11-22T11:30", "2026-11-22T18:00"),
    "yesterday at drop-off": ("2026-11-21T07:00", "2026-11-21T09:30"),
    "snack time on Friday": ("2026-11-20T08:00", "2026-11-20T17:00"),
    "first thing this morning": ("2026-11-22T07:00", "2026-11-22T09:30"),
    "end of the day on Monday": ("2026-11-16T15:00", "2026-11-16T18:00"),
    "last night": ("2026-11-21T18:00", "2026-11-22T05:59"),
    "2-3pm today": ("2026-11-22T14:00", "2026-11-22T15:00"),
    "from 9am to 10:30am on Monday": ("2026-11-16T09:00", "2026-11-16T10:30"),
    "a few minutes ago": ("2026-11-22T15:15", "2026-11-22T15:29"),
}
NOT_UNDERSTOOD = (
    "", "   ", "?", "blah", "31 April 2020", "29 Feb 2023", "31/02", "32 Nov", "3/13/2020", "25:00", "14:70", "13pm",
    "yesterday 24:10", "Monday 27 March 2007", "1410", "9.05", "20070327", "0 Nov", "3pm to 2pm", "in 99999999 years",
    "9999999999 days ago", "x" * 5000,
)  # fmt: skip
NOT_KNOWN = (
    "not known",
    "Not known.",
    "unknown",
    "don't know",
    "I don’t know",
    "can't remember",
    "not sure",
    "n/k",
)


@pytest.mark.parametrize(("typed", "day"), DAYS.items())
def test_a_day_is_read_as_the_whole_of_that_day(typed: str, day: str) -> None:
    assert parse_when(typed, NOW) == EventTime(typed, f"{day}T00:00", f"{day}T23:59")


@pytest.mark.parametrize(("typed", "minute"), MINUTES.items())
def test_a_time_of_day_is_read_to_the_minute(typed: str, minute: str) -> None:
    assert parse_when(typed, NOW) == EventTime(typed, minute, minute)


@pytest.mark.parametrize(("typed", "span"), SPANS.items())
def test_a_vague_time_is_read_as_the_whole_span_that_it_can_mean(typed: str, span: tuple[str, str]) -> None:
    assert parse_when(typed, NOW) == EventTime(typed, *span)


@pytest.mark.parametrize("typed", NOT_UNDERSTOOD)
def test_what_no_calendar_or_clock_shows_is_not_guessed_at(typed: str) -> None:
    assert parse_when(typed, NOW) is None


@pytest.mark.parametrize("typed", NOT_KNOWN)
def test_not_known_is_an_answer_and_keeps_its_words(typed: str) -> None:
    event = parse_when(typed, NOW)
    assert event == EventTime(typed.strip())
    assert event is not None
    assert not event.is_known


@pytest.mark.parametrize(
    ("typed", "earliest"),
    [
        ("about December 2017", "2017-12-01T00:00"),
        ("about 3pm today", "2026-11-22T15:00"),
        ("around 3", "2026-11-22T15:00"),
        ("3ish", "2026-11-22T15:00"),
        ("yesterday, approx. 14:10", "2026-11-21T14:10"),
        ("probably last Tuesday", "2026-11-17T00:00"),
        ("3pm or so", "2026-11-22T15:00"),
    ],
)
def test_about_is_kept_beside_the_time(typed: str, earliest: str) -> None:
    event = parse_when(typed, NOW)
    assert event is not None
    assert event.about
    assert event.earliest == earliest


def test_the_words_are_kept_exactly_as_they_were_typed() -> None:
    event = parse_when("  Yesterday, 2.10 P.M. ", NOW)
    assert event is not None
    assert event.words == "Yesterday, 2.10 P.M."


def test_the_hour_that_the_clock_leaves_out_in_march_does_not_exist() -> None:
    assert parse_when("29 March 2026, 01:30", NOW) is None
    assert parse_when("29 March 2026, 02:30", NOW) is not None


def test_the_hour_that_the_clock_shows_twice_in_october_is_taken_as_written() -> None:
    event = parse_when("25 Oct 2026 01:30", NOW)
    assert event is not None
    assert event.earliest == event.latest == "2026-10-25T01:30"


@pytest.mark.parametrize(
    ("typed", "shown", "ahead"),
    [
        ("01:40", "2026-10-25T00:10+00:00", True),
        ("01:40", "2026-10-25T01:10+00:00", False),
        ("half an hour ago", "2026-10-25T01:10+00:00", False),
        ("02:10", "2026-10-25T01:10+00:00", True),
    ],
)
def test_what_was_before_the_clocks_went_back_does_not_lie_ahead(
    typed: str, shown: str, *, ahead: bool
) -> None:
    now = local(datetime.fromisoformat(shown)).replace(tzinfo=None)
    event = parse_when(typed, now)
    assert event is not None
    assert is_in_future(event, now) is ahead


def test_an_hour_ago_counts_real_time_when_the_clocks_change() -> None:
    spring = parse_when("an hour ago", datetime.fromisoformat("2026-03-29T02:30"))
    assert spring is not None
    assert spring.earliest == "2026-03-29T00:30"


def test_the_present_may_be_given_with_its_zone() -> None:
    event = parse_when("just now", datetime(2026, 11, 22, 15, 30, 12, tzinfo=UTC))
    assert event is not None
    assert event.earliest == "2026-11-22T15:30"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3 Dec", date(2026, 12, 3)),
        ("3 Nov", date(2027, 11, 3)),
        ("in two weeks", date(2026, 12, 6)),
        ("2 weeks’ time", date(2026, 12, 6)),
        ("a fortnight", date(2026, 12, 6)),
        ("in a month", date(2026, 12, 22)),
        ("in 6 months", date(2027, 5, 22)),
        ("Monday", date(2026, 11, 23)),
        ("next Sunday", date(2026, 11, 29)),
        ("the 5th", date(2026, 12, 5)),
        ("31 Jan", date(2027, 1, 31)),
        ("29 Feb", date(2028, 2, 29)),
        ("tomorrow", date(2026, 11, 23)),
        ("1/4/2027", date(2027, 4, 1)),
    ],
)
def test_a_review_date_without_a_year_lies_ahead(typed: str, day: date) -> None:
    assert parse_date(typed, NOW.date(), future=True) == day


@pytest.mark.parametrize(
    "typed", ["December 2017", "next week", "2027", "soon", "31 Feb 2027", "yesterday 14:10"]
)
def test_a_date_is_one_day_or_nothing(typed: str) -> None:
    assert parse_date(typed, NOW.date(), future=True) is None


def test_a_month_ahead_of_the_31st_ends_with_its_last_day() -> None:
    assert parse_date("in a month", date(2027, 1, 31), future=True) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("typed", "ahead"),
    [
        ("tomorrow", True),
        ("16:00", True),
        ("today", False),
        ("this evening", True),
        ("just now", False),
        ("not known", False),
    ],
)
def test_an_event_that_is_still_to_come_is_noticed(typed: str, *, ahead: bool) -> None:
    event = parse_when(typed, NOW)
    assert event is not None
    assert is_in_future(event, NOW) is ahead


_PIECES = """
today yesterday last next this monday tue 3 31 29 feb nov december 2017 99 14:10 9.15 3pm at to - / . about in ago weeks
month two half past quarter noon night morning of the and since early 00 1410 o'clock ish between
"""
_TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(_PIECES.split()), max_size=8).map(" ".join))
_YEARS = st.datetimes(datetime.fromisoformat("1950-01-01"), datetime.fromisoformat("2150-01-01"))


@given(_TEXTS, _YEARS)
def test_no_text_raises_and_every_span_begins_before_it_ends(text: str, now: datetime) -> None:
    event = parse_when(text, now)
    parse_date(text, now.date(), future=True)
    if event is not None and event.is_known:
        assert event.first_minute() <= event.last_minute()
        assert event.words == text.strip()


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_is_read_back_from_each_way_of_writing_it(day: date) -> None:
    forms = ("%d/%m/%Y", "%d %m %Y", "%d %b %Y", "%A %d %B %Y", "%Y-%m-%d", "%d.%m.%Y", "%B %d %Y")
    assert {parse_date(day.strftime(form), NOW.date()) for form in forms} == {day}
