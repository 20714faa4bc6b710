"""Deciding: what the lead decides about a concern, why, and when it may be closed.

Source: R-REC-1 in guidance.md section 2.1; S50, S90.
"""

from datetime import date

from safeguard_desktop.domain import rules
from safeguard_desktop.domain.entries import Decision
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.rows import ConcernView
from safeguard_desktop.domain.when import parse_date
from safeguard_desktop.services.concerns import ConcernsService
from safeguard_desktop.services.drafts import DecisionDraft
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed


class DecidingService:
    """Records decisions about concerns."""

    def __init__(self, session: Session, concerns: ConcernsService, guidance: GuidanceService) -> None:
        """Keep the session, how concerns are read, and the guidance in force."""
        self._session = session
        self._concerns = concerns
        self._guidance = guidance

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
        return tuple(dict.fromkeys(found))

    def decide(self, draft: DecisionDraft) -> Changed:
        """Record a decision about a concern, with its reason and the guidance in force.

        Raises:
            Refused: answers are missing, or the concern is not received. A decision about one that is
                closed opens it again.
        """
        complete(self.decision_problems(draft))
        view = self._concerns.view(draft.concern)
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
        )
        self._session.append(self._session.new_entry(body, children, (draft.concern,)))
        return Changed("concern", draft.concern)

    def _future_date(self, typed: str) -> date | None:
        return parse_date(typed, self._session.today(), future=True) if typed.strip() else None


def follow_ups(view: ConcernView) -> tuple[str, ...]:
    """Return what has been written so far of how a concern was followed up. Source: R-REC-1, limb b."""
    texts: list[str] = []
    for entry in view.followed:
        texts += rules.follow_ups(entry.body) if entry.body is not None else ()
    return tuple(text for text in texts if text.strip())
