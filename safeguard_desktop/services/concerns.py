"""Concerns: finding, reading, deciding, noting, amending, and keeping what must be kept.

Source: S35, S50, S89, S90, S95; guidance.md sections 2.1 and 6.
"""

from array import array
from collections.abc import Sequence
from datetime import date, datetime

from safeguard_desktop.domain import rules
from safeguard_desktop.domain.clock import local
from safeguard_desktop.domain.codes import PageKind
from safeguard_desktop.domain.entries import (
    Amendment,
    Decision,
    HoldPlaced,
    InChild,
    Note,
    Viewed,
)
from safeguard_desktop.domain.entries.bodies import ConcernRaised, FieldChange
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import ConcernRow, ConcernView, EntryView
from safeguard_desktop.domain.when import parse_date, parse_when
from safeguard_desktop.services.amending import amended, field_problems, fields_of, when_problems
from safeguard_desktop.services.drafts import AmendDraft, DecisionDraft, HoldDraft, NoteDraft
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.models.concerns import ConcernsQuery


class ConcernsService:
    """Reads concerns and records what is done about them."""

    def __init__(self, session: Session, models: Models, guidance: GuidanceService) -> None:
        """Keep the session, its read models, and the guidance in force."""
        self._session = session
        self._models = models
        self._guidance = guidance

    def ids(self, query: ConcernsQuery) -> "array[int]":
        """Return the sequences of the concerns that fit, the newest first."""
        return self._models.concerns.ids(query)

    def rows(self, seqs: Sequence[int]) -> tuple[ConcernRow, ...]:
        """Return the rows of those sequences, in that order."""
        return self._models.concerns.rows_for(seqs)

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

    def decision_problems(self, draft: DecisionDraft) -> tuple[Problem, ...]:
        """Return what is missing: a reason always, a review date to monitor, three limbs to close."""
        typed = draft.review_on_typed.strip()
        review = self._future_date(typed)
        found = rules.decision_problems(
            draft.decision, draft.reason, review, self._today(), not_understood=bool(typed) and review is None
        )
        if draft.closes:
            view = self.view(draft.concern)
            follow_up = draft.follow_up.strip() or " ".join(self._follow_ups(view))
            found += rules.closing_problems(
                view.as_amended.observed, follow_up, draft.outcome, draft.reason, decision=draft.decision
            )
        return tuple(dict.fromkeys(found))

    def decide(self, draft: DecisionDraft) -> Changed:
        """Record a decision about a concern, with its reason and the guidance in force.

        Raises:
            Refused: answers are missing, or the concern is not received. A decision about one that is
                closed opens it again.
        """
        self._complete(self.decision_problems(draft))
        view = self.view(draft.concern)
        children = self.children_of(view)
        if not children or draft.decision is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        review = self._future_date(draft.review_on_typed)
        body = Decision(
            concern=draft.concern,
            decision=draft.decision,
            reason=draft.reason,
            edition=self._guidance.edition(),
            review_on=review.isoformat() if review else "",
            follow_up=draft.follow_up,
            outcome=draft.outcome,
            closes=draft.closes,
        )
        self._session.append(self._session.new_entry(body, children, (draft.concern,)))
        return Changed("concern", draft.concern)

    def note_problems(self, draft: NoteDraft) -> tuple[Problem, ...]:
        """Return what is missing from a note: its kind, when, and what."""
        found = [Problem("kind", "missing")] if draft.kind is None else []
        found += [Problem(name, "missing") for name in ("when", "text") if not getattr(draft, name).strip()]
        return (*found, *when_problems(draft.when, self._now()))

    def note(self, draft: NoteDraft) -> Changed:
        """Record a note on a concern, or on a child.

        Raises:
            Refused: answers are missing, or neither a concern nor a child is named.
        """
        self._complete(self.note_problems(draft))
        children = self._children_for_note(draft)
        if not children or draft.kind is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        when = parse_when(draft.when, self._now()) or EventTime(words=draft.when)
        body = Note(
            draft.kind, when, draft.text, draft.source, draft.child_words, draft.opinion, draft.concern
        )
        refers_to = (draft.concern,) if draft.concern else ()
        self._session.append(self._session.new_entry(body, children, refers_to))
        return Changed("concern", draft.concern) if draft.concern else Changed("child", children[0].child)

    def amendable_fields(self, entry: EntryId) -> tuple[tuple[str, str], ...]:
        """Return the fields of an entry that may be corrected, as they read now."""
        view = self._entry(entry)
        return fields_of(view.body, view.amendments)

    def amend_problems(self, draft: AmendDraft) -> tuple[Problem, ...]:
        """Return what is missing from a correction: a reason, and something that changes."""
        found = [] if draft.reason.strip() else [Problem("reason", "missing")]
        now_reads = dict(self.amendable_fields(draft.entry))
        changed = {name: text for name, text in draft.changes.items() if now_reads.get(name) != text}
        if not changed:
            found.append(Problem("changes", "nothing_changed"))
        return (*found, *field_problems(changed, now_reads, self._now()))

    def amend(self, draft: AmendDraft) -> Changed:
        """Record a correction; what was written before stays. Source: guidance.md section 10.1.

        Raises:
            Refused: answers are missing, or the entry cannot be corrected.
        """
        self._complete(self.amend_problems(draft))
        view = self._entry(draft.entry)
        now_reads = dict(fields_of(view.body, view.amendments))
        changes = tuple(
            FieldChange(name, now_reads[name], after)
            for name, after in draft.changes.items()
            if name in now_reads and now_reads[name] != after
        )
        words = next((change.after for change in changes if change.field == "when"), "")
        body = Amendment(
            draft.entry, changes, draft.reason, parse_when(words, self._now()) if words else None
        )
        children = self._children_of_entry(view)
        self._session.append(self._session.new_entry(body, children, (draft.entry,)))
        return _changed(view)

    def hold_problems(self, draft: HoldDraft) -> tuple[Problem, ...]:
        """Return what is missing from a hold: its ground and the reason in words."""
        found = [Problem("reason_code", "missing")] if draft.reason_code is None else []
        if not draft.reason.strip():
            found.append(Problem("reason", "missing"))
        review = self._future_date(draft.review_on_typed)
        if draft.review_on_typed.strip() and review is None:
            found.append(Problem("review_on", "not_understood"))
        if review is not None and review <= self._today():
            found.append(Problem("review_on", "not_in_future"))
        return tuple(found)

    def hold(self, draft: HoldDraft) -> Changed:
        """Place a hold: the entry may not be destroyed. Source: S42, S95, X02; guidance.md section 6.

        Raises:
            Refused: answers are missing, or no child is known to the entry yet.
        """
        self._complete(self.hold_problems(draft))
        view = self._entry(draft.entry)
        children = self._children_of_entry(view)
        if draft.reason_code is None or not children:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        terms = rules.hold_terms(self._today(), draft.reason_code)
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
        return _changed(view)

    def _children_for_note(self, draft: NoteDraft) -> tuple[InChild, ...]:
        if draft.concern is not None:
            return self.children_of(self.view(draft.concern))
        if draft.child is None or self._models.children.row(draft.child) is None:
            return ()
        return (InChild(draft.child),)

    def _children_of_entry(self, view: EntryView) -> tuple[InChild, ...]:
        return self._models.concerns.children_in(_concern_of(view)) or view.children

    def _follow_ups(self, view: ConcernView) -> tuple[str, ...]:
        texts: list[str] = []
        for entry in view.followed:
            texts += rules.follow_ups(entry.body) if entry.body is not None else ()
        return tuple(text for text in texts if text.strip())

    def _entry(self, entry: EntryId) -> EntryView:
        view = self._models.chronology.entry(entry)
        if view is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return view

    def _future_date(self, typed: str) -> date | None:
        return parse_date(typed, self._today(), future=True) if typed.strip() else None

    def _today(self) -> date:
        return self._now().date()

    def _now(self) -> datetime:
        return local(self._session.workplace.clock()).replace(tzinfo=None)

    def _complete(self, found: tuple[Problem, ...]) -> None:
        if found:
            raise Refused(RefusalCode.INCOMPLETE, found)


def _changed(view: EntryView) -> Changed:
    """Return what a page has to show anew: the concern, or the child where a note is of no concern."""
    if isinstance(view.body, ConcernRaised) or _concern_of(view) != view.id or not view.children:
        return Changed("concern", _concern_of(view))
    return Changed("child", view.children[0].child)


def _concern_of(view: EntryView) -> EntryId:
    named = view.body.named() if view.body is not None else None
    return named or view.id
