"""What keeps a page, or the whole decision, from being recorded.

Nothing here asks whether to share: only that what was decided has its reasons. Whoever waits for advice is asked least,
and what has to be told now is not told through these pages at all. Source: S01, S03, S17, S18, S27, S30, S36, S40, S70,
S81 to S84.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from safeguard_desktop.domain.codes import Agreement, FamilyTold, ReasonNotTold
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.sharing.codes import (
    SPOKEN_WAYS,
    AdviceNaming,
    Article6,
    Outcome,
    Purpose,
    RecipientKind,
    ReferrerPart,
    SharingKind,
    SharingTest,
)
from safeguard_desktop.domain.sharing.draft import SharingDraft
from safeguard_desktop.domain.sharing.journey import SharingStep, steps
from safeguard_desktop.domain.when import is_in_future, parse_date, parse_when

ASKED: Final = frozenset({SharingKind.THEY_ASK, SharingKind.LEGAL_REQUEST})
"""Ways to the question in which somebody waits for an answer."""
_OF_WAITING: Final = (SharingStep.WHO, SharingStep.PURPOSE, SharingStep.DECISION)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the answers are held against.

    `now` is the setting's wall clock; `is_old` tells that something chosen lies long back; `has_duty` that the duty to
    share has to be thought of; `is_too_much` that the documents that were chosen do not fit into one file.
    """

    now: datetime
    is_old: bool = False
    has_duty: bool = False
    is_too_much: bool = False


def problems(draft: SharingDraft, step: SharingStep, facts: Facts) -> tuple[Problem, ...]:
    """Return what is missing on a page, or is not understood."""
    rule = _RULES.get(step)
    return tuple(rule(draft, facts)) if rule is not None else ()


def all_problems(draft: SharingDraft, facts: Facts) -> tuple[tuple[SharingStep, Problem], ...]:
    """Return what keeps the decision from being recorded, each with its page. Source: S24."""
    asked = _OF_WAITING if draft.decision.outcome is Outcome.WAIT else steps(draft)
    return tuple((step, problem) for step in asked for problem in problems(draft, step, facts))


def _missing(**answers: object) -> list[Problem]:
    """Return a problem for each answer that is not there; words of blanks are none."""
    return [
        Problem(f"share_{name}", "missing")
        for name, answer in answers.items()
        if answer is None or (isinstance(answer, str) and not answer.strip())
    ]


def _past(name: str, typed: str, now: datetime) -> list[Problem]:
    if not typed.strip():
        return []
    when = parse_when(typed, now)
    if when is None:
        return [Problem(f"share_{name}", "not_understood")]
    return [Problem(f"share_{name}", "in_future")] if is_in_future(when, now) else []


def _who(draft: SharingDraft, facts: Facts) -> list[Problem]:
    who = draft.who
    found = _missing(kind=who.kind, to_kind=who.to_kind, to_name=who.to_name or who.to_organisation)
    if who.kind is SharingKind.ADVANCE and who.to_kind not in {None, RecipientKind.OTHER_SETTING}:
        found.append(Problem("share_to_kind", "next_setting"))
    return [*found, *_missing(verified=who.verified), *_past("asked_when", who.asked_when, facts.now)]


def _purpose(draft: SharingDraft, _facts: Facts) -> list[Problem]:
    part = draft.purpose
    words = _missing(purpose_text=part.purpose_text) if part.purpose is Purpose.OTHER else _why_ready(draft)
    return [*_missing(purpose=part.purpose), *words, *_missing(urgency=part.urgency)]


def _why_ready(draft: SharingDraft) -> list[Problem]:
    """Return that it is not said why the next setting is ready only if it knows before. Source: S94."""
    is_ahead = draft.who.kind is SharingKind.ADVANCE
    return (
        [Problem("share_purpose_text", "why_ready")]
        if is_ahead and not draft.purpose.purpose_text.strip()
        else []
    )


def _advice(draft: SharingDraft, facts: Facts) -> list[Problem]:
    part = draft.advice
    if part.naming is None or part.naming is AdviceNaming.NOT_TAKEN:
        return _missing(naming=part.naming)
    return [*_missing(adviser=part.adviser), *_past("advised_when", part.advised_when, facts.now)]


def _agreement(draft: SharingDraft, _facts: Facts) -> list[Problem]:
    part = draft.agreement
    found = _missing(family=part.family)
    if part.family is Agreement.NOT_SOUGHT:
        found += _missing(not_sought_code=part.not_sought_code)
        if part.not_sought_code is ReasonNotTold.OTHER:
            found += _missing(family_words=part.family_words)
    found += _missing(told=part.told)
    if part.told is FamilyTold.NOT_TOLD:
        found += _missing(not_told_code=part.not_told_code)
        if part.not_told_code is ReasonNotTold.OTHER:
            found += _missing(not_told_text=part.not_told_text)
    return found


