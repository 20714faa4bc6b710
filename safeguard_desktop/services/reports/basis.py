"""What every report is made from: the counts of the record, the terms of the setting, and today."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.domain.reports.counted import Span
from safeguard_desktop.domain.reports.periods import by_month, by_term
from safeguard_desktop.domain.reports.report import Line, Picture, Table
from safeguard_desktop.storage.models.reports import ReportsModel
from safeguard_desktop.wording import reports as words
from safeguard_desktop.wording.categories import category_label

Counts = Mapping[str, int]
Terms = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """Counts, and what they are seen from."""

    counts: ReportsModel
    span: Span
    terms: Terms
    kind: SettingKind
    today: date

    def category(self, category: Category) -> str:
        """Return what a category is called in this setting."""
        return category_label(category, self.kind)


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a table: its key, title, what is counted, and what its lines are."""

    key: str
    title: str
    told: str
    label: str


def bars(heading: Heading, counts: Counts, total: int | None = None) -> Table:
    """Return a table of one column, drawn as bars. `total` adds a line with the sum, which is given."""
    lines = tuple(Line(label, (count,)) for label, count in counts.items())
    if total is not None:
        lines = (*lines, Line(words.IN_ALL, (total,), is_sum=True))
    return Table(heading.key, heading.title, heading.told, (heading.label, words.HOW_MANY), lines)


def largest_first(counts: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Return counts by label, those of one label put together, the largest first."""
    found: dict[str, int] = {}
    for label, count in counts:
        found[label] = found.get(label, 0) + count
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def months_table(key: str, columns: Mapping[str, Counts], told: str) -> tuple[Table, ...]:
    """Return counts by ISO day as lines through the months, one for each name; nothing where it is one month."""
    every = by_month({day: 0 for counts in columns.values() for day in counts})
    if len(every) < 2:
        return ()
    found = {name: {**every, **by_month(counts)} for name, counts in columns.items()}
    lines = tuple(
        Line(words.month_text(month), tuple(found[name][month] for name in columns)) for month in every
    )
    heads = (words.MONTH, *columns)
    return (Table(key, words.BY_MONTH, told, heads, lines, Picture.LINES, months=tuple(every)),)


def terms_table(basis: Basis, counts: Counts) -> tuple[Table, ...]:
    """Return counts by ISO day as a bar for each term; nothing where it is one term."""
    found = by_term(counts, basis.terms)
    heading = Heading("terms", words.BY_TERM, words.BY_TERM_TOLD, words.TERM)
    named = {words.term_text(term): count for term, count in found.items()}
    return (bars(heading, named, sum(named.values())),) if len(named) > 1 else ()
