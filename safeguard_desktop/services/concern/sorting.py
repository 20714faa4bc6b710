"""Sorting: what a concern is about, said anew. Source: S52, S95; guidance.md section 2.4."""

from dataclasses import dataclass

from safeguard_desktop.domain import rules
from safeguard_desktop.domain.codes import Category, ConcernState, InformationType
from safeguard_desktop.domain.entries import ConcernReceived, ConcernSorted
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import ConcernRow
from safeguard_desktop.services.concern.holding import hold_by_category
from safeguard_desktop.services.inbox.drafts import SortDraft
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed


@dataclass(frozen=True, slots=True)
class Sorted:
    """What a concern is about now: its kinds, and what sort of information it is."""

    categories: tuple[Category, ...]
    information: tuple[InformationType, ...]


class SortingService:
    """Says what a concern is about."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def now(self, concern: EntryId) -> Sorted:
        """Return what a concern is about as things stand.

        Raises:
            Refused: there is no such concern, or it has not been received.
        """
        row = self._row(concern)
        said = (view.body for view in reversed(self._models.chronology.follows(concern)))
        latest = next((body for body in said if isinstance(body, ConcernSorted | ConcernReceived)), None)
        return Sorted(row.categories, latest.information if latest else ())

    def places_hold(self, concern: EntryId, categories: tuple[Category, ...]) -> bool:
        """Whether to record these kinds would place a hold by itself."""
        return rules.suggests_hold(categories) and not self._models.holds.is_held(concern)

    def problems(self, draft: SortDraft) -> tuple[Problem, ...]:
        """Return what is missing: something that changes, and why."""
        now = self.now(draft.concern)
        found = []
        is_same = set(draft.categories) == set(now.categories)
        if is_same and set(draft.information) == set(now.information):
            found.append(Problem("categories", "nothing_changed"))
        if not draft.reason.strip():
            found.append(Problem("sort_reason", "missing"))
        return tuple(found)

    def sort(self, draft: SortDraft) -> Changed:
        """Record what a concern is about from now on; one of sexual abuse is kept in the same transaction.

        Raises:
            Refused: answers are missing, or the concern has not been received.
        """
        found = self.problems(draft)
        if found:
            raise Refused(RefusalCode.INCOMPLETE, found)
        children = self._models.concerns.children_in(draft.concern)
        body = ConcernSorted(draft.concern, draft.categories, draft.information, draft.reason.strip())
        entries = [self._session.new_entry(body, children, (draft.concern,))]
        if self.places_hold(draft.concern, draft.categories):
            entries += hold_by_category(
                self._session, draft.concern, draft.categories, children, self._models
            )
        self._session.append(*entries)
        return Changed("concern", draft.concern)

    def _row(self, concern: EntryId) -> ConcernRow:
        row = self._models.concerns.row(concern)
        if row is None or row.state is ConcernState.WAITING:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        if row.state is ConcernState.ARRIVED:
            raise Refused(RefusalCode.FROM_ELSEWHERE)
        return row
