"""The desk of reports: counting, and what leaves the record. Both are built when the page is first gone to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safeguard_desktop.documents.shaping import TextShaper
    from safeguard_desktop.services.asking.answering import RequestsService
    from safeguard_desktop.services.models import Models
    from safeguard_desktop.services.reports.giving import ReportPapers
    from safeguard_desktop.services.reports.reports import ReportsService
    from safeguard_desktop.services.restricted.raised_by import RaisedByService
    from safeguard_desktop.services.session import Session


@dataclass(frozen=True)
class ReportsDesk:
    """What reports are built from; unlocking waits for none of it. `others` count what is in no read model."""

    session: Session
    models: Models
    others: tuple[RaisedByService, RequestsService]
    shaper: TextShaper | None

    @cached_property
    def counting(self) -> ReportsService:
        """Counts, and puts it into words."""
        from safeguard_desktop.services.reports.reports import ReportsService  # noqa: PLC0415 (not at unlock)

        return ReportsService(self.session, self.models, *self.others)

    @cached_property
    def papers(self) -> ReportPapers:
        """Makes paper and files of a report."""
        from safeguard_desktop.services.reports.giving import ReportPapers  # noqa: PLC0415 (not at unlock)

        return ReportPapers(self.session, self.shaper)
