"""A paper as pages, in memory until it is printed or saved: the chronology, one concern, the front sheet.

What is looked at here is byte for byte what is printed and what is saved. Source: UI.md (Printing); X10, X11, X13.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.codes import OutputKind
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.papers.outputs import OutputsService, Paper
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
from safeguard_desktop.ui.theme import Space, Tone, appearance
from safeguard_desktop.ui.widgets import (
    Banner,
    CheckField,
    DropDown,
    Field,
    MutedText,
    PageTitle,
    PrimaryButton,
    QuietButton,
    ScrollPage,
    SecondaryButton,
)
from safeguard_desktop.wording import children as child_words
from safeguard_desktop.wording import leaving as words
from safeguard_desktop.wording import referral_text as referral_words
from safeguard_desktop.wording import transfers as transfer_words

_LEAST_HEIGHT: Final = 420

Files = tuple[tuple[ChildId, str], ...]
"""The children in whose files a concern stands, by name."""


@dataclass(frozen=True)
class PaperKind:
    """One kind of paper: where its page stands, where that leads back to, and what its act is called."""

    place: Place
    output: OutputKind
    back: Place
    title: str
    print_text: str
    back_text: str
    sister: Place | None = None
    """The page of the other paper of the same subject, where there is one."""
    sister_text: str = ""


CHRONOLOGY = PaperKind(
    Place.CHRONOLOGY,
    OutputKind.CHRONOLOGY,
    Place.CHILD,
    child_words.CHRONOLOGY,
    child_words.PRINT_CHRONOLOGY,
    child_words.BACK_TO_CHILD,
    Place.FRONT_SHEET_PAPER,
    words.FRONT_SHEET,
)
FRONT_SHEET = PaperKind(
    Place.FRONT_SHEET_PAPER,
    OutputKind.FRONT_SHEET,
    Place.CHILD,
    words.FRONT_SHEET,
    words.PRINT_FRONT_SHEET,
    child_words.BACK_TO_CHILD,
    Place.CHRONOLOGY,
    words.CHRONOLOGY,
)
REFERRAL = PaperKind(
    Place.REFERRAL_PAPER,
    OutputKind.REFERRAL,
    Place.SHARING,
    referral_words.TITLE,
    referral_words.PRINT,
    referral_words.BACK,
)
CONCERN = PaperKind(
    Place.CONCERN_PAPER,
    OutputKind.CONCERN,
    Place.CONCERN,
    words.CONCERN,
    words.PRINT_CONCERN,
    words.BACK_TO_CONCERN,
)


@dataclass(frozen=True)
class _Made:
    """A paper that was made, and in whose files it could stand."""

    paper: Paper
    output: Output
    files: Files


class PaperPage(DeskPage):
    """A paper of one child's file. Its subject is the child, or the concern."""

    def __init__(self, kind: PaperKind, outputs: OutputsService, bench: Bench, papers: Papers) -> None:
        super().__init__(kind.place, bench)
        self._kind, self._outputs, self._papers = kind, outputs, papers
        self._made: _Made | None = None
        self._child: ChildId | None = None
        name = kind.place.value
        self.preview = PdfPreview(bench.tasks, f"{name}_preview")
        self.missing_banner = Banner(Tone.CAUTION, "", title=transfer_words.NOT_SHOWN)
        self.missing_banner.hide()
        self.look = LookCard(f"{name}_look")
        self._files = DropDown()
        self.file_field = Field(f"{name}_file", words.WHOSE_FILE, words.WHOSE_FILE_HINT)
        self.file_field.add_control(self._files, "combo")
        self._files.activated.connect(self._on_files_activated)
        self.siblings = CheckField(f"{name}_siblings", words.NAME_SIBLINGS, words.NAME_SIBLINGS_HINT)
        self.siblings.edited.connect(self._make_anew)
        self.print_button = PrimaryButton(kind.print_text, "printer", name=f"print_{name}_button")
        self.save_button = SecondaryButton(
            child_words.SAVE_CHRONOLOGY, "download", name=f"save_{name}_button"
        )
        self.back_button = SecondaryButton(kind.back_text, "arrow-left", name=f"leave_{name}_button")
        self.print_button.clicked.connect(self._on_print_button_clicked)
        self.save_button.clicked.connect(self._on_save_button_clicked)
        self.back_button.clicked.connect(self._go_back)
        self.sister_button = QuietButton(kind.sister_text, "file-text", name=f"from_{name}_button")
        self.sister_button.clicked.connect(self._on_sister_button_clicked)
        self.parts_above = self.more_parts()
        self._lay_out()
        self.sister_button.setVisible(kind.sister is not None)

    @override
    def open_subject(self, subject: str) -> None:
        self._child = None
        self.siblings.set_checked(False)
        self.siblings.hide()
        self.file_field.hide()
        self._let_go()
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        subject, child, names_siblings = self.subject, self._child, self.siblings.is_checked()
        self.ask(
            lambda: self._make(subject, child, names_siblings), self._on_made, latest=f"{self.place} pages"
        )

    @override
    def take_focus(self) -> None:
        """The page settles when its pages are made: until then nothing can be printed."""

    @override
    def first_control(self) -> PrimaryButton:
        return self.print_button

    def more_parts(self) -> tuple[QWidget, ...]:
        """Returns what stands above the pages of a paper of this kind."""
        return ()

    def on_made(self, paper: Paper | None) -> None:
        """Shows what stands above the pages; None where the paper is let go."""

    def _make(self, subject: str, child: ChildId | None, names_siblings: bool) -> _Made:
        """Makes the paper; runs on the worker."""
        files: Files = ()
        if self._kind.output is OutputKind.REFERRAL:
            referral = EntryId(subject)
            whose = self._outputs.child_of(referral)
            paper = Paper(whose, self._kind.output, None, names_siblings, referral)
        elif self._kind.output is OutputKind.CONCERN:
            concern = EntryId(subject)
            files = self._outputs.files_of(concern)
            whose = child or files[0][0]
            paper = Paper(whose, self._kind.output, concern, names_siblings)
        else:
            paper = Paper(ChildId(subject), self._kind.output, None, names_siblings)
        return _Made(paper, self._outputs.make(paper), files)

    def _on_made(self, made: _Made) -> None:
        self._made = made
        output = made.output
        self.missing_banner.set_text("\n".join(output.missing))
        self.missing_banner.setVisible(bool(output.missing))
        self.siblings.setVisible(bool(output.look.siblings))
        self._show_files(made)
        self.look.show_look(output.look)
        self.preview.load(output.pdf)
        self.on_made(made.paper)
        self._show_ready()
        self.settle()

    def _show_files(self, made: _Made) -> None:
        self._files.clear()
        for child, name in made.files:
            self._files.addItem(name, child)
        self._files.setCurrentIndex(max(self._files.findData(made.paper.child), 0))
        self.file_field.setVisible(len(made.files) > 1)

    def _on_sister_button_clicked(self) -> None:
        if self._kind.sister is not None:
            self.go(self._kind.sister, self.subject)

    def _go_back(self) -> None:
        is_of_list = self._kind.back is Place.SHARING
        self.go(self._kind.back, "" if is_of_list else self.subject, self.subject if is_of_list else "")

    def _on_files_activated(self, _index: int) -> None:
        self._child = ChildId(self._files.currentData())
        self._make_anew()

    def _make_anew(self) -> None:
        self._let_go()
        self.reload()

    def _let_go(self) -> None:
        """Nothing that was made for another choice can be printed."""
        self._made = None
        self.preview.clear()
        self.on_made(None)
        self.look.empty()
        self._show_ready()

    def _show_ready(self) -> None:
        self.print_button.setEnabled(self._made is not None)
        self.save_button.setEnabled(self._made is not None)

    def _on_print_button_clicked(self) -> None:
        made = self._made
        if made is not None:
            self._papers.printing.start(
                self,
                made.output.pdf,
                lambda printed: self._on_printed(made.paper, printed),
                self._papers.top_sheet(made.output.digest),
            )

    def _on_printed(self, paper: Paper, printed: Printed) -> None:
        self.ask(lambda: self._outputs.printed(paper, printed.pages, printed.printer), self._on_written_down)

    def _on_save_button_clicked(self) -> None:
        made = self._made
        if made is None:
            return
        request = PickRequest(
            Pick.SAVE,
            child_words.SAVE_CHRONOLOGY,
            self._papers.start,
            f"{words.FILE_NAMES[made.paper.kind]}.pdf",
            transfer_words.PDF_KIND,
            "pdf",
        )
        self._papers.picker.choose(self, request, lambda paths: self._on_place_chosen(made, paths))

    def _on_place_chosen(self, made: _Made, paths: tuple[Path, ...]) -> None:
        if paths:
            self.ask(lambda: self._outputs.saved(made.paper, made.output, paths[0]), self._on_written_down)

    def _on_written_down(self, changed: Changed) -> None:
        self.say(child_words.PAPER_MADE)
        self.bench.bus.changed.emit(changed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A whole page of paper fits below the bar of the page, however large the text above it is.
        self.preview.setMinimumHeight(max(appearance().pixels(_LEAST_HEIGHT), self.height() - 2 * Space.WIDE))

    def _lay_out(self) -> None:
        page = ScrollPage(widest=1000)
        page.column.body.setSpacing(Space.MEDIUM)
        for part in (
            PageTitle(self._kind.title),
            MutedText(child_words.SAVE_CHRONOLOGY_HINT),
            Acts(self.print_button, self.save_button, self.back_button, self.sister_button),
            self.file_field,
            self.siblings,
            self.look,
            self.missing_banner,
            *self.parts_above,
            self.preview,
        ):
            page.add(part)
        self.column.addWidget(page, 1)
