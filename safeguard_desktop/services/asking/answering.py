"""Requests to see records as the lead has them: brought in, with the days by which to answer.

Who asks, what is given and what is kept back is in services/access. Source: S97, X18; guidance.md 7 and 11.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from safeguard_desktop.bundles.submission import RequestSubmission, decode_draft, decode_request
from safeguard_desktop.domain.access.clock import AnswerClock
from safeguard_desktop.domain.clock import from_text, local
from safeguard_desktop.domain.codes import RecordsAsked
from safeguard_desktop.domain.entries import NewEntry, RecordsRequested, RequestAnswered
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId, is_entry_id
from safeguard_desktop.domain.moments import NOT_KNOWN, EventTime
from safeguard_desktop.domain.when import parse_when
from safeguard_desktop.services.asking.history import Course, Deadline, clock, courses, deadlines
from safeguard_desktop.services.asking.taking_down import (
    REQUEST_FORM,
    RequestDraft,
    request_from,
    requested_body,
)
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.inbox.attesting import with_author_as_proved
from safeguard_desktop.services.inbox.envelopes import EnvelopeKind, Pairs, open_from_inbox
from safeguard_desktop.services.inbox.receipts import write_receipt
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed

_ENDING = ".request"
_DRAFT_ENDING = ".draft"


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request: as it came, the days by which to answer with the earliest first, and how far it has come.

    `asked` is what is asked for in law: as the lead judged it, else as it was taken down.
    """

    id: EntryId
    body: RecordsRequested
    deadlines: tuple[Deadline, ...]
    clock: AnswerClock
    course: Course

    @property
    def asked(self) -> RecordsAsked:
        """What is asked for: as the lead judged it, else as it was taken down."""
        return self.course.assessed.body.asked if self.course.assessed is not None else self.body.asked

    @property
    def answer(self) -> RequestAnswered | None:
        """The answer, if there is one."""
        return self.course.answered.body if self.course.answered is not None else None

    @property
    def answered_by(self) -> str:
        """The name of whoever wrote the answer down, "" while there is none."""
        return self.course.answered.view.recorder_name if self.course.answered is not None else ""

    @property
    def due_on(self) -> str:
        """The earliest day by which to answer (ISO date)."""
        return self.deadlines[0].due_on if self.deadlines else ""


@dataclass(frozen=True, slots=True)
class UnfinishedRequest:
    """A request that somebody began to write down and did not send. `kept_at` is UTC text."""

    draft: RequestDraft
    kept_at: str


class RequestsService:
    """Brings requests in, and lists them."""

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
        found_courses = courses(self._models)
        views = self._models.chronology.of_kind(RecordsRequested.KIND)
        rows = [self._row(view.id, view.body, found_courses.get(view.id, Course())) for view in views]
        found = [row for row in rows if row is not None]
        waiting = sorted((row for row in found if row.answer is None), key=lambda row: row.due_on)
        return (*waiting, *(row for row in found if row.answer is not None))

    def waiting(self) -> tuple[RequestRow, ...]:
        """Return the requests that wait for an answer, the most urgent first."""
        return tuple(row for row in self.rows() if row.answer is None)

    def row(self, request: EntryId) -> RequestRow:
        """Return one request.

        Raises:
            Refused: there is no such request.
        """
        row = next((row for row in self.rows() if row.id == request), None)
        if row is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return row

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

    def _row(self, request: EntryId, body: object, course: Course) -> RequestRow | None:
        if not isinstance(body, RecordsRequested):
            return None
        asked = course.assessed.body.asked if course.assessed is not None else body.asked
        runs = clock(_asked_on(body), course)
        return RequestRow(request, body, deadlines(self._session, self._guidance, asked, runs), runs, course)


def _asked_on(body: RecordsRequested) -> date:
    """Return the day from which the time runs: that on which it was asked, else on which it was written down."""
    if body.when.is_known:
        return body.when.first_minute().date()
    return local(from_text(body.raised_at)).date()
