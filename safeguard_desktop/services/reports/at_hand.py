"""What is overdue and what comes, and the pattern of one child's concerns over time. Source: S51; UI.md (Today)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Final

from safeguard_desktop.domain.categories import GROUPS, CategoryGroup, group_of
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.reports.counted import ChildConcern, DueCount, DueKind, DueWhen
from safeguard_desktop.domain.reports.periods import Term, by_term
from safeguard_desktop.domain.reports.report import Dot, Line, Picture, Table
from safeguard_desktop.services.reports.basis import Basis, Heading, bars
from safeguard_desktop.wording import reports as words
from safeguard_desktop.wording.categories import GROUPS as GROUP_WORDS
from safeguard_desktop.wording.times import date_text

_WEEK: Final = timedelta(days=7)
_MONTH: Final = timedelta(days=28)


def due_tables(basis: Basis, requests: Iterable[str] = ()) -> tuple[Table, ...]:
    """Return what is open, by when it is due and by what it is; `requests` are ISO days by which to answer one."""
    week, month = ((basis.today + ahead).isoformat() for ahead in (_WEEK, _MONTH))
    days = (basis.today.isoformat(), week, month)
    asked = Counter(_when(day, *days) for day in requests)
    counted = (
        *basis.counts.due(*days),
        *(DueCount(DueKind.RECORDS_REQUEST, when, count) for when, count in asked.items()),
    )
    if not counted:
        return ()
    whens = {when: sum(each.count for each in counted if each.when is when) for when in DueWhen}
    found = {(each.kind, each.when): each.count for each in counted}
    lines = [
        Line(text, (sum(cells), *cells))
        for kind, text in words.DUE_WHAT.items()
        if any(cells := tuple(found.get((kind, when), 0) for when in DueWhen))
    ]
    total = Line(words.IN_ALL, (sum(whens.values()), *whens.values()), is_sum=True)
    heads = (words.WHAT, words.IN_ALL, *(words.DUE_SHORT[when] for when in DueWhen))
    when = Heading("when", words.BY_DUE, words.BY_DUE_TOLD, words.DUE)
    return (
        bars(when, {words.DUE_WHEN[each]: count for each, count in whens.items()}, sum(whens.values())),
        Table("what", words.BY_WHAT, words.BY_DUE_TOLD, heads, (*lines, total)),
    )


def _when(day: str, today: str, week: str, month: str) -> DueWhen:
    """Return when something is due, as the counts of the record have it too."""
    if not day:
        return DueWhen.NO_DAY
    ends = ((today, DueWhen.OVERDUE), (f"{week}~", DueWhen.WEEK), (f"{month}~", DueWhen.MONTH))
    return next((when for end, when in ends if day < end), DueWhen.LATER)


def child_tables(basis: Basis, child: ChildId) -> tuple[Table, ...]:
    """Return when each concern of a child happened, by kind of worry, and how many there were in each term."""
    concerns = basis.counts.of_child(child, basis.span)
    if not concerns:
        return ()
    dots = tuple(Dot(lane, each.event_from[:10]) for each in concerns for lane in dict.fromkeys(_lanes(each)))
    return (_lane_table(dots), _term_table(basis, concerns))


def _lane_table(dots: Sequence[Dot]) -> Table:
    many = Counter(dot.lane for dot in dots)
    days: dict[str, list[str]] = {}
    for dot in dots:
        days.setdefault(dot.lane, []).append(dot.day)
    lines = tuple(
        Line(lane, (many[lane], date_text(min(days[lane])), date_text(max(days[lane]))))
        for lane in _order(many)
    )
    heads = (words.CATEGORY, words.HOW_MANY, words.FIRST_ONE, words.LAST_ONE)
    return Table("lanes", words.LANES, words.LANES_TOLD, heads, lines, Picture.LANES, tuple(dots))


def _term_table(basis: Basis, concerns: Sequence[ChildConcern]) -> Table:
    days = Counter(each.event_from[:10] for each in concerns)
    terms: dict[Term, int] = by_term(dict(sorted(days.items())), basis.terms)
    heading = Heading("terms", words.OVER_TIME, words.OVER_TIME_TOLD, words.TERM)
    return bars(heading, {words.term_text(term): count for term, count in terms.items()}, len(concerns))


def _lanes(concern: ChildConcern) -> list[str]:
    return [GROUP_WORDS[group_of(category)] for category in concern.categories] or [words.NOT_SORTED]


def _order(lanes: Mapping[str, int]) -> list[str]:
    """Return lanes in the order in which kinds of worry are offered everywhere, what is not sorted last."""
    every = [GROUP_WORDS[group] for group in CategoryGroup if group in GROUPS]
    return [lane for lane in (*every, words.NOT_SORTED) if lane in lanes]
