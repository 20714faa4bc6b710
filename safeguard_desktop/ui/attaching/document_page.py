"""One document: what it is, its pages from memory, printing, and saving a copy out, which is a deliberate act.

Source: X10, X13; UI.md (Printing).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.attaching.documents import OpenDocument, OpeningService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.models.tellings import TellingRow
from safeguard_desktop.ui.attaching.drawn_pages import DrawnPages
from safeguard_desktop.ui.boxes import Question
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.memory import give_back
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.preview import PdfPreview
from safeguard_desktop.ui.printing import Printed
from safeguard_desktop.ui.theme import Space, Tone, appearance
from safeguard_desktop.ui.widgets import (
    Banner,
    Fact,
    KeyValueList,
    MutedText,
    PageTitle,
    PrimaryButton,
    ProgressPanel,
    ScrollPage,
    SecondaryButton,
)
from safeguard_desktop.wording import attaching as words
from safeguard_desktop.wording import story
from safeguard_desktop.wording import tellings as telling_words
from safeguard_desktop.wording.times import event_text, minute_text

_LEAST_HEIGHT: Final = 420


@dataclass(frozen=True)
class DocumentWords:
    """What the page says where a document lies: the way back, the warning, and what stands above the pages."""

    back: str = words.BACK_TO_LIST
    warning: str = words.SAVE_WARNING
    saved: str = words.SAVED
    printed: str = words.PRINTED
    who: str = ""


class DocumentPage(DeskPage):
    """A document, in memory while it is in sight and no longer. Its subject is its entry."""

    place = Place.DOCUMENT
    said = DocumentWords()

    def __init__(self, documents: OpeningService, bench: Bench, papers: Papers) -> None:
        super().__init__(self.place, bench)
        self._documents, self._papers = documents, papers
        self._opened: OpenDocument | None = None
        self._top = Refill(Space.MEDIUM)
        self.preview = PdfPreview(bench.tasks, "document_preview")
        self.preview.hide()
        self.progress = ProgressPanel("document_progress")
        self.print_button = PrimaryButton(words.PRINT, "printer", name="print_document_button")
        self.save_button = SecondaryButton(words.SAVE, "download", name="save_document_button")
        self.list_button = SecondaryButton(self.said.back, "arrow-left", name="leave_document_button")
        self.print_button.clicked.connect(self._on_print_button_clicked)
        self.save_button.clicked.connect(self._on_save_button_clicked)
        self.list_button.clicked.connect(self._on_list_button_clicked)
        page = ScrollPage(widest=1000)
        page.column.body.setSpacing(Space.MEDIUM)
        acts = Acts(self.print_button, self.save_button, self.list_button)
        self.title = PageTitle(words.DOCUMENTS)
        for part in (self.title, acts, self.progress, self._top, self.preview):
            page.add(part)
        self.column.addWidget(page, 1)
        self._show_ready()

    @override
    def reload(self) -> None:
        self._let_go()
        document = EntryId(self.subject)
        self.progress.start(words.READING, can_cancel=False)
        self.bench.tasks.run(
            lambda: self._documents.open(document), self._on_opened, self._on_not_opened, "document", self
        )

    @override
    def take_focus(self) -> None:
        """The page settles when the document has come."""

    @override
    def first_control(self) -> QWidget:
        return self.list_button if self.print_button.isHidden() else self.print_button

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._let_go()
        give_back()
        self._is_stale = True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A whole page of paper fits below the bar of the page, however large the text above it is.
        self.preview.setMinimumHeight(max(appearance().pixels(_LEAST_HEIGHT), self.height() - 2 * Space.WIDE))

    def _on_opened(self, opened: OpenDocument) -> None:
        self.progress.finish()
        if opened.row.id != self.subject or not self.isVisible():
            return
        self._opened = opened
        self.title.setText(opened.row.document.description)
        with self._top.refilled() as fill:
            fill(KeyValueList(_facts(opened)))
            fill(MutedText(story.recorded_line(opened.row.entry)))
            if self.said.who:
                fill(Banner(Tone.ACCENT, words.STAYS if opened.stays else self.said.who, icon_name="lock"))
            if opened.cannot_be_read:
                fill(Banner(Tone.CAUTION, words.CANNOT_BE_READ, title=words.CANNOT_BE_READ_TITLE))
            elif not opened.sizes:
                fill(Banner(Tone.ACCENT, words.NOT_SHOWN, title=words.NOT_SHOWN_TITLE))
        self.preview.setVisible(bool(opened.sizes))
        if opened.sizes:
            self.preview.load_pages(partial(DrawnPages, self._documents, opened))
        self._show_ready()
        self.settle()

    def _on_not_opened(self, fault: Exception) -> None:
        self.progress.finish()
        self.save_button.hide()  # there is nothing to save
        self.show_fault(fault)

    def _let_go(self) -> None:
        """Nothing of a document stays in memory once the page is left."""
        self._opened = None
        self.title.setText(words.DOCUMENTS)
        self._top.empty()
        self.preview.clear()
        self.preview.hide()
        self._show_ready()

    def _show_ready(self) -> None:
        opened = self._opened
        may_go_out = opened is None or not opened.stays
        self.print_button.setVisible(opened is not None and bool(opened.sizes) and may_go_out)
        self.save_button.setVisible(may_go_out)
        self.save_button.setEnabled(opened is not None)

    def _on_print_button_clicked(self) -> None:
        opened = self._opened
        if opened is None:
            return
        self._papers.printing.start(
            self,
            partial(DrawnPages, self._documents, opened),
            partial(self._on_printed, opened),
            self._papers.top_sheet(opened.row.document.digest),
        )

    def _on_printed(self, opened: OpenDocument, printed: Printed) -> None:
        self.ask(
            lambda: self._documents.printed(opened, printed.pages, printed.printer),
            partial(self._on_written_down, self.said.printed),
        )

    def _on_save_button_clicked(self) -> None:
        opened = self._opened
        if opened is not None:
            question = Question(words.SAVE_TITLE, self.said.warning, words.SAVE_YES, words.SAVE_NO)
            self._papers.boxes.ask(self, question, partial(self._on_warned, opened))

    def _on_warned(self, opened: OpenDocument, is_wanted: bool) -> None:
        if not is_wanted:
            return
        name = self._documents.suggested_name(opened.row)
        request = PickRequest(
            Pick.SAVE, words.SAVE_TITLE, self._papers.start, name, words.FILE_KIND, name.rpartition(".")[2]
        )
        self._papers.picker.choose(self, request, partial(self._on_place_chosen, opened))

    def _on_place_chosen(self, opened: OpenDocument, paths: tuple[Path, ...]) -> None:
        if paths:
            self.ask(
                lambda: self._documents.save(opened, paths[0]),
                partial(self._on_written_down, self.said.saved),
            )

    def _on_written_down(self, said: str, changed: Changed) -> None:
        self.say(said)
        self.bench.bus.changed.emit(changed)

    def _on_list_button_clicked(self) -> None:
        self.go_back(self._opened)

    def go_back(self, opened: OpenDocument | None) -> None:
        """Leads to where the document is listed."""
        self.go(Place.DOCUMENTS, opened.row.document.about or child_of(opened) if opened is not None else "")


def child_of(opened: OpenDocument) -> str:
    """Returns the child whom a document is about, the first where there are several."""
    children = opened.row.entry.children
    return children[0].child if children else ""


def _went(row: TellingRow) -> str:
    when = row.telling.when
    at = event_text(when) if when is not None else minute_text(row.told_from)
    return " · ".join((telling_words.whom(row.telling), telling_words.KINDS[row.kind], at))


def _facts(opened: OpenDocument) -> list[Fact]:
    document = opened.row.document
    pairs = (
        (words.KEPT_AS, words.document_text(document)),
        (words.FROM_LABEL, document.source),
        (words.DAY_LABEL, event_text(document.when) if document.when is not None else ""),
        (words.TAKEN_OUT_LABEL, words.taken_out_text(document.taken_out)),
        (words.CHECK_VALUE, document.digest[:16]),
        (words.WENT_TO, "\n".join(map(_went, opened.went))),
    )
    return [Fact(name, value) for name, value in pairs if value]
