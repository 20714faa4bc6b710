"""Deciding: what the lead decides about a concern, why, and when it may be closed.

Source: R-REC-1 in guidance.md section 2.1; S50, S90.
"""

from dataclasses import dataclass
from datetime import date

from safeguard_desktop.domain import rules
from safeguard_desktop.domain.codes import Category, ConcernState, WhySecond
from safeguard_desktop.domain.entries import Decision, NewEntry
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import ConcernView, TaskRow
from safeguard_desktop.domain.when import parse_date
from safeguard_desktop.services.acts.feedback import has_feedback
from safeguard_desktop.services.concern.concerns import ConcernsService
from safeguard_desktop.services.concern.second import (
    AdviceDraft,
    advice_entry,
    advice_problems,
    asking,
    needs_second,
)
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.inbox.drafts import DecisionDraft
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed


@dataclass(frozen=True, slots=True)
class Standing:
    """What is written of a concern so far, and what is still open, when somebody is about to decide.

    `has_summary` and `has_follow_up` are the first two limbs; the third is the decision itself.
    `has_feedback` tells whether its author was told anything, which never keeps it from being closed.
    `categories` are what it is about: with some, somebody else looks at a decision to do nothing further.
    """

    has_summary: bool
    has_follow_up: bool
    has_feedback: bool
    author: str
    open_tasks: tuple[TaskRow, ...]
    categories: tuple[Category, ...] = ()


class DecidingService:
    """Records decisions about concerns."""

    def __init__(
        self, session: Session, models: Models, concerns: ConcernsService, guidance: GuidanceService
    ) -> None:
        """Keep the session, its read models, how concerns are read, and the guidance in force."""
        self._session = session
        self._models = models
        self._concerns = concerns
        self._guidance = guidance

    def standing(self, concern: EntryId) -> Standing:
        """Return how things stand with a concern, for whoever is about to decide.

        Raises:
            Refused: there is no such concern.
        """
        view = self._concerns.view(concern)
        return Standing(
            has_summary=bool(view.as_amended.observed.strip()),
            has_follow_up=bool(follow_ups(view)),
            has_feedback=has_feedback(view),
            author=view.as_amended.author.name,
            open_tasks=tuple(task for task in self._models.tasks.of_concern(concern) if task.is_open),
            categories=view.row.categories,
        )

    def decision_problems(self, draft: DecisionDraft) -> tuple[Problem, ...]:
        """Return what is missing: a reason always, a review date to monitor, three limbs to close."""
        typed = draft.review_on_typed.strip()
        review = self._future_date(typed)
        found = rules.decision_problems(
            draft.decision,
            draft.reason,
            review,
            self._session.today(),
            not_understood=bool(typed) and review is None,
        )
        if draft.closes:
            view = self._concerns.view(draft.concern)
            follow_up = draft.follow_up.strip() or " ".join(follow_ups(view))
            found += rules.closing_problems(
                view.as_amended.observed, follow_up, draft.outcome, draft.reason, decision=draft.decision
            )
        found += advice_problems(self._session, _advice(draft), "talked_")
        return tuple(dict.fromkeys(found))

    def decide(self, draft: DecisionDraft) -> Changed:
        """Record a decision about a concern, with its reason and the guidance in force.

        Raises:
            Refused: answers are missing, the concern is not received, or another setting wrote it (``FROM_ELSEWHERE``).
                A decision about one that is closed opens it again.
        """
        view = self._concerns.view(draft.concern)
        if view.row.state is ConcernState.ARRIVED:
            raise Refused(RefusalCode.FROM_ELSEWHERE)
        complete(self.decision_problems(draft))
        children = self._concerns.children_of(view)
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
            threshold=draft.threshold,
        )
        entry = self._session.new_entry(body, children, (draft.concern,))
        self._session.append(entry, *self._beside(draft, entry, view))
        return Changed("concern", draft.concern)

    def _beside(self, draft: DecisionDraft, entry: NewEntry, view: ConcernView) -> tuple[NewEntry, ...]:
        """Return what goes in with a decision: advice that was taken, and that a second look is wanted. Source: S98."""
        advice, session, children = _advice(draft), self._session, entry.children
        taken = () if advice.is_empty else (advice_entry(session, advice, children),)
        if not needs_second(draft.decision, view.row.categories):
            return taken
        return (*taken, asking(session, entry.id, WhySecond.NO_ACTION_ON_SERIOUS, children))

    def _future_date(self, typed: str) -> date | None:
        return parse_date(typed, self._session.today(), future=True) if typed.strip() else None


def _advice(draft: DecisionDraft) -> AdviceDraft:
    return AdviceDraft(
        draft.concern,
        who=draft.talked_with,
        when=draft.talked_when,
        text=draft.talked_text,
        not_reached=draft.not_reached,
    )


def follow_ups(view: ConcernView) -> tuple[str, ...]:
    """Return what has been written so far of how a concern was followed up. Source: R-REC-1, limb b."""
    texts: list[str] = []
    for entry in view.followed:
        texts += rules.follow_ups(entry.body) if entry.body is not None else ()
    return tuple(text for text in texts if text.strip())
