"""Finding what was written, entry by entry: notes, calls, what is to be done, talks with the family.

Only what this record's readers may read is looked into. What came for one person alone lies elsewhere, locked for
that person, and no search ever looks there.
"""

from typing import Final

from safeguard_desktop.domain.rows import FoundEntry
from safeguard_desktop.services.models import Models

MOST_FOUND: Final = 100
"""More than anybody looks through; the newest are there."""


class FindingService:
    """Finds entries by their words."""

    def __init__(self, models: Models) -> None:
        """Keep the read models."""
        self._models = models

    def entries(self, text: str) -> tuple[FoundEntry, ...]:
        """Return the entries in which all words are found, the newest first; see `FoundModel.entries`."""
        return self._models.found.entries(text, MOST_FOUND)
