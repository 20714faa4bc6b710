"""Whether proceedings go on about a child: then what is kept because of them is not set free. Source: S65."""

from collections.abc import Iterable
from typing import Final

from safeguard_desktop.domain.codes import HoldReason
from safeguard_desktop.domain.entries import LegalRequest, LegalStep
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.legal import LegalStepKind, Proceedings, hold_reason
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.subjects import children_of_entry

_KNOWN_BY: Final = {
    LegalStepKind.PROCEEDINGS_BEGAN: Proceedings.LIVE,
    LegalStepKind.PROCEEDINGS_ENDED: Proceedings.NONE,
}


def proceedings_now(body: LegalRequest, steps: Iterable[LegalStep]) -> Proceedings:
    """Return what is known of the proceedings behind a request, from what followed it, oldest first."""
    known = body.proceedings
    for step in steps:
        known = _KNOWN_BY.get(step.step, known)
    return known


def live_grounds(models: Models, child: ChildId) -> frozenset[HoldReason]:
    """Return on which grounds proceedings go on about a child, as far as anybody wrote down that they ended."""
    views = reversed(models.chronology.of_kind(LegalStep.KIND))
    steps = [view.body for view in views if isinstance(view.body, LegalStep)]
    found = set()
    for view in models.chronology.of_kind(LegalRequest.KIND):
        body = view.body
        if not isinstance(body, LegalRequest):
            continue
        now = proceedings_now(body, (step for step in steps if step.request == view.id))
        is_about = any(inside.child == child for inside in children_of_entry(models, view))
        if now is not Proceedings.NONE and is_about:
            found.add(hold_reason(body.asker, now))
    return frozenset(filter(None, found))
