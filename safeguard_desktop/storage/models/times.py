"""Instants as local minutes, quickly: a rebuild asks for one for every entry."""

from datetime import datetime
from zoneinfo import ZoneInfo

from safeguard_desktop.domain.clock import LOCAL_ZONE
from safeguard_desktop.domain.moments import EventTime

_ZONE = ZoneInfo(LOCAL_ZONE)


def local_minute(instant: str) -> str:
    """Return UTC text as a local ISO minute; text that is no instant comes back cut to its length."""
    try:
        return datetime.fromisoformat(instant).astimezone(_ZONE).isoformat()[:16]
    except ValueError:
        return instant[:16]


def event_minute(when: EventTime, recorded_at: str) -> str:
    """Return the local ISO minute that an event is sorted by."""
    return when.earliest or local_minute(recorded_at)


def minutes_between(first: str, then: str) -> int | None:
    """Return how many minutes lie between two local ISO minutes, 0 where the other comes first; None without one."""
    try:
        apart = datetime.fromisoformat(then) - datetime.fromisoformat(first)
    except ValueError:
        return None
    return max(int(apart.total_seconds()) // 60, 0)
