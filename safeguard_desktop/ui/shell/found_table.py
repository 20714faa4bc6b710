"""The table of entries in which a search found words. The words themselves stay hidden until they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from safeguard_desktop.domain.rows import FoundEntry
from safeguard_desktop.ui.desk.story import story_of
from safeguard_desktop.ui.widgets import DataTable, PagedTableModel, TableColumn
from safeguard_desktop.ui.widgets.paged_model import Deliver
from safeguard_desktop.wording import concerns as concern_words
from safeguard_desktop.wording import finding as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.story import concern_name
from safeguard_desktop.wording.times import instant_text, minute_text


def _when_text(row: FoundEntry) -> str:
    """Returns the day of the event; the time of recording where the concern has not been received."""
    at = minute_text(row.event_from) if row.event_from else instant_text(row.entry.recorded_at)
    return at.rpartition(", ")[0]


def _concern_text(row: FoundEntry) -> str:
    return concern_name(row.number, row.reference) if row.concern is not None else words.OF_NO_CONCERN


COLUMNS: Final = (
    TableColumn[FoundEntry](concern_words.COLUMN_WHEN, _when_text, 150),
    TableColumn[FoundEntry](
        concern_words.COLUMN_CHILD, lambda row: told_apart(row.child_name, row.told_apart_by), is_strong=True
    ),
    TableColumn[FoundEntry](words.COLUMN_WHAT, lambda row: story_of(row.entry).heading),
    TableColumn[FoundEntry](words.COLUMN_CONCERN, _concern_text, 120, is_whole=True),
    TableColumn[FoundEntry](words.COLUMN_WORDS, lambda row: row.words, 320),
)
_WORDS: Final = len(COLUMNS) - 1


class FoundTable(DataTable):
    """Entries by their place in what was found."""

    def __init__(self, name: str) -> None:
        self._rows: tuple[FoundEntry, ...] = ()
        self.rows = PagedTableModel[FoundEntry](COLUMNS, self._fetch)
        super().__init__(name, words.ENTRIES, self.rows)
        self.rows.setParent(self)
        self.show_words(shown=False)

    def show_words(self, shown: bool) -> None:
        """Shows or hides what is written there: others may see the screen."""
        self.show_column(_WORDS, shown=shown)

    def show_rows(self, rows: Sequence[FoundEntry]) -> None:
        """Shows other entries."""
        self._rows = tuple(rows)
        self.rows.set_ids(range(len(rows)))

    def entry_at(self, place: int) -> FoundEntry:
        """Returns an entry by its place."""
        return self._rows[place]

    def _fetch(self, places: tuple[int, ...], deliver: Deliver[FoundEntry]) -> None:
        deliver({place: self._rows[place] for place in places})
