"""Loads what will be needed next while the start window waits for a person.

Context: the window is there sooner if it loads only what it shows (0.4 s less, measured), but whoever then unlocks or
raises a concern would wait for the rest. Decision: after the window has been shown and is of use, modules are loaded
one at a time whenever Qt has nothing else to do; while a passphrase is typed all of them are. Consequence: a key or a
click waits for one module at most. It is of use once the worker has looked at the setting, and a module that is loaded
meanwhile keeps the worker waiting, since Python runs one thread at a time.

Parts of Today are also made once and thrown away: icons are drawn, and PySide makes classes and enums of Qt known to
Python when they are first met (60 ms of the 110 between passphrase and Today, measured). What whoever began it wants
made last, such as the window of the desk with Today, is kept by them.

What is loaded by then stays as long as the program does, and Python is told so: to look through all of it for rubbish
took a fifth of a second, in the middle of whatever was pressed (measured: 212 ms of a block of 243).
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from safeguard_desktop.ui.theme import Tone

_AFTER_MS: Final = 150


class Warming(QObject):
    """Loads modules by name, one at a time, while nothing else happens; then rehearses Today."""

    def __init__(
        self,
        names: Iterable[str],
        is_free: Callable[[], bool],
        last: Callable[[], Iterable[Callable[[], object]]] = tuple,
    ) -> None:
        """Keep what is to be done.

        Args:
            names: The modules.
            is_free: Tells whether the worker has nothing to do.
            last: Returns the parts in which is made what can be made beforehand, once everything is loaded.
        """
        super().__init__()
        self._is_free = is_free
        self._steps = deque[Callable[[], object]](partial(import_module, name) for name in names)
        self._steps.append(_rehearse)
        self._steps.append(gc.freeze)
        self._steps.append(lambda: self._steps.extend(last()))
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._load_next)

    @property
    def is_done(self) -> bool:
        """Whether everything has been loaded."""
        return not self._steps

    def begin(self) -> None:
        """Begins a moment after the window was shown, so that it is painted first, and once the worker is free."""
        QTimer.singleShot(_AFTER_MS, self._begin_when_free)

    def stop(self) -> None:
        """Loads nothing more."""
        self._steps.clear()
        self._timer.stop()

    def _begin_when_free(self) -> None:
        if self._is_free():
            self._timer.start()
        else:
            self.begin()

    def _load_next(self) -> None:
        if not self._steps:
            self._timer.stop()
            return
        self._steps.popleft()()


def _rehearse() -> None:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    from safeguard_desktop.ui.shell.watching.idle import IdleWatch  # noqa: PLC0415  # loaded while the window waits
    from safeguard_desktop.ui.shell.watching.inputs import Inputs  # noqa: PLC0415  # as above
    from safeguard_desktop.ui.today.lines import Group, TaskCard, TaskLine  # noqa: PLC0415  # as above

    # PySide makes all of Qt's classes known to Python when it first meets an object of a kind that only Qt knows. Such
    # are the window that the system has of ours, and a part of each field for text; with an event filter over the
    # whole program, it would else be the timer of the first animation, after the passphrase.
    app.topLevelWindows()
    QLineEdit().children()
    inputs = Inputs(app)
    watch = IdleWatch(inputs)
    group = Group("", "", Tone.ACCENT, [TaskLine("", (), "", "", _nothing)])
    card = TaskCard()
    card.fill(group)
    card.ensurePolished()
    card.deleteLater()
    for listening in (inputs, watch):
        listening.stop()
        listening.deleteLater()


def _nothing() -> None:
    """Stands in for what a line of Today would open."""
