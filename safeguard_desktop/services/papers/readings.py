"""Who has looked at the record: found, listed, and handed to an inspector. Source: X10, S19.

Nobody is told that their looking was looked at. The list itself is for the lead and for approvers who read the
record: a deputy's own looking stands in it. Whoever reads the record could work it out from the entries (nothing
here is kept from them by a key); what is withheld is only the page, so that colleagues do not watch each other.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from safeguard_desktop.documents import render_readings
from safeguard_desktop.documents.content import ReadingLine, ReadingsDocument
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.domain.clock import LOCAL_ZONE, from_text, local, to_text
from safeguard_desktop.domain.codes import GivenAs
from safeguard_desktop.domain.entries import (
    EntryHeader,
    Exported,
    Opened,
    Printed,
    ReadingsGiven,
    RestrictedViewed,
    TransferPrepared,
    Viewed,
)
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, PersonId
from safeguard_desktop.domain.partial_dates import first_day, last_day
from safeguard_desktop.domain.register import APPROVING_ROLES
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.papers.making import finished, making
from safeguard_desktop.services.restricted.keeping import RestrictedService
from safeguard_desktop.services.restricted.shelf import KeptEntry
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.storage.atomic import write_durably
from safeguard_desktop.wording import readings as words
from safeguard_desktop.wording.times import date_text, instant_text

READING_KINDS: Final = tuple(
    body.KIND for body in (Opened, Viewed, Printed, Exported, TransferPrepared, ReadingsGiven)
)
SLICES_AT_ONCE: Final = 5
"""So many slices are looked through in one go: then whatever else waits for the record has its turn."""
MOST_ON_PAPER: Final = 5_000
FROM_THE_END: Final = 2**62


@dataclass(frozen=True, slots=True)
class ReadingsQuery:
    """What the list is narrowed to. `since` and `until` are ISO days, months or years; empty asks for nothing.

    Days are those on which a look was written down: one that had to wait for a full disk stands under the later day.
    """

    person: PersonId | None = None
    child: ChildId | None = None
    kind: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """What one go found: sequences, newest first, and before which one to go on; None where nothing is left."""

    seqs: tuple[int, ...]
    before: int | None


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """One look: who, when, and at what. `children` are names; `at` is when, where that was not when it was recorded.

    `number` is that of the concern that was looked at, or 0.
    """

    entry: EntryView
    children: tuple[str, ...]
    at: str = ""
    number: int = 0

    @property
    def what(self) -> str:
        """What was done, in words."""
        return words.what(self.entry, self.number)


@dataclass(frozen=True, slots=True)
class Rest:
    """How many lines a paper leaves out, all of them older, and the day up to which to ask for them (ISO date)."""

    count: int
    until: str


class ReadingsService:
    """Finds who has looked, for those who may see it."""

    def __init__(
        self, session: Session, models: Models, restricted: RestrictedService, shaper: TextShaper | None
    ) -> None:
        """Keep the session, its read models, what is kept for named people, and the shaper for other scripts."""
        self._session, self._models, self._shaper = session, models, shaper
        self._restricted = restricted

    def may_look(self) -> bool:
        """Return whether whoever is signed in is the lead, or an approver who reads the record."""
        return bool(APPROVING_ROLES & {*self._session.person.roles})

    def people(self) -> tuple[tuple[PersonId, str], ...]:
        """Return everybody who ever had an account, by name: they may have looked."""
        had = {
            person.id
            for version in self._session.chain.versions
            for person in version.people
            if person.signing_key is not None
        }
        known = ((person.id, person.name) for person in self._session.chain.latest.people if person.id in had)
        return tuple(sorted(known, key=lambda found: found[1].casefold()))

    def children(self) -> tuple[tuple[ChildId, str], ...]:
        """Return every child with a file, by name; two of one name are told apart."""
        return tuple(
            (row.id, words.child_name(row.full_name, row.told_apart_by))
            for row in self._models.children.rows()
        )

    def look(self, query: ReadingsQuery, before: int = FROM_THE_END) -> Looked:
        """Return the newest looks before a sequence, as far as one go reaches.

        Looks at what is kept for named people are among them for those people alone, and on no paper. They are inside
        what is kept: as long as that is not open, a go opens a slice of it, finds nothing, and says to come again.

        Raises:
            Refused: the list is not for whoever is signed in.
        """
        self._allow()
        if self._restricted.read_some():
            return Looked((), before)
        kept = self._restricted.looks()
        wanted, found = _Wanted.of(query), list[int]()
        for _slice in range(SLICES_AT_ONCE):
            headers = self._models.readings.headers_before(before)
            if not headers:
                return Looked(tuple(found), None)
            found += [header.seq for header in headers if wanted.fits(header, kept.get(header.seq))]
            before = headers[-1].seq
        return Looked(tuple(found), before)

    def rows(self, seqs: Sequence[int]) -> dict[int, ReadingRow]:
        """Return looks by sequence.

        Raises:
            Refused: the list is not for whoever is signed in.
        """
        self._allow()
        names = dict(self.children()) if seqs else {}
        readings = self._models.readings
        numbers, kept = readings.numbers(seqs), self._restricted.looks()
        views = readings.views([seq for seq in seqs if seq not in kept])
        views |= {seq: self._kept_view(kept[seq]) for seq in seqs if seq in kept}
        return {seq: _row(view, names, numbers.get(seq, 0)) for seq, view in views.items()}

    def paper(self, query: ReadingsQuery) -> Output:
        """Return the list as a PDF in memory, with period, filters, counts and the state of the record.

        It ends at `MOST_ON_PAPER` lines, the newest, and says so on itself: `rest` tells how the others are had.

        Raises:
            Refused: the list is not for whoever is signed in.
        """
        seqs = self._on_paper(query)
        shown = seqs[:MOST_ON_PAPER]
        found = self.rows(shown)
        rows = tuple(found[seq] for seq in shown)
        counts = Counter((row.entry.recorder_name, words.act(row.entry)) for row in rows)
        document = ReadingsDocument(
            making=making(self._session),
            period=words.period(date_text(query.since), date_text(query.until)),
            narrowed_to=self._narrowed_to(query),
            counts=tuple((who, act, count) for (who, act), count in sorted(counts.items())),
            lines=tuple(_line(row) for row in rows),
            ends=words.ends(len(shown), len(seqs) - len(shown), _day_of(rows[-1])) if seqs != shown else "",
        )
        return finished(render_readings(document, self._shaper))

    def rest(self, query: ReadingsQuery) -> Rest | None:
        """Return what a paper of this list would leave out, and until which day to ask for it; None where nothing."""
        seqs = self._on_paper(query)
        if len(seqs) <= MOST_ON_PAPER:
            return None
        last = seqs[MOST_ON_PAPER - 1]
        return Rest(len(seqs) - MOST_ON_PAPER, _day_of(self.rows((last,))[last]))

    def printed(self, query: ReadingsQuery, output: Output, pages: int, printer: str) -> Changed:
        """Write down that the list was printed."""
        return self._given(query, output, GivenAs.PRINTED, pages, printer)

    def saved(self, query: ReadingsQuery, output: Output, path: Path) -> Changed:
        """Write down that the list is saved, then save it: the record knows of every file outside.

        Raises:
            EnvironmentFault: the entry or the file could not be written.
        """
        changed = self._given(query, output, GivenAs.SAVED, output.pages)
        write_durably(path, output.pdf)
        return changed

    def _all(self, query: ReadingsQuery) -> Iterator[Looked]:
        before: int | None = FROM_THE_END
        while before is not None:
            looked = self.look(query, before)
            yield looked
            before = looked.before

    def _on_paper(self, query: ReadingsQuery) -> tuple[int, ...]:
        """Return what stands on paper: everything but looks at what is kept for named people."""
        seqs = [seq for looked in self._all(query) for seq in looked.seqs]
        kept = self._restricted.looks()  # all of it is open only now
        return tuple(seq for seq in seqs if seq not in kept)

    def _kept_view(self, kept: KeptEntry) -> EntryView:
        name = self._session.name_of(kept.recorder, kept.register)
        inside = kept.content.children
        return EntryView(kept.id, kept.seq, kept.recorded_at, kept.recorder, name, inside, kept.body)

    def _narrowed_to(self, query: ReadingsQuery) -> tuple[tuple[str, str], ...]:
        found = (
            (words.PERSON, dict(self.people()).get(query.person, "") if query.person else ""),
            (words.CHILD, dict(self.children()).get(query.child, "") if query.child else ""),
            (words.KIND, words.kind_filter(query.kind) if query.kind else ""),
        )
        return tuple((label, value) for label, value in found if value)

    def _given(
        self, query: ReadingsQuery, output: Output, way: GivenAs, pages: int, printer: str = ""
    ) -> Changed:
        self._allow()
        body = ReadingsGiven(
            way, min(len(self._on_paper(query)), MOST_ON_PAPER), pages,
            hashlib.sha256(output.pdf).hexdigest(), query.person, query.child, query.kind,
            first_day(query.since), last_day(query.until), printer,
        )  # fmt: skip
        self._session.append(self._session.new_entry(body))
        return Changed("readings")

    def _allow(self) -> None:
        if not self.may_look():
            raise Refused(RefusalCode.FOR_LEAD_AND_APPROVERS)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A query as headers answer it; `since` and `until` are instants, the latter no more included.

    Older entries are looked through to the very first: a clock that was wrong for a day must not hide what lies before.
    """

    query: ReadingsQuery
    kinds: frozenset[str]
    since: str
    until: str

    @classmethod
    def of(cls, query: ReadingsQuery) -> "_Wanted":
        kinds = frozenset({query.kind}) if query.kind else frozenset(READING_KINDS)
        return cls(query, kinds, _begin(first_day(query.since)), _begin(last_day(query.until), days=1))

    def fits(self, header: EntryHeader, kept: KeptEntry | None) -> bool:
        query = self.query
        kind, children = header.kind, header.children
        if kept is not None:
            is_look = isinstance(kept.body, RestrictedViewed)
            kind, children = Viewed.KIND if is_look else kept.body.KIND, kept.content.children
        return (
            kind in self.kinds
            and (not self.since or self.since <= header.recorded_at)
            and (not self.until or header.recorded_at < self.until)
            and query.person in (None, header.recorder)
            and (query.child is None or any(inside.child == query.child for inside in children))
        )


def _begin(iso: str, days: int = 0) -> str:
    """Return the instant at which a day of the setting begins, or so many days after it; "" for none."""
    if not iso:
        return ""
    day = date.fromisoformat(iso) + timedelta(days=days)
    return to_text(datetime.combine(day, time(), ZoneInfo(LOCAL_ZONE)))


def _row(view: EntryView, names: dict[ChildId, str], number: int) -> ReadingRow:
    children = tuple(names.get(inside.child, "") for inside in view.children)
    late = view.body.at if isinstance(view.body, Viewed | RestrictedViewed) else ""
    return ReadingRow(view, tuple(filter(None, children)), late, number)


def _day_of(row: ReadingRow) -> str:
    return local(from_text(row.entry.recorded_at)).date().isoformat()


def _line(row: ReadingRow) -> ReadingLine:
    return ReadingLine(
        at=instant_text(row.at or row.entry.recorded_at),
        who=row.entry.recorder_name,
        what=row.what,
        whose=", ".join(row.children),
    )
