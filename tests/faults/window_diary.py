"""A lead's day through the real windows, with a word in every field that stands nowhere else in the world.

Run as ``python -m tests.faults.window_diary FOLDER`` without a screen. What is secret besides words is told as in
`diary`; the day has two mistakes of the program in it, one on Qt's thread and one on the worker's.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from safeguard_desktop.app import Program, make_application
from safeguard_desktop.services.office.preferences import Appearance
from safeguard_desktop.ui.boxes import Boxes
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.faults import install_fault_hooks
from safeguard_desktop.ui.picker import FilePicker
from safeguard_desktop.ui.printing import Printers
from safeguard_desktop.ui.shell.watching import LockCause
from tests.elm_row import PASSPHRASE, Setting, Ticking, make_workplace, set_up
from tests.faults.diary import CANARY, fail, secret, typed, words
from tests.stretching import stretch_quickly
from tests.ui.front import Answers, Chooses

WidgetT = TypeVar("WidgetT", bound=QWidget)


class Nowhere:
    """A printer whose paper is never seen."""

    def names(self) -> tuple[str, ...]:
        return ("Nowhere",)

    def printer(self, name: str) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName("/dev/null")
        return printer


@dataclass
class Hands:
    """Hands on the program: what is in sight is pressed and filled in."""

    program: Program

    def find(self, kind: type[WidgetT], name: str) -> WidgetT:
        for widget in QApplication.allWidgets():
            if widget.objectName() == name and isinstance(widget, kind) and widget.isVisible():
                return widget
        raise LookupError(name)

    def press(self, name: str) -> None:
        self.find(QAbstractButton, name).click()
        self.settle()

    def fill(self, name: str, text: str = "") -> None:
        edit = self.find(QWidget, f"{name}_edit")
        assert isinstance(edit, QLineEdit | QPlainTextEdit), name
        edit.setFocus()
        if isinstance(edit, QLineEdit):
            edit.setText(text or words(name))
            edit.textEdited.emit(edit.text())
        else:
            edit.setPlainText(text or words(name))
        self.settle()

    def go(self, place: Place, subject: str = "") -> None:
        assert self.program.opened is not None
        self.program.opened.window.go(Destination(place, subject))
        self.settle()

    def settle(self) -> None:
        """Waits for the worker, and for everything that it brings about."""
        deadline = QDeadlineTimer(60_000)
        for _ in range(3):
            while not self.program.around.tasks.is_idle:
                QApplication.processEvents()
                assert not deadline.hasExpired(), "the worker does not come to an end"
            QApplication.processEvents()
        for widget in QApplication.topLevelWidgets():
            assert CANARY not in widget.windowTitle()


def raise_concern(hands: Hands, setting: Setting) -> str:
    """Raises a concern on the form, which is kept while it is typed."""
    hands.press("raise_button")
    page = hands.program.start.raising
    assert page is not None
    page.form.routing.about.button("child").click()
    page.form.routing.must_not_see.button("nobody").click()
    draft = typed(setting)
    page.form.writing.load(draft)
    page.form.edited.emit()
    page._keeper._timer.timeout.emit()
    hands.settle()
    concern = page.form.draft().id
    page.foot.send_button.click()
    hands.settle()
    hands.press("sent_done_button")
    return concern


def unlock(hands: Hands, passphrase: str) -> None:
    """Types a passphrase on the start page."""
    hands.fill("passphrase", passphrase)
    hands.press("unlock_button")


def work(hands: Hands, concern: str) -> None:
    """Receives, decides, notes, corrects and keeps the concern."""
    hands.go(Place.RECEIVE, concern)
    hands.press("child_new_radio")
    hands.fill("full_name")
    hands.fill("remark")
    hands.press("receive_form_save_button")
    hands.go(Place.CONCERN, concern)
    hands.press("decide_button")
    hands.press("decision_internal_support_radio")
    hands.fill("reason")
    hands.press("decision_form_save_button")
    hands.press("note_button")
    hands.press("kind_telephone_call_radio")
    hands.fill("when", "today 08:55")
    for name in ("text", "child_words", "opinion"):
        hands.fill(name)
    hands.press("concern_note_form_save_button")
    hands.press("more_button")
    hands.press("amend_button")
    hands.fill("place")
    hands.fill("amend_reason")
    hands.press("amend_form_save_button")
    hands.press("hold_button")
    hands.press("reason_code_dsl_judgement_radio")
    hands.fill("reason")
    hands.press("hold_form_save_button")
    hands.press("note_button")
    hands.fill("text", words("half a note"))


def hand_over(hands: Hands, child: str, folder: Path) -> None:
    """Prints and saves a chronology, and makes a pack."""
    saved = folder / "saved"
    saved.mkdir()
    picker = hands.program.around.picker
    assert isinstance(picker, Chooses)
    hands.go(Place.CHILD, child)
    hands.go(Place.CHRONOLOGY, child)
    hands.press("print_chronology_button")
    hands.press("print_button")
    picker.path = saved / "chronology.pdf"
    hands.press("save_chronology_button")
    hands.go(Place.TRANSFER, child)
    for name in ("to_setting", "to_lead"):
        hands.fill(name)
    for _ in range(3):
        hands.press("continue_button")
    secret(hands.find(QLineEdit, "pack_passphrase_edit").text().encode())
    hands.press("copy_passphrase_button")
    picker.path = saved / "TP-1.pdf"
    hands.press("save_pack_button")
    hands.press("pack_done_button")


def main(folder: Path) -> None:
    """Lives through the day."""
    setting = set_up(make_workplace(folder, Ticking()))
    app = make_application(Appearance())
    picker: FilePicker = Chooses()
    boxes: Boxes = Answers()
    printers: Printers = Nowhere()
    hands = Hands(Program(app, setting.workplace, picker, boxes, printers))
    install_fault_hooks(lambda reference: None)
    hands.program._front_door().settings.remember(setting.path)
    hands.program.show()
    hands.settle()
    concern = raise_concern(hands, setting)
    unlock(hands, words("passphrase"))
    unlock(hands, PASSPHRASE)
    opened = hands.program.opened
    assert opened is not None
    work(hands, concern)
    QTimer.singleShot(0, lambda: fail(words("timer")))
    hands.program.around.tasks.run(lambda: fail(words("worker")), print)
    hands.settle()
    hands.go(Place.SEARCH)
    hands.fill("search", CANARY)
    child = next(iter(opened.desk.children.rows(CANARY))).id
    hand_over(hands, child, folder)
    opened.window.lock(LockCause.CHOSEN)
    hands.settle()
    hands.program.close()


if __name__ == "__main__":
    stretch_quickly(setattr)
    main(Path(sys.argv[1]))
