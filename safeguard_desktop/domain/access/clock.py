"""The time to answer a request: when it began, how long it stood still, and whether it became longer.

Source: guidance.md sections 7 and 11: one month from receipt, or from the proof of who asks; it stands still while
something that is really unclear is asked back; two months more where they are told so within the first.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from safeguard_desktop.domain.access.codes import ClockChange, ClockReason
from safeguard_desktop.domain.deadlines import (
    DayCalendar,
    add_school_days,
    add_working_days,
    on_working_day,
    plus_months,
)
from safeguard_desktop.domain.guidance import AnswerRule, AnswerUnit


@dataclass(frozen=True, slots=True)
class Tick:
    """Something that happened to the time to answer, on a day."""

    change: ClockChange
    on: date
    reason: ClockReason | None = None


@dataclass(frozen=True, slots=True)
class AnswerClock:
    """How the time runs. It was asked on a day and runs from the same or a later one.

    `stopped` are days on which it stood still, `stopped_since` the day from which it does now.
    """

    asked_on: date
    starts_on: date
    stopped: int = 0
    stopped_since: date | None = None
    stopped_for: ClockReason | None = None
    is_extended: bool = False


def clock_of(asked_on: date, ticks: Iterable[Tick]) -> AnswerClock:
    """Return how the time runs after what happened, in its order."""
    clock = AnswerClock(asked_on, asked_on)
    for tick in ticks:
        if tick.change is ClockChange.EXTENDED:
            clock = replace(clock, is_extended=True)
        elif tick.change is ClockChange.PAUSED:
            if clock.stopped_since is None:
                clock = replace(clock, stopped_since=tick.on, stopped_for=tick.reason)
        else:
            clock = going_on(clock, tick.on)
    return clock


def going_on(clock: AnswerClock, on: date) -> AnswerClock:
    """Return the clock as it runs again from a day: from its beginning where only then it was clear who asks."""
    if clock.stopped_since is None:
        return clock
    if clock.stopped_for is ClockReason.IDENTITY:
        return AnswerClock(clock.asked_on, max(on, clock.asked_on), is_extended=clock.is_extended)
    days = max(0, (on - clock.stopped_since).days)
    return replace(clock, stopped=clock.stopped + days, stopped_since=None, stopped_for=None)


def answer_due(clock: AnswerClock, rule: AnswerRule, calendar: DayCalendar, today: date) -> date:
    """Return the last day on which an answer is in time; a clock that stands still is as if it went on today."""
    running = going_on(clock, today) if rule.pauses else AnswerClock(clock.asked_on, clock.asked_on)
    if rule.unit is AnswerUnit.MONTH:
        months = rule.amount + (rule.longer_by if running.is_extended else 0)
        day = plus_months(running.starts_on, months) + timedelta(days=running.stopped)
        return on_working_day(day, calendar.holidays)
    since = running.starts_on + timedelta(days=running.stopped)
    if rule.unit is AnswerUnit.WORKING_DAY:
        return add_working_days(since, rule.amount, calendar.holidays)
    return add_school_days(since, rule.amount, calendar.terms, calendar.holidays)


def first_due(clock: AnswerClock, rule: AnswerRule, calendar: DayCalendar, today: date) -> date:
    """Return the day by which they have to be told that it takes longer: the last one of the time as it was first."""
    return answer_due(replace(clock, is_extended=False), rule, calendar, today)
