"""Time: the one clock that the program reads, and how an instant is written down.

Instants are stored as UTC text with microseconds and a final ``Z``, so that a stranger can read
them in 75 years without this program; deadlines and screens use the setting's local date.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]
"""Returns the present instant, aware, in UTC. Tests pass a clock of their own."""

LOCAL_ZONE = "Europe/London"
"""The zone of every setting that the shipped guidance covers (England)."""


def system_clock() -> datetime:
    """Return the present instant of this computer's own clock, in UTC."""
    return datetime.now(UTC)


def to_text(instant: datetime) -> str:
    """Write an aware instant as ``2026-11-22T09:30:00.123456Z``."""
    # strftime takes ten to forty times as long.
    return f"{instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def from_text(text: str) -> datetime:
    """Read an instant written by `to_text`.

    Raises:
        ValueError: the text is not in exactly that form.
    """
    # fromisoformat takes a tenth of strptime's time, which a page of 300 entries shows, but also takes other forms.
    moment = datetime.fromisoformat(text)
    if f"{moment.replace(tzinfo=None).isoformat(timespec='microseconds')}Z" != text:
        raise ValueError("not an instant as this program writes it")
    return moment


def minute_from_text(text: str) -> datetime:
    """Read a minute of a wall clock written as ``2026-11-22T09:30``; it has no zone.

    Raises:
        ValueError: the text is not in exactly that form.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is not None or moment.isoformat(timespec="minutes") != text:
        raise ValueError("not a minute as this program writes it")
    return moment


def local(instant: datetime) -> datetime:
    """Return the instant as the setting's wall clock shows it."""
    return instant.astimezone(ZoneInfo(LOCAL_ZONE))
