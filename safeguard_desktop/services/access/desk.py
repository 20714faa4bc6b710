"""What the desk offers for answering a request to see records: one service for each part of the work."""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.services.access.answering import AnswersService
from safeguard_desktop.services.access.assessing import AssessingService
from safeguard_desktop.services.access.copies import CopiesService
from safeguard_desktop.services.access.items import ItemsService
from safeguard_desktop.services.asking.answering import RequestsService
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.papers.outputs import OutputsService
from safeguard_desktop.services.papers.records import RecordService
from safeguard_desktop.services.restricted.raised_by import RaisedByService
from safeguard_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class AccessDesk:
    """Who asks and the time, each entry, the copy, and the answer."""

    assessing: AssessingService
    items: ItemsService
    copies: CopiesService
    answers: AnswersService


def open_access(
    session: Session,
    models: Models,
    sources: tuple[RequestsService, RecordService, GuidanceService],
    outputs: OutputsService,
    raised_by: RaisedByService,
) -> AccessDesk:
    """Build the services of access requests for a session."""
    requests, _records, guidance = sources
    assessing = AssessingService(session, models, guidance, requests)
    items = ItemsService(session, models, sources, raised_by)
    copies = CopiesService(session, models, requests, items, outputs)
    answers = AnswersService(session, models, requests, (assessing, items, copies))
    return AccessDesk(assessing, items, copies, answers)
