"""Reports: every count over a long record, and the window that stays free while they are drawn. Source: DESIGN 10."""

from __future__ import annotations

import time

from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.reports.report import ReportKind
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.reports.reports import ReportQuery
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.reports.page import ReportsPage
from tests.benchmarks.records import NAMED_IN
from tests.benchmarks.report import plain_line
from tests.benchmarks.run import FULL, Run
from tests.benchmarks.window import come_to_rest, open_page
from tests.journeys.watchdog import Watchdog

ROUNDS = 7
LIMIT_MS = 100


def reports(run: Run) -> None:
    """All reports together, one after the other, over the whole record; then each shown in the window."""
    record = run.records.of(FULL)
    desk = record.desk()
    try:
        times, worked = zip(*(_count(desk, record.child) for _ in range(ROUNDS)), strict=True)
        name = f"every count of every report, {record.label} entries"
        run.report.add(plain_line(name, "ms", list(times), 1_000, "the first one reads from the disk"))
        # Where other programs have the processor too, the wall clock tells of them; this line tells of ours.
        run.report.add(plain_line(f"{name}, processor alone", "ms", list(worked), 1_000))
        gaps, shown = _draw(desk, record.child)
    finally:
        desk.session.close()
    _names(run)
    over = sum(gap * 1e3 > LIMIT_MS for gap in gaps)
    run.report.add(
        plain_line(
            "longest block of the window while reports are drawn", "ms", [max(gaps) * 1e3], LIMIT_MS,
            f"{over} over the limit",
        )
    )  # fmt: skip
    run.report.add(plain_line("report chosen to its last table painted", "ms", shown, None))


def _names(run: Run) -> None:
    """How often names of those who raised concerns were told, to whom: opened anew each time, as after unlocking."""
    record = run.records.named(FULL)
    times = []
    for _ in range(ROUNDS):
        desk = record.desk()
        try:
            started = time.perf_counter()
            report = desk.reports.counting.make(ReportQuery(ReportKind.NAMES, "2026-01-01", "2026-06-30"))
            times.append((time.perf_counter() - started) * 1e3)
            assert report.tables
        finally:
            desk.session.close()
    kept = record.size // NAMED_IN
    name = f"how often names were told to whom between two dates, {record.label} entries and {kept:,} about names"
    run.report.add(plain_line(name, "ms", times, 1_000, "nothing of them was open before"))


def _count(desk: Desk, child: ChildId) -> tuple[float, float]:
    """Return the milliseconds that each report there is takes over all days, and those of the processor."""
    counting = desk.reports.counting
    offered = next(each.span for each in counting.offered() if each.is_over and each.terms)
    queries = [
        ReportQuery(kind, child=child if kind is ReportKind.CHILD else None)
        for kind in ReportKind
        if kind is not ReportKind.GOVERNORS
    ]
    queries.append(ReportQuery(ReportKind.GOVERNORS, offered.since, offered.until))
    started, worked = time.perf_counter(), time.thread_time()
    for query in queries:
        counting.make(query)
    return (time.perf_counter() - started) * 1e3, (time.thread_time() - worked) * 1e3


def _draw(desk: Desk, child: ChildId) -> tuple[list[float], list[float]]:
    """Return how long the window was busy at a time, by the processor, and the milliseconds of each report."""
    papers = Papers(_Nobody(), None, None, desk.session.folder.path)  # type: ignore[arg-type]  # nothing is given out

    def make(bench: Bench) -> ReportsPage:
        return ReportsPage(desk.reports.counting, desk.reports.papers, bench, papers)

    shown = []
    with open_page(desk, make, child) as (page, tasks):
        combo = page.choices.kind_combo
        watchdog = Watchdog()
        watchdog.start()
        for number in (*range(combo.count()), *range(combo.count())):
            started = time.perf_counter()
            combo.setCurrentIndex(number)
            come_to_rest(page, tasks)
            shown.append((time.perf_counter() - started) * 1e3)
        watchdog.stop()
    return [gap.worked for gap in watchdog.gaps], shown


class _Nobody:
    """Nobody chooses a file here."""
