"""Laws of circles, over any order of adding, giving access and ending it. Source: DESIGN section 3; X19.

Real keys and the shelf that the program opens, over entries in memory; nothing here knows more than a reader does.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from safeguard_desktop.domain.circles import CircleAccess
from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.documents import DocumentType, filled_up
from safeguard_desktop.domain.entries import (
    AccessReason,
    AnyNew,
    DocumentAttached,
    DocumentPart,
    EntryHeader,
    Head,
    Note,
    RestrictedContent,
    StoredEntry,
)
from safeguard_desktop.domain.errors import EnvironmentFault, Refused
from safeguard_desktop.domain.ids import RECOVERY_PERSON, EntryId, LedgerId
from safeguard_desktop.domain.moments import NOT_KNOWN
from safeguard_desktop.domain.register import MATTERS_LEDGER
from safeguard_desktop.services.restricted.circle_acts import CircleActs, OpenCircle
from safeguard_desktop.services.restricted.shelf import RestrictedShelf, ShelfReader
from safeguard_desktop.storage.composing import Pen, Tail, compose
from safeguard_desktop.vault.circles import open_content
from safeguard_desktop.vault.recovery import recovery_pair
from safeguard_desktop.vault.sealing import SealingKeyPair
from tests.vectors import independent_circles
from tests.vectors.keys.people import (
    DEPUTY,
    HEAD,
    LEAD,
    LEDGER,
    SEED,
    SETTING,
    first_version,
    identity,
    signer,
)

PEOPLE = (LEAD, DEPUTY, HEAD)
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ADULTS = LedgerId("a" * 32)
"""The record of worries about adults, read by the same people: its circles are those of the children's record."""


def _acts() -> dict[LedgerId, CircleActs]:
    version = first_version(*PEOPLE, readers=PEOPLE)
    second = replace(version.ledgers[0], id=ADULTS, name=MATTERS_LEDGER)
    both = replace(version, ledgers=(*version.ledgers, second))
    return {ledger: CircleActs(SETTING, ledger, both, lambda: NOW) for ledger in (LEDGER, ADULTS)}


ACTS_IN = _acts()
ACTS = ACTS_IN[LEDGER]
PAIRS: dict[str, SealingKeyPair] = {str(person.id): identity(person.name).sealing for person in PEOPLE} | {
    RECOVERY_PERSON: recovery_pair(SEED)
}


@dataclass
class Record:
    """A ledger in memory, and whatever each reader ever held of the circles' keys."""

    ledger: LedgerId = LEDGER
    entries: list[StoredEntry] = field(default_factory=list)
    tail: Tail = field(default_factory=lambda: Tail(Head(0, bytes(32))))
    held: defaultdict[str, set[bytes]] = field(default_factory=lambda: defaultdict(set))

    def access_after(self, seq: int) -> tuple[StoredEntry, ...]:
        return tuple(e for e in self.entries if e.header.seq > seq and e.header.circle is None)

    def restricted_after(self, seq: int, limit: int, circles: Iterable[str]) -> tuple[StoredEntry, ...]:
        return tuple(e for e in self.entries if e.header.seq > seq and e.header.circle is not None)[:limit]

    def headers_after(self, seq: int, limit: int) -> tuple[EntryHeader, ...]:
        return tuple(e.header for e in self.entries if e.header.seq > seq)[:limit]

    def destroyed_after(self, seq: int) -> tuple[tuple[int, int], ...]:
        return ()

    def append(self, who: int, *new: AnyNew) -> None:
        for each in new:
            stored, self.tail = compose(each, self.tail, Pen(self.ledger, signer(PEOPLE[who]), 1, NOW))
            self.entries.append(stored)

    def shelf(self, who: str) -> RestrictedShelf:
        shelf = RestrictedShelf(self, SETTING, self.ledger, ShelfReader(who, PAIRS[who]))
        shelf.read_all()
        for access in shelf.circles():
            self.held[who] |= set(shelf.keys(access.circle))
        return shelf

    def seen(self) -> dict[str, set[EntryId]]:
        """What each reader can open now."""
        return {who: {kept.id for kept in self.shelf(who).entries()} for who in PAIRS}

    def opens(self, who: str, entry: StoredEntry) -> bool:
        """Whether any key that somebody ever held opens an entry, tried by hand."""
        for key in self.held[who]:
            try:
                open_content(entry.body or b"", key, entry.header.id, entry.header_bytes)
            except EnvironmentFault:
                continue
            return True
        return False


def steps() -> st.SearchStrategy[list[tuple[str, int, int]]]:
    acts = st.sampled_from(("begin", "keep", "keep", "give", "end", "end"))
    return st.lists(st.tuples(acts, st.integers(0, 2), st.integers(0, 3)), min_size=3, max_size=14)


def act(record: Record, step: tuple[str, int, int]) -> CircleAccess | None:
    """Take a step, as far as whoever takes it may; return the circle as it is then."""
    what, who, whom = step
    mine, other = PEOPLE[who].id, (*(person.id for person in PEOPLE), RECOVERY_PERSON)[whom]
    shelf, acts = record.shelf(mine), ACTS_IN[record.ledger]
    if what == "begin":
        if mine == other:
            return None
        circle, new = acts.begun({mine, other}, "Circle")
        record.append(who, *new)
        return circle.access
    mine_open = [access for access in shelf.circles() if shelf.is_open(access.circle)]
    if not mine_open:
        return None
    circle = OpenCircle(mine_open[-1], shelf.keys(mine_open[-1].circle))
    if what == "keep":
        note = RestrictedContent(Note(NoteKind.OTHER, NOT_KNOWN, "For named people."))
        record.append(who, acts.kept(circle, note))
        return circle.access
    if what == "end" and other == mine:
        return None
    try:
        after, new = (
            acts.granted(circle, other, "", "why") if what == "give" else acts.ended(circle, {other}, "")
        )
    except Refused:
        return None  # nobody but the sheet would be left
    record.append(who, *new)
    return after.access


