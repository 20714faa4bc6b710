"""Settings on disk with a record of a given length, made once in a run, through the program's own services."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from safeguard_desktop.domain.ids import ChildId, PersonId
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.office.setup import SetupService
from safeguard_desktop.services.session import Session, unlock
from safeguard_desktop.services.workplace import Workplace
from tests.benchmarks.clock import SteadyClock
from tests.benchmarks.log import Log
from tests.elm_row import PASSPHRASE, answers

AT_ONCE: Final = 2_000


@dataclass(frozen=True, slots=True)
class Record:
    """A setting that was set up and filled. `child` has a story of about 300 entries."""

    root: Path
    path: Path
    lead: PersonId
    child: ChildId
    size: int

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

    def _named(self, name: str, size: int, *, only_child: bool) -> Record:
        if name not in self._made:
            started = time.perf_counter()
            self._made[name] = _make(self._folder / name, size, only_child=only_child)
            self._say(f"(made a record of {size:,} entries in {time.perf_counter() - started:.0f} s)")
        return self._made[name]


def _make(root: Path, size: int, *, only_child: bool) -> Record:
    place = workplace(root)
    for folder in (place.profile, place.documents):
        folder.mkdir(parents=True)
    service = SetupService(place)
    prepared = service.prepare(answers(place.documents), PASSPHRASE)
    path = service.create(prepared)
    SettingService(place).remember(path)
    log = Log(size, prepared.lead, only_child=only_child)
    session = unlock(place, path, prepared.lead, PASSPHRASE)
    try:
        _fill(session, log)
    finally:
        session.close()
    return Record(root, path, prepared.lead, log.page_child, size)


def _fill(session: Session, log: Log) -> None:
    entries = log.entries()
    while batch := list(islice(entries, AT_ONCE)):
        session.ledger.append(batch, session.signer, session.chain.latest.version, log.now)
