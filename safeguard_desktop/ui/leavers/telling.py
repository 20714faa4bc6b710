"""How far a leaver or a pack is: its words, and the colour and icon beside them."""

from __future__ import annotations

from datetime import date
from typing import Final

from safeguard_desktop.domain.deadlines import is_overdue
from safeguard_desktop.domain.leaving.codes import LeavingState, TransferState
from safeguard_desktop.services.leaving.listing import LeaverRow
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import StatusPill
from safeguard_desktop.wording import leavers as words

_GOOD: Final = {TransferState.CONFIRMED, LeavingState.NO_FILE, LeavingState.PACK_MADE}
_ALARMING: Final = {TransferState.WRONG_ADDRESS, TransferState.DIFFERS, LeavingState.AUTHORITY_TO_TELL}


def state_of(row: LeaverRow) -> TransferState | LeavingState | None:
    """Returns how far it is."""
    if row.transfer is not None:
        return row.transfer.state
    return row.leaving.state if row.leaving is not None else None


def state_text(row: LeaverRow) -> str:
    """Returns how far it is, in words."""
    state = state_of(row)
    if row.transfer is not None and row.transfer.needs_new_pack:
        return words.NEW_PACK_DUE
    if isinstance(state, TransferState):
        return words.STATES[state]
    return words.LEAVING_STATES[state] if state is not None else ""


def state_pill(row: LeaverRow, day: date) -> StatusPill:
    """Returns how far it is, as a sign; its icon says what its colour does."""
    state = state_of(row)
    if state in _GOOD:
        return StatusPill(state_text(row), Tone.GOOD, "circle-check")
    if state in _ALARMING or (row.is_open and is_overdue(row.due_on, day)):
        return StatusPill(state_text(row), Tone.STOP, "triangle-alert")
    return StatusPill(state_text(row), Tone.CAUTION if row.is_open else Tone.PLAIN, "package")
