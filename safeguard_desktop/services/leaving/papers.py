"""The papers of leaving: the slip that comes back with a pack, and the letter that no file is held.

Source: S93, X05; guidance.md section 2.2. A slip names no child, so no entry is written when one is saved.
"""

from pathlib import Path

from safeguard_desktop.documents import render_no_file, render_slip
from safeguard_desktop.documents.content import NoFileDocument, SlipDocument
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.domain.entries import InChild, NoFileTold
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import ChildRow
from safeguard_desktop.domain.when import parse_date
from safeguard_desktop.services.leaving.drafts import NoFileDraft
from safeguard_desktop.services.leaving.listing import LeaversService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.papers.making import finished, making
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.storage.atomic import write_durably
from safeguard_desktop.wording.times import date_text


class LeavingPapers:
    """Makes slips and letters."""

    def __init__(
        self, session: Session, models: Models, leavers: LeaversService, shaper: TextShaper | None
    ) -> None:
        """Keep the session, its read models, the list, and the shaper for scripts that need one."""
        self._session = session
        self._models = models
        self._leavers = leavers
        self._shaper = shaper

    def slip(self, transfer: EntryId) -> Output:
        """Return the receipt slip of a pack.

        Raises:
            Refused: there is no such pack.
        """
        row = self._leavers.row(transfer)
        if row is None or row.pack is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        made = making(self._session)
        document = SlipDocument(
            setting=made.setting, lead=made.by, contact=made.contact, number=row.pack.pack, made_at=made.at
        )
        return finished(render_slip(document, self._shaper))

    def slip_name(self, transfer: EntryId) -> str:
        """Return a name for the file that tells nobody whose it is."""
        row = self._leavers.row(transfer)
        return f"{row.number}-slip.pdf" if row is not None else "slip.pdf"

    def save_slip(self, transfer: EntryId, path: Path) -> Output:
        """Save the slip of a pack where the person says.

        Raises:
            Refused: there is no such pack.
            EnvironmentFault: the file could not be written.
        """
        output = self.slip(transfer)
        write_durably(path, output.pdf)
        return output

    def children(self) -> tuple[ChildRow, ...]:
        """Return the children of the record of whom no concern was ever raised: for them a letter may be right."""
        return tuple(row for row in self._models.children.rows() if not row.concerns)

    def letter_problems(self, draft: NoFileDraft) -> tuple[Problem, ...]:
        """Return what is missing: whom it is about, to whom it goes; and that there is a file after all."""
        row = self._models.children.row(draft.child) if draft.child is not None else None
        found = []
        if draft.child is not None and (row is None or row.concerns):
            found.append(Problem("no_file_child", "has_concerns"))
        if draft.child is None and not draft.child_name.strip():
            found.append(Problem("no_file_name", "missing"))
        for name, typed in (("to_setting", draft.to_setting), ("to_lead", draft.to_lead)):
            if not typed.strip():
                found.append(Problem(name, "missing"))
        if draft.born_typed.strip() and not self._born(draft):
            found.append(Problem("no_file_born", "not_understood"))
        return tuple(found)

    def letter(self, draft: NoFileDraft) -> Output:
        """Make the letter, and write down that it was made.

        Raises:
            Refused: answers are missing, or there are concerns about the child.
            EnvironmentFault: the record cannot be written.
        """
        complete(self.letter_problems(draft))
        row = self._models.children.row(draft.child) if draft.child is not None else None
        name = row.full_name if row is not None else draft.child_name
        born = row.date_of_birth if row is not None else self._born(draft)
        document = NoFileDocument(
            making=making(self._session),
            child_name=name,
            date_of_birth=date_text(born),
            to_setting=draft.to_setting,
            to_lead=draft.to_lead,
            day=date_text(self._session.today().isoformat()),
        )
        output = finished(render_no_file(document, self._shaper))
        self._write_down(draft, row)
        return output

    def save_letter(self, output: Output, path: Path) -> Changed:
        """Save a letter that was made and written down.

        Raises:
            EnvironmentFault: the file could not be written.
        """
        write_durably(path, output.pdf)
        return Changed("child")

    def _write_down(self, draft: NoFileDraft, row: ChildRow | None) -> None:
        leaving = self._leavers.open_leaving_of(row.id) if row is not None else None
        body = NoFileTold(
            to_setting=draft.to_setting,
            to_lead=draft.to_lead,
            child_name="" if row is not None else draft.child_name,
            date_of_birth="" if row is not None else self._born(draft),
            leaving=leaving.entry.id if leaving is not None else None,
        )
        children = (InChild(ChildId(row.id)),) if row is not None else ()
        refers_to = (leaving.entry.id,) if leaving is not None else ()
        self._session.append(self._session.new_entry(body, children, refers_to))

    def _born(self, draft: NoFileDraft) -> str:
        day = parse_date(draft.born_typed, self._session.today()) if draft.born_typed.strip() else None
        return day.isoformat() if day is not None else ""
