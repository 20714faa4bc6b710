"""A hand on the keyboard that presses whatever there is, with no idea of what it does.

Each step is drawn from a seed, so that what went wrong can be done again.
"""

from __future__ import annotations

import gc
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)

from safeguard_desktop.ui.demo.keyboard import Keyboard, Stuck, in_sight, spoken
from safeguard_desktop.ui.desk.places import Destination
from safeguard_desktop.ui.picker import Pick, PickRequest
from tests.elm_row import PASSPHRASE
from tests.file_samples import a_pdf, a_photograph
from tests.journeys.playing import Play
from tests.journeys.something_of_everything import Elm
from tests.ui.looking import controls_of, layout_faults, name_of

WORDS: Final = (
    "yesterday 10:15",
    "today",
    "2026-03-02",
    "31 February",
    "Maya Wójcik",
    "Ms Hall",
    "She said it hurt. " * 40,
    "نور قالت إنها خائفة",
    "\N{RIGHT-TO-LEFT OVERRIDE}reversed <b>bold</b> & \\ %s {0}",
    "👧🏽",
    "0",
    "-1",
    "9" * 60,
    "   ",
    "",
    "TP-2026-0001",
    PASSPHRASE,
    "first line\nsecond line",
)
KEYS: Final = (
    *(
        "Tab",
        "Shift+Tab",
        "Esc",
        "Return",
        "Space",
        "Up",
        "Down",
        "Left",
        "Right",
        "Home",
        "End",
        "PgDown",
        "PgUp",
    ),
    *(
        "F1",
        "F9",
        "Ctrl+K",
        "Ctrl+N",
        "Ctrl+Return",
        "Ctrl+Z",
        "Ctrl+F",
        "Ctrl+T",
        "Ctrl+L",
        "Ctrl+?",
        "Ctrl+P",
    ),
    *(
        "Alt+Left",
        "Alt+Right",
        "Ctrl++",
        "Ctrl+-",
        "Ctrl+0",
        "Del",
        "Backspace",
        "Ctrl+A",
        "Ctrl+X",
        "Ctrl+V",
        "Menu",
    ),
    *(f"Alt+{number}" for number in range(1, 10)),
)
_WIDTH, _HEIGHT = 1280, 800
"""The smallest screen that there is a promise for. Source: UI.md."""
_LOCKS: Final = {"F9", "Ctrl+L"}
_ENDS_IT: Final = {"lock_button", "hide_button"}
_STILL_WITHIN_SECONDS: Final = 2.0
_SELDOM: Final = 0.8
_HOW_SOON_UNLOCKED: Final = 0.3
_NOT_OF_A_FORM: Final = {"search_edit"}


def _answer(name: str, draw: Random) -> str:
    """What somebody might really write into a field of that name."""
    if any(part in name for part in ("_on_", "due", "date", "birth", "until", "born")):
        return draw.choice(("today", "yesterday", "2026-12-04", "tomorrow", "2019-05-06"))
    if "when" in name or "time" in name or "_at_" in name:
        return draw.choice(("yesterday 10:15", "today", "2026-11-20 09:00", "10:05"))
    return draw.choice(("Ms Hall", "She had a bruise on her arm.", "Robin Marsh", "Maya Wójcik", "12"))


@dataclass
class AnyFile:
    """A file window in which anything is chosen: nothing, a folder, a file of any kind."""

    folder: Path
    draw: Random

    def __post_init__(self) -> None:
        self.folder.mkdir()
        samples = {
            "a.pdf": a_pdf(),
            "b.jpg": a_photograph(),
            "c.csv": b"name,born\nMaya,2019-02-29\n",
            "d.txt": b"",
        }
        for name, content in samples.items():
            (self.folder / name).write_bytes(content)

    def choose(
        self, _parent: QWidget, request: PickRequest, chosen: Callable[[tuple[Path, ...]], None]
    ) -> None:
        """Answers at once."""
        files = sorted(each for each in self.folder.iterdir() if each.is_file())
        answers: dict[Pick, list[tuple[Path, ...]]] = {
            Pick.FILE: [(file,) for file in files],
            Pick.FILES: [tuple(files[:count]) for count in range(1, len(files))],
            Pick.FOLDER: [(self.folder,), (self.folder / "is not there",)],
            Pick.SAVE: [
                (self.folder / (request.suggested or "named"),),
                (self.folder / "is not there" / "x.pdf",),
            ],
        }
        chosen(self.draw.choice([(), *answers[request.pick]]))


