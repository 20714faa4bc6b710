"""A child's page: what keeps this child safe today, then the story in the order of the events."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.rows import ChildView, ChronologyRow
from safeguard_desktop.services.children import ChildrenService
from safeguard_desktop.services.noting import NotingService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.about import ABOUT_CHILD
from safeguard_desktop.ui.children.chronology import Chronology
from safeguard_desktop.ui.children.summary import SummaryCard, born_line, name_row, safety_banner
from safeguard_desktop.ui.concerns.note_form import NoteForm
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.holds import hold_sign
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import MutedText, PrimaryButton, ScrollPage, SecondaryButton
from safeguard_desktop.wording import children as words
from safeguard_desktop.wording import concerns as concern_words


class ChildPage(DeskPage):
    """One child. The form of a note opens beside the story."""

    kinds = frozenset({"child", "concern"})

    def __init__(self, children: ChildrenService, noting: NotingService, bench: Bench) -> None:
        super().__init__(Place.CHILD, bench)
        self._children = children
        self._is_new = True
        self.note_form = NoteForm(noting, bench, ABOUT_CHILD)
        self.forms = FormsBeside("child_forms")
        self.forms.add_form(self.note_form)
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self._take_keyboard_back)
        self._make_acts()
        self._top, self._signs = Refill(Space.MEDIUM), Refill(Space.MEDIUM)
        self.chronology = Chronology()
        self.chronology.concern_opened.connect(lambda concern: self.go(Place.CONCERN, concern))
        page = ScrollPage(widest=1000)
        self.chronology.story.link_reached.connect(lambda down: self._show_link(page, down))
        for part in (self._top, self._acts, self._signs, self.chronology):
            page.add(part)
        self.column.addWidget(Beside(page, self.forms), 1)

    @override
    def open_subject(self, subject: str) -> None:
        if subject != self.subject:
            self.forms.close_form()
            for part in (self._top, self._signs, self.chronology):
                part.empty()
        self._is_new = True
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        child = ChildId(self.subject)
        fetch = self._children.open if self._is_new else self._children.view
        self._is_new = False

        def work() -> tuple[ChildView, tuple[ChronologyRow, ...]]:
            return fetch(child), self._children.chronology(child)

        self.ask(work, self._on_fetched, latest="child")

    @override
    def take_focus(self) -> None:
        """The page settles when it has come."""

    @override
    def first_control(self) -> QWidget:
        return self.note_button

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

    @override
    def is_touched_by(self, changed: Changed) -> bool:
        return super().is_touched_by(changed) and (changed.kind == "concern" or changed.id == self.subject)

    def _on_fetched(self, fetched: tuple[ChildView, tuple[ChronologyRow, ...]]) -> None:
        view, rows = fetched
        if view.row.id != self.subject:
            return
        fill = self._top.begin()
        fill(name_row(view))
        fill(MutedText(born_line(view.details, self.bench.dates.today())))
        fill(safety_banner(view.details))
        fill(SummaryCard(view.details))
        fill = self._signs.begin()
        for hold in view.holds:
            fill(hold_sign(hold))
        self._signs.setVisible(bool(view.holds))
        self.chronology.show_rows(rows)
        self.settle()

    def _show_link(self, page: ScrollPage, down: int) -> None:
        """Scrolls to a link of the story that the keyboard came to."""
        story = self.chronology.story
        top = story.mapToGlobal(QPoint(0, down)).y() - page.column.mapToGlobal(QPoint(0, 0)).y()
        page.ensureVisible(0, top, 0, 3 * Space.WIDE)

    def _make_acts(self) -> None:
        self.note_button = PrimaryButton(words.ADD_NOTE, "notebook-pen", name="note_button")
        self.edit_button = SecondaryButton(words.EDIT_FRONT_SHEET, "pencil", name="front_sheet_button")
        self.print_button = SecondaryButton(words.CHRONOLOGY_PAPER, "printer", name="chronology_button")
        self.pack_button = SecondaryButton(words.MAKE_PACK, "package", name="transfer_button")
        self.note_button.clicked.connect(self._on_note_button_clicked)
        self.edit_button.clicked.connect(lambda: self.go(Place.FRONT_SHEET, self.subject))
        self.print_button.clicked.connect(lambda: self.go(Place.CHRONOLOGY, self.subject))
        self.pack_button.clicked.connect(lambda: self.go(Place.TRANSFER, self.subject))
        self._acts = Acts(self.note_button, self.edit_button, self.print_button, self.pack_button)

    def _on_form_saved(self, form: str) -> None:
        self.say(concern_words.SAVED[form])
        self._take_keyboard_back()

    def _take_keyboard_back(self) -> None:
        self.note_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_note_button_clicked(self) -> None:
        self.forms.show_form(self.note_form)
        self.note_form.begin(self.subject)
