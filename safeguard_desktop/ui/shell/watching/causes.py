"""Why a record was locked."""

from __future__ import annotations

from enum import Enum


class LockCause(Enum):
    """What a lock came from. The last two also end the program; with `LET_GO` typed words were given up for it."""

    CHOSEN = "chosen"
    HIDDEN = "hidden"
    IDLE = "idle"
    SCREEN = "screen"
    SLEEP = "sleep"
    USER = "user"
    SHUT_OUT = "shut_out"
    LEAVING = "leaving"
    LET_GO = "let_go"

    @property
    def leaves(self) -> bool:
        """Whether the person wants to leave the program."""
        return self in {LockCause.LEAVING, LockCause.LET_GO}

    @property
    def gives_words_up(self) -> bool:
        """Whether the person was asked about words that the disk would not take, and gave them up."""
        return self is LockCause.LET_GO
