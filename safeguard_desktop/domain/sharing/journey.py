"""Which page follows which. Every page leads on, every way ends at the answers, and from there it can be recorded."""

from enum import StrEnum
from typing import Final

from safeguard_desktop.domain.sharing.codes import Outcome
from safeguard_desktop.domain.sharing.draft import SharingDraft


class SharingStep(StrEnum):
    """The pages, in their order. Source: S24 (never a dead end); STYLE.md 4."""

    WHO = "who"
    PURPOSE = "purpose"
    CRITERIA = "criteria"
    ADVICE = "advice"
    AGREEMENT = "agreement"
    BASIS = "basis"
    DECISION = "decision"
    ITEMS = "items"
    PROTECT = "protect"
    SENDING = "sending"
    REFUSAL = "refusal"
    SECOND = "second"
    CHECK = "check"


FIRST: Final = SharingStep.WHO
_OF_SHARING: Final = frozenset({SharingStep.ITEMS, SharingStep.PROTECT, SharingStep.SENDING})


def applies(draft: SharingDraft, step: SharingStep) -> bool:
    """Whether a page is asked, by what was decided: what does not go out is neither chosen nor sent."""
    if step in _OF_SHARING:
        return draft.shares
    if step is SharingStep.REFUSAL:
        return draft.decision.outcome is Outcome.REFUSE
    return draft.needs_second if step is SharingStep.SECOND else True


def steps(draft: SharingDraft) -> tuple[SharingStep, ...]:
    """Return the pages of this journey, as far as its answers tell."""
    return tuple(step for step in SharingStep if applies(draft, step))


def next_step(draft: SharingDraft, after: SharingStep) -> SharingStep:
    """Return the page that follows; the answers follow themselves."""
    order = list(SharingStep)
    later = order[order.index(after) + 1 :]
    return next((step for step in later if applies(draft, step)), SharingStep.CHECK)


def step_before(draft: SharingDraft, before: SharingStep) -> SharingStep | None:
    """Return the page before; None before the first."""
    order = list(SharingStep)
    earlier = reversed(order[: order.index(before)])
    return next((step for step in earlier if applies(draft, step)), None)
