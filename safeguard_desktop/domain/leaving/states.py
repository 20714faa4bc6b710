"""What the entries about a leaving, or about a pack, come to: how far it is, what is due, and when. Pure.

Source: S93, X05; guidance.md section 2.2.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from safeguard_desktop.domain.entries.bodies import EntryBody, TransferPrepared
from safeguard_desktop.domain.entries.leaving import (
    Leaving,
    LeavingChanged,
    LeavingRecorded,
    NoFileTold,
    PackPrepared,
    TransferSent,
    TransferStep,
)
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.leaving.codes import (
    TELL_AUTHORITY,
    LeavingState,
    TransferState,
    TransferStepKind,
)

FIVE_DAYS: Final = timedelta(days=5)
"""For packs of which nobody has written down by when they go. The days themselves are data: services/leaving."""

_OVER: Final = frozenset({TransferState.CONFIRMED, TransferState.REPLACED, TransferState.NOT_NEEDED})
_AFTER: Final = {
    TransferStepKind.DELIVERED: TransferState.DELIVERED,
    TransferStepKind.CONFIRMED: TransferState.CONFIRMED,
    TransferStepKind.SETTLED: TransferState.CONFIRMED,
    TransferStepKind.DIFFERS: TransferState.DIFFERS,
    TransferStepKind.CHASED: TransferState.CHASED,
    TransferStepKind.ESCALATED: TransferState.ESCALATED,
    TransferStepKind.WRONG_ADDRESS: TransferState.WRONG_ADDRESS,
    TransferStepKind.GOT_BACK: TransferState.PREPARED,
    TransferStepKind.WITHDRAWN: TransferState.PREPARED,
    TransferStepKind.NOT_NEEDED: TransferState.NOT_NEEDED,
}
_INCIDENT_ENDS: Final = frozenset({TransferStepKind.REPORTED, TransferStepKind.NOT_REPORTED})


@dataclass(frozen=True, slots=True)
class TransferNow:
    """How far a pack has come. `due_on` is an ISO date, `incident_due` an ISO minute while an incident is open.

    `missing` are the entries that the new setting says it lacks; `sent` is the last time that the pack went.
    `needs_new_pack` tells that the one that was made is not to be sent any more.
    """

    state: TransferState
    due_on: str
    sent: TransferSent | None = None
    confirmed: TransferStep | None = None
    missing: tuple[EntryId, ...] = ()
    is_passphrase_told: bool = False
    needs_new_pack: bool = False
    incident_due: str = ""

    @property
    def is_open(self) -> bool:
        """Whether something is left to do: an incident is followed to its end though the file has arrived."""
        return self.state not in _OVER or bool(self.incident_due)

    @property
    def next_due(self) -> str:
        """The day by which the next thing is to be done: an incident's 72 hours end on their day."""
        days = [self.due_on] if self.state not in _OVER and self.due_on else []
        days += [self.incident_due[:10]] if self.incident_due else []
        return min(days, default=self.due_on)


@dataclass(frozen=True, slots=True)
class LeavingNow:
    """How far it is with a child who leaves."""

    state: LeavingState
    details: Leaving
    due_on: str

    @property
    def is_open(self) -> bool:
        """Whether something is left to do."""
        return self.state in {
            LeavingState.TO_SEND, LeavingState.WHERE_UNKNOWN, LeavingState.AUTHORITY_TO_TELL
        }  # fmt: skip


def transfer_now(
    prepared: TransferPrepared, recorded_on: str, following: Iterable[EntryBody | None]
) -> TransferNow:
    """Return how far a pack has come, from its entry, the day on which it was made, and what followed in order."""
    now = TransferNow(TransferState.PREPARED, _send_by(prepared, recorded_on))
    for body in following:
        if isinstance(body, TransferSent):
            now = replace(
                now, state=TransferState.SENT, due_on=body.chase_on, sent=body, needs_new_pack=False
            )
        elif isinstance(body, PackPrepared):
            now = replace(now, state=TransferState.REPLACED)
        elif isinstance(body, TransferStep):
            now = _after(now, body)
    return now


def leaving_now(
    first: LeavingRecorded, recorded_on: str, following: Iterable[EntryBody | None]
) -> LeavingNow:
    """Return how far it is with a leaving, from its entry, its day, and what followed in order."""
    details, ended = first.details, None
    for body in following:
        if isinstance(body, LeavingChanged):
            details, ended = body.details, LeavingState.ENDED if body.ended else None
        elif isinstance(body, PackPrepared):
            ended = LeavingState.PACK_MADE
        elif isinstance(body, NoFileTold):
            ended = LeavingState.NO_FILE
    state = ended or _still_to_do(details)
    return LeavingNow(state, details, _due(state, details) or recorded_on)


def _due(state: LeavingState, details: Leaving) -> str:
    """Return by when the next thing is due; "" where that is the day of writing it down."""
    if state is LeavingState.AUTHORITY_TO_TELL:
        return ""
    if state is LeavingState.WHERE_UNKNOWN and not details.authority_told.strip():
        return details.last_day or details.review_on
    return details.due_on if state is LeavingState.TO_SEND else details.review_on or details.due_on


def _still_to_do(details: Leaving) -> LeavingState:
    if details.to_setting.strip() and details.reason not in TELL_AUTHORITY:
        return LeavingState.TO_SEND
    # Before the last day, "not known yet" is no missing child.
    is_told = details.reason not in TELL_AUTHORITY or bool(details.authority_told.strip())
    return LeavingState.WHERE_UNKNOWN if is_told else LeavingState.AUTHORITY_TO_TELL


def _after(now: TransferNow, body: TransferStep) -> TransferNow:
    """Return how far a pack is after one step."""
    step = body.step
    if step is TransferStepKind.PASSPHRASE_TOLD:
        return replace(now, is_passphrase_told=True)
    if step in _INCIDENT_ENDS:
        return replace(now, incident_due="")
    state = _AFTER[step]
    now = replace(now, state=state, due_on=body.due_on or now.due_on)
    if step is TransferStepKind.WRONG_ADDRESS:
        return replace(now, incident_due=body.due_at)
    if step is TransferStepKind.WITHDRAWN:
        return replace(now, needs_new_pack=True)
    if state is TransferState.CONFIRMED:
        return replace(now, confirmed=body, missing=(), needs_new_pack=False)
    return replace(now, missing=body.items or now.missing)


def _send_by(prepared: TransferPrepared, recorded_on: str) -> str:
    if isinstance(prepared, PackPrepared) and prepared.send_by:
        return prepared.send_by
    return (date.fromisoformat(prepared.leaving_on or recorded_on) + FIVE_DAYS).isoformat()
