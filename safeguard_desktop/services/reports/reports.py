"""Makes a report: what is asked for, counted, in words. Source: S11 to S14, S30, S51, S66.

Need to know: every count is over what any reader of this record may read; how often names of those who raised concerns
were told is counted over what whoever is signed in may read, and says so. Nothing opens the record about adults.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from safeguard_desktop.domain.codes import PageKind
from safeguard_desktop.domain.entries import InChild, Viewed
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.partial_dates import first_day, last_day
from safeguard_desktop.domain.reports.counted import Span
from safeguard_desktop.domain.reports.periods import Term, school_year_of, term_of
from safeguard_desktop.domain.reports.report import Report, ReportKind, Table
from safeguard_desktop.services.asking.answering import RequestsService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.reports.at_hand import child_tables, due_tables
from safeguard_desktop.services.reports.basis import Basis
from safeguard_desktop.services.reports.concerns import Facts, concern_facts, concern_tables, time_tables
from safeguard_desktop.services.reports.governors import governors_facts, governors_tables
from safeguard_desktop.services.reports.outside import names_tables, referral_tables, sharing_tables
from safeguard_desktop.services.restricted.raised_by import NamesQuery, RaisedByService
from safeguard_desktop.services.session import Session
from safeguard_desktop.wording import reports as words
from safeguard_desktop.wording.children import told_apart


@dataclass(frozen=True, slots=True)
class ReportQuery:
    """What is asked for. `since` and `until` are ISO days, months or years; empty is open. `child` for one child."""

    kind: ReportKind
    since: str = ""
    until: str = ""
    child: ChildId | None = None

    @property
    def span(self) -> Span:
        """The days over which is counted."""
        return Span(first_day(self.since), last_day(self.until))


@dataclass(frozen=True, slots=True)
class Offered:
    """Some days that can be chosen, and what they are called. `terms` are those of a year; `is_over` is for governors.

    Two reports of days that are not over yet, made a week apart, tell what came in that week.
    """

    span: Span
    name: str
    is_over: bool = True
    terms: Mapping[Term, Span] = field(default_factory=dict)


class ReportsService:
    """Counts, and puts what it counted into words."""

    def __init__(
        self, session: Session, models: Models, raised_by: RaisedByService, requests: RequestsService
    ) -> None:
        """Keep the session, its read models, who counts what is kept for named people, and the open requests."""
        self._session, self._models = session, models
        self._raised_by, self._requests = raised_by, requests
        self._looked_at: ChildId | None = None
        self._tables: Mapping[ReportKind, Callable[[Basis], tuple[Table, ...]]] = {
            ReportKind.CONCERNS: concern_tables,
            ReportKind.TIMES: time_tables,
            ReportKind.REFERRALS: referral_tables,
            ReportKind.SHARING: sharing_tables,
            ReportKind.DUE: self._due,
        }

    def offered(self) -> tuple[Offered, ...]:
        """Return the days that are mostly asked for: this school year and the last one, and their terms so far."""
        today = self._session.today().isoformat()
        found: list[Offered] = []
        now, this = term_of(today, self._terms()), school_year_of(self._session.today())
        for year in (this, this - 1):
            terms = {term: self._days_of(term) for term in (Term(year, place) for place in range(3))}
            first, *_between, last = terms.values()
            whole = Span(first.since, last.until)
            found.append(Offered(whole, words.school_year_text(year), whole.until < today, terms))
            found += (
                Offered(span, words.term_text(term), span.until < today)
                for term, span in terms.items()
                if term <= now
            )
        return tuple(found)

    def children(self) -> tuple[tuple[ChildId, str], ...]:
        """Return every child with a file, by name; two of one name are told apart."""
        rows = self._models.children.rows()
        return tuple((row.id, told_apart(row.full_name, row.told_apart_by)) for row in rows)

    def open(self, query: ReportQuery) -> Report:
        """Return a report, and write down that a child was looked at, once as long as no other report is opened.

        Raises:
            Refused: as `make`. Source: X10.
        """
        report = self.make(query)
        if report.child is not None and report.child != self._looked_at:
            self._session.note_reading(Viewed(PageKind.CHILD), (InChild(report.child),), ())
        self._looked_at = report.child
        return report

    def make(self, query: ReportQuery) -> Report:
        """Return a report without a reading entry, for whoever looked at it already.

        Raises:
            Refused: it is on one child, and there is no such child; or it is for governors, over days that are no
                term or year that is over: set against each other, reports of other days could tell what each leaves
                out.
        """
        basis = self._basis(query.span)
        if query.kind is ReportKind.GOVERNORS:
            return self._for_governors(query, basis)
        if query.kind is ReportKind.CHILD:
            return self._on_child(query, basis)
        if query.kind is ReportKind.NAMES:
            tables = names_tables(self._raised_by.counts(NamesQuery(query.since, query.until)))
        else:
            tables = self._tables[query.kind](basis)
        return Report(
            query.kind, words.REPORTS[query.kind], self._period(query), self._facts(query.kind, basis),
            self._notes(query.kind), tables,
        )  # fmt: skip

    def _for_governors(self, query: ReportQuery, basis: Basis) -> Report:
        chosen = next((each for each in self.offered() if each.span == query.span and each.is_over), None)
        if chosen is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        notes = (f"{words.governors_hidden()} {words.GOVERNORS_OURS}", words.GOVERNORS_NOT_IN_IT)
        return Report(
            query.kind, words.REPORTS[query.kind], self._period(query), governors_facts(basis, chosen.terms),
            notes, governors_tables(basis, chosen.terms), hint=words.GOVERNORS_WHOLE,
        )  # fmt: skip

    def _on_child(self, query: ReportQuery, basis: Basis) -> Report:
        row = self._models.children.row(query.child) if query.child else None
        if row is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        title = words.child_title(told_apart(row.full_name, row.told_apart_by))
        tables = child_tables(basis, row.id)
        return Report(query.kind, title, self._period(query), (), (words.NOT_COUNTED,), tables, row.id)

    def _due(self, basis: Basis) -> tuple[Table, ...]:
        return due_tables(basis, [request.due_on for request in self._requests.waiting()])

    def _basis(self, span: Span) -> Basis:
        kind = self._session.chain.latest.setting.kind
        return Basis(self._models.reports, span, self._terms(), kind, self._session.today())

    def _terms(self) -> tuple[tuple[str, str], ...]:
        return self._session.chain.latest.setting.terms

    def _period(self, query: ReportQuery) -> str:
        return words.TODAY if query.kind is ReportKind.DUE else words.period_text(query.span)

    def _facts(self, kind: ReportKind, basis: Basis) -> Facts:
        if kind in (ReportKind.CONCERNS, ReportKind.TIMES):
            return concern_facts(basis)
        return ()

    def _notes(self, kind: ReportKind) -> tuple[str, ...]:
        if kind is ReportKind.NAMES:
            return (words.only_yours(self._session.person.name), words.SMALL_NUMBERS)
        if kind is ReportKind.DUE:
            return (words.NOT_COUNTED,)
        return (words.NOT_COUNTED, words.SMALL_NUMBERS)

    def _days_of(self, term: Term) -> Span:
        """Return the first and the last day that count with a term."""
        return term.span(self._terms())
