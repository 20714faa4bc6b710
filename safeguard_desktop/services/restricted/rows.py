"""What is kept for named people, as its readers see it on a page: who reads, what stands there, and who looked."""

from dataclasses import dataclass

from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId
from safeguard_desktop.domain.rows import AmendmentView


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody by id and name."""

    id: PersonId
    name: str


@dataclass(frozen=True, slots=True)
class KeptRow:
    """One thing that is kept, as its readers see it. `is_held`: it may not be destroyed.

    `body` reads as it was corrected; what stood there before is in `amendments`. `documents` are attached to it, each
    a row with a `DocumentAttached`.
    """

    id: EntryId
    seq: int
    recorded_at: str
    recorder_name: str
    body: EntryBody
    hold_reason: str = ""
    is_held: bool = False
    amendments: tuple[AmendmentView, ...] = ()
    documents: tuple["KeptRow", ...] = ()


@dataclass(frozen=True, slots=True)
class AccessRow:
    """A change of who reads, that somebody looked, or that a document went out: when, by whom, why.

    `document` is what the document is called that was looked at or went out, or "" where it was all of it.
    """

    recorded_at: str
    recorder_name: str
    body: EntryBody
    document: str = ""


@dataclass(frozen=True, slots=True)
class KeptGroup:
    """What the same people read. `may_change` is false where one's own access has ended since."""

    circle: str
    title: str
    readers: tuple[Named, ...]
    with_sheet: bool
    may_change: bool
    rows: tuple[KeptRow, ...]
    history: tuple[AccessRow, ...]


@dataclass(frozen=True, slots=True)
class KeptForChild:
    """What the page of a child says: what one reads oneself, and whom to ask about the rest."""

    child: ChildId
    groups: tuple[KeptGroup, ...]
    ask: tuple[str, ...]
