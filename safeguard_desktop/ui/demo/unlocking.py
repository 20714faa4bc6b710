"""Unlocking and locking by keyboard."""

from __future__ import annotations

from safeguard_desktop.ui.demo.stage import Stage


def unlock(stage: Stage, passphrase: str) -> None:
    """Types the passphrase on the start page."""
    stage.keyboard.fill("passphrase", passphrase)
    stage.keyboard.press("Return")


def lock(stage: Stage) -> None:
    """Locks with the shortcut; the backup is made before the worker rests."""
    stage.keyboard.press("Ctrl+L")
