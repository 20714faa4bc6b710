"""Who has looked at the record, what at, and when. Source: X10, S19.

The newest are there at once; older ones are looked for a step at a time, so that other pages need not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from safeguard_desktop.domain.ids import ChildId, PersonId
from safeguard_desktop.services.papers.readings import (
    FROM_THE_END,
    MOST_ON_PAPER,
    Looked,
    ReadingRow,
    ReadingsQuery,
    ReadingsService,
    Rest,
)
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.printing import Printed
from safeguard_desktop.ui.readings.filter_bar import ReadingsBar
from safeguard_desktop.ui.theme import Space, Tone, grow
from safeguard_desktop.ui.widgets import (
    Banner,
    DataTable,
    DropDown,
    EmptyState,
    LinkButton,
    MutedText,
    PagedTableModel,
    PageTitle,
    ScrollPage,
    SecondaryButton,
    TableColumn,
)
from safeguard_desktop.ui.widgets.paged_model import PAGE_ROWS, Deliver
from safeguard_desktop.wording import readings as words
from safeguard_desktop.wording import restricted as kept_words
from safeguard_desktop.wording.times import instant_text

_LEAST_HIGH: Final = 190
_WIDEST: Final = 2400
Give = Callable[[ReadingsQuery, Output], None]
_Choices = tuple[tuple[tuple[PersonId, str], ...], tuple[tuple[ChildId, str], ...]]


def when_text(row: ReadingRow) -> str:
    """Returns when somebody looked; where that could not be written down at once, it says so."""
    return words.late(instant_text(row.at)) if row.at else instant_text(row.entry.recorded_at)


COLUMNS: Final = (
    TableColumn[ReadingRow](words.COLUMN_WHEN, when_text, 220),
    TableColumn[ReadingRow](words.COLUMN_WHO, lambda row: row.entry.recorder_name, 170, is_strong=True),
    TableColumn[ReadingRow](words.COLUMN_WHAT, lambda row: row.what),
    TableColumn[ReadingRow](words.COLUMN_WHOSE, lambda row: ", ".join(row.children), 220),
)


class ReadingsPage(DeskPage):
    """The list of looks. Its subject is the child whose page led here, or nothing."""

    kinds = frozenset({"readings"})

    def __init__(self, readings: ReadingsService, bench: Bench, papers: Papers) -> None:
        super().__init__(Place.READINGS, bench)
        self._readings, self._papers = readings, papers
        self._round = 0
        self._seqs: list[int] = []
        self.bar = ReadingsBar(bench.dates)
        self.bar.query_changed.connect(self._look_anew)
        self._model = PagedTableModel[ReadingRow](COLUMNS, self._fetch, self)
        self.table = DataTable("readings_table", words.TITLE, self._model)
        self.empty = EmptyState("search", words.NOTHING, words.NOTHING_HINT)
        self.count_label = MutedText()
        self.count_label.setObjectName("readings_count")
        self.print_button = SecondaryButton(words.PRINT, "printer", name="print_readings_button")
        self.save_button = SecondaryButton(words.SAVE, "download", name="save_readings_button")
        self.print_button.clicked.connect(lambda: self._make(self._print))
        self.save_button.clicked.connect(lambda: self._make(self._save))
        self.names_link = LinkButton(kept_words.NAMES_OPEN, "message-square", name="open_names_told_button")
        self.names_link.clicked.connect(lambda: self.go(Place.NAMES_TOLD))
        self.rest_banner = Banner(Tone.CAUTION, " ", icon_name="printer", act=words.SHOW_REST)
        self.rest_banner.act_button.setObjectName("show_rest_button")
        self.rest_banner.act_chosen.connect(self._on_rest_chosen)
        self.rest_banner.hide()
        self._rest: Rest | None = None
        self._lay_out()

    @override
    def reload(self) -> None:
        self.ask(
            lambda: (self._readings.people(), self._readings.children()), self._on_choices, latest="readings"
        )

    @override
    def first_control(self) -> DropDown:
        return self.bar.person_combo

    def _on_choices(self, choices: _Choices) -> None:
        self.bar.offer(*choices, self.subject)
        self._look_anew()
        self.settle()

    def _look_anew(self) -> None:
        """Begins at the end of the record; what is still on its way for another question counts no more."""
        self._round += 1
        self._seqs = []
        self.rest_banner.hide()
        self.clear_fault()
        self._go_on(self._round, self.bar.query(), FROM_THE_END)

    def _go_on(self, this: int, query: ReadingsQuery, before: int) -> None:
        self.ask(
            lambda: self._readings.look(query, before),
            partial(self._on_looked, this, query),
            "readings slice",
        )

    def _on_looked(self, this: int, query: ReadingsQuery, looked: Looked) -> None:
        if this != self._round:
            return
        was_enough = len(self._seqs) >= PAGE_ROWS
        self._seqs += looked.seqs
        is_done = looked.before is None
        if is_done or (not was_enough and len(self._seqs) >= PAGE_ROWS):
            self._model.set_ids(self._seqs)
        self._show_state(is_done=is_done)
        if looked.before is not None:
            self._go_on(this, query, looked.before)
        elif len(self._seqs) > MOST_ON_PAPER:
            self.ask(lambda: self._readings.rest(query), partial(self._on_rest_found, this), latest="rest")

    def _on_rest_found(self, this: int, rest: Rest | None) -> None:
        if this != self._round:
            return
        self._rest = rest
        if rest is not None:
            self.rest_banner.set_text(words.rest(MOST_ON_PAPER, rest.count, rest.until))
        self.rest_banner.setVisible(rest is not None)

    def _on_rest_chosen(self) -> None:
        """Asks for the lines that the paper would have left out, from the day on which it ends."""
        if self._rest is not None:
            self.bar.show_query(replace(self.bar.query(), until=self._rest.until))

    def _show_state(self, *, is_done: bool) -> None:
        count = words.found(len(self._seqs))
        unclear = words.NOT_UNDERSTOOD if self.bar.has_unclear_date() else ""
        told = count if is_done else f"{count} · {words.LOOKING}"
        self.count_label.setText(" · ".join(filter(None, (told, unclear))))
        self._stack.setCurrentWidget(self.empty if is_done and not self._seqs else self.table)
        for button in (self.print_button, self.save_button):
            button.setVisible(bool(self._seqs))

    def _fetch(self, seqs: tuple[int, ...], deliver: Deliver[ReadingRow]) -> None:
        self.ask(lambda: self._readings.rows(seqs), deliver)

    def _make(self, give: Give) -> None:
        """Makes the paper of what is asked for at this moment, then gives it out."""
        query = self.bar.query()
        self.clear_fault()
        self.ask(lambda: self._readings.paper(query), partial(give, query))

    def _print(self, query: ReadingsQuery, output: Output) -> None:
        def printed(done: Printed) -> None:
            self.ask(lambda: self._readings.printed(query, output, done.pages, done.printer), self._on_given)

        self._papers.printing.start(self, output.pdf, printed, self._papers.top_sheet(output.digest))

    def _save(self, query: ReadingsQuery, output: Output) -> None:
        def chosen(paths: tuple[Path, ...]) -> None:
            if paths:
                self.ask(lambda: self._readings.saved(query, output, paths[0]), self._on_given)

        request = PickRequest(
            Pick.SAVE, words.SAVE, self._papers.start, words.FILE_NAME, words.PDF_KIND, "pdf"
        )
        self._papers.picker.choose(self, request, chosen)

    def _on_given(self, changed: Changed) -> None:
        self.say(words.HANDED_OUT)
        self.bench.bus.changed.emit(changed)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        # However little room large text above and below leaves, some lines of the list are in sight: the page scrolls.
        grow(self._stack, QWidget.setMinimumHeight, _LEAST_HIGH)
        page = ScrollPage(_WIDEST, fills=True)
        page.column.body.setSpacing(Space.LARGE)
        for part in (
            PageTitle(words.TITLE),
            MutedText(f"{words.INTRO} {words.NOT_KEPT_ON_PAPER}"),
            self.bar,
            self._stack,
            self.count_label,
            self.rest_banner,
        ):
            page.add(part)
        page.add(Acts(self.print_button, self.save_button, self.names_link))
        page.column.body.setStretchFactor(self._stack, 1)
        self.column.addWidget(page, 1)
