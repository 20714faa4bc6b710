"""What whoever is signed in sent from here, and what became of it; no word of what it says. Source: S21, X19."""

from __future__ import annotations

from collections.abc import Sequence

from safeguard_desktop.domain.clock import Clock, local
from safeguard_desktop.services.inbox.own_slips import OwnSentRow, OwnSlips
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.start.reference import ReferencePanel
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import (
    Card,
    Column,
    EmptyState,
    MutedText,
    PageTitle,
    Row,
    ScrollPage,
    StatusPill,
    StrongText,
    rule,
)
from safeguard_desktop.wording import staff_view as words


class OwnSentPage(ScrollPage):
    """One line for each, and below them a field for a reference from elsewhere."""

    def __init__(self, slips: OwnSlips, reference: ReferencePanel, tasks: Tasks, clock: Clock) -> None:
        super().__init__(widest=860)
        self.setObjectName("own_sent_page")
        self._slips, self._tasks, self._clock = slips, tasks, clock
        self._last_seen: tuple[OwnSentRow, ...] | None = None
        self.trouble = TroubleBanner("own_sent_trouble_banner")
        self._content = Refill(Space.MEDIUM)
        head = Column(Space.SMALL)
        head.add(PageTitle(words.MY_CONCERNS))
        head.add(MutedText(words.MY_CONCERNS_INTRO))
        for part in (head, self.trouble, self._content, reference):
            self.add(part)

    def reload(self) -> None:
        """Looks again what became of it."""
        self._tasks.run(self._slips.rows, self._on_found, self.trouble.show_failure, owner=self)

    def _on_found(self, rows: tuple[OwnSentRow, ...]) -> None:
        if rows == self._last_seen:
            return
        self._last_seen = rows
        with self._content.refilled() as fill:
            if rows:
                fill(self._card(rows))
            else:
                fill(EmptyState("clipboard-list", words.NOTHING_SENT, words.NOTHING_SENT_HINT))

    def _card(self, rows: Sequence[OwnSentRow]) -> Card:
        card = Card()
        for place, row in enumerate(rows):
            if place:
                card.add(rule())
            card.add(self._line(row))
        return card

    def _line(self, row: OwnSentRow) -> Column:
        line, today = Column(2), local(self._clock()).date()
        top = Row(StrongText(row.reference), _pill(row), spacing=Space.MEDIUM)
        top.stretch()
        kind = words.A_REQUEST if row.is_request else words.A_CONCERN
        when = words.sent(row.sent_at, today) if row.sent_at else words.begun(row.begun_at, today)
        parts = [kind, when]
        if row.received_at:
            parts.append(words.received(row.received_by, row.received_at, today))
        line.add(top)
        line.add(MutedText(" · ".join(parts)))
        hint = words.LATE_HINT if row.is_late else "" if row.sent_at else words.NOT_SENT_HINT
        if hint:
            line.add(MutedText(hint))
        return line


def _pill(row: OwnSentRow) -> StatusPill:
    if row.received_at:
        return StatusPill(words.RECEIVED, Tone.GOOD, "check")
    if not row.sent_at:
        return StatusPill(words.NOT_SENT, Tone.CAUTION, "pencil")
    if row.is_late:
        return StatusPill(words.LATE, Tone.STOP, "triangle-alert")
    return StatusPill(words.WAITING, Tone.ACCENT, "hourglass")
