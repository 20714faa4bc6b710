"""Fields that take words: one line, many lines, a date, a passphrase."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from safeguard_desktop.ui.theme import Space, grow
from safeguard_desktop.ui.widgets.buttons import SecondaryButton
from safeguard_desktop.ui.widgets.field import Field
from safeguard_desktop.ui.widgets.page import tell_page
from safeguard_desktop.ui.widgets.text import MutedText
from safeguard_desktop.wording import kit as words

_SHORT: Final = 120
"""Pixels at 100 % text."""
# What is typed here must not enter the system's word list, and a name is nothing to correct.
_PRIVATE: Final = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData


class LineField(Field):
    """A question with an answer of one line."""

    def __init__(
        self, name: str, label: str, hint: str = "", *, optional: bool = False, is_short: bool = False
    ) -> None:
        """Makes the field; `is_short` leaves room for a number, and no more."""
        super().__init__(name, label, hint, optional=optional)
        self.edit = QLineEdit()
        if is_short:
            grow(self.edit, QWidget.setMaximumWidth, _SHORT)
        self.edit.setInputMethodHints(_PRIVATE)
        self.edit.textEdited.connect(self.edited)
        self.add_control(self.edit, "edit")

    def text(self) -> str:
        """Returns what was typed, without spaces around it."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Fills the field; this does not count as typing."""
        self.edit.setText(text)


class GrowingEdit(QPlainTextEdit):
    """A box for several lines that grows with them; Tab leaves it."""

    def __init__(self, least_lines: int = 3, most_lines: int = 14) -> None:
        super().__init__()
        self._least, self._most = least_lines, most_lines
        self.setTabChangesFocus(True)
        self.setInputMethodHints(_PRIVATE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._on_document_size_changed)
        self._fit()

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        before = self.height()
        self._fit()
        if self.height() != before:
            tell_page(self)

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() == QEvent.Type.FontChange:
            self._fit()

    def _on_document_size_changed(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """Sets the height for the lines that are there. A plain text document measures itself in lines."""
        lines = int(self.document().size().height())
        shown = min(max(lines, self._least), self._most)
        frame = 2 * int(self.document().documentMargin()) + 2 * Space.SMALL
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + frame)


class TextField(Field):
    """A question with an answer of several lines."""

    def __init__(
        self, name: str, label: str, hint: str = "", *, optional: bool = False, least_lines: int = 3
    ) -> None:
        super().__init__(name, label, hint, optional=optional)
        self.edit = GrowingEdit(least_lines)
        self._quiet = False
        self.edit.textChanged.connect(self._on_edit_text_changed)
        self.add_control(self.edit, "edit")

    def text(self) -> str:
        """Returns what was typed, exactly; only white space at the ends is left out."""
        return self.edit.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Fills the field; this does not count as typing."""
        self._quiet = True
        self.edit.setPlainText(text)
        self._quiet = False

    def _on_edit_text_changed(self) -> None:
        if not self._quiet:
            self.edited.emit()


class DateField(LineField):
    """A date or time, typed as people write it, with how it was understood shown below."""

    def __init__(
        self,
        name: str,
        label: str,
        understand: Callable[[str], str],
        hint: str = words.SUCH_AS_A_DAY,
        *,
        optional: bool = False,
    ) -> None:
        """Makes the field.

        Args:
            name: The object name.
            label: The question.
            understand: Returns how a text is understood, such as "Tuesday 27 March 2007", or "" if it is not.
            hint: Examples of what may be typed; "" where they stand elsewhere.
            optional: Whether it may be left empty; said beside the label.
        """
        super().__init__(name, label, hint, optional=optional)
        self._understand = understand
        self._meaning = MutedText("")
        self._meaning.setObjectName(f"{name}_meaning")
        self._meaning.hide()
        grow(self.edit, QWidget.setMaximumWidth, 360)
        self.edit.textChanged.connect(self._on_edit_text_changed)
        self.add_below(self._meaning)

    @property
    def meaning(self) -> str:
        """How the text is understood, as it is shown; empty if it is not."""
        return self._meaning.text()

    def _on_edit_text_changed(self, text: str) -> None:
        understood = self._understand(text.strip()) if text.strip() else ""
        self._meaning.setText(words.understood_as(understood) if understood else "")
        self._meaning.setVisible(bool(understood))
        self.set_aside(self.meaning)


class PassphraseField(Field):
    """A passphrase: hidden until asked for; it may be pasted, may be of any length, and is never kept by Qt's undo."""

    return_pressed = Signal()

    def __init__(self, name: str, label: str, hint: str = "", *, note: str = "") -> None:
        """Makes the field; `note` is a line below it, such as how strong the passphrase is."""
        super().__init__(name, label, hint)
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(_PRIVATE | Qt.InputMethodHint.ImhHiddenText)
        self.edit.textEdited.connect(self.edited)
        self.edit.returnPressed.connect(self.return_pressed)
        self.show_button = SecondaryButton(words.SHOW, "eye", name=f"{name}_show_button")
        self.show_button.setCheckable(True)
        self.show_button.toggled.connect(self._on_show_button_toggled)
        self.add_control(self.edit, "edit")
        self.add_below(self._beside())
        self._note = MutedText("")
        self.add_below(self._note)
        self.set_note(note)
        self._on_show_button_toggled(shown=False)

    def text(self) -> str:
        """Returns what was typed, every character of it."""
        return self.edit.text()

    def clear(self) -> None:
        """Empties the field and hides what is typed next."""
        self.edit.clear()
        self.show_button.setChecked(False)

    def set_note(self, note: str) -> None:
        """Shows a line below the field, or takes it away."""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _beside(self) -> QWidget:
        """Returns the edit and the button in one row."""
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self.show_button)
        return row

    def _on_show_button_toggled(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self.show_button.setText(words.HIDE if shown else words.SHOW)
        self.show_button.setAccessibleName(words.HIDE_PASSPHRASE if shown else words.SHOW_PASSPHRASE)
