"""Where marks, bars and dates lie on a child's line of time."""

from __future__ import annotations

from itertools import pairwise

from safeguard_desktop.domain.story_kinds import StoryKind
from safeguard_desktop.ui.children.timeline_geometry import (
    MOST_ROWS,
    Chart,
    Event,
    Measures,
    Span,
    lay_out,
)

TODAY = "2026-11-28"
MEASURES = Measures(1000)


def event(name: str, at: str) -> Event:
    return Event(name, at, StoryKind.CONCERN)


def chart(*events: Event, spans: tuple[Span, ...] = (), today: str = TODAY) -> Chart:
    return lay_out(events, spans, today, MEASURES)


def test_events_lie_from_left_to_right_in_their_order() -> None:
    laid = chart(event("b", "2026-05-02T10:00"), event("a", "2025-09-01T08:00"), event("c", "2026-11-28"))
    assert [mark.event.id for mark in laid.marks] == ["a", "b", "c"]
    xs = [mark.x for mark in laid.marks]
    assert xs == sorted(xs)
    assert MEASURES.edge <= xs[0] < 40
    assert 900 < xs[-1] <= 1000


def test_events_of_one_place_stand_on_each_other_and_the_rest_is_counted() -> None:
    crowd = [event(str(number), "2026-03-03T09:00") for number in range(MOST_ROWS + 3)]
    laid = chart(*crowd, event("far", "2025-01-05"))
    rows = [mark.row for mark in laid.marks if mark.event.id != "far"]
    assert rows == list(range(MOST_ROWS + 3))
    assert laid.rows == MOST_ROWS
    (cluster,) = laid.clusters
    assert cluster.hidden == 3


def test_clusters_side_by_side_have_one_number() -> None:
    days = ("2026-03-03", "2026-03-10", "2026-10-01")
    crowd = [event(f"{day}{number}", day) for day in days for number in range(MOST_ROWS + 1)]
    laid = chart(*crowd, event("far", "2025-09-05"))
    assert [cluster.hidden for cluster in laid.clusters] == [2, 1]


def test_statuses_that_overlap_lie_on_lines_of_their_own() -> None:
    plan = Span("Plan", "2026-03-14", "")
    need = Span("Need", "2025-09-01", "2026-03-13")
    ehcp = Span("EHCP", "", "")
    laid = chart(spans=(plan, need, ehcp))
    rows = {bar.span.label: bar.row for bar in laid.bars}
    assert rows["Plan"] == rows["Need"] != rows["EHCP"]
    bars = {bar.span.label: bar for bar in laid.bars}
    assert bars["EHCP"].left == MEASURES.edge
    assert bars["Plan"].right == bars["EHCP"].right == laid.today
    assert bars["Need"].right < bars["Plan"].left
    assert laid.bar_rows == 2


def test_a_status_that_only_begins_is_still_a_bar() -> None:
    (bar,) = chart(spans=(Span("Plan", "2026-12-24", ""),)).bars
    assert bar.left == bar.right > MEASURES.edge


def test_dates_never_lie_closer_than_they_are_wide() -> None:
    for first in ("2026-10-01", "2025-06-01", "2022-01-01", "2005-01-01", "1926-01-01"):
        ticks = chart(event("a", first)).ticks
        gaps = [after.x - before.x for before, after in pairwise(ticks)]
        assert all(gap >= 0.9 * MEASURES.date for gap in gaps)
        assert ticks or first.startswith("19")


def test_an_empty_story_has_a_line_of_three_months() -> None:
    laid = chart()
    assert (laid.marks, laid.clusters, laid.bars) == ((), (), ())
    assert len(laid.ticks) == 3
    assert laid.rows == 1
