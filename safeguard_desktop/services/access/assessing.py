"""Who asks for what, how long there is to answer, and where was looked. Source: S15, S97; guidance.md section 7."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from safeguard_desktop.domain.access.clock import first_due
from safeguard_desktop.domain.access.codes import CheckState, ClockChange, ClockReason, RequesterKind
from safeguard_desktop.domain.codes import RecordsAsked
from safeguard_desktop.domain.entries import InChild, RequestAssessed, RequestClock, RequestSearched
from safeguard_desktop.domain.entries.access import Check
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.when import parse_date, parse_when
from safeguard_desktop.services.access.drafts import AssessDraft, CheckDraft, ClockDraft, SearchDraft
from safeguard_desktop.services.asking.answering import RequestRow, RequestsService
from safeguard_desktop.services.asking.history import Written, calendar_of, written
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.children import told_apart

_WITHOUT_CHILD: Final = frozenset({RecordsAsked.ABOUT_THEMSELVES, RecordsAsked.INFORMATION})
_FOR_THEMSELVES: Final = frozenset({RequesterKind.DATA_SUBJECT, RequesterKind.PUBLIC})
_REASONS: Final = {
    ClockChange.PAUSED: frozenset({ClockReason.IDENTITY, ClockReason.CLARIFICATION}),
    ClockChange.EXTENDED: frozenset({ClockReason.COMPLEX, ClockReason.NUMEROUS}),
}
_TIME: Final = re.compile(
    r"(?:(\d+)\s*(?:h|hours?|:)\s*)?(?:(\d+)\s*(?:m|min|mins|minutes?)?)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Searches:
    """Where was looked for what is asked for, and how many minutes that took in all. Source: S15."""

    rows: tuple[Written[RequestSearched], ...]

    @property
    def minutes(self) -> int:
        """How long it took in all."""
        return sum(row.body.minutes for row in self.rows)


class AssessingService:
    """Writes down who asks, what happens to the time, and where was looked."""

    def __init__(
        self, session: Session, models: Models, guidance: GuidanceService, requests: RequestsService
    ) -> None:
        """Keep the session, its read models, the guidance in force and the requests."""
        self._session = session
        self._models = models
        self._guidance = guidance
        self._requests = requests

    def row(self, request: EntryId) -> RequestRow:
        """Return a request as it stands.

        Raises:
            Refused: there is no such request.
        """
        return self._requests.row(request)

    def child_name(self, row: RequestRow) -> str:
        """Return the name of the child whose record is asked for, told apart from others; "" while that is open."""
        child = self._models.children.row(row.course.child) if row.course.child is not None else None
        return told_apart(child.full_name, child.told_apart_by) if child is not None else ""

    def problems(self, draft: AssessDraft) -> tuple[Problem, ...]:
        """Return what is missing: what, who, whose, and how that was made sure."""
        found = [] if draft.asked is not None else [Problem("assess_asked", "missing")]
        if draft.requester is None:
            found.append(Problem("assess_requester", "missing"))
        if draft.child is None and draft.asked not in _WITHOUT_CHILD:
            found.append(Problem("child", "not_chosen"))
        found += self._check_problems("identity", draft.identity)
        if draft.requester not in {None, *_FOR_THEMSELVES}:
            found += self._check_problems("authority", draft.authority)
        return tuple(found)

    def assess(self, draft: AssessDraft) -> Changed:
        """Write down who asks for what. Doing it again replaces it; what was written stays in the record.

        Raises:
            Refused: answers are missing, there is no such request or child, or it is answered.
        """
        complete(self.problems(draft))
        self._open(draft.request)
        if draft.asked is None or draft.requester is None:
            raise Refused(RefusalCode.INCOMPLETE)
        if draft.child is not None and self._models.children.row(draft.child) is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        is_own = draft.requester in _FOR_THEMSELVES
        body = RequestAssessed(
            draft.request,
            asked=draft.asked,
            requester=draft.requester,
            identity=self._check(draft.identity),
            authority=Check(CheckState.NOT_NEEDED) if is_own else self._check(draft.authority),
            note=draft.note,
        )
        children = (InChild(draft.child),) if draft.child is not None else ()
        self._session.append(self._session.new_entry(body, children, (draft.request,)))
        return Changed("request", draft.request)

    def clock_problems(self, draft: ClockDraft) -> tuple[Problem, ...]:
        """Return what is missing, or what the law does not allow. Source: guidance.md section 7.

        Raises:
            Refused: there is no such request.
        """
        row = self._requests.row(draft.request)
        return tuple(Problem(*found) for found in self._clock_problems(draft, row))

    def change_clock(self, draft: ClockDraft) -> Changed:
        """Write down that the time stands still, runs again, or becomes longer.

        Raises:
            Refused: answers are missing, the law does not allow it, there is no such request, or it is answered.
        """
        complete(self.clock_problems(draft))
        self._open(draft.request)
        on = parse_date(draft.on, self._session.today())
        if draft.change is None or on is None:
            raise Refused(RefusalCode.INCOMPLETE)
        body = RequestClock(
            draft.request,
            change=draft.change,
            on=on.isoformat(),
            text=draft.text,
            reason=draft.reason if draft.change in _REASONS else None,
            way=draft.way,
        )
        self._session.append(self._session.new_entry(body, (), (draft.request,)))
        return Changed("request", draft.request)

    def search_problems(self, draft: SearchDraft) -> tuple[Problem, ...]:
        """Return what is missing: where, what was found, and how long it took."""
        found = [] if draft.places else [Problem("search_places", "missing")]
        found += [
            Problem(f"search_{name}", "missing")
            for name in ("text", "found", "time")
            if not getattr(draft, name).strip()
        ]
        if draft.time.strip() and minutes_of(draft.time) is None:
            found.append(Problem("search_time", "not_understood"))
        wrong = when_problems(draft.when, self._session.wall_clock())
        return (*found, *(Problem("search_when", problem.code) for problem in wrong))

    def search(self, draft: SearchDraft) -> Changed:
        """Write down where was looked, for how long, and what was found.

        Raises:
            Refused: answers are missing, there is no such request, or it is answered.
        """
        complete(self.search_problems(draft))
        self._open(draft.request)
        body = RequestSearched(
            draft.request,
            places=draft.places,
            text=draft.text,
            found=draft.found,
            minutes=minutes_of(draft.time) or 0,
            when=self._when(draft.when),
            by=draft.by,
        )
        self._session.append(self._session.new_entry(body, (), (draft.request,)))
        return Changed("request", draft.request)

    def searches(self, request: EntryId) -> Searches:
        """Return where was looked, the oldest first."""
        return Searches(tuple(written(self._models, RequestSearched).get(request, ())))

    def _open(self, request: EntryId) -> None:
        if self._requests.row(request).answer is not None:
            raise Refused(RefusalCode.ALREADY_DONE)

    def _clock_problems(self, draft: ClockDraft, row: RequestRow) -> Iterator[tuple[str, str]]:
        if draft.change is None:
            yield "clock_change", "missing"
        elif (found := _unfit(draft.change, row)) is not None:
            yield "clock_change", found
        if draft.change in _REASONS and draft.reason not in _REASONS[draft.change]:
            yield "clock_reason", "missing"
        if not draft.text.strip():
            yield "clock_text", "missing"
        if draft.change is ClockChange.EXTENDED and draft.way is None:
            yield "clock_way", "missing"
        yield from (("clock_on", code) for code in self._day_problems(draft, row))

    def _day_problems(self, draft: ClockDraft, row: RequestRow) -> Iterator[str]:
        on, clock = parse_date(draft.on, self._session.today()), row.clock
        if not draft.on.strip():
            yield "missing"
        elif on is None:
            yield "not_understood"
        elif on > self._session.today():
            yield "in_future"
        elif on < max(clock.asked_on, clock.stopped_since or date.min):
            yield "before_since"
        elif draft.change is ClockChange.EXTENDED and on > self._told_by(row):
            yield "too_late"

    def _told_by(self, row: RequestRow) -> date:
        """Return the day by which they have to be told that it takes longer."""
        rules = self._guidance.answers_for(row.asked)
        calendar, today = calendar_of(self._session), self._session.today()
        return max(first_due(row.clock, rule, calendar, today) for rule in rules if rule.longer_by)

    def extends(self, asked: RecordsAsked) -> bool:
        """Whether the time for such a request can become longer."""
        return any(rule.longer_by for rule in self._guidance.answers_for(asked))

    def _check_problems(self, name: str, draft: CheckDraft) -> Iterator[Problem]:
        if draft.state is None:
            yield Problem(f"{name}_state", "missing")
            return
        if draft.state is not CheckState.ASKED_FOR and not draft.how.strip():
            yield Problem(f"{name}_how", "missing")
        if draft.state is CheckState.CHECKED and not draft.when.strip():
            yield Problem(f"{name}_when", "missing")
        if draft.when.strip():
            wrong = when_problems(draft.when, self._session.wall_clock())
            yield from (Problem(f"{name}_when", problem.code) for problem in wrong)

    def _check(self, draft: CheckDraft) -> Check:
        if draft.state is None:
            raise Refused(RefusalCode.INCOMPLETE)
        by = draft.by.strip() or self._session.person.name
        return Check(draft.state, draft.how, by, self._when(draft.when) if draft.when.strip() else None)

    def _when(self, typed: str) -> EventTime:
        return parse_when(typed, self._session.wall_clock()) or EventTime(words=typed)


def minutes_of(typed: str) -> int | None:
    """Return how many minutes are meant by "90", "1:30" or "2 h 15 min"; None where that is not understood."""
    found = _TIME.fullmatch(typed.strip())
    if found is None or not any(found.groups()):
        return None
    hours, minutes = (int(part or 0) for part in found.groups())
    return hours * 60 + minutes


def _unfit(change: ClockChange, row: RequestRow) -> str | None:
    """Return why something cannot happen to the time now, or None."""
    is_stopped = row.clock.stopped_since is not None
    if change is ClockChange.PAUSED and is_stopped:
        return "is_stopped"
    if change is ClockChange.RESUMED and not is_stopped:
        return "not_stopped"
    if change is ClockChange.EXTENDED and row.clock.is_extended:
        return "is_extended"
    return None
