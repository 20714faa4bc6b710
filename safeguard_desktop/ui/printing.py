"""Printing: the printer is named first, a plain top sheet lies on the pages, and afterwards the program asks for them.

The pages are drawn in memory and handed to the printer; the system's print queue keeps its own copy for as long as it
takes, which no program can prevent. Source: UI.md, "Printing".
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.ui.boxes import Boxes, Message, Question
from safeguard_desktop.ui.once import Once
from safeguard_desktop.ui.pages import OpenPages, Pages, PdfPages
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Space, Tone, appearance, as_high_as_its_words
from safeguard_desktop.ui.top_sheet import TopSheet, paint_top_sheet
from safeguard_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from safeguard_desktop.ui.widgets.choices import CheckField
from safeguard_desktop.ui.widgets.drop_down import DropDown
from safeguard_desktop.ui.widgets.field import Field
from safeguard_desktop.ui.widgets.page import Row
from safeguard_desktop.ui.widgets.progress import ProgressPanel
from safeguard_desktop.ui.widgets.text import SectionHeading
from safeguard_desktop.wording import kit as words
from safeguard_desktop.wording import printing as sheet_words

DOTS_PER_INCH: Final = 300
NOBODYS: Final = TopSheet()


@dataclass(frozen=True)
class PrintWish:
    """What to print and where."""

    open_pages: OpenPages
    printer: str
    has_top_sheet: bool
    top_sheet: TopSheet = NOBODYS


@dataclass(frozen=True)
class Printed:
    """What became of it: which printer, how many pages of the document, and whether they are in the person's hands."""

    printer: str
    pages: int
    is_collected: bool


class Printers(Protocol):
    """The printers of this computer."""

    def names(self) -> tuple[str, ...]:
        """Returns their names, the usual one first."""

    def printer(self, name: str) -> QPrinter:
        """Returns what is painted on to print."""


class SystemPrinters:
    """The printers that the system knows."""

    def names(self) -> tuple[str, ...]:
        """Returns their names, the usual one first."""
        usual = QPrinterInfo.defaultPrinterName()
        return tuple(
            sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name.casefold()))
        )

    def printer(self, name: str) -> QPrinter:
        """Returns what is painted on to print."""
        return QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)


class NothingPrinted(Exception):  # the name says what happened
    """Raised when the printer did not take the pages."""


def print_pages(wish: PrintWish, printer: QPrinter, progress: Callable[[int, int], None]) -> int:
    """Prints a document and returns how many pages it has, the top sheet not counted.

    Raises:
        NothingPrinted: The printer did not take it.
    """
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setResolution(DOTS_PER_INCH)
    # The queue shows this to everybody.
    printer.setDocName(sheet_words.CONFIDENTIAL)
    with closing(wish.open_pages()) as pages:
        painter = QPainter()
        if not painter.begin(printer):
            raise NothingPrinted
        try:
            if wish.has_top_sheet:
                paint_top_sheet(painter, printer, wish.top_sheet, len(pages))
                printer.newPage()
            _paint_pages(painter, printer, pages, progress)
        finally:
            painter.end()
        if printer.printerState() == QPrinter.PrinterState.Error:
            raise NothingPrinted
        return len(pages)


class PrintDialog(QDialog):
    """Asks on which printer, before anything is printed, and shows how far it is."""

    def __init__(self, parent: QWidget, names: tuple[str, ...]) -> None:
        super().__init__(parent)
        self.setObjectName("print_dialog")
        self.printed: Printed | None = None
        self.setAccessibleName(words.PRINT_TITLE)
        self.setMinimumWidth(appearance().pixels(480))
        self._combo = DropDown()
        self._combo.addItems(list(names))
        field = Field("printer", words.PRINT_PRINTER, words.PRINT_PRINTER_HINT)
        field.add_control(self._combo, "combo")
        self._top_sheet = CheckField("top_sheet", words.PRINT_TOP_SHEET, words.PRINT_TOP_SHEET_HINT)
        self._top_sheet.set_checked(True)
        self.print_button = PrimaryButton("", "printer", name="print_button")
        self.cancel_button = SecondaryButton(words.CANCEL, name="print_cancel_button")
        self.progress = ProgressPanel("print_progress")
        acts = Row(self.print_button, self.cancel_button)
        acts.stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        column.setSpacing(Space.LARGE)
        for widget in (SectionHeading(words.PRINT_TITLE), field, self._top_sheet, self.progress, acts):
            column.addWidget(widget)
        self.cancel_button.clicked.connect(self.reject)
        self._combo.currentTextChanged.connect(self._on_combo_text_changed)
        self._on_combo_text_changed(self._combo.currentText())
        self.finished.connect(self.deleteLater)

    @override
    def open(self) -> None:
        as_high_as_its_words(self)
        super().open()

    def printer_name(self) -> str:
        """Returns the printer that is chosen."""
        return self._combo.currentText()

    def has_top_sheet(self) -> bool:
        """Returns whether a plain sheet lies on the pages."""
        return self._top_sheet.is_checked()

    def finish(self, printed: Printed) -> None:
        """Keeps what was printed and closes."""
        self.printed = printed
        self.accept()

    def _on_combo_text_changed(self, printer: str) -> None:
        self.print_button.setText(words.PRINT_ACT.format(printer=printer))


