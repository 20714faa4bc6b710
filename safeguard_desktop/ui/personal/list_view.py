"""The list of what came for one person. It shows references and no names: others may look at the screen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal

from safeguard_desktop.services.drafts import About
from safeguard_desktop.services.personal import PersonalRow, UnfinishedPersonalRow
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.today.lines import Group, TaskCard, TaskLine
from safeguard_desktop.ui.widgets import (
    Banner,
    Column,
    EmptyState,
    MutedText,
    PageTitle,
    ScrollPage,
    SecondaryButton,
)
from safeguard_desktop.wording import personal as words

_ABOUT = {About.ADULT: words.ABOUT_ADULT, About.CHILD: words.ABOUT_CHILD}


class PersonalList(ScrollPage):
    """What waits, what was not sent, what is acknowledged.

    Signals: `concern_chosen` and `unfinished_chosen` with the id of a line.
    """

    concern_chosen = Signal(str)
    unfinished_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(widest=900)
        self.setObjectName("personal_list")
        self._content = Refill(Space.WIDE)
        head = Column(Space.SMALL)
        head.add(PageTitle(words.TITLE))
        head.add(MutedText(words.INTRO))
        self.add(head)
        self.add(self._content)

    def show_rows(
        self, rows: Sequence[PersonalRow], unfinished: Sequence[UnfinishedPersonalRow], unreadable: int
    ) -> None:
        """Shows what there is."""
        fill = self._content.begin()
        if unreadable:
            fill(Banner(Tone.CAUTION, words.unreadable(unreadable)))
        waiting = [row for row in rows if not row.acknowledged_at]
        done = [row for row in rows if row.acknowledged_at]
        parts = (
            Group("waiting", words.WAITING, Tone.CAUTION, self._lines(waiting)),
            Group("unfinished", words.UNFINISHED, Tone.CAUTION, self._unfinished_lines(unfinished)),
            Group("acknowledged", words.ACKNOWLEDGED, Tone.PLAIN, self._lines(done)),
        )
        for group in parts:
            if group.lines:
                fill(TaskCard(group, is_whole=False))
        if rows:
            fill(MutedText(words.OUTSIDE))
        elif not unfinished:
            fill(EmptyState("lock-keyhole", words.EMPTY, words.EMPTY_HINT))

    def focus_first(self) -> None:
        """Puts the keyboard on the first line, once it is laid out."""
        lines = self._content.findChildren(SecondaryButton)
        shown = next((line for line in lines if line.isVisibleTo(self)), None)
        if shown is not None:
            QTimer.singleShot(0, shown, shown.setFocus)

    def _lines(self, rows: Sequence[PersonalRow]) -> list[TaskLine]:
        return [
            TaskLine(
                row.reference,
                (row.reference,),
                _line(row),
                words.OPEN,
                partial(self.concern_chosen.emit, row.id),
            )
            for row in rows
        ]

    def _unfinished_lines(self, rows: Sequence[UnfinishedPersonalRow]) -> list[TaskLine]:
        return [
            TaskLine(
                words.UNFINISHED,
                (words.UNFINISHED,),
                words.kept_line(_ABOUT[row.about], row.kept_at),
                words.OPEN,
                partial(self.unfinished_chosen.emit, row.id),
            )
            for row in rows
        ]


def _line(row: PersonalRow) -> str:
    raised = words.raised_line(_ABOUT[row.about], row.raised_at)
    return f"{raised} · {words.acknowledged(row.acknowledged_at)}" if row.acknowledged_at else raised
