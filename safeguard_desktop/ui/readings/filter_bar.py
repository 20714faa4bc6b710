"""What narrows the list of who has looked: person, child, what was done, and from when to when."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from safeguard_desktop.domain.ids import ChildId, PersonId
from safeguard_desktop.services.papers.readings import ReadingsQuery
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.dates import DateReader
from safeguard_desktop.ui.theme import grow
from safeguard_desktop.ui.widgets import DropDown, QuietButton
from safeguard_desktop.wording import filters as filter_words
from safeguard_desktop.wording import readings as words

EVERYTHING: Final = ReadingsQuery()


class ReadingsBar(Acts):
    """The filters in as many lines as there is room for. `query_changed` carries nothing: ask `query`."""

    query_changed = Signal()

    def __init__(self, dates: DateReader) -> None:
        self._dates = dates
        self.person_combo = combo_box("readings_person_combo", words.PERSON)
        self.child_combo = combo_box("readings_child_combo", words.CHILD)
        self.kind_combo = combo_box("readings_kind_combo", words.KIND)
        self.since_edit = date_edit("readings_since_edit", words.FROM_EXAMPLE, words.FROM)
        self.until_edit = date_edit("readings_until_edit", words.TO)
        self.all_button = QuietButton(filter_words.SHOW_ALL, "x", name="readings_all_button")
        super().__init__(*self._combos, *self._edits, self.all_button)
        self.setObjectName("readings_filters")
        fill_combo(self.kind_combo, words.EVERYTHING, words.kinds())
        for combo in self._combos:
            combo.currentIndexChanged.connect(self._on_changed)
        for edit in self._edits:
            edit.textChanged.connect(self._on_changed)
        self.all_button.clicked.connect(lambda: self.show_query(EVERYTHING))

    def offer(
        self, people: Iterable[tuple[PersonId, str]], children: Iterable[tuple[ChildId, str]], child: str
    ) -> None:
        """Offers people and children; the list is narrowed to the child that the page was opened for, if any."""
        person = self.person_combo.currentData() or ""
        fill_combo(self.person_combo, words.EVERYBODY, people, person)
        fill_combo(self.child_combo, words.EVERY_CHILD, children, child)
        self._show_all_button()

    def query(self) -> ReadingsQuery:
        """Returns what is asked for; a date that is not understood asks for nothing."""
        person, child = self.person_combo.currentData(), self.child_combo.currentData()
        return ReadingsQuery(
            person=PersonId(person) if person else None,
            child=ChildId(child) if child else None,
            kind=self.kind_combo.currentData() or "",
            since=self._dates.partly_iso(self.since_edit.text()),
            until=self._dates.partly_iso(self.until_edit.text()),
        )

    def has_unclear_date(self) -> bool:
        """Returns whether something stands in a date that is not understood."""
        return any(edit.text().strip() and not self._dates.partly_iso(edit.text()) for edit in self._edits)

    def show_query(self, query: ReadingsQuery) -> None:
        """Narrows the list to a query."""
        for part in (*self._combos, *self._edits):
            part.blockSignals(True)  # one question, not five
        for combo, value in zip(self._combos, (query.person, query.child, query.kind), strict=True):
            combo.setCurrentIndex(max(combo.findData(value or ""), 0))
        self.since_edit.setText(self._dates.partly(query.since))
        self.until_edit.setText(self._dates.partly(query.until))
        for part in (*self._combos, *self._edits):
            part.blockSignals(False)
        self.person_combo.setFocus()
        self._on_changed()

    @property
    def _combos(self) -> tuple[DropDown, DropDown, DropDown]:
        return (self.person_combo, self.child_combo, self.kind_combo)

    @property
    def _edits(self) -> tuple[QLineEdit, QLineEdit]:
        return (self.since_edit, self.until_edit)

    def _on_changed(self) -> None:
        self._show_all_button()
        self.query_changed.emit()

    def _show_all_button(self) -> None:
        is_typed = any(edit.text() for edit in self._edits)
        self.all_button.setVisible(is_typed or self.query() != EVERYTHING)


def combo_box(name: str, label: str) -> DropDown:
    """Returns a list to choose from, as wide as its neighbours."""
    combo = DropDown()
    combo.setObjectName(name)
    combo.setAccessibleName(label)
    grow(combo, QWidget.setFixedWidth, 190)
    return combo


def date_edit(name: str, example: str, label: str = "") -> QLineEdit:
    """Returns a line for a date; `label` is read out where it is not the example itself."""
    edit = QLineEdit()
    edit.setObjectName(name)
    edit.setAccessibleName(label or example)
    edit.setPlaceholderText(example)
    grow(edit, QWidget.setFixedWidth, 170)
    return edit


def fill_combo(combo: DropDown, every: str, choices: Iterable[tuple[str, str]], chosen: str = "") -> None:
    """Offers choices below one that narrows nothing, without telling anybody."""
    combo.blockSignals(True)
    combo.clear()
    combo.addItem(every, "")
    for key, text in choices:
        combo.addItem(text, key)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))
    combo.blockSignals(False)
