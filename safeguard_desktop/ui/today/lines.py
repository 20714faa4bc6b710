"""The lines of Today: what it is, whom it is about, and the act that opens it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from safeguard_desktop.ui.theme import Space, Tone, appearance
from safeguard_desktop.ui.widgets import (
    Card,
    Column,
    MutedText,
    Row,
    SecondaryButton,
    StatusPill,
    StrongText,
    TextLabel,
    rule,
)
from safeguard_desktop.wording.voice import isolated


@dataclass(frozen=True)
class TaskLine:
    """One thing to do; `sign` is how soon, with a tone that says the same."""

    name: str
    child: str
    line: str
    act: str
    open: Callable[[], None]
    sign: str = ""
    tone: Tone = Tone.MUTED


class TaskCard(Card):
    """Things to do of one kind."""

    def __init__(self, heading: str, tone: Tone, lines: Sequence[TaskLine]) -> None:
        super().__init__()
        self.setObjectName(f"task_card_{tone.value}")
        count = StatusPill(str(len(lines)), tone)
        count.setMinimumWidth(appearance().pixels(28))
        top = Row(TextLabel(heading, "heading", wrap=False), count)
        top.stretch()
        self.add(top)
        for number, line in enumerate(lines):
            if number:
                self.add(rule())
            self.add(_row(line))


def _row(line: TaskLine) -> Row:
    words = Column(2)
    words.add(StrongText(" · ".join(isolated(part) for part in (line.child, line.name) if part)))
    words.add(MutedText(line.line))
    button = SecondaryButton(line.act, name=f"open_{line.name}_button")
    button.setAccessibleName(f"{line.act}: {line.name}")
    button.clicked.connect(line.open)
    row = Row(spacing=Space.MEDIUM)
    row.add(words, 1)
    if line.sign:
        row.add(
            StatusPill(
                line.sign, line.tone, "calendar-clock" if line.tone is not Tone.STOP else "alarm-clock"
            )
        )
    row.add(button)
    return row
