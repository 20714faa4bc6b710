"""Reports: choose one, read it in tables and pictures, look at its paper, print it, save it. Source: S11 to S14."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.reports.report import Report, ReportKind
from safeguard_desktop.services.reports.giving import ReportPapers, SheetFile
from safeguard_desktop.services.reports.reports import Offered, ReportsService
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.preview import PdfPreview
from safeguard_desktop.ui.printing import Printed
from safeguard_desktop.ui.reports.choices import ReportChoices
from safeguard_desktop.ui.reports.table_card import TableCard
from safeguard_desktop.ui.theme import Space, Tone, grow
from safeguard_desktop.ui.widgets import (
    Banner,
    EmptyState,
    Fact,
    KeyValueList,
    MutedText,
    PageTitle,
    QuietButton,
    ScrollPage,
    SecondaryButton,
    SectionHeading,
)
from safeguard_desktop.wording import reports as words

_PREVIEW_HEIGHT: Final = 620
_KINDS: Final = {
    SheetFile.WORKBOOK: (words.SAVE_SHEET, words.SHEET_KIND),
    SheetFile.SEPARATED: (words.SAVE_CSV, words.CSV_KIND),
}
_Choices = tuple[tuple[Offered, ...], tuple[tuple[ChildId, str], ...]]


class ReportsPage(DeskPage):
    """A report at a time. Its subject is the child whose report is wanted, or nothing."""

    kinds = frozenset({"child", "concern", "restricted", "settings"})

    def __init__(self, counting: ReportsService, giving: ReportPapers, bench: Bench, papers: Papers) -> None:
        super().__init__(Place.REPORTS, bench)
        self._counting, self._giving, self._papers = counting, giving, papers
        self._report: Report | None = None
        self.choices = ReportChoices(bench.dates)
        self.choices.query_changed.connect(self._count)
        self.state = MutedText("")
        self.state.setObjectName("report_state")
        self.content = Refill(Space.LARGE)
        self.preview = PdfPreview(bench.tasks, "report_preview")
        grow(self.preview, QWidget.setMinimumHeight, _PREVIEW_HEIGHT)
        self._make_buttons()
        self._lay_out()
        self._show_paper(shown=False)

    @override
    def reload(self) -> None:
        self.ask(
            lambda: (self._counting.offered(), self._counting.children()),
            self._on_choices,
            latest="report choices",
        )

    @override
    def take_focus(self) -> None:
        """The page settles when its numbers have come."""

    @override
    def first_control(self) -> QWidget:
        return self.choices.kind_combo

    def _on_choices(self, choices: _Choices) -> None:
        self.choices.offer(*choices, self.subject)
        self.subject = ""  # the next change of the record is not to choose that child again
        self._count()

    def _count(self) -> None:
        query = self.choices.query()
        self.clear_fault()
        self.state.setText(words.NOT_UNDERSTOOD if self.choices.has_unclear_date() else "")
        self._show_paper(shown=False)
        if query is None:
            self._report = None
            with self.content.refilled() as fill:
                fill(EmptyState("user-round", words.CHOOSE_CHILD, words.NO_CHILD_HINT))
            self._show_ready()
            self.settle()
            return
        self.ask(lambda: self._counting.open(query), self._on_counted, latest="report")

    def _on_counted(self, report: Report) -> None:
        self._report = report
        with self.content.refilled() as fill:
            fill(SectionHeading(f"{report.title} · {report.period}"))
            for note in filter(None, (*report.notes, report.hint)):
                fill(MutedText(note))
            if report.facts:
                fill(KeyValueList([Fact(label, value) for label, value in report.facts], name_width=260))
            if not report.tables:
                fill(EmptyState("activity", words.NOTHING, words.NOTHING_HINT))
        self._show_ready()
        self.settle()
        # One after the other: a page of seven tables is no reason for a key to wait.
        self.in_turn(*(partial(self._add, report, number) for number in range(len(report.tables))))

    def _add(self, report: Report, number: int) -> None:
        if report is self._report:
            with self.content.adding() as fill:
                fill(TableCard(report.tables[number]))

    def _show_ready(self) -> None:
        is_there = self._report is not None and bool(self._report.tables)
        for button in (self.look_button, self.print_button, self.pdf_button, *self.sheet_buttons.values()):
            button.setEnabled(is_there)

    def _with_paper(self, give: Callable[[Report, Output], None]) -> None:
        """Makes the paper of what is shown, then hands it on."""
        report = self._report
        if report is not None:
            self.clear_fault()
            self.ask(lambda: self._giving.paper(report), partial(give, report))

    def _look(self, _report: Report, output: Output) -> None:
        self.missing_banner.set_text("\n".join(output.missing))
        self.missing_banner.setVisible(bool(output.missing))
        self._show_paper(shown=True)
        self.preview.load(output.pdf)

    def _on_look_button_clicked(self) -> None:
        if self.preview.isVisibleTo(self):
            self._show_paper(shown=False)
        else:
            self._with_paper(self._look)

    def _show_paper(self, *, shown: bool) -> None:
        """Shows the paper in place of the numbers, or the numbers."""
        if not shown:
            self.preview.clear()
            self.missing_banner.hide()
        self.preview.setVisible(shown)
        self.content.setVisible(not shown)
        self.look_button.setText(words.BACK if shown else words.PREVIEW)

    def _print(self, report: Report, output: Output) -> None:
        def printed(done: Printed) -> None:
            self.ask(lambda: self._giving.printed(report, done.pages, done.printer), self._on_given)

        self._papers.printing.start(self, output.pdf, printed, self._papers.top_sheet(output.digest))

    def _save(self, report: Report, output: Output) -> None:
        def chosen(path: Path) -> None:
            self.ask(lambda: self._giving.saved(report, output, path), self._on_given)

        self._choose(words.SAVE_PDF, report.kind, (words.PDF_KIND, "pdf"), chosen)

    def _save_sheet(self, kind: SheetFile) -> None:
        report = self._report
        if report is None:
            return

        def chosen(path: Path) -> None:
            self.ask(lambda: self._giving.saved_for_spreadsheets(report, kind, path), self._on_given)

        title, sort = _KINDS[kind]
        self._choose(title, report.kind, (sort, kind.value), chosen)

    def _choose(
        self, title: str, kind: ReportKind, sort: tuple[str, str], chosen: Callable[[Path], None]
    ) -> None:
        name = f"{words.FILE_NAMES[kind]}.{sort[1]}"
        request = PickRequest(Pick.SAVE, title, self._papers.start, name, *sort)
        self._papers.picker.choose(self, request, lambda paths: chosen(paths[0]) if paths else None)

    def _on_given(self, changed: Changed) -> None:
        self.say(words.GIVEN)
        self.bench.bus.changed.emit(changed)

    def _make_buttons(self) -> None:
        self.look_button = QuietButton(words.PREVIEW, "file-text", name="look_report_button")
        self.print_button = SecondaryButton(words.PRINT, "printer", name="print_report_button")
        self.pdf_button = SecondaryButton(words.SAVE_PDF, "download", name="save_report_button")
        self.sheet_buttons = {
            kind: SecondaryButton(title, "download", name=f"save_report_{kind.value}_button")
            for kind, (title, _sort) in _KINDS.items()
        }
        self.look_button.clicked.connect(self._on_look_button_clicked)
        self.print_button.clicked.connect(lambda: self._with_paper(self._print))
        self.pdf_button.clicked.connect(lambda: self._with_paper(self._save))
        for kind, button in self.sheet_buttons.items():
            button.clicked.connect(partial(self._save_sheet, kind))

    def _lay_out(self) -> None:
        self.missing_banner = Banner(Tone.CAUTION, "", title=words.LETTERS_MISSING)
        page = ScrollPage(widest=1400)
        page.column.body.setSpacing(Space.MEDIUM)
        for part in (
            PageTitle(words.TITLE),
            MutedText(words.INTRO),
            self.choices,
            Acts(self.print_button, self.pdf_button, *self.sheet_buttons.values(), self.look_button),
            self.state,
            self.missing_banner,
            self.content,
            self.preview,
        ):
            page.add(part)
        self.column.addWidget(page, 1)
