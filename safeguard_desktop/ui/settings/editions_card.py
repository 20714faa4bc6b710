"""The guidance that the program encodes: each edition with its source, since when it holds, and what is unverified.

Source: guidance.md sections 0 and 12.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.guidance import Edition, EditionStatus
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Card,
    Column,
    MutedText,
    Row,
    StatusPill,
    StrongText,
    rule,
)
from safeguard_desktop.wording import settings as words


class EditionsCard(Card):
    """One edition below the other."""

    def __init__(self) -> None:
        super().__init__(words.GUIDANCE)
        self.add(MutedText(words.GUIDANCE_HINT))
        self._list = Refill(Space.MEDIUM)
        self.add(self._list)

    def show_editions(self, editions: Sequence[Edition]) -> None:
        """Shows these editions, in their order."""
        fill = self._list.begin()
        for edition in editions:
            fill(_edition(edition))


def _edition(edition: Edition) -> QWidget:
    head = Row(spacing=Space.SMALL)
    head.add(StrongText(edition.title), 1)
    head.add(_pill(edition))
    box = Column(2)
    box.add(head)
    box.add(MutedText(edition.source))
    box.add(MutedText(words.edition_line(edition.effective_from, edition.verified_on)))
    if edition.note:
        box.add(MutedText(edition.note))
    box.add(rule())
    return box


def _pill(edition: Edition) -> StatusPill:
    if edition.status is EditionStatus.KNOWN and edition.verified_on:
        return StatusPill(words.EDITION_STATUS[edition.status], Tone.GOOD, "circle-check")
    text = words.EDITION_STATUS[edition.status] if edition.verified_on else words.NOT_CHECKED
    return StatusPill(text, Tone.CAUTION, "circle-question-mark")
