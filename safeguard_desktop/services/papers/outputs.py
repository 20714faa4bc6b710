"""Papers of one child, in memory and as files; every print and every export is an entry. Source: X10, X13.

Any of them may come before the family: whoever raised a matter in confidence is left out. Source: S06, S08.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from safeguard_desktop.documents import render_chronology, render_concern, render_front_sheet
from safeguard_desktop.documents.content import ChronologyDocument, ConcernDocument, FrontSheetDocument
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.domain.codes import OutputKind
from safeguard_desktop.domain.entries import Exported, InChild, Printed
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.papers.concern import concern as concern_in_full
from safeguard_desktop.services.papers.front import front_sheet
from safeguard_desktop.services.papers.kept_names import kept_names, said_of
from safeguard_desktop.services.papers.making import finished, making
from safeguard_desktop.services.papers.pack import chronology_rows, glossary, legend, only, withheld
from safeguard_desktop.services.papers.records import RecordService
from safeguard_desktop.services.papers.referral import ReferralPapers, ReferralText
from safeguard_desktop.services.papers.whereabouts import without_whereabouts
from safeguard_desktop.services.papers.without import without
from safeguard_desktop.services.restricted.raised_by import RaisedByService
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.storage.atomic import write_durably


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of one child's file, and whether brothers and sisters stand in it by name."""

    child: ChildId
    kind: OutputKind
    concern: EntryId | None = None
    names_siblings: bool = False
    referral: EntryId | None = None
    decision: EntryId | None = None


class OutputsService:
    """Makes papers in memory, and writes down what left the record."""

    def __init__(
        self,
        session: Session,
        records: RecordService,
        shaper: TextShaper | None,
        referrals: ReferralPapers,
        raised_by: RaisedByService,
    ) -> None:
        """Keep what papers are made of, the shaper for scripts that need one, and who knows whose names are kept."""
        self._session = session
        self._referrals = referrals
        self._records, self._raised_by = records, raised_by
        self.shaper = shaper

    def chronology(self, child: ChildId, *, names_siblings: bool = False) -> Output:
        """Return the chronology of a child as a PDF in memory."""
        record = self._records.of(child, names_siblings=names_siblings)
        out = kept_names(self._raised_by, record)
        rows = tuple(without(row, out) for row in chronology_rows(record))
        document = ChronologyDocument(
            making=making(self._session),
            child=front_sheet(child, record.child.details),
            others=legend(record.others),
            rows=rows,
            withheld=(*withheld(record), *said_of(out)),
            glossary=glossary(self._session.chain.latest),
        )
        document = without_whereabouts(document, record.reading)
        return finished(render_chronology(document, self.shaper), record.look)

    def concern(self, child: ChildId, concern: EntryId, *, names_siblings: bool = False) -> Output:
        """Return one concern in full as a PDF in memory, as it may be read in this child's papers.

        Raises:
            Refused: the concern is not about this child.
        """
        record = only(self._records.of(child, names_siblings=names_siblings), concern)
        (told,), out = record.concerns, kept_names(self._raised_by, record)
        said = without(concern_in_full(told.view, told.children, record.reading), out)
        document = ConcernDocument(
            making=making(self._session),
            child=front_sheet(child, record.child.details),
            concern=said,
            withheld=(*withheld(record), *said_of(out)),
        )
        document = without_whereabouts(document, record.reading)
        return finished(render_concern(document, self.shaper), record.look)

    def front_sheet(self, child: ChildId, *, names_siblings: bool = False) -> Output:
        """Return the front sheet of a child as a PDF in memory."""
        record = self._records.of(child, names_siblings=names_siblings)
        details = record.child.details
        document = FrontSheetDocument(
            making=making(self._session),
            child=front_sheet(child, details),
            safety=details.keeps_safe_today,
            others=legend(record.sheet_others),
        )
        document = without_whereabouts(document, record.reading)
        return finished(render_front_sheet(document, self.shaper), record.sheet_look)

    def printed(self, paper: Paper, pages: int, printer: str) -> Changed:
        """Write down that paper was made."""
        return self._record(paper, Printed(paper.kind, pages, printer, paper.names_siblings))

    def saved(self, paper: Paper, output: Output, path: Path) -> Changed:
        """Save a document where the person says, and write that down.

        The entry comes first: a file outside that the record does not know of would be worse than
        an entry for a file that could not be written.

        Raises:
            EnvironmentFault: the entry or the file could not be written.
        """
        digest = hashlib.sha256(output.pdf).hexdigest()
        changed = self._record(paper, Exported(paper.kind, output.pages, digest, paper.names_siblings))
        write_durably(path, output.pdf)
        return changed

    def make(self, paper: Paper) -> Output:
        """Return a paper in memory: what is shown is what is printed and saved.

        Raises:
            Refused: there is no such child, or the concern is not about this child.
        """
        siblings = paper.names_siblings
        if paper.kind is OutputKind.REFERRAL and paper.referral is not None:
            return self._referrals.output(paper.referral, names_siblings=siblings)
        if paper.kind is OutputKind.CONCERN and paper.concern is not None:
            return self.concern(paper.child, paper.concern, names_siblings=siblings)
        if paper.kind is OutputKind.FRONT_SHEET:
            return self.front_sheet(paper.child, names_siblings=siblings)
        return self.chronology(paper.child, names_siblings=siblings)

    def referral_text(self, paper: Paper) -> ReferralText:
        """Return the text of a referral, to look at and to copy.

        Raises:
            Refused: there is no such referral.
        """
        if paper.referral is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return self._referrals.text(paper.referral, names_siblings=paper.names_siblings)

    def copied(self, paper: Paper, text: str) -> Changed:
        """Write down that the text of a referral was copied out of the record."""
        digest = hashlib.sha256(text.encode()).hexdigest()
        return self._record(paper, Exported(OutputKind.REFERRAL_TEXT, 0, digest, paper.names_siblings))

    def child_of(self, referral: EntryId) -> ChildId:
        """Return the child whom a referral is about first of all.

        Raises:
            Refused: there is no such referral.
        """
        return self._referrals.child_of(referral)

    def files_of(self, concern: EntryId) -> tuple[tuple[ChildId, str], ...]:
        """Return the children in whose files a concern stands, by name, whom it is about first.

        Raises:
            Refused: there is no such concern.
        """
        return self._records.files_of(concern)

    def _record(self, paper: Paper, body: Printed | Exported) -> Changed:
        refers_to = tuple(
            each for each in (paper.concern, paper.referral, paper.decision) if each is not None
        )
        self._session.append(self._session.new_entry(body, (InChild(paper.child),), refers_to))
        return Changed("child", paper.child)
