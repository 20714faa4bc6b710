"""A paper that goes out encrypted: looked at page by page, then encrypted, saved or printed. Source: S29, S33, S39."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.papers.outputs import OutputsService, Paper
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
from safeguard_desktop.wording import transfers as words


class MakesPaper(Protocol):
    """What makes the pages of one thing, and the encrypted file of them."""

    def pages(self, about: EntryId, /) -> Output:
        """Return the pages in memory."""

    def seal(self, about: EntryId, /) -> PreparedPack:
        """Return the same as one encrypted file, under a new passphrase."""

    def save(self, made: PreparedPack, path: Path) -> Changed:
        """Save the encrypted file, and write that down."""

    def paper(self, made: PreparedPack) -> Paper:
        """Return what it is in the record when it is printed."""


@dataclass(frozen=True)
class SentPaper:
    """Where such a page stands, the page that it belongs to, and its words. `name` begins the names of its controls.

    `has_look` tells that names were taken out by the program, and that it says where to look for others.
    """

    place: Place
    home: Place
    name: str
    title: str
    intro: str
    make: str
    making: str
    back: str
    saved: str
    made: words.MadeWords
    has_look: bool = True


class SentPaperPage(DeskPage):
    """The pages of one thing, then the encrypted file. Its subject is what they are about."""

    def __init__(
        self, kind: SentPaper, makes: MakesPaper, outputs: OutputsService, bench: Bench, papers: Papers
    ) -> None:
        super().__init__(kind.place, bench)
        self._kind, self._makes, self._outputs, self._papers = kind, makes, outputs, papers
        self._made: PreparedPack | None = None
        self._has_pages = False
        self.preview = PdfPreview(bench.tasks, f"{kind.name}_preview")
        self.preview.setMinimumHeight(appearance().pixels(480))
        self.look = LookCard(f"{kind.name}_look")
        self.missing_banner = Banner(Tone.CAUTION, "", title=words.NOT_SHOWN)
        self.make_button = PrimaryButton(kind.make, "lock", name=f"make_{kind.name}_button")
        self.back_button = SecondaryButton(kind.back, "arrow-left", name=f"{kind.name}_back_button")
        self.progress = ProgressPanel(f"{kind.name}_progress")
        self.made = MadePack(kind.made)
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
        about = EntryId(self.subject)
        self._stack.setCurrentIndex(0)
        self.progress.start(self._kind.making, can_cancel=False)
        self.ask(lambda: self._makes.pages(about), self._on_pages_made, latest=self._kind.name)

    @override
    def first_control(self) -> QWidget:
        return self.back_button if self.make_button.isHidden() else self.make_button

    @property
    @override
    def is_needed(self) -> bool:
        # The file exists nowhere else until it is saved, and neither does its passphrase.
        return self._made is not None

    @override
    def show_fault(self, fault: Exception) -> None:
        self.progress.finish()
        self._show_ready()
        super().show_fault(fault)

    def _on_pages_made(self, output: Output) -> None:
        self.progress.finish()
        if self._kind.has_look:
            self.look.show_look(output.look)
        self.missing_banner.set_text("\n".join(output.missing))
        self.missing_banner.setVisible(bool(output.missing))
        self._has_pages = True
        self._show_ready()
        self.preview.load(output.pdf)
        self.settle()

    def _on_make_button_clicked(self) -> None:
        about = EntryId(self.subject)
        self.progress.start(self._kind.making, can_cancel=False)
        self.ask(lambda: self._makes.seal(about), self._on_made, latest=self._kind.name)

    def _on_made(self, made: PreparedPack) -> None:
        self.progress.finish()
        self._made = made
        self.made.show_pack(made)
        self._stack.setCurrentWidget(self.made)

    def _on_save_chosen(self) -> None:
        if self._made is not None:
            name = f"{self._made.number}.pdf"
            request = PickRequest(
                Pick.SAVE, self._kind.made.save, self._papers.start, name, words.PDF_KIND, "pdf"
            )
            self._papers.picker.choose(self, request, self._on_place_chosen)

    def _on_place_chosen(self, paths: tuple[Path, ...]) -> None:
        made = self._made
        if paths and made is not None:
            self.ask(lambda: self._makes.save(made, paths[0]), self._on_saved)

    def _on_saved(self, changed: Changed) -> None:
        self.made.show_saved()
        self.say(self._kind.saved)
        self.bench.bus.changed.emit(changed)

    def _on_print_chosen(self) -> None:
        made = self._made
        if made is None:
            return

        def printed(done: Printed) -> None:
            paper = self._makes.paper(made)
            self.ask(
                lambda: self._outputs.printed(paper, done.pages, done.printer),
                self._on_printing_written_down,
            )

        self._papers.printing.start(self, made.plain.pdf, printed, self._papers.top_sheet(made.plain.digest))

    def _on_printing_written_down(self, _changed: Changed) -> None:
        self.made.show_printed()
        self.say(words.PRINTED_SAID)

    def _on_done_chosen(self) -> None:
        self._let_go()
        self.go(self._kind.home, self.subject)

    def _let_go(self) -> None:
        """Lets go of the pages, the file and its passphrase."""
        self._made, self._has_pages = None, False
        self.made.empty()
        self.look.empty()
        self.preview.clear()

    def _show_ready(self) -> None:
        """Without pages there is nothing to turn and nothing to encrypt: what is wanting is said above."""
        for part in (self.preview, self.make_button):
            part.setVisible(self._has_pages)

    def _pages(self) -> ScrollPage:
        page = ScrollPage(widest=1000)
        for part in (
            PageTitle(self._kind.title),
            MutedText(self._kind.intro),
            self.look,
            self.missing_banner,
            self.preview,
            Acts(self.make_button, self.back_button),
        ):
            page.add(part)
        self.missing_banner.hide()
        self.look.setVisible(self._kind.has_look)
        return page

    def _connect(self) -> None:
        self.make_button.clicked.connect(self._on_make_button_clicked)
        self.back_button.clicked.connect(lambda: self.go(self._kind.home, self.subject))
        self.made.save_chosen.connect(self._on_save_chosen)
        self.made.print_chosen.connect(self._on_print_chosen)
        self.made.done_chosen.connect(self._on_done_chosen)
