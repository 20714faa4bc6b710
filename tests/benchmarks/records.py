"""Settings on disk with a record of a given length, made once in a run, through the program's own services."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import Final
from unittest.mock import patch

from msgspec import structs

from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.entries import InChild, NewRestricted, Note, RestrictedContent
from safeguard_desktop.domain.entries.referring import HowTold, IdentityTold, Referrer, ReferrerKind, ToldTo
from safeguard_desktop.domain.ids import RECOVERY_PERSON, ChildId, EntryId, PersonId
from safeguard_desktop.domain.moments import NOT_KNOWN, EventTime
from safeguard_desktop.example.clock import StoryClock
from safeguard_desktop.example.office import Office, Seat
from safeguard_desktop.example.plan import SCHOOL, Plan, school_years, term_of
from safeguard_desktop.example.term import write_term
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.office.setup import SetupDraft, SetupService
from safeguard_desktop.services.restricted.circles import Circles
from safeguard_desktop.services.session import Session, unlock
from safeguard_desktop.services.workplace import Workplace
from tests.benchmarks.clock import TODAY, SteadyClock
from tests.benchmarks.log import Log
from tests.elm_row import PASSPHRASE, answers

AT_ONCE: Final = 2_000
KEPT: Final = 5_000
"""How many entries are kept for named people where that is measured."""
NAMED_IN: Final = 100
"""One entry in so many says who raised a concern, or that the name was told, where such tellings are counted."""


@dataclass(frozen=True, slots=True)
class Record:
    """A setting that was set up and filled. `child` has a story of about 300 entries, in a school the longest one.

    `years` is given for a school whose record was written as its people would; the others are filled to a length.
    """

    root: Path
    path: Path
    lead: PersonId
    child: ChildId
    size: int
    years: int = 0

    @property
    def label(self) -> str:
        """What the record is called in the table."""
        return f"{self.years}-year school ({self.size:,})" if self.years else f"{self.size:,}"

    @property
    def workplace(self) -> Workplace:
        return workplace(self.root)

    def session(self) -> Session:
        """Unlock it; whoever asks closes it."""
        return unlock(self.workplace, self.path, self.lead, PASSPHRASE)

    def desk(self) -> Desk:
        """Unlock it and build its services; whoever asks closes the session."""
        return open_desk(self.session())


def workplace(root: Path) -> Workplace:
    """Return a computer whose folders lie in `root`."""
    return Workplace(root / "profile", root / "documents", SteadyClock(), "office-pc")


class Records:
    """The records of a run, each made when it is first asked for."""

    def __init__(self, folder: Path, say: Callable[[str], None]) -> None:
        self._folder = folder
        self._say = say
        self._made: dict[str, Record] = {}

    def of(self, size: int) -> Record:
        """Return the record of so many entries."""
        return self._named(f"{size}", size, only_child=False)

    def of_one_child(self, size: int) -> Record:
        """Return a record whose entries are all about one child."""
        return self._named(f"one-child-{size}", size, only_child=True)

    def restricted(self, size: int) -> Record:
        """Return a record of so many entries and `KEPT` more that are kept for named people."""
        name = f"restricted-{size}"
        if name not in self._made:
            self._made[name] = record = _again(self.of(size), self._folder / name)
            _keep_for_named_people(record)
            self._say(f"(made a record of {size:,} entries and {KEPT:,} kept for named people)")
        return self._made[name]

    def named(self, size: int) -> Record:
        """Return a record of so many entries, and one more in a hundred about names of those who raised concerns."""
        name = f"named-{size}"
        if name not in self._made:
            started = time.perf_counter()
            self._made[name] = record = _again(self.of(size), self._folder / name)
            _tell_names(record)
            seconds = time.perf_counter() - started
            kept = f"{size // NAMED_IN:,} about who raised concerns"
            self._say(f"(made a record of {size:,} entries and {kept} in {seconds:.0f} s)")
        return self._made[name]

    def school(self, years: int) -> Record:
        """Return the record of a school of 300 places after so many years and one more term."""
        name = f"school-{years}"
        if name not in self._made:
            started = time.perf_counter()
            self._made[name] = record = _make_school(self._folder / name, years)
            seconds = time.perf_counter() - started
            self._say(
                f"(wrote {years} years of a school through the services, {record.size:,} entries, in {seconds:.0f} s,"
                f" {record.size / seconds:.0f} a second)"
            )
        return self._made[name]

    def _named(self, name: str, size: int, *, only_child: bool) -> Record:
        if name not in self._made:
            started = time.perf_counter()
            self._made[name] = _make(self._folder / name, size, only_child=only_child)
            self._say(f"(made a record of {size:,} entries in {time.perf_counter() - started:.0f} s)")
        return self._made[name]


def _make(root: Path, size: int, *, only_child: bool) -> Record:
    place = workplace(root)
    path, lead = _set_up(place, answers(place.documents))
    log = Log(size, lead, only_child=only_child)
    session = unlock(place, path, lead, PASSPHRASE)
    try:
        _fill(session, log)
    finally:
        session.close()
    return Record(root, path, lead, log.page_child, size)


def _again(record: Record, root: Path) -> Record:
    """Return a copy of a record, of which nothing is open: to write it once more takes minutes and gives the same."""
    shutil.copytree(record.root, root)
    path = root / record.path.relative_to(record.root)
    SettingService(workplace(root)).remember(path)
    return replace(record, root=root, path=path)


def _keep_for_named_people(record: Record) -> None:
    session = record.session()
    try:
        circles = Circles(session.record)
        acts = circles.acts()
        circle, begun = acts.begun({record.lead, RECOVERY_PERSON}, "Kept")
        session.append(*begun)
        note = Note(NoteKind.OTHER, NOT_KNOWN, "What was said stays with those who are named. " * 8)
        content = RestrictedContent(note, (InChild(record.child),))
        for made in range(0, KEPT, AT_ONCE):
            session.append(*(acts.kept(circle, content) for _ in range(min(AT_ONCE, KEPT - made))))
    finally:
        session.close()


def _tell_names(record: Record) -> None:
    """Keep who raised concerns, each told three times on the average, over two years."""
    session = record.session()
    try:
        acts = Circles(session.record).acts()
        circle, begun = acts.begun({record.lead, RECOVERY_PERSON}, "Who raised it")
        session.append(*begun)
        about, names = (InChild(record.child),), Random(11)
        told: list[NewRestricted] = []
        for made in range(0, record.size // NAMED_IN, 4):
            referrer = Referrer(EntryId("0" * 32), names.choice(list(ReferrerKind)), "Ms Hall of number nine")
            first = acts.kept(circle, RestrictedContent(referrer, about))
            times = (
                _told(first.id, TODAY.date() - timedelta(days=(made + each) % 730), names)
                for each in range(3)
            )
            told += (first, *(acts.kept(circle, RestrictedContent(body, about)) for body in times))
        for made in range(0, len(told), AT_ONCE):
            session.append(*told[made : made + AT_ONCE])
    finally:
        session.close()


def _told(referrer: EntryId, day: date, names: Random) -> IdentityTold:
    how, to = names.choice(list(HowTold)), names.choice(list(ToldTo))
    when = EventTime(str(day), f"{day}T10:00", f"{day}T10:00")
    return IdentityTold(
        referrer, how, to, "Her mother", when, "She asked, and it was decided with the manager."
    )


def _make_school(root: Path, years: int) -> Record:
    this_year = TODAY.year
    autumn = replace(term_of(date(this_year, 9, 4), 14), last=TODAY.date() - timedelta(days=1))
    plan = Plan(SCHOOL, (*school_years(this_year - years, years), autumn))
    clock = StoryClock(datetime(this_year - years, 8, 25, 9, tzinfo=UTC))
    place = replace(workplace(root), clock=clock)
    named = structs.replace(answers(place.documents), setting_name="Elm Row School", kind=plan.scale.kind)
    path, lead = _set_up(place, named)
    office = Office(place, clock, path, Seat(lead, PASSPHRASE))
    office.papers = root / "papers"
    office.papers.mkdir()
    try:
        # Nobody would miss this record after a power cut, and to wait for the disk is a sixth of the writing.
        with patch.object(os, "fsync", lambda _file: None):
            write_term(office, plan)
        child, _entries = longest_story(office.desk)
        return Record(root, path, lead, child, office.desk.session.ledger.head().seq, years)
    finally:
        office.close()


def longest_story(desk: Desk) -> tuple[ChildId, int]:
    """Return the child with the longest story, and how many entries it has."""
    children = sorted(desk.children.rows(), key=lambda row: row.concerns, reverse=True)[:5]
    lengths = {row.id: len(desk.children.rows_as_recorded(row.id)) for row in children}
    return max(lengths.items(), key=lambda item: item[1])


def _set_up(place: Workplace, draft: SetupDraft) -> tuple[Path, PersonId]:
    for folder in (place.profile, place.documents):
        folder.mkdir(parents=True)
    service = SetupService(place)
    prepared = service.prepare(draft, PASSPHRASE)
    path = service.create(prepared)
    SettingService(place).remember(path)
    return path, prepared.lead


def _fill(session: Session, log: Log) -> None:
    entries = log.entries()
    while batch := list(islice(entries, AT_ONCE)):
        session.ledger.append(batch, session.signer, session.chain.latest.version, log.now)
