"""A window in which a secret is typed: problems on top, the act runs on the worker, and nothing stays behind.

Opened with `open()`; a lock hides it, and with the window it is thrown away.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem, Refused
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Space, first_size
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import (
    BodyText,
    Column,
    ErrorSummary,
    Field,
    LineField,
    MutedText,
    PassphraseField,
    PrimaryButton,
    Row,
    ScrollPage,
    SecondaryButton,
    SectionHeading,
    TextField,
    put_after,
    stops_in,
)
from safeguard_desktop.wording import account as words
from safeguard_desktop.wording import kit
from safeguard_desktop.wording.faults import fault_sentence
from safeguard_desktop.wording.problems import problem_text

Work = Callable[[], tuple[Problem, ...]]


@dataclass(frozen=True)
class Asked:
    """What a window asks for: its object name, its title, why it asks, and the words of the button."""

    name: str
    title: str
    texts: Sequence[str]
    act: str


class SecretDialog(QDialog):
    """Subclasses add fields, and return in `work` what is to be done with what was typed.

    `succeeded` is emitted once the work found no problem; then every field is empty already.
    """

    succeeded = Signal()

    def __init__(self, parent: QWidget, tasks: Tasks, asked: Asked) -> None:
        name, title = asked.name, asked.title
        super().__init__(parent)
        self._tasks, self._is_busy = tasks, False
        self.fields: dict[str, Field] = {}
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.summary, self.trouble = ErrorSummary(), TroubleBanner(f"{name}_trouble_banner")
        self.body = Column(Space.LARGE)
        for widget in (SectionHeading(title), self.trouble, self.summary, *map(BodyText, asked.texts)):
            self.body.add(widget)
        self.act_button = PrimaryButton(asked.act, name=f"{name}_act_button")
        self.cancel_button = SecondaryButton(kit.CANCEL, name=f"{name}_cancel_button")
        self.act_button.clicked.connect(self.submit)
        self.cancel_button.clicked.connect(self.reject)
        self._waiting = MutedText(words.MAKING)
        self._lay_out()
        self.finished.connect(self._on_finished)

    def add_field(self, field: Field) -> None:
        """Adds a question below."""
        self.fields[field.objectName()] = field
        self.body.add(field)

    def field(self, name: str) -> str:
        """Returns what was typed into a field."""
        field = self.fields[name]
        return field.text() if isinstance(field, LineField | PassphraseField | TextField) else ""

    def work(self) -> Work:
        """Returns what runs on the worker; it holds what was typed, and touches no widget."""
        raise NotImplementedError

    def wrong_field(self) -> str:
        """Returns the field that a wrong passphrase is told beside."""
        return next(iter(self.fields))

    def submit(self) -> None:
        """Does the act with what was typed."""
        if self._is_busy:
            return
        self._is_busy = True
        self.trouble.clear()
        self.summary.clear()
        self._waiting.show()
        self._tasks.run(self.work(), self._on_answered, self._on_failed, owner=self)

    @override
    def open(self) -> None:
        super().open()
        # The questions are added after the buttons were made, and Tab would come to the buttons first.
        put_after(stops_in(self._page)[-1], (self.cancel_button, self.act_button))
        next(iter(self.fields.values())).focus_control()

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
            return
        super().keyPressEvent(arg__1)

    def show_problems(self, found: Sequence[Problem]) -> None:
        """Shows what is wrong, on top and beside the fields."""
        self.summary.show_problems([(each.field, problem_text(each)) for each in found], self.fields)

    def clear_fields(self) -> None:
        """Takes every secret out of the fields."""
        for field in self.fields.values():
            if isinstance(field, PassphraseField):
                field.clear()
            elif isinstance(field, LineField | TextField):
                field.set_text("")

    def _on_answered(self, found: tuple[Problem, ...]) -> None:
        self._end_waiting()
        if found:
            self.show_problems(found)
            return
        self.clear_fields()
        self.succeeded.emit()
        self.accept()

    def _on_failed(self, failure: Exception) -> None:
        self._end_waiting()
        if isinstance(failure, Refused) and failure.problems:
            self.show_problems(failure.problems)
            return
        if isinstance(failure, EnvironmentFault) and failure.code is FaultCode.WRONG_PASSPHRASE:
            name = self.wrong_field()
            self.summary.show_problems([(name, str(fault_sentence(failure)))], self.fields)
            return
        self.trouble.show_failure(failure)
        self.act_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_waiting(self) -> None:
        self._is_busy = False
        self._waiting.hide()

    def _on_finished(self) -> None:
        self.clear_fields()
        self.deleteLater()

    def _lay_out(self) -> None:
        # Held here: Qt keeps the page, but what Python takes of it is gone with its last name.
        self._page = page = ScrollPage(widest=560)
        page.add(self.body)
        acts = Row()
        acts.add(self._waiting)
        acts.stretch()
        for button in (self.cancel_button, self.act_button):
            acts.add(button)
        acts.setContentsMargins(Space.WIDE, Space.MEDIUM, Space.WIDE, Space.LARGE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page, 1)
        column.addWidget(acts)
        self._waiting.hide()
        self.resize(first_size(self, 600, 560))
