"""Loads the shipped fonts for reportlab and tells which one draws which letter.

A letter is drawn by the first font of `FONTS` that covers it. The fonts of one script are asked only for letters of
that script, so that one stray letter does not load them all; each is read from disk once, when first needed (1 to
11 ms; the Chinese one 120 ms, measured).
"""

from __future__ import annotations

from functools import cache

from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.pdfbase.ttfonts import TTFont

from safeguard_desktop.documents.shipped_fonts import BY_KEY, FONTS, PRIMARY

__all__ = ["PRIMARY", "face", "font_for", "letters", "registered"]


def copy_map(font_name: str, subset: list[int]) -> str:
    """Says which letter each code of an embedded font stands for, so that text can be copied and searched.

    It takes the place of reportlab's own, which writes letters beyond the first 65,536 as five digits where the
    format wants a pair of four (5.1.0: an emoji came back as another letter).
    """
    pairs = [f"<{code:02X}> <{_utf16(letter)}>" for code, letter in enumerate(subset)]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
            f"/CMapName /{font_name} def /CMapType 2 def",
            "1 begincodespacerange <00> <FF> endcodespacerange",
            *(line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
    )


def _utf16(code: int) -> str:
    return chr(code).encode("utf-16-be", "surrogatepass").hex().upper()


ttfonts.makeToUnicodeCMap = copy_map


@cache
def face(key: str, is_bold: bool = False) -> TTFont:
    """Loads a font for reportlab and registers it, once; its `fontName` is what a canvas is told."""
    font = BY_KEY[key]
    if is_bold and not font.has_bold:
        return face(key)
    loaded = TTFont(f"{key}{'-bold' if is_bold else ''}", str(font.path(is_bold=is_bold)), asciiReadable=True)
    pdfmetrics.registerFont(loaded)
    return loaded


def registered(name: str) -> TTFont:
    """A font that `face` has loaded, by its `fontName`."""
    return pdfmetrics.getFont(name)


@cache
def letters(key: str) -> frozenset[str]:
    """All letters that a font covers; control characters are nobody's."""
    return frozenset(chr(code) for code in face(key).face.charToGlyph if code >= 0x20 and code != 0x7F)


@cache
def font_for(letter: str) -> str | None:
    """The key of the font that draws a letter, or None where no shipped font covers it."""
    code = ord(letter)
    for font in FONTS:
        if any(first <= code <= last for first, last in font.blocks) and letter in letters(font.key):
            return font.key
    return None
