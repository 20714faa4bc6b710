"""What goes out after a decision: looked at page by page, then encrypted, saved or printed. Source: S29, S33, S39."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.papers.outputs import OutputsService
from safeguard_desktop.services.papers.shared import SharedPapers
from safeguard_desktop.services.papers.transfers import PreparedPack
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.papers.look_card import LookCard
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.preview import PdfPreview
from safeguard_desktop.ui.printing import Printed
from safeguard_desktop.ui.theme import Tone, appearance
from safeguard_desktop.ui.transfers.made import MadePack
from safeguard_desktop.ui.widgets import (
    Banner,
    MutedText,
    PageTitle,
    PrimaryButton,
    ProgressPanel,
    ScrollPage,
    SecondaryButton,
)
from safeguard_desktop.wording import shared_paper as words
from safeguard_desktop.wording import sharing as sharing_words
from safeguard_desktop.wording import transfers as pack_words


class SharedPaperPage(DeskPage):
    """The pages of one decision, then the encrypted file. Its subject is the decision."""

    def __init__(self, shared: SharedPapers, outputs: OutputsService, bench: Bench, papers: Papers) -> None:
        super().__init__(Place.SHARED_PAPER, bench)
        self._shared, self._outputs, self._papers = shared, outputs, papers
        self._made: PreparedPack | None = None
        self.preview = PdfPreview(bench.tasks, "shared_preview")
        self.preview.setMinimumHeight(appearance().pixels(480))
        self.look = LookCard("shared_look")
        self.missing_banner = Banner(Tone.CAUTION, "", title=pack_words.NOT_SHOWN)
        self.make_button = PrimaryButton(words.MAKE, "lock", name="make_shared_button")
        self.back_button = SecondaryButton(sharing_words.OPEN_DECISION, "scale", name="shared_back_button")
        self.progress = ProgressPanel("shared_progress")
        self.made = MadePack(words.SHARED)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._pages())
        self._stack.addWidget(self.made)
        self.column.addWidget(self.progress)
        self.column.addWidget(self._stack, 1)
        self._connect()

    @override
    def open_subject(self, subject: str) -> None:
        self._let_go()
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        decision = EntryId(self.subject)
        self._stack.setCurrentIndex(0)
        self.progress.start(words.MAKING, can_cancel=False)
        self.ask(lambda: self._shared.pages(decision), self._on_pages_made, latest="shared")

    @override
    def first_control(self) -> QWidget:
        return self.make_button

    @property
    @override
    def is_needed(self) -> bool:
        # The file exists nowhere else until it is saved, and neither does its passphrase.
        return self._made is not None

    @override
    def show_fault(self, fault: Exception) -> None:
        self.progress.finish()
        super().show_fault(fault)

    def _on_pages_made(self, output: Output) -> None:
        self.progress.finish()
        self.look.show_look(output.look)
        self.missing_banner.set_text("\n".join(output.missing))
        self.missing_banner.setVisible(bool(output.missing))
        self.preview.load(output.pdf)
        self.settle()

    def _on_make_button_clicked(self) -> None:
        decision = EntryId(self.subject)
        self.progress.start(words.MAKING, can_cancel=False)
        self.ask(lambda: self._shared.seal(decision), self._on_made, latest="shared")

    def _on_made(self, made: PreparedPack) -> None:
        self.progress.finish()
        self._made = made
        self.made.show_pack(made)
        self._stack.setCurrentWidget(self.made)

    def _on_save_chosen(self) -> None:
        if self._made is not None:
            name = f"{self._made.number}.pdf"
            request = PickRequest(
                Pick.SAVE, words.SHARED.save, self._papers.start, name, pack_words.PDF_KIND, "pdf"
            )
            self._papers.picker.choose(self, request, self._on_place_chosen)

    def _on_place_chosen(self, paths: tuple[Path, ...]) -> None:
        made = self._made
        if paths and made is not None:
            self.ask(lambda: self._shared.save(made, paths[0]), self._on_saved)

    def _on_saved(self, changed: Changed) -> None:
        self.made.show_saved()
        self.say(words.SAVED)
        self.bench.bus.changed.emit(changed)

    def _on_print_chosen(self) -> None:
        made = self._made
        if made is None:
            return

        def printed(done: Printed) -> None:
            paper = self._shared.paper(made)
            self.ask(
                lambda: self._outputs.printed(paper, done.pages, done.printer),
                lambda _changed: self.say(pack_words.PRINTED_SAID),
            )

        self._papers.printing.start(self, made.plain.pdf, printed, self._papers.top_sheet(made.plain.digest))

    def _on_done_chosen(self) -> None:
        self._let_go()
        self.go(Place.SHARING_DECISION, self.subject)

    def _let_go(self) -> None:
        """Lets go of the pages, the file and its passphrase."""
        self._made = None
        self.made.empty()
        self.look.empty()
        self.preview.clear()

    def _pages(self) -> ScrollPage:
        page = ScrollPage(widest=1000)
        for part in (
            PageTitle(words.PAGE_TITLE),
            MutedText(words.INTRO),
            self.look,
            self.missing_banner,
            self.preview,
            Acts(self.make_button, self.back_button),
        ):
            page.add(part)
        self.missing_banner.hide()
        return page

    def _connect(self) -> None:
        self.make_button.clicked.connect(self._on_make_button_clicked)
        self.back_button.clicked.connect(lambda: self.go(Place.SHARING_DECISION, self.subject))
        self.made.save_chosen.connect(self._on_save_chosen)
        self.made.print_chosen.connect(self._on_print_chosen)
        self.made.done_chosen.connect(self._on_done_chosen)
