"""The circles of one record, the children's or that about adults: what of them is open, how their keys are changed."""

from functools import cached_property

from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.services.record import Record
from safeguard_desktop.services.restricted.circle_acts import CircleActs, CircleEntry, OpenCircle
from safeguard_desktop.services.restricted.shelf import RestrictedShelf, ShelfReader
from safeguard_desktop.storage.models.restricted import RestrictedModel


class Circles:
    """What whoever is signed in may open and change of one record."""

    def __init__(self, record: Record) -> None:
        """Keep the record; nothing is opened yet."""
        self._record = record

    @cached_property
    def shelf(self) -> RestrictedShelf:
        """What is open, as far as it has been read."""
        ledger, identity = self._record.ledger, self._record.who.identity
        origin, reader = ledger.origin, ShelfReader(identity.person, identity.sealing)
        return RestrictedShelf(RestrictedModel(ledger), origin.setting, origin.ledger, reader)

    def acts(self) -> CircleActs:
        """Return what makes entries, for the register as it is now."""
        who, origin = self._record.who, self._record.ledger.origin
        return CircleActs(origin.setting, origin.ledger, who.chain.latest, who.workplace.clock)

    def open_circle(self, circle: str) -> OpenCircle:
        """Return a circle whose newest key is in hand.

        Raises:
            Refused: whoever is signed in is not one of its readers (``NOT_A_READER``).
        """
        self.shelf.read_all()
        access = self.shelf.circle(circle)
        if access is None or not self.shelf.is_open(circle):
            raise Refused(RefusalCode.NOT_A_READER)
        return OpenCircle(access, self.shelf.keys(circle))

    def renewals(self) -> tuple[CircleEntry, ...]:
        """Return the entries that give every circle that is open here a new key, which only readers get."""
        self.shelf.read_all()
        acts = self.acts()
        found: list[CircleEntry] = []
        readers = set(acts.readers())
        for access in self.shelf.circles():
            if self.shelf.is_open(access.circle):
                gone = access.people() - readers
                circle = OpenCircle(access, self.shelf.keys(access.circle))
                found += acts.ended(circle, gone, self.shelf.title(access.circle))[1]
        return tuple(found)
