"""Told first: somebody was told because it could not wait, and the reasons are written down in full afterwards.

Any service that records a telling adds one more entry beside its own: `told_first(session, entry, why, children)`. It
stands on Today until the decision makes it good. Source: S37, S47, S54; guidance.md 5.3 (emergency).
"""

from typing import Final

from safeguard_desktop.domain.entries import InChild, NewEntry, SharedFirst
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.guiding.here import working_days_here
from safeguard_desktop.services.session import Session

WITHIN: Final = 1
"""Working days within which it is made good: a suggestion, not law. Source: guidance.md 5.3."""


def told_first(session: Session, telling: EntryId, why: str, children: tuple[InChild, ...]) -> NewEntry:
    """Return the entry that says that a telling has still to be made good, for the same append."""
    due_on = working_days_here(session, session.today(), WITHIN).isoformat()
    return session.new_entry(SharedFirst(telling, why, due_on), children, (telling,))
