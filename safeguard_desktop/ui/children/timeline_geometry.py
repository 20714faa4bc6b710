"""Where everything on a child's line of time lies. Pure: days and widths in, places out; nothing is painted here.

Marks of one place on the axis stand on top of each other, so that a cluster can be seen before it is read. Those
that would stand too high are not drawn; how many they are stands above, once for places side by side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain.charts.axis import MonthAxis, Tick
from safeguard_desktop.domain.story_kinds import StoryKind

MOST_ROWS: Final = 5
_LEAST_MONTHS: Final = 3


@dataclass(frozen=True)
class Event:
    """An entry: its id, the ISO minute or day of its event, what sort it is, and what says how it is named.

    Of hundreds of marks few are ever read out: each name is put together when somebody comes to it.
    """

    id: str
    at: str
    kind: StoryKind
    name: Callable[[], str] = str


@dataclass(frozen=True)
class Span:
    """A status between two ISO days; an empty one is open on that side."""

    label: str
    since: str
    until: str


@dataclass(frozen=True)
class Mark:
    """An event on the line: how far to the right its middle lies, and how many marks lie below it.

    Where `row` is `MOST_ROWS` or more, it is one of those that are only counted.
    """

    event: Event
    x: float
    row: int


@dataclass(frozen=True)
class Cluster:
    """Where more marks stand than there are rows, and how many of them are not drawn."""

    x: float
    hidden: int


@dataclass(frozen=True)
class Bar:
    """A status below the line, and on which line of bars it lies."""

    span: Span
    left: float
    right: float
    row: int


@dataclass(frozen=True)
class Measures:
    """The width of the line, what is left free at both ends, the side of a mark, and the least room of a date."""

    width: float
    edge: float = 12
    mark: float = 12
    date: float = 64


@dataclass(frozen=True)
class Chart:
    """Everything in its place. Marks come in the order of the events."""

    marks: tuple[Mark, ...]
    clusters: tuple[Cluster, ...]
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    today: float
    rows: int
    bar_rows: int


def lay_out(events: Iterable[Event], spans: Iterable[Span], today: str, measures: Measures) -> Chart:
    """Returns where marks, bars and dates lie; `today` is an ISO day."""
    ordered = sorted(events, key=lambda event: event.at)
    spans = tuple(spans)
    ends = (end for span in spans for end in (span.since, span.until) if end)
    days = (*(event.at for event in ordered), today, *ends)
    axis = MonthAxis.over(days, _LEAST_MONTHS, measures.width, measures.edge)
    marks, clusters = _stacked(ordered, axis, measures.mark)
    bars = _barred(spans, axis, today)
    return Chart(
        marks=marks,
        clusters=clusters,
        bars=bars,
        ticks=axis.ticks(measures.date),
        today=axis.x(today),
        rows=min(max((mark.row + 1 for mark in marks), default=1), MOST_ROWS),
        bar_rows=max((bar.row + 1 for bar in bars), default=0),
    )


def _stacked(
    events: Sequence[Event], axis: MonthAxis, side: float
) -> tuple[tuple[Mark, ...], tuple[Cluster, ...]]:
    columns: dict[int, list[Event]] = defaultdict(list)
    marks = []
    for event in events:
        column = int(axis.x(event.at) // side)
        marks.append(Mark(event, (column + 0.5) * side, len(columns[column])))
        columns[column].append(event)
    hidden = {
        column: len(inside) - MOST_ROWS for column, inside in columns.items() if len(inside) > MOST_ROWS
    }
    return tuple(marks), tuple(_side_by_side(hidden, side))


def _side_by_side(hidden: Mapping[int, int], side: float) -> Iterator[Cluster]:
    """Yields one cluster for each run of neighbouring columns: their numbers would lie on each other."""
    run: list[int] = []
    for column in sorted(hidden):
        if run and column > run[-1] + 2:
            yield _cluster(run, hidden, side)
            run = []
        run.append(column)
    if run:
        yield _cluster(run, hidden, side)


def _cluster(run: Sequence[int], hidden: Mapping[int, int], side: float) -> Cluster:
    middle = (run[0] + run[-1] + 1) * side / 2
    return Cluster(middle, sum(hidden[column] for column in run))


def _barred(spans: Sequence[Span], axis: MonthAxis, today: str) -> tuple[Bar, ...]:
    """Returns the statuses, those that overlap on lines of their own."""
    ends: list[str] = []
    bars = []
    for span in sorted(spans, key=lambda span: span.since):
        since, until = span.since or axis.first.isoformat(), span.until or max(today, span.since)
        row = next((row for row, end in enumerate(ends) if end < since), len(ends))
        ends[row : row + 1] = [span.until or "9"]
        bars.append(Bar(span, axis.x(since), axis.x(until), row))
    return tuple(bars)
