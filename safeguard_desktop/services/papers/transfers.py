"""Transfer packs, first form: a child leaves, and the file goes with her. Source: S92; guidance.md 2.2.

The pack is made in memory. Only the encrypted file ever reaches a disk, and only where the lead says.
"""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypedDict

import msgspec

from safeguard_desktop.bundles.check_code import draw_check_code
from safeguard_desktop.bundles.pack import PackInfo
from safeguard_desktop.bundles.passphrase import draw_passphrase
from safeguard_desktop.documents import render_pack
from safeguard_desktop.domain.clock import from_text, local
from safeguard_desktop.domain.codes import OutputKind, PageKind
from safeguard_desktop.domain.entries import InChild, PackPrepared, TransferPrepared, Viewed
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.keeping.codes import AfterTransfer
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.progress import part_of, say_nothing
from safeguard_desktop.domain.rows import ToldApartBy
from safeguard_desktop.domain.when import parse_date
from safeguard_desktop.services.inbox.drafts import TransferDraft
from safeguard_desktop.services.keeping.transferred import after_transfer_of
from safeguard_desktop.services.leaving.listing import LeaversService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.papers.making import finished, making
from safeguard_desktop.services.papers.outputs import OutputsService, Paper
from safeguard_desktop.services.papers.pack import ChildRecord, items, pack_document
from safeguard_desktop.services.papers.packing import PackingService
from safeguard_desktop.services.papers.records import RecordService
from safeguard_desktop.services.papers.sheet import fingerprint_text
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import telling as story
from safeguard_desktop.wording.documents import TITLE_PACK
from safeguard_desktop.wording.keeping import KEPT

_PAGES: Final = (0.1, 0.6)
_READ: Final = (0.65, 0.75)
_SEALED: Final = (0.75, 1.0)
"""Of the time that a pack takes, in shares of the whole, in one with many entries and documents (measured)."""


@dataclass(frozen=True, slots=True)
class PreparedPack:
    """A pack that has been made. `plain` is for printing only and never reaches a disk.

    `sealed` is the encrypted file, `digest` its SHA-256 (hex), `fingerprint` its beginning in
    groups, to read out by telephone.
    """

    entry: EntryId
    child: ChildId
    number: str
    passphrase: str
    plain: Output
    sealed: bytes
    digest: str
    fingerprint: str
    names_siblings: bool = False


@dataclass(frozen=True, slots=True)
class TransferRow:
    """A pack in the list of those made. `made_at` is UTC text."""

    entry: EntryId
    child: ChildId
    child_name: str
    number: str
    to_setting: str
    to_lead: str
    made_at: str
    pages: int
    told_apart_by: ToldApartBy | None = None


class GoesBefore(TypedDict):
    """What a pack is made for; see `PackPrepared`."""

    leaving: EntryId | None
    replaces: EntryId | None
    send_by: str


