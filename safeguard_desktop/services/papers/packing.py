"""What a program reads in a transfer pack: every entry that the pages tell, as it may be read there, signed.

An entry in which nothing had to be replaced goes with its original: header, salt, body and signature, so that the
receiver can prove who wrote it. Whatever is kept for named people is not in it; the name of whoever raised a matter in
confidence is left out of pages and entries alike. Specified in bundles/FORMAT.md.

Source: S06, S91, S92, X11, X15; guidance.md section 10.4.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import msgspec

from safeguard_desktop.bundles import pack_record as packed
from safeguard_desktop.bundles.pack import PackInfo
from safeguard_desktop.documents import content
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.leaving_out import LeftOut
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.progress import counted, say_nothing
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.inbox.drafts import TransferDraft
from safeguard_desktop.services.papers.kept_names import kept_names, said_of
from safeguard_desktop.services.papers.pack import ChildRecord, glossary, legend, withheld
from safeguard_desktop.services.papers.packing_entries import EntryWriter
from safeguard_desktop.services.papers.sealing import sealed_file
from safeguard_desktop.services.papers.without import without
from safeguard_desktop.services.restricted.raised_by import RaisedByService
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Output
from safeguard_desktop.vault.signing import SigningKeyPair
from safeguard_desktop.wording import documents as document_words

ENDINGS: Final = {
    "application/pdf": "pdf",
    "image/jpeg": "jpg",
    "image/png": "png",
    "text/plain": "txt",
    "message/rfc822": "eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/tiff": "tif",
    "image/bmp": "bmp",
    "video/mp4": "mp4",
}


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A document that goes with a pack: what it is called in the record, its type, what it is, and its bytes."""

    title: str
    mime: str
    told: str
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Enclosures:
    """The documents of a child that go with a pack, and what is said of those that stay."""

    enclosed: tuple[Enclosed, ...] = ()
    left_out: tuple[content.Withheld, ...] = ()


FindEnclosures = Callable[[ChildId], Enclosures]


@dataclass(frozen=True, slots=True)
class Packed:
    """What lies in a pack beside its pages: the record, and the documents by safe names."""

    record: packed.PackRecord
    enclosed: Mapping[str, bytes]


def _nothing(_child: ChildId) -> Enclosures:
    return Enclosures()


class PackingService:
    """Makes record.json, the manifest, and the finished file."""

    def __init__(
        self, session: Session, raised_by: RaisedByService, enclosures: FindEnclosures = _nothing
    ) -> None:
        """Keep the session, who knows whose names are kept apart, and what finds the documents of a child."""
        self._session, self._raised_by, self._enclosures = session, raised_by, enclosures

    def without_kept_names(self, document: content.PackDocument, record: ChildRecord) -> content.PackDocument:
        """Return the pages without the names that are kept for named people, and with the list of documents.

        The front sheet stays as it is.
        """
        out, enclosures = kept_names(self._raised_by, record), self._enclosures(record.child.row.id)
        listed = named(enclosures.enclosed).items()
        return msgspec.structs.replace(
            document,
            rows=tuple(without(row, out) for row in document.rows),
            concerns=tuple(without(concern, out) for concern in document.concerns),
            holds=tuple(without(hold, out) for hold in document.holds),
            summary=out.text(document.summary),
            withheld=(*document.withheld, *enclosures.left_out, *said_of(out)),
            documents=tuple(
                (out.text(each.title), f"{name}\n{out.text(each.told)}") for name, each in listed
            ),
        )

    def pack(
        self,
        record: ChildRecord,
        draft: TransferDraft,
        number: str,
        leaving_on: str,
        progress: Progress = say_nothing,
    ) -> Packed:
        """Return what lies in the pack beside its pages; `progress` is told of each document that is read."""
        session, version = self._session, self._session.chain.latest
        out = kept_names(self._raised_by, record)
        writer = EntryWriter(session, record, out, self._key)
        entries, holds = writer.write(), self._holds(record, writer, out)
        enclosures = self._enclosures(record.child.row.id)
        enclosed = named(enclosures.enclosed)
        lead = ", ".join(person.name for person in version.with_role(Role.LEAD))
        facts, told = version.setting, record.reading.telling.text(draft.summary.strip())
        packing = packed.PackRecord(
            format=packed.PACK_FORMAT,
            number=number,
            made_at=session.now(),
            sender=packed.PackParty(facts.name, lead, facts.phone, session.ledger.origin.setting),
            receiver=packed.PackParty(draft.to_setting, draft.to_lead),
            child=record.child.details,
            leaving_on=leaving_on,
            summary=out.text(told),
            state=str(session.ledger.head()),
            kept=document_words.FULL_COPY,
            entries=entries,
            holds=tuple(holds),
            others=_terms((each.term, each.meaning) for each in legend(record.others)),
            people=_terms((each.term, each.meaning) for each in glossary(version)),
            withheld=_terms(
                (each.what, each.why) for each in (*withheld(record), *enclosures.left_out, *said_of(out))
            ),
            originals=tuple(
                packed.PackedOriginal(name, out.text(each.title), each.mime)
                for name, each in enclosed.items()
            ),
        )
        return Packed(packing, dict(_read(enclosed, progress)))

    def sealed(
        self,
        plain: Output,
        pack: Packed,
        info: PackInfo,
        passphrase: str,
        progress: Progress = say_nothing,
    ) -> bytes:
        """Return the finished file: pages, record and documents, encrypted and signed.

        Raises:
            EnvironmentFault: the record does not hold the setting's key (``DAMAGED``).
        """
        pair = self._key
        files = {packed.RECORD_NAME: packed.encode_record(pack.record), **pack.enclosed}
        manifest = packed.make_manifest(pack.record, pair.public_bytes(), plain.pages, files, pair.sign)
        files |= {packed.MANIFEST_NAME: manifest}
        sealed = sealed_file(plain.pdf, info, passphrase, files, progress)
        return packed.with_signature(sealed, pair.sign)

    @property
    def key_digest(self) -> str:
        """The digest (hex) by which this setting's key is read out."""
        return packed.key_digest(self._session.chain.latest.setting_key)

    @property
    def _key(self) -> SigningKeyPair:
        raw = self._session.ledger.secrets("setting").get(self._session.record.facts.generation)
        if raw is None:
            raise EnvironmentFault(FaultCode.DAMAGED, "secret")
        return SigningKeyPair.from_private_bytes(raw)

    def _holds(self, record: ChildRecord, writer: EntryWriter, out: LeftOut) -> Iterator[packed.PackedHold]:
        for hold in record.child.holds:
            entry, held = writer.issued_as(hold.id), writer.issued_as(hold.held)
            reason = out.text(record.reading.telling.text(hold.reason))
            yield packed.PackedHold(entry or hold.id, held, hold.reason_code, reason)


def named(enclosed: Iterable[Enclosed]) -> dict[str, Enclosed]:
    """Give each document a name that tells nothing and is safe everywhere."""
    return {enclosed_name(number, each.mime): each for number, each in enumerate(enclosed, 1)}


def enclosed_name(number: int, mime: str) -> str:
    """Return under which name the document of a number, from 1, lies in a file that goes out."""
    return f"document-{number:03d}.{ENDINGS.get(mime, 'bin')}"


def _read(enclosed: Mapping[str, Enclosed], progress: Progress) -> Iterator[tuple[str, bytes]]:
    for name, each in counted(tuple(enclosed.items()), progress):
        yield name, each.read()


def _terms(pairs: Iterable[tuple[str, str]]) -> tuple[packed.PackedTerm, ...]:
    return tuple(packed.PackedTerm(term, meaning) for term, meaning in pairs)
