"""Searching concerns as somebody types: the newest first, each word as the beginning of a word."""

from array import array

from safeguard_desktop.storage.models.concerns import ConcernsModel, ConcernsQuery
from safeguard_desktop.storage.models.reading import Selects


class SearchModel:
    """The one search field, over every concern that this ledger's readers may see."""

    def __init__(self, ledger: Selects) -> None:
        """Keep the ledger that runs the queries."""
        self._concerns = ConcernsModel(ledger)

    def concerns(self, text: str, limit: int | None = None) -> "array[int]":
        """Return the sequences of the concerns in which all words of a text are found."""
        return self._concerns.ids(ConcernsQuery(text=text, limit=limit)) if text.strip() else array("q")
