"""What holds in this authority, beside a decision or a call: the lead's own words about thresholds and whom to go to.

Source: S04, S20, S55, S61.
"""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.services.local_notes import LocalNotesInForce, LocalNotesService
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import BodyText, Column, MutedText, QuietButton, TextLabel
from safeguard_desktop.wording import agencies as agency_words
from safeguard_desktop.wording import local_notes as words


class LocalNotesCard(Column):
    """Folded away until it is asked for; not there at all while nothing is written down."""

    def __init__(self, notes: LocalNotesService, bench: Bench, name: str) -> None:
        """Makes it; `name` tells the cards of several forms apart."""
        super().__init__(Space.SMALL)
        self._notes, self._bench = notes, bench
        self.setObjectName(name)
        self.open_button = QuietButton(words.SHOW, "chevron-down", name=f"{name}_button")
        self.open_button.clicked.connect(self._on_open_button_clicked)
        self._inside = Column(Space.SMALL)
        self._texts = {field: BodyText(selectable=True) for field in words.LABELS}
        self._heads = {field: TextLabel(label, "label") for field, label in words.LABELS.items()}
        self._written = MutedText()
        self._agencies = BodyText(selectable=True)
        self._agencies_head = TextLabel(agency_words.TAB, "label")
        for field, text in self._texts.items():
            self._inside.add(self._heads[field])
            self._inside.add(text)
        for part in (self._agencies_head, self._agencies, self._written):
            self._inside.add(part)
        self.add(self.open_button)
        self.add(self._inside)
        self._fold(is_open=False)
        self.open_button.hide()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bench.tasks.run(self._notes.now, self._on_read, latest=f"{self.objectName()} read", owner=self)

    def _on_read(self, found: LocalNotesInForce) -> None:
        self.open_button.setVisible(not found.is_empty)
        self.body.setContentsMargins(0, 0 if found.is_empty else Space.LARGE, 0, 0)
        if found.is_empty:
            self._fold(is_open=False)
        for field, text in self._texts.items():
            written = str(getattr(found.notes, field))
            text.setText(written)
            text.setVisible(bool(written))
            self._heads[field].setVisible(bool(written))
        said = "\n\n".join(f"{row.body.name}\n{agency_words.lines(row.body)}" for row in found.agencies)
        self._agencies.setText(said)
        for part in (self._agencies_head, self._agencies):
            part.setVisible(bool(said))
        self._written.setText(words.written(found.written_by, found.written_at) if found.written_at else "")

    def _on_open_button_clicked(self) -> None:
        self._fold(is_open=self._inside.isHidden())

    def _fold(self, *, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        self.open_button.setText(words.HIDE if is_open else words.SHOW)
        self.open_button.show_icon("chevron-up" if is_open else "chevron-down")


class OverLocalNotes(Column):
    """Something in a form with the card right below it, which leaves no gap there while nothing is written down."""

    def __init__(self, first: QWidget, card: LocalNotesCard) -> None:
        super().__init__(0)
        for part in (first, card):
            self.add(part)
