"""Requests to see records as the lead has them: brought in, with the days by which to answer, and answered.

What is shown to whom, and what is kept back, is decided with the record itself. Source: S97, X18; guidance.md 7 and 11.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from safeguard_desktop.bundles.submission import RequestSubmission, decode_draft, decode_request
from safeguard_desktop.domain.clock import from_text, local
from safeguard_desktop.domain.deadlines import add_school_days, on_working_day, plus_months
from safeguard_desktop.domain.entries import NewEntry, RecordsRequested, RequestAnswered
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem, RefusalCode, Refused
from safeguard_desktop.domain.guidance import AnswerRule, AnswerUnit, Guidance
from safeguard_desktop.domain.ids import EntryId, is_entry_id
from safeguard_desktop.domain.moments import NOT_KNOWN, EventTime
from safeguard_desktop.domain.when import parse_when
from safeguard_desktop.services.asking.taking_down import (
    REQUEST_FORM,
    RequestDraft,
    request_from,
    requested_body,
)
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.inbox.attesting import with_author_as_proved
from safeguard_desktop.services.inbox.envelopes import EnvelopeKind, Pairs, open_from_inbox
from safeguard_desktop.services.inbox.receipts import write_receipt
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.working_days import shipped_holidays
from safeguard_desktop.services.workplace import Changed

_ENDING = ".request"
_DRAFT_ENDING = ".draft"
_Answers = dict[EntryId, tuple[RequestAnswered, str]]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which to answer (ISO date), and the rule that says so."""

    due_on: str
    rule: Guidance


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request: as it came, the days by which to answer with the earliest first, and the answer if there is one.

    `answered_by` is the name of whoever wrote the answer down.
    """

    id: EntryId
    body: RecordsRequested
    deadlines: tuple[Deadline, ...]
    answer: RequestAnswered | None = None
    answered_by: str = ""

    @property
    def due_on(self) -> str:
        """The earliest day by which to answer (ISO date)."""
        return self.deadlines[0].due_on if self.deadlines else ""


@dataclass(frozen=True, slots=True)
class UnfinishedRequest:
    """A request that somebody began to write down and did not send. `kept_at` is UTC text."""

    draft: RequestDraft
    kept_at: str


@dataclass(frozen=True, slots=True)
class AnswerRequestDraft:
    """How a request was answered, and when, as people write it."""

    request: EntryId
    when: str = ""
    text: str = ""


class RequestsService:
    """Brings requests in, and lets the lead write down that they were answered."""

    def __init__(self, session: Session, models: Models, guidance: GuidanceService) -> None:
        """Keep the session, its read models and the guidance in force."""
        self._session = session
        self._models = models
        self._guidance = guidance
        self._unreadable = 0

    def take_in(self) -> tuple[Changed, ...]:
        """Record every request that has arrived, each once, and tell whoever took it down.

        What cannot be opened stays where it is and is counted by `unreadable`.

        Raises:
            EnvironmentFault: the record cannot be written; the inbox is left as it was.
        """
        session, arrived = self._session, list(self._arrived())
        new = [each for each in arrived if session.ledger.entry(EntryId(each.id)) is None]
        if new:
            session.append(*(self._entry(each) for each in new))
        for each in arrived:
            self._tell_author(each)
        return tuple(Changed("request", each.id) for each in new)

    def unreadable(self) -> int:
        """Return how many requests could not be opened at the last `take_in`."""
        return self._unreadable

    def unfinished(self) -> tuple[UnfinishedRequest, ...]:
        """Return what somebody began to write down and did not send, the oldest first."""
        pairs = self._session.inbox_pairs()
        found = (
            self._unfinished(name, pairs)
            for name in self._session.folder.inbox_files()
            if name.endswith(_DRAFT_ENDING)
        )
        return tuple(sorted((row for row in found if row is not None), key=lambda row: row.kept_at))

    def take_up(self, draft_id: str) -> Changed:
        """Record an unfinished request as it is, with its gaps; the days to answer run from when it was asked.

        The entry comes first: after a power cut, doing it again is harmless.

        Raises:
            Refused: there is no such request.
            EnvironmentFault: the record cannot be written.
        """
        row = next((each for each in self.unfinished() if each.draft.id == draft_id), None)
        if row is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        draft, began = row.draft, local(from_text(row.kept_at)).replace(tzinfo=None)
        # What was typed as "now" meant the moment at which it was typed.
        when = parse_when(draft.when, began) or EventTime(words=draft.when or NOT_KNOWN.words)
        request = EntryId(draft.id)
        if self._session.ledger.entry(request) is None:
            self._session.append(NewEntry(request, requested_body(draft, when, row.kept_at)))
        self._session.folder.remove_inbox(f"{draft.id}{_DRAFT_ENDING}")
        return Changed("request", draft.id)

    def rows(self) -> tuple[RequestRow, ...]:
        """Return every request: those that wait for an answer by their day, then the others, the latest first."""
        answers = self._answers()
        views = self._models.chronology.of_kind(RecordsRequested.KIND)
        rows = [self._row(view.id, view.body, answers) for view in views]
        found = [row for row in rows if row is not None]
        waiting = sorted((row for row in found if row.answer is None), key=lambda row: row.due_on)
        return (*waiting, *(row for row in found if row.answer is not None))

    def waiting(self) -> tuple[RequestRow, ...]:
        """Return the requests that wait for an answer, the most urgent first."""
        return tuple(row for row in self.rows() if row.answer is None)

    def answer_problems(self, draft: AnswerRequestDraft) -> tuple[Problem, ...]:
        """Return what is missing: when, and what was done."""
        found = [
            Problem(f"answer_{name}", "missing")
            for name in ("when", "text")
            if not getattr(draft, name).strip()
        ]
        wrong = when_problems(draft.when, self._session.wall_clock())
        return (*found, *(Problem("answer_when", problem.code) for problem in wrong))

    def answer(self, draft: AnswerRequestDraft) -> Changed:
        """Write down that a request was answered.

        Raises:
            Refused: answers are missing, there is no such request, or it was answered already.
            EnvironmentFault: the record cannot be written.
        """
        complete(self.answer_problems(draft))
        row = next((row for row in self.rows() if row.id == draft.request), None)
        if row is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        if row.answer is not None:
            raise Refused(RefusalCode.ALREADY_DONE)
        when = parse_when(draft.when, self._session.wall_clock()) or EventTime(words=draft.when)
        body = RequestAnswered(draft.request, when, draft.text.strip())
        self._session.append(self._session.new_entry(body, (), (draft.request,)))
        return Changed("request", draft.request)

    def _arrived(self) -> Iterator[RequestSubmission]:
        pairs, self._unreadable = self._session.inbox_pairs(), 0
        for name in self._session.folder.inbox_files():
            if name.endswith(_ENDING):
                try:
                    yield self._opened(name, pairs)
                except EnvironmentFault:
                    self._unreadable += 1

    def _unfinished(self, name: str, pairs: Pairs) -> UnfinishedRequest | None:
        session, inside = self._session, name.removesuffix(_DRAFT_ENDING)
        try:
            raw = session.folder.read_inbox(name)
            kept = decode_draft(open_from_inbox(raw, session.chain, (EnvelopeKind.DRAFT, inside), pairs))
        except EnvironmentFault:
            return None
        if kept.form != REQUEST_FORM or kept.id != inside or not is_entry_id(inside):
            return None
        return UnfinishedRequest(request_from(kept), kept.kept_at)

    def _opened(self, name: str, pairs: Pairs) -> RequestSubmission:
        session, inside = self._session, name.removesuffix(_ENDING)
        raw = session.folder.read_inbox(name)
        submission = decode_request(
            open_from_inbox(raw, session.chain, (EnvelopeKind.CONCERN, inside), pairs)
        )
        if submission.id != inside or not is_entry_id(inside):
            raise EnvironmentFault(FaultCode.UNREADABLE, "inbox")
        return submission

    def _entry(self, submission: RequestSubmission) -> NewEntry:
        request = EntryId(submission.id)
        return NewEntry(request, with_author_as_proved(submission.body, request, self._session.chain))

    def _tell_author(self, submission: RequestSubmission) -> None:
        """Write the receipt, then take the file away; where that fails, the next `take_in` does it."""
        session = self._session
        try:
            write_receipt(
                session.folder,
                session.chain,
                session.signer,
                (submission.body.reference, EntryId(submission.id)),
                session.now(),
            )
            session.folder.remove_inbox(f"{submission.id}{_ENDING}")
        except EnvironmentFault:
            return

    def _row(self, request: EntryId, body: object, answers: _Answers) -> RequestRow | None:
        if not isinstance(body, RecordsRequested):
            return None
        asked_on = _asked_on(body)
        rules = self._guidance.answers_for(body.asked)
        deadlines = [Deadline(self._due(rule, asked_on), self._guidance.guidance_of(rule)) for rule in rules]
        answer, by = answers.get(request, (None, ""))
        return RequestRow(request, body, tuple(sorted(deadlines, key=lambda each: each.due_on)), answer, by)

    def _answers(self) -> _Answers:
        views = self._models.chronology.of_kind(RequestAnswered.KIND)
        return {
            view.body.request: (view.body, view.recorder_name)
            for view in views
            if isinstance(view.body, RequestAnswered)
        }

    def _due(self, rule: AnswerRule, asked_on: date) -> str:
        setting = self._session.chain.latest.setting
        holidays = shipped_holidays(setting.nation)
        if rule.unit is AnswerUnit.MONTH:
            return on_working_day(plus_months(asked_on, rule.amount), holidays).isoformat()
        return add_school_days(asked_on, rule.amount, setting.terms, holidays).isoformat()


def _asked_on(body: RecordsRequested) -> date:
    """Return the day from which the time runs: that on which it was asked, else on which it was written down."""
    if body.when.is_known:
        return body.when.first_minute().date()
    return local(from_text(body.raised_at)).date()
