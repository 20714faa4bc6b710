"""Days that are known no more exactly than to the month or the year.

Such a date is kept as ISO text of the length that is known: ``2026-03-14``, ``2026-03`` or ``2026``.
"""

import re
from calendar import monthrange
from datetime import date
from typing import Final

from safeguard_desktop.domain.calendar_words import plain
from safeguard_desktop.domain.dates import Days, read_days

_ISO_MONTH: Final = re.compile(r"(19|20|21)\d\d-(0[1-9]|1[0-2])")
_YEAR: Final = len("2026")
_MONTH: Final = len("2026-03")


def parse_partial_date(text: str, today: date) -> str:
    """Return the day, month or year that a text names, seen from today; empty if it is none of them."""
    if _ISO_MONTH.fullmatch(text.strip()):
        return text.strip()
    days = read_days(plain(text), today)
    return _exactly(days) if days is not None else ""


def _exactly(days: Days) -> str:
    first, last = days.first.isoformat(), days.last.isoformat()
    if first == last:
        return first
    lengths = (length for length in (_MONTH, _YEAR) if _is_whole(first, last, length))
    return first[: next(lengths, 0)]


def _is_whole(first: str, last: str, length: int) -> bool:
    """Whether two days are the first and the last one of the same month, or year."""
    return first == first_day(first[:length]) and last == last_day(first[:length])


def first_day(iso: str) -> str:
    """Return the first day of a day, month or year; empty stays empty."""
    return iso + {_YEAR: "-01-01", _MONTH: "-01"}.get(len(iso), "")


def last_day(iso: str) -> str:
    """Return the last day of a day, month or year; empty stays empty."""
    if len(iso) == _MONTH:
        return f"{iso}-{monthrange(int(iso[:_YEAR]), int(iso[_YEAR + 1 :]))[1]:02d}"
    return f"{iso}-12-31" if len(iso) == _YEAR else iso
