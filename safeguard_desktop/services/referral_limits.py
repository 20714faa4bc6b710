"""By when an authority answers, and by when a referral is put in writing.

The first is in national guidance; the second every area sets for itself, so it is what the lead wrote down of this
area, and 24 hours until then. Source: guidance.md sections 4 and 11; S20.
"""

import re
from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain.deadlines import hours_after
from safeguard_desktop.domain.entries import LocalNotes
from safeguard_desktop.domain.moments import NOT_KNOWN, EventTime
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.guiding.here import working_days_here
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session

ANSWER_WITHIN: Final = 1
WRITTEN_WITHIN_HOURS: Final = 24


_WITHIN: Final = re.compile(r"(\d{1,3})\s*(?:(h|hours?|hrs?)|(working days?|days?))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Within:
    """So many hours, or so many working days."""

    count: int
    is_hours: bool


def within(typed: str) -> Within | None:
    """Return the time that a text names: "24 hours", "2 working days"; None where it is not understood."""
    found = _WITHIN.fullmatch(typed.strip().rstrip("."))
    return Within(int(found[1]), is_hours=bool(found[2])) if found is not None else None


class ReferralLimits:
    """Counts the days."""

    def __init__(self, session: Session, models: Models, guidance: GuidanceService) -> None:
        """Keep the session, its read models for what holds in this area, and the guidance in force."""
        self._session = session
        self._models = models
        self._guidance = guidance

    def usual_answer_day(self, typed: str = "") -> str:
        """Return the ISO date by which a call or a referral of that time is usually answered; never one that is over.

        An empty time is now.
        """
        when = as_typed(typed, self._session.wall_clock())
        return max(self.answer_due(when), self._session.today().isoformat())

    def answer_due(self, when: EventTime = NOT_KNOWN) -> str:
        """Return the ISO date by which the authority says what it does about what reached it then, or today."""
        since = when.first_minute().date() if when.is_known else self._session.today()
        deadline = self._guidance.deadline("la_decision", since)
        due_on = (
            deadline.due_on
            if deadline is not None
            else working_days_here(self._session, since, ANSWER_WITHIN)
        )
        return due_on.isoformat()

    def written_due(self, when: EventTime) -> str:
        """Return the local ISO minute, or the ISO date, by which what was said by telephone is put in writing."""
        since = when.first_minute() if when.is_known else self._session.wall_clock()
        local = self._local()
        if not local.is_hours:
            return working_days_here(self._session, since.date(), local.count).isoformat()
        return hours_after(since, local.count)

    def _local(self) -> Within:
        """Return what the lead wrote down of this area, else the usual 24 hours."""
        views = self._models.chronology.of_kind(LocalNotes.KIND)
        newest = next((view.body for view in views if isinstance(view.body, LocalNotes)), LocalNotes())
        return within(newest.written_within) or Within(WRITTEN_WITHIN_HOURS, is_hours=True)
