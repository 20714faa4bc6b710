"""A person at the keyboard, and nothing else: keys go to whatever has the focus, as on a real one.

No widget is called to do anything; what has the focus and what stands on the screen is only looked at. The
demonstration and the journeys in the tests both work with it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from safeguard_desktop.ui.tasks import Tasks

WidgetT = TypeVar("WidgetT", bound=QWidget)
Asked = Callable[[QWidget], bool]
_MOST_STOPS: Final = 400
_LONGEST_WAIT_MS: Final = 60_000
_LOOK_AFTER_MS: Final = 2
_LOOK_AT_LEAST_EVERY_MS: Final = 20
_TURNS: Final = 3
_ISOLATES: Final = dict.fromkeys(range(0x2066, 0x206A))
_HELD: Final = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_SHIFTED: Final = frozenset('!"£$%^&*()_+{}:@~<>?|“”')
_NO_KEYS: Final = Qt.KeyboardModifier.NoModifier


class Stuck(Exception):
    """The keyboard did not get any further; `what` was looked for while `where` had the focus."""

    def __init__(self, what: str, where: str = "") -> None:
        super().__init__(what, where)
        self.what, self.where = what, where


class Keyboard:
    """Presses keys and waits until the program has answered them."""

    def __init__(self, tasks: Tasks, linger_ms: int = 0) -> None:
        """Makes the keyboard.

        Args:
            tasks: The worker that must have answered before the next key.
            linger_ms: How long to rest after each act, so that somebody who looks on can follow.
        """
        self._tasks = tasks
        self._linger_ms = linger_ms
        self.strokes = 0
        """How many keys were pressed, held ones counted as well: Ctrl+N is two, a capital letter is two."""

    @property
    def focus(self) -> QWidget:
        """What the next key goes to.

        Raises:
            Stuck: Nothing has the focus.
        """
        if QApplication.focusWidget() is None:
            self._turn(0)
        if QApplication.focusWidget() is None:
            self._bring_to_front()
        widget = QApplication.focusWidget()
        if widget is None:
            raise Stuck("focus")
        return widget

    @property
    def at(self) -> str:
        """The name of what has the focus."""
        return self.focus.objectName()

    def press(self, keys: str, times: int = 1) -> None:
        """Presses a key or several at once, such as "Tab", "Ctrl+N" or "Down", and waits for what comes of it."""
        pressed = QKeySequence(keys)[0]  # type: ignore[index]  # the stub leaves it out
        for _ in range(times):
            self._click(pressed.key(), pressed.keyboardModifiers())
        self.settle()

    def write(self, text: str) -> None:
        """Types a text in any script where the focus is; a new line is the Enter key."""
        for letter in text:
            if letter == "\n":
                self._click(Qt.Key.Key_Return)
                continue
            self.strokes += 2 if letter.isupper() or letter in _SHIFTED else 1
            # QTest types Latin letters only; a keyboard of any other script sends the text with the key.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus, QKeyEvent(kind, 0, _NO_KEYS, letter))
        self.settle()

    def tab_to(self, name: str, *, back: bool = False) -> None:
        """Goes on with Tab, or back with Shift+Tab, to the control of that name."""
        self.tab_until(lambda widget: widget.objectName() == name, name, back=back)

    def tab_to_act(self, words: str) -> None:
        """Goes on with Tab to the next button that a screen reader calls by words which begin like these."""
        self.tab_until(
            lambda widget: isinstance(widget, QAbstractButton) and spoken(widget).startswith(words), words
        )

    def tab_until(self, is_there: Asked, what: str, *, back: bool = False) -> None:
        """Goes on with Tab until it is there.

        Raises:
            Stuck: Tab came round, or never got there.
        """
        key, held = (
            (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier) if back else (Qt.Key.Key_Tab, _NO_KEYS)
        )
        start = self.focus
        for _ in range(_MOST_STOPS):
            if is_there(self.focus):
                return
            self._click(key, held)
            if self.focus is start:
                break
        if not is_there(self.focus):
            raise Stuck(what, self.at)

    def push(self, name: str) -> None:
        """Goes to a button and presses it with Space."""
        self.tab_to(name)
        self.press("Space")

    def push_act(self, words: str) -> None:
        """Goes to the next button with these words and presses it with Space."""
        self.tab_to_act(words)
        self.press("Space")

    def fill(self, name: str, text: str) -> None:
        """Goes to the field of that name and types; what stood in it is replaced."""
        self.tab_to(f"{name}_edit")
        if read(f"{name}_edit"):
            self._click(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.write(text)

    def choose(self, field: str, key: str) -> None:
        """Goes to a question with several answers, and through them with the arrow keys."""
        wanted = f"{field}_{key}_radio"
        self.tab_until(
            lambda widget: (
                widget.objectName().startswith(f"{field}_") and widget.objectName().endswith("_radio")
            ),
            wanted,
        )
        self._arrow_to(wanted)
        if not _is_checked(self.focus):
            self._click(Qt.Key.Key_Space)
        self.settle()

    def _arrow_to(self, wanted: str) -> None:
        """Goes up or down through the answers to the one that is wanted, wherever it stands on the screen."""
        goal = in_sight(wanted, QWidget)
        is_above = goal.mapToGlobal(goal.rect().topLeft()).y() < self._height_of_focus()
        before: QWidget | None = None
        while self.focus is not before and self.at != wanted:
            before = self.focus
            self._click(Qt.Key.Key_Up if is_above else Qt.Key.Key_Down)
        if self.at != wanted:
            raise Stuck(wanted, self.at)

    def _click(self, key: int | Qt.Key, held: Qt.KeyboardModifier = _NO_KEYS) -> None:
        """Presses one key, with those that are held meanwhile."""
        self.strokes += 1 + sum(1 for each in _HELD if held & each)
        QTest.keyClick(self.focus, Qt.Key(key), held)

    def _height_of_focus(self) -> int:
        return self.focus.mapToGlobal(self.focus.rect().topLeft()).y()

    def tick(self, name: str) -> None:
        """Goes to a box and ticks it."""
        self.tab_to(f"{name}_check")
        self.press("Space")

    def settle(self) -> None:
        """Waits until the worker has answered everything, and what it answered is shown.

        Raises:
            Stuck: The worker has not answered within a minute.
        """
        deadline = QDeadlineTimer(_LONGEST_WAIT_MS)
        look_after = _LOOK_AFTER_MS
        for _ in range(_TURNS):
            while not self._tasks.is_idle:
                self._turn(look_after)
                # Each look takes Python from the worker: seldom, while it does much.
                look_after = min(look_after + 1, _LOOK_AT_LEAST_EVERY_MS)
                if deadline.hasExpired():
                    raise Stuck("worker", self.at)
            self._turn(0)

    def linger(self) -> None:
        """Rests, where somebody looks on."""
        if self._linger_ms:
            self._turn(self._linger_ms)

    def _bring_to_front(self) -> None:
        """Gives the focus back to the window behind a dialog that was closed, as every desktop does."""
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window.isWindow():
                window.activateWindow()
                self._turn(0)
                return

    def _turn(self, at_most_ms: int) -> None:
        """Lets Qt do what is waiting: in a loop of its own, for only there are widgets deleted."""
        loop = QEventLoop()
        QTimer.singleShot(at_most_ms, loop.quit)
        loop.exec()


def spoken(widget: QWidget) -> str:
    """Returns what a button is called."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def in_sight(name: str, kind: type[WidgetT]) -> WidgetT:
    """Returns what bears a name in the window in front.

    Raises:
        Stuck: Nothing of that name and kind is in sight.
    """
    for widget in QApplication.allWidgets():
        if widget.objectName() == name and isinstance(widget, kind) and widget.isVisible():
            return widget
    raise Stuck(name)


def read(name: str) -> str:
    """Returns the words in a label or a line that bears a name."""
    widget = in_sight(name, QWidget)
    if isinstance(widget, QLabel | QLineEdit):
        return widget.text()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else spoken(widget)


def words_in_sight() -> tuple[str, ...]:
    """Returns the words of all labels in the window in front, without the marks that keep scripts apart."""
    window = QApplication.activeWindow()
    labels = window.findChildren(QLabel) if window is not None else []
    shown = [label.text() for label in labels if label.isVisible() and label.text()]
    return tuple(text.translate(_ISOLATES) for text in shown)


def _is_checked(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and widget.isChecked()
