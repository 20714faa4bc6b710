"""Hands at the real window of a program that is watched from outside, and a printer whose paper is never seen."""

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from safeguard_desktop.app import Program
from safeguard_desktop.ui.desk.places import Destination, Place
from tests.faults.diary import CANARY, words

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

    def text(self, name: str) -> str:
        """What stands in a line in sight."""
        return self.find(QLineEdit, f"{name}_edit").text()

    def go(self, place: Place, subject: str = "") -> None:
        assert self.program.opened is not None
        self.program.opened.window.go(Destination(place, subject))
        self.settle()

    def settle(self) -> None:
        """Waits for the worker, and for everything that it brings about."""
        deadline = QDeadlineTimer(600_000)
        for _ in range(3):
            while not self.program.around.tasks.is_idle:
                QApplication.processEvents()
                assert not deadline.hasExpired(), "the worker does not come to an end"
            QApplication.processEvents()
        # No loop runs around this one, in which Qt would delete what was taken off its page.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        for widget in QApplication.topLevelWidgets():
            assert CANARY not in widget.windowTitle()
