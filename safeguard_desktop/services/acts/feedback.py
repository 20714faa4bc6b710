"""Feedback: whoever raised a concern is told what became of it. Source: guidance.md section 10.1."""

from safeguard_desktop.domain.entries import FeedbackGiven
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import ConcernView
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.acts.acting_drafts import FeedbackDraft
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import children_of_subject, complete
from safeguard_desktop.services.workplace import Changed


def has_feedback(view: ConcernView) -> bool:
    """Whether it is written down that somebody was told what became of the concern."""
    return any(isinstance(entry.body, FeedbackGiven) for entry in view.followed)


class FeedbackService:
    """Records what the author of a concern was told."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def author(self, concern: EntryId) -> str:
        """Return who raised a concern, "" where nobody knows."""
        row = self._models.concerns.row(concern)
        return row.author if row is not None else ""

    def feedback_problems(self, draft: FeedbackDraft) -> tuple[Problem, ...]:
        """Return what is missing: who was told, how, when, and what."""
        found = [] if draft.to.strip() else [Problem("feedback_to", "missing")]
        found += [Problem(name, "missing") for name in ("when", "text") if not getattr(draft, name).strip()]
        if draft.way is None:
            found.append(Problem("way", "missing"))
        return (*found, *when_problems(draft.when, self._session.wall_clock()))

    def give_feedback(self, draft: FeedbackDraft) -> Changed:
        """Record what somebody was told.

        Raises:
            Refused: answers are missing, or there is no such concern.
        """
        complete(self.feedback_problems(draft))
        if draft.way is None:
            raise Refused(RefusalCode.INCOMPLETE)
        children = children_of_subject(self._models, draft.concern, None)
        when = as_typed(draft.when, self._session.wall_clock())
        body = FeedbackGiven(draft.concern, draft.to, draft.way, when, draft.text)
        self._session.append(self._session.new_entry(body, children, (draft.concern,)))
        return Changed("concern", draft.concern)
