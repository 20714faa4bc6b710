"""What is still to be done in the story, by day and hour; and on which days the setting is open."""

import heapq
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from safeguard_desktop.example.clock import moment

Act = Callable[[], None]

OPENS: Final = "08:20"
CLOSES: Final = "17:15"


@dataclass
class Diary:
    """Acts in the order of their moments. `days` are all days of the story on which the setting is open."""

    days: Sequence[date]
    _acts: list[tuple[datetime, int, Act]] = field(default_factory=list)
    _count: int = 0

    def put(self, when: datetime | None, act: Act) -> None:
        """Have something done at that moment; what falls after the story is left undone, as in life."""
        if when is not None:
            self._count += 1
            heapq.heappush(self._acts, (when, self._count, act))

    def due(self, until: datetime) -> Iterator[tuple[datetime, Act]]:
        """Yield what is due, also what is put in meanwhile."""
        while self._acts and self._acts[0][0] <= until:
            when, _number, act = heapq.heappop(self._acts)
            yield when, act

    def day_after(self, day: date, count: int) -> date | None:
        """Return the day on which the setting is open so many days later, or None before and after the story."""
        place = bisect_right(self.days, day) - 1 + count
        return self.days[place] if 0 <= place < len(self.days) else None

    def day_by(self, day: date, count: int) -> date:
        """Return a day to do something by, also where it lies after the story."""
        return self.day_after(day, count) or day + timedelta(days=count + 2 * (count // 5 + 1))

    def at(self, now: datetime, after: int, clock: str) -> datetime | None:
        """Return the moment of ``15:20`` or ``+20`` so many days later, never before now and never at night."""
        if after:
            day = self.day_after(now.date(), after)
            if day is None:
                return None
            return moment(day, OPENS if clock.startswith("+") else clock)
        when = now + timedelta(minutes=int(clock)) if clock.startswith("+") else moment(now.date(), clock)
        when = when if when > now else now + timedelta(minutes=12)
        if when <= moment(now.date(), CLOSES):
            return when
        tomorrow = self.day_after(now.date(), 1)
        return moment(tomorrow, OPENS) if tomorrow is not None else None
