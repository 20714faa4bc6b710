"""Breaks text into lines of a given width, in one font or several, with or without a layout engine.

There is no markup: what a person typed is measured and drawn letter by letter, so that nothing in it can be taken
for an instruction (reportlab's own Paragraph opens the file that an <img> tag names).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from safeguard_desktop.documents.content import MissingText
from safeguard_desktop.documents.fonts import PRIMARY, face, letters
from safeguard_desktop.documents.legible import Legibility, font_runs
from safeguard_desktop.documents.shaping import ShapedLine, TextShaper, TypeSize, needs_shaping

# A line may end after any ideograph or kana, else only after spaces; a piece carries the spaces that follow it.
_IDEOGRAPHS = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_PIECES = re.compile(f"(?:[{_IDEOGRAPHS}]|[^ {_IDEOGRAPHS}]+) *| +")


class Span(NamedTuple):
    """A stretch of one line in one font, `x` points from the line's left end."""

    font: str
    text: str
    x: float


class SetLine(NamedTuple):
    """One line ready to be placed: plain spans, or what a layout engine made of it."""

    spans: tuple[Span, ...]
    ascent: float = 0
    descent: float = 0
    shaped: ShapedLine | None = None


class _Widths(dict[str, tuple[float, float]]):
    """The width of each piece of text at size 1, without its trailing spaces and with them; measured once."""

    def __init__(self, is_bold: bool) -> None:
        self._is_bold = is_bold

    def __missing__(self, piece: str) -> tuple[float, float]:
        """Measures a piece that is asked for the first time."""
        self[piece] = found = self._width(piece.rstrip(" ")), self._width(piece)
        return found

    def _width(self, text: str) -> float:
        if set(text) <= letters(PRIMARY):
            return float(face(PRIMARY, self._is_bold).stringWidth(text, 1))
        return sum(float(face(run.font, self._is_bold).stringWidth(run.text, 1)) for run in font_runs(text))


class Typesetter:
    """Sets the text of one document; it keeps no word longer than the document takes to make."""

    def __init__(self, shaper: TextShaper | None) -> None:
        self._shaper = shaper
        self._legibility = Legibility(has_shaper=shaper is not None)
        self._widths = {is_bold: _Widths(is_bold) for is_bold in (False, True)}

    def missing(self) -> tuple[MissingText, ...]:
        """What no font covered, over everything set so far."""
        return self._legibility.missing()

    def outline(self, key: str) -> str:
        """A glyph's outline, from the layout engine that named it."""
        return self._shaper.outline(key) if self._shaper else ""

    def lines(self, text: str, type_size: TypeSize, width: float, first_inset: float = 0) -> list[SetLine]:
        """Sets text, keeping its own line feeds; the first line begins `first_inset` points in.

        Text that needs a layout engine takes a new line instead of the inset.
        """
        text = self._legibility.legible(text)
        if self._shaper and needs_shaping(text):
            head = [SetLine(())] if first_inset else []
            return head + self._shaped_lines(self._shaper, text, type_size, width)
        lines: list[SetLine] = []
        for paragraph in text.replace("\n", " \n").split("\n"):  # whoever copies the text finds words apart
            broken = self._broken(paragraph, type_size, width, 0 if lines else first_inset)
            lines.extend(self._plain(line, type_size) for line in broken)
        return lines

    def width(self, text: str, type_size: TypeSize) -> float:
        """How wide a short plain text is, on one line."""
        return self._widths[type_size.is_bold][text][1] * type_size.size

    def line_width(self, line: SetLine, type_size: TypeSize) -> float:
        """How wide a set line is."""
        if line.shaped is not None:
            return line.shaped.width
        return self.width("".join(span.text for span in line.spans), type_size)

    def fitted(self, text: str, type_size: TypeSize, width: float) -> SetLine:
        """Sets a text on one line and cuts it with an ellipsis where it is too long (running heads only)."""
        lines = self.lines(text.replace("\n", " "), type_size, width)
        if len(lines) == 1:
            return lines[0]
        kept = "".join(span.text for span in lines[0].spans).rstrip()
        return self._plain(f"{kept[:-1]}…", type_size) if lines[0].shaped is None else lines[0]

    def _shaped_lines(
        self, shaper: TextShaper, text: str, type_size: TypeSize, width: float
    ) -> list[SetLine]:
        lines: list[SetLine] = []
        for paragraph in text.split("\n"):
            if not paragraph.strip():
                lines.append(SetLine(()))
                continue
            shaped = shaper.shape(font_runs(paragraph), type_size, width)
            lines.extend(SetLine((), line.ascent, line.descent, line) for line in shaped)
        return lines

    def _plain(self, text: str, type_size: TypeSize) -> SetLine:
        first, *others = font_runs(text)
        font = face(first.font, type_size.is_bold)
        spans, x = [Span(font.fontName, first.text, 0.0)], 0.0
        for run in others:  # as a rule there are none, and the width of a whole line is of no use
            x += font.stringWidth(spans[-1].text, type_size.size)
            font = face(run.font, type_size.is_bold)
            spans.append(Span(font.fontName, run.text, x))
        return SetLine(tuple(spans))

    def _broken(self, text: str, type_size: TypeSize, width: float, first_inset: float) -> list[str]:
        lines: list[str] = []
        current: list[str] = []
        whole = width / type_size.size
        room = whole - first_inset / type_size.size
        widths = self._widths[type_size.is_bold]
        for piece in _PIECES.findall(text):
            ink, advance = widths[piece]
            if ink > room and (current or (first_inset and not lines)):
                lines.append("".join(current))
                current, room = [], whole
            if ink > room:
                *full, rest = self._cut(piece, type_size.is_bold, room)
                lines.extend(full)
                current, advance = [rest], widths[rest][1]
            else:
                current.append(piece)
            room -= advance
        return [*lines, "".join(current)]

    def _cut(self, word: str, is_bold: bool, room: float) -> list[str]:
        """Cuts a word that is wider than a whole line into lines; at least one letter stays on each."""
        parts, start, used = [], 0, 0.0
        for at, letter in enumerate(word):
            advance = self._widths[is_bold][letter][1]
            if used + advance > room and at > start:
                parts.append(word[start:at])
                start, used = at, 0.0
            used += advance
        return [*parts, word[start:]]
