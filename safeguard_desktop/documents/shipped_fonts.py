"""Which fonts are shipped, where they lie, and which letters each is asked for. It loads none of them.

Source: DESIGN section 7 (fonts are shipped, so that nothing depends on what a PC has).
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from safeguard_desktop.resources import resource_path

_EVERYTHING = ((0x20, 0x10FFFF),)


class ShippedFont(NamedTuple):
    """A font file or pair of files under resources/fonts."""

    key: str
    """The name of its folder."""
    stem: str
    has_bold: bool
    blocks: tuple[tuple[int, int], ...] = _EVERYTHING
    """The code points that it is asked for, first and last."""

    def path(self, *, is_bold: bool = False) -> Path:
        """Where the file lies; a font without a bold cut answers with the regular one."""
        cut = "_700Bold" if is_bold and self.has_bold else "_400Regular"
        return resource_path("fonts", self.key, f"{self.stem}{cut}.ttf")


PRIMARY = "atkinson-hyperlegible-next"
FONTS = (
    ShippedFont(PRIMARY, "AtkinsonHyperlegibleNext", has_bold=True),
    ShippedFont("noto-sans", "NotoSans", has_bold=True),
    ShippedFont(
        "noto-sans-arabic", "NotoSansArabic", True, ((0x600, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))
    ),
    ShippedFont("noto-sans-hebrew", "NotoSansHebrew", True, ((0x590, 0x5FF), (0xFB1D, 0xFB4F))),
    ShippedFont("noto-sans-devanagari", "NotoSansDevanagari", True, ((0x900, 0x97F), (0xA8E0, 0xA8FF))),
    ShippedFont("noto-sans-bengali", "NotoSansBengali", True, ((0x980, 0x9FF),)),
    ShippedFont("noto-sans-gurmukhi", "NotoSansGurmukhi", True, ((0xA00, 0xA7F),)),
    ShippedFont("noto-sans-gujarati", "NotoSansGujarati", True, ((0xA80, 0xAFF),)),
    ShippedFont("noto-sans-tamil", "NotoSansTamil", True, ((0xB80, 0xBFF),)),
    ShippedFont("noto-sans-telugu", "NotoSansTelugu", False, ((0xC00, 0xC7F),)),
    ShippedFont("noto-sans-malayalam", "NotoSansMalayalam", False, ((0xD00, 0xD7F),)),
    ShippedFont("noto-sans-sinhala", "NotoSansSinhala", False, ((0xD80, 0xDFF),)),
    ShippedFont("noto-sans-thai", "NotoSansThai", False, ((0xE00, 0xE7F),)),
    ShippedFont("noto-sans-georgian", "NotoSansGeorgian", False, ((0x10A0, 0x10FF), (0x1C90, 0x1CBF))),
    ShippedFont("noto-sans-ethiopic", "NotoSansEthiopic", False, ((0x1200, 0x139F), (0x2D80, 0x2DDF))),
    ShippedFont("noto-sans-armenian", "NotoSansArmenian", False, ((0x530, 0x58F), (0xFB13, 0xFB17))),
    ShippedFont("noto-emoji", "NotoEmoji", False, ((0x200D, 0x3299), (0xFE0F, 0xFE0F), (0x1F000, 0xE007F))),
    ShippedFont("noto-sans-symbols", "NotoSansSymbols", False, ((0x2000, 0x2BFF), (0x1F100, 0x1F7FF))),
    ShippedFont("noto-sans-symbols-2", "NotoSansSymbols2", False, ((0x2000, 0x2BFF), (0x1F000, 0x1FBFF))),
    ShippedFont("droid-sans-fallback", "DroidSansFallbackFull", False, ((0x2E80, 0x2FA1F),)),
)
BY_KEY = {font.key: font for font in FONTS}
