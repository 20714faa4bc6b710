"""The way to the record of worries about adults, for whoever is signed in: open it, make it, or learn whom to ask.

It is opened when its page is first looked at, so that nothing else waits for it or fails with it.
"""

from typing import Protocol

from safeguard_desktop.domain.clock import local
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.services.inbox.personal import PersonalService
from safeguard_desktop.services.matters.desk import MattersDesk, open_matters_desk
from safeguard_desktop.services.matters.due import MattersDue, due_of
from safeguard_desktop.services.matters.founding import may_read_matters
from safeguard_desktop.services.matters.opening import reads_matters
from safeguard_desktop.services.matters.readers import MattersReaders, Reading
from safeguard_desktop.services.record import Record
from safeguard_desktop.services.staff.register_changes import SignedIn


class HoldsMatters(SignedIn, Protocol):
    """Somebody who is signed in, and closes what was opened for them when they lock."""

    matters: Record | None


class MattersDoor:
    """Opens the record once for a session; whoever is signed in closes it."""

    def __init__(self, who: HoldsMatters, personal: PersonalService) -> None:
        """Keep who is signed in, and what came for them personally."""
        self._who, self._personal = who, personal
        self._desk: MattersDesk | None = None

    @property
    def me(self) -> PersonId:
        """Whoever is signed in."""
        return self._who.identity.person

    def is_wanted(self) -> bool:
        """Whether this person reads it, or is one of those who could."""
        version, me = self._who.chain.latest, self._who.identity.person
        person = version.person(me)
        return reads_matters(version, me) or (person is not None and may_read_matters(person))

    def can_take_in(self) -> bool:
        """Whether a worry that came can be taken in by this person."""
        return reads_matters(self._who.chain.latest, self._who.identity.person)

    def reading(self) -> Reading:
        """Return who reads it, and who could be let in."""
        return self.readers().reading()

    def readers(self) -> MattersReaders:
        """Return what makes the record and lets people in."""
        return MattersReaders(self._who, self._who.matters)

    def due(self) -> MattersDue:
        """Return what is to be done there, for those who read it; nothing for anybody else.

        A record that cannot be opened is no reason for a page of other things to fail: it says so in the answer.
        """
        try:
            desk = self.open()
            if desk is None:
                return MattersDue()
            rows = due_of(desk.matters, local(self._who.workplace.clock()).date())
            return MattersDue(rows, keys_are_due=desk.readers.reading().keys_are_due)
        except EnvironmentFault:
            return MattersDue(is_shut=True)

    def open(self) -> MattersDesk | None:
        """Open the record, or return it as it was opened; None for those who do not read it.

        Raises:
            EnvironmentFault: it cannot be opened.
        """
        if self._desk is None:
            self._desk = open_matters_desk(self._who, self._personal)
            self._who.matters = self._desk.record if self._desk is not None else None
        return self._desk
