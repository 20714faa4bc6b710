"""A realistic record of any length: children come and go, concerns are raised, received, decided, noted, held.

The same seed gives the same entries in the same order. Every concern is a case whose later acts fall due some
entries after it was raised, so that acts of many cases lie between one another as they do in a real record.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Final

from safeguard_desktop.domain.child import ChildDetails, RelatedPerson, YesNo
from safeguard_desktop.domain.clock import to_text
from safeguard_desktop.domain.codes import Category, DecisionCode, HoldReason, NoteKind, OutputKind, PageKind
from safeguard_desktop.domain.entries import (
    Amendment,
    ChildAdded,
    ChildDetailsChanged,
    ChildRole,
    ConcernRaised,
    ConcernReceived,
    Decision,
    Exported,
    HoldPlaced,
    InChild,
    NewEntry,
    Note,
    Opened,
    Printed,
    TransferPrepared,
    Viewed,
)
from safeguard_desktop.domain.entries.bodies import Author, EntryBody, FieldChange
from safeguard_desktop.domain.ids import REFERENCE_ALPHABET, ChildId, EntryId, PersonId
from safeguard_desktop.domain.moments import EventTime
from tests.benchmarks.vocabulary import GROUPS, STAFF, Vocabulary

SEED: Final = 20261123
FIRST_DAY: Final = datetime(2022, 9, 1, 8, 0, tzinfo=UTC)
LAST_DAY: Final = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)
EDITION: Final = "kcsie-2026"
PAGE_ENTRIES: Final = 300
"""How many entries the story of `Log.page_child` has, however long the record is."""

_PAGE_CASE: Final = 4
_ENTRIES_A_CHILD: Final = 60
_CODES: Final = tuple(DecisionCode)
_CATEGORIES: Final = tuple(Category)

Make = Callable[[], NewEntry]


@dataclass
class _Child:
    id: ChildId
    name: str


class Log:
    """The entries of a record of `size` entries, one after the other.

    With `only_child` all concerns are about one child: what a thick transfer pack is made of.
    """

    def __init__(self, size: int, lead: PersonId, *, seed: int = SEED, only_child: bool = False) -> None:
        self.size = size
        self._lead = lead
        self._source = Random(seed)
        self._words = Vocabulary(self._source)
        self._only_child = only_child
        self._children: list[_Child] = []
        self._due: list[tuple[int, int, Make]] = []
        self._step = 0
        self._number = 0
        self._page_cases = 0
        self.page_child = ChildId("")

    def entries(self) -> Iterator[NewEntry]:
        """All entries in order; acts that would fall due after the end are left undone, as in life."""
        first = self._add_child()
        self.page_child = ChildId(first.id)
        yield first
        for step in range(1, self.size):
            self._step = step
            yield self._next()

    def now(self) -> datetime:
        """When the entry that is being made was written: the record fills its four years evenly."""
        return FIRST_DAY + (LAST_DAY - FIRST_DAY) * (self._step / self.size)

    def _next(self) -> NewEntry:
        if self._due and self._due[0][0] <= self._step:
            return heapq.heappop(self._due)[2]()
        if self._page_case_is_due():
            self._page_cases += 1
            return self._raise(self._children[0], is_of_page=True)
        if not self._only_child and (len(self._children) - 1) * _ENTRIES_A_CHILD < self._step:
            return self._add_child()
        return self._aside() if self._chance(0.3) else self._raise(self._some_child())

    def _page_case_is_due(self) -> bool:
        """Spread the cases of the page's child over the whole record, so that hers lie on many pages of the file."""
        cases = (PAGE_ENTRIES - 1) // _PAGE_CASE
        usable = max(1, int(self.size * 0.9))
        return not self._only_child and self._page_cases < min(cases, cases * self._step // usable)

    def _some_child(self) -> _Child:
        """Draw one of the children other than the page's; newer children are the likelier."""
        if self._only_child:
            return self._children[0]
        behind = int((len(self._children) - 1) * self._source.random() ** 1.5)
        return self._children[-1 - behind]

    def _add_child(self) -> NewEntry:
        child = _Child(ChildId(self._id()), self._words.name())
        self._children.append(child)
        return self._about(ChildAdded(self._details(child)), child, entry=EntryId(child.id))

    def _details(self, child: _Child) -> ChildDetails:
        born = date(2014, 9, 1) + timedelta(days=self._pick(4000))
        return ChildDetails(
            full_name=child.name,
            known_as=child.name.split()[0],
            date_of_birth=born.isoformat(),
            group=GROUPS[self._pick(len(GROUPS))],
            language="English",
            address=f"{1 + self._pick(99)} {self._words.place()} Lane",
            address_is_confidential=self._chance(0.02),
            people=(RelatedPerson(self._words.name(), "Mother", "01632 960 100", YesNo.YES, YesNo.YES),),
        )

    def _raise(self, child: _Child, *, is_of_page: bool = False) -> NewEntry:
        concern = EntryId(self._id())
        typed, job = STAFF[self._pick(len(STAFF))]
        body = ConcernRaised(
            reference=self._reference(),
            child_typed=child.name,
            when=self._event(),
            observed=self._words.narrative(),
            action=self._words.action(),
            author=Author(typed, job),
            raised_at=to_text(self.now()),
            class_typed=GROUPS[self._pick(len(GROUPS))],
            child_words=self._words.said() if self._chance(0.5) else "",
            opinion=self._words.narrative(120) if self._chance(0.3) else "",
        )
        self._plan(2 + self._pick(12), lambda: self._receive(concern, child, is_of_page))
        return NewEntry(concern, body)

    def _receive(self, concern: EntryId, child: _Child, is_of_page: bool) -> NewEntry:
        self._number += 1
        category = _CATEGORIES[self._pick(len(_CATEGORIES))]
        others: tuple[InChild, ...] = ()
        if self._chance(0.05) and len(self._children) > 1 and not is_of_page:
            other = self._some_child()
            others = (InChild(other.id, ChildRole.INVOLVED),) if other is not child else ()
        if category is Category.SEXUAL:
            self._plan(3, lambda: self._hold(concern, child))
        if is_of_page:
            self._plan(4 + self._pick(20), lambda: self._note(concern, child))
        elif self._chance(0.6):
            for _ in range(1 + self._pick(3)):
                self._plan(4 + self._pick(40), lambda: self._note(concern, child))
        self._plan(5 + self._pick(30), lambda: self._decide(concern, child, is_of_page))
        body = ConcernReceived(concern, self._number, (category,), "")
        return NewEntry(EntryId(self._id()), body, (InChild(child.id), *others), (concern,))

    def _decide(self, concern: EntryId, child: _Child, is_of_page: bool) -> NewEntry:
        code = _CODES[self._pick(len(_CODES))]
        if code is DecisionCode.MONITOR and not is_of_page:
            self._plan(20 + self._pick(60), lambda: self._close(concern, child))
            review = (self.now().date() + timedelta(days=28)).isoformat()
            body = Decision(concern, code, self._words.narrative(200), EDITION, review_on=review)
            return self._about(body, child, (concern,))
        if self._chance(0.04) and not is_of_page:
            self._plan(2 + self._pick(20), lambda: self._amend(concern, child))
        return self._close(concern, child)

    def _close(self, concern: EntryId, child: _Child) -> NewEntry:
        body = Decision(
            concern,
            DecisionCode.NO_FURTHER_ACTION,
            self._words.narrative(200),
            EDITION,
            follow_up=self._words.action(),
            outcome="Told the family what was decided.",
            closes=True,
        )
        return self._about(body, child, (concern,))

    def _note(self, concern: EntryId, child: _Child) -> NewEntry:
        body = Note(
            NoteKind.TELEPHONE_CALL, self._event(), self._words.narrative(400), "Nan", concern=concern
        )
        return self._about(body, child, (concern,))

    def _amend(self, concern: EntryId, child: _Child) -> NewEntry:
        change = FieldChange("place", "", self._words.place())
        return self._about(Amendment(concern, (change,), "Misheard."), child, (concern,))

    def _hold(self, concern: EntryId, child: _Child) -> NewEntry:
        review = self.now().replace(year=self.now().year + 5, day=1).date().isoformat()
        body = HoldPlaced(concern, HoldReason.CHILD_SEXUAL_ABUSE, "Must be kept.", self._lead, review)
        return self._about(body, child, (concern,))

    def _aside(self) -> NewEntry:
        """What is written down beside the cases: mostly that pages were looked at."""
        child, lot = self._some_child(), self._source.random()
        if lot < 0.08:
            return NewEntry(EntryId(self._id()), Opened("office-pc", "0.1.0"))
        if lot < 0.84:
            return self._about(Viewed(PageKind.CHILD), child)
        if lot < 0.94:
            return self._about(ChildDetailsChanged(self._details(child), "Moved house."), child)
        if lot < 0.97:
            return self._about(Printed(OutputKind.CHRONOLOGY, 4, "Office"), child)
        if lot < 0.995:
            return self._about(Exported(OutputKind.TRANSFER_PACK, 12, self._hex(64)), child)
        number = f"TP-{self.now().year}-{self._pick(9999):04d}"
        body = TransferPrepared(number, "Highfield School", "Rowan Blake", "", (), 12, self._hex(64))
        return self._about(body, child)

    def _about(
        self,
        body: EntryBody,
        child: _Child,
        refers_to: tuple[EntryId, ...] = (),
        entry: EntryId | None = None,
    ) -> NewEntry:
        return NewEntry(entry or EntryId(self._id()), body, (InChild(child.id),), refers_to)

    def _event(self) -> EventTime:
        at = self.now() - timedelta(minutes=self._pick(3000))
        minute = at.strftime("%Y-%m-%dT%H:%M")
        return EventTime(at.strftime("%d %b %H:%M"), minute, minute)

    def _plan(self, later: int, make: Make) -> None:
        heapq.heappush(self._due, (self._step + later, self._pick(1 << 40), make))

    def _id(self) -> str:
        """An id in the form of a UUIDv7 of the entry's time, but seeded."""
        milliseconds = int(self.now().timestamp() * 1000)
        bits = self._source.getrandbits(74)
        value = milliseconds << 80 | 7 << 76 | (bits >> 62) << 64 | 2 << 62 | bits & ((1 << 62) - 1)
        return f"{value:032x}"

    def _reference(self) -> str:
        letters = "".join(REFERENCE_ALPHABET[self._pick(len(REFERENCE_ALPHABET))] for _ in range(6))
        return f"{letters[:3]}-{letters[3:]}"

    def _hex(self, digits: int) -> str:
        return f"{self._source.getrandbits(4 * digits):0{digits}x}"

    def _chance(self, share: float) -> bool:
        return self._source.random() < share

    def _pick(self, among: int) -> int:
        return int(among * self._source.random())
