"""Getting about: the rail of places and the search field."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QStyle, QToolButton
from typing_extensions import override

from safeguard_desktop.ui.theme import Tone, appearance, icon
from safeguard_desktop.ui.widgets.buttons import ICON_GAP
from safeguard_desktop.wording import kit as words

_KEY: Final = int(Qt.ItemDataRole.UserRole)
_PLACE: Final = _KEY + 1
_ICON: Final = _KEY + 2
_GLASS: Final = "search_glass"
_ROW_HEIGHT: Final = 40
_BESIDE: Final = 2 * 12
"""What the sheet leaves free at both ends of a line of the rail."""


class NavigationRail(QListWidget):
    """The places of the program. A list, because screen readers call a row of tool buttons "check boxes"."""

    place_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("navigation_rail")
        self.setProperty("kit", "rail")
        self.setAccessibleName(words.PLACES)
        self.setSelectionMode(QListWidget.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self._measure()
        self.currentItemChanged.connect(self._on_current_item_changed)

    def add_place(self, key: str, text: str, icon_name: str) -> None:
        """Adds a place below."""
        item = QListWidgetItem(text)
        item.setData(_KEY, key)
        item.setData(_PLACE, text)
        item.setData(_ICON, icon_name)
        self.addItem(item)
        self._measure()

    def current(self) -> str:
        """Returns the key of the place that is chosen; "" if there is none."""
        item = self.currentItem()
        return str(item.data(_KEY)) if self.currentRow() >= 0 else ""

    def show_current(self, key: str) -> None:
        """Marks a place without reporting it as chosen."""
        self.blockSignals(True)
        self.setCurrentItem(self._item(key))
        self.blockSignals(False)

    def set_count(self, key: str, count: int) -> None:
        """Shows how many things wait in a place."""
        item = self._item(key)
        place = str(item.data(_PLACE))
        item.setText(f"{place}  ({count})" if count else place)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words.place_with_count(place, count))

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._measure()

    @override
    def sizeHint(self) -> QSize:
        return QSize(appearance().pixels(208), super().sizeHint().height())

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self._measure_rows()
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem())

    def _measure(self) -> None:
        side = appearance().pixels(20)
        size = QSize(side + ICON_GAP, side)
        self.setIconSize(size)
        for row in range(self.count()):
            self.item(row).setIcon(icon(str(self.item(row).data(_ICON)), Tone.ACCENT, size))
        self._measure_rows()

    def _measure_rows(self) -> None:
        """Gives each line its height; a name that has no room beside its icon goes on below."""
        metrics, room = self.fontMetrics(), self._room()
        # The height that Qt takes from the sheet is only known once the list is shown.
        for row in range(self.count()):
            item = self.item(row)
            below = metrics.lineSpacing() if metrics.horizontalAdvance(str(item.data(_PLACE))) > room else 0
            size = QSize(0, appearance().pixels(_ROW_HEIGHT) + below)
            if item.sizeHint() != size:
                item.setSizeHint(size)

    def _room(self) -> int:
        """Returns how wide a name may be: Qt leaves a margin on both sides of the icon and of the words."""
        margin = self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self) + 1
        return self.viewport().width() - _BESIDE - self.iconSize().width() - 4 * margin

    def _item(self, key: str) -> QListWidgetItem:
        """Returns the line of a place."""
        for row in range(self.count()):
            if self.item(row).data(_KEY) == key:
                return self.item(row)
        raise KeyError(key)

    def _on_current_item_changed(self, current: QListWidgetItem | None) -> None:
        if current is not None:
            self.place_chosen.emit(str(current.data(_KEY)))


class SearchField(QLineEdit):
    """A search field that reports every keystroke; whoever answers drops what is out of date. Escape clears it."""

    query_edited = Signal(str)
    down_pressed = Signal()

    def __init__(self, name: str, label: str) -> None:
        """Makes the field; `label` says what is searched, in the field and to a screen reader."""
        super().__init__()
        self.setObjectName(name)
        self.setPlaceholderText(label)
        self.setAccessibleName(label)
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)
        glass = self.addAction(icon("search", Tone.MUTED), QLineEdit.ActionPosition.LeadingPosition)
        glass.setObjectName(_GLASS)
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(words.CLEAR_SEARCH)
        self.textChanged.connect(self.query_edited)

    @override
    def changeEvent(self, arg__1: QEvent) -> None:
        super().changeEvent(arg__1)
        # Looked for, not kept: a field that is going down is told of a change after its action is gone.
        glass = self.findChild(QAction, _GLASS) if arg__1.type() == QEvent.Type.PaletteChange else None
        if glass is not None:
            glass.setIcon(icon("search", Tone.MUTED))

    @override
    def event(self, arg__1: QEvent) -> bool:
        if arg__1.type() == QEvent.Type.KeyPress:
            key = arg__1.key()  # type: ignore[attr-defined]  # a KeyPress is a QKeyEvent
            if key == Qt.Key.Key_Escape and self.text():
                self.clear()
                return True
            if key == Qt.Key.Key_Down:
                self.down_pressed.emit()
                return True
        return super().event(arg__1)
