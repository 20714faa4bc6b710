"""Gathering the whole record of one child, for papers.

A concern in which the child only has a part is another child's story: it stays on that child's papers
alone until roles tell what of it belongs here. Source: X11; UI.md ("in one child's papers").
"""

from dataclasses import replace

from safeguard_desktop.domain.entries import ChildRole, InChild
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.rows import ConcernView
from safeguard_desktop.services.children import ChildrenService
from safeguard_desktop.services.concerns import ConcernsService
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.papers.pack import ChildRecord


class RecordService:
    """Reads one child's record whole."""

    def __init__(
        self, children: ChildrenService, concerns: ConcernsService, guidance: GuidanceService
    ) -> None:
        """Keep the services that the record is read and named through."""
        self._children = children
        self._concerns = concerns
        self._guidance = guidance

    def of(self, child: ChildId) -> ChildRecord:
        """Return front sheet, chronology and concerns of a child, oldest concern first.

        What is about another child is left out of all of them and told apart.

        Raises:
            Refused: there is no such child.
        """
        view = self._children.view(child)
        found = tuple(self._concerns.view(row.id) for row in view.concerns)
        ordered = tuple(sorted(found, key=lambda concern: concern.raised.seq))
        own = tuple(concern for concern in ordered if self._is_about(concern, child))
        left_out = tuple(concern for concern in ordered if not self._is_about(concern, child))
        others = {entry.id for concern in left_out for entry in (concern.raised, *concern.followed)}
        holds = tuple(hold for hold in view.holds if hold.held not in others)
        return ChildRecord(
            title_of=self._guidance.title_of,
            child=replace(view, concerns=tuple(concern.row for concern in own), holds=holds),
            chronology=tuple(row for row in self._children.chronology(child) if row.entry.id not in others),
            concerns=own,
            left_out=left_out,
        )

    def _is_about(self, concern: ConcernView, child: ChildId) -> bool:
        """Whether the concern is the child's own story, and not one in which the child has a part."""
        return InChild(child, ChildRole.SUBJECT) in self._concerns.children_of(concern)
