"""PDF pages: shown from memory, printed on a named printer, chosen files."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QListView, QTreeView, QWidget
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from safeguard_desktop.ui.boxes import Message, Question
from safeguard_desktop.ui.pages import PdfPages, UnreadablePdf
from safeguard_desktop.ui.picker import Pick, PickRequest, WindowFilePicker
from safeguard_desktop.ui.preview import ZOOMS, PdfPreview
from safeguard_desktop.ui.printing import Printed, Printing, SystemPrinters
from safeguard_desktop.ui.tasks import Tasks
from tests.ui.looking import assert_all_controls_named, assert_all_targets_large_enough, press, show


def a_pdf(pages: int = 3) -> bytes:
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4)
    for number in range(1, pages + 1):
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(72, 700, f"This is page {number}")
        canvas.setFillColorRGB(1, 0, 0)
        canvas.rect(0, 0, A4[0], 100, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


@pytest.fixture
def preview(qtbot: QtBot, tasks: Tasks) -> PdfPreview:
    widget = PdfPreview(tasks)
    qtbot.addWidget(widget)
    widget.resize(700, 800)
    show(widget)
    with qtbot.waitSignal(widget.page_shown):
        widget.load(a_pdf())
    return widget


def the_page(preview: PdfPreview) -> QLabel:
    label = preview._sheet
    assert isinstance(label, QLabel)
    return label


def test_a_page_is_drawn_in_its_own_colours() -> None:
    pages = PdfPages(a_pdf())
    image = pages.picture(0, 72)
    assert (image.width(), image.height()) == (596, 842)
    assert image.pixelColor(10, 835) == QColor(255, 0, 0)
    assert image.pixelColor(300, 300) == QColor(255, 255, 255)
    assert "This is page 1" in pages.text(0)
    pages.close()


@pytest.mark.parametrize("broken", [b"", b"not a document", a_pdf()[:100]])
def test_bytes_that_are_no_pdf_are_refused(broken: bytes) -> None:
    with pytest.raises(UnreadablePdf):
        PdfPages(broken)


def test_a_document_is_shown_from_its_first_page(preview: PdfPreview) -> None:
    assert (preview.page, preview.page_count) == (1, 3)
    sheet = the_page(preview)
    assert sheet.accessibleName() == "Page 1 of 3"
    assert "This is page 1" in sheet.accessibleDescription()
    assert sheet.width() <= preview.width()
    assert_all_controls_named(preview)
    assert_all_targets_large_enough(preview)


def test_a_page_goes_on_to_fill_a_window_that_changes_until_somebody_chooses_a_size(
    qtbot: QtBot, preview: PdfPreview
) -> None:
    wide = the_page(preview).width()
    with qtbot.waitSignal(preview.page_shown):
        preview.resize(500, 800)
    assert the_page(preview).width() <= preview._scroll.viewport().width() < wide
    with qtbot.waitSignal(preview.page_shown):
        preview.set_zoom(1.25)
    chosen = the_page(preview).width()
    with qtbot.assertNotEmitted(preview.page_shown, wait=50):
        preview.resize(700, 800)
    assert the_page(preview).width() == chosen


def test_pages_are_turned_by_keyboard_and_stop_at_the_ends(qtbot: QtBot, preview: PdfPreview) -> None:
    preview._scroll.setFocus()
    for key, page in (
        (Qt.Key.Key_PageDown, 2),
        (Qt.Key.Key_End, 3),
        (Qt.Key.Key_PageUp, 2),
        (Qt.Key.Key_Home, 1),
    ):
        with qtbot.waitSignal(preview.page_shown) as shown:
            press(key)
        assert shown.args == [page]
    press(Qt.Key.Key_PageUp)
    assert preview.page == 1


def test_pages_are_zoomed_by_keyboard_within_bounds(qtbot: QtBot, preview: PdfPreview) -> None:
    preview._scroll.setFocus()
    before, width = preview.zoom, the_page(preview).width()
    with qtbot.waitSignal(preview.page_shown):
        press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom > before
    assert the_page(preview).width() > width
    for _ in range(len(ZOOMS) + 2):
        press(Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom == ZOOMS[0]
    for _ in range(len(ZOOMS) + 2):
        preview.zoom_in()
    assert preview.zoom == ZOOMS[-1]


def test_a_page_number_may_be_typed(qtbot: QtBot, preview: PdfPreview) -> None:
    # A stylesheet once left the number a single pixel.
    assert preview.page_spin.lineEdit().width() > preview.page_spin.fontMetrics().horizontalAdvance("000")
    with qtbot.waitSignal(preview.page_shown) as shown:
        preview.page_spin.setValue(3)
    assert shown.args == [3]
    preview.go_to(99)
    assert preview.page == 3


def test_a_preview_that_is_cleared_keeps_nothing(qtbot: QtBot, preview: PdfPreview) -> None:
    preview.clear()
    assert (preview.page, preview.page_count) == (0, 0)
    assert the_page(preview).pixmap().isNull()
    assert the_page(preview).accessibleDescription() == ""


def test_a_document_that_cannot_be_shown_says_so(qtbot: QtBot, tasks: Tasks) -> None:
    widget = PdfPreview(tasks)
    qtbot.addWidget(widget)
    widget.load(b"not a document")
    qtbot.waitUntil(lambda: tasks.is_idle, timeout=5000)
    assert "cannot be shown" in widget._problem.text()


class PdfPrinters:
    """Two printers that print into files, so that the paper can be looked at."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def names(self) -> tuple[str, ...]:
        return ("Office", "Staff room")

    def printer(self, name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / f"{name}.pdf"))
        return printer


