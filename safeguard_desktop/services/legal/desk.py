"""What the desk offers for requests with the law behind them."""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.legal.requests import LegalRequestsService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class LegalDesk:
    """Taking requests down and following them up."""

    requests: LegalRequestsService


def open_legal(session: Session, models: Models, guidance: GuidanceService) -> LegalDesk:
    """Build the services for a session."""
    return LegalDesk(LegalRequestsService(session, models, guidance))
