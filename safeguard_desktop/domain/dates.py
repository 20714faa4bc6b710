"""Days as people write them: "27 3 2007", "last Tuesday", "December 2017", "3 to 5 Nov".

The day comes before the month. Where no year is given it is the one that lies behind, for what has
happened, or ahead, for what is planned. What cannot be a day is not guessed at. Source: UI.md.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from safeguard_desktop.domain.calendar_words import (
    MONTH,
    NUMBER,
    WEEKDAY,
    month_of,
    number_of,
    plain,
    weekday_of,
)

EARLIEST_YEAR: Final = 1900
LATEST_YEAR: Final = 2200
_LONGEST: Final = 200
_ORDINAL: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_EARLY: Final = "early|beginning|start"
_LATE: Final = "late|end"
_PART: Final = r"(?P<part>early|mid|late|(?:the )?(?:beginning|start|middle|end) of)"


@dataclass(frozen=True, slots=True)
class Days:
    """A span of days, both ends included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class _Standpoint:
    """From where the words are read: the day on which they are typed, and which way they look."""

    today: date
    future: bool


_Reader = Callable[[re.Match[str], _Standpoint], Days | None]


def parse_date(text: str, today: date, *, future: bool = False) -> date | None:
    """Return the one day that a text names, or None.

    Args:
        text: A date as people write it.
        today: The setting's local date.
        future: Whether a day without a year lies ahead (a review) and not behind (an event).
    """
    days = read_days(plain(text), today, future=future)
    return days.first if days is not None and days.first == days.last else None


def read_days(text: str, today: date, *, future: bool = False) -> Days | None:
    """Return the days that a text (made alike by `plain`) names, or None."""
    if not text or len(text) > _LONGEST:
        return None
    stripped = re.sub(r"^(?:(?:on|in|during|of|sometime|some time|back) )+", "", text)
    seen_from = _Standpoint(today, future)
    try:
        return _read(stripped, seen_from) or _range(stripped, seen_from)
    except (ValueError, OverflowError):
        # A day that no calendar has, such as 31 April, or one that lies beyond it.
        return None


def _read(text: str, seen_from: _Standpoint) -> Days | None:
    for pattern, reader in _FORMS:
        match = pattern.fullmatch(text)
        if match is not None:
            return _within(reader(match, seen_from))
    return None


def _within(days: Days | None) -> Days | None:
    if days is None or days.first > days.last:
        return None
    return days if days.first.year >= EARLIEST_YEAR and days.last.year <= LATEST_YEAR else None


def _one(day: date) -> Days:
    return Days(day, day)


def _fixed(offset: int) -> _Reader:
    return lambda _, seen_from: _one(seen_from.today + timedelta(days=offset))


def _full_year(typed: str, today: date) -> int:
    year = int(typed)
    if len(typed) > 2:
        return year
    return year + (2000 if year <= (today.year + 1) % 100 else 1900)


def _day_of_month(match: re.Match[str], seen_from: _Standpoint) -> Days | None:
    parts = match.groupdict()
    month_typed = parts["month"]
    month = int(month_typed) if month_typed.isdecimal() else month_of(month_typed)
    day = _dated(int(parts["day"]), month, parts.get("year"), seen_from)
    weekday = parts.get("weekday")
    # "Mon 3 Nov" where the third was a Tuesday: one of the two is wrong, and we cannot know which.
    return None if weekday and weekday_of(weekday) != day.weekday() else _one(day)


def _dated(day: int, month: int, year: str | None, seen_from: _Standpoint) -> date:
    if year:
        return date(_full_year(year, seen_from.today), month, day)
    step = 1 if seen_from.future else -1
    # Eight steps: 29 February is missing for up to eight years in a row (1896 to 1904, 2096 to 2104).
    for candidate in range(seen_from.today.year, seen_from.today.year + 9 * step, step):
        if day <= monthrange(candidate, month)[1]:
            found = date(candidate, month, day)
            if (found >= seen_from.today) if seen_from.future else (found <= seen_from.today):
                return found
    raise ValueError("no such day")


