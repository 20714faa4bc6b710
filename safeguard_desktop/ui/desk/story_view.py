"""Entries as one text that is laid out once: a story of hundreds of entries opens as fast as one of ten.

A card with labels for each entry was tried first. Qt asks every label for its height at every width again whenever a
card is added, and three hundred of them took minutes. A text document of three hundred entries takes a few hundredths
of a second, can be selected and read out as a whole, and Tab goes from link to link.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextBrowser
from typing_extensions import override

from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.ui.desk.story_pen import StoryPen
from safeguard_desktop.ui.theme import Space


@dataclass(frozen=True)
class Part:
    """An entry of a story: the time of its event, if that heads it, and links, each with words and a key."""

    view: EntryView
    when: str = ""
    acts: tuple[tuple[str, str], ...] = ()


class StoryView(QTextBrowser):
    """A story on one sheet, as high as it is long; the page around it scrolls.

    `act_chosen` carries the key of a link; `link_reached` how far down the link lies that the keyboard came to.
    """

    act_chosen = Signal(str)
    link_reached = Signal(int)

    def __init__(self, name: str, label: str) -> None:
        self._parts: Sequence[Part] = ()
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

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Shows entries in the order in which they are given."""
        self._parts = tuple(parts)
        self._write()

    def empty(self) -> None:
        """Takes every entry away."""
        self.show_parts(())

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self._fit()

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if self._parts and e.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
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
        pen = StoryPen(document)
        for number, part in enumerate(self._parts):
            pen.write(part.view, part.when, part.acts, is_first=number == 0)
        pen.finish()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()

    def _fit(self) -> None:
        """Makes the sheet as high as its text is at this width."""
        self.document().setTextWidth(self.viewport().width())
        wanted = int(self.document().size().height()) + 2 * self.frameWidth() + 2
        if self.height() != wanted:
            self.setFixedHeight(wanted)

    def _on_anchor_clicked(self, link: QUrl) -> None:
        self.act_chosen.emit(link.toString())
