"""Takes out of a picture what nobody sees in it: where and with what it was made, words, other pictures, what follows.

JPEG, PNG, GIF and WebP are gone through piece by piece and their pictures are kept bit for bit; of a JPEG, which way up
it is is kept too. A TIFF is written anew, dot for dot.
"""

import io
import re
import struct
from collections.abc import Callable, Iterator
from typing import Final

from PIL import Image, ImageSequence

from safeguard_desktop.domain.documents import DocumentType, TakenOut
from safeguard_desktop.foreign.answers import Unreadable
from safeguard_desktop.foreign.pictures import opened_picture

_ORIENTATION: Final = 0x0112
_GPS: Final = 0x8825
_MOST_SHEETS: Final = 500
_SCAN: Final = 0xDA
_END: Final = 0xD9
_ALONE: Final = frozenset({0x01, 0xFF, *range(0xD0, 0xD8)})
_AFTER_SCAN: Final = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]", re.DOTALL)
_XMP: Final = b"http://ns.adobe.com/"


class Cleaning:
    """What is left of a picture, and what was taken out."""

    def __init__(self) -> None:
        self.kept = bytearray()
        self.taken_out: set[TakenOut] = set()

    def take_exif(self, exif: bytes) -> int:
        """Note what an EXIF block says, and return which way up the picture is."""
        self.taken_out.add(TakenOut.CAMERA)
        found = Image.Exif()
        try:
            found.load(exif)
            if found.get_ifd(_GPS):
                self.taken_out.add(TakenOut.PLACE)
            turned = found.get(_ORIENTATION, 1)
        except Exception:  # noqa: BLE001  # a block that cannot be read goes all the same
            return 1
        return turned if isinstance(turned, int) and 1 <= turned <= 8 else 1


