"""Whatever is asked of the ledger in whatever order, what is held keeps every word. Source: S95, X02; DESIGN 4.

Some hundred calls in the suite, 100,000 under `start.py prove`. Beside the calls that are as they should be stand those
that are not: certificates of one person, of a stranger, of another entry, of another act; and at the end somebody with
the key and another client takes things away, which verification names.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from safeguard_desktop.domain.entries import Body, InChild, NewEntry, StoredEntry
from safeguard_desktop.domain.entries.certified import CertifiedAct, SignedCertificate
from safeguard_desktop.domain.errors import Refused
from safeguard_desktop.domain.ids import ChildId, EntryId, new_entry_id
from safeguard_desktop.storage.certifying import certificates_of
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.storage.verification import Known, verify_file, verify_ledger
from tests.storage.desk import (
    DEPUTY,
    KEY,
    LEAD,
    ORIGIN,
    STRANGER,
    Desk,
    amended,
    check_signature,
    decided,
    held,
    key_at,
    noted,
    raised,
    received,
    tamper,
)
from tests.storage.test_certified import destroying, lifting, signed


@dataclass
class World:
    """A ledger, and what it has to be: what was written, what is held, what two people let go."""

    desk: Desk
    ledger: Ledger
    dice: random.Random
    child: ChildId
    written: dict[EntryId, bytes] = field(default_factory=dict)
    holds: dict[EntryId, EntryId] = field(default_factory=dict)
    gone: set[EntryId] = field(default_factory=set)
    concerns: list[EntryId] = field(default_factory=list)

    def step(self) -> None:
        calls: tuple[tuple[Callable[[], None], int], ...] = (
            (self.write, 8), (self.hold, 2), (self.lift, 1), (self.destroy, 4), (self.destroy_badly, 2),
            (self.lift_badly, 1), (self.open_again, 1), (self.erase, 1),
        )  # fmt: skip
        act = self.dice.choices([call for call, _ in calls], [weight for _, weight in calls])[0]
        act()

    def write(self) -> None:
        about = self.dice.choice(self.concerns) if self.concerns and self.dice.random() < 0.8 else None
        if about is None:
            concern = self.add(raised(f"word {self.dice.random()}"))
            self.concerns.append(concern)
            self.remember(concern)
            about = concern
        body = self.dice.choice(
            (received(about), decided(about), noted("Rang", about), amended(about, observed="x"))
        )
        self.remember(self.add(body, self.child))

    def hold(self) -> None:
        if self.written:
            target = self.dice.choice([*self.written])
            hold = self.add(held(target), self.child)
            self.remember(hold)
            self.holds[hold] = target

    def lift(self) -> None:
        if self.holds:
            hold = self.dice.choice([*self.holds])
            before = self.words()
            self.append(lifting(self.desk, signed(CertifiedAct.RELEASE, self.entry(hold))))
            del self.holds[hold]
            after = self.words()
            assert {each: after[each] for each in before} == before, "to lift a hold takes no word"

    def destroy(self) -> None:
        target = self.any_written()
        if target is None:
            return
        certificate = signed(CertifiedAct.DESTROY, self.entry(target))
        if self.is_held(target):
            with pytest.raises(Refused):
                self.append(destroying(self.desk, certificate))
        else:
            self.append(destroying(self.desk, certificate))
            self.gone.add(target)

    def destroy_badly(self) -> None:
        target = self.any_written()
        if target is not None:
            with pytest.raises(Refused):
                self.append(destroying(self.desk, self.spoilt(CertifiedAct.DESTROY, self.entry(target))))

    def lift_badly(self) -> None:
        if self.holds:
            hold = self.entry(self.dice.choice([*self.holds]))
            with pytest.raises(Refused):
                self.append(lifting(self.desk, self.spoilt(CertifiedAct.RELEASE, hold)))

    def open_again(self) -> None:
        self.ledger.close()
        self.ledger = self.desk.open()

    def erase(self) -> None:
        if self.dice.random() < 0.1:
            self.ledger.erase()

    def check(self) -> None:
        """What is held has every word; what is gone has a certificate and two names; the rest is as it was."""
        now = self.words()
        for entry, body in self.written.items():
            assert now[entry] == (None if entry in self.gone else body)
        acts = certificates_of(self.ledger.database)
        destroyed = {each.target: each for each in acts if each.action is CertifiedAct.DESTROY}
        assert destroyed.keys() == self.gone
        assert all({each.first[0], each.second[0]} == {LEAD, DEPUTY} for each in acts)
        self.ledger.erase()
        assert verify_ledger(self.ledger, self.known) == ()

    @property
    def known(self) -> Known:
        return Known(check_signature, key_at, ORIGIN, self.ledger.head(), with_models=True)

    def spoilt(self, act: CertifiedAct, entry: StoredEntry) -> SignedCertificate:
        other = CertifiedAct.RELEASE if act is CertifiedAct.DESTROY else CertifiedAct.DESTROY
        wrong = signed(other, entry)
        return self.dice.choice(
            (
                signed(act, entry, second=STRANGER),
                signed(act, entry, second=LEAD),
                signed(act, entry, digest="ab" * 32),
                SignedCertificate(act, wrong.target, wrong.text, wrong.first, wrong.second),
            )
        )

    def append(self, entry: NewEntry) -> None:
        self.desk.append(self.ledger, entry, register=2)

    def add(self, body: Body, *children: ChildId) -> EntryId:
        entry = NewEntry(new_entry_id(self.desk.now), body, tuple(map(InChild, children)))
        self.append(entry)
        return entry.id

    def remember(self, entry: EntryId) -> None:
        body = self.entry(entry).body
        assert body is not None
        self.written[entry] = body

    def entry(self, entry: EntryId) -> StoredEntry:
        found = self.ledger.entry(entry)
        assert found is not None
        return found

    def any_written(self) -> EntryId | None:
        left = [each for each in self.written if each not in self.gone]
        return self.dice.choice(left) if left else None

    def is_held(self, entry: EntryId) -> bool:
        covered = {entry, *self.entry(entry).header.refers_to}
        return not covered.isdisjoint(self.holds.values())

    def words(self) -> dict[EntryId, bytes | None]:
        return {each.header.id: each.body for each in self.ledger.read_from(1)}


def play(desk: Desk, ledger: Ledger, seed: int, steps: int) -> World:
    child = desk.add_child(ledger, "Ava")
    world = World(desk, ledger, random.Random(seed), child)
    for number in range(steps):
        world.step()
        if number % 250 == 249:
            world.check()
    world.check()
    return world


def test_random_calls_never_take_a_word_of_what_is_held(desk: Desk, ledger: Ledger) -> None:
    world = play(desk, ledger, 3, 90)
    assert world.gone
    world.ledger.close()


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(100))
def test_a_hundred_thousand_calls_never_take_a_word_of_what_is_held(
    desk: Desk, ledger: Ledger, seed: int
) -> None:
    play(desk, ledger, seed, 1000).ledger.close()


def test_whatever_somebody_with_the_key_takes_away_is_named_with_a_head(desk: Desk, ledger: Ledger) -> None:
    """The triggers can be dropped with another client; what is gone then is found. Source: issue 6, done when 5."""
    world = play(desk, ledger, 5, 60)
    known, hold = world.known, next(iter(world.holds))
    kept = next(each for each in world.written if each not in world.gone)
    numbers = {each: world.entry(each).header.seq for each in (hold, kept)}
    last = world.ledger.head().seq
    world.ledger.close()
    for statements in (
        (f"DELETE FROM bodies WHERE seq = {numbers[kept]}",),
        (f"DELETE FROM holds WHERE seq = {numbers[hold]}",),
        (f"DELETE FROM bodies WHERE seq = {last}", f"DELETE FROM entries WHERE seq = {last}"),
        ("DELETE FROM certificates WHERE action = 'destroy'",),
    ):
        raw = desk.path.read_bytes()
        tamper(desk.path, *statements)
        assert verify_file(desk.path, KEY, known), statements
        desk.path.write_bytes(raw)
    assert verify_file(desk.path, KEY, known) == ()
