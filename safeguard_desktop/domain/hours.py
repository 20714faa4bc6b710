"""Times of day as people write them: "14:10", "3pm", "half past two", "lunchtime", "2-3pm".

An hour from one to six without "am" is taken for the afternoon, since settings are shut at night;
what was understood is always shown beside the field. Source: UI.md.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain.calendar_words import MONTH, NUMBER, number_of

MINUTES_OF_DAY: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class Hours:
    """A span within one day, in minutes after midnight, both ends included."""

    first: int
    last: int


_PARTS: Final[tuple[tuple[str, Hours], ...]] = (
    (
        r"(?:at |on )?(?:drop[- ]?off(?: time)?|arrival)|first thing(?: (?:this|in the) morning)?",
        Hours(7 * 60, 9 * 60 + 30),
    ),
    (
        r"(?:at )?(?:home[- ]?time|pick[- ]?up(?: time)?|collection(?: time)?)",
        # A morning session ends before lunch.
        Hours(11 * 60 + 30, 18 * 60),
    ),
    (r"(?:just |right |straight )?before (?:lunch(?: ?time| break)?|dinner ?time)", Hours(10 * 60, 13 * 60)),
    (r"(?:just |right |straight )?after (?:lunch(?: ?time| break)?|dinner ?time)", Hours(12 * 60, 16 * 60)),
    (
        r"(?:before|after) (?:the )?(?:(?:break|play|snack|circle|story|nap)(?: ?time)?)",
        Hours(8 * 60, 17 * 60),
    ),
    (r"(?:at |in |during )?(?:break|play|snack|circle|story|nap) ?time", Hours(8 * 60, 17 * 60)),
    (r"(?:at )?(?:the )?end of (?:the )?day", Hours(15 * 60, 18 * 60)),
    (r"early (?:this |in the )?morning", Hours(5 * 60, 8 * 60 + 59)),
    (r"(?:this |in the |the )?morning", Hours(5 * 60, 11 * 60 + 59)),
    (r"(?:at |over |during )?(?:lunch(?: ?time| break)?|dinner ?time)", Hours(11 * 60 + 30, 14 * 60)),
    (r"late (?:this |in the )?afternoon", Hours(15 * 60, 17 * 60 + 59)),
    (r"(?:this |in the |the )?afternoon", Hours(12 * 60, 17 * 60 + 59)),
    (r"(?:this |in the |the )?evening|tonight", Hours(17 * 60, MINUTES_OF_DAY - 1)),
    (r"(?:in the |at |the )?night", Hours(18 * 60, MINUTES_OF_DAY - 1)),
    (r"before (?:school|nursery|pre-?school)", Hours(7 * 60, 9 * 60)),
    (r"after (?:school|nursery|pre-?school)", Hours(15 * 60, 18 * 60)),
)
_NOON: Final = 12 * 60
_SMALL: Final = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}"
_JOINED: Final = r" ?(?:-|to|and|until|till) ?"


@dataclass(frozen=True, slots=True)
class _Clock:
    """One reading of a clock; `is_plain` where neither "am" nor a 24-hour form settles the half."""

    minute: int
    is_plain: bool = False

    def in_half(self, part: Hours | None) -> int:
        """Return the minute of the day, with the half settled by a part of the day if there is one."""
        hour = self.minute // 60
        if not self.is_plain or hour == 0 or hour > 12:
            return self.minute
        if part is not None and part.first >= 12 * 60:
            return self.minute if hour == 12 else self.minute + _NOON
        if part is not None:
            return self.minute
        return self.minute + _NOON if hour <= 6 else self.minute


_IN_WORDS: Final = tuple((re.compile(rf"\b(?:{pattern})\b"), hours) for pattern, hours in _PARTS)
_IN_THE_MORNING: Final = re.compile(r"(?<![\w/.:-])(\d{1,2}) (?=in the |at night|tonight)")
_BOTH_ENDS: Final = re.compile(rf"\b(?P<first>\d{{1,2}}){_JOINED}(?P<second>\d{{1,2}}) ?(?P<half>am|pm)\b")
_BEFORE: Final = re.compile(r"^(?:(?:at|on|of|in|by|from|between|the) )+")
_BEHIND: Final = re.compile(r"(?: (?:at|on|of|in|by|from|between|the|-))+$")


def find_hours(text: str) -> tuple[str, Hours | None]:
    """Return the text without the time of day, and the time that it named or None.

    Raises:
        ValueError: the text names a time that no clock shows, such as 25:00.
    """
    # "7 in the morning" names an hour as surely as "at 7 in the morning" does.
    said = _IN_THE_MORNING.sub(r"at \1 ", text)
    rest, part = _take_part(said)
    rest, hours = _take_clock(rest, part)
    return _bare(rest), hours or part


def _take_part(text: str) -> tuple[str, Hours | None]:
    for pattern, hours in _IN_WORDS:
        match = pattern.search(text)
        if match is not None:
            return _without(text, match), hours
    return text, None


def _take_clock(text: str, part: Hours | None) -> tuple[str, Hours | None]:
    both = _BOTH_ENDS.search(text)
    if both is not None:
        ends = [_hour(both["first"], both["half"]), _hour(both["second"], both["half"])]
        return _without(text, both), _span(ends[0].minute, ends[1].minute)
    found = _first_clock(text)
    if found is None:
        return text, None
    match, clock = found
    rest = text[match.end() :]
    joined = re.match(_JOINED, rest)
    second = _first_clock(rest[joined.end() :]) if joined else None
    if joined is not None and second is not None and second[0].start() == 0:
        return text[: match.start()] + rest[joined.end() + second[0].end() :], _span(
            clock.in_half(part), second[1].in_half(part)
        )
    minute = clock.in_half(part)
    return _without(text, match), Hours(minute, minute)


def _span(first: int, last: int) -> Hours:
    if last < first:
        raise ValueError("ends before it begins")
    return Hours(first, last)


def _first_clock(text: str) -> tuple[re.Match[str], _Clock] | None:
    found = [(match, reader) for pattern, reader in _FORMS if (match := pattern.search(text)) is not None]
    if not found:
        return None
    match, reader = min(found, key=lambda pair: pair[0].start())
    return match, reader(match)


def _hour(typed: str, half: str | None, minute: str = "0") -> _Clock:
    hour, minutes = int(typed), int(minute)
    if hour > 23 or minutes > 59 or (half and not 1 <= hour <= 12):
        raise ValueError("no clock shows this")
    if half:
        return _Clock((hour % 12 + (12 if half == "pm" else 0)) * 60 + minutes)
    return _Clock(hour * 60 + minutes, is_plain=not typed.startswith("0"))


def _past_or_to(match: re.Match[str]) -> _Clock:
    minutes, hour = number_of(match["minutes"]), number_of(match["hour"])
    if minutes > 59 or not 1 <= hour <= 12:
        raise ValueError("no clock shows this")
    shown = hour * 60 + (minutes if match["way"] == "past" else -minutes)
    half = match["half"]
    if half:
        return _Clock((shown + (0 if half == "am" else _NOON)) % MINUTES_OF_DAY)
    return _Clock(shown, is_plain=True)


def _half(match: re.Match[str]) -> _Clock:
    # "Half two" is half past two here, whatever it means to a neighbour.
    hour = number_of(match["hour"])
    if not 1 <= hour <= 12:
        raise ValueError("no clock shows this")
    return _Clock(hour * 60 + 30, is_plain=True)


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"


def _bare(text: str) -> str:
    rest = " ".join(text.split())
    rest = _BEFORE.sub("", rest)
    rest = _BEHIND.sub("", rest)
    return "" if rest in {"at", "on", "of", "in", "by", "from", "between", "-"} else rest


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], _Clock]], ...]] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (
            (
                rf"\b(?P<minutes>half|quarter|{NUMBER})(?: minutes?| mins?)? (?P<way>past|to) "
                rf"(?P<hour>{_SMALL})\b(?: ?(?P<half>am|pm)\b)?(?! ?(?:{MONTH})\b)"
            ),
            _past_or_to,
        ),
        (rf"\bhalf (?P<hour>{_SMALL})\b(?! ?(?:{MONTH})\b)", _half),
        (
            r"(?<![\d/.:-])(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?![\d/:]|\.\d)(?: ?(?P<half>am|pm)\b| ?h(?:rs?)?\b)?",
            lambda match: _hour(match["hour"], match["half"], match["minute"]),
        ),
        (
            r"(?<![\d/.:-])(?P<hour>\d{1,2}) ?(?P<half>am|pm)\b",
            lambda match: _hour(match["hour"], match["half"]),
        ),
        (
            rf"\b(?P<hour>{_SMALL}) ?o'?clock\b(?: ?(?P<half>am|pm)\b)?",
            lambda match: _hour(str(number_of(match["hour"])), match["half"]),
        ),
        (
            r"(?:(?<=\bat )|(?<![\d/.-])(?=0))(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\b(?![/.-])",
            lambda match: _hour(f"0{match['hour']}", None, match["minute"]),
        ),
        (
            r"(?<![\d/.-])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) ?(?:hours|hrs?|h)\b",
            lambda match: _hour(f"0{match['hour']}", None, match["minute"]),
        ),
        (
            rf"\bat (?P<hour>{_SMALL})\b(?! ?(?:(?:{MONTH}|past|to|min(?:ute)?s?|am|pm)\b|o'?clock|[\d/.:-]))",
            lambda match: _hour(str(number_of(match["hour"])), None),
        ),
        (r"\b(?:noon|midday|mid-day)\b", lambda _: _Clock(_NOON)),
        (r"\bmidnight\b", lambda _: _Clock(0)),
    )
)
"""Every way of writing a time. The one that begins first is read, the upper one of two that begin together."""
