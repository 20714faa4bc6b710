"""Looks for what not everybody may read after something went wrong: with the program itself, and key by key."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from safeguard_desktop.domain.entries import Amendment, StaffBriefed, decode_body
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.matters import Matter
from safeguard_desktop.domain.register import MATTERS_LEDGER
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.matters.desk import MattersDesk
from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.services.record import Record
from safeguard_desktop.services.restricted.circles import Circles
from safeguard_desktop.services.restricted.shelf import KeptEntry
from safeguard_desktop.storage.briefings_folder import BriefingsFolder
from safeguard_desktop.storage.verification import Known, verify_ledger
from safeguard_desktop.vault.signing import check_signature
from tests.faults.workday import Said


class KeptThings:
    """Looks for one acknowledged thing at a time. What is said of them is said in `kept_day`."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def kept_for_named_people(self, said: Said) -> bool:
        return any(said.id in str(kept.body) for kept in self._kept)

    def given(self, said: Said) -> bool:
        is_known = self._desk.restricted.circles.shelf.circle(said.id) is not None
        return is_known and self._desk.session.ledger.head().seq >= said.number

    ended = given

    def corrected(self, said: Said) -> bool:
        bodies = (kept.body for kept in self._kept)
        return any(isinstance(body, Amendment) and body.amended == said.id for body in bodies)

    def about_an_adult(self, said: Said) -> bool:
        matter = self._matters.get(EntryId(said.id))
        return matter is not None and (said.number, said.id in matter.raised.observed) == (
            int(bool(matter.circle)),
            True,
        )

    def met_about(self, said: Said) -> bool:
        return f"Met about {said.id}" in str(self._matters.get(EntryId(said.id)))

    def briefed(self, said: Said) -> bool:
        """The record knows of it, and the note lies where its reader finds it."""
        return any(said.id in body.text and self._lies_there(note, body) for note, body in self._briefings)

    def adults_keys_changed(self, said: Said) -> bool:
        return ledger_facts(self._desk.session.chain.latest, MATTERS_LEDGER).generation >= said.number

    def _lies_there(self, note: EntryId, body: StaffBriefed) -> bool:
        folder = BriefingsFolder(self._desk.session.folder.path)
        return all(folder.has(f"{note}-{person.person}.note") for person in body.to)

    @cached_property
    def _kept(self) -> tuple[KeptEntry, ...]:
        shelf = self._desk.restricted.circles.shelf
        shelf.read_all()
        return tuple(shelf.entries())

    @cached_property
    def _matters(self) -> dict[EntryId, Matter]:
        desk = self._desk.matters.open()
        return {} if desk is None else {matter.id: matter for matter in desk.matters.all()}

    @cached_property
    def _briefings(self) -> tuple[tuple[EntryId, StaffBriefed], ...]:
        bodies = (
            (entry.header.id, decode_body(StaffBriefed.KIND, StaffBriefed.VERSION, entry.body))
            for entry in self._desk.session.ledger.read_from(1)
            if entry.header.kind == StaffBriefed.KIND and entry.body is not None
        )
        return tuple((note, body) for note, body in bodies if isinstance(body, StaffBriefed))


def unreadable_kept(desk: Desk) -> Iterator[str]:
    """Yield what does not open for whoever should read it; nothing where all is well."""
    yield from _of_circles("children", desk.restricted.circles, desk.session.record)
    matters = desk.matters.open()
    if matters is not None:
        yield from _of_circles("adults", matters.matters.entries.circles, matters.record)
        yield from _of_the_second_record(matters)


def _of_circles(where: str, circles: Circles, record: Record) -> Iterator[str]:
    shelf, me = circles.shelf, record.who.identity.person
    shelf.read_all()
    yield from (f"{where}: entry {seq} is spoiled" for seq in shelf.spoiled)
    for access in shelf.circles():
        if PersonId(me) in access.readers and not shelf.is_open(access.circle):
            yield f"{where}: a circle without its key"
    opened = {kept.id for kept in shelf.entries()}
    for entry in record.ledger.read_from(1):
        is_part = shelf.document_of(entry.header.seq) is not None
        if entry.header.circle is not None and not is_part and entry.header.id not in opened:
            yield f"{where}: entry {entry.header.seq} does not open"


def _of_the_second_record(desk: MattersDesk) -> Iterator[str]:
    ledger, chain = desk.record.ledger, desk.record.who.chain
    known = Known(check_signature, chain.key_at, ledger.origin, ledger.head(), with_models=True)
    yield from map(repr, verify_ledger(ledger, known))
