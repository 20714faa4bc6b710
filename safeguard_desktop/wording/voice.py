"""How the program speaks when something stands in the way: what happened, then what to do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """Two short texts: `what` happened, and what to do `then`."""

    what: str
    then: str

    def __str__(self) -> str:
        """Return both, to be read out or shown in one place."""
        return f"{self.what} {self.then}".strip()


def isolated(name: str) -> str:
    """Return a name that keeps its own direction of writing to itself within a line of ours.

    Without the marks a name in Arabic letters turns the whole line round.
    """
    return name if name.isascii() else f"\u2068{name}\u2069"
