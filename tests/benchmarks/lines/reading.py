"""A child's page whose story has 300 entries: what the services do for it, and until it is painted."""

from __future__ import annotations

import time
from functools import partial

from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.child.children import ChildrenService
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.ui.children.acts import child_acts
from safeguard_desktop.ui.children.overview import Overview
from safeguard_desktop.ui.children.page import ChildPage
from tests.benchmarks.measuring import by_turns, percentile
from tests.benchmarks.report import plain_line, ratio_line
from tests.benchmarks.run import Run
from tests.benchmarks.waiting import until
from tests.benchmarks.window import come_to_rest, open_page

ROUNDS = 31


def childs_page(run: Run) -> None:
    """The page without its own reading entry, at every length of record."""
    for record in run.every_record():
        desk = record.desk()
        try:
            length = len(desk.children.rows_as_recorded(record.child))
            statements = _statements(desk, record.child)
            pair = by_turns(
                partial(_read, desk.children, record.child), partial(_select, desk, statements), ROUNDS
            )
            told, whole = _painted(desk, record.child)
        finally:
            desk.session.close()
        limit = 1.3 if run.has_budget(record) else None
        name = f"child's page with {length} entries, {record.label} / bare SELECTs"
        run.report.add(ratio_line(name, pair, limit))
        name = f"what keeps a child safe, painted, {record.label} entries"
        run.report.add(plain_line(name, "ms", told, 100))
        run.report.add(
            plain_line("… and the whole page, with what is kept for named people", "ms", whole, None)
        )
        if not record.years:
            run.report.grow("child's page with 300 entries", record.size, percentile(pair.ours, 0.5))


def _statements(desk: Desk, child: ChildId) -> list[str]:
    """Return the very SELECTs that the page is made of, values and all, so that the bare side runs the same."""
    heard: list[str] = []
    connection = desk.session.ledger.database._fresh()
    connection.set_trace_callback(heard.append)
    _read(desk.children, child)
    connection.set_trace_callback(None)
    return [sql for sql in heard if sql.startswith("SELECT")]


def _read(children: ChildrenService, child: ChildId) -> int:
    view, rows = children.view(child), children.chronology(child)
    return len(view.concerns) + len(rows)


def _select(desk: Desk, statements: list[str]) -> int:
    connection = desk.session.ledger.database._fresh()
    return sum(len(connection.execute(sql).fetchall()) for sql in statements)


def _painted(desk: Desk, child: ChildId) -> tuple[list[float], list[float]]:
    """Return milliseconds from asking for the page: until its top has been painted, and until it is at rest.

    A page comes in turns between which keys are answered; more of a long story follows as Qt has time.
    """
    told, whole = [], []
    with open_page(
        desk,
        lambda bench: ChildPage((desk.files, desk.restricted), desk.filters, child_acts(desk, bench), bench),
        child,
    ) as (
        page,
        tasks,
    ):
        for _ in range(9):
            page.chronology.empty()
            page._is_new = False
            before = page.findChild(Overview)
            started = time.perf_counter()
            page.reload()
            until(lambda: page.findChild(Overview) is not before)  # noqa: B023  # called at once
            page.window().repaint()
            told.append((time.perf_counter() - started) * 1e3)
            until(lambda: tasks.is_idle)
            page.window().repaint()
            whole.append((time.perf_counter() - started) * 1e3)
            come_to_rest(page, tasks)
    return told, whole
