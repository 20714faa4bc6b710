"""The chronology on a child's page: every event in the order in which it happened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeguard_desktop.domain.entries import ConcernRaised, ConcernReceived, Decision, Note
from safeguard_desktop.domain.rows import ChronologyRow
from safeguard_desktop.ui.desk.story_view import Part, StoryView
from safeguard_desktop.ui.widgets import CheckBox, EmptyState, MutedText, Section
from safeguard_desktop.wording import children as words
from safeguard_desktop.wording import story
from safeguard_desktop.wording.times import event_text, minute_text


class Chronology(QWidget):
    """A child's story. `concern_opened` carries the id of a concern."""

    concern_opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[ChronologyRow] = ()
        self.newest_check = CheckBox(words.NEWEST_FIRST)
        self.newest_check.setObjectName("newest_check")
        self.newest_check.toggled.connect(lambda _on: self._show())
        self._count = MutedText()
        self.story = StoryView("chronology_view", words.CHRONOLOGY)
        self.story.act_chosen.connect(self.concern_opened)
        self._nothing = EmptyState("history", words.CHRONOLOGY_EMPTY, words.CHRONOLOGY_EMPTY_HINT)
        section = Section(words.CHRONOLOGY, self.newest_check)
        for part in (self._count, self.story, self._nothing):
            section.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)

    def show_rows(self, rows: Sequence[ChronologyRow]) -> None:
        """Shows a chronology, which comes in the order of the events."""
        self._rows = tuple(rows)
        self._count.setText(f"{words.EVENT_ORDER_HINT} {story.entries_count(len(rows))}.")
        self._show()

    def empty(self) -> None:
        """Takes every entry away."""
        self._rows = ()
        self.story.empty()
        self._count.clear()

    def _show(self) -> None:
        ordered = tuple(reversed(self._rows)) if self.newest_check.isChecked() else self._rows
        self._nothing.setVisible(not ordered)
        self.story.setVisible(bool(ordered))
        self.story.show_parts([_part(row) for row in ordered])


def _part(row: ChronologyRow) -> Part:
    """Returns an event with a link to the concern that it belongs to."""
    concern = _concern_of(row)
    acts = ((story.open_concern(row.number, ""), concern),) if concern else ()
    return Part(row.entry, _when_text(row), acts)


def _when_text(row: ChronologyRow) -> str:
    """Returns when it happened, no more exactly than it is known, with the words in which it was given."""
    body = row.entry.body
    if not isinstance(body, ConcernRaised | Note):
        return minute_text(row.event_from)
    when, typed = event_text(body.when), body.when.words
    return when if typed in when else f"{when} (“{typed}”)"


def _concern_of(row: ChronologyRow) -> str:
    """Returns the concern that an entry belongs to, or ""."""
    body = row.entry.body
    if isinstance(body, ConcernRaised):
        return row.entry.id
    if isinstance(body, Decision | ConcernReceived):
        return body.concern
    return (body.concern or "") if isinstance(body, Note) else ""
