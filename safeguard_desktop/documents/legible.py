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
_WORDS = re.compile(" +|[^ ]+")
_WHOLE_WORDS = (PRIMARY, "noto-sans")
_PICTURES = ("noto-emoji", "noto-sans-symbols", "noto-sans-symbols-2")
_JOINED = ("Mn", "Me", "Mc", "Cf", "Sk")
"""Categories that belong to the letter before them: accents, vowel signs, joiners, skin tones."""
_FLUID = (*_JOINED, "Zs", "Po", "Pd", "Ps", "Pe", "Pi", "Pf", "Nd")
"""Categories that follow the font of the letters before them, so that a line is not cut at every comma."""


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
            composed = unicodedata.normalize("NFC", text)
            text = text if self._has_shaper and needs_shaping(composed) else composed
        is_complex = needs_shaping(text)
        if is_complex and not self._has_shaper:
            self._unshaped.update(dict.fromkeys(letter for letter in text if needs_shaping(letter)))
        if set(text) <= letters(PRIMARY):
            return text
        keeps_marks = is_complex and self._has_shaper
        drawn = {
            ord(letter): self._drawable(letter, keeps_marks=keeps_marks) for letter in dict.fromkeys(text)
        }
        return text.translate(drawn)

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
    return unicodedata.name(letter, "").lower() or f"U+{ord(letter):04X}"


def font_runs(text: str) -> tuple[FontRun, ...]:
    """Cuts legible text into stretches that one font each covers.

    A word stays in one font where one covers it, and an accent always stays with its letter; spaces and punctuation
    follow the word before them.
    """
    if set(text) <= letters(PRIMARY):
        return (FontRun(text, PRIMARY),)
    runs: list[FontRun] = []
    for word in _WORDS.findall(text):
        for part, font in _word_runs(word, runs[-1].font if runs else PRIMARY):
            if runs and runs[-1].font == font:
                runs[-1] = FontRun(runs[-1].text + part, font)
            else:
                runs.append(FontRun(part, font))
    return tuple(runs)


def _word_runs(word: str, current: str) -> list[FontRun]:
    if any(unicodedata.category(letter) not in _FLUID for letter in word):
        for key in _WHOLE_WORDS:
            if set(word) <= letters(key):
                return [FontRun(word, key)]
    runs = []
    for letter in word:
        current = _font_after(current, letter)
        runs.append(FontRun(letter, current))
    return runs


def _font_after(current: str, letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Cf" or (category in _JOINED and letter in letters(current)):
        return current
    if category in _FLUID and current not in _PICTURES and letter in letters(current):
        return current
    return font_for(letter) or current
