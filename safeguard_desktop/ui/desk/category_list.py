"""The list of every kind of worry, in groups, that narrows as somebody types.

One list widget and no widget for each line: fifty boxes would take longer to make than the page that they stand on.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from safeguard_desktop.domain.categories import GROUPS, CategoryGroup
from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.ui.desk.category_line import HINT_ROLE, IS_HEADING_ROLE, CategoryLine
from safeguard_desktop.ui.theme import grow
from safeguard_desktop.wording import categories as words

_CATEGORY: Final = int(Qt.ItemDataRole.UserRole) + 8
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_CHOOSING: Final = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CategoryList(QListWidget):
    """Lines to choose. `toggled` carries the category of a line that was pressed."""

    toggled = Signal(object)
    left_upwards = Signal()

    def __init__(self, kind: SettingKind | None) -> None:
        super().__init__()
        self._kind = kind
        self._lines: dict[Category, QListWidgetItem] = {}
        self._headings: dict[CategoryGroup, QListWidgetItem] = {}
        self.setObjectName("category_list")
        self.setAccessibleName(words.LIST_NAME)
        self.setAccessibleDescription(words.LIST_HINT)
        self.setProperty("kit", "options")
        self.setItemDelegate(CategoryLine(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        grow(self, QWidget.setFixedHeight, 264)
        self.itemClicked.connect(self._on_item_clicked)

    def narrow(self, typed: str) -> tuple[Category, ...]:
        """Shows the lines that have every word of a text, and returns them."""
        self._fill()
        wanted = _folded(typed).split()
        found = tuple(each for each in self._lines if all(word in self._searched(each) for word in wanted))
        for category, line in self._lines.items():
            line.setHidden(category not in found)
        for group, heading in self._headings.items():
            heading.setHidden(not set(GROUPS[group]) & set(found))
        self.scrollToTop()
        if found:
            self.setCurrentItem(self._lines[found[0]])
        return found

    def mark(self, chosen: Collection[Category]) -> None:
        """Ticks the lines that are chosen."""
        for category, line in self._lines.items():
            state = Qt.CheckState.Checked if category in chosen else Qt.CheckState.Unchecked
            line.setCheckState(state)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentItem() is None:
            self._step(1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or key is Qt.Key.Key_Escape:
            # Ctrl+Enter saves the form, and Escape closes the list.
            event.ignore()
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key in _CHOOSING:
            self._press(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        """Goes to the next line that can be chosen; up from the first leaves the list."""
        row = self.currentRow() + by
        while 0 <= row < self.count():
            item = self.item(row)
            if item.data(_CATEGORY) is not None and not item.isHidden():
                self.setCurrentRow(row)
                return
            row += by
        if by < 0:
            self.left_upwards.emit()

    def _press(self, item: QListWidgetItem | None) -> None:
        category = item.data(_CATEGORY) if item is not None else None
        if category is not None:
            self.toggled.emit(Category(category))

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self._press(item)

    def _fill(self) -> None:
        """Makes the lines when they are first wanted."""
        if self._lines:
            return
        for group, members in GROUPS.items():
            self._headings[group] = self._add_heading(words.GROUPS[group])
            for category in members:
                self._lines[category] = self._add_line(category)

    def _add_heading(self, text: str) -> QListWidgetItem:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setData(IS_HEADING_ROLE, 1)
        self.addItem(item)
        return item

    def _add_line(self, category: Category) -> QListWidgetItem:
        label, hint = words.category_label(category, self._kind), words.CATEGORY_HINTS[category]
        item = QListWidgetItem(label)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(Qt.CheckState.Unchecked)
        item.setData(HINT_ROLE, hint)
        item.setData(_CATEGORY, category.value)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, hint)
        self.addItem(item)
        return item

    def _searched(self, category: Category) -> str:
        group = next(group for group, members in GROUPS.items() if category in members)
        parts = (words.category_label(category, self._kind), words.CATEGORY_HINTS[category])
        return _folded(" ".join((*parts, words.GROUPS[group])))

    def line_of(self, category: Category) -> QModelIndex | QPersistentModelIndex:
        """Returns where a category stands, for whoever looks at the list."""
        self._fill()
        return self.indexFromItem(self._lines[category])


def _folded(text: str) -> str:
    """Returns a text without accents and capitals, and without the marks that join words."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("-", " ")
