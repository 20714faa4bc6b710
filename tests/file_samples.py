"""Files from outside for tests: a PDF, a photograph that tells where it was taken, a letter in Word, hostile ones."""

import io
import zipfile
import zlib
from importlib import import_module
from typing import TypeVar

import msgspec
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from safeguard_desktop.foreign.answers import Unreadable
from safeguard_desktop.foreign.runner import CannotBeRead

T = TypeVar("T")

PLACE = b"GPS of the garden gate"
CAMERA = "Quokka camera"


def a_pdf(pages: int = 3, *, size: int = 0, said: str = "of the minutes", is_slip: bool = False) -> bytes:
    """A PDF of some pages of A4, or of slips of paper; padded to a size where one is asked for."""
    out = io.BytesIO()
    canvas = Canvas(out, (400, 100) if is_slip else A4, pageCompression=0, invariant=1)
    for page in range(1, pages + 1):
        canvas.drawString(20 if is_slip else 72, 50 if is_slip else 700, f"Page {page} {said}")
        canvas.showPage()
    canvas.save()
    raw = out.getvalue()
    return raw + b"\n%" + b"x" * max(size - len(raw) - 2, 0) if size else raw


def a_photograph(
    kind: str = "JPEG", *, size: tuple[int, int] = (64, 48), turned: int = 6, said: bytes = b"A word in it"
) -> bytes:
    """A picture that says with what and where it was taken, and which way up it is."""
    exif = Image.Exif()
    exif[0x010F] = CAMERA
    exif[0x0112] = turned
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (51.0, 30.0, 12.5)
    out = io.BytesIO()
    picture = Image.radial_gradient("L").resize(size).convert("RGB")
    more: dict[str, object] = {"comment": said} if kind in {"JPEG", "GIF"} else {}
    if kind not in {"GIF", "BMP"}:
        more["exif"] = exif
    picture.save(out, kind, **more)
    return out.getvalue()


def a_letter() -> bytes:
    """What Word makes, as far as anybody looks."""
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"})


def zipped(files: dict[str, bytes]) -> bytes:
    """An archive of files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return out.getvalue()


def a_png_of(width: int, height: int) -> bytes:
    """A PNG that claims so many dots and holds none of them: a bomb."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\0\0\0"
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )


def done_here(
    task: str, question: msgspec.Struct, foreign: bytes, kind: type[T], _limits: object = None
) -> T:
    """Does a task of the child process in this one: quicker, where that it is another one is not what is tested."""
    module, _, function = str(task).partition(":")
    try:
        found = getattr(import_module(module), function)(msgspec.msgpack.encode(question), foreign)
    except Unreadable as reason:
        raise CannotBeRead(reason.code) from None
    return msgspec.msgpack.decode(msgspec.msgpack.encode(found), type=kind)
