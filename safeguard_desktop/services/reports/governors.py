"""The report for governors: few tables, each concern once in each, and no number by which somebody may be known.

Left out altogether: classes and jobs, which are small by nature; whatever is kept for named people; referrals about
adults who work here. Source: S66; domain/reports/suppression.py.
"""

from collections.abc import Iterable, Mapping

from safeguard_desktop.domain.categories import CategoryGroup, group_of
from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.referral_codes import ReferralKind, ReferralOutcome
from safeguard_desktop.domain.reports.counted import CategoryCount, Step
from safeguard_desktop.domain.reports.periods import by_term
from safeguard_desktop.domain.reports.report import Line, Table
from safeguard_desktop.domain.reports.suppression import guarded, guarded_number
from safeguard_desktop.services.reports.basis import Basis, Heading
from safeguard_desktop.services.reports.concerns import Facts, wait_counts
from safeguard_desktop.wording import referrals as referral_words
from safeguard_desktop.wording import reports as words
from safeguard_desktop.wording import sharing_codes
from safeguard_desktop.wording.categories import GROUPS

_NOT_ABOUT_CHILDREN = frozenset({ReferralKind.LADO})


def governors_facts(basis: Basis) -> Facts:
    """Return how many concerns there were, about how many children, as far as that may be shown."""
    total = sum(basis.counts.concerns_by_day(basis.span).values())
    children = basis.counts.children_concerned(basis.span)
    return (
        (words.CONCERNS, words.cell_text(guarded_number(total))),
        (words.CHILDREN, words.cell_text(guarded_number(children))),
    )


def governors_tables(basis: Basis) -> tuple[Table, ...]:
    """Return the tables, guarded; those of one thing all have the same sum."""
    days = basis.counts.concerns_by_day(basis.span)
    terms = {words.term_text(term): count for term, count in by_term(days, basis.terms).items()}
    received = basis.counts.waits(basis.span, Step.RECEIVED)
    acted = basis.counts.waits(basis.span, Step.ACTED)
    shelves = _shelves(basis.counts.concerns_by_categories(basis.span))
    tables = (
        (Heading("terms", words.BY_TERM, words.BY_TERM_TOLD, words.TERM), terms),
        (Heading("shelves", words.BY_CATEGORY, words.BY_SHELF_TOLD, words.SHELF), shelves),
        (_step(Step.RECEIVED), wait_counts(Step.RECEIVED, received)),
        (_step(Step.ACTED), wait_counts(Step.ACTED, acted)),
        *_referred(basis),
        (Heading("decided", words.BY_DECISION, words.BY_DECISION_TOLD, words.DECISION), _decided(basis)),
    )
    shown = ((heading, counts) for heading, counts in tables if len(counts) > 1 and any(counts.values()))
    return tuple(_guarded(heading, counts) for heading, counts in shown)


def _guarded(heading: Heading, counts: Mapping[str, int]) -> Table:
    cells, total = guarded(tuple(counts.values()))
    lines = tuple(Line(label, (cell,)) for label, cell in zip(counts, cells, strict=True))
    last = Line(words.IN_ALL, (total,), is_sum=True)
    return Table(heading.key, heading.title, heading.told, (heading.label, words.HOW_MANY), (*lines, last))


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
    counted = [each for each in basis.counts.referrals(basis.span) if each.kind not in _NOT_ABOUT_CHILDREN]
    kinds = {text: 0 for kind, text in referral_words.KINDS.items() if kind not in _NOT_ABOUT_CHILDREN}
    outcomes = {**_outcomes(), words.TO_COME: 0}
    for each in counted:
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
