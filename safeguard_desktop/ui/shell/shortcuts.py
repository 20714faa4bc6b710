"""The list of keyboard shortcuts, and help about the field that has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from safeguard_desktop.ui.theme import Space, appearance
from safeguard_desktop.ui.widgets import Fact, Field, KeyValueList, PrimaryButton, Row, SectionHeading
from safeguard_desktop.wording import desk as words
from safeguard_desktop.wording import help as help_words
from safeguard_desktop.wording import kit as kit_words


class ShortcutsDialog(QDialog):
    """Every key that does something everywhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts_dialog")
        self.setAccessibleName(words.SHORTCUTS)
        self.setMinimumWidth(appearance().pixels(460))
        keys = KeyValueList([Fact(key, what) for key, what in help_words.SHORTCUTS], name_width=150)
        self.close_button = PrimaryButton(kit_words.CLOSE, name="shortcuts_close_button")
        self.close_button.clicked.connect(self.accept)
        foot = Row()
        foot.stretch()
        foot.add(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        column.setSpacing(Space.LARGE)
        for part in (SectionHeading(words.SHORTCUTS), keys, foot):
            column.addWidget(part)
        self.finished.connect(self.deleteLater)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)


def field_of(widget: QWidget | None) -> Field | None:
    """Returns the question of a form to which a control belongs, or None."""
    while widget is not None and not isinstance(widget, Field):
        widget = widget.parentWidget()
    return widget
