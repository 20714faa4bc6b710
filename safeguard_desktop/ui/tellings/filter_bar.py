"""What narrows the register of tellings: words as they are typed, the kind, the ground in law, from when to when."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from safeguard_desktop.domain.tellings import TellingKind
from safeguard_desktop.services.sharing.tellings import TellingsAsked
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.dates import DateReader
from safeguard_desktop.ui.readings.filter_bar import combo_box, date_edit, fill_combo
from safeguard_desktop.ui.theme import Space, grow
from safeguard_desktop.ui.widgets import DropDown, QuietButton, Row, SearchField
from safeguard_desktop.wording import filters as filter_words
from safeguard_desktop.wording import tellings as words

NOTHING_ASKED: Final = TellingsAsked()


class TellingsBar(Acts):
    """The filters in as many lines as there is room for. `asked_changed` carries nothing: ask `asked`."""

    asked_changed = Signal()

    def __init__(self, dates: DateReader) -> None:
        self._dates = dates
        self.search_field = SearchField("tellings_search_edit", words.SEARCH)
        grow(self.search_field, QWidget.setMinimumWidth, 320)
        self.kind_combo = combo_box("tellings_kind_combo", words.KIND)
        self.ground_combo = combo_box("tellings_ground_combo", words.GROUND)
        self.since_edit = date_edit("tellings_since_edit", words.FROM_EXAMPLE, words.FROM)
        self.until_edit = date_edit("tellings_until_edit", words.TO)
        self.all_button = QuietButton(filter_words.SHOW_ALL, "x", name="tellings_all_button")
        dates_beside = Row(*self._edits[1:], spacing=Space.SMALL)
        super().__init__(self.search_field, *self._combos, dates_beside, self.all_button)
        self.setObjectName("tellings_filters")
        fill_combo(
            self.kind_combo, words.EVERY_KIND, ((kind.value, text) for kind, text in words.KINDS.items())
        )
        fill_combo(self.ground_combo, words.EVERY_GROUND, words.GROUNDS.items())
        for combo in self._combos:
            combo.currentIndexChanged.connect(self._on_changed)
        for edit in self._edits:
            edit.textChanged.connect(self._on_changed)
        self.all_button.clicked.connect(self.show_all)
        self._show_all_button()

    def asked(self) -> TellingsAsked:
        """Returns what is asked for; a date that is not understood asks for nothing."""
        kind = self.kind_combo.currentData()
        return TellingsAsked(
            text=self.search_field.text().strip(),
            kind=TellingKind(kind) if kind else None,
            ground=self.ground_combo.currentData() or "",
            since=self._dates.partly_iso(self.since_edit.text()),
            until=self._dates.partly_iso(self.until_edit.text()),
        )

    def has_unclear_date(self) -> bool:
        """Returns whether something stands in a date that is not understood."""
        edits = (self.since_edit, self.until_edit)
        return any(edit.text().strip() and not self._dates.partly_iso(edit.text()) for edit in edits)

    def show_all(self) -> None:
        """Takes every narrowing away."""
        for part in (*self._combos, *self._edits):
            part.blockSignals(True)  # one question, not five
        for combo in self._combos:
            combo.setCurrentIndex(0)
        for edit in self._edits:
            edit.clear()
        for part in (*self._combos, *self._edits):
            part.blockSignals(False)
        self.search_field.setFocus()
        self._on_changed()

    @property
    def _combos(self) -> tuple[DropDown, DropDown]:
        return (self.kind_combo, self.ground_combo)

    @property
    def _edits(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        return (self.search_field, self.since_edit, self.until_edit)

    def _on_changed(self) -> None:
        self._show_all_button()
        self.asked_changed.emit()

    def _show_all_button(self) -> None:
        is_typed = any(edit.text() for edit in self._edits)
        self.all_button.setVisible(is_typed or self.asked() != NOTHING_ASKED)
