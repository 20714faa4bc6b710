"""How long files are kept, which are due, and what a review came to. Source: S41, S66; guidance.md section 6."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Final

import msgspec

from safeguard_desktop.domain.dates import parse_date
from safeguard_desktop.domain.deadlines import plus_years
from safeguard_desktop.domain.entries import ChronologyKept, FileKept, InChild, KeepingSet
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.keeping.codes import AfterTransfer
from safeguard_desktop.domain.keeping.retention import (
    AFTER_TRANSFER_RULE,
    LEAST_YEARS,
    MOST_YEARS,
    Due,
    RetentionBook,
    RetentionRule,
    RetentionScope,
    Times,
    due,
)
from safeguard_desktop.domain.rows import ChildRow, EntryView
from safeguard_desktop.resources import resource_path
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.keeping.transferred import (
    after_transfer_of,
    chronologies_kept,
    confirmed_files,
)
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.models.keeping import FileFacts, KeepingModel

COMING: Final = timedelta(days=366)
"""How far ahead the review list looks."""

SHORTEST_YEARS: Final = 25
"""No rule about files that is shipped keeps them for less; a setting's own may."""

KEPT_ON_YEARS: Final = 5
"""When a file that is kept on is looked at again, unless another day is named: as often as a hold."""


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule as it holds here. `set_by` is the entry in which the setting chose its own period, or None."""

    rule: RetentionRule
    years: int
    edition: str
    set_by: EntryView | None = None


@dataclass(frozen=True, slots=True)
class KeptOn:
    """A review that kept a file on: when, by whom, why, and when it is looked at again (ISO date)."""

    recorded_at: str
    by: str
    reason: str
    review_on: str


@dataclass(frozen=True, slots=True)
class FileRow:
    """A child's file on the review list. `look_on` is when it is looked at: when due, or as a review said."""

    child: ChildRow
    due: Due
    look_on: date
    kept: KeptOn | None = None


@dataclass(frozen=True, slots=True)
class ReviewList:
    """Files that are due, those that will be within a year, and how many come later."""

    due: tuple[FileRow, ...]
    coming: tuple[FileRow, ...]
    later: int


@dataclass(frozen=True, slots=True)
class KeepOnDraft:
    """Why a file is kept although its time has come; the day of the next review as people write it."""

    child: ChildId
    reason: str = ""
    review_on: str = ""


@dataclass(frozen=True, slots=True)
class PeriodDraft:
    """Another period for a rule, as typed, and why."""

    rule: str
    years: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AfterTransferDraft:
    """What is kept of a file once the next setting has confirmed it, and why."""

    keeps: AfterTransfer | None = None
    reason: str = ""


