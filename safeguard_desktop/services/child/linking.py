"""Linking: which children with files belong together. Source: S53; UI.md (child's page).

A link is of both children alike and stands in both files. It is never changed: a newer one between the
same two takes its place, and one that ends takes it back.
"""

from safeguard_desktop.domain.entries import ChildrenLinked, InChild
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.rows import LinkRow
from safeguard_desktop.services.inbox.drafts import LinkDraft
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed


class LinkingService:
    """Links children with one another, and tells whom a child is linked to."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def of_child(self, child: ChildId) -> tuple[LinkRow, ...]:
        """Return the children whom a child is linked to, by name."""
        return self._models.links.of_child(child)

    def problems(self, draft: LinkDraft) -> tuple[Problem, ...]:
        """Return what is missing: another child who has a file, and how the two belong together."""
        found = [Problem("other_child", code)] if (code := self._other_is(draft)) else []
        if draft.relation is None:
            found.append(Problem("relation", "missing"))
        return tuple(found)

    def link(self, draft: LinkDraft) -> Changed:
        """Record that two children belong together; what is so already is not recorded twice.

        Raises:
            Refused: answers are missing, or one of the two has no file.
        """
        found = self.problems(draft)
        if draft.other is None or draft.relation is None or found:
            raise Refused(RefusalCode.INCOMPLETE, found)
        self._known(draft.child)
        now = self._between(draft.child, draft.other)
        if now is None or (now.relation, now.words) != (draft.relation, draft.words.strip()):
            self._append((draft.child, draft.other), ChildrenLinked(draft.relation, draft.words.strip()))
        return Changed("child", draft.child)

    def end(self, child: ChildId, other: ChildId, reason: str = "") -> Changed:
        """Record that two children do not belong together any more, or never did.

        Raises:
            Refused: they are not linked.
        """
        now = self._between(child, other)
        if now is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        self._append((child, other), ChildrenLinked(now.relation, reason.strip(), ended=True))
        return Changed("child", child)

    def _append(self, pair: tuple[ChildId, ChildId], body: ChildrenLinked) -> None:
        # By id, so that neither comes first.
        children = tuple(InChild(child) for child in sorted(pair))
        self._session.append(self._session.new_entry(body, children))

    def _between(self, child: ChildId, other: ChildId) -> LinkRow | None:
        return next((row for row in self.of_child(child) if row.other.id == other), None)

    def _other_is(self, draft: LinkDraft) -> str:
        if draft.other is None:
            return "missing"
        if draft.other == draft.child:
            return "same"
        return "" if self._models.children.row(draft.other) else "unknown"

    def _known(self, child: ChildId) -> None:
        if self._models.children.row(child) is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
