"""By when a file is to be with the new setting: both readings of "five days", the earlier one first.

Source: guidance.md sections 2.2 and 11. The rules are data: resources/guidance, deadlines ``transfer…``.
"""

from dataclasses import dataclass
from datetime import date

from safeguard_desktop.domain.guidance import Guidance, Topic
from safeguard_desktop.services.guidance import Deadline, GuidanceService, Terms


@dataclass(frozen=True, slots=True)
class Clock:
    """The days run from `start`, or from the first day of term there. `days` counts every day, `school_days` those."""

    start: date
    is_new_term: bool
    days: Deadline
    school_days: Deadline
    guidance: tuple[Guidance, ...]

    @property
    def earlier(self) -> date:
        """The day that is safe under both readings."""
        return min(self.days.due_on, self.school_days.due_on)

    @property
    def later(self) -> date:
        """The other one."""
        return max(self.days.due_on, self.school_days.due_on)


def clock_of(
    guidance: GuidanceService, last_day: date | None, known_on: date | None, term: date | None, terms: Terms
) -> Clock | None:
    """Return the clock of a leaving, or None where nothing says yet from when the days count.

    Args:
        guidance: The rules in force.
        last_day: The last day here.
        known_on: When it was known where the child goes: nothing can be sent before.
        term: The first day of term there, where the child begins with one.
        terms: The terms of this setting, for school days.
    """
    start = term or max((day for day in (last_day, known_on) if day is not None), default=None)
    if start is None:
        return None
    key = "transfer_new_term" if term is not None else "transfer"
    days = guidance.deadline(key, start)
    school_days = guidance.deadline(f"{key}_school_days", start, terms)
    if days is None or school_days is None:
        return None  # no edition in force says so here
    said = (days.guidance, *guidance.about_topic(Topic.TRANSFER_CLOCK))
    return Clock(start, term is not None, days, school_days, said)
