"""What followed a pack as it reads now: how it went, and what became known, with their corrections. Pure.

What was due a number of days or hours after an event moves with the event.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from msgspec.structs import replace

from safeguard_desktop.domain.entries.amended import as_amended
from safeguard_desktop.domain.entries.bodies import Amendment, EntryBody
from safeguard_desktop.domain.entries.leaving import TransferSent, TransferStep
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import EventTime

_NOT_MOVED: Final = timedelta()


def corrected(following: Iterable[tuple[EntryId, EntryBody | None]]) -> list[EntryBody | None]:
    """Return what followed a pack, in order, each as it reads with the corrections among it.

    Args:
        following: Each entry with its body, the oldest first; corrections are left out of what is returned.
    """
    entries, amendments = list(following), defaultdict[EntryId, list[Amendment]](list)
    for _entry, body in entries:
        if isinstance(body, Amendment):
            amendments[body.amended].append(body)
    return [
        as_corrected(body, amendments[entry]) if body is not None else None
        for entry, body in entries
        if not isinstance(body, Amendment)
    ]


def as_corrected(body: EntryBody, amendments: Sequence[Amendment]) -> EntryBody:
    """Return one of them with its corrections."""
    now = as_amended(body, amendments)
    if isinstance(body, TransferSent) and isinstance(now, TransferSent):
        return replace(now, chase_on=_moved_day(body.chase_on, body.when, now.when))
    if isinstance(body, TransferStep) and isinstance(now, TransferStep) and body.due_at:
        due_at = datetime.fromisoformat(body.due_at) + _moved(body.when, now.when)
        return replace(now, due_at=due_at.isoformat(timespec="minutes"), due_on=due_at.date().isoformat())
    return now


def _moved(before: EventTime, now: EventTime) -> timedelta:
    """Return by how much an event was corrected; nothing where one of the two is not known."""
    return now.first_minute() - before.first_minute() if before.is_known and now.is_known else _NOT_MOVED


def _moved_day(day: str, before: EventTime, now: EventTime) -> str:
    """Return a day that moves with an event by whole days: an hour within the same day moves nothing."""
    if not (day and before.is_known and now.is_known):
        return day
    moved = now.first_minute().date() - before.first_minute().date()
    return (date.fromisoformat(day) + moved).isoformat()
