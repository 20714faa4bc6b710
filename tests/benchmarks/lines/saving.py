"""Saving one concern durably, against one bare commit of the same bytes."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from random import Random

from sqlcipher3 import dbapi2

from safeguard_desktop.domain.clock import to_text
from safeguard_desktop.domain.entries import ConcernRaised, encode_body
from safeguard_desktop.domain.entries.bodies import Author
from safeguard_desktop.domain.ids import new_reference
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.services.session import Session
from tests.benchmarks.clock import TODAY
from tests.benchmarks.measuring import by_turns
from tests.benchmarks.report import ratio_line
from tests.benchmarks.run import Run
from tests.benchmarks.vocabulary import Vocabulary

ROUNDS = 101


def durable_save(run: Run) -> None:
    """A concern with its entry, link, signature, read models and search, as the program saves it."""
    for record in run.every_record():
        session, size = record.session(), record.size
        commit = BareCommit(run.scratch(f"commit-{size}.db"), run.scratch(f"commit-{size}.head"))
        try:
            words = Vocabulary(Random(size))
            pair = by_turns(partial(_save, session, words), partial(commit, words), ROUNDS)
        finally:
            session.close()
            commit.close()
        limit = 2.0 if run.has_budget(record) else None
        name = f"durable save of a concern, {record.label} entries / bare commit"
        run.report.add(ratio_line(name, pair, limit))
        if not record.years:
            run.report.grow("save a concern", size, sorted(pair.ours)[ROUNDS // 2])


def _save(session: Session, words: Vocabulary) -> None:
    session.append(session.new_entry(_concern(words, session.now())))


def _concern(words: Vocabulary, at: str) -> ConcernRaised:
    return ConcernRaised(
        reference=new_reference(),
        child_typed=words.name(),
        when=EventTime("today 08:50", "2026-11-23T08:50", "2026-11-23T08:50"),
        observed=words.narrative(),
        action=words.action(),
        author=Author("Kit Moreno", "Key person"),
        raised_at=at,
    )


class BareCommit:
    """One row in a SQLCipher file: commit with FULL, TRUNCATE checkpoint, and a head written and synced."""

    def __init__(self, path: Path, head: Path) -> None:
        self._connection = dbapi2.connect(str(path), isolation_level=None)
        for sql in (
            f"PRAGMA key = \"x'{os.urandom(32).hex()}'\"",
            "PRAGMA locking_mode = EXCLUSIVE",
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "CREATE TABLE rows (seq INTEGER PRIMARY KEY, body BLOB NOT NULL)",
        ):
            self._connection.execute(sql)
        self._connection.executemany(
            "INSERT INTO rows (body) VALUES (?)", ((os.urandom(900),) for _ in range(1000))
        )
        self._head = os.open(head, os.O_RDWR | os.O_CREAT, 0o600)

    def __call__(self, words: Vocabulary) -> None:
        body = encode_body(_concern(words, to_text(TODAY)))
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("INSERT INTO rows (body) VALUES (?)", (body,))
        self._connection.execute("COMMIT")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        os.pwrite(self._head, body[:88], 0)
        os.fsync(self._head)

    def close(self) -> None:
        self._connection.close()
        os.close(self._head)
