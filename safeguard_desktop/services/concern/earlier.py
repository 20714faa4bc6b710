"""The concerns that stand beside one: those of its children, and of the children linked with them.

What is small by itself is often not small beside what came before, in this child's file or in a brother's.
Source: S52, S53; UI.md, "Receive: the new concern beside this child's earlier ones".
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from safeguard_desktop.domain.child import StatusSpan
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import ChildRow, ConcernRow, LinkRow
from safeguard_desktop.services.acts.plans import plans_on, whom_to_ring
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class EarlierConcerns:
    """A child's concerns beside another one, the newest first.

    `link` says how the child belongs to one whom that concern is about; None for that child itself. For that child,
    `plan` are the statuses that bring a social worker today, and `social_worker` is whom to ring. Source: S88, X07.
    """

    child: ChildRow
    link: LinkRow | None
    concerns: tuple[ConcernRow, ...]
    plan: tuple[StatusSpan, ...] = ()
    social_worker: str = ""


class EarlierService:
    """Finds what stands beside a concern."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session, which knows the day, and its read models."""
        self._session = session
        self._models = models

    def beside(
        self, children: Iterable[ChildId], without: EntryId | None = None
    ) -> tuple[EarlierConcerns, ...]:
        """Return the concerns of these children, then those of the children linked with them.

        Each child stands there once; a linked child without a concern is left out. `without` is the
        concern beside which they stand.
        """
        wanted = tuple(dict.fromkeys(children))
        own = [self._of(row, None, without) for child in wanted if (row := self._models.children.row(child))]
        linked: dict[ChildId, LinkRow] = {}
        for child in wanted:
            for link in self._models.links.of_child(child):
                linked.setdefault(link.other.id, link)
        beside = [
            self._of(link.other, link, without) for link in linked.values() if link.other.id not in wanted
        ]
        return (*own, *(found for found in beside if found.concerns))

    def beside_concern(self, concern: EntryId) -> tuple[EarlierConcerns, ...]:
        """Return what stands beside a concern that is received already."""
        named = self._models.concerns.children_in(concern)
        return self.beside((inside.child for inside in named), concern)

    def _of(self, child: ChildRow, link: LinkRow | None, without: EntryId | None) -> EarlierConcerns:
        rows = self._models.concerns.of_child(child.id)
        found = EarlierConcerns(child, link, tuple(row for row in rows if row.id != without))
        details = self._models.children.details(child.id) if link is None else None
        plan = plans_on(details, self._session.today().isoformat()) if details is not None else ()
        return replace(found, plan=plan, social_worker=whom_to_ring(details)) if details and plan else found
