"""How a concern stands: who sees to it, which children are in it, and what stands beside it. Source: S53, S57, X11."""

from dataclasses import dataclass

from safeguard_desktop.domain.entries import InChild
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import ChildRow, ConcernRow
from safeguard_desktop.services.concern.earlier import EarlierConcerns, EarlierService
from safeguard_desktop.services.concern.naming import NamingService
from safeguard_desktop.services.concern.owning import OwningService


@dataclass(frozen=True, slots=True)
class Standing:
    """What a page shows of a concern besides its words. Names are those of the register now, "" for nobody.

    `beside_both` are people who support both a child alleged to have harmed and another one. Source: S53.
    """

    owner: str
    is_mine: bool
    offered_to: str
    is_offered_to_me: bool
    children: tuple[tuple[ChildRow, InChild], ...]
    beside_both: tuple[str, ...]
    earlier: tuple[EarlierConcerns, ...]


class StandingService:
    """Gathers how a concern stands."""

    def __init__(self, owning: OwningService, naming: NamingService, earlier: EarlierService) -> None:
        """Keep the services that it is gathered from."""
        self.owning = owning
        self.naming = naming
        self.earlier = earlier

    def of(self, row: ConcernRow) -> Standing:
        """Return how that concern stands."""
        concern: EntryId = row.id
        return Standing(
            owner=self.owning.name_of(row.owner),
            is_mine=row.owner == self.owning.me,
            offered_to=self.owning.name_of(row.offered_to),
            is_offered_to_me=row.offered_to == self.owning.me,
            children=self.naming.children_of(concern),
            beside_both=self.naming.beside_both(concern),
            earlier=self.earlier.beside_concern(concern),
        )
