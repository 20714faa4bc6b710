"""The tasks of measuring a picture from outside and of drawing it, or one sheet of it."""

from __future__ import annotations

import copy
import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageColor,
    ImageOps,
    ImagePalette,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from safeguard_desktop.foreign.answers import Unreadable
from safeguard_desktop.foreign.asked import (
    MOST_DOTS_OF_A_PICTURE,
    MOST_PAGES,
    POINTS,
    DrawnPage,
    DrawPage,
    Measured,
    within,
)

LOADED = (
    BmpImagePlugin, GifImagePlugin, JpegImagePlugin, MpoImagePlugin, PngImagePlugin, TiffImagePlugin, WebPImagePlugin,
    ImageColor, ImagePalette, copy,
)  # fmt: skip
"""What Pillow would load the moment it is needed, when nothing can be opened any more."""
_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP")
_SHEET = (595.0, 842.0)
"""A4 in points: a picture is laid on it."""
_SCREEN = 96
_WISH = msgspec.msgpack.Decoder(DrawPage)

Image.MAX_IMAGE_PIXELS = None  # what is too large is said here, before anything is read
Image.preinit()  # as above: Pillow would look for readers when it first opens something


def measure(_question: bytes, foreign: bytes) -> Measured:
    """Return the size of each sheet.

    Raises:
        Unreadable: it cannot be read (``broken``), or is too large (``too_large``).
    """
    with opened_picture(foreign) as picture:
        return Measured(tuple(_laid(picture) for _sheet in range(sheets_of(picture))))


def draw(question: bytes, foreign: bytes) -> DrawnPage:
    """Return one sheet as dots.

    Raises:
        Unreadable: it cannot be read (``broken``), there is no such sheet (``no_page``), or it is too large.
    """
    wish = _WISH.decode(question)
    with opened_picture(foreign) as picture:
        if not 0 <= wish.page < sheets_of(picture):
            raise Unreadable("no_page")
        try:
            if wish.page:
                picture.seek(wish.page)
            shown = _shown(picture, wish.dots)
        except (OSError, ValueError, SyntaxError, EOFError):
            raise Unreadable("broken") from None
        return DrawnPage(shown.width, shown.height, shown.tobytes("raw", "BGRX"))


@contextmanager
def opened_picture(foreign: bytes) -> Iterator[Image.Image]:
    """Open a picture; nothing but its head is read.

    Raises:
        Unreadable: it is none of the formats that are kept, or has more dots than anybody needs.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Pillow warns of is refused, or shown as it is
        with _opened(foreign) as picture:
            if picture.width * picture.height > MOST_DOTS_OF_A_PICTURE:
                raise Unreadable("too_large")
            yield picture


def _opened(foreign: bytes) -> Image.Image:
    try:
        return Image.open(io.BytesIO(foreign), formats=_FORMATS)
    except (OSError, ValueError, SyntaxError, EOFError):
        raise Unreadable("broken") from None


def sheets_of(picture: Image.Image) -> int:
    """Return how many sheets a picture has: a TIFF may be a whole fax; one that moves is shown as it begins."""
    return min(getattr(picture, "n_frames", 1), MOST_PAGES) if picture.format == "TIFF" else 1


def _laid(picture: Image.Image) -> tuple[float, float]:
    """Return the size in points of a picture on its sheet: as on a screen, or smaller to fit."""
    width, height = _upright(picture)
    scale = min(_SHEET[0] / width, _SHEET[1] / height, POINTS / _SCREEN)
    return width * scale, height * scale


def _upright(picture: Image.Image) -> tuple[int, int]:
    is_turned = picture.getexif().get(0x0112, 1) in range(5, 9)
    return (picture.height, picture.width) if is_turned else (picture.width, picture.height)


def _shown(picture: Image.Image, dots: float) -> Image.Image:
    width, height = _laid(picture)
    scale = within(width, height, dots) / POINTS
    size = max(round(width * scale), 1), max(round(height * scale), 1)
    around = max(size)
    picture.draft("RGB", (around, around))  # a JPEG is read as small as is enough
    upright = ImageOps.exif_transpose(picture)
    return _on_white(upright).resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    seen = picture.convert("RGBA")
    white = Image.new("RGBA", seen.size, "white")
    return Image.alpha_composite(white, seen).convert("RGB")
