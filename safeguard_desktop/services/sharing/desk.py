"""What the desk offers for telling somebody outside: one service for each page that does it."""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.papers.outputs import OutputsService
from safeguard_desktop.services.papers.records import RecordService
from safeguard_desktop.services.papers.shared import SharedPapers
from safeguard_desktop.services.restricted.raised_by import RaisedByService
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.sharing.ahead import SharedAheadService
from safeguard_desktop.services.sharing.asking_others import AskingOthersService
from safeguard_desktop.services.sharing.carrying import CarryingService
from safeguard_desktop.services.sharing.deciding import SharingService
from safeguard_desktop.services.sharing.listing import SharingListService
from safeguard_desktop.services.sharing.register_paper import TellingsPapers
from safeguard_desktop.services.sharing.tellings import TellingsService


@dataclass(frozen=True, slots=True)
class SharingDesk:
    """Deciding whether to tell, what was told, what goes out, and asking somebody outside."""

    deciding: SharingService
    listing: SharingListService
    tellings: TellingsService
    papers: SharedPapers
    asking: AskingOthersService
    ahead: SharedAheadService
    register: TellingsPapers
    carrying: CarryingService


def open_sharing(
    session: Session,
    models: Models,
    guidance: GuidanceService,
    papers: tuple[RecordService, OutputsService],
    raised_by: RaisedByService,
) -> SharingDesk:
    """Build the services of sharing for a session."""
    deciding, tellings = SharingService(session, models, guidance), TellingsService(models)
    return SharingDesk(
        deciding=deciding,
        listing=SharingListService(deciding, models),
        tellings=tellings,
        papers=SharedPapers(session, models, guidance, papers, raised_by),
        asking=AskingOthersService(session, models, guidance),
        ahead=SharedAheadService(models),
        register=TellingsPapers(session, tellings, papers[1].shaper),
        carrying=CarryingService(session, models),
    )
