"""The report for governors: few tables, each concern once in each, and no number by which somebody may be known.

A term's report says how many there were; that of the whole year says of what, beside what its terms tell. Left out
altogether: classes and jobs, which are small by nature; whatever is kept for named people; referrals about adults who
work here. Source: S66; domain/reports/suppression.py.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from safeguard_desktop.domain.categories import CategoryGroup, group_of
from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.referral_codes import ReferralKind, ReferralOutcome
from safeguard_desktop.domain.reports.counted import CategoryCount, Referred, Span, Step
from safeguard_desktop.domain.reports.periods import Term
from safeguard_desktop.domain.reports.report import HIDDEN, Line, Picture, Table
from safeguard_desktop.domain.reports.suppression import guarded_beside, guarded_number, guarded_sum
from safeguard_desktop.services.reports.basis import Basis, Heading
from safeguard_desktop.services.reports.concerns import Facts, wait_counts
from safeguard_desktop.wording import referrals as referral_words
from safeguard_desktop.wording import reports as words
from safeguard_desktop.wording import sharing_codes
from safeguard_desktop.wording.categories import GROUPS

Terms = Mapping[Term, Span]
"""The terms of a year with their days; none where a report is on one term."""
_NOT_ABOUT_CHILDREN = frozenset({ReferralKind.LADO})


def governors_facts(basis: Basis, terms: Terms) -> Facts:
    """Return how many concerns there were, about how many children, as far as that may be shown."""
    concerns = _of_terms(_concerns, basis, terms)
    of_terms = [guarded_number(count) for count in _of_terms(_children, basis, terms)]
    # A child counts in each term in which there was a concern: the year is no sum, and bounds what a term leaves out.
    children = HIDDEN if HIDDEN in of_terms else guarded_number(_children(basis))
    return (
        (words.CONCERNS, words.cell_text(guarded_sum(concerns))),
        (words.CHILDREN, words.cell_text(children)),
    )


def governors_tables(basis: Basis, terms: Terms) -> tuple[Table, ...]:
    """Return the tables, guarded: of a year what there was, of a term how much."""
    return _of_year(basis, terms) if terms else (_how_many(basis),)


def _how_many(basis: Basis) -> Table:
    counts = {
        words.CONCERNS: _concerns(basis),
        words.REFERRALS: _referrals(basis),
        words.DECISIONS_TO_SHARE: _decisions(basis),
    }
    lines = tuple(Line(label, (guarded_number(count),)) for label, count in counts.items())
    heads = (words.COUNTED, words.HOW_MANY)
    return Table("how_many", words.HOW_MANY, words.GOVERNORS_TERM_TOLD, heads, lines, Picture.NONE)


def _of_year(basis: Basis, terms: Terms) -> tuple[Table, ...]:
    """Return the tables of a year; those of one thing all have the same sum."""
    concerns, referrals, decisions = (
        _of_terms(count, basis, terms) for count in (_concerns, _referrals, _decisions)
    )
    received = basis.counts.waits(basis.span, Step.RECEIVED)
    acted = basis.counts.waits(basis.span, Step.ACTED)
    (kind, kinds), (outcome, outcomes) = _referred(basis)
    shelf = Heading("shelves", words.BY_CATEGORY, words.BY_SHELF_TOLD, words.SHELF)
    decided = Heading("decided", words.BY_DECISION, words.BY_DECISION_TOLD, words.DECISION)
    tables = (
        (shelf, _shelves(basis.counts.concerns_by_categories(basis.span)), concerns),
        (_step(Step.RECEIVED), wait_counts(Step.RECEIVED, received), concerns),
        (_step(Step.ACTED), wait_counts(Step.ACTED, acted), concerns),
        (kind, kinds, referrals),
        (outcome, outcomes, referrals),
        (decided, _decided(basis), decisions),
    )
    shown = (table for table in tables if len(table[1]) > 1 and any(table[1].values()))
    by_term = (_by_term(terms, concerns),) if any(concerns) else ()
    return (*by_term, *(_guarded(*table) for table in shown))


def _by_term(terms: Terms, concerns: Sequence[int]) -> Table:
    """Return how many concerns each term had, as its own report says it."""
    lines = (
        Line(words.term_text(term), (guarded_number(count),))
        for term, count in zip(terms, concerns, strict=True)
    )
    last = Line(words.IN_ALL, (guarded_sum(concerns),), is_sum=True)
    heads = (words.TERM, words.HOW_MANY)
    return Table("terms", words.BY_TERM, words.BY_TERM_TOLD, heads, (*lines, last))


def _guarded(heading: Heading, counts: Mapping[str, int], terms: Sequence[int]) -> Table:
    cells, total = guarded_beside(tuple(counts.values()), terms)
    lines = tuple(Line(label, (cell,)) for label, cell in zip(counts, cells, strict=True))
    last = Line(words.IN_ALL, (total,), is_sum=True)
    return Table(heading.key, heading.title, heading.told, (heading.label, words.HOW_MANY), (*lines, last))


def _of_terms(count: Callable[[Basis], int], basis: Basis, terms: Terms) -> list[int]:
    """Return a number for each term of a year, or for the one term of the report."""
    return [count(replace(basis, span=span)) for span in terms.values() or (basis.span,)]


def _concerns(basis: Basis) -> int:
    return sum(basis.counts.concerns_by_day(basis.span).values())


def _children(basis: Basis) -> int:
    return basis.counts.children_concerned(basis.span)


def _referrals(basis: Basis) -> int:
    return sum(each.count for each in _about_children(basis))


def _decisions(basis: Basis) -> int:
    return sum(each.count for each in basis.counts.sharing_decisions(basis.span) if each.outcome is not None)


def _about_children(basis: Basis) -> list[Referred]:
    return [each for each in basis.counts.referrals(basis.span) if each.kind not in _NOT_ABOUT_CHILDREN]


def _step(step: Step) -> Heading:
    return Heading(step, words.STEPS[step], words.STEPS_TOLD[step], words.HOW_LONG)


def _shelves(counted: Iterable[CategoryCount]) -> dict[str, int]:
    """Return concerns by the shelf of their categories, each once: parts that overlap could be set against the sum."""
    found = {**dict.fromkeys(GROUPS.values(), 0), words.SEVERAL_SHELVES: 0, words.NOT_SORTED: 0}
    for each in counted:
        found[_shelf(each.categories)] += each.count
    return found


def _shelf(categories: Iterable[Category]) -> str:
    shelves: set[CategoryGroup] = {group_of(category) for category in categories}
    if not shelves:
        return words.NOT_SORTED
    return GROUPS[shelves.pop()] if len(shelves) == 1 else words.SEVERAL_SHELVES


def _referred(basis: Basis) -> tuple[tuple[Heading, dict[str, int]], ...]:
    kinds = {text: 0 for kind, text in referral_words.KINDS.items() if kind not in _NOT_ABOUT_CHILDREN}
    outcomes = {**_outcomes(), words.TO_COME: 0}
    for each in _about_children(basis):
        kinds[referral_words.KINDS[each.kind]] += each.count
        outcomes[referral_words.OUTCOMES[each.outcome] if each.outcome else words.TO_COME] += each.count
    return (
        (Heading("kinds", words.BY_KIND, words.BY_KIND_TOLD, words.KIND), kinds),
        (Heading("outcomes", words.BY_OUTCOME, words.BY_OUTCOME_TOLD, words.OUTCOME), outcomes),
    )


def _outcomes() -> dict[str, int]:
    """Return every outcome that an authority decides, with none of it yet."""
    return {
        text: 0 for outcome, text in referral_words.OUTCOMES.items() if outcome is not ReferralOutcome.MISTAKE
    }


def _decided(basis: Basis) -> dict[str, int]:
    found = dict.fromkeys(sharing_codes.OUTCOMES_DONE.values(), 0)
    for each in basis.counts.sharing_decisions(basis.span):
        if each.outcome is not None:
            found[sharing_codes.OUTCOMES_DONE[each.outcome]] += each.count
    return found
