"""The chronology on a child's page: every event in order, shown a few at a time so that the page never waits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeguard_desktop.domain.entries import ConcernRaised, Decision, Note
from safeguard_desktop.domain.entries.bodies import ConcernReceived
from safeguard_desktop.domain.rows import ChronologyRow
from safeguard_desktop.ui.desk.cards import EntryCard
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import CheckBox, EmptyState, MutedText, Row, Section
from safeguard_desktop.wording import children as words
from safeguard_desktop.wording import story
from safeguard_desktop.wording.times import event_text, minute_text

_AT_ONCE: Final = 8


class Chronology(QWidget):
    """A child's story. `concern_opened` carries the id of a concern, `entry_corrected` that of an entry."""

    concern_opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[ChronologyRow] = ()
        self._shown = 0
        self.newest_check = CheckBox(words.NEWEST_FIRST)
        self.newest_check.setObjectName("newest_check")
        self.newest_check.toggled.connect(lambda _on: self._begin())
        self._count = MutedText()
        self._cards = Refill(Space.MEDIUM)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._show_more)
        section = Section(words.CHRONOLOGY, self.newest_check)
        section.add(Row(self._count))
        section.add(self._cards)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)

    def show_rows(self, rows: Sequence[ChronologyRow]) -> None:
        """Shows a chronology, which comes in the order of the events."""
        self._rows = tuple(rows)
        self._count.setText(f"{words.EVENT_ORDER_HINT} {story.entries_count(len(rows))}.")
        self._begin()

    def empty(self) -> None:
        """Takes every entry away."""
        self._timer.stop()
        self._rows = ()
        self._cards.empty()
        self._count.clear()

    @property
    def shown(self) -> int:
        """How many entries are shown so far."""
        return self._shown

    def _begin(self) -> None:
        """Shows the first few at once and the others as soon as Qt has nothing else to do."""
        self._cards.empty()
        self._shown = 0
        if not self._rows:
            self._cards.begin()(EmptyState("history", words.CHRONOLOGY_EMPTY, words.CHRONOLOGY_EMPTY_HINT))
            return
        self._timer.start()
        self._show_more()

    def _show_more(self) -> None:
        ordered = tuple(reversed(self._rows)) if self.newest_check.isChecked() else self._rows
        for row in ordered[self._shown : self._shown + _AT_ONCE]:
            self._cards.add(self._card(row))
            self._shown += 1
        if self._shown >= len(ordered):
            self._timer.stop()

    def _card(self, row: ChronologyRow) -> EntryCard:
        shown = _when_text(row)
        concern = _concern_of(row)
        if not concern:
            return EntryCard(row.entry, when=shown)
        return EntryCard(
            row.entry, shown, {story.open_concern(row.number, ""): partial(self.concern_opened.emit, concern)}
        )


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
