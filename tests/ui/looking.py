"""Ways to look at a window as a person with a keyboard or a screen reader does."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from safeguard_desktop.ui.theme import dress
from safeguard_desktop.ui.widgets import Field, ScrollPage
from safeguard_desktop.ui.widgets.order import after, hands_focus_on
from safeguard_desktop.ui.widgets.text import TextLabel
from safeguard_desktop.wording.help import field_help


def name_of(widget: QWidget) -> str:
    """Returns what a screen reader calls a widget."""
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))


def description_of(widget: QWidget) -> str:
    """Returns what a screen reader says about a widget after its name."""
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description))


def controls_of(window: QWidget) -> Iterator[QWidget]:
    """Yields every control that can be seen and used."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or not widget.isEnabled() or hands_focus_on(widget):
            continue
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractButton):
            yield widget


def assert_all_controls_named(window: QWidget) -> None:
    """Fails unless a screen reader has a name for each control."""
    nameless = [
        f"{type(each).__name__} {each.objectName()}"
        for each in controls_of(window)
        if not name_of(each).strip()
    ]
    assert not nameless, f"without a name: {nameless}"


def assert_all_fields_have_help(window: QWidget) -> None:
    """Fails unless F1 says something about each question; its words belong into wording/help."""
    silent = []
    for field in window.findChildren(Field):
        within, around = [], field.parentWidget()
        while around is not None:
            within.append(around.objectName())
            around = around.parentWidget()
        if field_help(field.objectName(), within) is None:
            silent.append(field.objectName())
    assert not silent, f"without help: {silent}"


def assert_all_targets_large_enough(window: QWidget, least: int = 24) -> None:
    """Fails if something that is pressed is smaller than WCAG 2.5.8 asks."""
    pressed = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
    small = [
        f"{type(each).__name__} {each.objectName()} {each.width()}x{each.height()}"
        for each in controls_of(window)
        # A button inside a line edit may be small: Escape does the same (WCAG 2.5.8, equivalent control).
        if isinstance(each, pressed)
        and not isinstance(each.parent(), QLineEdit)
        and (each.height() < least or each.width() < least)
    ]
    assert not small, f"too small to press: {small}"


def layout_faults(window: QWidget) -> list[str]:
    """Returns what of a window's words and pages has too little room: cut off at the side, or squeezed."""
    found = []
    for area in window.findChildren(ScrollPage):
        need, room = area.column.minimumSizeHint().width(), area.viewport().width()
        if area.isVisible() and need > room:
            found.append(f"{_place_of(area)} needs {need} pixels and has {room}")
    for label in window.findChildren(TextLabel):
        if not label.isVisible() or not label.text():
            continue
        wraps = label.wordWrap()
        high = label.heightForWidth(label.width()) if wraps else label.sizeHint().height()
        if label.height() < high - 1 or (not wraps and label.width() < label.sizeHint().width() - 1):
            size = f"{label.width()}x{label.height()}, needs {high} high or {label.sizeHint().width()} wide"
            found.append(f"{_place_of(label)} “{label.text()[:40]}” is {size}")
    return found


def _place_of(widget: QWidget) -> str:
    """Returns the names of what a widget lies in, from the outside."""
    names: list[str] = []
    around: QWidget | None = widget
    while around is not None:
        names.append(around.objectName() or type(around).__name__)
        around = around.parentWidget()
    return "/".join(name for name in reversed(names[:5]) if name not in {"QWidget", "QFrame"})


def show(widget: QWidget) -> QWidget:
    """Shows a widget in the look of the program and gives it the focus, as a window manager would."""
    if widget.isWindow():
        dress(widget)
    widget.show()
    widget.activateWindow()
    QTest.qWaitForWindowExposed(widget)
    return widget


def focused() -> QWidget:
    """Returns the widget with the focus, waiting for a window that is only just being opened."""
    deadline = time.monotonic() + 5
    while QApplication.focusWidget() is None and time.monotonic() < deadline:
        QApplication.processEvents()
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Presses a key where the focus is."""
    QTest.keyClick(focused(), key, modifiers)


def tab_order(window: QWidget) -> list[str]:
    """Returns the object names that Tab goes through, from the first control until it comes round again."""
    first = after(window)
    while first is not window and not _takes_tab(first, window):
        first = after(first)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    start, names = focused(), [focused().objectName()]
    for _ in range(200):
        press(Qt.Key.Key_Tab)
        if focused() is start:
            return names
        names.append(focused().objectName())
    message = f"Tab never comes round: {names[:20]}"
    raise AssertionError(message)


def _takes_tab(widget: QWidget, window: QWidget) -> bool:
    """Returns whether Tab stops at a widget."""
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isVisibleTo(window)
        and widget.isEnabled()
    )
