"""The program on a computer of Elm Row, with a keyboard in front of it and no mouse."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from safeguard_desktop.app import Program
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.ui.demo.keyboard import Keyboard, words_in_sight
from safeguard_desktop.ui.demo.office import Chosen
from safeguard_desktop.ui.demo.stage import Stage

_OF_A_MOUSE = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class MouseWatch(QObject):
    """Counts what a mouse or a finger does."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.seen = 0
        app.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The class first: asking for the type takes far longer, and slows what is looked at.
        self.seen += isinstance(event, QInputEvent) and event.type() in _OF_A_MOUSE
        return False


@dataclass
class Play:
    """The program while it runs, and who sits in front of it."""

    program: Program
    workplace: Workplace
    picker: Chosen
    mouse: MouseWatch
    stage: Stage

    @property
    def keyboard(self) -> Keyboard:
        """The keys."""
        return self.stage.keyboard

    def is_unlocked(self) -> bool:
        """Whether the record is open."""
        return self.program.opened is not None

    def shows(self, words: str) -> bool:
        """Whether words stand on the screen."""
        return any(words in line for line in words_in_sight())


@contextmanager
def play(app: QApplication, workplace: Workplace) -> Iterator[Play]:
    """The program from its start to its end, as on any day."""
    picker = Chosen(workplace.documents)
    program = Program(app, workplace, picker=picker)
    stage = Stage(Keyboard(program.around.tasks))
    program.show()
    stage.keyboard.settle()
    mouse = MouseWatch(app)
    try:
        yield Play(program, workplace, picker, mouse, stage)
        stage.keyboard.settle()
    finally:
        app.removeEventFilter(mouse)
        app.lastWindowClosed.disconnect(program._on_last_window_closed)
        # At its end the program's process ends too, so nobody takes its windows down. Here each would stay for the rest
        # of the tests, and every new look would have to reach its hundreds of controls.
        windows = [each.window for each in (program.opened, program.own) if each is not None]
        program.close()
        program.start.hide()
        for window in (program.start, *windows):
            window.deleteLater()
    assert mouse.seen == 0