@given(steps(), st.sampled_from((LEDGER, ADULTS)))
@settings(max_examples=25, deadline=None)
def test_nobody_sees_more_by_a_restriction_and_who_left_sees_nothing_later(
    taken: list[tuple[str, int, int]], ledger: LedgerId
) -> None:
    """Done when 2, in either record. What is kept is open to its readers at that moment and to whoever is given access
    later; for everybody else no key that they ever held opens it.
    """
    record = Record(ledger)
    may: dict[EntryId, set[str]] = {}
    circles: dict[str, set[EntryId]] = defaultdict(set)
    for step in taken:
        before, known = record.seen(), len(record.entries)
        access = act(record, step)
        after = record.seen()
        for entry in record.entries[known:]:
            if entry.header.circle is not None:
                assert access is not None
                circles[access.circle].add(entry.header.id)
                may[entry.header.id] = set()
        if access is not None:
            for entry_id in circles[access.circle]:
                may[entry_id] |= access.readers
        for who in PAIRS:
            gained = after[who] - before[who]
            assert before[who] <= after[who]  # what was readable stays so
            assert all(who in may[entry_id] for entry_id in gained)
            if step[0] in {"keep", "end", "begin"} and access is not None and who not in access.readers:
                assert not gained
    for entry in record.entries:
        if entry.header.circle is not None:
            assert {who for who in PAIRS if record.opens(who, entry)} == may[entry.header.id]


def test_whoever_reads_the_ledger_and_no_circle_cannot_put_a_key_before_its_readers() -> None:
    """KEYS.md 12.4: a grant, an end and a content of somebody who is no reader just then do not count."""
    record = Record()
    ada, ben, cato = (person.id for person in PEOPLE)
    circle, new = ACTS.begun({ada, ben}, "Circle")
    record.append(0, *new)
    forged, begun_by_cato = ACTS.begun({cato, ada}, "Forged")
    mine = OpenCircle(CircleAccess(circle.access.circle, 1, circle.access.readers), forged.keys)
    end = OpenCircle(circle.access, forged.keys)
    record.append(2, *ACTS.granted(mine, cato, "", "mine now")[1])
    record.append(2, *ACTS.ended(end, {ben}, "")[1])
    record.append(2, ACTS.kept(mine, AccessReason(EntryId("0" * 32), "Forged")))
    shelf = record.shelf(ada)
    assert shelf.circle(circle.access.circle) == circle.access
    assert shelf.keys(circle.access.circle) == circle.keys
    assert shelf.spoiled == [3, 5, 4, 6, 7]
    assert shelf.title(circle.access.circle) == "Circle"
    assert record.shelf(cato).is_open(circle.access.circle) is False
    # A reader who hands out keys that are not those in hand is not believed either.
    record.append(1, *ACTS.granted(OpenCircle(circle.access, forged.keys), ada, "", "swapped")[1])
    assert record.shelf(ada).keys(circle.access.circle) == circle.keys
    assert len(begun_by_cato) == 2
    # Nor does a key that was given in the one record open anything in the other.
    other = Record(ADULTS)
    other.append(0, new[0])
    assert not other.shelf(ben).keys(circle.access.circle)


def test_nobody_hides_behind_a_document_what_others_wrote_and_a_part_alone_is_nothing() -> None:
    """LEDGER.md 4: as many entries of its circle and recorder as it says, or it is passed over; both readers agree."""
    record = Record()
    ada, ben, _cato = (person.id for person in PEOPLE)
    circle, new = ACTS.begun({ada, ben}, "Circle")
    record.append(0, *new)

    def wrote(who: int, *bodies: DocumentAttached | DocumentPart | Note) -> list[EntryId]:
        kept = [ACTS.kept(circle, RestrictedContent(body)) for body in bodies]
        record.append(who, *kept)
        return [each.id for each in kept]

    def document(parts: int) -> DocumentAttached:
        return DocumentAttached("a.txt", DocumentType.TEXT, 1, "0" * 64, parts)

    note = Note(NoteKind.OTHER, NOT_KNOWN, "What Ben wrote.")
    part = DocumentPart(EntryId("0" * 32), 1, filled_up(b"a"))
    (whole, _hidden) = wrote(0, document(1), part)
    (alone,) = wrote(0, part)
    (hiding,) = wrote(0, document(1))
    (of_ben,) = wrote(1, note)
    huge = wrote(0, document(97), document(0), document(-1))
    (ending,) = wrote(0, document(2))
    (last,) = wrote(0, part)
    shelf = record.shelf(ben)
    assert shelf.entry(of_ben) is not None, "it is seen, whatever somebody put before it"
    assert shelf.entry(whole) is not None
    spoiled = {entry.header.id for entry in record.entries if entry.header.seq in shelf.spoiled}
    assert spoiled == {alone, hiding, ending, last, *huge}
    theirs = independent_circles.Circles(
        independent_circles.Pair(PAIRS[ben].private_bytes()), ben, SETTING, LEDGER
    )
    found = theirs.take((entry.header_bytes, entry.body) for entry in record.entries)
    assert set(theirs.passed_over) == spoiled
    assert {whole, of_ben} <= found.keys()
