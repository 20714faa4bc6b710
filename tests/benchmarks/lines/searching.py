"""Searching as somebody types: against FTS5 on plain SQLite, and from the key to the painted page."""

from __future__ import annotations

import sqlite3
import time
from array import array
from collections.abc import Sequence
from functools import partial
from random import Random

from safeguard_desktop.services.concern.concerns import ConcernsService
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from safeguard_desktop.storage.models.tables import TABLES
from safeguard_desktop.storage.models.words import match_query
from safeguard_desktop.ui.concerns.list_page import ConcernsPage
from tests.benchmarks.measuring import by_turns, percentile
from tests.benchmarks.report import plain_line, ratio_line
from tests.benchmarks.run import Run
from tests.benchmarks.vocabulary import FAMILY_NAMES, Vocabulary
from tests.benchmarks.window import come_to_rest, open_page

_PLAIN = "SELECT rowid FROM m_search WHERE m_search MATCH ? ORDER BY rowid DESC"
_WORDS = ("bruise", "forearm", "coat", "left shin", "Mama asleep", "story time", "pale bread", "telephone")
KEYSTROKES = 200


def search_as_you_type(run: Run) -> None:
    """Two hundred keystrokes, each a question of its own, at every length of record."""
    typed = keystrokes()
    for record in run.every_record():
        desk, size = record.desk(), record.size
        plain = sqlite3.connect(run.scratch(f"plain-{size}.db"))
        try:
            _copy_index(desk, plain)
            ours, bare = partial(_ask_ours, desk.concerns, typed), partial(_ask_plain, plain, typed)
            pair = by_turns(ours, bare)
            key_times = _painted(desk, typed)
        finally:
            plain.close()
            desk.session.close()
        name = f"{KEYSTROKES} keystrokes of search, {record.label} entries / plain FTS5"
        run.report.add(ratio_line(name, pair, 1.1, f"plain SQLite {sqlite3.sqlite_version}"))
        p95, middle = percentile(key_times, 0.95) * 1e3, percentile(key_times, 0.5) * 1e3
        note = f"median of keys {middle:.1f} ms, longest {max(key_times) * 1e3:.0f} ms"
        run.report.add(
            plain_line(f"keystroke to painted, p95, {record.label} entries", "ms", [p95], 50, note)
        )
        if record.years:
            continue
        run.report.grow("search, one keystroke", size, percentile(pair.ours, 0.5) / KEYSTROKES, SEARCH_GROWTH)


SEARCH_GROWTH = 1.15
"""All that fit are found and counted, so a keystroke costs as much as there is to find."""


def keystrokes() -> list[str]:
    """Return what stands in the field after each key, for words of the record and names in it."""
    words, typed = Vocabulary(Random(7)), list[str]()
    while len(typed) < KEYSTROKES:
        for text in (*_WORDS, *FAMILY_NAMES[:8], words.place(), words.place()):
            typed += [text[:length] for length in range(1, len(text) + 1)]
    return typed[:KEYSTROKES]


def _ask_ours(concerns: ConcernsService, typed: Sequence[str]) -> int:
    return sum(len(concerns.ids(ConcernsQuery(text=text.strip()))) for text in typed)


def _ask_plain(plain: sqlite3.Connection, typed: Sequence[str]) -> int:
    found = 0
    for text in typed:
        rows = plain.execute(_PLAIN, (match_query(text),)).fetchall()
        found += len(array("q", (row[0] for row in rows)))
    return found


def _copy_index(desk: Desk, plain: sqlite3.Connection) -> None:
    """Fill the same index in a plain database, with the same cache."""
    plain.execute("PRAGMA synchronous = OFF")
    plain.execute("PRAGMA cache_size = -32000")
    plain.execute(TABLES["m_search"])
    rows = desk.session.ledger.database.each("SELECT rowid, text FROM m_search ORDER BY rowid")
    plain.executemany("INSERT INTO m_search (rowid, text) VALUES (?, ?)", rows)
    plain.commit()


def _painted(desk: Desk, typed: Sequence[str]) -> list[float]:
    """Press each key in the page's own search field; return the seconds until its answer is on the screen."""
    found = []
    with open_page(desk, lambda bench: ConcernsPage(desk.concerns, desk.owning, desk.filters, bench)) as (
        page,
        tasks,
    ):
        for text in typed:
            page.search_field.blockSignals(True)
            page.search_field.setText(text[:-1])
            page.search_field.blockSignals(False)
            started = time.perf_counter()
            page.search_field.insert(text[-1])  # QTest types no letter beyond Latin-1
            come_to_rest(page, tasks)
            found.append(time.perf_counter() - started)
    return found
