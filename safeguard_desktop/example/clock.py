"""The clock of the story: it stands where the story is, and goes on a little with every look at it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from safeguard_desktop.domain.clock import LOCAL_ZONE

_A_LOOK: Final = timedelta(milliseconds=40)
_ZONE: Final = ZoneInfo(LOCAL_ZONE)


@dataclass
class StoryClock:
    """Never goes back, whatever moment it is set to."""

    now: datetime

    def __call__(self) -> datetime:
        """Return the present of the story, in UTC."""
        self.now += _A_LOOK
        return self.now

    def set_to(self, moment: datetime) -> None:
        """Go on to a moment of the wall clock (without a zone), or stay where it is already later."""
        self.now = max(self.now, moment.replace(tzinfo=_ZONE).astimezone(UTC))


def moment(day: date, clock: str) -> datetime:
    """Return the moment of the wall clock on that day at ``08:50``."""
    hour, _, minute = clock.partition(":")
    return datetime.combine(day, time(int(hour), int(minute)))
