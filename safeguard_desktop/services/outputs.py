"""Chronologies on paper and as files; every print and every export is an entry. Source: X10, X13."""

import hashlib
from pathlib import Path

from safeguard_desktop.documents import render_chronology
from safeguard_desktop.documents.content import ChronologyDocument
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.domain.codes import OutputKind
from safeguard_desktop.domain.entries import Exported, InChild, Printed
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.papers import story
from safeguard_desktop.services.papers.making import finished, making
from safeguard_desktop.services.papers.pack import chronology_rows, glossary
from safeguard_desktop.services.records import RecordService
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.storage.atomic import write_durably


class OutputsService:
    """Makes papers in memory, and writes down what left the record."""

    def __init__(self, session: Session, records: RecordService, shaper: TextShaper | None) -> None:
        """Keep the session, the reader of records, and the shaper for scripts that need one."""
        self._session = session
        self._records = records
        self.shaper = shaper

    def chronology(self, child: ChildId) -> Output:
        """Return the chronology of a child as a PDF in memory."""
        record = self._records.of(child)
        document = ChronologyDocument(
            making=making(self._session),
            child=story.front_sheet(child, record.child.details),
            rows=chronology_rows(record),
            glossary=glossary(self._session.chain.latest),
        )
        return finished(render_chronology(document, self.shaper))

    def printed(self, child: ChildId, kind: OutputKind, pages: int, printer: str) -> Changed:
        """Write down that paper was made."""
        return self._record(child, Printed(kind, pages, printer))

    def saved(self, child: ChildId, kind: OutputKind, output: Output, path: Path) -> Changed:
        """Save a document where the person says, and write that down.

        The entry comes first: a file outside that the record does not know of would be worse than
        an entry for a file that could not be written.

        Raises:
            EnvironmentFault: the entry or the file could not be written.
        """
        digest = hashlib.sha256(output.pdf).hexdigest()
        changed = self._record(child, Exported(kind, output.pages, digest))
        write_durably(path, output.pdf)
        return changed

    def _record(self, child: ChildId, body: Printed | Exported) -> Changed:
        self._session.append(self._session.new_entry(body, (InChild(child),)))
        return Changed("child", child)
