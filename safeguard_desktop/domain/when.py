"""When something happened, from the words in which a person says it.

What was typed is kept, and beside it the earliest and latest minute that it can mean. A time that
no clock shows, a day that no calendar has, or words that are not understood give None: then the
person is asked, and nothing is guessed. Source: S89, UI.md ("Dates as people write them").
"""

import re
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from safeguard_desktop.domain.calendar_words import NUMBER, number_of, plain
from safeguard_desktop.domain.clock import LOCAL_ZONE
from safeguard_desktop.domain.dates import parse_date, read_days
from safeguard_desktop.domain.hours import Hours, find_hours
from safeguard_desktop.domain.moments import EventTime

__all__ = ["is_in_future", "parse_date", "parse_when"]

_LONGEST: Final = 200
_NOT_KNOWN: Final = re.compile(
    r"(?:(?:date|time|day|when)(?: and time)? )?"
    r"(?:not known|unknown|not sure|unsure|no idea|not recorded|not given|n/k|nk|"
    r"(?:i )?(?:don'?t|do not) (?:know|remember)|(?:i )?can(?:'?t|not) (?:remember|say))"
)
_ABOUT: Final = re.compile(
    r"\b(?:about|around|approx(?:imately)?|roughly|circa|maybe|perhaps|probably|possibly|i think|on or about)\b\.?"
    r"|\bca?\. ?(?=\d)|~|\bor so\b|(?<=[\d mk])-?ish\b"
)
_JUST_NOW: Final = re.compile(r"(?:just|right)? ?now|(?:just )?a (?:moment|minute) ago")
_AGO: Final = re.compile(
    rf"(?:(?P<half>half an)|(?P<few>a few)|(?P<number>{NUMBER})) (?P<unit>minute|min|hour|hr)s? ago"
)
_LAST_NIGHT: Final = re.compile(r"\b(?:last night|overnight)\b")
_AMBIGUOUS_DOT: Final = re.compile(r"\d{1,2}\.(?:0\d|1[0-2])")
_Span = tuple[datetime, datetime]


def parse_when(text: str, now_local: datetime) -> EventTime | None:
    """Return the time that a text names, or None if it is not understood.

    Args:
        text: What was typed, in any of the ways in which people write a time.
        now_local: The present on the setting's wall clock; its zone, if any, is left aside.
    """
    words, now = text.strip(), now_local.replace(tzinfo=None, second=0, microsecond=0)
    made_alike = re.sub(r"^(\d{4}-\d{2}-\d{2})t(\d{2}:\d{2})(?::\d{2})?$", r"\1 \2", plain(words))
    if not made_alike or len(made_alike) > _LONGEST:
        return None
    if _NOT_KNOWN.fullmatch(made_alike):
        return EventTime(words=words)
    bare, about = _without_about(made_alike)
    try:
        span = _ago(bare, now) or _last_night(bare, now) or _on_days(bare, now)
    except (ValueError, OverflowError):
        # 25:00, or a time that lies beyond the calendar.
        return None
    if span is None or not all(_exists(end) for end in span):
        return None
    return EventTime(words, _minute(span[0]), _minute(span[1]), about)


def is_in_future(event: EventTime, now_local: datetime) -> bool:
    """Whether even the earliest minute that an event can mean is still to come.

    Through UTC: in the hour that the clock shows twice, a quarter to two may lie before ten past one.
    """
    if not event.is_known:
        return False
    zone = ZoneInfo(LOCAL_ZONE)
    first = event.first_minute().replace(tzinfo=zone)
    return first.timestamp() > now_local.replace(tzinfo=zone).timestamp()


def _without_about(text: str) -> tuple[str, bool]:
    bare, count = _ABOUT.subn(" ", text)
    bare = " ".join(bare.split())
    # "3ish" and "around 3" name an hour, although nothing but a number is left of them.
    return (f"at {bare}" if count and re.fullmatch(r"\d{1,2}", bare) else bare), bool(count)


def _ago(text: str, now: datetime) -> _Span | None:
    if _JUST_NOW.fullmatch(text):
        return now, now
    match = _AGO.fullmatch(text)
    if match is None:
        return None
    in_hours = match["unit"] in {"hour", "hr"}
    unit = timedelta(hours=1) if in_hours else timedelta(minutes=1)
    if match["few"]:
        return _earlier(now, (5 if in_hours else 15) * unit), _earlier(now, unit)
    moment = _earlier(now, (0.5 if match["half"] else number_of(match["number"])) * unit)
    return moment, moment


def _earlier(now: datetime, by: timedelta) -> datetime:
    # Through UTC, since an hour ago on the last Sunday of March or October is not one hour less on the wall.
    zone = ZoneInfo(LOCAL_ZONE)
    instant = now.replace(tzinfo=zone).timestamp() - by.total_seconds()
    return datetime.fromtimestamp(instant, zone).replace(tzinfo=None, second=0, microsecond=0, fold=0)


def _last_night(text: str, now: datetime) -> _Span | None:
    match = _LAST_NIGHT.search(text)
    if match is None:
        return None
    rest, hours = find_hours(f"{text[: match.start()]} in the night {text[match.end() :]}")
    if rest:
        return None
    evening = now.date() - timedelta(days=1)
    if hours is None or hours.first != hours.last:
        return _at(evening, 18 * 60), _at(now.date(), 5 * 60 + 59)
    # "Last night at half past one" was already today.
    day = now.date() if hours.first < 5 * 60 or 12 * 60 <= hours.first < 17 * 60 else evening
    minute = hours.first - 12 * 60 if day == now.date() and hours.first >= 12 * 60 else hours.first
    return _at(day, minute), _at(day, minute)


def _on_days(text: str, now: datetime) -> _Span | None:
    whole = read_days(text, now.date())
    if whole is not None:
        return _at(whole.first, 0), _at(whole.last, 24 * 60 - 1)
    if _AMBIGUOUS_DOT.fullmatch(text):
        # "9.05" may be five past nine or the ninth of May.
        return None
    rest, hours = find_hours(text)
    days = read_days(rest or "today", now.date())
    if days is None or hours is None:
        return None
    within = hours if days.first == days.last else Hours(0, 24 * 60 - 1)
    return _at(days.first, within.first), _at(days.last, within.last)


def _at(day: date, minute: int) -> datetime:
    return datetime(day.year, day.month, day.day, minute // 60, minute % 60)  # noqa: DTZ001  # a wall clock's minute


def _exists(moment: datetime) -> bool:
    """Whether the wall clock showed that minute: it leaves one hour out in March."""
    zone = ZoneInfo(LOCAL_ZONE)
    there_and_back = datetime.fromtimestamp(moment.replace(tzinfo=zone).timestamp(), zone)
    return there_and_back.replace(tzinfo=None) == moment


def _minute(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M")


def as_typed(typed: str, now: datetime) -> EventTime:
    """Return a time as it was typed, understood or not: then its words stay. Nothing typed is now."""
    words = typed.strip() or "now"
    return parse_when(words, now) or EventTime(words=words)
