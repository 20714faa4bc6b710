"""What every part of the journey is given: the keyboard, and somebody to show and to tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from safeguard_desktop.ui.demo.keyboard import Keyboard


def _nothing(_text: str) -> None:
    """Shows and tells nobody."""


@dataclass(frozen=True)
class Stage:
    """Where the journey is played.

    `show` is called with a name whenever a page is worth a picture, `tell` with what is done next. The journeys in
    the tests need neither.
    """

    keyboard: Keyboard
    show: Callable[[str], None] = _nothing
    tell: Callable[[str], None] = _nothing

    def fill(self, answers: Mapping[str, str]) -> None:
        """Fills in fields in the order in which Tab comes to them."""
        for name, text in answers.items():
            self.keyboard.fill(name, text)

    def look(self, name: str) -> None:
        """Has a page shown, and rests where somebody looks on."""
        self.show(name)
        self.keyboard.linger()
