"""The circles of one record, the children's or that about adults: what of them is open, how their keys are changed."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from safeguard_desktop.domain.entries import RestrictedContent
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import RECOVERY_PERSON
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
        is_older = (
            RECOVERY_PERSON in access.readers and self.shelf.sheet_given_in(circle) < self._sheet_since()
        )
        return OpenCircle(access, self.shelf.keys(circle), is_older)

    def note_look(
        self, circle: str, looks: Iterable[RestrictedContent], *, follows_sheet: bool = True
    ) -> None:
        """Write down among its readers that somebody looked, in the words of now, or for later where the disk is full.

        Where whoever has a key to it is not who should have, it gets another first, as far as there is room for that;
        with `follows_sheet` also where the recovery sheet was replaced.

        Raises:
            Refused: whoever is signed in is not one of its readers (``NOT_A_READER``).
            EnvironmentFault: it cannot be written, but for a full disk.
        """
        acts, opened = self.acts(), self.open_circle(circle)
        if not follows_sheet:
            opened = replace(opened, sheet_is_older=False)
        after, before = acts.up_to_date(opened, self.shelf.title(circle))
        is_after = not before or self._record.is_written(*before)
        now, late = (acts.kept(after if is_after else opened, look) for look in looks)
        self._record.append_or_wait(now, late)

    def _sheet_since(self) -> int:
        """Return the version of the register since which the recovery sheet is the one in force."""
        versions = self._record.who.chain.versions
        present = versions[-1].recovery_key
        before = (known.version for known in reversed(versions) if known.recovery_key != present)
        return next(before, 0) + 1

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
