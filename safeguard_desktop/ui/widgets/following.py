"""Who wants to know where the keyboard is.

Context: a page scrolls to what has the focus, the contents of a form follow it, and so does the help. Each of them
connected itself to Qt's signal. When Python took down a window that was gone, the focus moved while the page's own
object was half taken down already: its slot was no longer found, and a colleague saw an error from a window she had
closed (seen once in some five thousand tests).

Decision: one object listens, and knows its followers weakly. Python empties weak references before it takes anything
down, so nobody is called who is about to go.
"""

from __future__ import annotations

from typing import Protocol
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget


class FollowsFocus(Protocol):
    """A thing in a window that does something when the keyboard goes elsewhere."""

    def focus_moved(self, new: QWidget) -> None:
        """Takes the widget that has the focus now, anywhere in the program."""


class _FocusWatch(QObject):
    """The one listener; it belongs to Qt's application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.followers: WeakSet[FollowsFocus] = WeakSet()
        app.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None:
            return
        for follower in tuple(self.followers):
            if shiboken6.isValid(follower):
                follower.focus_moved(new)


def follow_focus(follower: FollowsFocus) -> None:
    """Has `follower.focus_moved` called whenever a widget takes the focus, for as long as the follower is there."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        watch = app.findChild(_FocusWatch)
        (watch if isinstance(watch, _FocusWatch) else _FocusWatch(app)).followers.add(follower)
