"""A worry about an adult as paper or as a file; each time is an entry of its own record. Source: X10, X13, S44."""

from pathlib import Path

from safeguard_desktop.documents import render_matter
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.domain.codes import OutputKind
from safeguard_desktop.domain.entries import Exported, Printed
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.matters.matters import MattersService
from safeguard_desktop.services.papers.making import finished, making_from
from safeguard_desktop.services.papers.matter import matter_document
from safeguard_desktop.services.record import Record
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.storage.atomic import write_durably


class MatterPapers:
    """Makes the paper in memory, and writes down what left the record."""

    def __init__(self, record: Record, matters: MattersService, shaper: TextShaper | None = None) -> None:
        """Keep the record, how it is read, and the shaper for scripts that need one."""
        self._record, self._matters, self._shaper = record, matters, shaper

    def make(self, matter: EntryId) -> Output:
        """Return one worry as a PDF in memory; that it was looked at is written down.

        Raises:
            Refused: there is no such worry.
            EnvironmentFault: that it was looked at cannot be written down, but for a full disk.
        """
        view = self._matters.open(matter)
        return finished(render_matter(matter_document(view, making_from(self._record)), self._shaper))

    def printed(self, matter: EntryId, pages: int, printer: str) -> Changed:
        """Write down that paper was made."""
        return self._write_down(matter, Printed(OutputKind.MATTER, pages, printer))

    def saved(self, matter: EntryId, output: Output, path: Path) -> Changed:
        """Save it where the person says, and write that down first: no file that the record does not know of.

        Raises:
            EnvironmentFault: the entry or the file could not be written.
        """
        changed = self._write_down(matter, Exported(OutputKind.MATTER, output.pages, output.digest))
        write_durably(path, output.pdf)
        return changed

    def _write_down(self, matter: EntryId, body: Printed | Exported) -> Changed:
        entries = self._matters.entries
        found = entries.matter(matter)
        if found.circle:
            entries.append(found, body)
        else:
            self._record.append(self._record.new_entry(body, (), (matter,)))
        return Changed("matter", matter)
