"""Makes an archive: the whole record in one folder, which a stranger can read in 75 years without the program.

One encrypted PDF for each child, laid out as a transfer pack is; one for each document that several children have a
part in; and one that is read first, which explains everything and holds every entry as plain data. One passphrase
opens them all. Summary of the decision:

Context: whoever has the passphrase opens everything. Decision: what is kept for named people, and worries about
adults, are in no archive, also where whoever makes it may read them; page one says so whether there is any or not.
The files are written as they are made, one child at a time; the passphrase exists only in memory and is given out
last, after the entry that says that an archive was made. Consequences: a large record needs no more memory than its
largest file; an archive that was cut off opens to nobody; none is readable that the record does not know of.

Source: X15; guidance.md section 6.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from safeguard_desktop.bundles.pack import PackInfo
from safeguard_desktop.bundles.pack_record import PackRecord
from safeguard_desktop.bundles.passphrase import draw_passphrase
from safeguard_desktop.documents import render_pack
from safeguard_desktop.documents.content import PackDocument, Term
from safeguard_desktop.domain.codes import OutputKind
from safeguard_desktop.domain.documents import MIMES
from safeguard_desktop.domain.entries import DocumentAttached, Exported
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.rows import ChildRow
from safeguard_desktop.services.attaching.documents import DocumentRow, DocumentsService
from safeguard_desktop.services.inbox.drafts import TransferDraft
from safeguard_desktop.services.keeping.archive_data import ArchiveData, ArchivedFile
from safeguard_desktop.services.keeping.archive_pages import FIRST, Told, document_page, first_pages, glossary
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.papers.making import making
from safeguard_desktop.services.papers.pack import pack_document
from safeguard_desktop.services.papers.packing import ENDINGS, Packed, PackingService
from safeguard_desktop.services.papers.records import RecordService
from safeguard_desktop.services.papers.sealing import sealed_file
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.storage.atomic import faults_of_files, make_folder, write_durably
from safeguard_desktop.wording import archive as words
from safeguard_desktop.wording import attaching as attaching_words
from safeguard_desktop.wording.times import date_text

if TYPE_CHECKING:
    from safeguard_desktop.documents.content import Making
    from safeguard_desktop.documents.shaping import TextShaper

_TEXT_ENCODING: Final = "utf-8-sig"
"""With the mark that tells every program, old ones too, that it is UTF-8."""


@dataclass(frozen=True, slots=True)
class MadeArchive:
    """An archive that lies in `folder` (its name alone). The passphrase is nowhere else."""

    changed: Changed
    folder: str
    passphrase: str = field(repr=False)
    children: int
    entries: int
    files: int


@dataclass(slots=True)
class _Underway:
    """An archive that is being made: where, under which number and passphrase, and what has been written of it."""

    folder: Path
    number: str
    passphrase: str = field(repr=False)
    making: Making
    written: list[Path] = field(default_factory=list)
    files: list[ArchivedFile] = field(default_factory=list)
    of_children: dict[ChildId, str] = field(default_factory=dict)
    enclosed: set[str] = field(default_factory=set)
    documents: dict[str, EntryId] = field(default_factory=dict)

    def write(self, name: str, raw: bytes) -> None:
        path = self.folder / name
        self.written.append(path)
        write_durably(path, raw)

    def keep(self, name: str, what: str, pages: int, raw: bytes) -> None:
        self.write(name, raw)
        self.files.append(ArchivedFile(name, what, pages, len(raw), hashlib.sha256(raw).hexdigest()))

    def take_away(self) -> None:
        """Remove what was written: it opens to nobody."""
        for path in self.written:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        with suppress(OSError):
            self.folder.rmdir()


@dataclass(frozen=True, slots=True)
class ArchiveSources:
    """What an archive is made from."""

    models: Models
    records: RecordService
    packing: PackingService
    shaper: TextShaper | None


class ArchiveService:
    """Makes archives."""

    def __init__(self, session: Session, sources: ArchiveSources) -> None:
        """Keep the session and what an archive is made from; nothing is read yet."""
        self._session, self._sources = session, sources
        self._documents = DocumentsService(session, sources.models)

    def make(self, place: Path, progress: Progress) -> MadeArchive:
        """Write an archive into a new folder of that place, and write down that it was made.

        Where it is cancelled, or cannot be finished, what was written is taken away again.

        Raises:
            EnvironmentFault: a file or the entry could not be written.
        """
        underway = self._begin(place)
        try:
            return self._make(underway, progress)
        except BaseException:  # Cancel comes as an exception that services do not know
            underway.take_away()
            raise

    def _begin(self, place: Path) -> _Underway:
        number = _free_number(place, self._session.today().isoformat())
        folder = place / number
        make_folder(folder)
        return _Underway(folder, number, draw_passphrase(), making(self._session))

    def _make(self, underway: _Underway, progress: Progress) -> MadeArchive:
        children = self._sources.models.children.rows()
        total = len(children) + 2
        for number, row in enumerate(children, 1):
            progress(number - 1, total)
            self._child(underway, number, row)
        progress(len(children), total)
        for number, document in enumerate(self._other_documents(underway), 1):
            progress(len(children), total)
            self._document(underway, number, document)
        progress(len(children) + 1, total)
        data = ArchiveData(self._session, underway.number, children)
        changed = self._first(underway, data, children)
        return MadeArchive(
            changed,
            underway.number,
            underway.passphrase,
            len(children),
            data.count,
            len(underway.files) + 1,
        )

    def _child(self, underway: _Underway, number: int, row: ChildRow) -> None:
        sources, version = self._sources, self._session.chain.latest
        record, draft = sources.records.of(row.id), TransferDraft(row.id)
        file_number, name = f"{underway.number}-{number:03d}", f"child-{number:03d}.pdf"
        document = pack_document(record, draft, file_number, underway.making, version)
        document = sources.packing.without_kept_names(document, record)
        rendered = render_pack(self._pages_of_archive(document), sources.shaper)
        packed = sources.packing.pack(record, draft, file_number, "")
        packed = Packed(_kept_here(packed.record), packed.enclosed)
        sealed = sources.packing.sealed(
            Output(rendered.pdf, rendered.pages, (), ""),
            packed,
            self._info(words.TITLE_CHILD, file_number),
            underway.passphrase,
        )
        underway.enclosed |= {hashlib.sha256(raw).hexdigest() for raw in packed.enclosed.values()}
        for each in self._documents.of_child(row.id):
            underway.documents.setdefault(each.document.digest, each.id)
        born = date_text(row.date_of_birth) or words.BORN_UNKNOWN
        underway.keep(name, words.CHILD_TOLD.format(name=row.full_name, born=born), rendered.pages, sealed)
        underway.of_children[row.id] = name

    def _other_documents(self, underway: _Underway) -> Iterator[DocumentRow]:
        """Yield each document that lies in no child's file, under its own words: several children have a part in it."""
        for digest, document in underway.documents.items():
            view = self._sources.models.chronology.entry(document)
            body = view.now_reads if view is not None else None
            if view is not None and digest not in underway.enclosed and isinstance(body, DocumentAttached):
                yield DocumentRow(view, body)

    def _document(self, underway: _Underway, number: int, row: DocumentRow) -> None:
        body, raw = row.document, self._documents.read(row)
        name, held = f"document-{number:03d}.pdf", f"document.{ENDINGS.get(MIMES[body.type], 'bin')}"
        rendered = document_page(body, held, Told(underway.making, underway.number), self._sources.shaper)
        info = self._info(words.TITLE, f"{underway.number}-D{number:03d}")
        sealed = sealed_file(rendered.pdf, info, underway.passphrase, {held: raw})
        underway.keep(name, body.description, rendered.pages, sealed)

    def _first(self, underway: _Underway, data: ArchiveData, children: tuple[ChildRow, ...]) -> Changed:
        """Make the file that is read first, write down that there is an archive, and only then finish it."""
        files = dict(data.entries())
        files["contents.json"] = data.contents(underway.files, underway.of_children)
        rendered = first_pages(
            self._session,
            Told(underway.making, underway.number, tuple(underway.files), len(children), data.count),
            self._sources.shaper,
        )
        info = self._info(words.TITLE, underway.number)
        sealed = sealed_file(rendered.pdf, info, underway.passphrase, files)
        setting = self._session.chain.latest.setting.name
        readme = words.README.format(
            number=underway.number,
            setting=setting,
            day=date_text(self._session.today().isoformat()),
            first=FIRST,
        )
        underway.write(words.README_NAME, readme.replace("\n", "\r\n").encode(_TEXT_ENCODING))
        pages = rendered.pages + sum(file.pages for file in underway.files)
        digest = hashlib.sha256(sealed).hexdigest()
        self._session.append(self._session.new_entry(Exported(OutputKind.ARCHIVE, pages, digest)))
        underway.write(FIRST, sealed)
        return Changed("archive")

    def _pages_of_archive(self, document: PackDocument) -> PackDocument:
        """Return the pages of a child's file as they stay here: nobody is told to ask the sender, all is explained."""
        left_out = tuple(msgspec.structs.replace(each, why=_why(each.why)) for each in document.withheld)
        terms = tuple(Term(term=term, meaning=meaning) for term, meaning in glossary(self._session))
        return msgspec.structs.replace(document, is_archive=True, kept="", withheld=left_out, glossary=terms)

    def _info(self, title: str, number: str) -> PackInfo:
        return PackInfo(title=title, number=number, setting=self._session.chain.latest.setting.name)


def _kept_here(record: PackRecord) -> PackRecord:
    """Return the record of a child's file without what is said to a setting that it would go to."""
    left_out = tuple(msgspec.structs.replace(each, meaning=_why(each.meaning)) for each in record.withheld)
    return msgspec.structs.replace(record, kept="", withheld=left_out)


def _why(why: str) -> str:
    is_elsewhere = why in (attaching_words.WHY_OF_OTHERS, attaching_words.WHY_TOO_MUCH)
    return words.OF_OTHERS_WHY if is_elsewhere else why


def _free_number(place: Path, day: str) -> str:
    """Return what an archive of a day is called there: nothing that lies there already is written over."""
    number, again = f"archive-{day}", 1
    with faults_of_files():
        while (place / number).exists():
            again += 1
            number = f"archive-{day}-{again}"
    return number
