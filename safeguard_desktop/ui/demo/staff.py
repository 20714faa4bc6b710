"""A member of staff at the start window, by keyboard: signing in, reading a note, saying so, and locking again."""

from __future__ import annotations

from safeguard_desktop.ui.demo.reading import expect
from safeguard_desktop.ui.demo.stage import Stage
from safeguard_desktop.ui.demo.unlocking import lock
from safeguard_desktop.wording import briefing, example


def read_note(stage: Stage, passphrase: str) -> None:
    """Reads and acknowledges the one note that waits."""
    keyboard = stage.keyboard
    keyboard.push("my_notes_button")
    stage.look("my-notes-sign-in")
    keyboard.write(passphrase)
    keyboard.press("Return")
    expect(example.NOTE)
    stage.look("my-notes")
    keyboard.press("Space")
    expect(briefing.ACKNOWLEDGED_NOW)
    stage.look("my-notes-read")
    lock(stage)
