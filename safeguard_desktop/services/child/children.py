"""Children: the list, the front sheet, the child's page. Source: S51, S77, S91; guidance.md 10.3."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from safeguard_desktop.domain.child import ChildDetails, ChildStatus, StatusSpan, home_changed
from safeguard_desktop.domain.clock import Clock, local
from safeguard_desktop.domain.codes import PageKind
from safeguard_desktop.domain.entries import ChildAdded, ChildDetailsChanged, InChild, NewEntry, Viewed
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId, new_child_id
from safeguard_desktop.domain.partial_dates import first_day, last_day, parse_partial_date
from safeguard_desktop.domain.plan_codes import PlanTrigger
from safeguard_desktop.domain.register import RegisterVersion
from safeguard_desktop.domain.rows import ChildRow, ChildView, ChronologyRow
from safeguard_desktop.domain.when import parse_date
from safeguard_desktop.services.acts.plans import plans_on, told_at_once
from safeguard_desktop.services.child.telling import ChildStory, Telling
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.models.children import ChildrenQuery
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.plans import FRONT_SHEET_CHANGED


def child_problems(details: ChildDetails, clock: Clock) -> tuple[Problem, ...]:
    """Return what is wrong with a front sheet: only the name is required.

    Problems with a status or a person name its place: ``status_2_since``, ``person_1_name``.
    """
    found = [] if details.full_name.strip() else [Problem("full_name", "missing")]
    today = local(clock()).date()
    typed = details.date_of_birth.strip()
    born = parse_date(typed, today) if typed else None
    if typed and born is None:
        found.append(Problem("date_of_birth", "not_understood"))
    if born is not None and born > today:
        found.append(Problem("date_of_birth", "in_future"))
    for place, span in enumerate(details.statuses, start=1):
        found += (Problem(f"status_{place}_{part}", code) for part, code in _span_problems(span, today))
    nameless = (place for place, person in enumerate(details.people, start=1) if not person.name.strip())
    return (*found, *(Problem(f"person_{place}_name", "missing") for place in nameless))


def _span_problems(span: StatusSpan, today: date) -> list[tuple[str, str]]:
    """Return which part of a status is wrong, and how: its days are as typed here."""
    since, until = parse_partial_date(span.since, today), parse_partial_date(span.until, today)
    typed = (("since", span.since, since), ("until", span.until, until))
    found = [(part, "not_understood") for part, text, iso in typed if text.strip() and not iso]
    return [*found, ("until", "before_since")] if until and last_day(until) < first_day(since) else found


class ChildrenService:
    """Adds children, changes their front sheets, and opens their pages."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def rows(self, text: str = "", status: ChildStatus | None = None) -> tuple[ChildRow, ...]:
        """Return the children whose names begin with the words of a text, by name, with what holds today.

        With a status, those alone for whom it holds today.
        """
        return self._models.children.rows(ChildrenQuery(text, status, self.today()))

    def today(self) -> str:
        """Return the setting's present day as an ISO date."""
        return local(self._session.workplace.clock()).date().isoformat()

    def open(self, child: ChildId) -> ChildView:
        """Return the child's page, and write down that it was looked at. Source: X10.

        Raises:
            Refused: there is no such child.
        """
        view = self.view(child)
        self._session.note_reading(Viewed(PageKind.CHILD), (InChild(child),), ())
        return view

    def view(self, child: ChildId) -> ChildView:
        """Return the child's page without a reading entry, for a page that is open already."""
        row, details = self._models.children.row(child), self._models.children.details(child)
        if row is None or details is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        concerns = self._models.concerns.of_child(child)
        return ChildView(row, details, concerns, self._models.holds.of_child(child))

    def chronology(self, child: ChildId) -> tuple[ChronologyRow, ...]:
        """Return the child's story in the order of the events, other children called by letters. Source: S51."""
        return self.story(child).rows

    def story(self, child: ChildId) -> ChildStory:
        """Return the child's chronology as it may be read there, and who "Child B" is in it. Source: X11."""
        rows = self.rows_as_recorded(child)
        return self.telling(child, rows).story(rows)

    def rows_as_recorded(self, child: ChildId) -> tuple[ChronologyRow, ...]:
        """Return the child's story with every name that was typed, for whoever takes them out."""
        return self._models.chronology.rows(child)

    def register(self) -> RegisterVersion:
        """Return the people of the setting as they are now."""
        return self._session.chain.latest

    def telling(
        self, child: ChildId, rows: Sequence[ChronologyRow], *, names_siblings: bool = False
    ) -> Telling:
        """Return what takes the names of other children out of this child's story, as it was recorded."""
        people = (person.name for person in self._session.chain.latest.people)
        return Telling.of(self._models, child, rows, people, names_siblings=names_siblings)

    def key_people(self) -> Mapping[str, tuple[str, ...]]:
        """Return the children of each key person: names told apart, by the person's name in `same_name`. S19."""
        found: dict[str, list[str]] = defaultdict(list)
        for row in self.rows():
            details = self._models.children.details(row.id)
            if details is not None and details.key_person.strip():
                found[same_name(details.key_person)].append(told_apart(row.full_name, row.told_apart_by))
        return {name: tuple(children) for name, children in found.items()}

    def problems(self, details: ChildDetails) -> tuple[Problem, ...]:
        """Return what is wrong with a front sheet."""
        return child_problems(details, self._session.workplace.clock)

    def add(self, details: ChildDetails) -> Changed:
        """Open a child protection file for a child.

        Raises:
            Refused: the front sheet has problems.
        """
        details = self._checked(details)
        child = new_child_id(self._session.workplace.clock())
        self._session.append(NewEntry(EntryId(child), ChildAdded(details), (InChild(child),)))
        return Changed("child", child)

    def change_problems(
        self, child: ChildId, details: ChildDetails, *, tells_worker: bool | None
    ) -> tuple[Problem, ...]:
        """Return what is wrong with a changed front sheet.

        Where a child with a plan lives otherwise, somebody says whether the social worker has to be told. Source: S88.
        """
        before, today = self._models.children.details(child), self.today()
        is_asked = before is not None and bool(plans_on(before, today)) and home_changed(before, details)
        unsaid = is_asked and tells_worker is None
        return (*self.problems(details), *([Problem("tells_worker", "missing")] if unsaid else []))

    def change(
        self, child: ChildId, details: ChildDetails, reason: str = "", *, tells_worker: bool = False
    ) -> Changed:
        """Write the front sheet anew; the one before stays in the record.

        With `tells_worker`, telling the social worker of a child with a plan goes on Today. Source: S88, X07.

        Raises:
            Refused: there is no such child, or the front sheet has problems.
        """
        details = self._checked(details)
        before = self._models.children.details(child)
        if before is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        if details != before:
            changed = self._session.new_entry(ChildDetailsChanged(details, reason), (InChild(child),))
            what = (PlanTrigger.CHANGE, FRONT_SHEET_CHANGED, None)
            told = told_at_once(self._session, before, changed.children, what) if tells_worker else ()
            self._session.append(changed, *told)
        return Changed("child", child)

    def _checked(self, details: ChildDetails) -> ChildDetails:
        found = self.problems(details)
        if found:
            raise Refused(RefusalCode.INCOMPLETE, found)
        return with_iso_dates(details, self._session.workplace.clock)


def same_name(name: str) -> str:
    """Return a name as it is compared with another, whatever the case and the spaces."""
    return " ".join(name.split()).casefold()


def with_iso_dates(details: ChildDetails, clock: Clock) -> ChildDetails:
    """Return the front sheet with the date of birth and the days of its statuses in ISO form, however typed."""
    today = local(clock()).date()
    born = parse_date(details.date_of_birth, today) if details.date_of_birth.strip() else None
    spans = tuple(
        msgspec.structs.replace(
            span,
            since=parse_partial_date(span.since, today),
            until=parse_partial_date(span.until, today),
            categories=span.categories if span.status is ChildStatus.PROTECTION_PLAN else (),
        )
        for span in details.statuses
    )
    return msgspec.structs.replace(details, date_of_birth=born.isoformat() if born else "", statuses=spans)
