"""The order in which Tab goes through a window.

Qt goes in the order in which widgets were made, so what is made later, such as the links of a list that is filled
again, would come last however far up it stands.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_after(anchor: QWidget, widgets: Iterable[QWidget]) -> None:
    """Has Tab go from a place through widgets in turn.

    Args:
        anchor: Where they belong. If Tab does not stop there itself, they come after the last stop before it.
        widgets: What comes next; those that Tab does not reach are passed over.
    """
    last = _stop_before(anchor)
    for widget in widgets:
        if is_stop(widget):
            if last is not None:
                QWidget.setTabOrder(last, widget)
            last = widget


def stops_in(page: QWidget) -> list[QWidget]:
    """Returns what Tab reaches inside a widget, in Tab's order."""
    stops: list[QWidget] = []
    widget = after(page)
    while widget is not page:
        if page.isAncestorOf(widget) and is_stop(widget):
            stops.append(widget)
        widget = after(widget)
    return stops


def is_stop(widget: QWidget) -> bool:
    """Returns whether Tab stops at a widget."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not hands_focus_on(widget)


def hands_focus_on(widget: QWidget) -> bool:
    """Returns whether another widget takes the focus in place of this one."""
    return _in_its_place(widget.focusProxy()) is not None


def _stop_before(anchor: QWidget) -> QWidget | None:
    """Returns the anchor, or the last stop before it that does not lie inside it."""
    widget = anchor
    while not is_stop(widget) or (widget is not anchor and anchor.isAncestorOf(widget)):
        widget = _in_its_place(widget.previousInFocusChain()) or anchor
        if widget is anchor:
            return None
    return widget


def after(widget: QWidget) -> QWidget:
    """Returns what comes next in Tab's order, whether Tab stops there or not; it goes round in each window."""
    return _in_its_place(widget.nextInFocusChain()) or widget


def _in_its_place(found: QWidget | None) -> QWidget | None:
    """Returns what a getter of Qt found, and leaves it where it belongs.

    PySide6 takes what most getters return for a part of the widget that was asked. When that one is collected as
    garbage, Python destroys what was returned with it: a page that stands on the screen, because the form that was
    before it is gone, or because nothing but its own viewport seems to hold it. Whoever goes there next is told of a
    fault (seen with PySide6 6.11). To say again whose it is takes that back, and does nothing in Qt.
    """
    if found is not None:
        found.setParent(found.parentWidget())
    return found
