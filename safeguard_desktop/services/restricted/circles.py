"""The circles of a session: what of them is open, and how their keys are changed."""

from collections.abc import Iterable
from functools import cached_property

from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.services.restricted.circle_acts import CircleActs, CircleEntry, OpenCircle
from safeguard_desktop.services.restricted.shelf import RestrictedShelf, ShelfReader
from safeguard_desktop.services.session import Session
from safeguard_desktop.storage.models.restricted import RestrictedModel


class Circles:
    """What whoever is signed in may open and change."""

    def __init__(self, session: Session) -> None:
        """Keep the session; nothing is opened yet."""
        self._session = session

    @cached_property
    def shelf(self) -> RestrictedShelf:
        """What is open, as far as it has been read."""
        session, origin = self._session, self._session.ledger.origin
        reader = ShelfReader(session.identity.person, session.identity.sealing)
        return RestrictedShelf(RestrictedModel(session.ledger), origin.setting, origin.ledger, reader)

    def acts(self) -> CircleActs:
        """Return what makes entries, for the register as it is now."""
        session, origin = self._session, self._session.ledger.origin
        return CircleActs(origin.setting, origin.ledger, session.chain.latest, session.workplace.clock)

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

    def renewals(self, leaving: Iterable[str] = ()) -> tuple[CircleEntry, ...]:
        """Return the entries that give every circle that is open here a new key, which none of those get."""
        self.shelf.read_all()
        acts = self.acts()
        found: list[CircleEntry] = []
        readers = set(acts.readers())
        for access in self.shelf.circles():
            if self.shelf.is_open(access.circle):
                gone = {*leaving, *(access.people() - readers)}
                circle = OpenCircle(access, self.shelf.keys(access.circle))
                found += acts.ended(circle, gone, self.shelf.title(access.circle))[1]
        return tuple(found)
