"""Why a record was locked."""

from __future__ import annotations

from enum import Enum


class LockCause(Enum):
    """What a lock came from. The last one also ends the program."""

    CHOSEN = "chosen"
    HIDDEN = "hidden"
    IDLE = "idle"
    SCREEN = "screen"
    SLEEP = "sleep"
    USER = "user"
    SHUT_OUT = "shut_out"
    LEAVING = "leaving"

    @property
    def leaves(self) -> bool:
        """Whether the person wants to leave the program."""
        return self is LockCause.LEAVING
