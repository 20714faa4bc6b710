"""The chronology on paper: looked through first, then printed or saved where the lead says."""

from __future__ import annotations

from pathlib import Path

from typing_extensions import override

from safeguard_desktop.domain.codes import OutputKind
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.outputs import OutputsService
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.preview import PdfPreview
from safeguard_desktop.ui.printing import Printed
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    Column,
    MutedText,
    PageTitle,
    PrimaryButton,
    Row,
    SecondaryButton,
)
from safeguard_desktop.wording import children as words
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import transfers as transfer_words


class ChronologyPage(DeskPage):
    """A child's chronology as pages, in memory until it is printed or saved."""

    def __init__(self, outputs: OutputsService, bench: Bench, papers: Papers) -> None:
        super().__init__(Place.CHRONOLOGY, bench)
        self._outputs, self._papers = outputs, papers
        self._output: Output | None = None
        self.preview = PdfPreview(bench.tasks, "chronology_preview")
        self.missing_banner = Banner(Tone.CAUTION, "", title=transfer_words.NOT_SHOWN)
        self.missing_banner.hide()
        self.print_button = PrimaryButton(words.PRINT_CHRONOLOGY, "printer", name="print_chronology_button")
        self.save_button = SecondaryButton(words.SAVE_CHRONOLOGY, "download", name="save_chronology_button")
        self.back_button = SecondaryButton(words.BACK_TO_CHILD, "arrow-left", name="back_to_child_button")
        self.print_button.clicked.connect(self._on_print_button_clicked)
        self.save_button.clicked.connect(self._on_save_button_clicked)
        self.back_button.clicked.connect(lambda: self.go(Place.CHILD, self.subject))
        acts = Row(self.print_button, self.save_button, self.back_button)
        acts.stretch()
        column = Column(Space.MEDIUM)
        column.body.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        for part in (
            PageTitle(words.CHRONOLOGY),
            MutedText(words.SAVE_CHRONOLOGY_HINT),
            acts,
            self.missing_banner,
        ):
            column.add(part)
        column.body.addWidget(self.preview, 1)
        self.column.addWidget(column, 1)

    @override
    def open_subject(self, subject: str) -> None:
        self._output = None
        self.preview.clear()
        self._show_ready()
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        child = ChildId(self.subject)
        self.ask(lambda: self._outputs.chronology(child), self._on_made, latest="chronology pages")

    def _on_made(self, output: Output) -> None:
        self._output = output
        self.missing_banner.set_text("\n".join(output.missing))
        self.missing_banner.setVisible(bool(output.missing))
        self.preview.load(output.pdf)
        self._show_ready()

    def _show_ready(self) -> None:
        self.print_button.setEnabled(self._output is not None)
        self.save_button.setEnabled(self._output is not None)

    def _on_print_button_clicked(self) -> None:
        if self._output is not None:
            self._papers.printing.start(self, self._output.pdf, self._on_printed)

    def _on_printed(self, printed: Printed) -> None:
        child = ChildId(self.subject)
        self.ask(
            lambda: self._outputs.printed(child, OutputKind.CHRONOLOGY, printed.pages, printed.printer),
            self._on_written_down,
        )

    def _on_save_button_clicked(self) -> None:
        request = PickRequest(
            Pick.SAVE,
            words.SAVE_CHRONOLOGY,
            self._papers.start,
            f"{labels.OUTPUTS[OutputKind.CHRONOLOGY]}.pdf",
            transfer_words.PDF_KIND,
            "pdf",
        )
        self._papers.picker.choose(self, request, self._on_place_chosen)

    def _on_place_chosen(self, paths: tuple[Path, ...]) -> None:
        child, output = ChildId(self.subject), self._output
        if not paths or output is None:
            return
        self.ask(
            lambda: self._outputs.saved(child, OutputKind.CHRONOLOGY, output, paths[0]), self._on_written_down
        )

    def _on_written_down(self, changed: Changed) -> None:
        self.say(words.PAPER_MADE)
        self.bench.bus.changed.emit(changed)
