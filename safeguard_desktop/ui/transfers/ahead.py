"""What the next setting knows already, on the page on which the file itself is made ready. Source: S94, X06."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.tellings import UNSENT
from safeguard_desktop.services.sharing.ahead import AheadRow
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import Card, Column, LinkButton, MutedText, StrongText
from safeguard_desktop.wording import sharing as sharing_words
from safeguard_desktop.wording import sharing_codes, sharing_story
from safeguard_desktop.wording import tellings as telling_words
from safeguard_desktop.wording import transfers as words
from safeguard_desktop.wording.times import event_text, minute_text


class SharedAhead(Column):
    """Nothing where nothing was decided. `open_wanted` carries the decision that is to be read."""

    open_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._list = Refill(Space.SMALL)
        self._card = Card(words.AHEAD)
        self._card.add(MutedText(words.AHEAD_HINT))
        self._card.add(self._list)
        self.add(self._card)
        self.hide()

    def empty(self) -> None:
        """Lets go of what is shown."""
        self.show_rows(())

    def show_rows(self, rows: Sequence[AheadRow]) -> None:
        """Shows each decision: which way it went, to whom, when, and what of the record."""
        with self._list.refilled() as fill:
            for row in rows:
                fill(self._row(row))
        self.setVisible(bool(rows))

    def _row(self, row: AheadRow) -> QWidget:
        body, box = row.body, Column(2)
        box.add(StrongText(sharing_codes.OUTCOMES_DONE[body.outcome]))
        count = sharing_story.items_count(len(body.items)) if body.items else ""
        sent = telling_words.KINDS[row.came_of] if row.came_of in UNSENT else minute_text(row.told_from)
        parts = (sharing_story.recipient_text(body), sent if body.shares else event_text(body.when), count)
        box.add(MutedText(" · ".join(filter(None, parts))))
        link = LinkButton(sharing_words.OPEN_DECISION, name=f"ahead_{row.id}_button")
        link.setAccessibleName(f"{link.text()}: {sharing_story.recipient_text(body)}")
        link.clicked.connect(partial(self.open_wanted.emit, row.id))
        box.add(link)
        return box
