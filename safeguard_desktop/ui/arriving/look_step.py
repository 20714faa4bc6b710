"""The first step: the file, its passphrase, and the book of what was received before."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.arriving.book import BookRow, CameAs
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.titles import headed
from safeguard_desktop.ui.widgets import (
    Card,
    DataTable,
    EmptyState,
    ErrorSummary,
    Field,
    MutedText,
    PagedTableModel,
    PageTitle,
    PassphraseField,
    PrimaryButton,
    Row,
    ScrollPage,
    SecondaryButton,
    SectionHeading,
    TableColumn,
    TextLabel,
)
from safeguard_desktop.ui.widgets.paged_model import Deliver
from safeguard_desktop.wording import arriving as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.problems import problem_text
from safeguard_desktop.wording.times import instant_text


def state_text(row: BookRow) -> str:
    """Returns what became of a line of the book."""
    if row.came_as is CameAs.SET_ASIDE and row.code is not None:
        return words.BOOK_ASIDE.format(reason=words.REASONS[row.code])
    if row.came_as is CameAs.FILE:
        return words.BOOK_FILE
    said = words.BOOK_PACK if row.pages_verified else words.BOOK_PACK_PAGES
    return said.format(entries=words.entries(row.entries))


COLUMNS: Final = (
    TableColumn[BookRow](words.COLUMN_RECEIVED, lambda row: instant_text(row.at), 190),
    TableColumn[BookRow](words.COLUMN_FROM, lambda row: row.from_setting, 220, is_strong=True),
    TableColumn[BookRow](words.COLUMN_CHILD, lambda row: told_apart(row.child_name, row.told_apart_by), 180),
    TableColumn[BookRow](words.COLUMN_NUMBER, lambda row: row.number, 130, is_whole=True),
    TableColumn[BookRow](words.COLUMN_STATE, state_text),
)


_BOOK_HIGH: Final = 320


class LookStep(ScrollPage):
    """Asks for the file and its passphrase. Below stands what was received."""

    choose_chosen = Signal()
    open_chosen = Signal()
    other_chosen = Signal()
    child_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(980)
        self.setObjectName("arriving_look_step")
        self.summary = ErrorSummary()
        self.choose_button = SecondaryButton(words.CHOOSE, "file-text", name="choose_pack_button")
        self.file_label = TextLabel(words.NO_FILE)
        self.file_label.setObjectName("pack_file_label")
        self.passphrase = PassphraseField("arrival_passphrase", words.PASSPHRASE, words.PASSPHRASE_HINT)
        self.open_button = PrimaryButton(words.OPEN, "search", name="open_pack_button")
        self.other_button = SecondaryButton(words.OTHER_FORM, "file-plus", name="other_form_button")
        self.digits_label = MutedText()
        self._rows: tuple[BookRow, ...] = ()
        self._model = PagedTableModel[BookRow](COLUMNS, self._fetch, self)
        self.table = DataTable("received_table", words.BOOK, self._model)
        self.table.stand_open(_BOOK_HIGH)
        self.book = QStackedWidget()
        self.book.addWidget(self.table)
        self.book.addWidget(EmptyState("package", words.BOOK_EMPTY, words.BOOK_EMPTY_HINT))
        self._lay_out()
        self.choose_button.clicked.connect(self.choose_chosen)
        self.open_button.clicked.connect(self.open_chosen)
        self.passphrase.return_pressed.connect(self.open_chosen)
        self.other_button.clicked.connect(self.other_chosen)
        self.table.row_activated.connect(self._on_table_row_activated)

    def show_book(self, rows: tuple[BookRow, ...]) -> None:
        """Shows what was received."""
        self._rows = rows
        self._model.set_ids(range(len(rows)))
        self.book.setCurrentIndex(0 if rows else 1)

    def show_file(self, size: str) -> None:
        """Says that a file is chosen. Its name may be a child's, and its folder somebody's: neither is shown."""
        self.file_label.setText(words.CHOSEN.format(size=size) if size else words.NO_FILE)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Says what is missing."""
        fields: dict[str, Field] = {"arrival_passphrase": self.passphrase}
        said = [(found.field, problem_text(found)) for found in problems]
        self.summary.show_problems(said, fields)

    def _on_table_row_activated(self, place: int) -> None:
        if child := self._rows[place].child:
            self.child_chosen.emit(child)

    def _fetch(self, places: tuple[int, ...], deliver: Deliver[BookRow]) -> None:
        deliver({place: self._rows[place] for place in places})

    def _lay_out(self) -> None:
        card = Card()
        chosen = Row(self.choose_button, self.file_label)
        chosen.stretch()
        acts = Acts(self.open_button, self.other_button)
        for question in (self.summary, chosen, self.passphrase, acts):
            card.add(question)
        for part in (
            headed(PageTitle(words.TITLE), MutedText(words.INTRO)), card, SectionHeading(words.BOOK), self.book,
            self.digits_label,
        ):  # fmt: skip
            self.add(part)
