"""The sheet that lies on printed pages: whose they are and how many, nothing that says what they are about.

Source: UI.md (Printing).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtPrintSupport import QPrinter

from safeguard_desktop.ui.theme.fonts import text_font
from safeguard_desktop.wording import printing as words

_CENTRED: Final = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class TopSheet:
    """What stands on it. Without a setting and a lead it is for whoever prints."""

    setting: str = ""
    lead: str = ""
    reference: str = ""


def reference_of(digest: str) -> str:
    """Returns what a printout is known by, such as "4F2-A91": the beginning of the digest (hex) of its pages."""
    return f"{digest[:3]}-{digest[3:6]}".upper()


def paint_top_sheet(painter: QPainter, printer: QPrinter, sheet: TopSheet, pages: int) -> None:
    """Paints the sheet; `pages` are those below it."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    width, down = paper.width() * 0.7, paper.height() * 0.26
    left = (paper.width() - width) / 2
    for text, points, is_bold, gap in _lines(sheet, pages):
        font = text_font(points)
        font.setBold(is_bold)
        painter.setFont(font)
        height = QFontMetrics(font, printer).boundingRect(0, 0, int(width), 10**6, _CENTRED, text).height()
        painter.drawText(QRectF(left, down, width, height + 1), _CENTRED, text)
        down += height + gap * QFontMetrics(font, printer).height()


def _lines(sheet: TopSheet, pages: int) -> list[tuple[str, int, bool, float]]:
    """Returns each line with its size, its weight, and the gap below in lines."""
    lines = [
        (sheet.setting, 16, False, 2.0),
        (words.CONFIDENTIAL, 30, True, 0.4),
        (words.for_whom(sheet.lead), 18, False, 2.5),
        (words.sheets(pages + 1), 14, False, 0.3),
        (words.reference(sheet.reference) if sheet.reference else "", 14, False, 3.0),
        (words.NOT_YOURS, 12, False, 0.0),
    ]
    return [line for line in lines if line[0]]
