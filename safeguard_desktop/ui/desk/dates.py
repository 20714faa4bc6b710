"""Says how a typed date is understood, so that a field can show it while it is being typed."""

from __future__ import annotations

from safeguard_desktop.domain.clock import Clock, local, to_text
from safeguard_desktop.domain.partial_dates import parse_partial_date
from safeguard_desktop.domain.rules import is_historical
from safeguard_desktop.domain.when import parse_date, parse_when
from safeguard_desktop.wording.times import date_text, day_text, event_text, minute_words


class DateReader:
    """Reads dates as people write them, seen from the present day of the setting."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def when(self, text: str) -> str:
        """Returns how the time of an event is understood; "" if it is not."""
        event = parse_when(text, local(self._clock()).replace(tzinfo=None))
        return event_text(event) if event is not None else ""

    def is_long_ago(self, text: str) -> bool:
        """Returns whether an event lies so far back that it has to be said why it matters now. Source: S36."""
        event = parse_when(text, local(self._clock()).replace(tzinfo=None)) if text.strip() else None
        return event is not None and is_historical(event, to_text(self._clock()))

    def coming(self, text: str) -> str:
        """Returns how a day that lies ahead, such as that of a review, is understood; "" if it is not."""
        day = parse_date(text, local(self._clock()).date(), future=True)
        return day_text(day) if day is not None else ""

    def past(self, text: str) -> str:
        """Returns how a day gone by, such as a date of birth, is understood; "" if it is not."""
        return date_text(self.past_iso(text))

    def past_iso(self, text: str) -> str:
        """Returns a day gone by as an ISO date; "" if it is not understood."""
        day = parse_date(text, local(self._clock()).date())
        return day.isoformat() if day is not None else ""

    def partly(self, text: str) -> str:
        """Returns how a day, month or year is understood; "" if it is not."""
        return date_text(self.partly_iso(text))

    def partly_iso(self, text: str) -> str:
        """Returns a day, month or year as ISO text; "" if it is not understood."""
        return parse_partial_date(text, local(self._clock()).date())

    def now(self) -> str:
        """Returns the present minute as a person would type it, to begin an answer with."""
        return minute_words(local(self._clock()))

    def today(self) -> str:
        """Returns the setting's present day as an ISO date."""
        return local(self._clock()).date().isoformat()
