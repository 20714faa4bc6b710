"""Linking a concern with another one: what belongs together says so on both, also where one came from elsewhere.

Source: S53, S92.
"""

from dataclasses import dataclass

from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.entries import ConcernsLinked, NewEntry
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import ConcernRow
from safeguard_desktop.services.concern.earlier import EarlierService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.story import concern_called


@dataclass(frozen=True, slots=True)
class ConcernLinkDraft:
    """Two concerns that belong together, and why."""

    concern: EntryId
    other: EntryId | None = None
    reason: str = ""


class ConcernLinkingService:
    """Links concerns of the same children, or of children who belong together."""

    def __init__(self, session: Session, models: Models, earlier: EarlierService) -> None:
        """Keep the session, its read models, and what finds the concerns that stand beside one."""
        self._session, self._models, self._earlier = session, models, earlier

    def choices(self, concern: EntryId) -> tuple[ConcernRow, ...]:
        """Return the concerns that one can be linked with, the newest first: received or arrived, not linked yet."""
        taken = set(self._linked(concern))
        rows = (row for beside in self._earlier.beside_concern(concern) for row in beside.concerns)
        fitting = {
            row.id: row for row in rows if row.state is not ConcernState.WAITING and row.id not in taken
        }
        return tuple(fitting.values())

    def problems(self, draft: ConcernLinkDraft) -> tuple[Problem, ...]:
        """Return what is missing: the other concern, and why they belong together."""
        found = [] if draft.other is not None else [Problem("other_concern", "missing")]
        return (*found, *(() if draft.reason.strip() else (Problem("concern_link_reason", "missing"),)))

    def link(self, draft: ConcernLinkDraft) -> Changed:
        """Write on both concerns that they belong together, in one act.

        Raises:
            Refused: answers are missing, or the other one is not among the choices (``UNKNOWN_SUBJECT``).
        """
        complete(self.problems(draft))
        here = self._models.concerns.row(draft.concern)
        there = next((row for row in self.choices(draft.concern) if row.id == draft.other), None)
        if here is None or there is None or here.state is ConcernState.WAITING:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        reason = draft.reason.strip()
        self._session.append(self._entry(here, there, reason), self._entry(there, here, reason))
        return Changed("concern", "")

    def _entry(self, concern: ConcernRow, other: ConcernRow, reason: str) -> NewEntry:
        body = ConcernsLinked(concern.id, other.id, concern_called(other), reason)
        children = self._models.concerns.children_in(concern.id)
        return self._session.new_entry(body, children, (concern.id, other.id))

    def _linked(self, concern: EntryId) -> tuple[EntryId, ...]:
        followed = (view.body for view in self._models.chronology.follows(concern) if view.origin is None)
        return tuple(body.other for body in followed if isinstance(body, ConcernsLinked))
