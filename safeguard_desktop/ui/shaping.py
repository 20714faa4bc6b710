"""Qt's layout engine behind the port that documents defines: joined, reordered and right-to-left text for PDFs.

Only shipped fonts are used: each stretch of text arrives with the font that covers it, and Qt may not look for
others. It may be called from a worker thread; a lock lets one call in at a time.

Source: DESIGN section 7.
"""

from __future__ import annotations

import re
import threading

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGlyphRun,
    QPainterPath,
    QRawFont,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from safeguard_desktop.documents.shaping import FontRun, ShapedGlyph, ShapedLine, TypeSize
from safeguard_desktop.documents.shipped_fonts import BY_KEY

_EM = 200
"""Pixels for each em while laying out: fine enough that rounding is not seen on paper."""

_RIGHT_TO_LEFT = re.compile("[\u05d0-\u07ff\u0840-\u08ff\ufb1d-\ufdfb\ufe70-\ufefc]")
"""Letters of Hebrew, Arabic, Syriac, Thaana and their neighbours."""

_PIECE = 1500
"""Letters that are laid out at a time."""


class QtTextShaper:
    """Lays out text with QTextLayout. A QGuiApplication must exist; offscreen will do."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._families: dict[str, str] = {}
        self._outlines: dict[str, str] = {}

    def shape(self, runs: tuple[FontRun, ...], type_size: TypeSize, width: float) -> tuple[ShapedLine, ...]:
        """Breaks one paragraph into lines, each glyph in its place."""
        with self._lock:
            return self._shape(runs, type_size, width)

    def outline(self, key: str) -> str:
        """Returns the outline of a glyph that a line named, as PDF path operators in pixels of the layout."""
        return self._outlines[key]

    def _shape(self, runs: tuple[FontRun, ...], type_size: TypeSize, width: float) -> tuple[ShapedLine, ...]:
        """Lays a long paragraph out piece by piece, each beginning with the line that the last one left unfinished.

        Qt takes four times as long over twice the text (12 s for 40,000 letters in one piece, measured).
        """
        text = "".join(run.text for run in runs)
        option = _option(text)
        lines: list[ShapedLine] = []
        start = 0
        while start < len(text):
            piece = self._piece(_cut(runs, start, _PIECE), option, type_size, width)
            is_last = start + _PIECE >= len(text)
            whole = piece if is_last or len(piece) == 1 else piece[:-1]
            lines += whole
            start += sum(len(line.text) for line in whole)
        return tuple(lines)

    def _piece(
        self, runs: tuple[FontRun, ...], option: QTextOption, type_size: TypeSize, width: float
    ) -> list[ShapedLine]:
        unit = type_size.size / _EM
        text = "".join(run.text for run in runs)
        layout = QTextLayout(text)
        layout.setTextOption(option)
        layout.setFormats(self._formats(runs, is_bold=type_size.is_bold))
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width / unit)
            lines.append(line)
        layout.endLayout()
        utf16 = text.encode("utf-16-le")
        is_rtl = option.textDirection() == Qt.LayoutDirection.RightToLeft
        return [self._line(line, unit, utf16, is_rtl=is_rtl) for line in lines]

    def _formats(self, runs: tuple[FontRun, ...], *, is_bold: bool) -> list[QTextLayout.FormatRange]:
        formats, start = [], 0
        for run in runs:
            span = QTextLayout.FormatRange()
            span.start, span.length = start, _utf16_length(run.text)
            style = QTextCharFormat()
            style.setFont(self._font(run.font, is_bold=is_bold))
            span.format = style
            formats.append(span)
            start += _utf16_length(run.text)
        return formats

    def _font(self, key: str, *, is_bold: bool) -> QFont:
        shipped = BY_KEY[key]
        if key not in self._families:
            added = QFontDatabase.addApplicationFont(str(shipped.path()))
            if shipped.has_bold:
                QFontDatabase.addApplicationFont(str(shipped.path(is_bold=True)))
            self._families[key] = QFontDatabase.applicationFontFamilies(added)[0]
        font = QFont([self._families[key]])
        font.setPixelSize(_EM)
        font.setBold(is_bold and shipped.has_bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
        return font

    def _line(self, line: QTextLine, unit: float, utf16: bytes, *, is_rtl: bool) -> ShapedLine:
        baseline = line.y() + line.ascent()
        glyphs: list[ShapedGlyph] = []
        for run in line.glyphRuns():
            glyphs.extend(self._glyphs(run, unit, line.x(), baseline))
        start, length = line.textStart() * 2, line.textLength() * 2
        return ShapedLine(
            text=utf16[start : start + length].decode("utf-16-le", "replace"),
            width=line.naturalTextWidth() * unit,
            ascent=line.ascent() * unit,
            descent=line.descent() * unit,
            is_right_to_left=is_rtl,
            glyphs=tuple(glyphs),
        )

    def _glyphs(self, run: QGlyphRun, unit: float, left: float, baseline: float) -> list[ShapedGlyph]:
        raw = run.rawFont()
        name = f"{raw.familyName()}/{raw.weight()}"
        placed = []
        for index, position in zip(run.glyphIndexes(), run.positions(), strict=True):
            key = f"{name}/{index}"
            if self._outline_of(key, raw, index):
                x, y = (position.x() - left) * unit, (baseline - position.y()) * unit
                placed.append(ShapedGlyph(key, x, y, unit))
        return placed

    def _outline_of(self, key: str, raw: QRawFont, index: int) -> str:
        if key not in self._outlines:
            self._outlines[key] = _path_operators(raw.pathForGlyph(index))
        return self._outlines[key]


def _cut(runs: tuple[FontRun, ...], start: int, length: int) -> tuple[FontRun, ...]:
    """The runs of a stretch of the text."""
    cut, at = [], 0
    for run in runs:
        text = run.text[max(start - at, 0) : max(start + length - at, 0)]
        if text:
            cut.append(FontRun(text, run.font))
        at += len(run.text)
    return tuple(cut)


def _option(text: str) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    is_rtl = _is_right_to_left(text)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    return option


def _is_right_to_left(text: str) -> bool:
    """Tells the direction of a paragraph by most of its letters.

    Unicode's rule P2 looks at the first letter only, and would turn an English sentence around that begins with a
    name in Arabic.
    """
    return 2 * len(_RIGHT_TO_LEFT.findall(text)) > sum(letter.isalpha() for letter in text)


def _utf16_length(text: str) -> int:
    """Qt counts in UTF-16 units: a letter beyond the first 65,536 counts twice."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def _path_operators(path: QPainterPath) -> str:
    """Writes an outline as PDF operators, upside up."""
    parts: list[str] = []
    curve: list[QPointF] = []
    for at in range(path.elementCount()):
        element = path.elementAt(at)
        point = QPointF(element.x, element.y)
        if element.type == QPainterPath.ElementType.MoveToElement:
            parts.append(f"{_at(point)} m")
        elif element.type == QPainterPath.ElementType.LineToElement:
            parts.append(f"{_at(point)} l")
        else:
            curve.append(point)
            if len(curve) == 3:
                parts.append(f"{' '.join(_at(corner) for corner in curve)} c")
                curve.clear()
    return f"{' '.join(parts)} f" if parts else ""


def _at(point: QPointF) -> str:
    return f"{point.x():.2f} {-point.y():.2f}"
