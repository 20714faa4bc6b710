"""A report on its way out: as paper, as a workbook, as comma-separated values. Each is an entry first. X10, X13."""

import hashlib
from enum import StrEnum
from pathlib import Path

from safeguard_desktop.documents import render_report, render_separated, render_workbook
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.domain.codes import OutputKind
from safeguard_desktop.domain.entries import Exported, InChild, Printed
from safeguard_desktop.domain.reports.report import Report, ReportKind
from safeguard_desktop.services.papers.making import finished, making
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.storage.atomic import write_durably


class SheetFile(StrEnum):
    """What sort of file a report is saved as for a spreadsheet; the value is how its name ends."""

    WORKBOOK = "xlsx"
    SEPARATED = "csv"


class ReportPapers:
    """Makes what leaves the record in memory, and writes down that it did."""

    def __init__(self, session: Session, shaper: TextShaper | None) -> None:
        """Keep the session, and the shaper for scripts that need one."""
        self._session, self._shaper = session, shaper

    def paper(self, report: Report) -> Output:
        """Return a report as a PDF in memory, the same numbers and pictures as on the screen."""
        return finished(render_report(report, making(self._session), self._shaper))

    def printed(self, report: Report, pages: int, printer: str) -> Changed:
        """Write down that a report was printed."""
        return self._record(report, Printed(_kind(report), pages, printer))

    def saved(self, report: Report, output: Output, path: Path) -> Changed:
        """Write down that a report is saved as a PDF, then save it: the record knows of every file outside.

        Raises:
            EnvironmentFault: the entry or the file could not be written.
        """
        return self._save(report, output.pdf, output.pages, path)

    def saved_for_spreadsheets(self, report: Report, kind: SheetFile, path: Path) -> Changed:
        """Write down that a report is saved for a spreadsheet, then save it; made in memory, with no file between.

        Raises:
            EnvironmentFault: the entry or the file could not be written.
        """
        made = render_workbook if kind is SheetFile.WORKBOOK else render_separated
        return self._save(report, made(report, making(self._session)), 0, path)

    def _save(self, report: Report, content: bytes, pages: int, path: Path) -> Changed:
        digest = hashlib.sha256(content).hexdigest()
        changed = self._record(report, Exported(_kind(report), pages, digest))
        write_durably(path, content)
        return changed

    def _record(self, report: Report, body: Printed | Exported) -> Changed:
        children = (InChild(report.child),) if report.child is not None else ()
        self._session.append(self._session.new_entry(body, children))
        return Changed("child", report.child) if report.child is not None else Changed("report")


def _kind(report: Report) -> OutputKind:
    return OutputKind.GOVERNORS_REPORT if report.kind is ReportKind.GOVERNORS else OutputKind.REPORT
