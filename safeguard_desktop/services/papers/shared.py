"""What goes out after a decision to share: exactly the entries that were chosen, encrypted. Source: S29, S33, S39, X01.

Whoever raised the matter is left out unless the decision names them, and so is everybody else whom it does not name;
other children are letters, as in every paper. No decision names who asked to stay anonymous, or would be at risk. The
pages are made in memory.
"""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec

from safeguard_desktop.bundles.pack import PackInfo
from safeguard_desktop.bundles.passphrase import draw_passphrase
from safeguard_desktop.documents import content, render_shared
from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import OutputKind
from safeguard_desktop.domain.entries import SharingDecision
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.leaving_out import LeftOut
from safeguard_desktop.domain.referrers import PROTECTED, usual_with
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.domain.sharing.codes import ReferrerPart, SharingKind
from safeguard_desktop.services.attaching.documents import DocumentsService
from safeguard_desktop.services.attaching.enclosing import Enclosing
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.papers.chronology import chronology_row
from safeguard_desktop.services.papers.concern import concern
from safeguard_desktop.services.papers.front import front_sheet
from safeguard_desktop.services.papers.making import finished, making
from safeguard_desktop.services.papers.outputs import OutputsService, Paper
from safeguard_desktop.services.papers.pack import ChildRecord, ToldConcern, legend, withheld
from safeguard_desktop.services.papers.packing import Enclosed, named
from safeguard_desktop.services.papers.records import RecordService
from safeguard_desktop.services.papers.sealing import sealed_file
from safeguard_desktop.services.papers.sheet import fingerprint_text
from safeguard_desktop.services.papers.transfers import PreparedPack
from safeguard_desktop.services.papers.without import names_of, without
from safeguard_desktop.services.restricted.raised_by import RaisedByService
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import entry_of
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.wording import labels, sharing_codes
from safeguard_desktop.wording import shared_paper as words
from safeguard_desktop.wording import sharing_story as story_words


