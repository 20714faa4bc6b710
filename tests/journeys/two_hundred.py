"""Two hundred things that a lead does with the keyboard, on a record of some thousand entries.

Going about, searching letter by letter, opening what was found, writing in forms, asking for help, changing the look,
locking and unlocking. The watchdog is told before each what is done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from safeguard_desktop.app import Program
from safeguard_desktop.ui.demo.keyboard import Keyboard, in_sight
from safeguard_desktop.ui.desk.places import RAIL, Place, shortcut_to
from tests.elm_row import PASSPHRASE
from tests.journeys.watchdog import Watchdog

HOW_MANY = 200
Action = tuple[str, Callable[[], None]]


@dataclass
class Lead:
    """Somebody with a keyboard, in front of the unlocked program."""

    program: Program
    keyboard: Keyboard
    watchdog: Watchdog

    def work(self) -> int:
        """Does two hundred things; returns how many it were."""
        done = 0
        while done < HOW_MANY:
            for doing, act in self._round(done):
                self.watchdog.doing = f"{done + 1}: {doing}"
                act()
                self.keyboard.settle()
                done += 1
                if done == HOW_MANY:
                    break
        self.watchdog.doing = "afterwards"
        return done

    def _round(self, done: int) -> Iterator[Action]:
        yield from self._go_about()
        yield from self._search("bruise")
        yield from self._write_a_note()
        yield from self._open_a_child()
        yield from self._raise_half_a_concern()
        yield from self._ask_for_help()
        yield from self._lock_and_unlock(done)
        yield from self._change_the_look()

    def _press(self, keys: str) -> Callable[[], None]:
        return lambda: self.keyboard.press(keys)

    def _go(self, place: Place) -> Callable[[], None]:
        return self._press(shortcut_to(place))

    def _push(self, name: str) -> Callable[[], None]:
        def act() -> None:
            in_sight(name, QWidget).setFocus(Qt.FocusReason.TabFocusReason)
            self.keyboard.press("Space")

        return act

    def _go_about(self) -> Iterator[Action]:
        for place in RAIL:
            yield f"go to {place}", self._go(place)
        yield "go back", self._press("Alt+Left")

    def _search(self, word: str) -> Iterator[Action]:
        yield "go to the search", self._press("Ctrl+K")
        for letter in word:
            yield f"type {letter} into the search", self._press(letter)
        yield "go into what was found", self._press("Down")
        yield "open a concern", self._press("Return")

    def _write_a_note(self) -> Iterator[Action]:
        if self._here() is not Place.CONCERN:
            return
        yield "begin a note", self._push("note_button")
        for letter in "rang":
            yield f"type {letter} into a note", self._press(letter)
        yield "save what is not complete", self._press("Ctrl+Return")
        yield "put the note aside", self._press("Escape")

    def _open_a_child(self) -> Iterator[Action]:
        yield "go to children", self._go(Place.CHILDREN)
        yield "go into the list", self._focus("children_table")
        yield "go down", self._press("Down")
        yield "open a child", self._press("Return")
        yield "go back", self._press("Alt+Left")

    def _raise_half_a_concern(self) -> Iterator[Action]:
        yield "raise a concern", self._press("Ctrl+N")
        yield "leave the form", self._go(Place.TODAY)

    def _ask_for_help(self) -> Iterator[Action]:
        yield "ask for the shortcuts", self._press("Ctrl+?")
        yield "close the shortcuts", self._press("Escape")

    def _lock_and_unlock(self, done: int) -> Iterator[Action]:
        yield "lock" if done else "lock for the first time", self._press("F9" if done % 2 else "Ctrl+L")
        yield "go to the passphrase", self._focus("passphrase_edit")
        yield "type the passphrase", lambda: self.keyboard.write(PASSPHRASE)
        yield "unlock", self._press("Return")

    def _change_the_look(self) -> Iterator[Action]:
        yield "go to settings", self._go(Place.SETTINGS)
        yield "change the look", self._other_scheme
        yield "go to today", self._go(Place.TODAY)

    def _other_scheme(self) -> None:
        radios = [in_sight(f"scheme_{scheme}_radio", QWidget) for scheme in ("light", "dark")]
        radio = next(each for each in radios if not each.property("checked"))
        radio.setFocus(Qt.FocusReason.TabFocusReason)
        self.keyboard.press("Space")

    def _focus(self, name: str) -> Callable[[], None]:
        return lambda: in_sight(name, QWidget).setFocus(Qt.FocusReason.TabFocusReason)

    def _here(self) -> Place | None:
        opened = self.program.opened
        return opened.window.here.place if opened is not None else None
