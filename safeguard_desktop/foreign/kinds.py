"""What a file is, told by its content: the first bytes, and what the list of an archive names. Nothing is unpacked."""

import io
import re
import zipfile
from typing import Final

from safeguard_desktop.domain.documents import DocumentType

HEIC: Final = "heic"
PROGRAM: Final = "program"
"""Kinds that are told apart so that they can be refused with a reason."""

_BEGINS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\xff\xd8\xff", DocumentType.JPEG),
    (b"\x89PNG\r\n\x1a\n", DocumentType.PNG),
    (b"GIF87a", DocumentType.GIF),
    (b"GIF89a", DocumentType.GIF),
    (b"II*\0", DocumentType.TIFF),
    (b"MM\0*", DocumentType.TIFF),
    (b"{\\rtf", DocumentType.WORD),
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
    (b"\xca\xfe\xba\xbe", PROGRAM),
    (b"\xcf\xfa\xed\xfe", PROGRAM),
    (b"#!", PROGRAM),
    (b"L\0\0\0\x01\x14\x02\0", PROGRAM),
    (b"7z\xbc\xaf\x27\x1c", DocumentType.ARCHIVE),
    (b"Rar!\x1a\x07", DocumentType.ARCHIVE),
    (b"\x1f\x8b", DocumentType.ARCHIVE),
    (b"ID3", DocumentType.AUDIO),
    (b"\xff\xfb", DocumentType.AUDIO),
    (b"\xff\xf1", DocumentType.AUDIO),
    (b"OggS", DocumentType.AUDIO),
    (b"fLaC", DocumentType.AUDIO),
    (b"#!AMR", DocumentType.AUDIO),
    (b"\x1a\x45\xdf\xa3", DocumentType.VIDEO),
)
_IN_RIFF: Final = {b"WEBP": DocumentType.WEBP, b"WAVE": DocumentType.AUDIO, b"AVI ": DocumentType.VIDEO}
_STILLS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif", b"avis"})
_IN_OFFICE: Final = (
    ("word/", DocumentType.WORD),
    ("xl/", DocumentType.SPREADSHEET),
    ("ppt/", DocumentType.PRESENTATION),
)
_OPEN_DOCUMENTS: Final = (
    (b"opendocument.text", DocumentType.WORD),
    (b"opendocument.spreadsheet", DocumentType.SPREADSHEET),
    (b"opendocument.presentation", DocumentType.PRESENTATION),
)
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IN_OLE: Final = (
    ("WordDocument", DocumentType.WORD),
    ("Workbook", DocumentType.SPREADSHEET),
    ("PowerPoint Document", DocumentType.PRESENTATION),
    ("__substg1.0_", DocumentType.EMAIL),
)
_OF_EMAIL: Final = re.compile(
    rb"(?im)^(from|to|subject|date|received|return-path|message-id|mime-version|delivered-to|x-[a-z-]+):[ \t]"
)
_BEGINNING: Final = 4096


def told(foreign: bytes) -> str:
    """Return a `DocumentType`, `HEIC` or `PROGRAM`."""
    beginning = foreign[:_BEGINNING]
    if b"%PDF-" in beginning[:1024]:
        return DocumentType.PDF
    if beginning.startswith(b"#!AMR"):
        return DocumentType.AUDIO
    found = next((kind for begins, kind in _BEGINS if beginning.startswith(begins)), None)
    return found or _of_container(foreign) or _of_text(foreign)


def _of_container(foreign: bytes) -> str | None:
    if foreign.startswith(b"RIFF"):
        return _IN_RIFF.get(foreign[8:12], DocumentType.OTHER)
    if foreign[4:8] == b"ftyp":
        return _of_film(foreign)
    if foreign.startswith(b"BM") and foreign[2:6] == len(foreign).to_bytes(4, "little"):
        return DocumentType.BMP
    if foreign.startswith(_OLE):
        names = ((name.encode("utf-16-le"), kind) for name, kind in _IN_OLE)
        return next((kind for name, kind in names if name in foreign), DocumentType.OTHER)
    return _of_zip(foreign) if foreign.startswith(b"PK\3\4") else None


def _of_film(foreign: bytes) -> str:
    brand = foreign[8:12]
    if brand in _STILLS:
        return HEIC
    return DocumentType.AUDIO if brand.startswith(b"M4A") else DocumentType.VIDEO


def _of_zip(foreign: bytes) -> str:
    """Tell by the names in the list; an Open Document says it in its first file, which is not compressed."""
    beginning = foreign[30:200]
    if beginning.startswith(b"mimetype"):
        return next((kind for name, kind in _OPEN_DOCUMENTS if name in beginning), DocumentType.ARCHIVE)
    try:
        with zipfile.ZipFile(io.BytesIO(foreign)) as archive:
            names = archive.namelist()
    except Exception:  # noqa: BLE001  # whatever a hostile list does, it is an archive that nobody opens here
        return DocumentType.ARCHIVE
    if "[Content_Types].xml" not in names:
        return DocumentType.ARCHIVE
    inside = (kind for begins, kind in _IN_OFFICE if any(name.startswith(begins) for name in names))
    return next(inside, DocumentType.ARCHIVE)


def _of_text(foreign: bytes) -> str:
    """Tell letters from other bytes: an e-mail has two of its lines, a text no controls."""
    beginning = foreign[:_BEGINNING]
    if b"\0" in beginning:
        return DocumentType.OTHER
    if len({found.lower() for found in _OF_EMAIL.findall(beginning)}) > 1:
        return DocumentType.EMAIL
    is_text = foreign and not any(byte < 9 or 13 < byte < 32 for byte in beginning)
    return DocumentType.TEXT if is_text else DocumentType.OTHER
