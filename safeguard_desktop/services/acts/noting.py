"""Noting: something more that happened or was said, on a concern or on a child. Source: S35, S51."""

from dataclasses import dataclass

from safeguard_desktop.domain.child import PersonKind, RelatedPerson
from safeguard_desktop.domain.entries import Note
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.inbox.drafts import NoteDraft
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import children_of_subject, complete, subject_changed
from safeguard_desktop.services.workplace import Changed


@dataclass(frozen=True, slots=True)
class AdultRow:
    """A grown-up of a child's front sheet."""

    child_name: str
    person: RelatedPerson


class NotingService:
    """Adds notes."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def adults(self, concern: EntryId) -> tuple[AdultRow, ...]:
        """Return the grown-ups in the lives of a concern's children, as their front sheets name them. Source: S53.

        Whoever works with a child is not among them: what is said of such a person goes another way.
        """
        try:
            children = children_of_subject(self._models, concern, None)
        except Refused:
            return ()
        known = filter(None, (self._models.children.details(inside.child) for inside in children))
        return tuple(
            AdultRow(details.full_name, person)
            for details in known
            for person in details.people
            if person.name.strip() and person.kind is not PersonKind.PROFESSIONAL
        )

    def note_problems(self, draft: NoteDraft) -> tuple[Problem, ...]:
        """Return what is missing from a note: its kind, when, and what."""
        found = [Problem("kind", "missing")] if draft.kind is None else []
        found += [Problem(name, "missing") for name in ("when", "text") if not getattr(draft, name).strip()]
        return (*found, *when_problems(draft.when, self._session.wall_clock()))

    def note(self, draft: NoteDraft) -> Changed:
        """Record a note on a concern, or on a child.

        Raises:
            Refused: answers are missing, or neither a received concern nor a child is named.
        """
        complete(self.note_problems(draft))
        children = children_of_subject(self._models, draft.concern, draft.child)
        if draft.kind is None:
            raise Refused(RefusalCode.INCOMPLETE)
        when = as_typed(draft.when, self._session.wall_clock())
        body = Note(
            kind=draft.kind,
            when=when,
            text=draft.text,
            source=draft.source,
            child_words=draft.child_words,
            opinion=draft.opinion,
            concern=draft.concern,
            historical=draft.historical,
        )
        refers_to = (draft.concern,) if draft.concern else ()
        self._session.append(self._session.new_entry(body, children, refers_to))
        return subject_changed(draft.concern, children)
