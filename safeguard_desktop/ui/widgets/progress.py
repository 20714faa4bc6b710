"""Work that takes a while, and what was done: progress with Cancel, and the line of messages.

Source: UI.md, "Work over a second shows progress and Cancel; over ten seconds, time left".
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets.buttons import LinkButton, SecondaryButton
from safeguard_desktop.ui.widgets.page import Row
from safeguard_desktop.ui.widgets.signs import IconLabel
from safeguard_desktop.ui.widgets.text import BodyText, ElidedLabel, MutedText
from safeguard_desktop.wording import kit as words

_SHOW_AFTER: Final = 1.0
_TIME_LEFT_AFTER: Final = 10.0
_TONE_ICONS: Final = {Tone.GOOD: "circle-check", Tone.CAUTION: "triangle-alert", Tone.STOP: "octagon-alert"}


class ProgressPanel(QWidget):
    """How far a piece of work is. It stays hidden for the first second, so that quick work does not flicker."""

    cancel_chosen = Signal()

    def __init__(self, name: str = "progress_panel", clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.setObjectName(name)
        self._clock = clock
        self._started: float | None = None
        self._title, self._left = BodyText(), MutedText()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.cancel_button = SecondaryButton(words.CANCEL, name=f"{name}_cancel_button")
        self.cancel_button.clicked.connect(self.cancel_chosen)
        self._appear = QTimer(self)
        self._appear.setSingleShot(True)
        self._appear.setInterval(round(_SHOW_AFTER * 1000))
        self._appear.timeout.connect(self._on_appear_timeout)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        foot = Row()
        foot.add(self._left, 1)
        foot.add(self.cancel_button)
        for widget in (self._title, self._bar, foot):
            column.addWidget(widget)
        self.hide()

    @property
    def time_left(self) -> str:
        """What is said about the time that is left; empty while nothing is said."""
        return self._left.text()

    @property
    def is_waiting(self) -> bool:
        """Whether a piece of work has begun and has not come to its end."""
        return self._started is not None

    def start(self, title: str, *, can_cancel: bool = True) -> None:
        """Begins to wait for a piece of work; the panel shows after a second."""
        self._started = self._clock()
        self._title.setText(title)
        self._left.setText("")
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self.cancel_button.setVisible(can_cancel)
        self.cancel_button.setEnabled(True)
        self._appear.start()

    def set_progress(self, done: int, total: int) -> None:
        """Shows how much is done; after ten seconds also how long the rest will take."""
        if self._started is None or total <= 0:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        gone = self._clock() - self._started
        if gone >= _SHOW_AFTER:
            self._on_appear_timeout()
        if gone >= _TIME_LEFT_AFTER and done:
            self._left.setText(words.time_left(gone * (total - done) / done))

    def finish(self) -> None:
        """Ends the waiting and hides the panel."""
        self._started = None
        self._appear.stop()
        self.hide()

    def _on_appear_timeout(self) -> None:
        if self._started is not None and self.isHidden():
            self.show()
            announce(self, self._title.text())


class StatusLine(QFrame):
    """The line at the foot of the window: what was just done, said aloud too, with an act such as Undo."""

    act_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._undo: Callable[[], None] | None = None
        self.setObjectName("status_line")
        self.setProperty("kit", "statusbar")
        self.setAccessibleName(words.STATUS_NAME)
        across = QHBoxLayout(self)
        across.setContentsMargins(Space.LARGE, 6, Space.LARGE, 6)
        across.setSpacing(Space.SMALL)
        self._icon = IconLabel("info", Tone.MUTED, 16)
        self._icon.hide()
        self._text = ElidedLabel()
        self.act_button = LinkButton("", name="status_line_act_button")
        self.act_button.clicked.connect(self._on_act_button_clicked)
        self.act_button.hide()
        across.addWidget(self._icon)
        across.addWidget(self._text, 1)
        across.addWidget(self.act_button)

    @property
    def text(self) -> str:
        """The message that is shown."""
        return self._text.text()

    def say(self, text: str, tone: Tone = Tone.PLAIN, act: str = "") -> None:
        """Shows a message and has it read out.

        Args:
            text: The message. No names: the line stays in sight.
            tone: GOOD for what is done, CAUTION for what needs care.
            act: The words of a link beside it, or nothing.
        """
        self._undo = None
        self._text.setText(text)
        self._icon.setVisible(tone in _TONE_ICONS)
        if tone in _TONE_ICONS:
            self._icon.become(_TONE_ICONS[tone], tone)
        self.act_button.setText(act)
        self.act_button.setVisible(bool(act))
        if text:
            announce(self, text, at_once=tone in (Tone.CAUTION, Tone.STOP))

    def offer(self, text: str, undo: Callable[[], None]) -> None:
        """Says what was done, and offers to take it back until something else is said."""
        self.say(text, Tone.GOOD, words.UNDO)
        self._undo = undo

    def undo(self) -> None:
        """Takes back what was done last; where nothing is on offer, says how the record itself is put right."""
        undo, self._undo = self._undo, None
        self.say(words.UNDONE if undo is not None else words.NOTHING_TO_UNDO, Tone.GOOD)
        if undo is not None:
            undo()

    def clear(self) -> None:
        """Takes the message away."""
        self.say("")

    def _on_act_button_clicked(self) -> None:
        self.act_button.hide()
        self.act_chosen.emit()
        if self._undo is not None:
            self.undo()
