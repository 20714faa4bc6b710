"""A transfer pack of 1,000 entries, against a bare canvas of the same text encrypted by pikepdf."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import partial
from io import BytesIO

import msgspec
import pikepdf
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from safeguard_desktop.bundles.pack import PackInfo, seal_pack
from safeguard_desktop.documents.fonts import PRIMARY, face
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.inbox.drafts import TransferDraft
from safeguard_desktop.services.papers.making import making
from safeguard_desktop.services.papers.pack import pack_document
from safeguard_desktop.services.papers.records import RecordService
from safeguard_desktop.ui.shaping import QtTextShaper
from tests.benchmarks.measuring import by_turns, percentile, timed
from tests.benchmarks.records import Record
from tests.benchmarks.report import LINEAR, ratio_line
from tests.benchmarks.run import Run

ENTRIES = 1_000
PASSPHRASE = "plum harbour quiet lantern"
_NUMBER = "TP-2026-0001"
_WIDTH, _HEIGHT, _MARGIN, _LINE, _SIZE = 595, 842, 50, 12.5, 9.5


def transfer_pack(run: Run) -> None:
    """Reading the record, laying out every page and encrypting; documents of 2 MB are not part of a pack yet."""
    sizes = (100, ENTRIES) if run.is_quick else (100, ENTRIES, 10 * ENTRIES)
    for size in sizes:
        record = run.records.of_one_child(size)
        desk = open_desk(record.session(), QtTextShaper())
        try:
            ours = partial(_make_pack, desk, record)
            if size == ENTRIES:
                texts = tuple(_texts_of_pack(desk, record))
                pages = ours()
                pair = by_turns(ours, partial(_bare_pack, texts))
                note = f"{pages} pages; without documents"
                name = f"transfer pack of {size:,} entries / bare canvas and encryption"
                run.report.add(ratio_line(name, pair, 2.0, note))
                seconds = percentile(pair.ours, 0.5)
            else:
                seconds = timed(ours)
        finally:
            desk.session.close()
        run.report.grow("transfer pack", size, seconds, LINEAR)
    _pack_of_school(run)


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


def _make_pack(desk: Desk, record: Record) -> int:
    """Make a pack as the service does, without the entry that says so; return its pages."""
    output = desk.transfers._pages(_draft(record), _NUMBER)
    seal_pack(
        output.pdf, PackInfo(title="Transfer pack", number=_NUMBER, setting="Elm Row Pre-school"), PASSPHRASE
    )
    return output.pages


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


def _bare_pack(texts: tuple[str, ...]) -> None:
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
        document.save(BytesIO(), encryption=encryption)