@cache
def shipped_retention(nation: str) -> RetentionBook:
    """Return the rules of retention that are shipped for a nation, read once, when they are first asked for."""
    raw = resource_path("guidance", f"{nation}-keeping.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(raw), RetentionBook)


class RetentionService:
    """Says how long things are kept here, and which files are to be looked at."""

    def __init__(self, session: Session, models: Models, guidance: GuidanceService) -> None:
        """Keep the session, its read models and the guidance, which knows the kind of setting."""
        self._session, self._models, self._guidance = session, models, guidance
        self._files = KeepingModel(session.ledger)

    def rules(self) -> tuple[RuleRow, ...]:
        """Return every rule that holds in this kind of setting, with the setting's own period where it has one."""
        book, own = self._book(), self._own()
        return tuple(self._rule_row(book, rule, own) for rule in book.rules_for(self._guidance.kind))

    def review_list(self) -> ReviewList:
        """Return which files are due and which will be, the earliest first."""
        today, rows = self._session.today(), sorted(self._rows(), key=lambda row: row.look_on)
        due_now = tuple(row for row in rows if row.look_on <= today)
        coming = tuple(row for row in rows if today < row.look_on <= today + COMING)
        return ReviewList(due_now, coming, len(rows) - len(due_now) - len(coming))

    def due_now(self) -> tuple[FileRow, ...]:
        """Return the files that are due, as `review_list` has them, without reading those that cannot be."""
        years, sent_on, today = self._years(), self._sent_on(), self._session.today()
        # A day later than counted: for births on 29 February, and for entries that have a time of day.
        oldest = plus_years(today, -min((SHORTEST_YEARS, *years.values()))) + timedelta(days=1)
        found = {facts.child.id: facts for facts in self._files.files_from_before(oldest.isoformat())}
        gone = (self._files.file(child) for child in sent_on if child not in found)
        rows = self._rows_of((*found.values(), *filter(None, gone)), years, sent_on)
        return tuple(sorted((row for row in rows if row.look_on <= today), key=lambda row: row.look_on))

    def file(self, child: ChildId) -> FileRow:
        """Return when one child's file is looked at. Raises Refused where there is no such child."""
        facts = self._files.file(child)
        row = None if facts is None else self._row(facts, self._years(), self._kept_on())
        if row is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return _as_sent_on(row, self._sent_on().get(child))

    def keep_on_problems(self, draft: KeepOnDraft) -> tuple[Problem, ...]:
        """Return what is missing: the reason, and a day of the next review that lies ahead."""
        found = [Problem("keep_on_reason", "missing")] if not draft.reason.strip() else []
        return (*found, *review_problems(draft.review_on, self._session.today()))

    def keep_on(self, draft: KeepOnDraft) -> Changed:
        """Write down that a file is kept on, and until when. Source: S41, S43.

        Raises:
            Refused: answers are missing, or there is no such child.
        """
        complete(self.keep_on_problems(draft))
        if self._models.children.row(draft.child) is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        review = next_review(draft.review_on, self._session.today())
        body = FileKept(draft.reason.strip(), review.isoformat())
        self._session.append(self._session.new_entry(body, (InChild(draft.child),)))
        return Changed("keeping", draft.child)

    def period_problems(self, draft: PeriodDraft) -> tuple[Problem, ...]:
        """Return what is missing from a period: a number of years that can be one, and why."""
        found = []
        if not draft.years.strip():
            found.append(Problem("period_years", "missing"))
        elif not LEAST_YEARS <= _number(draft.years) <= MOST_YEARS:
            found.append(Problem("period_years", "not_years"))
        if not draft.reason.strip():
            found.append(Problem("period_reason", "missing"))
        return tuple(found)

    def set_period(self, draft: PeriodDraft) -> Changed:
        """Keep what a rule is about for another number of years from now on. Source: S41, S66.

        Raises:
            Refused: answers are missing, or there is no such rule.
        """
        complete(self.period_problems(draft))
        if draft.rule not in {row.rule.key for row in self.rules()}:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        body = KeepingSet(draft.rule, draft.reason.strip(), _number(draft.years))
        self._session.append(self._session.new_entry(body))
        return Changed("keeping", draft.rule)

    def after_transfer(self) -> AfterTransfer:
        """Return what this setting keeps of a file that has gone on; all of it unless it chose otherwise."""
        return after_transfer_of(self._models)

    def after_transfer_problems(self, draft: AfterTransferDraft) -> tuple[Problem, ...]:
        """Return what is missing: what is kept, and why."""
        found = [Problem("after_transfer", "missing")] if draft.keeps is None else []
        return (*found, *([] if draft.reason.strip() else [Problem("after_transfer_reason", "missing")]))

    def set_after_transfer(self, draft: AfterTransferDraft) -> Changed:
        """Choose what is kept of a file once the next setting has confirmed it. Raises Refused."""
        complete(self.after_transfer_problems(draft))
        body = KeepingSet(AFTER_TRANSFER_RULE, draft.reason.strip(), after_transfer=draft.keeps)
        self._session.append(self._session.new_entry(body))
        return Changed("keeping", AFTER_TRANSFER_RULE)

    def _rows(self) -> Iterator[FileRow]:
        return self._rows_of(self._files.files(), self._years(), self._sent_on())

    def _rows_of(
        self, files: tuple[FileFacts, ...], years: Mapping[str, int], sent_on: Mapping[ChildId, Due]
    ) -> Iterator[FileRow]:
        kept = self._kept_on() if files else {}
        for facts in files:
            row = self._row(facts, years, kept)
            if row is not None:
                yield _as_sent_on(row, sent_on.get(row.child.id))

    def _row(self, facts: FileFacts, years: Mapping[str, int], kept: Mapping[str, KeptOn]) -> FileRow | None:
        child = facts.child
        last = child.last_event or self._session.today().isoformat()
        rules = self._book().rules_for(self._guidance.kind)
        found = due(rules, years, Times(child.date_of_birth, last), facts.statuses)
        if found is None:
            return None
        on = kept.get(child.id)
        look_on = max(found.on, date.fromisoformat(on.review_on)) if on is not None else found.on
        return FileRow(child, found, look_on, on)

    def _sent_on(self) -> dict[ChildId, Due]:
        """Return when files are due that have gone on, and chronologies that were kept of such files.

        A file is due as soon as the next setting has confirmed it, unless everything is kept: where its chronology is,
        that is written down when it goes, and is due a year after the confirmation, whatever was chosen since.
        """
        kept = {child: _until(body) for child, body in chronologies_kept(self._models).items()}
        if self.after_transfer() is AfterTransfer.KEEP_ALL:
            return kept
        days = ((child, date.fromisoformat(gone.on)) for child, gone in confirmed_files(self._models).items())
        return {child: Due(day, AFTER_TRANSFER_RULE, 0, counted_from=day) for child, day in days} | kept

    def _years(self) -> dict[str, int]:
        own = ((rule, view.body) for rule, view in self._own().items())
        return {rule: body.years for rule, body in own if isinstance(body, KeepingSet) and body.years}

    def _kept_on(self) -> dict[str, KeptOn]:
        """Return the newest review of each file that was kept on, by child."""
        found: dict[str, KeptOn] = {}
        for view in self._models.chronology.of_kind(FileKept.KIND):
            if isinstance(view.body, FileKept) and view.children:
                body = view.body
                on = KeptOn(view.recorded_at, view.recorder_name, body.reason, body.review_on)
                found.setdefault(view.children[0].child, on)
        return found

    def _own(self) -> dict[str, EntryView]:
        """Return the newest choice of the setting for each rule."""
        found: dict[str, EntryView] = {}
        for view in self._models.chronology.of_kind(KeepingSet.KIND):
            if isinstance(view.body, KeepingSet):
                found.setdefault(view.body.rule, view)
        return found

    def _rule_row(self, book: RetentionBook, rule: RetentionRule, own: Mapping[str, EntryView]) -> RuleRow:
        view = own.get(rule.key)
        years = view.body.years if view is not None and isinstance(view.body, KeepingSet) else rule.years
        return RuleRow(rule, years, book.title_of(rule.edition), view)

    def _book(self) -> RetentionBook:
        return shipped_retention(self._session.chain.latest.setting.nation)


def _until(body: ChronologyKept) -> Due:
    until = date.fromisoformat(body.until)
    return Due(until, AFTER_TRANSFER_RULE, 1, counted_from=date.fromisoformat(body.gone_on or body.until))


def _as_sent_on(row: FileRow, sent: Due | None) -> FileRow:
    """Return a row as it stands once the file has gone on: due earlier, unless a review kept it."""
    if sent is None or sent.on >= row.due.on:
        return row
    kept_until = date.fromisoformat(row.kept.review_on) if row.kept is not None else sent.on
    return replace(row, due=sent, look_on=max(sent.on, kept_until))


def may_be_set(rule: RetentionRule) -> bool:
    """Whether a setting chooses the period of this rule here: only that of files is counted by the program."""
    return rule.scope is RetentionScope.FILE


def next_review(typed: str, today: date) -> date:
    """Return the day of a next review as typed, or in five years where nothing was."""
    read = parse_date(typed, today, future=True) if typed.strip() else None
    return read or plus_years(today, KEPT_ON_YEARS)


def review_problems(typed: str, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with the day of a next review: it may be left empty, but lies ahead."""
    if not typed.strip():
        return ()
    read = parse_date(typed, today, future=True)
    if read is None:
        return (Problem("review_on", "not_understood"),)
    return () if read > today else (Problem("review_on", "not_in_future"),)


def _number(typed: str) -> int:
    text = typed.strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 3 else 0