class Printing:
    """Takes a document from the button "Print" to the answer whether the pages are in hand."""

    def __init__(self, tasks: Tasks, boxes: Boxes, printers: Printers) -> None:
        self._tasks = tasks
        self._boxes = boxes
        self._printers = printers

    def start(
        self,
        parent: QWidget,
        pdf: bytes | OpenPages,
        done: Callable[[Printed], None],
        top_sheet: TopSheet = NOBODYS,
        no_printer: str = words.PRINT_NONE,
    ) -> None:
        """Asks for the printer, prints, asks for the pages, and calls `done`; Cancel calls nothing.

        `pdf` is a document of our own, or what opens one that came from outside. `no_printer` is what is said where
        there is none: not every document may be saved instead.
        """
        open_pages = partial(PdfPages, pdf) if isinstance(pdf, bytes) else pdf
        names = self._printers.names()
        if not names:
            self._boxes.tell(parent, Message(words.PRINT_TITLE, no_printer, Tone.CAUTION))
            return
        dialog = PrintDialog(parent, names)
        dialog.print_button.clicked.connect(lambda: self._print(dialog, open_pages, top_sheet))
        after = Once(dialog, lambda _result: self._after(dialog, parent, done, top_sheet.reference))
        dialog.finished.connect(after.fire)
        dialog.open()

    def _print(self, dialog: PrintDialog, open_pages: OpenPages, top_sheet: TopSheet) -> None:
        """Has the worker print."""
        dialog.print_button.setEnabled(False)
        dialog.progress.start(dialog.print_button.text(), can_cancel=False)
        wish = PrintWish(open_pages, dialog.printer_name(), dialog.has_top_sheet(), top_sheet)
        printer = self._printers.printer(wish.printer)
        self._tasks.run(
            partial(print_pages, wish, printer, self._tasks.progress(dialog.progress.set_progress)),
            lambda pages: dialog.finish(Printed(wish.printer, pages, is_collected=False)),
            lambda _fault: self._tell_failure(dialog),
            owner=dialog,
        )

    def _after(
        self, dialog: PrintDialog, parent: QWidget, done: Callable[[Printed], None], reference: str
    ) -> None:
        """Asks whether all pages are in hand, if any were printed, and says what to do if they are not."""
        printed = dialog.printed
        if printed is None:
            return
        question = Question(
            words.COLLECT_TITLE, words.all_collected(printed.pages), words.COLLECT_YES, words.COLLECT_NO
        )

        def answered(is_all: bool) -> None:
            # Written down first: what is missing must not depend on somebody closing a message.
            done(replace(printed, is_collected=is_all))
            if not is_all:
                text = sheet_words.missing_text(printed.printer, reference)
                self._boxes.tell(parent, Message(sheet_words.MISSING_TITLE, text, Tone.CAUTION))

        self._boxes.ask(parent, question, answered)

    def _tell_failure(self, dialog: PrintDialog) -> None:
        """Leaves the choice open, so that another printer may be tried."""
        dialog.progress.finish()
        dialog.print_button.setEnabled(True)
        self._boxes.tell(dialog, Message(words.PRINT_TITLE, words.PRINT_FAILED, Tone.CAUTION))


def _paint_pages(
    painter: QPainter, printer: QPrinter, pages: Pages, progress: Callable[[int, int], None]
) -> None:
    """Paints every page as a picture over the whole sheet."""
    for number in range(len(pages)):
        progress(number, len(pages))
        if number:
            printer.newPage()
        paper = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
        sheet = QRect(0, 0, paper.width(), paper.height())
        painter.drawImage(_fitted(pages, number, sheet), pages.picture(number, DOTS_PER_INCH))
    progress(len(pages), len(pages))


def _fitted(pages: Pages, number: int, sheet: QRect) -> QRectF:
    """Returns where a page goes on the sheet: as large as it can be, in the middle, never distorted."""
    size = pages.size(number)
    scale = min(sheet.width() / size.width, sheet.height() / size.height)
    width, height = size.width * scale, size.height * scale
    return QRectF((sheet.width() - width) / 2, (sheet.height() - height) / 2, width, height)
