"""What the desk offers for what arrives: packs, and the book of what was received."""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.services.acts.acting import ActingService
from safeguard_desktop.services.arriving.book import BookService
from safeguard_desktop.services.arriving.packs import ArrivingService
from safeguard_desktop.services.arriving.proposed import ProposedService
from safeguard_desktop.services.arriving.receipts import ReceiptsService
from safeguard_desktop.services.concern.beside import ConcernLinkingService
from safeguard_desktop.services.concern.earlier import EarlierService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class ArrivingDesk:
    """Receiving packs and files, what waits for a decision since they came, what they belong with; receipts."""

    packs: ArrivingService
    book: BookService
    receipts: ReceiptsService
    proposed: ProposedService
    linking: ConcernLinkingService


def open_arriving(session: Session, models: Models) -> ArrivingDesk:
    """Build the services of what arrives for a session."""
    book = BookService(session, models)
    return ArrivingDesk(
        packs=ArrivingService(session, models),
        book=book,
        linking=ConcernLinkingService(session, models, EarlierService(session, models)),
        proposed=ProposedService(session, models, ActingService(session, models), book),
        receipts=ReceiptsService(session),
    )