def _day_alone(match: re.Match[str], seen_from: _Standpoint) -> Days:
    day, step = int(match["day"]), 1 if seen_from.future else -1
    for months in range(12):
        first = _month_from(seen_from.today, months * step).first
        if day <= monthrange(first.year, first.month)[1]:
            found = first.replace(day=day)
            if (found > seen_from.today) if seen_from.future else (found <= seen_from.today):
                return _one(found)
    raise ValueError("no such day")


def _weekday(match: re.Match[str], seen_from: _Standpoint) -> Days:
    wanted, which = weekday_of(match["weekday"]), match["which"] or ""
    today = seen_from.today
    behind = (today.weekday() - wanted) % 7
    if match["week"] or which == "this":
        weeks = {"last": -1, "next": 1}.get((match["week"] or "this").split()[0], 0)
        return _one(today + timedelta(days=7 * weeks - today.weekday() + wanted))
    if which == "next" or (seen_from.future and which != "last"):
        return _one(today + timedelta(days=7 - behind))
    return _one(today - timedelta(days=behind or (7 if which == "last" else 0)))


def _ago(match: re.Match[str], seen_from: _Standpoint) -> Days:
    return _away(-number_of(match["number"]), match["unit"], seen_from.today)


def _ahead(match: re.Match[str], seen_from: _Standpoint) -> Days:
    number, unit, today = number_of(match["number"]), match["unit"], seen_from.today
    if unit in {"month", "year"}:
        month = _month_from(today, number * (12 if unit == "year" else 1))
        return _one(month.first.replace(day=min(today.day, month.last.day)))
    return _away(number, unit, today)


def _away(number: int, unit: str, today: date) -> Days:
    if unit == "year":
        return _year(today.year + number)
    if unit == "month":
        return _month_from(today, number)
    return _one(today + timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[unit]))


def _period(match: re.Match[str], seen_from: _Standpoint) -> Days:
    number, today = {"last": -1, "this": 0, "next": 1}[match["which"]], seen_from.today
    if match["unit"] == "week":
        monday = today + timedelta(days=7 * number - today.weekday())
        return Days(monday, monday + timedelta(days=6))
    return _away(number, match["unit"], today)


def _month(match: re.Match[str], seen_from: _Standpoint) -> Days:
    month, today = month_of(match["month"]), seen_from.today
    if match["year"]:
        year = _full_year(match["year"], today)
    elif seen_from.future:
        year = today.year + (month < today.month)
    else:
        year = today.year - (month > today.month or (bool(match["last"]) and month == today.month))
    return _part_of(Days(date(year, month, 1), date(year, month, monthrange(year, month)[1])), match["part"])


def _in_year(match: re.Match[str], seen_from: _Standpoint) -> Days:
    del seen_from
    year, part = int(match["year"]), match["part"]
    if not part:
        return _year(year)
    # A third of a year is four whole months.
    first = 1 if re.search(_EARLY, part) else 9 if re.search(_LATE, part) else 5
    start = date(year, first, 1)
    return Days(start, _month_from(start, 3).last)


def _season(match: re.Match[str], seen_from: _Standpoint) -> Days:
    del seen_from
    year, first = int(match["year"]), {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}[match["season"]]
    start = date(year, first, 1)
    return Days(start, _month_from(start, 2).last)


def _year(year: int) -> Days:
    return Days(date(year, 1, 1), date(year, 12, 31))


