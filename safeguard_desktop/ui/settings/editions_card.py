"""The guidance that the program encodes: each edition with its source, since when it holds, and what is unverified.

Folded away until somebody wants it: it is half of all that the page is made of, and few come for it.

Source: guidance.md sections 0 and 12.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.guidance import Edition, EditionStatus
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Card,
    Column,
    MutedText,
    QuietButton,
    Row,
    StatusPill,
    StrongText,
    rule,
)
from safeguard_desktop.wording import settings as words

_AT_A_TIME: Final = 4


class EditionsCard(Card):
    """One edition below the other, a few at a time, once they are asked for."""

    def __init__(self) -> None:
        super().__init__(words.GUIDANCE)
        self.add(MutedText(words.GUIDANCE_HINT))
        self.fold_button = QuietButton(words.SHOW_GUIDANCE, "chevron-down", name="guidance_fold_button")
        self.fold_button.clicked.connect(self._on_fold_button_clicked)
        self.add(self.fold_button)
        self._list = Refill(Space.MEDIUM)
        self.add(self._list)
        self._is_open = False
        self._editions: tuple[Edition, ...] = ()
        self._coming = deque[Edition]()
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._on_more_timeout)

    def show_editions(self, editions: Sequence[Edition]) -> None:
        """Takes these editions, in their order, unless they are there already."""
        if tuple(editions) != self._editions:
            self._editions = tuple(editions)
            self._write()

    def _write(self) -> None:
        self._list.empty()
        self._coming = deque(self._editions if self._is_open else ())
        self._more.start()

    def _on_fold_button_clicked(self) -> None:
        self._is_open = not self._is_open
        self.fold_button.setText(words.HIDE_GUIDANCE if self._is_open else words.SHOW_GUIDANCE)
        self.fold_button.show_icon("chevron-up" if self._is_open else "chevron-down")
        self._write()

    def _on_more_timeout(self) -> None:
        with self._list.adding() as fill:
            for _ in range(min(_AT_A_TIME, len(self._coming))):
                fill(_edition(self._coming.popleft()))
        if not self._coming:
            self._more.stop()


def _edition(edition: Edition) -> QWidget:
    head = Row(spacing=Space.SMALL)
    head.add(StrongText(edition.title), 1)
    head.add(_pill(edition))
    box = Column(2)
    box.add(head)
    dates = words.edition_line(edition.effective_from, edition.verified_on)
    box.add(MutedText("\n".join(line for line in (edition.source, dates, edition.note) if line)))
    box.add(rule())
    return box


def _pill(edition: Edition) -> StatusPill:
    if edition.status is EditionStatus.KNOWN and edition.verified_on:
        return StatusPill(words.EDITION_STATUS[edition.status], Tone.GOOD, "circle-check")
    text = words.EDITION_STATUS[edition.status] if edition.verified_on else words.NOT_CHECKED
    return StatusPill(text, Tone.CAUTION, "circle-question-mark")
