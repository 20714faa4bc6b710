"""What the desk offers for documents that are kept for named people."""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.services.kept_documents.attaching import KeptAttachingService
from safeguard_desktop.services.kept_documents.documents import KeptDocumentsService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.restricted.circles import Circles
from safeguard_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class KeptDocumentsDesk:
    """Attaching documents to what is kept for named people, and reading them."""

    attaching: KeptAttachingService
    documents: KeptDocumentsService


def open_kept_documents(session: Session, models: Models, circles: Circles) -> KeptDocumentsDesk:
    """Build the services of these documents for a session; nothing is opened until it is asked for."""
    return KeptDocumentsDesk(
        KeptAttachingService(session, models, circles), KeptDocumentsService(session, circles)
    )
