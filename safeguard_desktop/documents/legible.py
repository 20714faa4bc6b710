"""Turns any string into text that the shipped fonts can draw, and notes what they cannot.

Nothing is dropped in silence: a letter without a glyph, a control character, a private-use code or half of a broken
pair is replaced by its Unicode name (or number) in brackets and reported. Invisible marks that only steer layout are
left to the layout engine, or taken out where none is needed; the two marks that could make a sentence read backwards
on paper are printed by name instead of obeyed.
"""

from __future__ import annotations

import re
import unicodedata

from safeguard_desktop.documents.content import MissingText
from safeguard_desktop.documents.fonts import PRIMARY, font_for, letters
from safeguard_desktop.documents.shaping import FontRun, needs_shaping

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_OVERRIDES = "\u202d\u202e"
_FLUID = ("Zs", "Mn", "Me", "Cf", "Po", "Pd", "Ps", "Pe", "Pi", "Pf", "Nd")
"""Categories that follow the font of the letters before them, so that a word is not cut at a comma or an accent."""


class Legibility:
    """Makes the strings of one document legible and remembers what was missing."""

    def __init__(self, *, has_shaper: bool) -> None:
        self._has_shaper = has_shaper
        self._seen: dict[str, str] = {}
        self._unshaped: dict[str, None] = {}

    def legible(self, text: str) -> str:
        """Returns the text with line feeds as its only control characters and nothing that no font covers."""
        if text.isascii() and text.isprintable():
            return text
        text = _LINE_ENDS.sub("\n", text).replace("\t", "    ")
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
        is_complex = needs_shaping(text)
        if is_complex and not self._has_shaper:
            self._unshaped.update(dict.fromkeys(letter for letter in text if needs_shaping(letter)))
        if set(text) <= letters(PRIMARY):
            return text
        return "".join(self._drawable(letter, keeps_marks=is_complex and self._has_shaper) for letter in text)

    def missing(self) -> tuple[MissingText, ...]:
        """What the fonts could not draw so far, and what was drawn without being joined or ordered."""
        found = []
        if self._seen:
            found.append(MissingText(characters="".join(self._seen), names=tuple(self._seen.values())))
        if self._unshaped:
            names = tuple(character_name(letter) for letter in self._unshaped)
            found.append(MissingText(characters="".join(self._unshaped), names=names, is_unshaped=True))
        return tuple(found)

    def _drawable(self, letter: str, *, keeps_marks: bool) -> str:
        if letter == "\n":
            return letter
        category = unicodedata.category(letter)
        if category == "Cf" and letter not in _OVERRIDES:
            return letter if keeps_marks else ""
        if category not in ("Cc", "Cf") and font_for(letter) is not None:
            return letter
        if (
            "\ufe00" <= letter <= "\ufe0f" or letter == "\u034f"
        ):  # they choose between forms and have none themselves
            return letter if keeps_marks else ""
        return f"[{self._seen.setdefault(letter, character_name(letter))}]"


def character_name(letter: str) -> str:
    """The Unicode name of a letter in lower case, or its number where it has none."""
    return unicodedata.name(letter, f"U+{ord(letter):04X}").lower().replace("u+", "U+")


def font_runs(text: str) -> tuple[FontRun, ...]:
    """Cuts legible text into the fewest stretches that one font each covers, never inside an accented letter."""
    if set(text) <= letters(PRIMARY):
        return (FontRun(text, PRIMARY),)
    runs: list[FontRun] = []
    for letter in text:
        font = _font_after(runs[-1].font if runs else PRIMARY, letter)
        if runs and runs[-1].font == font:
            runs[-1] = FontRun(runs[-1].text + letter, font)
        else:
            runs.append(FontRun(letter, font))
    return tuple(runs)


def _font_after(current: str, letter: str) -> str:
    category = unicodedata.category(letter)
    if category in _FLUID and (letter in letters(current) or category in ("Cf", "Mn", "Me")):
        return current
    return font_for(letter) or current