class TransfersService:
    """Makes transfer packs."""

    def __init__(
        self,
        session: Session,
        models: Models,
        records: RecordService,
        outputs: OutputsService,
        packing: PackingService,
    ) -> None:
        """Keep what a pack is made of."""
        self._session = session
        self._models = models
        self._records = records
        self._outputs = outputs
        self._packing = packing
        self._leavers = LeaversService(models)

    def problems(self, draft: TransferDraft) -> tuple[Problem, ...]:
        """Return what is missing: the setting and its lead; a leaving date may be left out."""
        required = ("to_setting", "to_lead")
        found = [Problem(name, "missing") for name in required if not getattr(draft, name).strip()]
        if draft.leaving_typed.strip() and self._leaving(draft) == "":
            found.append(Problem("leaving", "not_understood"))
        return tuple(found)

    def summary_draft(self, child: ChildId) -> str:
        """Return lines with which a summary of main concerns may begin: when, what, and what was decided. No names."""
        return "\n".join(
            story.joined(
                row.event_words,
                labels.categories_text(row.categories),
                labels.DECISIONS[row.decision] if row.decision is not None else "",
            )
            for row in reversed(self._models.concerns.of_child(child))
        )

    def preview(self, draft: TransferDraft, progress: Progress = say_nothing) -> Output:
        """Return the pages as they would be, in memory, and write down that they were looked at.

        Raises:
            Refused: answers are missing.
        """
        self._complete(draft)
        output = self._pages(draft, self._next_number(), self._record(draft), progress)
        self._session.note_reading(Viewed(PageKind.TRANSFER_PREVIEW), (InChild(draft.child),), ())
        return output

    def prepare(self, draft: TransferDraft, progress: Progress = say_nothing) -> PreparedPack:
        """Make the pack, encrypt it under a new passphrase, and write down that it was made.

        `progress` may end it until it is written down: nothing is left of it then.

        Raises:
            Refused: answers are missing.
            EnvironmentFault: the record cannot be written.
        """
        number, passphrase, code = self._next_number(), draw_passphrase(), draw_check_code()
        self._complete(draft)
        record = self._record(draft)
        plain = self._pages(draft, number, record, part_of(progress, *_PAGES), code)
        packed = self._packing.pack(record, draft, number, self._leaving(draft), part_of(progress, *_READ))
        packed = replace(
            packed, record=msgspec.structs.replace(packed.record, check_code=code, kept=self._kept(record))
        )
        info = PackInfo(title=TITLE_PACK, number=number, setting=self._session.chain.latest.setting.name)
        sealed = self._packing.sealed(plain, packed, info, passphrase, part_of(progress, *_SEALED))
        digest = hashlib.sha256(sealed).hexdigest()
        entry = self._session.new_entry(
            PackPrepared(
                pack=number,
                to_setting=draft.to_setting,
                to_lead=draft.to_lead,
                leaving_on=self._leaving(draft),
                items=items(record),
                pages=plain.pages,
                digest=digest,
                names_siblings=draft.names_siblings,
                code=code,
                **self._goes_before(draft),
            ),
            (InChild(draft.child),),
        )
        self._session.append(entry)
        fingerprint = fingerprint_text(digest)
        return PreparedPack(
            entry=entry.id,
            child=draft.child,
            number=number,
            passphrase=passphrase,
            plain=plain,
            sealed=sealed,
            digest=digest,
            fingerprint=fingerprint,
            names_siblings=draft.names_siblings,
        )

    def save(self, pack: PreparedPack, path: Path) -> Changed:
        """Save the encrypted pack where the lead says, and write that down."""
        sealed = Output(pack.sealed, pack.plain.pages, (), pack.digest)
        return self._outputs.saved(self.paper(pack), sealed, path)

    def paper(self, pack: PreparedPack) -> Paper:
        """Return what a pack is in the record when it is printed or saved."""
        return Paper(pack.child, OutputKind.TRANSFER_PACK, names_siblings=pack.names_siblings)

    def file_name(self, pack: PreparedPack) -> str:
        """Return a name for the file that tells nobody whose it is."""
        return f"{pack.number}.pdf"

    def made(self) -> tuple[TransferRow, ...]:
        """Return the packs that have been made, the newest first."""
        rows = []
        for view in self._models.chronology.of_kind(TransferPrepared.KIND):
            body = view.body
            if isinstance(body, TransferPrepared) and view.children:
                child = self._models.children.row(view.children[0].child)
                rows.append(
                    TransferRow(
                        entry=view.id,
                        child=view.children[0].child,
                        child_name=child.full_name if child else "",
                        number=body.pack,
                        to_setting=body.to_setting,
                        to_lead=body.to_lead,
                        made_at=view.recorded_at,
                        pages=body.pages,
                        told_apart_by=child.told_apart_by if child else None,
                    )
                )
        return tuple(rows)

    def _complete(self, draft: TransferDraft) -> None:
        found = self.problems(draft)
        if found:
            raise Refused(RefusalCode.INCOMPLETE, found)

    def _pages(
        self, draft: TransferDraft, number: str, record: ChildRecord, progress: Progress, code: str = ""
    ) -> Output:
        dated = msgspec.structs.replace(draft, leaving_typed=self._leaving(draft))
        document = pack_document(record, dated, number, making(self._session), self._session.chain.latest)
        document = self._packing.without_kept_names(document, record)
        document = msgspec.structs.replace(document, check_code=code, kept=self._kept(record))
        return finished(render_pack(document, self._outputs.shaper, progress), record.look)

    def _kept(self, record: ChildRecord) -> str:
        """Return what this setting keeps of the file, for whoever receives it: all of it where anything is on hold."""
        return KEPT[AfterTransfer.KEEP_ALL if record.child.holds else after_transfer_of(self._models)]

    def _goes_before(self, draft: TransferDraft) -> GoesBefore:
        """Return what a pack is made for: the leaving that waits for it, or a pack that did not arrive."""
        leaving = self._leavers.open_leaving_of(draft.child)
        before = self._leavers.open_pack_to(draft.child, draft.to_setting)
        due = leaving.due_on if leaving is not None else before.due_on if before is not None else ""
        return {
            "leaving": leaving.entry.id if leaving is not None else None,
            "replaces": before.entry.id if before is not None else None,
            "send_by": due,
        }

    def _record(self, draft: TransferDraft) -> ChildRecord:
        return self._records.of(draft.child, names_siblings=draft.names_siblings)

    def _leaving(self, draft: TransferDraft) -> str:
        today = local(self._session.workplace.clock()).date()
        leaving = parse_date(draft.leaving_typed, today, future=True) if draft.leaving_typed.strip() else None
        return leaving.isoformat() if leaving else ""

    def _next_number(self) -> str:
        year = local(from_text(self._session.now())).year
        made = sum(row.number.startswith(f"TP-{year}-") for row in self.made())
        return f"TP-{year}-{made + 1:04d}"
