"""Matters as pages show them: the list, one matter with its story in order, and by when to tell whom.

Looking at one is written down. Source: S44, X10; guidance.md sections 2.3 and 3.
"""

from dataclasses import dataclass
from datetime import date

from safeguard_desktop.domain.adult_codes import Authority, MatterKind
from safeguard_desktop.domain.clock import from_text, local, to_text
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.guidance import Guidance, Topic
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.matters import Matter, MatterState
from safeguard_desktop.domain.register import Contacts
from safeguard_desktop.services.guidance import Deadline, GuidanceService
from safeguard_desktop.services.matters.keeping import KeptFor, MatterEntries
from safeguard_desktop.services.record import Record

_DEADLINES = ((Authority.LADO, "lado"), (Authority.OFSTED, "ofsted"))


@dataclass(frozen=True, slots=True)
class MatterDeadline:
    """By when an authority has to be told, what says so, and whether it was; `is_certain` once it is an allegation."""

    authority: Authority
    due_on: str
    guidance: Guidance
    is_done: bool
    is_overdue: bool
    is_certain: bool


@dataclass(frozen=True, slots=True)
class MatterRow:
    """A matter in the list. `due_on` is the earliest deadline that is open (ISO date), or empty.

    `is_kept` is true where not every reader of the record can see it; such a matter has a reference and no number.
    """

    id: EntryId
    number: int
    reference: str
    name: str
    kind: MatterKind | None
    state: MatterState
    raised_at: str
    due_on: str
    is_overdue: bool
    kept_until: str = ""
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class MatterView:
    """One matter in full. `others` are the other matters about the same adult: look for a pattern.

    `kept_for` says who reads it where not every reader of the record does.
    """

    row: MatterRow
    matter: Matter
    deadlines: tuple[MatterDeadline, ...]
    others: tuple[MatterRow, ...]
    guidance: tuple[Guidance, ...]
    contacts: Contacts
    kept_for: KeptFor | None = None


class MattersService:
    """Reads the record of worries about adults."""

    def __init__(self, entries: MatterEntries, record: Record, guidance: GuidanceService) -> None:
        """Keep where the entries lie, the record, and the guidance in force."""
        self.entries, self._record, self._guidance = entries, record, guidance

    def rows(self) -> tuple[MatterRow, ...]:
        """Return every matter: those that are not closed first, then the newest first."""
        rows = [self._row(matter) for matter in self.all()]
        return tuple(sorted(rows, key=lambda row: row.state is MatterState.CLOSED))

    def all(self) -> tuple[Matter, ...]:
        """Return every matter, the newest first; nothing is written down of it."""
        return self.entries.all()

    def matter(self, matter: EntryId) -> Matter:
        """Return one matter. Raises Refused (``UNKNOWN_SUBJECT``)."""
        return self.entries.matter(matter)

    def open(self, matter: EntryId) -> MatterView:
        """Return one matter in full, and write down that it was looked at.

        Raises:
            Refused: there is no such matter.
            EnvironmentFault: that it was looked at cannot be written down, but for a full disk.
        """
        everything = self.all()
        found = next((each for each in everything if each.id == matter), None)
        if found is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        self.entries.note_reading(found, to_text(self._record.who.workplace.clock()))
        others = tuple(
            self._row(each) for each in everything if each.id != matter and each.is_same_adult(found)
        )
        return MatterView(
            row=self._row(found),
            matter=found,
            deadlines=self.deadlines(found),
            others=others,
            guidance=self._guidance.about_topic(Topic.ADULT_CONCERN),
            contacts=self._record.who.chain.latest.contacts,
            kept_for=self.entries.kept_for(found),
        )

    def deadlines(self, matter: Matter) -> tuple[MatterDeadline, ...]:
        """Return by when whom to tell. A low-level concern or a check has none; what is not sorted yet may have."""
        if matter.kind not in {None, MatterKind.ALLEGATION}:
            return ()
        # Counted from the day on which the author wrote it down: the earliest at which anybody here knew.
        since = local(from_text(matter.raised.raised_at)).date()
        found = ((who, self._guidance.deadline(key, since)) for who, key in _DEADLINES)
        return tuple(self._deadline(matter, who, each) for who, each in found if each is not None)

    def sorting_guidance(self) -> tuple[Guidance, ...]:
        """Return what the guidance says about the harm threshold."""
        return self._guidance.about_topic(Topic.ADULT_SORTING)

    def outcome_guidance(self) -> tuple[Guidance, ...]:
        """Return what the guidance says about how a matter ends."""
        return self._guidance.about_topic(Topic.ADULT_OUTCOME)

    def keeping_guidance(self) -> tuple[Guidance, ...]:
        """Return what the guidance says about how long a matter is kept."""
        return self._guidance.about_topic(Topic.ADULT_KEPT)

    def _deadline(self, matter: Matter, authority: Authority, deadline: Deadline) -> MatterDeadline:
        is_done = matter.is_told(authority)
        return MatterDeadline(
            authority=authority,
            due_on=deadline.due_on.isoformat(),
            guidance=deadline.guidance,
            is_done=is_done,
            is_overdue=not is_done and deadline.due_on < self._today(),
            is_certain=matter.kind is MatterKind.ALLEGATION,
        )

    def _row(self, matter: Matter) -> MatterRow:
        awaited = [each for each in self.deadlines(matter) if not each.is_done]
        if matter.state is MatterState.CLOSED:
            awaited = []
        due = min(awaited, key=lambda each: each.due_on, default=None)
        return MatterRow(
            id=matter.id,
            number=matter.received.number,
            reference=matter.raised.reference,
            name=matter.received.name,
            kind=matter.kind,
            state=matter.state,
            raised_at=matter.raised.raised_at,
            due_on=due.due_on if due else "",
            is_overdue=due.is_overdue if due else False,
            kept_until=matter.kept.until if matter.kept else "",
            is_kept=bool(matter.circle),
        )

    def _today(self) -> date:
        return local(self._record.who.workplace.clock()).date()