def _month_from(day: date, months: int) -> Days:
    index = day.year * 12 + day.month - 1 + months
    first = date(index // 12, index % 12 + 1, 1)
    return Days(first, first.replace(day=monthrange(first.year, first.month)[1]))


def _part_of(whole: Days, part: str | None) -> Days:
    if not part:
        return whole
    third = ((whole.last - whole.first).days + 1) // 3
    if re.search(_EARLY, part):
        return Days(whole.first, whole.first + timedelta(days=third - 1))
    if re.search(_LATE, part):
        return Days(whole.last - timedelta(days=third - 1), whole.last)
    return Days(whole.first + timedelta(days=third), whole.last - timedelta(days=third))


def _since(match: re.Match[str], seen_from: _Standpoint) -> Days | None:
    start = _read(match["start"], seen_from)
    return Days(start.first, seen_from.today) if start is not None else None


def _range(text: str, seen_from: _Standpoint) -> Days | None:
    match = re.fullmatch(r"(?:between |from )?(.+?) ?(?:\bto\b|\band\b|\buntil\b|\btill\b|-) ?(.+)", text)
    if match is None:
        return None
    start, end = match[1], _read(match[2], seen_from)
    if end is None:
        return None
    # "3 to 5 Nov", "3 Oct to 5 Nov 2016": the start borrows what only the end says.
    year = re.search(r"\b\d{4}$", match[2])
    month = re.search(rf"\b(?:{MONTH})\b", match[2])
    tails = ["", f" {year[0]}" if year else "", f" {month[0]} {end.last.year}" if month else ""]
    starts = (_read(start + tail, seen_from) for tail in reversed(tails))
    begun = next((found for found in starts if found is not None), None)
    return _within(Days(begun.first, end.last)) if begun is not None else None


_FORMS: Final[tuple[tuple[re.Pattern[str], _Reader], ...]] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (r"today", _fixed(0)),
        (r"yesterday", _fixed(-1)),
        (r"(?:the )?day before yesterday", _fixed(-2)),
        (r"tomorrow", _fixed(1)),
        (r"(?:the )?day after tomorrow", _fixed(2)),
        (rf"(?P<number>{NUMBER}) (?P<unit>day|week|fortnight|month|year)s? ago", _ago),
        (rf"(?P<number>{NUMBER}) (?P<unit>day|week|fortnight|month|year)s?'?(?: from now| time)?", _ahead),
        (r"(?P<which>last|this|next) (?P<unit>week|month|year)", _period),
        (
            (
                rf"(?:(?P<which>last|this|next) )?(?P<weekday>{WEEKDAY})"
                r"(?: (?:just )?gone)?(?: (?:of )?(?P<week>(?:last|this|next) week))?"
            ),
            _weekday,
        ),
        (
            (
                rf"(?:(?P<weekday>{WEEKDAY}) )?(?:the )?{_ORDINAL} ?(?:of )?-?(?P<month>{MONTH})"
                r"(?:[ -]?(?P<year>\d{4}|\d{2}))?"
            ),
            _day_of_month,
        ),
        (
            rf"(?:(?P<weekday>{WEEKDAY}) )?(?P<month>{MONTH}) (?:the )?{_ORDINAL}(?: (?P<year>\d{{4}}))?",
            _day_of_month,
        ),
        (
            (
                rf"(?:(?P<weekday>{WEEKDAY}) )?(?P<day>\d{{1,2}})(?P<sign>[ /.-])(?P<month>\d{{1,2}})(?P=sign)"
                r"(?P<year>\d{4}|\d{2})"
            ),
            _day_of_month,
        ),
        (rf"(?:(?P<weekday>{WEEKDAY}) )?(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})", _day_of_month),
        (r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})", _day_of_month),
        (r"(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4})", _day_of_month),
        (r"the (?P<day>\d{1,2})(?:st|nd|rd|th)", _day_alone),
        (rf"(?:{_PART} )?(?P<last>last )?(?P<month>{MONTH})(?: (?:of )?(?P<year>\d{{4}}))?", _month),
        (rf"(?:{_PART}[ -])?(?P<year>\d{{4}})", _in_year),
        (r"(?:the )?(?P<season>spring|summer|autumn|winter) (?:of )?(?P<year>\d{4})", _season),
        (r"since (?P<start>.+)", _since),
    )
)
"""Every way of writing a day, tried from the top."""
