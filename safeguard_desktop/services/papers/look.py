"""What the lead is to look at before a paper leaves: names replaced, names that may still stand, what is missing.

Nothing here keeps a paper back: it says where to look. Source: S34, S36, X11.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from safeguard_desktop.domain.ids import EntryId


@dataclass(frozen=True, slots=True)
class LookAt:
    """One place to look at: which entry (None for the front sheet), and what about it."""

    where: str
    what: tuple[str, ...]
    entry: EntryId | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What to look at. `replaced` is how many names of other children each text lost, by entry.

    `siblings` counts the brothers and sisters with files whom the lead may choose to name.
    """

    replaced: tuple[LookAt, ...] = ()
    names: tuple[LookAt, ...] = ()
    missing: tuple[LookAt, ...] = ()
    siblings: int = 0

    def of(self, entries: Iterable[EntryId]) -> "Look":
        """Return what there is to look at in these entries alone."""
        wanted = frozenset(entries)
        return Look(
            _among(self.replaced, wanted),
            _among(self.names, wanted),
            _among(self.missing, wanted),
            self.siblings,
        )

    @property
    def is_clear(self) -> bool:
        """Whether there is nothing that the lead has to look at."""
        return not (self.names or self.missing)


def _among(found: tuple[LookAt, ...], entries: frozenset[EntryId]) -> tuple[LookAt, ...]:
    return tuple(one for one in found if one.entry in entries)
