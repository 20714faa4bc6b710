"""A matter about an adult as it stands, worked out from its entries. Pure: nothing here is stored.

Source: S44, S45; guidance.md sections 2.3 and 3.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from safeguard_desktop.domain.adult_codes import Authority, MatterKind
from safeguard_desktop.domain.entries.amended import as_amended
from safeguard_desktop.domain.entries.bodies import Amendment, EntryBody, Exported, Printed
from safeguard_desktop.domain.entries.matters import (
    AdultConcern,
    AuthorityTold,
    MatterConcluded,
    MatterKept,
    MatterReceived,
    MatterSorted,
)
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.names import fold

_B = TypeVar("_B", bound=EntryBody)


class MatterState(StrEnum):
    """How far a matter has come."""

    TO_SORT = "to_sort"
    OPEN = "open"
    CONCLUDED = "concluded"
    CLOSED = "closed"


class MatterWork(StrEnum):
    """What there is to do about a matter."""

    SORT = "sort"
    TELL = "tell"
    BARRING = "barring"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class MatterEntry:
    """An entry of a matter. `recorded_at` is UTC text; `body` as it was written, and None once destroyed.

    `circle` names the circle in which it is kept for some of the readers, or is empty.
    `refers_to` are the entries that its header names: a paper names in this way what it was of.
    """

    id: EntryId
    seq: int
    recorded_at: str
    recorder_name: str
    body: EntryBody | None
    amendments: tuple[Amendment, ...] = ()
    circle: str = ""
    refers_to: tuple[EntryId, ...] = ()

    @property
    def reads(self) -> EntryBody | None:
        """The body as it reads with its corrections."""
        return as_amended(self.body, self.amendments) if self.body is not None else None


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter with its entries in the order in which they were recorded."""

    id: EntryId
    raised: AdultConcern
    received: MatterReceived
    entries: tuple[MatterEntry, ...]

    @property
    def circle(self) -> str:
        """In which circle all of it is kept, because not every reader may see it; empty where every reader does."""
        return self.entries[0].circle

    @property
    def sorted_as(self) -> MatterSorted | None:
        """What kind it is, as it was said last."""
        return self._last(MatterSorted)

    @property
    def kind(self) -> MatterKind | None:
        """The kind, or None where nobody has said yet."""
        return self.sorted_as.kind if self.sorted_as else None

    @property
    def concluded(self) -> MatterConcluded | None:
        """How it ended, unless its kind was changed afterwards."""
        last = [body for body in self._bodies() if isinstance(body, MatterConcluded | MatterSorted)]
        return last[-1] if last and isinstance(last[-1], MatterConcluded) else None

    @property
    def kept(self) -> MatterKept | None:
        """Until when it is to be kept, as it was said last."""
        return self._last(MatterKept)

    @property
    def state(self) -> MatterState:
        """How far it has come."""
        if self.concluded is not None:
            return MatterState.CLOSED if self.concluded.closes else MatterState.CONCLUDED
        return MatterState.OPEN if self.kind else MatterState.TO_SORT

    def is_told(self, authority: Authority) -> bool:
        """Whether an authority was told, or asked."""
        return any(isinstance(body, AuthorityTold) and body.authority is authority for body in self._bodies())

    def is_same_adult(self, other: "Matter") -> bool:
        """Whether another matter is about the same adult, as far as register and names tell."""
        mine, theirs = self.received, other.received
        if mine.subject and theirs.subject:
            return mine.subject == theirs.subject
        return fold(mine.name) == fold(theirs.name)

    def _bodies(self) -> Iterable[EntryBody]:
        return (body for entry in self.entries if (body := entry.reads) is not None)

    def _last(self, kind: type[_B]) -> _B | None:
        found = [body for body in self._bodies() if isinstance(body, kind)]
        return found[-1] if found else None


def matters_of(entries: Iterable[MatterEntry]) -> tuple[Matter, ...]:
    """Return every matter that was taken in, the one that was received last first.

    An entry that belongs to none of them is passed over: that the record was opened, say; and so is one that is not
    kept for the same people as the matter that it names.
    """
    stories: dict[EntryId, list[MatterEntry]] = {}
    home: dict[EntryId, EntryId] = {}
    for entry in entries:
        if isinstance(entry.body, AdultConcern):
            stories[entry.id], home[entry.id] = [entry], entry.id
            continue
        named = _named(entry)
        matter = home.get(named) if named is not None else None
        if matter is None or named is None or entry.circle != stories[matter][0].circle:
            continue
        home[entry.id] = matter
        if isinstance(entry.body, Amendment):
            stories[matter] = _amended(stories[matter], named, entry.body)
        stories[matter].append(entry)
    found = (_matter(matter, story) for matter, story in stories.items())
    return tuple(sorted(filter(None, found), key=lambda each: each.entries[0].seq, reverse=True))


def about_person(matters: Iterable[Matter], person: PersonId) -> bool:
    """Whether one of these matters is about a person of the register."""
    return any(matter.received.subject == person for matter in matters)


def _named(entry: MatterEntry) -> EntryId | None:
    """Return the entry that this one is about, if it is about any: what it says, or whose paper left the record."""
    if isinstance(entry.body, Printed | Exported):
        return next(iter(entry.refers_to), None)
    return entry.body.named() if entry.body is not None else None


def _amended(story: list[MatterEntry], named: EntryId, amendment: Amendment) -> list[MatterEntry]:
    return [
        replace(entry, amendments=(*entry.amendments, amendment)) if entry.id == named else entry
        for entry in story
    ]


def _matter(matter: EntryId, story: list[MatterEntry]) -> Matter | None:
    raised = story[0].reads
    last = [body for entry in story if isinstance(body := entry.reads, MatterReceived)]
    if not isinstance(raised, AdultConcern) or not last:
        return None
    return Matter(matter, raised, last[-1], tuple(story))
