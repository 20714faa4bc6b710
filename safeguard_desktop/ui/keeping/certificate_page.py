"""The certificate of a destruction as pages, in memory until it is printed or saved. It names no child."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.keeping.papers import CertificatePapers
from safeguard_desktop.services.workplace import Output
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.preview import PdfPreview
from safeguard_desktop.ui.theme import Space, appearance
from safeguard_desktop.ui.widgets import MutedText, PageTitle, PrimaryButton, ScrollPage, SecondaryButton
from safeguard_desktop.wording import handouts as paper_words
from safeguard_desktop.wording import keeping as words

_LEAST_HEIGHT: Final = 420


class CertificatePage(DeskPage):
    """The subject is the entry of a destruction."""

    def __init__(self, certificates: CertificatePapers, bench: Bench, papers: Papers) -> None:
        super().__init__(Place.CERTIFICATE, bench)
        self._certificates, self._papers = certificates, papers
        self._output: Output | None = None
        self.preview = PdfPreview(bench.tasks, "certificate_preview")
        self.print_button = PrimaryButton(paper_words.PRINT, "printer", name="print_certificate_button")
        self.save_button = SecondaryButton(paper_words.SAVE, "download", name="save_certificate_button")
        self.print_button.clicked.connect(self._on_print_button_clicked)
        self.save_button.clicked.connect(self._on_save_button_clicked)
        page = ScrollPage(widest=1000)
        page.column.body.setSpacing(Space.MEDIUM)
        page.add(PageTitle(words.CERTIFICATE))
        page.add(MutedText(words.CERTIFICATE_INTRO))
        page.add(Acts(self.print_button, self.save_button))
        page.add(self.preview)
        self.column.addWidget(page, 1)

    @override
    def open_subject(self, subject: str) -> None:
        self._output = None
        self.preview.clear()
        self._show_ready()
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        act = EntryId(self.subject)
        if act:
            self.ask(lambda: self._certificates.certificate(act), self._on_made, latest="certificate")

    @override
    def take_focus(self) -> None:
        """The page settles when the paper is made."""

    @override
    def first_control(self) -> PrimaryButton:
        return self.print_button

    def _on_made(self, output: Output) -> None:
        self._output = output
        self.preview.load(output.pdf)
        self._show_ready()
        self.settle()

    def _show_ready(self) -> None:
        for button in (self.print_button, self.save_button):
            button.setEnabled(self._output is not None)

    def _on_print_button_clicked(self) -> None:
        if self._output is not None:
            self._papers.printing.start(
                self, self._output.pdf, lambda _printed: self.say(paper_words.PRINTED)
            )

    def _on_save_button_clicked(self) -> None:
        output = self._output
        if output is not None:
            request = PickRequest(
                Pick.SAVE,
                paper_words.SAVE,
                self._papers.start,
                words.CERTIFICATE_FILE,
                paper_words.PDF_KIND,
                "pdf",
            )
            self._papers.picker.choose(self, request, lambda paths: self._on_place_chosen(output, paths))

    def _on_place_chosen(self, output: Output, paths: tuple[Path, ...]) -> None:
        if paths:
            save = self._certificates.save
            self.ask(lambda: save(output, paths[0]), lambda _nothing: self.say(paper_words.SAVED))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.preview.setMinimumHeight(max(appearance().pixels(_LEAST_HEIGHT), self.height() - 2 * Space.WIDE))