class SharedPapers:
    """Makes what goes out."""

    def __init__(
        self,
        session: Session,
        models: Models,
        guidance: GuidanceService,
        papers: tuple[RecordService, OutputsService],
        raised_by: RaisedByService,
    ) -> None:
        """Keep what it is made of, and who knows whose names are kept apart."""
        self._session = session
        self._models = models
        self._guidance = guidance
        self._records, self._outputs = papers
        self._raised_by = raised_by
        self._enclosing = Enclosing(DocumentsService(session, models))

    def pages(self, decision: EntryId) -> Output:
        """Return the pages in memory.

        Raises:
            Refused: there is no such decision, it shares nothing, or no entry was chosen.
        """
        view, body = self._decided(decision)
        if not body.shares or not body.items:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        chosen = frozenset(item.entry for item in body.items)
        whole = self._records.of(self._child(view))
        record = _only_chosen(whole, chosen)
        raised, others = self._who_raised(body, whole, chosen), _others(body)
        out = LeftOut((*raised, *others), names_of(whole.child.details), words.NAME_LEFT_OUT)
        purpose = out.text(record.reading.telling.text(body.purpose_text))
        document = self._document(view, msgspec.structs.replace(body, purpose_text=purpose), record)
        files = named(self._enclosed(view, chosen)).items()
        listed = "\n".join(f"{name}: {out.text(each.title)} · {out.text(each.told)}" for name, each in files)
        rows = tuple(without(row, out) for row in document.rows)
        concerns = tuple(without(each, out) for each in document.concerns)
        document = msgspec.structs.replace(
            document,
            child=msgspec.structs.replace(
                document.child, date_of_birth_note=out.text(document.child.date_of_birth_note)
            ),
            cover=(*document.cover, *(((words.DOCUMENTS, listed),) if listed else ())),
            rows=rows,
            concerns=concerns,
            withheld=(*document.withheld, *(_what_is_left_out(raised, others) if out.count else ())),
        )
        return finished(render_shared(document, self._outputs.shaper), record.look)

    def seal(self, decision: EntryId) -> PreparedPack:
        """Return the same as one encrypted file, under a new passphrase.

        Raises:
            Refused: as `pages`.
        """
        plain, passphrase = self.pages(decision), draw_passphrase()
        view, body = self._decided(decision)
        info = PackInfo(
            title=words.DOCUMENT_TITLE, number=_number(view), setting=self._session.chain.latest.setting.name
        )
        chosen = frozenset(item.entry for item in body.items)
        files = {name: each.read() for name, each in named(self._enclosed(view, chosen)).items()}
        sealed = sealed_file(plain.pdf, info, passphrase, files)
        digest = hashlib.sha256(sealed).hexdigest()
        return PreparedPack(
            entry=decision,
            child=self._child(view),
            number=_number(view),
            passphrase=passphrase,
            plain=plain,
            sealed=sealed,
            digest=digest,
            fingerprint=fingerprint_text(digest),
        )

    def save(self, made: PreparedPack, path: Path) -> Changed:
        """Save the encrypted file where the lead says, and write that down."""
        sealed = Output(made.sealed, made.plain.pages, (), made.digest)
        return self._outputs.saved(self.paper(made), sealed, path)

    def paper(self, made: PreparedPack) -> Paper:
        """Return what it is in the record when it is printed or saved."""
        return Paper(made.child, OutputKind.SHARED, decision=made.entry)

    def _document(
        self, view: EntryView, body: SharingDecision, record: ChildRecord
    ) -> content.SharedDocument:
        raised = {told.view.raised.id for told in record.concerns}
        told = (
            chronology_row(row, record.reading) for row in record.chronology if row.entry.id not in raised
        )
        details = record.child.details
        known = ChildDetails(
            full_name=details.full_name,
            date_of_birth=details.date_of_birth,
            date_of_birth_note=details.date_of_birth_note,
        )
        return content.SharedDocument(
            making=making(self._session),
            number=_number(view),
            child=front_sheet(record.child.row.id, known),
            cover=self._cover(body),
            others=legend(record.others),
            rows=tuple(row for row in told if row is not None),
            concerns=tuple(_told(each, record) for each in record.concerns),
            withheld=withheld(record),
        )

    def _who_raised(
        self, body: SharingDecision, record: ChildRecord, chosen: frozenset[EntryId]
    ) -> tuple[str, ...]:
        """Return who raised it and is left out: a note may name whoever raised a concern that was not chosen itself.

        Whoever raised it may be somebody else than its author: a name that is kept for named people is known here as
        far as whoever is signed in may know it. Source: S06, S16.
        """
        touched = [told.view for told in record.concerns if _touches(told, chosen)]
        about = {view.raised.id for view in touched}
        kept = (row.body for row in self._raised_by.referrers(record.child.row.id))
        kept = (each for each in kept if each.concern in about)
        if body.referrer is ReferrerPart.NAMED:
            return tuple(each.name for each in kept if usual_with(each) in PROTECTED)
        return (*(view.as_amended.author.name for view in touched), *(each.name for each in kept))

    def _cover(self, body: SharingDecision) -> tuple[tuple[str, str], ...]:
        gateway = body.basis.gateway if body.basis is not None else None
        pairs = (
            (words.WHAT_IT_IS, words.AHEAD if body.kind is SharingKind.ADVANCE else ""),
            (words.SHARED_WITH, story_words.recipient_text(body)),
            (
                words.SHARED_FOR,
                ". ".join(filter(None, (sharing_codes.PURPOSES[body.purpose], body.purpose_text))),
            ),
            (words.GROUND, story_words.basis_text(body)),
            (words.GATEWAY, sharing_codes.GATEWAYS[gateway] if gateway is not None else ""),
            (words.EDITION, self._guidance.title_of(body.edition)),
            (words.FAMILY, labels.AGREEMENTS[body.family] if body.family is not None else ""),
            (words.FAMILY_TOLD, labels.FAMILY_TOLD[body.told] if body.told is not None else ""),
            (words.HOLDS, words.holds(len(body.items))),
        )
        return tuple((label, text) for label, text in pairs if text)

    def _decided(self, decision: EntryId) -> tuple[EntryView, SharingDecision]:
        view = entry_of(self._models, decision)
        body = view.now_reads
        if not isinstance(body, SharingDecision):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return view, body

    def _enclosed(self, view: EntryView, chosen: frozenset[EntryId]) -> tuple[Enclosed, ...]:
        """Return the documents that were chosen, as they are: no name in them can be left out."""
        return self._enclosing.chosen(self._child(view), chosen)

    def _child(self, view: EntryView) -> ChildId:
        return view.children[0].child


def _number(view: EntryView) -> str:
    return f"SH-{view.seq:05d}"


def _told(told: ToldConcern, record: ChildRecord) -> content.Concern:
    """Return a concern as it was raised; that it was received, and as what it was sorted, was not chosen."""
    found = concern(told.view, told.children, record.reading)
    received = found.received or words.NOT_CHOSEN
    return msgspec.structs.replace(found, received=received, category="")


def _only_chosen(record: ChildRecord, chosen: frozenset[EntryId]) -> ChildRecord:
    """Return the record with what was chosen and nothing else: not what followed, not what the lead sorted it under."""
    concerns = tuple(
        replace(told, view=replace(
            told.view,
            row=replace(told.view.row, categories=()),
            followed=tuple(entry for entry in told.view.followed if entry.id in chosen),
            holds=(),
        ))
        for told in record.concerns if told.view.raised.id in chosen
    )  # fmt: skip
    inside = {entry.id for told in concerns for entry in told.view.followed}
    rows = tuple(
        replace(row, categories=(), entry=replace(row.entry, has_hold=False))
        for row in record.chronology if row.entry.id in chosen - inside
    )  # fmt: skip
    return replace(record, chronology=rows, concerns=concerns, look=record.look.of(chosen))


def _touches(told: ToldConcern, chosen: frozenset[EntryId]) -> bool:
    return any(entry.id in chosen for entry in (told.view.raised, *told.view.followed))


def _others(body: SharingDecision) -> tuple[str, ...]:
    return tuple(other.who for other in body.others_named if not other.is_named)


def _what_is_left_out(raised: Collection[str], others: Collection[str]) -> Iterator[content.Withheld]:
    if raised:
        yield content.Withheld(what=words.REFERRER_LEFT_OUT, why=words.REFERRER_WHY)
    if others:
        yield content.Withheld(what=words.OTHERS_LEFT_OUT, why=words.OTHERS_WHY)
