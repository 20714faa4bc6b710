"""A record that is watched: what was written in it, which of it a hold covers, and that none of that is ever gone.

What is held is worked out here from the entries alone, and not by asking the program. Source: S95, X02; DESIGN 4.
"""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from safeguard_desktop.domain.entries import HoldPlaced, StoredEntry, decode_body
from safeguard_desktop.domain.entries.certified import CertifiedAct
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.storage.certifying import certificates_of
from safeguard_desktop.storage.verification import Known, verify_file, verify_ledger
from safeguard_desktop.vault.signing import check_signature
from tests.storage.desk import tamper


@dataclass
class Kept:
    """What a record has to be: every word that was written, which are gone, and what holds cover what."""

    words: dict[EntryId, bytes] = field(default_factory=dict)
    refers: dict[EntryId, tuple[EntryId, ...]] = field(default_factory=dict)
    gone: set[EntryId] = field(default_factory=set)
    holds: dict[EntryId, EntryId] = field(default_factory=dict)
    last: int = 0

    def copy(self) -> Kept:
        return Kept(dict(self.words), dict(self.refers), set(self.gone), dict(self.holds), self.last)

    def covered(self) -> set[EntryId]:
        """Every entry that a hold covers: the one that it names, and each that refers to that one."""
        held = set(self.holds.values())
        return {each for each in self.words if each in held or not held.isdisjoint(self.refers[each])}

    def take(self, entry: StoredEntry) -> None:
        """Take in what was just written."""
        header = entry.header
        self.words[header.id], self.refers[header.id] = entry.body or b"", tuple(header.refers_to)
        self.last = header.seq
        if header.circle is None and entry.body is not None and header.kind == HoldPlaced.KIND:
            body = decode_body(header.kind, header.version or 0, entry.body)
            if isinstance(body, HoldPlaced):
                self.holds[header.id] = body.held


class Watched:
    """A record that is open, and what it has to be."""

    desk: Desk
    folder: Path
    kept: Kept
    dice: random.Random

    def look(self, covered: set[EntryId] | None = None) -> None:
        """See that only what two people let go is gone, and nothing that a hold covered when the call began."""
        ledger, kept = self.desk.session.ledger, self.kept
        for entry in ledger.read_from(kept.last + 1):
            kept.take(entry)
        missing = ledger.select(
            "SELECT e.id FROM entries AS e LEFT JOIN bodies AS b ON b.seq = e.seq WHERE b.seq IS NULL"
        )
        gone = {EntryId(str(each)) for (each,) in missing}
        new = gone - kept.gone
        assert not new & (covered if covered is not None else kept.covered()), "held words are gone"
        assert kept.gone <= gone
        kept.gone = gone
        acts = certificates_of(ledger.database)
        released = {each.target for each in acts if each.action is CertifiedAct.RELEASE}
        kept.holds = {hold: held for hold, held in kept.holds.items() if hold not in released}
        destroyed = {each.target: each for each in acts if each.action is CertifiedAct.DESTROY}
        assert gone <= destroyed.keys()
        assert all(each.first[0] != each.second[0] for each in acts)

    def check(self) -> None:
        """Every word that is not gone is there as it was written; the record says so itself."""
        ledger = self.desk.session.ledger
        now = {each.header.id: each.body for each in ledger.read_from(1)}
        for entry, body in self.kept.words.items():
            assert now[entry] == (None if entry in self.kept.gone else body)
        rows = ledger.select("SELECT e.id, h.held FROM holds AS h JOIN entries AS e ON e.seq = h.seq")
        assert self.kept.holds.items() <= {(str(hold), str(held)) for hold, held in rows}
        ledger.erase()
        assert verify_ledger(ledger, self.known) == ()

    @property
    def known(self) -> Known:
        session = self.desk.session
        return Known(
            check_signature,
            session.chain.key_at,
            session.ledger.origin,
            session.ledger.head(),
            with_models=True,
        )

    def end(self) -> None:
        """Look at everything once more; then take things away with the key and another client."""
        self.check()
        ledger, known = self.desk.session.ledger, self.known
        path, key, last = ledger.path, ledger.key, ledger.head().seq
        there = [str(seq) for (seq,) in ledger.select("SELECT seq FROM bodies")]
        holds, acts = (ledger.select(f"SELECT seq FROM {table}") for table in ("holds", "certificates"))
        self.desk.session.close()
        taken = [
            (f"DELETE FROM bodies WHERE seq = {self.dice.choice(there)}",),
            (f"DELETE FROM bodies WHERE seq = {last}", f"DELETE FROM entries WHERE seq = {last}"),
            (f"UPDATE bodies SET body = zeroblob(9) WHERE seq = {self.dice.choice(there)}",),
            *((f"DELETE FROM holds WHERE seq = {seq}",) for (seq,) in holds[:1]),
            *((f"DELETE FROM certificates WHERE seq = {seq}",) for (seq,) in acts[:1]),
        ]
        raw = path.read_bytes()
        for statements in self.dice.sample(taken, 2):
            tamper(path, *statements, key=key)
            assert verify_file(path, key, known), statements
            path.write_bytes(raw)
        shutil.rmtree(self.folder)
