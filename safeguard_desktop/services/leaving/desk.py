"""What the desk offers for children who leave: one service for each thing that is done."""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.leaving.following import FollowingService
from safeguard_desktop.services.leaving.listing import LeaversService
from safeguard_desktop.services.leaving.papers import LeavingPapers
from safeguard_desktop.services.leaving.recording import LeavingService
from safeguard_desktop.services.leaving.taking_in import TakingInService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class LeavingDesk:
    """The list, writing down who leaves, following a pack until it is confirmed, papers, and what comes back."""

    leavers: LeaversService
    leaving: LeavingService
    following: FollowingService
    papers: LeavingPapers
    taking_in: TakingInService


def open_leaving(
    session: Session, models: Models, guidance: GuidanceService, shaper: TextShaper | None
) -> LeavingDesk:
    """Build the services of leaving for a session."""
    leavers = LeaversService(models)
    return LeavingDesk(
        leavers=leavers,
        leaving=LeavingService(session, models, guidance, leavers),
        following=FollowingService(session, models, guidance, leavers),
        papers=LeavingPapers(session, models, leavers, shaper),
        taking_in=TakingInService(session, leavers),
    )
