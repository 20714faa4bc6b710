"""Correcting: what an entry should read otherwise, and why; what was written before stays.

Source: guidance.md section 10.1 (rules).
"""

from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.concern.amending import amendment_of, correction_problems, fields_of
from safeguard_desktop.services.inbox.drafts import AmendDraft
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import changed_by, children_of_entry, complete, entry_of
from safeguard_desktop.services.workplace import Changed


class CorrectingService:
    """Records corrections of any entry that has texts."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def amendable_fields(self, entry: EntryId) -> tuple[tuple[str, str], ...]:
        """Return the fields of an entry that may be corrected, as they read now."""
        view = entry_of(self._models, entry)
        return fields_of(view.body, view.amendments)

    def amend_problems(self, draft: AmendDraft) -> tuple[Problem, ...]:
        """Return what is missing from a correction: a reason, and something that changes."""
        now_reads = dict(self.amendable_fields(draft.entry))
        return correction_problems(draft, now_reads, self._session.wall_clock())

    def amend(self, draft: AmendDraft) -> Changed:
        """Record a correction.

        Raises:
            Refused: answers are missing, or another setting wrote the entry (``FROM_ELSEWHERE``).
        """
        view = entry_of(self._models, draft.entry)
        if view.origin is not None:
            raise Refused(RefusalCode.FROM_ELSEWHERE)
        complete(self.amend_problems(draft))
        now_reads = dict(fields_of(view.body, view.amendments))
        body = amendment_of(draft, now_reads, self._session.wall_clock())
        children = children_of_entry(self._models, view)
        self._session.append(self._session.new_entry(body, children, (draft.entry,)))
        return changed_by(self._models, view)
