"""The words of one entry to read and to mark: what is kept back is struck out, what is still to be decided underlined.

It is read-only and takes the keyboard: Shift with the arrows selects, as in any text. Places count in characters of
each part, whatever Qt counts in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit
from typing_extensions import override

from safeguard_desktop.domain.access.redaction import Span
from safeguard_desktop.services.access.passages import Passage
from safeguard_desktop.ui.theme import Tone, appearance
from safeguard_desktop.ui.widgets import GrowingEdit
from safeguard_desktop.wording import access as words


@dataclass(frozen=True)
class _Laid:
    """A part of the entry, and where in the shown text its words begin, in Qt's units."""

    passage: Passage
    begins: int

    @property
    def ends(self) -> int:
        return self.begins + _units(self.passage.text)


class EntryText(GrowingEdit):
    """One entry, part by part."""

    def __init__(self) -> None:
        # Qt tells of a palette while it is being made.
        self._laid: tuple[_Laid, ...] = ()
        self._places: tuple[tuple[Span, bool], ...] = ()
        super().__init__(least_lines=4, most_lines=18)
        self.setObjectName("item_entry_edit")
        self.setAccessibleName(words.ENTRY_TEXT)
        self.setAccessibleDescription(words.ENTRY_TEXT_HINT)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setCursorWidth(2)

    def show_passages(self, passages: Iterable[Passage]) -> None:
        """Shows an entry: each part under what it is called."""
        text, laid = "", list[_Laid]()
        for passage in passages:
            text += f"{passage.label}: "
            laid.append(_Laid(passage, _units(text)))
            text += f"{_plain(passage.text)}\n"
        self._laid = tuple(laid)
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_places(self, spans: Sequence[tuple[Span, bool]]) -> None:
        """Shows what is marked; each place is followed by whether it is decided about."""
        self._places = tuple(spans)
        found = [self._heading(laid) for laid in self._laid]
        for span, is_decided in spans:
            found += [
                self._place(laid, span, is_decided) for laid in self._laid if laid.passage.part == span.part
            ]
        self.setExtraSelections(found)

    def selected(self) -> tuple[Span, ...]:
        """Returns the words that are selected, as places: one in each part that the selection reaches into."""
        cursor = self.textCursor()
        return tuple(self._places_between(cursor.selectionStart(), cursor.selectionEnd()))

    def empty(self) -> None:
        """Takes the words away."""
        self._laid, self._places = (), ()
        self.clear()

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() == QEvent.Type.PaletteChange:
            self.show_places(self._places)

    def _places_between(self, first: int, last: int) -> Iterator[Span]:
        for laid in self._laid:
            begin, end = max(first, laid.begins), min(last, laid.ends)
            if begin < end:
                text = laid.passage.text
                start = _characters(text, begin - laid.begins)
                yield Span(laid.passage.part, start, max(_characters(text, end - laid.begins), start + 1))

    def _place(self, laid: _Laid, span: Span, is_decided: bool) -> QTextEdit.ExtraSelection:  # paired
        text = laid.passage.text
        begin, end = (laid.begins + _units(text[:at]) for at in (span.start, span.end))
        look, tokens = QTextCharFormat(), appearance().tokens
        if span.code is not None:
            look.setBackground(QColor(tokens.text))
            look.setForeground(QColor(tokens.surface))
            look.setFontStrikeOut(True)
        elif is_decided:
            look.setBackground(QColor(tokens.soft(Tone.GOOD)))
        else:
            look.setBackground(QColor(tokens.soft(Tone.CAUTION)))
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        return self._selection(begin, end, look)

    def _heading(self, laid: _Laid) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold)
        look.setForeground(QColor(appearance().tokens.of(Tone.ACCENT)))
        return self._selection(laid.begins - _units(laid.passage.label) - 2, laid.begins - 1, look)

    def _selection(self, begin: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        # Built by its own class: the stub gives its fields no types that can be set one by one.
        found = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        found.cursor = cursor
        found.format = look
        return found


def _plain(text: str) -> str:
    """Returns a text of the same length in which nothing but a line feed begins a line of its own."""
    return text.replace("\r", " ").replace("\x00", " ")


def _units(text: str) -> int:
    """Returns how many of Qt's units a text takes: a letter outside of the basic plane takes two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _characters(text: str, units: int) -> int:
    """Returns how many characters take so many units."""
    raw = text.encode("utf-16-le", "surrogatepass")[: units * 2]
    return len(raw.decode("utf-16-le", "ignore"))
