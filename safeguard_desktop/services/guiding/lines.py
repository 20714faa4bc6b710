"""Days and terms as people write them in a box, one a line, and back again."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from safeguard_desktop.domain.entries.guiding import DayOff
from safeguard_desktop.domain.when import parse_date
from safeguard_desktop.wording.times import date_text

Terms = tuple[tuple[str, str], ...]

_ENDS: Final = 2
_TO: Final = re.compile(r"\s+(?:to|until|–|—|-)\s+", re.IGNORECASE)


def day_of(typed: str, today: date) -> date | None:
    """Return a day, past or to come; None where it is not understood."""
    return parse_date(typed.strip(), today, future=True)


def days_off(typed: str, today: date) -> tuple[DayOff, ...] | None:
    """Return the days of a text ("27 Dec 2027, name"), in their order; None where a line is not understood."""
    found = []
    for line in filter(None, map(str.strip, typed.splitlines())):
        words, _comma, name = line.partition(",")
        day = day_of(words, today)
        if day is None:
            return None
        found.append(DayOff(day.isoformat(), name.strip()))
    return tuple(sorted(found, key=lambda each: each.on))


def terms_of(typed: str, today: date) -> Terms | None:
    """Return the terms of a text ("3 Sep 2026 to 23 Oct 2026"); None where a line is not understood."""
    found = []
    for line in filter(None, map(str.strip, typed.splitlines())):
        parts = _TO.split(line)
        days = [day_of(part, today) for part in parts]
        first, last = (*days, None, None)[:2]
        if len(days) > _ENDS or first is None or last is None or last < first:
            return None
        found.append((first.isoformat(), last.isoformat()))
    return tuple(sorted(found))


def days_text(days: Sequence[DayOff]) -> str:
    """Return days as they are written in the box."""
    return "\n".join(", ".join(filter(None, (date_text(day.on), day.name))) for day in days)


def terms_text(terms: Terms) -> str:
    """Return terms as they are written in the box."""
    return "\n".join(f"{date_text(first)} to {date_text(last)}" for first, last in terms if first and last)
