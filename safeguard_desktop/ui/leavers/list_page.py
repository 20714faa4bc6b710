"""Leavers and transfers: who, where to, sent, confirmed, and what is due next."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from safeguard_desktop.services.leaving.desk import LeavingDesk
from safeguard_desktop.services.leaving.listing import LeaverRow
from safeguard_desktop.services.leaving.recording import DualRow
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.leavers.letter import LetterCard
from safeguard_desktop.ui.leavers.many_form import ManyLeaveForm
from safeguard_desktop.ui.leavers.no_file_form import NoFileForm
from safeguard_desktop.ui.leavers.taking_in import TakingIn
from safeguard_desktop.ui.leavers.telling import state_text
from safeguard_desktop.ui.theme import Space, grow
from safeguard_desktop.ui.widgets import (
    BodyText,
    CheckBox,
    DataTable,
    EmptyState,
    MutedText,
    PagedTableModel,
    PageTitle,
    PrimaryButton,
    ScrollPage,
    SecondaryButton,
    SectionHeading,
    TableColumn,
)
from safeguard_desktop.ui.widgets.paged_model import Deliver
from safeguard_desktop.wording import arriving as arriving_words
from safeguard_desktop.wording import leavers_forms as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.times import due_text

_LEAST_HIGH: Final = 190
_WIDEST: Final = 2400


def child_text(row: LeaverRow) -> str:
    """Returns who leaves; two children of one name are told apart."""
    return told_apart(row.child_name, row.told_apart_by)


def _columns(day: date) -> tuple[TableColumn[LeaverRow], ...]:
    return (
        TableColumn[LeaverRow](words.COLUMN_CHILD, child_text, 220, is_strong=True),
        TableColumn[LeaverRow](words.COLUMN_TO, lambda row: row.to_setting or words.NOT_KNOWN, least=240),
        TableColumn[LeaverRow](words.COLUMN_STATE, state_text, least=230),
        TableColumn[LeaverRow](
            words.COLUMN_DUE, lambda row: due_text(row.due_on, day) if row.is_open else words.DONE, 190
        ),
        TableColumn[LeaverRow](words.COLUMN_PACK, lambda row: row.number, 130, is_whole=True),
    )


class LeaversPage(DeskPage):
    """What is open first, by its day; what is done behind it, when it is asked for."""

    kinds = frozenset({"child"})

    def __init__(self, desk: LeavingDesk, bench: Bench, papers: Papers) -> None:
        super().__init__(Place.TRANSFERS, bench)
        self._leavers, self._leaving, self._desk = desk.leavers, desk.leaving, desk
        self.letter = LetterCard(desk.papers, papers)
        self.letter.told.connect(self.say)
        self.letter.failed.connect(self.show_fault)
        self.forms = FormsBeside("leavers_forms", bench.tasks)
        self.forms.form_saved.connect(lambda name, _changed: self._on_form_saved(name))
        self.forms.form_closed.connect(self.take_focus)
        self._rows: tuple[LeaverRow, ...] = ()
        day = date.fromisoformat(bench.dates.today())
        self._model = PagedTableModel[LeaverRow](_columns(day), self._fetch, self)
        self.table = DataTable("transfers_table", words.TITLE, self._model)
        self.table.row_activated.connect(lambda place: self.go(Place.LEAVER, self._rows[place].entry.id))
        self.all_check = CheckBox(words.SHOW_ALL)
        self.all_check.setObjectName("all_leavers_check")
        self.all_check.clicked.connect(self.reload)
        self.taking_in = TakingIn(desk.taking_in, self, papers)
        self.acts = self._buttons()
        self._duals = Refill(Space.SMALL)
        self._stack = QStackedWidget()
        self.empty = EmptyState("package", words.EMPTY, words.EMPTY_HINT)
        for part in (self.table, self.empty):
            self._stack.addWidget(part)
        grow(self._stack, QWidget.setMinimumHeight, _LEAST_HIGH)
        page = ScrollPage(_WIDEST, fills=True)
        page.column.body.setSpacing(Space.LARGE)
        intro = MutedText(f"{words.INTRO} {words.ADD_HINT}")
        head = (PageTitle(words.TITLE), intro, self.acts, self.taking_in, self.letter)
        for widget in head:
            page.add(widget)
        page.column.body.addWidget(self._stack, 1)
        page.add(self._duals)
        self.column.addWidget(Beside(page, self.forms), 1)

    def _receive_button(self) -> SecondaryButton:
        """Returns the way to what arrives."""
        receive = SecondaryButton(arriving_words.TITLE, "package-open", name="receive_pack_button")
        receive.clicked.connect(lambda: self.go(Place.ARRIVING))
        return receive

    def _buttons(self) -> Acts:
        """Returns what can be begun from the list."""
        choose = PrimaryButton(words.ADD, "users-round", name="choose_child_button")
        choose.clicked.connect(lambda: self.go(Place.CHILDREN))
        many = SecondaryButton(words.ADD_MANY, "list", name="leavers_many_button")
        many.clicked.connect(self._on_many_clicked)
        no_file = SecondaryButton(words.NO_FILE, "file-text", name="no_file_button")
        no_file.clicked.connect(self._on_no_file_clicked)
        return Acts(
            choose, self._receive_button(), many, self.taking_in.make_button(), no_file, self.all_check
        )

    @override
    def open_subject(self, subject: str) -> None:
        self.taking_in.hide()
        self.letter.empty()
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        only_open = not self.all_check.isChecked()
        leavers, leaving = self._leavers, self._leaving
        self.ask(
            lambda: (leavers.rows(only_open=only_open), leaving.duals()), self._on_found, latest="leavers"
        )

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

    def _on_many_clicked(self) -> None:
        self.forms.open_form("many", lambda: ManyLeaveForm(self._leaving, self.bench), "")

    def _on_no_file_clicked(self) -> None:
        self.forms.open_form("no_file", lambda: NoFileForm(self._desk.papers, self.bench), "")

    def _on_form_saved(self, name: str) -> None:
        if name != "no_file_form":
            self.say(words.MANY_SAVED)
            return
        form = self.forms.form("no_file")
        made = form.take_letter() if isinstance(form, NoFileForm) else None
        if made is not None:
            self.letter.show_letter(made)
            self.say(words.NO_FILE_SAVED)

    def _on_found(self, found: tuple[tuple[LeaverRow, ...], tuple[DualRow, ...]]) -> None:
        rows, duals = found
        self._rows = rows
        self._model.set_ids(range(len(rows)))
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        with self._duals.refilled() as fill:
            if duals:
                fill(SectionHeading(words.DUAL))
            for row in duals:
                fill(
                    BodyText(
                        words.dual_line(told_apart(row.child.full_name, row.child.told_apart_by), row.body)
                    )
                )

    def _fetch(self, places: tuple[int, ...], deliver: Deliver[LeaverRow]) -> None:
        deliver({place: self._rows[place] for place in places})
