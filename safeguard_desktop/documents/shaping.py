"""Which text needs a layout engine, and the port through which documents asks for one.

Latin, Greek, Cyrillic, Chinese and the like are drawn letter after letter by documents itself. Right-to-left and
Indic scripts, stacked accents and emoji sequences are laid out by a `TextShaper`; the composition root hands one in
that is built on Qt (ui/shaping.py). Nothing here knows of Qt, and a script without Qt may pass None.

Source: DESIGN section 7.
"""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol

# Scripts whose letters join, reorder or stack; combining marks beyond what composes; emoji that form sequences.
_COMPLEX = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0590-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff"
    "\u180b-\u180d\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\u302a-\u302f\u3099\u309a"
    "\ufb1d-\ufdff\ufe00-\ufe0f\ufe20-\ufe2f\ufe70-\ufeff"
    "\U00010800-\U00010fff\U00011000-\U000115ff\U0001e800-\U0001eeff\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff"
    "\U000e0020-\U000e007f]"
)


class TypeSize(NamedTuple):
    """How large and how heavy text is set; lengths are in points."""

    size: float
    leading: float
    is_bold: bool = False


class FontRun(NamedTuple):
    """A stretch of text that one shipped font covers."""

    text: str
    font: str
    """The key of the font, as documents/fonts.py lists it."""


class ShapedGlyph(NamedTuple):
    """One glyph of a line: its outline's key, and where its origin stands, in points from the line's left end."""

    outline: str
    x: float
    y: float
    """Upwards from the baseline."""
    scale: float
    """Points for each unit of the outline."""


class ShapedLine(NamedTuple):
    """One laid-out line, at most as wide as was asked for."""

    text: str
    """The letters of the line in reading order, for whoever copies or listens to the document."""
    width: float
    ascent: float
    descent: float
    is_right_to_left: bool
    glyphs: tuple[ShapedGlyph, ...]


class TextShaper(Protocol):
    """Lays out text in any script. It may be called from any thread, one call at a time."""

    def shape(self, runs: tuple[FontRun, ...], type_size: TypeSize, width: float) -> tuple[ShapedLine, ...]:
        """Breaks one paragraph (no line feeds) into lines, joined, ordered and positioned."""
        ...

    def outline(self, key: str) -> str:
        """Returns a glyph's outline as PDF path operators, filled by whoever draws it."""
        ...


def needs_shaping(text: str) -> bool:
    """Tells whether letters of the text join, reorder or stack, so that they cannot be drawn one after another."""
    return not text.isascii() and _COMPLEX.search(text) is not None