def cleaned(kind: str, foreign: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Return the picture as it may be kept, and what was taken out of it.

    Raises:
        Unreadable: it is not made as such a picture is.
    """
    cleaning = Cleaning()
    try:
        _WAYS.get(kind, _as_it_is)(foreign, cleaning)
    except (struct.error, IndexError, ValueError, EOFError, OSError, SyntaxError):
        raise Unreadable("broken") from None
    return bytes(cleaning.kept), tuple(sorted(cleaning.taken_out))


def _as_it_is(foreign: bytes, cleaning: Cleaning) -> None:
    cleaning.kept += foreign


def _jpeg(foreign: bytes, cleaning: Cleaning) -> None:
    turned = 1
    first, rest = bytearray(), bytearray()
    at = 2
    while (marker := _marker(foreign, at)) != _END:
        size = _size(foreign, at, marker)
        segment = foreign[at : at + size]
        if marker == 0xE1 and segment[4:10] == b"Exif\0\0":
            turned = cleaning.take_exif(segment[4:])
        elif not _goes(marker, segment[4:], cleaning):
            (first if marker == 0xE0 else rest).extend(segment)
        at += size
    if len(foreign) > at + 2:
        cleaning.taken_out.add(TakenOut.AFTER_ITS_END)
    cleaning.kept += foreign[:2] + first + _turned(turned) + rest + foreign[at : at + 2]


def _marker(foreign: bytes, at: int) -> int:
    if foreign[at] != 0xFF:
        raise ValueError
    return foreign[at + 1]


def _size(foreign: bytes, at: int, marker: int) -> int:
    """Return how long a segment is: that of a scan goes on to the next marker that is one."""
    if marker in _ALONE:
        return 1 if marker == 0xFF else 2
    length = int.from_bytes(foreign[at + 2 : at + 4], "big")
    end = at + 2 + length
    if length < 2 or end >= len(foreign):
        raise ValueError
    if marker == _SCAN:
        found = _AFTER_SCAN.search(foreign, end)
        if found is None:
            raise ValueError
        end = found.start()
    return end - at


def _goes(marker: int, data: bytes, cleaning: Cleaning) -> bool:
    """Whether a segment of a JPEG is nothing that its picture needs; notes what it was."""
    if marker == 0xFE or (marker == 0xE1 and data.startswith(_XMP)) or marker == 0xED:
        cleaning.taken_out.add(TakenOut.WORDS)
        return True
    if marker == 0xE2 and data.startswith(b"MPF\0"):
        cleaning.taken_out.add(TakenOut.OTHER_PICTURES)
        return True
    is_needed = marker == 0xE0 and data.startswith(b"JFIF\0")
    is_needed = is_needed or (marker == 0xE2 and data.startswith(b"ICC_PROFILE\0"))
    is_needed = is_needed or (marker == 0xEE and data.startswith(b"Adobe"))
    if 0xE0 <= marker <= 0xEF and not is_needed:
        cleaning.taken_out.add(TakenOut.CAMERA)
        return True
    return False


def _turned(turned: int) -> bytes:
    """Return a segment that says which way up a JPEG is, and nothing else."""
    if turned == 1:
        return b""
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, turned, 0, 0)
    data = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(data) + 2) + data


_PNG_WORDS: Final = frozenset({b"tEXt", b"zTXt", b"iTXt"})
_PNG_NEEDED: Final = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP pHYs sBIT bKGD acTL fcTL fdAT".split()
)


def _png(foreign: bytes, cleaning: Cleaning) -> None:
    at = 8
    cleaning.kept += foreign[:at]
    while True:
        length, name = struct.unpack_from(">I4s", foreign, at)
        chunk = foreign[at : at + 12 + length]
        if len(chunk) != 12 + length:
            raise ValueError
        if name in _PNG_NEEDED:
            cleaning.kept += chunk
        elif name == b"eXIf":
            cleaning.take_exif(chunk[8:-4])
        else:
            cleaning.taken_out.add(TakenOut.WORDS if name in _PNG_WORDS else TakenOut.CAMERA)
        at += len(chunk)
        if name == b"IEND":
            break
    if at < len(foreign):
        cleaning.taken_out.add(TakenOut.AFTER_ITS_END)


def _webp(foreign: bytes, cleaning: Cleaning) -> None:
    chunks = bytearray()
    end = min(8 + struct.unpack_from("<I", foreign, 4)[0], len(foreign))
    for name, chunk in _riff(foreign, end):
        if name == b"EXIF":
            cleaning.take_exif(chunk[8:])
        elif name == b"XMP ":
            cleaning.taken_out.add(TakenOut.WORDS)
        elif name == b"VP8X":
            chunks += chunk[:8] + bytes([chunk[8] & ~0x0C]) + chunk[9:]  # no EXIF and no XMP follow any more
        elif name in {b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}:
            chunks += chunk
        else:
            cleaning.taken_out.add(TakenOut.CAMERA)
    if end + end % 2 < len(foreign):
        cleaning.taken_out.add(TakenOut.AFTER_ITS_END)
    cleaning.kept += b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks


def _riff(foreign: bytes, end: int) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= end:
        name, length = struct.unpack_from("<4sI", foreign, at)
        chunk = foreign[at : at + 8 + length]
        if len(chunk) != 8 + length:
            raise ValueError
        yield name, chunk + b"\0" * (length % 2)
        at += 8 + length + length % 2


def _gif(foreign: bytes, cleaning: Cleaning) -> None:
    at = 13 + _colours(foreign[10])
    cleaning.kept += foreign[:at]
    while foreign[at] != 0x3B:
        begin, is_extension = at, foreign[at] == 0x21
        if not is_extension and foreign[at] != 0x2C:
            raise ValueError
        at += 2 if is_extension else 11 + _colours(foreign[at + 9])
        first = foreign[at + 1 : at + 12] if is_extension else b""
        while foreign[at]:
            at += foreign[at] + 1
        at += 1
        if is_extension and _is_said(foreign[begin + 1], first):
            cleaning.taken_out.add(TakenOut.WORDS)
        else:
            cleaning.kept += foreign[begin:at]
    cleaning.kept += b";"
    if at + 1 < len(foreign):
        cleaning.taken_out.add(TakenOut.AFTER_ITS_END)


def _colours(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _is_said(label: int, name: bytes) -> bool:
    """Whether an extension of a GIF says something; the one that tells how often it moves is needed."""
    return label in {0xFE, 0x01} or (label == 0xFF and name not in {b"NETSCAPE2.0", b"ANIMEXTS1.0"})


_TIFF_SAYS: Final = {
    **dict.fromkeys((269, 270, 285, 305, 315, 316, 700, 33432, 33723, 34377, 37510), TakenOut.WORDS),
    **dict.fromkeys((271, 272, 306, 34665), TakenOut.CAMERA),
    _GPS: TakenOut.PLACE,
}
"""What a TIFF says of itself by tag: words, with what and when it was made, and where."""


def _tiff(foreign: bytes, cleaning: Cleaning) -> None:
    with opened_picture(foreign) as picture:
        if getattr(picture, "n_frames", 1) > _MOST_SHEETS:
            raise Unreadable("too_large")
        said = {name for name in getattr(picture, "tag_v2", {}) if name in _TIFF_SAYS}
        first, *rest = [sheet.copy() for sheet in ImageSequence.Iterator(picture)]
    cleaning.taken_out |= {_TIFF_SAYS[name] for name in said}
    for sheet in (first, *rest):
        sheet.info = {name: sheet.info[name] for name in ("dpi", "icc_profile") if name in sheet.info}
    out = io.BytesIO()
    how = "group4" if first.mode == "1" else "tiff_lzw"
    first.save(out, "TIFF", save_all=True, append_images=rest, compression=how)
    cleaning.kept += out.getvalue()


_WAYS: Final[dict[str, Callable[[bytes, Cleaning], None]]] = {
    DocumentType.JPEG: _jpeg,
    DocumentType.PNG: _png,
    DocumentType.WEBP: _webp,
    DocumentType.GIF: _gif,
    DocumentType.TIFF: _tiff,
}
