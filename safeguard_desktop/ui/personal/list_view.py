"""The list of what came for one person. It shows references and no names: others may look at the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from safeguard_desktop.services.inbox.drafts import About
from safeguard_desktop.services.inbox.personal import PersonalRow, UnfinishedPersonalRow
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space, Tone, grow
from safeguard_desktop.ui.widgets import (
    Banner,
    Card,
    Column,
    EmptyState,
    MutedText,
    PageTitle,
    Row,
    ScrollPage,
    SecondaryButton,
    StatusPill,
    StrongText,
    TextLabel,
    rule,
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
            (words.WAITING, Tone.CAUTION, self._lines(waiting)),
            (words.UNFINISHED, Tone.CAUTION, self._unfinished_lines(unfinished)),
            (words.ACKNOWLEDGED, Tone.PLAIN, self._lines(done)),
        )
        for heading, tone, lines in parts:
            if lines:
                fill(_card(heading, tone, lines))
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

    def _lines(self, rows: Sequence[PersonalRow]) -> list[Row]:
        return [_row(row.reference, _line(row), partial(self.concern_chosen.emit, row.id)) for row in rows]

    def _unfinished_lines(self, rows: Sequence[UnfinishedPersonalRow]) -> list[Row]:
        return [
            _row(
                words.UNFINISHED,
                words.kept_line(_ABOUT[row.about], row.kept_at),
                partial(self.unfinished_chosen.emit, row.id),
            )
            for row in rows
        ]


def _card(heading: str, tone: Tone, lines: Sequence[Row]) -> Card:
    """Returns a card of lines of one kind, with their number."""
    card = Card()
    count = StatusPill(str(len(lines)), tone)
    grow(count, QWidget.setMinimumWidth, 28)
    top = Row(TextLabel(heading, "heading", wrap=False), count)
    top.stretch()
    card.add(top)
    for number, line in enumerate(lines):
        if number:
            card.add(rule())
        card.add(line)
    return card


def _row(name: str, line: str, opens: Callable[[], None]) -> Row:
    """Returns one line, with the button that opens it."""
    said = Column(2)
    said.add(StrongText(name))
    said.add(MutedText(line))
    button = SecondaryButton(words.OPEN, name=f"open_{name}_button")
    button.setAccessibleName(f"{words.OPEN}: {name}")
    button.clicked.connect(opens)
    row = Row(spacing=Space.MEDIUM)
    row.add(said, 1)
    row.add(button)
    return row


def _line(row: PersonalRow) -> str:
    raised = words.raised_line(_ABOUT[row.about], row.raised_at)
    return f"{raised} · {words.acknowledged(row.acknowledged_at)}" if row.acknowledged_at else raised
