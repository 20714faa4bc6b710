"""Concerns: finding and reading them, and keeping what must be kept. Source: S51, S95; guidance.md section 6."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from safeguard_desktop.domain import rules
from safeguard_desktop.domain.codes import ConcernState, PageKind
from safeguard_desktop.domain.entries import ConcernRaised, HoldPlaced, InChild, Viewed
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import ConcernRow, ConcernView
from safeguard_desktop.domain.when import parse_date
from safeguard_desktop.services.concern.amending import amended
from safeguard_desktop.services.inbox.drafts import HoldDraft
from safeguard_desktop.services.inbox.waiting import as_it_waits
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import changed_by, children_of_entry, complete, entry_of
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.models.concerns import ConcernsQuery

AT_FIRST: Final = 512
"""Sequences that a list begins with: more than anybody reads before the next letter is typed."""


@dataclass(frozen=True, slots=True)
class FoundConcerns:
    """How many concerns fit a question, the sequences of the first of them, and the rows of the very first."""

    query: ConcernsQuery
    total: int
    seqs: "array[int]"
    rows: tuple[ConcernRow, ...]


class ConcernsService:
    """Reads concerns, and places holds on what is in them."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def ids(self, query: ConcernsQuery) -> "array[int]":
        """Return the sequences of the concerns that fit, the newest first."""
        return self._models.concerns.ids(query)

    def find(self, query: ConcernsQuery, rows: int) -> FoundConcerns:
        """Return the beginning of what `ids` would return, so many rows of it, and how much it would be.

        A tenth of a second is soon gone where a letter finds two hundred thousand; to count them takes a
        tenth of the time that it takes to fetch them.
        """
        seqs = self.ids(replace(query, limit=AT_FIRST))
        total = self._models.concerns.count(query) if len(seqs) == AT_FIRST else len(seqs)
        return FoundConcerns(query, total, seqs, self.rows(seqs[:rows]))

    def rows(self, seqs: Sequence[int]) -> tuple[ConcernRow, ...]:
        """Return the rows of those sequences, in that order, each with the name of whoever sees to it.

        One that nobody has received yet has the child's name as it was typed.
        """
        return tuple(map(self._with_names, self._models.concerns.rows_for(seqs)))

    def open(self, concern: EntryId) -> ConcernView:
        """Return a concern whole, and write down that it was looked at. Source: X10."""
        view = self.view(concern)
        self._session.note_reading(Viewed(PageKind.CONCERN), self.children_of(view), (concern,))
        return view

    def view(self, concern: EntryId) -> ConcernView:
        """Return a concern whole without a reading entry, for a page that is open already.

        Raises:
            Refused: there is no such concern.
        """
        row = self._models.concerns.row(concern)
        raised = self._models.chronology.entry(concern) if row else None
        if row is None or raised is None or not isinstance(raised.body, ConcernRaised):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        now_reads = amended(raised.body, raised.amendments)
        followed = self._models.chronology.follows(concern)
        return ConcernView(row, raised, now_reads, followed, self._models.holds.of_entry(concern))

    def children_of(self, view: ConcernView) -> tuple[InChild, ...]:
        """Return the children whom the concern is about now, each with a role; none before it is received."""
        return self._models.concerns.children_in(view.row.id)

    def _with_names(self, row: ConcernRow) -> ConcernRow:
        if row.state is ConcernState.WAITING:
            return as_it_waits(row, self._models)
        if row.owner is None:
            return row
        version = self._session.chain.latest.version
        return replace(row, owner_name=self._session.name_of(row.owner, version))

    def hold_problems(self, draft: HoldDraft) -> tuple[Problem, ...]:
        """Return what is missing from a hold: its ground and the reason in words."""
        found = [Problem("reason_code", "missing")] if draft.reason_code is None else []
        if not draft.reason.strip():
            found.append(Problem("reason", "missing"))
        review = self._future_date(draft.review_on_typed)
        if draft.review_on_typed.strip() and review is None:
            found.append(Problem("review_on", "not_understood"))
        if review is not None and review <= self._session.today():
            found.append(Problem("review_on", "not_in_future"))
        return tuple(found)

    def hold(self, draft: HoldDraft) -> Changed:
        """Place a hold: the entry may not be destroyed. Source: S42, S95, X02; guidance.md section 6.

        Raises:
            Refused: answers are missing, or no child is known to the entry yet.
        """
        complete(self.hold_problems(draft))
        view = entry_of(self._models, draft.entry)
        children = children_of_entry(self._models, view)
        if draft.reason_code is None or not children:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        terms = rules.hold_terms(self._session.today(), draft.reason_code)
        review = self._future_date(draft.review_on_typed) or terms.review_on
        body = HoldPlaced(
            held=draft.entry,
            reason_code=draft.reason_code,
            reason=draft.reason,
            owner=self._session.identity.person,
            review_on=review.isoformat(),
            floor=terms.floor.isoformat() if terms.floor else "",
        )
        self._session.append(self._session.new_entry(body, children, (draft.entry,)))
        return changed_by(self._models, view)

    def _future_date(self, typed: str) -> date | None:
        return parse_date(typed, self._session.today(), future=True) if typed.strip() else None
