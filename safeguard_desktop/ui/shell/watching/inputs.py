"""Hears every key, click and touch in the whole program, before anything else does.

Context: Qt shows each event to a filter over the whole program, and 6,000 come with a page of 400 widgets; a filter in
Python takes 8 µs to look away, and each further one 5 (measured: half of the time in which a page was made). Decision:
there is one filter for all who listen, and it rests while a page is made, when nobody can press anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

Listener = Callable[[QInputEvent], bool]
"""Answers whether the event is to go no further."""


class Inputs(QObject):
    """Tells its listeners, the last that came first, until one keeps an event to itself."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self._listeners: list[Listener] = []
        self._is_stopped = False
        app.installEventFilter(self)

    def tell(self, listener: Listener) -> None:
        """Tells one more listener."""
        self._listeners.insert(0, listener)

    def stop(self) -> None:
        """Hears nothing from now on."""
        self._is_stopped = True
        self._app.removeEventFilter(self)

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Does not listen while something is done in one go that lets Qt take no key."""
        self._app.removeEventFilter(self)
        try:
            yield
        finally:
            if not self._is_stopped:
                self._app.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The class first: to ask an event for its type takes PySide ten times as long.
        return isinstance(event, QInputEvent) and any(listener(event) for listener in self._listeners)
