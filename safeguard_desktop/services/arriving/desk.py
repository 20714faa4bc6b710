"""What the desk offers for what arrives: packs, and the book of what was received."""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.services.arriving.book import BookService
from safeguard_desktop.services.arriving.packs import ArrivingService
from safeguard_desktop.services.arriving.receipts import ReceiptsService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class ArrivingDesk:
    """Receiving packs and files, and the receipts that go back."""

    packs: ArrivingService
    book: BookService
    receipts: ReceiptsService


def open_arriving(session: Session, models: Models) -> ArrivingDesk:
    """Build the services of what arrives for a session."""
    return ArrivingDesk(
        packs=ArrivingService(session, models),
        book=BookService(session, models),
        receipts=ReceiptsService(session),
    )
