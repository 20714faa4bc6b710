"""The rules about deciding, closing and keeping. Source: guidance.md sections 2.1 and 6; S89, S90, S95."""

from datetime import date

import pytest

from safeguard_desktop.domain.codes import Category, ConcernState, DecisionCode, HoldReason, NoteKind
from safeguard_desktop.domain.deadlines import is_overdue, plus_years
from safeguard_desktop.domain.entries.bodies import ConcernReceived, Decision, EntryBody, Note
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import NOT_KNOWN
from safeguard_desktop.domain.rules import (
    closing_problems,
    decision_problems,
    hold_terms,
    state_of,
    suggests_hold,
)

TODAY = date(2026, 11, 22)
CONCERN = EntryId("0" * 32)


@pytest.mark.parametrize("code", DecisionCode)
def test_every_decision_needs_its_reason(code: DecisionCode) -> None:
    found = decision_problems(code, " \n", date(2026, 12, 1), TODAY)
    assert found == (Problem("reason", "missing"),)


def test_a_decision_has_to_be_chosen() -> None:
    assert decision_problems(None, "Because.", None, TODAY) == (Problem("decision", "missing"),)


@pytest.mark.parametrize(
    ("review", "code"),
    [(None, "missing"), (TODAY, "not_in_future"), (date(2026, 11, 21), "not_in_future")],
)
def test_to_monitor_needs_a_review_that_is_still_to_come(review: date | None, code: str) -> None:
    found = decision_problems(DecisionCode.MONITOR, "Because.", review, TODAY)
    assert found == (Problem("review_on", code),)
    assert decision_problems(DecisionCode.MONITOR, "Because.", date(2026, 11, 23), TODAY) == ()


def test_a_review_date_that_cannot_be_read_is_asked_about_for_any_decision() -> None:
    found = decision_problems(DecisionCode.POLICE, "Because.", None, TODAY, not_understood=True)
    assert found == (Problem("review_on", "not_understood"),)


def test_other_decisions_need_no_review() -> None:
    assert decision_problems(DecisionCode.NO_FURTHER_ACTION, "Because.", None, TODAY) == ()


@pytest.mark.parametrize(
    ("missing", "problem"),
    [
        (0, Problem("observed", "missing_to_close")),
        (1, Problem("follow_up", "missing_to_close")),
        (2, Problem("outcome", "missing_to_close")),
        (3, Problem("reason", "missing")),
    ],
)
def test_a_concern_is_not_closed_while_one_limb_is_missing(missing: int, problem: Problem) -> None:
    texts = ["Seen.", "Followed up.", "Safe.", "Because."]
    assert closing_problems(texts[0], texts[1], texts[2], texts[3]) == ()
    texts[missing] = "  "
    assert closing_problems(texts[0], texts[1], texts[2], texts[3]) == (problem,)


def test_what_is_monitored_stays_open() -> None:
    found = closing_problems("Seen.", "Followed up.", "Safe.", "Because.", decision=DecisionCode.MONITOR)
    assert found == (Problem("closes", "monitored"),)


def test_a_hold_for_sexual_abuse_has_a_floor_of_75_years_and_is_reviewed_after_five() -> None:
    terms = hold_terms(date(2026, 11, 22), HoldReason.CHILD_SEXUAL_ABUSE)
    assert terms.review_on == date(2031, 11, 22)
    assert terms.floor == date(2101, 11, 22)


@pytest.mark.parametrize(
    "reason", [reason for reason in HoldReason if reason is not HoldReason.CHILD_SEXUAL_ABUSE]
)
def test_other_holds_end_with_their_cause_and_are_reviewed_all_the_same(reason: HoldReason) -> None:
    terms = hold_terms(date(2026, 11, 22), reason)
    assert terms.floor is None
    assert terms.review_on == date(2031, 11, 22)


def test_sexual_abuse_suggests_a_hold_and_nothing_else_does_by_itself() -> None:
    """Source: S95."""
    assert {category for category in Category if suggests_hold({category})} == {
        Category.SEXUAL,
        Category.SEXUAL_EXPLOITATION,
        Category.HARMFUL_SEXUAL_BEHAVIOUR,
        Category.SEXUAL_VIOLENCE,
        Category.NUDE_IMAGES,
        Category.AI_IMAGES,
        Category.UPSKIRTING,
    }
    assert suggests_hold({Category.NEGLECT, Category.SEXUAL})
    assert not suggests_hold(())


def _decision(code: DecisionCode, *, closes: bool = False) -> Decision:
    return Decision(CONCERN, code, "Because.", "kcsie_2025", closes=closes)


def test_the_state_of_a_concern_follows_from_what_was_done_about_it() -> None:
    followed: list[EntryBody] = []
    assert state_of(followed) is ConcernState.WAITING
    followed.append(Note(NoteKind.OBSERVATION, NOT_KNOWN, "Seen again.", concern=CONCERN))
    assert state_of(followed) is ConcernState.WAITING
    followed.append(ConcernReceived(CONCERN, 1))
    assert state_of(followed) is ConcernState.RECEIVED
    followed.append(_decision(DecisionCode.MONITOR))
    assert state_of(followed) is ConcernState.MONITORED
    followed.append(_decision(DecisionCode.INTERNAL_SUPPORT))
    assert state_of(followed) is ConcernState.DECIDED
    followed.append(_decision(DecisionCode.NO_FURTHER_ACTION, closes=True))
    assert state_of(followed) is ConcernState.CLOSED
    followed.append(_decision(DecisionCode.REFER_S47))
    assert state_of(followed) is ConcernState.DECIDED


def test_a_leap_day_is_followed_by_the_28th_where_there_is_no_29th() -> None:
    assert plus_years(date(2024, 2, 29), 75) == date(2099, 2, 28)
    assert plus_years(date(2024, 2, 29), 4) == date(2028, 2, 29)


def test_what_is_due_today_is_not_overdue_yet() -> None:
    assert not is_overdue("2026-11-22", TODAY)
    assert is_overdue("2026-11-21", TODAY)
    assert not is_overdue("", TODAY)
