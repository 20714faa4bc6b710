"""Paper: a thing that belongs to the record and lies elsewhere: what, how many pages, where. Source: S91; UI.md."""

from safeguard_desktop.domain.entries import PaperKept
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.acts.acting_drafts import PaperDraft
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import children_of_subject, complete, subject_changed
from safeguard_desktop.services.workplace import Changed

MOST_PAGES = 100_000


class PaperService:
    """Records where paper lies."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def paper_problems(self, draft: PaperDraft) -> tuple[Problem, ...]:
        """Return what is missing: what it is and where it lies; pages are a number where they are given."""
        found = [] if draft.item.strip() else [Problem("item", "missing")]
        if not draft.place.strip():
            found.append(Problem("paper_place", "missing"))
        if _pages(draft.pages_typed) is None:
            found.append(Problem("pages", "not_a_number"))
        return tuple(found)

    def keep_paper(self, draft: PaperDraft) -> Changed:
        """Record a thing on paper.

        Raises:
            Refused: answers are missing, or there is no such concern or child.
        """
        complete(self.paper_problems(draft))
        concern = draft.about.concern
        children = children_of_subject(self._models, concern, draft.about.child)
        body = PaperKept(draft.item, draft.place, _pages(draft.pages_typed) or 0, draft.dated, concern)
        self._session.append(self._session.new_entry(body, children, (concern,) if concern else ()))
        return subject_changed(concern, children)


def _pages(typed: str) -> int | None:
    """Return how many pages were typed, 0 for nothing; None for what is no number of pages."""
    words = typed.strip()
    if not words:
        return 0
    is_number = words.isascii() and words.isdigit() and len(words) <= len(str(MOST_PAGES))
    return int(words) if is_number and 0 < int(words) <= MOST_PAGES else None
