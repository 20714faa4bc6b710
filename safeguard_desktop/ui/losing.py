"""Asks before typed words are lost, because the disk would not take them and the program is to close. Source: X12.

The safe answer has the focus, and is what Escape means.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.errors import FaultCode
from safeguard_desktop.ui.boxes import BoxDialog, Message
from safeguard_desktop.ui.once import Once
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets.buttons import DestructiveButton, SecondaryButton
from safeguard_desktop.wording import unwritten as words


class Losing(Enum):
    """What is answered. The numbers are how Qt's dialog ends."""

    STAY = 0
    AGAIN = 1
    LOSE = 2


def ask_before_losing(
    parent: QWidget, code: FaultCode | None, answered: Callable[[Losing], None], *, is_locked: bool = False
) -> None:
    """Asks in a window of its own.

    Args:
        parent: The window that was to close.
        code: What kept the words from the disk; None where they may not be kept, for a question is not answered.
        answered: Takes the answer.
        is_locked: Whether whoever asks has to unlock before the words can be seen.
    """
    text = words.before_closing(code, is_locked=is_locked)
    stay = SecondaryButton(words.STAY, name="stay_button")
    lose = DestructiveButton(words.LOSE, name="lose_words_button")
    again = SecondaryButton(words.AGAIN, "refresh-cw", name="try_again_button")
    # Trying again helps only where a disk is in the way.
    buttons = (stay, again, lose) if code is not None else (stay, lose)
    dialog = BoxDialog(parent, Message(words.TITLE, text, Tone.CAUTION), buttons)
    stay.clicked.connect(dialog.reject)
    again.clicked.connect(dialog.accept)
    lose.clicked.connect(lambda: dialog.done(Losing.LOSE.value))
    once = Once(dialog, lambda result: answered(Losing(result)))
    dialog.finished.connect(once.fire)
    dialog.open_at(stay)
