"""What the desk offers for keeping: one service for each part of the page."""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.services.attaching.enclosing import packing_for
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.keeping.agreeing import TwoPeople
from safeguard_desktop.services.keeping.archiving import ArchiveService, ArchiveSources
from safeguard_desktop.services.keeping.chronologies import ChronologiesService
from safeguard_desktop.services.keeping.destroying import DestroyingService
from safeguard_desktop.services.keeping.finishing import FinishingService
from safeguard_desktop.services.keeping.holds import HoldsService
from safeguard_desktop.services.keeping.papers import CertificatePapers
from safeguard_desktop.services.keeping.retention import RetentionService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.office.backups import BackupService
from safeguard_desktop.services.papers.records import RecordService
from safeguard_desktop.services.restricted.circles import Circles
from safeguard_desktop.services.restricted.raised_by import RaisedByService
from safeguard_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class KeepingDesk:
    """The review list and the periods; holds and how they end; destruction and its certificates."""

    retention: RetentionService
    holds: HoldsService
    destroying: DestroyingService
    finishing: FinishingService
    papers: CertificatePapers
    archive: ArchiveService


def open_keeping(
    session: Session,
    models: Models,
    guidance: GuidanceService,
    whole: tuple[RecordService, RaisedByService],
    shaper: TextShaper | None,
) -> KeepingDesk:
    """Build the services of keeping for a session; nothing is read yet. `whole` is what an archive is read through."""
    records, raised_by = whole
    packing = packing_for(session, models, raised_by)
    retention = RetentionService(session, models, guidance)
    finishing = FinishingService(session, models, BackupService(session))
    return KeepingDesk(
        retention=retention,
        destroying=DestroyingService(
            session, models, retention, finishing, ChronologiesService(models, records)
        ),
        finishing=finishing,
        papers=CertificatePapers(session, finishing, retention, shaper),
        archive=ArchiveService(session, ArchiveSources(models, records, packing, shaper)),
        holds=HoldsService(session, models, Circles(session.record), TwoPeople(session)),
    )
