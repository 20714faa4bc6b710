"""Entries as one text that is laid out once: a story of hundreds of entries opens as fast as one of ten.

A card with labels for each entry was tried first. Qt asks every label for its height at every width again whenever a
card is added, and three hundred of them took minutes. A text document is laid out from where it grows, can be
selected and read out as a whole, and Tab goes from link to link. The first entries are shown at once, the others as
soon as Qt has nothing else to do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextBrowser
from typing_extensions import override

from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.ui.desk.story_pen import StoryPen
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import tell_page

_AT_ONCE: Final = 16


@dataclass(frozen=True)
class Part:
    """An entry of a story: the time of its event, if that heads it, and links, each with words and a key.

    `about` is the category of the concern that it belongs to, where that is to be told, `spoken_by` whose words
    stand in it, where they are another child's.
    """

    view: EntryView
    when: str = ""
    acts: tuple[tuple[str, str], ...] = ()
    about: str = ""
    spoken_by: str = ""


class StoryView(QTextBrowser):
    """A story on one sheet, as high as it is long; the page around it scrolls.

    `act_chosen` carries the key of a link; `link_reached` how far down the link lies that the keyboard came to.
    """

    act_chosen = Signal(str)
    link_reached = Signal(int)

    def __init__(self, name: str, label: str) -> None:
        self._entries: Sequence[str] = ()
        self._part_of: Callable[[int], Part]
        self._written = 0
        self._starts: dict[str, int] = {}
        self._pointed_out = ""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setProperty("kit", "card")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._write_more)

    @property
    def is_whole(self) -> bool:
        """Whether every entry stands in the text."""
        return self._written >= len(self._entries)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Shows entries in the order in which they are given."""
        self.show_entries([part.view.id for part in parts], tuple(parts).__getitem__)

    def show_entries(self, entries: Sequence[str], part_of: Callable[[int], Part]) -> None:
        """Shows entries by their ids; what stands in each is asked for by its place, when it is written."""
        self._entries, self._part_of = tuple(entries), part_of
        self._write()

    def empty(self) -> None:
        """Takes every entry away."""
        self._pointed_out = ""
        self.show_parts(())

    def write_through(self, entry: str) -> None:
        """Writes entries now until that one stands in the text, so that it can be scrolled to."""
        if entry in self._entries:
            while entry not in self._starts:
                self._write_more()

    def point_out(self, entry: str) -> None:
        """Marks the line with which an entry begins, as somebody would with the mouse."""
        self._pointed_out = entry
        self.write_through(entry)
        if (number := self._starts.get(entry)) is not None:
            block = self.document().findBlockByNumber(number)
            # All but the first begin with a rule.
            cursor = QTextCursor(block if block.text() else block.next())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def top_of(self, entry: str) -> int | None:
        """Returns how far down an entry begins; None if it does not stand in the text."""
        block = self._starts.get(entry)
        if block is None:
            return None
        found = self.document().findBlockByNumber(block)
        return int(self.document().documentLayout().blockBoundingRect(found).top()) + self.frameWidth()

    def entry_at(self, down: int) -> str:
        """Returns the entry that lies so far down: the last one that begins above; "" if there is none."""
        found = ""
        for entry in self._starts:
            top = self.top_of(entry)
            if top is not None and (top <= down or not found):
                found = entry
        return found

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        # Its own new height says nothing about the text; asking for the size of a long one takes 30 ms.
        if e.size().width() != e.oldSize().width():
            self._fit()
            tell_page(self)

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if self._entries and e.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            # Colours and sizes stand in the text itself. Written anew once Qt has done its own part of the change.
            QTimer.singleShot(0, self, self._write)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:  # Qt's own name
        is_inside = super().focusNextPrevChild(next)
        if is_inside and self.hasFocus():
            self.link_reached.emit(self.cursorRect().bottom())
        return is_inside

    def _write(self) -> None:
        """Writes all entries anew. The document stays: Qt deletes its first one by itself when it is replaced."""
        document = self.document()
        document.clear()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(Space.LARGE)
        self._written = 0
        self._starts = {}
        self._write_more()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if self._pointed_out:
            self.point_out(self._pointed_out)

    def _write_more(self) -> None:
        """Writes the next few entries at the end, which Qt lays out without looking at those before."""
        end = min(self._written + _AT_ONCE, len(self._entries))
        pen = StoryPen(self.document())
        for number in range(self._written, end):
            self._starts[self._entries[number]] = self.document().blockCount() if number else 0
            pen.write(self._part_of(number), is_first=number == 0)
        pen.finish()
        self._written = end
        self._fit()
        if self.is_whole:
            self._more.stop()
        else:
            self._more.start()

    def _fit(self) -> None:
        """Makes the sheet as high as its text is at this width."""
        # Qt lays the whole text out again even where the width is the same: 100 ms of 300 entries.
        if self.document().textWidth() != self.viewport().width():
            self.document().setTextWidth(self.viewport().width())
        wanted = int(self.document().size().height()) + 2 * self.frameWidth() + 2
        if self.height() != wanted:
            self.setFixedHeight(wanted)

    def _on_anchor_clicked(self, link: QUrl) -> None:
        self.act_chosen.emit(link.toString())
