"""One worry about an adult as pages, in memory until it is printed or saved, which its record knows. X10."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from safeguard_desktop.domain.codes import OutputKind
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.matters.papers import MatterPapers
from safeguard_desktop.services.workplace import Output
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.preview import PdfPreview
from safeguard_desktop.ui.printing import Printed
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Space, Tone, appearance
from safeguard_desktop.ui.widgets import (
    Banner,
    MutedText,
    PageTitle,
    PrimaryButton,
    ScrollPage,
    SecondaryButton,
)
from safeguard_desktop.wording import leaving as paper_words
from safeguard_desktop.wording import matters as words
from safeguard_desktop.wording import transfers as transfer_words

T = TypeVar("T")
_LEAST_HEIGHT: Final = 420


@dataclass(frozen=True)
class _Made:
    """A paper that was made, of which worry, and what writes down that it left the record."""

    papers: MatterPapers
    matter: EntryId
    output: Output


class MatterPaper(ScrollPage):
    """What is looked at here is byte for byte what is printed and what is saved.

    Signals: `written_down` with what was recorded of it, `left` to go back, `failed` with an exception.
    """

    written_down = Signal(object)
    left = Signal()
    failed = Signal(object)

    def __init__(self, tasks: Tasks, papers: Papers) -> None:
        super().__init__(widest=1000)
        self.setObjectName("matter_paper")
        self._tasks, self._ways = tasks, papers
        self._matter = ""
        self._made: _Made | None = None
        self.missing_banner = Banner(Tone.CAUTION, "", title=transfer_words.NOT_SHOWN)
        self.missing_banner.hide()
        self.preview = PdfPreview(tasks, "matter_preview")
        self.print_button = PrimaryButton(words.PRINT_IT, "printer", name="print_matter_button")
        self.save_button = SecondaryButton(words.SAVE_IT, "download", name="save_matter_button")
        self.back_button = SecondaryButton(words.BACK_TO_ONE, "arrow-left", name="leave_matter_paper_button")
        self.print_button.clicked.connect(self._on_print_button_clicked)
        self.save_button.clicked.connect(self._on_save_button_clicked)
        self.back_button.clicked.connect(self.left)
        self.column.body.setSpacing(Space.MEDIUM)
        for part in (
            PageTitle(words.PAPER),
            MutedText(words.PAPER_HINT),
            Acts(self.print_button, self.save_button, self.back_button),
            self.missing_banner,
            self.preview,
        ):
            self.add(part)

    def show_matter(self, papers: MatterPapers, matter: str) -> None:
        """Makes the paper of a worry and shows it."""
        self.empty()
        self._matter = matter
        self._ask(lambda: _Made(papers, EntryId(matter), papers.make(EntryId(matter))), self._on_made)

    def empty(self) -> None:
        """Lets go of what was made, so that nothing of it is in sight or can be printed."""
        self._matter, self._made = "", None
        self.preview.clear()
        self._show_ready()

    def _on_made(self, made: _Made) -> None:
        if made.matter != self._matter:
            return
        self._made = made
        self.missing_banner.set_text("\n".join(made.output.missing))
        self.missing_banner.setVisible(bool(made.output.missing))
        self.preview.load(made.output.pdf)
        self._show_ready()
        QTimer.singleShot(0, self.print_button, self.print_button.setFocus)

    def _show_ready(self) -> None:
        for button in (self.print_button, self.save_button):
            button.setEnabled(self._made is not None)

    def _on_print_button_clicked(self) -> None:
        made = self._made
        if made is not None:
            pdf, sheet = made.output.pdf, self._ways.top_sheet(made.output.digest)
            self._ways.printing.start(self, pdf, partial(self._on_printed, made), sheet)

    def _on_printed(self, made: _Made, printed: Printed) -> None:
        self._ask(
            lambda: made.papers.printed(made.matter, printed.pages, printed.printer), self.written_down.emit
        )

    def _on_save_button_clicked(self) -> None:
        made = self._made
        if made is None:
            return
        name = f"{paper_words.FILE_NAMES[OutputKind.MATTER]}.pdf"
        request = PickRequest(
            Pick.SAVE, words.SAVE_IT, self._ways.start, name, transfer_words.PDF_KIND, "pdf"
        )
        self._ways.picker.choose(self, request, partial(self._on_place_chosen, made))

    def _on_place_chosen(self, made: _Made, paths: tuple[Path, ...]) -> None:
        if paths:
            self._ask(lambda: made.papers.saved(made.matter, made.output, paths[0]), self.written_down.emit)

    def _ask(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.run(work, done, self.failed.emit, owner=self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A whole page of paper fits below the bar of the page, however large the text above it is.
        self.preview.setMinimumHeight(max(appearance().pixels(_LEAST_HEIGHT), self.height() - 2 * Space.WIDE))
