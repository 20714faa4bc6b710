"""Gathering the whole record of one child, for papers."""

from safeguard_desktop.domain.ids import ChildId
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

        Raises:
            Refused: there is no such child.
        """
        view = self._children.view(child)
        concerns = tuple(self._concerns.view(row.id) for row in view.concerns)
        ordered = tuple(sorted(concerns, key=lambda concern: concern.raised.seq))
        return ChildRecord(self._guidance.title_of, view, self._children.chronology(child), ordered)