class NoPrinters(PdfPrinters):
    """A computer without a printer."""

    def names(self) -> tuple[str, ...]:
        return ()


class AnsweringBoxes:
    """Answers every question and keeps what was said."""

    def __init__(self, *, answer: bool = True) -> None:
        self.said: list[str] = []
        self._answer = answer

    def tell(self, parent: QWidget, message: Message, done: Callable[[], None] | None = None) -> None:
        self.said.append(message.text)

    def ask(self, parent: QWidget, question: Question, answered: Callable[[bool], None]) -> None:
        self.said.append(question.text)
        answered(self._answer)


def the_dialog(window: QWidget) -> QDialog:
    return next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())


def button(window: QWidget, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


@pytest.mark.parametrize("has_top_sheet", [True, False])
def test_the_printer_is_named_first_and_the_pages_are_asked_for_afterwards(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path, has_top_sheet: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    show(window)
    boxes, done = AnsweringBoxes(), list[Printed]()
    Printing(tasks, boxes, PdfPrinters(tmp_path)).start(window, a_pdf(3), done.append)
    dialog = the_dialog(window)
    assert_all_controls_named(dialog)
    QTest.keyClick(button(dialog, "printer_combo"), Qt.Key.Key_Down)
    if not has_top_sheet:
        QTest.keyClick(button(dialog, "top_sheet_check"), Qt.Key.Key_Space)
    assert button(dialog, "print_button").property("text") == "Print on Staff room"
    QTest.keyClick(button(dialog, "print_button"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    assert done == [Printed("Staff room", 3, is_collected=True)]
    assert boxes.said == ["All 3 pages collected?"]
    paper = pypdfium2.PdfDocument(tmp_path / "Staff room.pdf")
    assert len(paper) == 3 + has_top_sheet
    last = paper[len(paper) - 1].render(scale=1).to_pil()
    red, green, blue = last.getpixel((300, 830))[:3]
    assert (red > 250, green < 5, blue < 5) == (True, True, True)  # pictures lose a little on their way
    assert round(paper[0].get_size()[0]) == 595
    paper.close()


def test_pages_that_are_not_in_hand_are_recorded_as_missing(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    show(window)
    done: list[Printed] = []
    Printing(tasks, AnsweringBoxes(answer=False), PdfPrinters(tmp_path)).start(window, a_pdf(1), done.append)
    QTest.keyClick(button(the_dialog(window), "print_button"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    assert not done[0].is_collected


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")
def test_a_printer_that_takes_nothing_is_told_of_and_another_may_be_tried(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    show(window)
    boxes, done = AnsweringBoxes(), list[Printed]()
    Printing(tasks, boxes, PdfPrinters(tmp_path / "gone")).start(window, a_pdf(1), done.append)
    dialog = the_dialog(window)
    QTest.keyClick(button(dialog, "print_button"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(boxes.said), timeout=20_000)
    assert "did not take the pages" in boxes.said[0]
    assert done == []
    assert button(dialog, "print_button").isEnabled()
    dialog.reject()


def test_without_a_printer_the_program_says_what_to_do(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    boxes = AnsweringBoxes()
    Printing(tasks, boxes, NoPrinters(tmp_path)).start(
        window, a_pdf(1), lambda _: pytest.fail("nothing was printed")
    )
    assert "Save the document instead" in boxes.said[0]


def test_the_printers_of_this_computer_can_be_listed(qapp: QApplication) -> None:
    printers = SystemPrinters()
    assert all(isinstance(name, str) for name in printers.names())


def test_a_place_to_save_is_chosen_with_its_suffix_and_leaves_no_trace(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    show(window)
    chosen: list[tuple[Path, ...]] = []
    folder = tmp_path / "Isla Evans"
    folder.mkdir()
    request = PickRequest(Pick.SAVE, "Save the pack", folder, "TP-2026-0001", "PDF document", "pdf")
    WindowFilePicker(is_native=False).choose(window, request, chosen.append)
    dialog = the_dialog(window)
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(chosen and gone), timeout=5000)
    assert chosen == [(folder / "TP-2026-0001.pdf",)]
    assert "Isla" not in traces_of_qt()


def traces_of_qt() -> str:
    """Returns what Qt's file window keeps for the next time."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    kept.sync()
    values = [kept.value(key) for key in kept.allKeys()]
    raw = [bytes(each.data()) if isinstance(each, QByteArray) else str(each).encode() for each in values]
    return b" ".join(raw).replace(b"\0", b"").decode("utf-8", "replace")


def test_closing_the_choice_of_a_folder_chooses_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    show(window)
    chosen: list[tuple[Path, ...]] = []
    WindowFilePicker(is_native=False).choose(
        window, PickRequest(Pick.FOLDER, "Where?", tmp_path), chosen.append
    )
    QTest.keyClick(the_dialog(window), Qt.Key.Key_Escape)
    assert chosen == [()]


def test_names_and_places_are_read_whole_in_the_window_of_files(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    show(window)
    name = "Elm Row Pre-school.safeguard-backups"
    (tmp_path / name).mkdir()
    (tmp_path / "TP-2026-0001.pdf").write_bytes(b"x" * 38_565)
    WindowFilePicker(is_native=False).choose(
        window, PickRequest(Pick.FILE, "Which?", tmp_path), lambda _paths: None
    )
    dialog = the_dialog(window)
    files, places = dialog.findChild(QTreeView, "treeView"), dialog.findChild(QListView, "sidebar")
    assert files is not None
    assert places is not None
    qtbot.waitUntil(lambda: files.model().rowCount(files.rootIndex()) == 2, timeout=5000)
    for row in range(2):
        for column in range(files.header().count()):
            text = str(files.model().index(row, column, files.rootIndex()).data())
            assert files.fontMetrics().horizontalAdvance(text) < files.columnWidth(column), text
    assert files.header().length() <= files.viewport().width()
    assert places.sizeHintForColumn(0) <= places.viewport().width()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
