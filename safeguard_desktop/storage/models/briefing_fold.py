"""What staff were told, worked out from its entry and those that followed: pure, like `task_fold`."""

from collections.abc import Sequence
from dataclasses import dataclass

from safeguard_desktop.domain.codes import BriefingWay
from safeguard_desktop.domain.entries import BriefingEnded, BriefingRead, StaffBriefed
from safeguard_desktop.storage.models.parts import Part


@dataclass(frozen=True, slots=True)
class BriefingFold:
    """Until when it holds (ISO date), whether it was ended, and how many have a note and have not read it."""

    until: str
    is_note: bool
    is_ended: bool
    unread: int


def fold_briefing(parts: Sequence[Part]) -> BriefingFold | None:
    """Return what the first entry comes to, or None where it tells nobody anything."""
    body = parts[0].body
    if not isinstance(body, StaffBriefed):
        return None
    is_note = body.way is BriefingWay.NOTE
    to = {told.person for told in body.to if told.person} if is_note else set()
    read = {part.body.reader for part in parts[1:] if isinstance(part.body, BriefingRead)}
    is_ended = any(isinstance(part.body, BriefingEnded) for part in parts[1:])
    return BriefingFold(body.until, is_note, is_ended, len(to - read))
