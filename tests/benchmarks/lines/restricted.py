"""What is kept for named people: unlocking waits for none of it, and it is opened in slices. Source: DESIGN 3, 10."""

from __future__ import annotations

import time
from functools import partial

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tests.benchmarks.measuring import Pair, seconds_by_turns
from tests.benchmarks.records import KEPT, Record
from tests.benchmarks.report import more_line, plain_line, ratio_line
from tests.benchmarks.run import FULL, Run

_TIMES = 5


def restricted(run: Run) -> None:
    """Unlock beside thousands of restricted entries, and open all of them after the first page."""
    record = run.records.restricted(FULL)
    _unlock_by_turns(run, record, run.records.of(FULL))
    whole, longest, worked = zip(*(_opened(record) for _ in range(_TIMES)), strict=True)
    bare = tuple(_bare() for _ in range(_TIMES))
    run.report.add(
        ratio_line(
            f"open {KEPT:,} entries kept for named people / bare HKDF and decryption", Pair(whole, bare), None
        )
    )
    run.report.add(plain_line("longest slice of that", "ms", [each * 1e3 for each in longest], 100))
    told = [each * 1e3 for each in worked]
    run.report.add(plain_line("longest slice of that, processor alone", "ms", told, 100))


def _unlock_by_turns(run: Run, record: Record, without: Record) -> None:
    """What unlocking costs beside them, held against the passphrase alone and against the same record without them."""
    beside: list[dict[str, float]] = []
    alone: list[dict[str, float]] = []

    def unlocked(of: Record, into: list[dict[str, float]]) -> float:
        into.append(run.process("program", str(of.root), "unlock"))
        return into[-1]["unlock"]

    def told(name: str, key: str, than: list[dict[str, float]], limit: float | None, note: str) -> None:
        pair = Pair(
            tuple(each["unlock" if key == "bare" else key] for each in beside),
            tuple(each[key] for each in than),
        )
        run.report.add(more_line(f"passphrase to Today, {of} / {name}", pair, limit, note))

    of = f"{record.label} entries, {KEPT:,} kept for named people"
    unlocked(record, []), unlocked(without, [])
    seconds_by_turns(partial(unlocked, record, beside), partial(unlocked, without, alone))
    told("bare Argon2id", "bare", beside, 100, "none of them is opened by then")
    told("without those", "unlock", alone, None, "the same record, by turns")
    # Where other programs have the processor too, the clock tells of them; this line tells of ours.
    told("without those, processor alone", "worked", alone, 50, "the same record, by turns")


def _opened(record: Record) -> tuple[float, float, float]:
    """Return how long all slices took together, and the longest of them, by the clock and by the processor."""
    desk = record.desk()
    slices, worked = [], []
    try:
        is_more = True
        while is_more:
            started, began = time.perf_counter(), time.thread_time()
            is_more = desk.restricted.read_some()
            slices.append(time.perf_counter() - started)
            worked.append(time.thread_time() - began)
        assert len(tuple(desk.restricted.circles.shelf.entries())) > KEPT
    finally:
        desk.session.close()
    return sum(slices), max(slices), max(worked)


def _bare() -> float:
    """Return how long deriving as many keys and decrypting as many kilobytes takes by itself."""
    sealed = ChaCha20Poly1305(bytes(32)).encrypt(bytes(12), bytes(1024), b"")
    started = time.perf_counter()
    for number in range(KEPT):
        HKDF(SHA256(), 32, salt=None, info=number.to_bytes(4, "big")).derive(bytes(32))
        ChaCha20Poly1305(bytes(32)).decrypt(bytes(12), sealed, b"")
    return time.perf_counter() - started
