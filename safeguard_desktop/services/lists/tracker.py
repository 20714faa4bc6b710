"""What a tracker says, as notes in a child's file: date, event and action, each with the line it came from.

What stood in another list was not seen here when it was written, so each note names the list, its line and who wrote it
there, and nothing in it counts as a concern that was raised in this setting's own form.

Source: S106, S35, S36, S51, S89.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.entries import Note
from safeguard_desktop.domain.lists import ListColumn
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.when import is_in_future, parse_when
from safeguard_desktop.services.lists.people import Cells
from safeguard_desktop.wording import lists as words

Saying = tuple[str, str]
"""The words of a note for when it was, and what it says."""


@dataclass(frozen=True, slots=True)
class Tracker:
    """The rows of a tracker: what they say, their lines in the file, and what the list is called."""

    cells: Sequence[Cells]
    lines: Sequence[int]
    called: str
    now: datetime
    """The present on the setting's wall clock."""

    def notes(self, places: Sequence[int]) -> Iterator[Note]:
        """Yield the notes of some rows; a row that says neither event nor action has none."""
        for place in places:
            row = self.cells[place]
            if row[ListColumn.EVENT] or row[ListColumn.ACTION]:
                yield self._note(row, self.lines[place])

    def _note(self, row: Cells, line: int) -> Note:
        return Note(
            kind=NoteKind.OTHER,
            when=self._when(row[ListColumn.DAY]),
            text=words.note_text(row[ListColumn.EVENT], row[ListColumn.ACTION]),
            source=words.note_source(self.called, line, row[ListColumn.WRITTEN_BY]),
            historical=words.NOTE_HISTORICAL.format(called=self.called),  # shown where it lies long back
        )

    def _when(self, typed: str) -> EventTime:
        """Return when it was; what is not understood, or still to come, stays as it is written and in no order."""
        when = parse_when(typed, self.now)
        return EventTime(words=typed) if when is None or is_in_future(when, self.now) else when


def saying(note: Note) -> Saying:
    """Return what a note says and when it was: alike where a row stands twice, or was brought in before."""
    return note.when.words, note.text
