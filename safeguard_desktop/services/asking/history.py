"""What was written about requests to see records, gathered by request, the oldest first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from safeguard_desktop.domain.access.clock import AnswerClock, Tick, answer_due, clock_of
from safeguard_desktop.domain.codes import RecordsAsked
from safeguard_desktop.domain.deadlines import DayCalendar
from safeguard_desktop.domain.entries import RequestAnswered, RequestAssessed, RequestClock
from safeguard_desktop.domain.entries.access import AboutRequest
from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.guiding.here import holidays_here
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session

_B = TypeVar("_B", bound=AboutRequest | RequestAnswered)


@dataclass(frozen=True, slots=True)
class Written(Generic[_B]):
    """Something that was written about a request, with its entry."""

    body: _B
    view: EntryView


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which to answer (ISO date), and the rule that says so."""

    due_on: str
    rule: Guidance


@dataclass(frozen=True, slots=True)
class Course:
    """How far a request has come: who asks, what happened to the time to answer, and how it ended."""

    assessed: Written[RequestAssessed] | None = None
    ticks: tuple[Written[RequestClock], ...] = ()
    answered: Written[RequestAnswered] | None = None

    @property
    def child(self) -> ChildId | None:
        """The child whose records are asked for, as far as that is known."""
        children = self.assessed.view.children if self.assessed is not None else ()
        return children[0].child if children else None


def written(models: Models, kind: type[_B]) -> dict[EntryId, list[Written[_B]]]:
    """Return everything of a kind by the request that it is about, the oldest first."""
    found: dict[EntryId, list[Written[_B]]] = defaultdict(list)
    for view in reversed(models.chronology.of_kind(kind.KIND)):
        if isinstance(view.body, kind):
            found[view.body.request].append(Written(view.body, view))
    return found


def courses(models: Models) -> dict[EntryId, Course]:
    """Return how far each request has come of which anything was written."""
    assessed, ticks = written(models, RequestAssessed), written(models, RequestClock)
    answered = written(models, RequestAnswered)
    return {
        request: Course(
            _last(assessed.get(request, ())), tuple(ticks.get(request, ())), _last(answered.get(request, ()))
        )
        for request in {*assessed, *ticks, *answered}
    }


def clock(asked_on: date, course: Course) -> AnswerClock:
    """Return how the time to answer runs."""
    ticks = (
        Tick(each.body.change, date.fromisoformat(each.body.on), each.body.reason) for each in course.ticks
    )
    return clock_of(asked_on, ticks)


def calendar_of(session: Session) -> DayCalendar:
    """Return the bank holidays and terms of the setting."""
    setting = session.chain.latest.setting
    return DayCalendar(holidays_here(session), setting.terms)


def deadlines(
    session: Session, guidance: GuidanceService, asked: RecordsAsked, clock: AnswerClock
) -> tuple[Deadline, ...]:
    """Return the days by which to answer what is asked for, the earliest first."""
    calendar, today = calendar_of(session), session.today()
    found = (
        Deadline(answer_due(clock, rule, calendar, today).isoformat(), guidance.guidance_of(rule))
        for rule in guidance.answers_for(asked)
    )
    return tuple(sorted(found, key=lambda each: each.due_on))


def _last(found: Sequence[Written[_B]]) -> Written[_B] | None:
    return found[-1] if found else None
