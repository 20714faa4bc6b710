"""Files from outside in the child process: told by content, cleaned, measured and drawn; hostile ones are refused."""

import io
import zlib

import msgspec
import pikepdf
import pytest
from PIL import Image

from safeguard_desktop.domain.documents import DocumentType, TakenOut
from safeguard_desktop.foreign import kinds, looking, pdf_pages, pictures
from safeguard_desktop.foreign.answers import Unreadable
from safeguard_desktop.foreign.asked import MOST_DOTS, DrawnPage, DrawPage, Nothing, SeenFile
from safeguard_desktop.foreign.runner import run
from safeguard_desktop.foreign.tasks import Task
from safeguard_desktop.services.attaching.looking import LIMITS
from tests.file_samples import CAMERA, a_letter, a_pdf, a_photograph, a_png_of, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
KINDS = (
    (a_pdf(1), DocumentType.PDF),
    (b"junk before" + a_pdf(1), DocumentType.PDF),
    (a_photograph("JPEG"), DocumentType.JPEG),
    (a_photograph("PNG"), DocumentType.PNG),
    (a_photograph("GIF"), DocumentType.GIF),
    (a_photograph("WEBP"), DocumentType.WEBP),
    (a_photograph("TIFF"), DocumentType.TIFF),
    (a_photograph("BMP"), DocumentType.BMP),
    (a_letter(), DocumentType.WORD),
    (zipped({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), DocumentType.SPREADSHEET),
    (zipped({"[Content_Types].xml": b"", "ppt/slides.xml": b""}), DocumentType.PRESENTATION),
    (zipped({"[Content_Types].xml": b"", "other.xml": b""}), DocumentType.ARCHIVE),
    (zipped({"a.txt": b"a"}), DocumentType.ARCHIVE),
    (b"PK\3\4 and nothing", DocumentType.ARCHIVE),
    (b"PK\3\4" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text", DocumentType.WORD),
    (b"{\\rtf1 words}", DocumentType.WORD),
    (OLE + "WordDocument".encode("utf-16-le"), DocumentType.WORD),
    (OLE + "__substg1.0_0037001F".encode("utf-16-le"), DocumentType.EMAIL),
    (OLE, DocumentType.OTHER),
    (b"From: a@example.org\r\nSubject: minutes\r\n\r\nDear Asha", DocumentType.EMAIL),
    (b"Subject: only one such line", DocumentType.TEXT),
    ("Zoë’s drawing".encode(), DocumentType.TEXT),
    (b"\x01\x02\x03", DocumentType.OTHER),
    (b"text\0with a zero", DocumentType.OTHER),
    (b"\0\0\0\x18ftypisom", DocumentType.VIDEO),
    (b"\0\0\0\x18ftypM4A ", DocumentType.AUDIO),
    (b"\0\0\0\x18ftypheic", kinds.HEIC),
    (b"RIFF\0\0\0\0WAVE", DocumentType.AUDIO),
    (b"RIFF\0\0\0\0odd.", DocumentType.OTHER),
    (b"#!AMR\n", DocumentType.AUDIO),
    (b"MZ\x90\0", kinds.PROGRAM),
    (b"#!/bin/sh\n", kinds.PROGRAM),
)


@pytest.mark.parametrize(("raw", "kind"), KINDS)
def test_a_file_is_what_its_content_says(raw: bytes, kind: str) -> None:
    assert kinds.told(raw) == kind


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "GIF"])
def test_a_picture_keeps_its_dots_and_loses_what_it_tells(kind: str) -> None:
    came = a_photograph(kind)
    seen = looking.look(b"", came)
    told = {"GIF": {TakenOut.WORDS}, "TIFF": {TakenOut.CAMERA}}.get(kind, {TakenOut.PLACE, TakenOut.CAMERA})
    assert told <= set(map(TakenOut, seen.taken_out))
    assert CAMERA.encode() not in seen.kept
    assert b"A word in it" not in seen.kept
    with Image.open(io.BytesIO(came)) as before, Image.open(io.BytesIO(seen.kept)) as after:
        assert before.convert("RGB").tobytes() == after.convert("RGB").tobytes()
        assert set(after.getexif()) <= {0x0112} or kind == "TIFF"
        assert not after.getexif().get_ifd(0x8825)


def test_a_photograph_still_stands_the_right_way_up() -> None:
    seen = looking.look(b"", a_photograph("JPEG", size=(64, 48)))
    (size,) = pictures.measure(b"", seen.kept).sizes
    assert size[0] < size[1], "it was taken on its side"
    drawn = pictures.draw(_wish(0, 96), seen.kept)
    assert (drawn.width, drawn.height) == (48, 64)
    assert len(drawn.dots) == 48 * 64 * 4


