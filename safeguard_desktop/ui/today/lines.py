"""The lines of Today: what it is, whom it is about, and the act that opens it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.theme import Space, Tone, appearance, bold_width
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

    def __init__(self, group: Group, *, is_whole: bool) -> None:
        super().__init__()
        self.setObjectName(f"task_card_{group.key}")
        self.buttons: list[SecondaryButton] = []
        self._key = group.key
        self._waiting = list(group.lines)
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._add_lines)
        count = StatusPill(str(len(group.lines)), group.tone)
        count.setMinimumWidth(appearance().pixels(28))
        top = Row(TextLabel(group.heading, "heading", wrap=False), count)
        top.stretch()
        if group.act is not None:
            button = SecondaryButton(group.act.text, name=f"{group.act.key}_button")
            button.clicked.connect(group.act.do)
            top.add(button)
        self.add(top)
        self._add_lines()
        if len(self._waiting) == 1:
            self._add_lines()
        if is_whole:
            self.show_all()
        elif self._waiting:
            self._offer_all(group)

    def show_all(self) -> None:
        """Shows the lines that are left, the next few of them at once."""
        if self._waiting:
            self._add_lines()
            self._more.start()

    def _offer_all(self, group: Group) -> None:
        link = LinkButton(words.show_all(len(group.lines)), name=f"show_all_{group.key}_button")
        link.setAccessibleName(f"{link.text()}: {group.heading}")
        link.clicked.connect(lambda: self._on_link_clicked(link))
        self.add(link)

    def _on_link_clicked(self, link: LinkButton) -> None:
        shown = len(self.buttons)
        self.show_all()
        self.buttons[shown].setFocus()
        link.hide()
        link.deleteLater()
        self.all_wanted.emit(self._key)

    def _add_lines(self) -> None:
        for line in self._waiting[:SHOWN_AT_FIRST]:
            if self.buttons:
                self.add(rule())
            self.add(self._row(line))
        del self._waiting[:SHOWN_AT_FIRST]
        if not self._waiting:
            self._more.stop()

    def _row(self, line: TaskLine) -> Row:
        text = Column(2)
        text.add(_title(line))
        text.add(MutedText(line.line))
        row = Row(spacing=Space.MEDIUM)
        row.add(text, 1)
        button = SecondaryButton(line.act, name=f"open_{line.key}_button")
        button.setAccessibleName(f"{line.act}: {line.name}. {line.line}")
        button.clicked.connect(line.open)
        self.buttons.append(button)
        row.add(button)
        if line.go is not None:
            row.add(_go_button(line, line.go))
        return row


def _title(line: TaskLine) -> QWidget:
    """Returns whom it is about, and beside that how soon; below it where there is no room for both."""
    name = StrongText(line.name)
    if not line.sign:
        return name
    # Beside the sign Qt would break the name into lines too early.
    wanted = bold_width(line.name) + 4
    name.setMinimumWidth(min(wanted, appearance().pixels(_WIDEST_NAME)))
    is_urgent = line.tone in (Tone.STOP, Tone.CAUTION)
    sign = StatusPill(line.sign, line.tone, "alarm-clock" if is_urgent else "calendar-clock")
    return Acts(name, sign)


def _go_button(line: TaskLine, go: Callable[[], None]) -> QuietButton:
    button = QuietButton(words.GO_THERE, name=f"go_{line.key}_button")
    button.setAccessibleName(f"{words.GO_THERE}: {line.name}")
    button.clicked.connect(go)
    return button
