"""By when an authority answers, and by when a referral is put in writing.

The first is in national guidance; the second every area sets for itself, so it is what the lead wrote down of this
area, and 24 hours until then. Source: guidance.md sections 4 and 11; S20.
"""

from datetime import timedelta
from typing import Final

from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.working_days import working_days_after

ANSWER_WITHIN: Final = 1
WRITTEN_WITHIN_HOURS: Final = 24


class ReferralLimits:
    """Counts the days."""

    def __init__(self, session: Session) -> None:
        """Keep the session."""
        self._session = session

    def answer_due(self) -> str:
        """Return the ISO date by which the authority says what it does about something that reaches it today."""
        return working_days_after(self._session.today(), ANSWER_WITHIN).isoformat()

    def written_due(self, when: EventTime) -> str:
        """Return the local ISO minute by which what was said by telephone is put in writing."""
        since = when.first_minute() if when.is_known else self._session.wall_clock()
        return (since + timedelta(hours=WRITTEN_WITHIN_HOURS)).isoformat()[:16]
