"""The keyboard shortcuts of the window, and the list of them, which is made from those that are really there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from safeguard_desktop.ui.shell.watching import hide_key
from safeguard_desktop.ui.theme import Space, appearance
from safeguard_desktop.ui.widgets import (
    Fact,
    KeyValueList,
    PrimaryButton,
    Row,
    ScrollPage,
    SectionHeading,
    TextLabel,
)
from safeguard_desktop.wording import desk as words
from safeguard_desktop.wording import kit as kit_words
from safeguard_desktop.wording.help import keys as key_words


def add_shortcut(window: QWidget, keys: str, act: Callable[[], object], words: str = "") -> None:
    """Has keys do something everywhere in a window; where no words are given, they stand in `wording/help/keys.py`."""
    shortcut = QShortcut(QKeySequence(keys), window)
    shortcut.setWhatsThis(words or key_words.KEYS[keys])
    shortcut.activated.connect(act)


def shortcuts_of(window: QWidget) -> list[Fact]:
    """Returns the keys of a window and what they do, and those that hide everything."""
    found = [
        Fact(_native(shortcut.key()), shortcut.whatsThis())
        for shortcut in window.findChildren(QShortcut)
        if shortcut.isEnabled() and shortcut.context() is Qt.ShortcutContext.WindowShortcut
    ]
    hiding = ", ".join(sorted(_native(QKeySequence(key)) for key in hide_key.KEYS))
    return [*found, Fact(hiding, key_words.HIDE)]


class ShortcutsDialog(QDialog):
    """Every key that does something."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts_dialog")
        self.setAccessibleName(words.SHORTCUTS)
        self.everywhere = KeyValueList(shortcuts_of(parent), name_width=130)
        in_forms = [Fact(_native(QKeySequence(key)), what) for key, what in key_words.IN_FORMS]
        self.close_button = PrimaryButton(kit_words.CLOSE, name="shortcuts_close_button")
        self.close_button.clicked.connect(self.accept)
        page = ScrollPage()
        page.setAccessibleName(words.SHORTCUTS)
        for part in self._parts(in_forms):
            page.add(part)
        foot = Row()
        foot.stretch()
        foot.add(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, Space.WIDE, Space.LARGE)
        column.addWidget(page, 1)
        column.addWidget(foot)
        room = parent.size()
        self.resize(
            min(appearance().pixels(560), room.width() - Space.WIDE),
            min(appearance().pixels(700), room.height() - Space.WIDE),
        )
        self.finished.connect(self.deleteLater)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _parts(self, in_forms: Sequence[Fact]) -> Sequence[QWidget]:
        return (
            SectionHeading(words.SHORTCUTS),
            TextLabel(key_words.EVERYWHERE, "label"),
            self.everywhere,
            TextLabel(key_words.FORMS_AND_LISTS, "label"),
            KeyValueList(in_forms, name_width=130),
        )


def _native(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
