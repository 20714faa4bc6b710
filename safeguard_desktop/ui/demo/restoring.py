"""Restoring by keyboard, on a computer that knows nothing: a backup, the words on paper, a new passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from safeguard_desktop.ui.demo.stage import Stage
from safeguard_desktop.wording import example


def restore(stage: Stage, recovery_words: Sequence[str], place: Path) -> str:
    """Restores the newest of the backups that are found, and goes on to the start page.

    The folder of the backups is asked for in the system's own window, which the caller answers.

    Returns:
        The new passphrase.
    """
    keyboard = stage.keyboard
    keyboard.push("restore_button")
    keyboard.push("choose_backups_button")
    keyboard.choose("backup", "0")
    stage.look("restore-backup")
    keyboard.push("continue_button")
    keyboard.fill("words", " ".join(recovery_words))
    stage.look("restore-words")
    keyboard.push("continue_button")
    keyboard.fill("passphrase", example.NEW_PASSPHRASE)
    keyboard.fill("passphrase_again", example.NEW_PASSPHRASE)
    keyboard.fill("target_place", str(place))
    keyboard.push("continue_button")
    stage.look("restored")
    keyboard.push("restored_unlock_button")
    return example.NEW_PASSPHRASE