@dataclass
class AnyHand:
    """Presses, types and goes anywhere; `trail` says what it did last."""

    play: Play
    elm: Elm
    draw: Random
    trail: deque[str] = field(default_factory=lambda: deque(maxlen=60))

    @property
    def keys(self) -> Keyboard:
        return self.play.keyboard

    def step(self) -> None:
        """Does one thing, whatever it is, and waits for what comes of it."""
        if QApplication.activePopupWidget() is not None:
            self._press(self.draw.choice(("Up", "Down", "Down", "Return", "Esc")))
            return
        window = self.window()
        if window is None:
            self._note("the program is opened again")
            self.play.program.show()
            self.keys.settle()
            return
        if self.play.program.opened is None and self.draw.random() < _HOW_SOON_UNLOCKED:
            self._unlock()
        else:
            kinds = (self._use, self._fill_in, self._press_any, self._go, self._look_for_garbage)
            (act,) = self.draw.choices(kinds, (12, 4, 3, 2, 1))
            act(window)
        self.keys.settle()

    def window(self) -> QWidget | None:
        """What is in front: a dialog, or a window."""
        shown = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each.isWindow()]
        return (
            QApplication.activeModalWidget() or QApplication.activeWindow() or (shown[-1] if shown else None)
        )

    def faults(self) -> list[str]:
        """What is wrong with the window in front, as somebody sees it once it stands still."""
        deadline = time.monotonic() + _STILL_WITHIN_SECONDS
        while (found := self._faults_now()) and time.monotonic() < deadline:
            self.keys.settle()
        return found

    def _faults_now(self) -> list[str]:
        window = self.window()
        if window is None or QApplication.activePopupWidget() is not None:
            return []
        if window.parentWidget() is None and window.width() < _WIDTH:
            window.resize(_WIDTH, _HEIGHT)
        nameless = [
            f"{type(each).__name__} {each.objectName()} has no name"
            for each in controls_of(window)
            if not name_of(each).strip()
        ]
        return layout_faults(window) + nameless

    def told(self, faults: Sequence[object]) -> str:
        """Says what is wrong, and what was done before."""
        return "\n".join([*map(str, faults), "after:", *self.trail])

    def _note(self, what: str) -> None:
        self.trail.append(what)

    def _press(self, keys: str, times: int = 1) -> None:
        self._note(f"{keys} x{times}" if times > 1 else keys)
        self.keys.press(keys, times)

    def _use(self, window: QWidget) -> None:
        """Does what one control is for."""
        controls = list(controls_of(window))
        if not controls:
            self._press("Esc")
            return
        control = self.draw.choice(controls)
        if control.objectName() in _ENDS_IT and self.draw.random() < _SELDOM:
            return
        self._work(control)

    def _fill_in(self, window: QWidget) -> None:
        """Fills in whatever asks for something, for once with what it asks for, and saves."""
        for control in list(controls_of(window)):
            # An answer may have taken away what came after it.
            if not shiboken6.isValid(control) or not control.isVisible():
                continue
            if isinstance(control, QLineEdit | QPlainTextEdit) and control.objectName() not in _NOT_OF_A_FORM:
                control.setFocus(Qt.FocusReason.TabFocusReason)
                self.keys.press("Ctrl+A")
                self.keys.write(_answer(control.objectName(), self.draw))
            elif isinstance(control, QComboBox | QRadioButton | QCheckBox) and self.draw.random() < 0.5:
                self._work(control)
        self._press("Ctrl+Return")

    def _work(self, control: QWidget) -> None:
        name = control.objectName() or type(control).__name__
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(control, QAbstractButton):
            self._note(f"press {name}: {spoken(control)}")
            self.keys.press("Space")
        elif isinstance(control, QComboBox):
            self._note(f"choose in {name}")
            self.keys.press("Down", self.draw.randint(0, 4))
        elif isinstance(control, QAbstractItemView):
            self._note(f"open in {name}")
            self.keys.press("Down", self.draw.randint(0, 4))
            self.keys.press("Return")
        elif isinstance(control, QLineEdit | QPlainTextEdit | QTextEdit):
            self._type(control, name)
        else:
            self._note(f"keys in {name}")
            self.keys.press(self.draw.choice(("Down", "Up", "Return", "Space")))

    def _type(self, control: QLineEdit | QPlainTextEdit | QTextEdit, name: str) -> None:
        words = self.draw.choice(WORDS)
        self._note(f"type {words[:20]!r} into {name}")
        if self.draw.random() < 0.6:
            self.keys.press("Ctrl+A")
        self.keys.write(words.replace("\n", " ") if isinstance(control, QLineEdit) else words)

    def _press_any(self, _window: QWidget) -> None:
        keys = self.draw.choice(KEYS)
        if keys not in _LOCKS or self.draw.random() > _SELDOM:
            self._press(keys, self.draw.choice((1, 1, 1, 2, 5)))

    def _go(self, _window: QWidget) -> None:
        """Goes to any page, about anything it can be about."""
        opened = self.play.program.opened
        if opened is None or QApplication.activeModalWidget() is not None:
            return
        place = self.draw.choice(opened.window.places)
        subject = self.draw.choice(self.elm.subjects(place) or ("",))
        self._note(f"go to {place} {subject[:6]}")
        opened.window.go(Destination(place, subject))

    def _unlock(self) -> None:
        """Goes back to the work that the lock interrupted, from wherever in the start window."""
        if QApplication.activeModalWidget() is not None or self.play.program.own is not None:
            self._press("Esc")
            return
        self.play.program.start.show_home()
        self.keys.settle()
        try:
            edit = in_sight("passphrase_edit", QLineEdit)
        except Stuck:
            return
        self._note("unlock")
        edit.setFocus(Qt.FocusReason.TabFocusReason)
        self.keys.press("Ctrl+A")
        self.keys.write(PASSPHRASE)
        self.keys.press("Return")

    def _look_for_garbage(self, _window: QWidget) -> None:
        self._note("garbage is collected")
        gc.collect()
