"""A transfer pack of 1,000 entries and 20 documents of 2 MB, against a bare canvas and pikepdf of the same content."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterator, Mapping
from functools import partial
from io import BytesIO
from types import MappingProxyType

import msgspec
import pikepdf
from PySide6.QtCore import QEventLoop
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from safeguard_desktop.documents.fonts import PRIMARY, face
from safeguard_desktop.domain.documents import DocumentType
from safeguard_desktop.services.attaching.attaching import AttachDraft
from safeguard_desktop.services.attaching.looking import LookedAt
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.inbox.drafts import TransferDraft
from safeguard_desktop.services.papers.making import making
from safeguard_desktop.services.papers.pack import pack_document
from safeguard_desktop.services.papers.records import RecordService
from safeguard_desktop.ui.shaping import QtTextShaper
from safeguard_desktop.ui.tasks import Tasks
from tests.benchmarks.measuring import by_turns, percentile, timed
from tests.benchmarks.records import Record
from tests.benchmarks.report import LINEAR, plain_line, ratio_line
from tests.benchmarks.run import Run
from tests.journeys.watchdog import Watchdog

ENTRIES = 1_000
DOCUMENTS, DOCUMENT_BYTES = 20, 2_000_000
PASSPHRASE = "plum harbour quiet lantern"
_NUMBER = "TP-2026-0001"
_AS_IT_IS = {"mime_type": "application/pdf", "creation_date": "", "mod_date": ""}
_WIDTH, _HEIGHT, _MARGIN, _LINE, _SIZE = 595, 842, 50, 12.5, 9.5


def transfer_pack(run: Run) -> None:
    """All that a pack takes: reading the record, laying out every page, reading the documents, encrypting, signing."""
    sizes = (100, ENTRIES) if run.is_quick else (100, ENTRIES, 10 * ENTRIES)
    for size in sizes:
        record = run.records.of_one_child(size)
        desk = open_desk(record.session(), QtTextShaper())
        try:
            seconds = _pack_in_budget(run, desk, record) if size == ENTRIES else _seconds(desk, record)
        finally:
            desk.session.close()
        run.report.grow("transfer pack", size, seconds, LINEAR)
    _pack_of_school(run)


def _seconds(desk: Desk, record: Record) -> float:
    return timed(partial(_make_pack, desk, record))


def _pack_in_budget(run: Run, desk: Desk, record: Record) -> float:
    """Measure the pack without documents and with them; return the seconds of the former, which is to be linear."""
    ours, texts = partial(_make_pack, desk, record), tuple(_texts_of_pack(desk, record))
    pages, pair = ours(), by_turns(ours, partial(_bare_pack, texts))
    name = f"transfer pack of {ENTRIES:,} entries / bare canvas and encryption"
    run.report.add(ratio_line(name, pair, 2.0, f"{pages} pages; without documents"))
    documents = _attach(desk, record)
    both, note = by_turns(ours, partial(_bare_pack, texts, documents)), f"{len(documents)} of 2 MB"
    run.report.add(ratio_line(f"the same with documents, {note}", both, 2.0, f"{ours()} pages"))
    _tell_blocks(run, desk, record)
    return percentile(pair.ours, 0.5)


def _tell_blocks(run: Run, desk: Desk, record: Record) -> None:
    """Make the pack as the window has it made, and tell the longest time in which no key was answered."""
    tasks, watchdog, made = Tasks(), Watchdog(), list[object]()
    progress = tasks.progress(lambda _done, _total: None)
    watchdog.start()
    tasks.run(partial(desk.transfers.prepare, _draft(record), progress), made.append)
    while not made:
        run.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    watchdog.stop()
    tasks.close()
    longest = max(gap.seconds for gap in watchdog.gaps) * 1e3
    name = "longest block of the window while that is made"
    run.report.add(plain_line(name, "ms", [longest], 100, f"{len(watchdog.gaps)} turns"))


def _pack_of_school(run: Run) -> None:
    """The pack of the child with the longest story; what every pack costs weighs more there, so it has no budget."""
    record = run.school
    desk = open_desk(record.session(), QtTextShaper())
    try:
        ours, texts = partial(_make_pack, desk, record), tuple(_texts_of_pack(desk, record))
        pair, pages = by_turns(ours, partial(_bare_pack, texts)), ours()
    finally:
        desk.session.close()
    name = f"pack of the longest story, {record.label} / bare canvas and encryption"
    run.report.add(ratio_line(name, pair, None, f"{pages} pages"))


def _draft(record: Record) -> TransferDraft:
    return TransferDraft(child=record.child, to_setting="Highfield School", to_lead="Rowan Blake")


def _attach(desk: Desk, record: Record) -> dict[str, bytes]:
    """Attach documents that do not become smaller, as photographs and scans do not; return them by their names."""
    raws = {f"document-{number:03d}.pdf": os.urandom(DOCUMENT_BYTES) for number in range(1, DOCUMENTS + 1)}
    files = tuple(LookedAt(name, DocumentType.PDF, raw, 1) for name, raw in raws.items())
    draft = AttachDraft(None, record.child, files, "From the conference", shows_none=True)
    desk.attaching.attaching.attach(draft)
    return raws


def _make_pack(desk: Desk, record: Record) -> int:
    """Make a pack; return its pages."""
    return desk.transfers.prepare(_draft(record)).plain.pages


def _texts_of_pack(desk: Desk, record: Record) -> Iterator[str]:
    """Yield every text of the pack's content, in order."""
    child = RecordService(desk.children, desk.concerns, desk.guidance).of(record.child)
    made, version = making(desk.session), desk.session.chain.latest
    yield from _texts(pack_document(child, _draft(record), _NUMBER, made, version))


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        if part:
            yield part
    elif isinstance(part, tuple | list):
        for each in part:
            yield from _texts(each)
    elif isinstance(part, msgspec.Struct):
        for name in part.__struct_fields__:
            yield from _texts(getattr(part, name))
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            yield from _texts(getattr(part, field.name))


def _bare_pack(texts: tuple[str, ...], documents: Mapping[str, bytes] = MappingProxyType({})) -> None:
    font = face(PRIMARY).fontName
    drawn = BytesIO()
    canvas = Canvas(drawn, pagesize=(_WIDTH, _HEIGHT), pageCompression=1)
    canvas.setFont(font, _SIZE)
    y: float = _HEIGHT - _MARGIN
    for text in texts:
        for line in simpleSplit(text, font, _SIZE, _WIDTH - 2 * _MARGIN):
            if y < _MARGIN:
                canvas.showPage()
                canvas.setFont(font, _SIZE)
                y = _HEIGHT - _MARGIN
            canvas.drawString(_MARGIN, y, line)
            y -= _LINE
    canvas.save()
    encryption = pikepdf.Encryption(owner=PASSPHRASE, user=PASSPHRASE, R=6, aes=True, metadata=True)
    with pikepdf.open(BytesIO(drawn.getvalue())) as document:
        for name, raw in documents.items():
            document.attachments[name] = pikepdf.AttachedFileSpec(document, raw, **_AS_IT_IS, filename=name)
        document.save(BytesIO(), encryption=encryption)
