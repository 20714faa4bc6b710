"""The rules about concerns: what a decision needs, when one may be closed, what must be kept.

Only the rules themselves; the services apply them and ``wording/problems.py`` says them.
Source: guidance.md sections 2.1 and 6; S89, S90, S95.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from safeguard_desktop.domain.categories import PLACES_A_HOLD
from safeguard_desktop.domain.clock import from_text, local
from safeguard_desktop.domain.codes import Category, ConcernState, DecisionCode, HoldReason
from safeguard_desktop.domain.deadlines import plus_years
from safeguard_desktop.domain.entries.acting import (
    ActionEnded,
    AgencyAnswered,
    AgencyContact,
    FamilyContact,
    FeedbackGiven,
)
from safeguard_desktop.domain.entries.bodies import ConcernRaised, ConcernReceived, Decision, EntryBody, Note
from safeguard_desktop.domain.entries.referral import Referral, ReferralStep
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.moments import EventTime

HOLD_FLOOR_YEARS: Final = 75
"""The inquiry into child sexual abuse asked for 75 years; the cautious start is the last entry."""

HOLD_REVIEW_YEARS: Final = 5

SUGGEST_A_HOLD: Final = PLACES_A_HOLD
"""Categories whose entries should be kept. Source: S95; guidance.md section 6."""


@dataclass(frozen=True, slots=True)
class HoldTerms:
    """When a hold is looked at again, and before which day nobody is asked whether it may end."""

    review_on: date
    floor: date | None


def decision_problems(
    decision: DecisionCode | None,
    reason: str,
    review_on: date | None,
    today: date,
    *,
    not_understood: bool = False,
) -> tuple[Problem, ...]:
    """Return what a decision lacks: itself, its reason, and to monitor a day that is still to come.

    `not_understood` tells that a review date was typed which could not be read. A reason is asked
    for every decision, "no further action" included. Source: R-REC-1 in guidance.md; S50, S90.
    """
    found = [] if decision is not None else [Problem("decision", "missing")]
    if not reason.strip():
        found.append(Problem("reason", "missing"))
    review = _review_problem(decision, review_on, today, not_understood=not_understood)
    return (*found, review) if review is not None else tuple(found)


def _review_problem(
    decision: DecisionCode | None, review_on: date | None, today: date, *, not_understood: bool
) -> Problem | None:
    if not_understood:
        return Problem("review_on", "not_understood")
    if review_on is None:
        return Problem("review_on", "missing") if decision is DecisionCode.MONITOR else None
    return None if review_on > today else Problem("review_on", "not_in_future")


def closing_problems(
    summary: str, follow_up: str, outcome: str, reason: str, *, decision: DecisionCode | None = None
) -> tuple[Problem, ...]:
    """Return which limbs of the record are still missing before a concern may be closed.

    Three limbs: a clear summary; how it was followed up; what was decided, with the outcome and the
    reason. One that is monitored stays open until its review.
    Source: R-REC-1 in guidance.md section 2.1.
    """
    limbs = {"observed": summary, "follow_up": follow_up, "outcome": outcome}
    found = [Problem(name, "missing_to_close") for name, text in limbs.items() if not text.strip()]
    if not reason.strip():
        found.append(Problem("reason", "missing"))
    if decision is DecisionCode.MONITOR:
        found.append(Problem("closes", "monitored"))
    return tuple(found)


def follow_ups(body: EntryBody) -> tuple[str, ...]:
    """Return what an entry says of how a concern was followed up. Source: R-REC-1 in guidance.md, limb b."""
    if isinstance(body, Decision):
        return (body.follow_up,)
    if isinstance(body, Referral):
        return (body.said,)
    if isinstance(body, AgencyContact | FamilyContact):
        return (body.said, body.reason if isinstance(body, FamilyContact) else "")
    return (
        (body.text,)
        if isinstance(body, Note | ActionEnded | AgencyAnswered | FeedbackGiven | ReferralStep)
        else ()
    )


def hold_terms(last_entry: date, reason: HoldReason) -> HoldTerms:
    """Return the usual terms of a hold that is placed when the record's last entry is of that day.

    Every hold is looked at every five years; only one for sexual abuse has a floor of 75 years,
    the others end with their cause. Source: guidance.md section 6.
    """
    has_floor = reason is HoldReason.CHILD_SEXUAL_ABUSE
    return HoldTerms(
        review_on=plus_years(last_entry, HOLD_REVIEW_YEARS),
        floor=plus_years(last_entry, HOLD_FLOOR_YEARS) if has_floor else None,
    )


def suggests_hold(categories: Collection[Category]) -> bool:
    """Whether a concern of these kinds should be kept from being destroyed. Source: S95."""
    return bool(SUGGEST_A_HOLD.intersection(categories))


def state_of(followed: Iterable[EntryBody]) -> ConcernState:
    """Return how far a concern has come, from what followed it, oldest first.

    A decision after the closing one opens the concern again.
    """
    state = ConcernState.WAITING
    for body in followed:
        if isinstance(body, ConcernReceived) and state is ConcernState.WAITING:
            state = ConcernState.RECEIVED
        elif isinstance(body, Decision):
            state = state_after(body.decision, closes=body.closes)
    return state


def state_after(decision: DecisionCode, *, closes: bool) -> ConcernState:
    """Return the state that a decision leaves a concern in."""
    if closes:
        return ConcernState.CLOSED
    return ConcernState.MONITORED if decision is DecisionCode.MONITOR else ConcernState.DECIDED


def is_unexplained(note: EntryBody | None, written_at: str) -> bool:
    """Whether a note about what lay long back does not say why it matters now. It may be saved. Source: S36."""
    return isinstance(note, Note) and is_historical(note.when, written_at) and not note.historical.strip()


def is_concern_unexplained(raised: ConcernRaised, followed: Iterable[EntryBody | None]) -> bool:
    """Whether a concern about what lay long back has no note yet that says why it matters now. Source: S36."""
    explained = any(isinstance(body, Note) and body.historical.strip() for body in followed)
    return bool(raised.raised_at) and is_historical(raised.when, raised.raised_at) and not explained


def is_historical(when: EventTime, written_at: str) -> bool:
    """Whether an event lay more than a year before it was written down (UTC text). Source: S36."""
    if not when.is_known:
        return False
    return plus_years(when.last_minute().date(), 1) < local(from_text(written_at)).date()
