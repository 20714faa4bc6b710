"""What the desk offers for documents: attaching them, and reading what is kept."""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.services.attaching.attaching import AttachingService
from safeguard_desktop.services.attaching.documents import DocumentsService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class AttachingDesk:
    """Attaching documents, and reading them."""

    attaching: AttachingService
    documents: DocumentsService


def open_attaching(session: Session, models: Models) -> AttachingDesk:
    """Build the services of documents for a session."""
    return AttachingDesk(AttachingService(session, models), DocumentsService(session, models))
