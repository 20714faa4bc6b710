"""What may be kept as a document: of which types, how large, under which name, and where no picture may be kept.

Source: S91, X13; guidance.md sections 2.4 and 10.2; DESIGN section 6.
"""

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from safeguard_desktop.domain.codes import Category

MEGABYTE: Final = 1_000_000
LARGEST: Final = 50 * MEGABYTE
"""Bytes of one document."""
LARGEST_AT_ONCE: Final = 200 * MEGABYTE
MOST_AT_ONCE: Final = 50
"""How much, and how many documents, are attached in one act."""
LARGEST_TOGETHER: Final = 200 * MEGABYTE
"""Bytes of all documents that go out in one file. bundles/FORMAT.md, "Attachments"."""
PART_BYTES: Final = 512 * 1024
"""Bytes of a document in one entry; the last one has the rest. Specified in storage/LEDGER.md."""
MOST_PARTS: Final = -(-LARGEST // PART_BYTES)
"""So many parts has the largest document."""
LONGEST_NAME: Final = 120


class DocumentType(StrEnum):
    """What a document is, told by its content and never by its name."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    GIF = "gif"
    WEBP = "webp"
    TIFF = "tiff"
    BMP = "bmp"
    WORD = "word"
    SPREADSHEET = "spreadsheet"
    PRESENTATION = "presentation"
    EMAIL = "email"
    TEXT = "text"
    AUDIO = "audio"
    VIDEO = "video"
    ARCHIVE = "archive"
    OTHER = "other"


class TakenOut(StrEnum):
    """What was taken out of a picture before it was kept: things that nobody sees in it."""

    PLACE = "place"
    CAMERA = "camera"
    WORDS = "words"
    OTHER_PICTURES = "other_pictures"
    AFTER_ITS_END = "after_its_end"


PICTURES: Final = frozenset(
    {
        DocumentType.JPEG,
        DocumentType.PNG,
        DocumentType.GIF,
        DocumentType.WEBP,
        DocumentType.TIFF,
        DocumentType.BMP,
    }
)
SHOWN: Final = PICTURES | {DocumentType.PDF}
"""Types that the program shows and prints, page by page."""
FILMED: Final = PICTURES | {DocumentType.VIDEO}
"""Types that are nothing but pictures: where the category forbids pictures, none of them is kept."""

FORBIDS_PICTURES: Final = frozenset({Category.NUDE_IMAGES, Category.AI_IMAGES, Category.UPSKIRTING})
"""Concerns about pictures that nobody may look at, copy, print or keep. Source: guidance.md section 2.4."""

_USUAL: Final = {
    DocumentType.PDF: ("pdf",),
    DocumentType.JPEG: ("jpg", "jpeg", "jpe"),
    DocumentType.PNG: ("png",),
    DocumentType.GIF: ("gif",),
    DocumentType.WEBP: ("webp",),
    DocumentType.TIFF: ("tif", "tiff"),
    DocumentType.BMP: ("bmp", "dib"),
    DocumentType.WORD: ("docx", "doc", "docm", "dotx", "odt", "rtf"),
    DocumentType.SPREADSHEET: ("xlsx", "xls", "xlsm", "ods"),
    DocumentType.PRESENTATION: ("pptx", "ppt", "pptm", "odp"),
    DocumentType.EMAIL: ("eml", "msg"),
    DocumentType.TEXT: ("txt", "csv", "md", "log"),
    DocumentType.AUDIO: ("mp3", "m4a", "wav", "ogg", "aac", "flac", "amr"),
    DocumentType.VIDEO: ("mp4", "mov", "avi", "mkv", "webm", "3gp"),
    DocumentType.ARCHIVE: ("zip", "7z", "rar", "gz", "tar"),
}
MIMES: Final = {
    DocumentType.PDF: "application/pdf",
    DocumentType.JPEG: "image/jpeg",
    DocumentType.PNG: "image/png",
    DocumentType.GIF: "image/gif",
    DocumentType.WEBP: "image/webp",
    DocumentType.TIFF: "image/tiff",
    DocumentType.BMP: "image/bmp",
    DocumentType.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    DocumentType.SPREADSHEET: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    DocumentType.PRESENTATION: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    DocumentType.EMAIL: "message/rfc822",
    DocumentType.TEXT: "text/plain",
    DocumentType.AUDIO: "audio/basic",
    DocumentType.VIDEO: "video/mp4",
    DocumentType.ARCHIVE: "application/zip",
    DocumentType.OTHER: "application/octet-stream",
}
"""What a type is called in a pack."""
_UNKNOWN: Final = "bin"
_NOT_IN_NAMES: Final = re.compile(r'[<>:"|?*\x00-\x1f\x7f]')
_OF_WINDOWS: Final = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


def cleaned_name(name: str) -> str:
    """Return the name of a file as it is kept and shown; it is never a path, and never used as one.

    What steers text (controls, marks that turn it round) and what no file system takes goes. A name that
    nothing is left of is called "document".
    """
    last = re.split(r"[/\\]", name)[-1]
    seen = "".join(letter for letter in unicodedata.normalize("NFC", last) if _is_seen(letter))
    words = " ".join(_NOT_IN_NAMES.sub("_", seen).split()).strip(". ")
    stem, dot, suffix = words.rpartition(".")
    if dot and stem and len(suffix) <= 8:
        words = f"{stem[: LONGEST_NAME - 1 - len(suffix)]}.{suffix}"
    words = words[:LONGEST_NAME]
    return f"_{words}" if _OF_WINDOWS.match(words) else words or "document"


def filled_up(data: bytes) -> bytes:
    """Return a part of a document of a circle: as long as every other, with zero bytes behind what it holds."""
    return data.ljust(PART_BYTES, b"\0")


def without_filling(parts: Iterable[bytes], size: int) -> bytes | None:
    """Return the document out of its filled parts, or None where they are not so filled. LEDGER.md, section 4."""
    pieces = list(parts)
    raw = b"".join(pieces)
    if any(len(piece) != PART_BYTES for piece in pieces) or not 0 <= len(raw) - size < PART_BYTES:
        return None
    return None if raw[size:].strip(b"\0") else raw[:size]


def usual_suffix(kind: DocumentType, name: str) -> str:
    """Return the end that a file of this type is saved under: its own where that fits the type, else the usual one."""
    own = name.rpartition(".")[2].lower()
    usual = _USUAL.get(kind, (_UNKNOWN,))
    return own if own in usual else usual[0]


def forbids_pictures(categories: Iterable[Category]) -> bool:
    """Whether a concern of these categories may have no picture. Source: guidance.md section 2.4."""
    return not FORBIDS_PICTURES.isdisjoint(categories)


def _is_seen(letter: str) -> bool:
    return unicodedata.category(letter) not in {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"}
