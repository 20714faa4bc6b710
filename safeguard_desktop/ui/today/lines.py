"""The lines of Today: what it is, whom it is about, and the act that opens it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.theme import Space, Tone, bold_width, grow
from safeguard_desktop.ui.widgets import (
    Card,
    Column,
    LinkButton,
    MutedText,
    QuietButton,
    Row,
    SecondaryButton,
    StatusPill,
    StrongText,
    TextLabel,
    rule,
)
from safeguard_desktop.wording import today as words
from safeguard_desktop.wording.voice import isolated

SHOWN_AT_FIRST: Final = 5
"""So many lines of a group are shown before somebody asks for all; one more than that is shown as well."""

_WIDEST_NAME: Final = 230
_WIDEST_AT_ANY_SIZE: Final = 360


@dataclass(frozen=True)
class TaskLine:
    """One thing to do.

    Attributes:
        key: The name of its button: "C-0001" has "open_C-0001_button".
        title: Whom it is about, and at which concern.
        line: What is to be done.
        act: The words of the button.
        open: Opens it.
        sign: How soon, or what is the matter; `tone` says the same.
        tone: The tone of the sign.
        go: Goes to the page that it belongs to, where `open` does not.
    """

    key: str
    title: tuple[str, ...]
    line: str
    act: str
    open: Callable[[], None]
    sign: str = ""
    tone: Tone = Tone.MUTED
    go: Callable[[], None] | None = None

    @property
    def name(self) -> str:
        """The title as one text."""
        return " · ".join(isolated(part) for part in self.title if part)


@dataclass(frozen=True)
class GroupAct:
    """What is done with all lines of a group at once. Its button is called by the key."""

    key: str
    text: str
    do: Callable[[], None]


@dataclass(frozen=True)
class Group:
    """Lines of one urgency, and what can be done with all of them, if anything."""

    key: str
    heading: str
    tone: Tone
    lines: Sequence[TaskLine]
    act: GroupAct | None = None


class TaskCard(Card):
    """A group of things to do; of a long one only the beginning, until all are asked for.

    The rest of a long group comes a few lines at a time, whenever Qt has nothing else to do: sixty lines at once would
    keep the window from answering.
    """

    all_wanted = Signal(str)

    def __init__(self, spare: int = 0) -> None:
        """Makes an empty card.

        Args:
            spare: So many lines are made now, to be filled in later: to make one takes longer than to fill it.
        """
        super().__init__()
        self.buttons: list[SecondaryButton] = []
        self._key = ""
        self._waiting: list[TaskLine] = []
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._add_lines)
        self._heading = TextLabel("", "heading", wrap=False)
        self._count = StatusPill("", Tone.ACCENT)
        grow(self._count, QWidget.setMinimumWidth, 28)
        self._top = Row(self._heading, self._count)
        self._top.stretch()
        self.add(self._top)
        self._rules = deque(rule() for _ in range(spare))
        self._rows = deque(TaskRow() for _ in range(spare))
        for part in (*self._rules, *self._rows):
            part.setParent(self)

    def fill(self, group: Group, *, is_whole: bool = False) -> None:
        """Shows a group; once only, and where lines were made beforehand, on the page that it is for."""
        self.setObjectName(f"task_card_{group.key}")
        self._key = group.key
        self._waiting = list(group.lines)
        self._heading.setText(group.heading)
        self._count.become(str(len(group.lines)), group.tone)
        stops = list[QWidget]()
        if group.act is not None:
            button = SecondaryButton(group.act.text, name=f"{group.act.key}_button")
            button.clicked.connect(group.act.do)
            self._top.add(button)
            stops.append(button)
        stops += self._add_lines()
        if len(self._waiting) == 1:
            stops += self._add_lines()
        if is_whole:
            self.show_all()
        elif self._waiting:
            stops.append(self._offer_all(group))
        self._throw_away_spare()
        # Tab would come to lines that were made beforehand before it comes to what was made just now.
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def show_all(self) -> None:
        """Shows the lines that are left, the next few of them at once."""
        if self._waiting:
            self._add_lines()
            self._more.start()

    def _offer_all(self, group: Group) -> LinkButton:
        link = LinkButton(words.show_all(len(group.lines)), name=f"show_all_{group.key}_button")
        link.setAccessibleName(f"{link.text()}: {group.heading}")
        link.clicked.connect(lambda: self._on_link_clicked(link))
        self.add(link)
        return link

    def _on_link_clicked(self, link: LinkButton) -> None:
        shown = len(self.buttons)
        self.show_all()
        self.buttons[shown].setFocus()
        link.hide()
        link.deleteLater()
        self.all_wanted.emit(self._key)

    def _add_lines(self) -> list[QWidget]:
        """Adds the next lines; returns where Tab stops in them."""
        stops = list[QWidget]()
        for line in self._waiting[:SHOWN_AT_FIRST]:
            if self.buttons:
                self.add(self._rules.popleft() if self._rules else rule())
            row = self._rows.popleft() if self._rows else TaskRow()
            stops += row.fill(line)
            self.buttons.append(row.button)
            self.add(row)
        del self._waiting[:SHOWN_AT_FIRST]
        if not self._waiting:
            self._more.stop()
        return stops

    def _throw_away_spare(self) -> None:
        # They are in no layout: with the card they would come into sight at its corner.
        for part in (*self._rules, *self._rows):
            part.hide()
            part.deleteLater()
        self._rules.clear()
        self._rows.clear()


class TaskRow(Row):
    """A line of a card: whom it is about, beside that how soon, below what is to be done; at the right its acts."""

    def __init__(self) -> None:
        super().__init__(spacing=Space.MEDIUM)
        self._title, self._name, self._line = Column(0), StrongText(), MutedText()
        self._title.add(self._name)
        text = Column(2)
        text.add(self._title)
        text.add(self._line)
        self.add(text, 1)
        self.button = SecondaryButton("")
        self.add(self.button)

    def fill(self, line: TaskLine) -> list[QWidget]:
        """Shows a line, once only; returns where Tab stops in it."""
        self._name.setText(line.name)
        self._line.setText(line.line)
        if line.sign:
            self._put_sign(line)
        self.button.setText(line.act)
        self.button.setObjectName(f"open_{line.key}_button")
        self.button.setAccessibleName(f"{line.act}: {line.name}. {line.line}")
        self.button.clicked.connect(line.open)
        if line.go is None:
            return [self.button]
        beside = _go_button(line, line.go)
        self.add(beside)
        return [self.button, beside]

    def _put_sign(self, line: TaskLine) -> None:
        """Puts how soon it is beside whom it is about; below it where there is no room for both."""
        # Beside the sign Qt would break the name into lines too early.
        grow(self._name, _keep_on_one_line, _WIDEST_NAME)
        is_urgent = line.tone in (Tone.STOP, Tone.CAUTION)
        sign = StatusPill(line.sign, line.tone, "alarm-clock" if is_urgent else "calendar-clock")
        self._title.add(Acts(self._name, sign))


def _keep_on_one_line(name: StrongText, widest: int) -> None:
    # With text at 200 % the longest acts would reach beyond a small screen.
    name.setMinimumWidth(min(bold_width(name.text()) + 4, widest, _WIDEST_AT_ANY_SIZE))


def _go_button(line: TaskLine, go: Callable[[], None]) -> QuietButton:
    button = QuietButton(words.GO_THERE, name=f"go_{line.key}_button")
    button.setAccessibleName(f"{words.GO_THERE}: {line.name}")
    button.clicked.connect(go)
    return button
