"""Where the entries of a matter lie: in the open of this record, or kept for some of its readers alone.

A worry about somebody who reads this record, or that was kept from one, is put into a circle of the other readers:
whom it is about has no key to it, and finds neither name nor number nor kind of it. KEYS.md 12.5. Source: S44, X19.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from typing_extensions import override

from safeguard_desktop.domain.codes import PageKind
from safeguard_desktop.domain.entries import NewEntry, RestrictedContent, RestrictedViewed, Viewed
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import RECOVERY_PERSON, EntryId
from safeguard_desktop.domain.matters import Matter
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.matters.readers import read_matters
from safeguard_desktop.services.record import Record
from safeguard_desktop.services.restricted.access import GivingAccess
from safeguard_desktop.services.restricted.circle_acts import CircleEntry, OpenCircle
from safeguard_desktop.services.restricted.circles import Circles
from safeguard_desktop.services.restricted.drafts import AccessDraft
from safeguard_desktop.services.restricted.rows import Named
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.matters import KEPT_TITLE, kept_from


@dataclass(frozen=True, slots=True)
class Reach:
    """Who will read a worry once it is taken in, and which readers of the record will not, if any.

    `is_for_me`: whoever is signed in is among the former.
    """

    readers: tuple[Person, ...]
    without: tuple[Person, ...]
    is_for_me: bool

    @property
    def needs_sheet(self) -> bool:
        """Whether one person alone would hold the key, so that the recovery sheet has to hold it as well."""
        return bool(self.without) and len(self.readers) == 1


@dataclass(frozen=True, slots=True)
class KeptFor:
    """Who reads a matter that not every reader may see: their names, and who could be let in or shut out.

    `sheet_is_older`: the recovery sheet that has a key to it is not the one in force, which gets one when something is
    added.
    """

    circle: str
    names: tuple[str, ...]
    with_sheet: bool
    why: str
    may_change: bool
    could_be_given: tuple[Named, ...]
    others: tuple[Named, ...]
    sheet_is_older: bool = False


class MatterEntries:
    """Reads the matters of the record, and appends to each where it lies."""

    def __init__(self, record: Record) -> None:
        """Keep the record; nothing is opened yet."""
        self._record = record
        self.circles = Circles(record)
        self.access = MatterAccess(record, self)

    def all(self) -> tuple[Matter, ...]:
        """Return every matter that whoever is signed in can open, the newest first."""
        shelf = self.circles.shelf
        shelf.read_all()
        return read_matters(self._record.ledger, self._record.who, shelf.entry)

    def matter(self, matter: EntryId) -> Matter:
        """Return one matter. Raises Refused (``UNKNOWN_SUBJECT``)."""
        found = next((each for each in self.all() if each.id == matter), None)
        if found is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return found

    def append(self, matter: Matter, body: EntryBody) -> None:
        """Add to a matter, for those who read the rest of it.

        Raises:
            Refused: whoever is signed in is not one of them any more (``NOT_A_READER``).
            EnvironmentFault: nothing was written.
        """
        if not matter.circle:
            self._record.append(self._record.new_entry(body))
            return
        acts, shelf = self.circles.acts(), self.circles.shelf
        opened = self.circles.open_circle(matter.circle)
        circle, before = acts.up_to_date(opened, shelf.title(matter.circle))
        self._record.append(*before, acts.kept(circle, RestrictedContent(body, (), (matter.id,))))

    def take_in(self, matter: EntryId, bodies: Sequence[EntryBody], reach: Reach) -> None:
        """Append a new matter: its first body goes in under the id of the matter.

        Raises:
            Refused: whom it is about, or whom it was kept from, is whoever is signed in (``ABOUT_A_READER``).
            EnvironmentFault: nothing was written.
        """
        if not reach.is_for_me:
            raise Refused(RefusalCode.ABOUT_A_READER)
        first, *rest = bodies
        if not reach.without:
            others = (self._record.new_entry(body) for body in rest)
            self._record.append(NewEntry(matter, first), *others)
            return
        acts = self.circles.acts()
        circle, begun = self._begun(reach)
        kept = (acts.kept(circle, RestrictedContent(body, (), (matter,))) for body in rest)
        self._record.append(*begun, acts.kept(circle, first, matter), *kept)

    def note_reading(self, matter: Matter, at: str) -> None:
        """Write down that a matter was looked at, among those who read it. `at` is now, as UTC text. Source: X10."""
        if not matter.circle:
            self._record.note_reading(Viewed(PageKind.MATTER), (), (matter.id,))
        elif self.circles.shelf.is_open(matter.circle):
            looks = (RestrictedContent(RestrictedViewed(when), (), (matter.id,)) for when in ("", at))
            # Looking gives nothing to a new sheet: whom it is about may have made that one. Adding to it does.
            self.circles.note_look(matter.circle, looks, follows_sheet=False)

    def kept_for(self, matter: Matter) -> KeptFor | None:
        """Return who reads a matter that not every reader may see; None where every reader does."""
        access = self.circles.shelf.circle(matter.circle) if matter.circle else None
        if access is None:
            return None
        version, me = self._record.who.chain.latest, self._record.who.identity.person
        may_change = self.circles.shelf.is_open(matter.circle)
        inside = [person for person in version.people if person.id in access.people()]
        return KeptFor(
            circle=matter.circle,
            names=tuple(person.name for person in inside),
            with_sheet=RECOVERY_PERSON in access.readers,
            why=self.circles.shelf.reason(matter.circle),
            may_change=may_change,
            sheet_is_older=may_change and self.circles.open_circle(matter.circle).sheet_is_older,
            could_be_given=tuple(
                Named(person.id, person.name)
                for person in version.people
                if person.id in self._record.facts.readers
                and person.id not in access.readers
                and person.id != matter.received.subject
            ),
            others=tuple(Named(person.id, person.name) for person in inside if person.id != me),
        )

    def _begun(self, reach: Reach) -> tuple[OpenCircle, tuple[CircleEntry, ...]]:
        readers = [str(person.id) for person in reach.readers]
        sheet = [RECOVERY_PERSON] if reach.needs_sheet else []
        names = [person.name for person in reach.without]
        return self.circles.acts().begun((*readers, *sheet), KEPT_TITLE, kept_from(names))


class MatterAccess(GivingAccess):
    """Lets another reader of the record read a matter that is kept for some of them; never whom it is about."""

    def __init__(self, record: Record, entries: MatterEntries) -> None:
        """Keep the record and its matters."""
        super().__init__(record, entries.circles)
        self._entries = entries

    @override
    def give_problems(self, draft: AccessDraft) -> tuple[Problem, ...]:
        """Return what is missing before somebody is given access, and whether it is about them."""
        is_about = any(
            matter.circle == draft.circle and matter.received.subject == draft.person
            for matter in self._entries.all()
        )
        if draft.person and is_about:
            return (Problem("reader", "about_them"),)
        return super().give_problems(draft)

    @override
    def _changed(self, circle: str) -> Changed:
        found = (matter.id for matter in self._entries.all() if matter.circle == circle)
        return Changed("matter", next(found, ""))
