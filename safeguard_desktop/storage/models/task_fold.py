"""One thing to do, worked out from the entry that asks for it and those that followed: pure, like `concern_fold`."""

from collections.abc import Sequence
from dataclasses import dataclass

from safeguard_desktop.domain.entries import (
    ActionAnswered,
    ActionChanged,
    ActionEnded,
    ActionPlanned,
    AgencyAnswered,
    AgencyContact,
    Countersigned,
    DecisionCarriedOut,
    HoldAnswered,
    HoldLifted,
    HoldPlaced,
    InformationRequested,
    LegalRequest,
    LegalStep,
    PackPrepared,
    Referral,
    ReferralStep,
    SecondAsked,
    SharedFirst,
    SharingDecision,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.legal import ENDS
from safeguard_desktop.domain.referral_codes import ReferralStepKind
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.storage.models.leaving_fold import fold_leaving
from safeguard_desktop.storage.models.parts import Part
from safeguard_desktop.storage.models.plan_fold import fold_plan
from safeguard_desktop.storage.models.times import local_minute

_ENDS = (ActionEnded, AgencyAnswered, Countersigned, SharingDecision)
_PROPOSED = (ActionPlanned, HoldPlaced)
_ENDS_A_PROPOSAL = (ActionAnswered, ActionEnded, HoldLifted)


@dataclass(frozen=True, slots=True)
class TaskFold:
    """What an action, or an answer that is owed, comes to. `ended_at` is UTC text or empty."""

    kind: TaskKind
    due_on: str
    owner: str
    owner_name: str
    is_open: bool
    ended_at: str


def fold_task(parts: Sequence[Part]) -> TaskFold | None:
    """Return the task that the first entry asks for, or None where it asks for none."""
    first = parts[0]
    if first.from_setting:
        return _proposal(parts)
    parts = [part for part in parts if not part.from_setting]
    planned = fold_plan(parts) or fold_leaving(parts)
    if planned is not None:
        return TaskFold(
            planned.kind, planned.due_on, first.header.recorder, "", not planned.ended_at, planned.ended_at
        )
    asked = _asked(first)
    if asked is None:
        return None
    kind, due_on, owner, owner_name = asked
    ended_at = ""
    for part in parts[1:]:
        if isinstance(part.body, ActionChanged):
            due_on, owner, owner_name = part.body.due_on, part.body.owner or "", part.body.owner_name
        elif isinstance(part.body, _ENDS) or _carries_out(part.body, first.header.id):
            ended_at = ended_at or part.header.recorded_at
        elif isinstance(part.body, LegalStep):
            due_on = part.body.due_on or due_on
            ended_at = ended_at or (part.header.recorded_at if part.body.step in ENDS else "")
        elif isinstance(part.body, ReferralStep):
            due_on, ended_at = _after_step(part.body, due_on, ended_at or part.header.recorded_at, ended_at)
    return TaskFold(kind, due_on, owner, owner_name, not ended_at, ended_at) if due_on else None


def ended_beside(body: EntryBody | None) -> tuple[EntryId, ...]:
    """Return what an entry brings to its end besides the one that it is about: several, or of another sort."""
    ended: tuple[EntryId | None, ...] = ()
    if isinstance(body, SharingDecision):
        ended = (body.makes_good, body.reviews)
    elif isinstance(body, DecisionCarriedOut):
        ended = (body.action,)
    elif isinstance(body, PackPrepared):
        ended = (body.replaces,)
    return tuple(filter(None, ended))


def _carries_out(body: EntryBody | None, action: str) -> bool:
    """Whether what an action asks for was done by this entry, which follows the decision too and ends nothing there."""
    return isinstance(body, DecisionCarriedOut) and body.action == action


def _proposal(parts: Sequence[Part]) -> TaskFold | None:
    """Return that somebody decides here about what another setting still had to do, or keeps: from when it came on.

    Whether to keep something is asked again where a setting in between did not: its answer was for itself.
    """
    first = parts[0]
    if not isinstance(first.body, _PROPOSED):
        return None
    ended_at = ""
    for part in parts[1:]:
        body = part.body
        is_answer = isinstance(body, HoldAnswered) and (body.taken or not part.from_setting)
        if is_answer or isinstance(body, _ENDS_A_PROPOSAL):
            ended_at = ended_at or part.arrived_at or part.header.recorded_at
    return TaskFold(TaskKind.PROPOSED, local_minute(first.arrived_at)[:10], "", "", not ended_at, ended_at)


def _after_step(body: ReferralStep, due_on: str, ended_now: str, ended_at: str) -> tuple[str, str]:
    """Return by when an answer is owed and when it came, after a step: what is taken further asks for one anew."""
    if body.step is ReferralStepKind.OUTCOME:
        return due_on, ended_now
    if body.step is ReferralStepKind.ESCALATED and body.due_on:
        return body.due_on, ""
    return due_on, ended_at


def _asked(first: Part) -> tuple[TaskKind, str, str, str] | None:
    """Return what the entry asks for: the kind, the day, and whose it is."""
    body, recorder = first.body, first.header.recorder
    if isinstance(body, ActionPlanned):
        return TaskKind.ACTION, body.due_on, body.owner or "", body.owner_name
    if isinstance(body, AgencyContact | InformationRequested) and body.answer_due:
        return TaskKind.ANSWER_OWED, body.answer_due, recorder, ""
    if isinstance(body, Referral):
        return TaskKind.ANSWER_OWED, body.answer_due, recorder, ""
    if isinstance(body, LegalRequest):
        return TaskKind.LEGAL_REQUEST, body.look_on, recorder, ""
    if isinstance(body, SecondAsked):
        return TaskKind.SECOND_LOOK, body.due_on, "", ""
    if isinstance(body, SharedFirst):
        return TaskKind.MAKE_GOOD, body.due_on, recorder, ""
    if isinstance(body, SharingDecision) and body.review_on:
        return TaskKind.SHARING_REVIEW, body.review_on, recorder, ""
    return None
