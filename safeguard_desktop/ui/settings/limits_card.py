"""The time limits that hold here, each with the rule, its source, its edition and when that was looked at.

Folded away like the editions: it is looked up, not worked with. Source: guidance.md section 11.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from safeguard_desktop.services.guidance import TimeLimit
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import Card, Column, MutedText, QuietButton, StrongText
from safeguard_desktop.wording import time_limits as words


class LimitsCard(Card):
    """One limit below the other, once they are asked for."""

    def __init__(self) -> None:
        super().__init__(words.TITLE)
        self.add(MutedText(words.HINT))
        self.fold_button = QuietButton(words.SHOW, "chevron-down", name="limits_fold_button")
        self.fold_button.clicked.connect(self._on_fold_button_clicked)
        self.add(self.fold_button)
        self._list = Refill(Space.LARGE)
        self.add(self._list)
        self._is_open = False
        self._limits: tuple[TimeLimit, ...] = ()

    def show_limits(self, limits: Sequence[TimeLimit]) -> None:
        """Takes these limits, in their order, unless they are there already."""
        if tuple(limits) != self._limits:
            self._limits = tuple(limits)
            self._write()

    def _write(self) -> None:
        with self._list.refilled() as fill:
            for limit in self._limits if self._is_open else ():
                fill(_limit(limit))

    def _on_fold_button_clicked(self) -> None:
        self._is_open = not self._is_open
        self.fold_button.setText(words.HIDE if self._is_open else words.SHOW)
        self.fold_button.show_icon("chevron-up" if self._is_open else "chevron-down")
        self._write()


def _limit(limit: TimeLimit) -> QWidget:
    box = Column(Space.SMALL)
    box.add(StrongText(words.limit_line(limit.rule.key, limit.rule.count, limit.rule.unit)))
    box.add(guidance_banner(limit.guidance))
    return box
