"""Concerns by month, category, term, class, source and state, and how soon they were seen to. Source: S51."""

from collections.abc import Iterable, Iterator
from typing import Final

from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.reports.counted import AuthorCount, CategoryCount, Step, Waits
from safeguard_desktop.domain.reports.report import Table
from safeguard_desktop.services.reports.basis import (
    Basis,
    Heading,
    bars,
    largest_first,
    months_table,
    terms_table,
)
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import reports as words

_MOST_JOBS: Final = 15
Facts = tuple[tuple[str, str], ...]


def concern_facts(basis: Basis) -> Facts:
    """Return how many concerns there were, about how many children."""
    total = sum(basis.counts.concerns_by_day(basis.span).values())
    children = basis.counts.children_concerned(basis.span)
    return ((words.CONCERNS, f"{total:,}"), (words.CHILDREN, f"{children:,}"))


def concern_tables(basis: Basis) -> tuple[Table, ...]:
    """Return everything that is counted of concerns."""
    days = basis.counts.concerns_by_day(basis.span)
    total = sum(days.values())
    if not total:
        return ()
    return (
        *months_table("months", {words.CONCERNS: days}, words.BY_MONTH_TOLD),
        _by_category(basis, total),
        *terms_table(basis, days),
        _by_class(basis, total),
        _by_source(basis, total),
        _by_state(basis, total),
    )


def time_tables(basis: Basis) -> tuple[Table, ...]:
    """Return how long concerns waited until each step."""
    found = ((step, basis.counts.waits(basis.span, step)) for step in Step)
    return tuple(_waits(step, waits) for step, waits in found if waits.done or waits.waiting)


def wait_counts(step: Step, waits: Waits) -> dict[str, int]:
    """Return waits by what each band is called, what still waits last."""
    return {**dict(zip(words.BANDS, waits.bands, strict=True)), words.STILL_WAITING[step]: waits.waiting}


def _waits(step: Step, waits: Waits) -> Table:
    middle = words.middle_text(waits.middle, waits.longest) if waits.done else words.NOT_YET
    heading = Heading(step, words.STEPS[step], f"{words.STEPS_TOLD[step]} {middle}", words.HOW_LONG)
    return bars(heading, wait_counts(step, waits), waits.done + waits.waiting)


def _by_category(basis: Basis, total: int) -> Table:
    heading = Heading("categories", words.BY_CATEGORY, words.BY_CATEGORY_TOLD, words.CATEGORY)
    counted = basis.counts.concerns_by_categories(basis.span)
    return bars(heading, largest_first(_each_category(basis, counted)), total)


def _each_category(basis: Basis, counted: Iterable[CategoryCount]) -> Iterator[tuple[str, int]]:
    for each in counted:
        if not each.categories:
            yield words.NOT_SORTED, each.count
        for category in each.categories:
            yield basis.category(category), each.count


def _by_class(basis: Basis, total: int) -> Table:
    heading = Heading("classes", words.BY_CLASS, words.BY_CLASS_TOLD, words.CLASS)
    counted = basis.counts.concerns_by_class(basis.span)
    return bars(
        heading, largest_first((name or words.CLASS_UNKNOWN, n) for name, n in counted.items()), total
    )


def _by_source(basis: Basis, total: int) -> Table:
    counted = basis.counts.concerns_by_author(basis.span)
    confirmed = sum(each.count for each in counted if each.is_confirmed)
    told = words.confirmed_text(confirmed, total - confirmed)
    heading = Heading("sources", words.BY_SOURCE, told, words.SOURCE)
    found = largest_first(_jobs(counted))
    few = dict(list(found.items())[:_MOST_JOBS])
    others = sum(found.values()) - sum(few.values())
    return bars(heading, {**few, **({words.OTHER_JOBS: others} if others else {})}, total)


def _jobs(counted: Iterable[AuthorCount]) -> Iterator[tuple[str, int]]:
    """Yield jobs however they are spelt: "key person" and "Key Person" are one, as it was spelt first."""
    spelt: dict[str, str] = {}
    for each in counted:
        job = " ".join(each.job.split())
        yield spelt.setdefault(job.casefold(), job) or words.NO_JOB, each.count


def _by_state(basis: Basis, total: int) -> Table:
    heading = Heading("states", words.BY_STATE, words.BY_STATE_TOLD, words.STATE)
    counted = basis.counts.concerns_by_state(basis.span)
    here = (state for state in labels.CONCERN_STATES if state is not ConcernState.ARRIVED)
    named = {labels.CONCERN_STATES[state]: counted.get(state, 0) for state in here}
    return bars(heading, named, total)