def _basis(draft: SharingDraft, _facts: Facts) -> list[Problem]:
    if draft.decision.outcome is not None and not draft.shares:
        return []
    if draft.basis.article6 is Article6.CONSENT and not draft.has_agreement:
        return [Problem("share_article6", "needs_agreement")]
    return _missing(article6=draft.basis.article6)


def _decision(draft: SharingDraft, facts: Facts) -> list[Problem]:
    part = draft.decision
    found = _missing(outcome=part.outcome, reason=part.reason)
    was_told = draft.makes_good is not None or draft.of_referral is not None
    if was_told and part.outcome is not None and not draft.shares:
        found.append(Problem("share_outcome", "told_already"))
    if draft.needs_second:
        # An override without a fact and without a necessity would be a tick box. What an order asks for rests on it.
        found += _missing(necessity=part.necessity)
        is_asked_by_law = draft.who.kind is SharingKind.LEGAL_REQUEST
        if not (is_asked_by_law or draft.criteria.met()):
            found.append(Problem("share_outcome", "needs_criterion"))
    is_open = part.outcome is Outcome.WAIT or (draft.shares and part.is_preliminary)
    return [*found, *_review(part.review_typed, facts.now, is_needed=is_open)]


def _review(typed: str, now: datetime, *, is_needed: bool) -> list[Problem]:
    if not typed.strip():
        return [Problem("share_review", "missing")] if is_needed else []
    day = parse_date(typed, now.date(), future=True)
    if day is None:
        return [Problem("share_review", "not_understood")]
    return [Problem("share_review", "in_past")] if day < now.date() else []


def _items(draft: SharingDraft, facts: Facts) -> list[Problem]:
    part = draft.items
    is_unexplained = any(not item.why.strip() for item in part.items)
    found = _missing(why_all=part.why_all) if is_unexplained else []
    if draft.decision.outcome is Outcome.SHARE_PART:
        found += _missing(withheld=part.withheld)
    if facts.is_too_much:
        found.append(Problem("share_items", "too_much"))
    return [*found, *(_missing(history=part.history) if part.items and facts.is_old else [])]


def _protect(draft: SharingDraft, _facts: Facts) -> list[Problem]:
    part = draft.protect
    found = _missing(referrer=part.referrer)
    if part.referrer is ReferrerPart.NAMED:
        found += _missing(referrer_why=part.referrer_why)
    if any(named.is_named and not named.why.strip() for named in part.others_named):
        found.append(Problem("share_others_named", "missing"))
    if set(part.tests) < set(SharingTest) and not part.tests_note.strip():
        found.append(Problem("share_tests", "incomplete"))
    return found


def _sending(draft: SharingDraft, facts: Facts) -> list[Problem]:
    part = draft.sending
    found = [*_missing(way=part.way), *_past("sent_when", part.sent_when, facts.now)]
    if part.way in SPOKEN_WAYS and part.sent_when.strip():
        found += _missing(said=part.said)
    elif not draft.items.items and not part.said.strip():
        found.append(Problem("share_way", "needs_items"))
    return found


def _refusal(draft: SharingDraft, facts: Facts) -> list[Problem]:
    part = draft.refusal
    found: list[Problem] = []
    if draft.who.kind in ASKED:
        found += _missing(is_discussed=part.is_discussed)
        found += [] if part.is_discussed is None else _missing(discussed_text=part.discussed_text)
        found += _past("discussed_when", part.discussed_when, facts.now)
    return [*found, *(_missing(duty=part.duty) if facts.has_duty else [])]


def _second(draft: SharingDraft, facts: Facts) -> list[Problem]:
    part = draft.second
    return [
        *_missing(second=part.second or part.not_reached),
        *_past("second_when", part.second_when, facts.now),
    ]


_RULES: Final[Mapping[SharingStep, Callable[[SharingDraft, Facts], list[Problem]]]] = {
    SharingStep.WHO: _who,
    SharingStep.PURPOSE: _purpose,
    SharingStep.ADVICE: _advice,
    SharingStep.AGREEMENT: _agreement,
    SharingStep.BASIS: _basis,
    SharingStep.DECISION: _decision,
    SharingStep.ITEMS: _items,
    SharingStep.PROTECT: _protect,
    SharingStep.SENDING: _sending,
    SharingStep.REFUSAL: _refusal,
    SharingStep.SECOND: _second,
}
"""Pages on which something is asked for. Criteria are not: none may hold, and that is an answer too."""
