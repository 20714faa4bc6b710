"""Concerns that belong together, wherever each of them was written. Source: S53, S92."""

from typing import ClassVar

from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId


class ConcernsLinked(EntryBody, frozen=True):
    """A concern belongs with another one, here or from another setting, and why; `called` is that one's number.

    There are two of these, one for each of them, so that each says so in its own history. Source: S53.
    """

    KIND: ClassVar[str] = "concerns-linked"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reason",)

    concern: EntryId
    other: EntryId
    called: str
    reason: str
