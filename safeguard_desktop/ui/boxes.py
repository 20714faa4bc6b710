"""Messages and questions in a window of their own, opened with `open()` so that a lock never loses what is below.

Views take a `Boxes` and tests give them one that answers by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.once import Once
from safeguard_desktop.ui.theme import Space, Tone, appearance, as_high_as_its_words
from safeguard_desktop.ui.widgets.buttons import DestructiveButton, KitButton, PrimaryButton, SecondaryButton
from safeguard_desktop.ui.widgets.page import Row
from safeguard_desktop.ui.widgets.signs import IconLabel
from safeguard_desktop.ui.widgets.text import BodyText, SectionHeading
from safeguard_desktop.wording import kit as words


@dataclass(frozen=True)
class Message:
    """Something to be told: what happened, then what to do."""

    title: str
    text: str
    tone: Tone = Tone.ACCENT


@dataclass(frozen=True)
class Question:
    """Something to be decided. `yes` and `no` name the acts; Escape means `no`."""

    title: str
    text: str
    yes: str
    no: str = words.CANCEL
    is_destructive: bool = False


class Boxes(Protocol):
    """Tells a person something, or asks, without waiting for it: what comes next is called."""

    def tell(self, parent: QWidget, message: Message, done: Callable[[], None] | None = None) -> None:
        """Shows a message and calls `done` once it is closed."""

    def ask(self, parent: QWidget, question: Question, answered: Callable[[bool], None]) -> None:
        """Asks a question and calls `answered` with True for yes."""


class BoxDialog(QDialog):
    """A message or a question: icon, heading, words, buttons."""

    def __init__(self, parent: QWidget | None, message: Message, buttons: tuple[KitButton, ...]) -> None:
        super().__init__(parent)
        self.setObjectName("box_dialog")
        self.setAccessibleName(message.title)
        self.setAccessibleDescription(message.text)
        self._words = f"{message.title}. {message.text}"
        self._first = buttons[0]
        icon_name = "triangle-alert" if message.tone in (Tone.CAUTION, Tone.STOP) else "info"
        across = QHBoxLayout()
        across.setSpacing(Space.LARGE)
        across.addWidget(IconLabel(icon_name, message.tone, 26), 0, Qt.AlignmentFlag.AlignTop)
        self.setMinimumWidth(appearance().pixels(440))
        self.setMaximumWidth(appearance().pixels(620))
        text = QVBoxLayout()
        text.setSpacing(Space.SMALL)
        text.addWidget(SectionHeading(message.title))
        text.addWidget(BodyText(message.text))
        across.addLayout(text, 1)
        acts = Row()
        acts.stretch()
        for button in buttons:
            acts.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        column.setSpacing(Space.WIDE)
        column.addLayout(across)
        column.addWidget(acts)
        self.finished.connect(self.deleteLater)

    def open_at(self, first: KitButton) -> None:
        """Opens with the focus on a button, which Enter presses."""
        self._first = first
        first.setDefault(True)
        self.open()

    @override
    def showEvent(self, arg__1: QShowEvent) -> None:
        super().showEvent(arg__1)
        # While a lock hides the box, Qt moves the focus on to the next button.
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def open(self) -> None:
        as_high_as_its_words(self)
        super().open()
        announce(self, self._words)


class WindowBoxes:
    """Boxes in windows of their own."""

    def tell(self, parent: QWidget, message: Message, done: Callable[[], None] | None = None) -> None:
        """Shows a message and calls `done` once it is closed."""
        close = PrimaryButton(words.CLOSE, name="box_close_button")
        dialog = BoxDialog(parent, message, (close,))
        close.clicked.connect(dialog.accept)
        dialog.open_at(close)
        if done is not None:
            dialog.finished.connect(Once(dialog, lambda _result: done()).fire)

    def ask(self, parent: QWidget, question: Question, answered: Callable[[bool], None]) -> None:
        """Asks a question and calls `answered` with True for yes; closing it or Escape is no."""
        kind = DestructiveButton if question.is_destructive else PrimaryButton
        yes, no = (
            kind(question.yes, name="box_yes_button"),
            SecondaryButton(question.no, name="box_no_button"),
        )
        tone = Tone.CAUTION if question.is_destructive else Tone.ACCENT
        dialog = BoxDialog(parent, Message(question.title, question.text, tone), (no, yes))
        yes.clicked.connect(dialog.accept)
        no.clicked.connect(dialog.reject)
        # Enter does the act that is asked about, except where it ends something for good.
        dialog.open_at(no if question.is_destructive else yes)
        once = Once(dialog, lambda result: answered(result == QDialog.DialogCode.Accepted))
        dialog.finished.connect(once.fire)


def fault_message(reference: str) -> Message:
    """Returns what is told when the program itself is at fault."""
    return Message(words.BUG_TITLE, words.BUG_TEXT.format(reference=reference), Tone.CAUTION)
