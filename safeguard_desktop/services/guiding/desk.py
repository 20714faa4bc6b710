"""What the desk offers for keeping up to date what holds in this setting."""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.guiding.family_texts import FamilyTextsService
from safeguard_desktop.services.guiding.grounds import GroundsKeeping
from safeguard_desktop.services.guiding.here import GuidanceHere
from safeguard_desktop.services.guiding.keeping import GuidanceKeeping
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class GuidingDesk:
    """Editions, time limits, grounds, days and duties, and what families are given to read."""

    keeping: GuidanceKeeping
    grounds: GroundsKeeping
    texts: FamilyTextsService


def open_guiding(session: Session, models: Models) -> tuple[GuidanceService, GuidingDesk]:
    """Build the guidance of a session and what keeps it up to date; nothing is read yet."""
    facts, here = session.chain.latest.setting, GuidanceHere(models)
    guidance = GuidanceService(session.workplace.clock, facts.kind, facts.nation, here)
    return guidance, GuidingDesk(
        GuidanceKeeping(session, guidance, here),
        GroundsKeeping(session, guidance, here),
        FamilyTextsService(session, models),
    )