def test_a_picture_without_anything_hidden_is_kept_byte_for_byte() -> None:
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(out, "JPEG")
    assert looking.look(b"", out.getvalue()) == SeenFile(DocumentType.JPEG, 1)


def test_what_follows_the_end_of_a_picture_goes_and_scans_in_between_stay() -> None:
    out = io.BytesIO()
    Image.effect_noise((64, 64), 60).convert("RGB").save(out, "JPEG", progressive=True)
    seen = looking.look(b"", out.getvalue() + b"a film behind it")
    assert seen.taken_out == (TakenOut.AFTER_ITS_END,)
    assert seen.kept == out.getvalue()


def test_a_fax_of_three_sheets_has_three_pages() -> None:
    out = io.BytesIO()
    sheets = [Image.new("1", (40, 60), tone) for tone in (0, 1, 0)]
    sheets[0].save(out, "TIFF", save_all=True, append_images=sheets[1:])
    seen = looking.look(b"", out.getvalue())
    assert seen.pages == 3
    last, middle = (pictures.draw(_wish(page, 72), seen.kept or out.getvalue()) for page in (2, 1))
    assert last.dots[:3] == b"\0\0\0"
    assert middle.dots[:3] == b"\xff\xff\xff"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (a_photograph("JPEG")[:300], "broken"),
        (a_photograph("PNG")[:-30], "broken"),
        (a_photograph("WEBP")[:-8], "broken"),
        (a_photograph("GIF")[:-9], "broken"),
        (a_photograph("TIFF")[:80], "broken"),
        (b"\xff\xd8\xff\xe1\xff\xff", "broken"),
        (b"\xff\xd8\xff\xe0\0\1", "broken"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "broken"),
        (b"GIF89a" + bytes(20), "broken"),
        (a_png_of(60_000, 60_000), "too_large"),
        (a_png_of(400, 400), "broken"),
    ],
)
def test_a_hostile_picture_is_refused_with_a_code(raw: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        looking.look(b"", raw)
    assert refused.value.code == code


def test_a_pdf_is_counted_measured_and_drawn_with_its_words() -> None:
    raw = a_pdf(3)
    assert looking.look(b"", raw) == SeenFile(DocumentType.PDF, 3)
    assert len(pdf_pages.measure(b"", raw).sizes) == 3
    drawn = pdf_pages.draw(_wish(1, 72), raw)
    assert drawn.text.strip() == "Page 2 of the minutes"
    assert len(drawn.dots) == drawn.width * drawn.height * 4


def test_a_locked_and_a_broken_pdf_say_so() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(a_pdf(1))) as document:
        document.save(out, encryption=pikepdf.Encryption(user="plum", owner="plum"))
    assert looking.look(b"", out.getvalue()).trouble == "locked"
    assert looking.look(b"", a_pdf(1)[:200]).trouble == "broken"


@pytest.mark.parametrize("page", [-1, 3])
def test_a_page_that_is_not_there_is_refused(page: int) -> None:
    with pytest.raises(Unreadable, match="no_page"):
        pdf_pages.draw(_wish(page, 72), a_pdf(3))
    with pytest.raises(Unreadable, match="no_page"):
        pictures.draw(_wish(page, 72), a_photograph())


def test_a_page_as_large_as_a_field_is_drawn_small_enough() -> None:
    out = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(14_400, 14_400))
        document.save(out)
    drawn = pdf_pages.draw(_wish(0, 300), out.getvalue())
    assert drawn.width * drawn.height <= MOST_DOTS * 1.01


def test_the_child_process_does_each_of_it_with_its_door_shut() -> None:
    """Whatever a library loads late fails here. X13."""
    seen = run(Task.LOOK, Nothing(), a_photograph("GIF"), SeenFile, LIMITS)
    assert seen.taken_out
    assert run(Task.DRAW_PICTURE, DrawPage(0, 40.0), seen.kept, DrawnPage, LIMITS).dots
    page = run(Task.DRAW_PDF, DrawPage(0, 40.0), a_pdf(1), DrawnPage, LIMITS)
    assert page.text.startswith("Page 1")


def test_words_of_a_png_that_would_unpack_to_much_are_never_unpacked() -> None:
    bomb = zlib.compress(bytes(20_000_000))
    text = b"zTXt" + b"Comment\0\0" + bomb
    chunk = (len(text) - 4).to_bytes(4, "big") + text + zlib.crc32(text).to_bytes(4, "big")
    picture = a_photograph("PNG")
    seen = looking.look(b"", picture[:33] + chunk + picture[33:])
    assert TakenOut.WORDS in set(map(TakenOut, seen.taken_out))
    assert len(seen.kept) < len(picture)


def _wish(page: int, dots: float) -> bytes:
    return msgspec.msgpack.encode(DrawPage(page, dots))
