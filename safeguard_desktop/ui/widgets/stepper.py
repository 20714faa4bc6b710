"""The frame of a journey in steps: which step, the step itself, Back and Continue.

The journey itself lives elsewhere and knows no windows; this frame shows the step that it is told to and reports
which button was pressed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from safeguard_desktop.ui.theme import Space, appearance
from safeguard_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from safeguard_desktop.ui.widgets.field import Field
from safeguard_desktop.ui.widgets.order import put_after, stops_in
from safeguard_desktop.ui.widgets.page import Column, Row, ScrollPage
from safeguard_desktop.ui.widgets.problems import ErrorSummary
from safeguard_desktop.ui.widgets.text import PageTitle, TextLabel, rule
from safeguard_desktop.wording import kit as words


class Stepper(QWidget):
    """A journey in steps.

    Signals carry the key of the step in which the button was pressed.
    """

    continue_chosen = Signal(str)
    back_chosen = Signal(str)
    cancel_chosen = Signal(str)

    def __init__(self, name: str = "stepper") -> None:
        super().__init__()
        self.setObjectName(name)
        self._keys: list[str] = []
        self._titles: dict[str, str] = {}
        self._pages: dict[str, QWidget] = {}
        self._acts: dict[str, str] = {}
        self._progress = TextLabel("", "small")
        self._title = PageTitle("")
        self.summary = ErrorSummary()
        self._current = ""
        self._steps = Column()
        self.back_button = SecondaryButton(words.BACK, "arrow-left", name="back_button")
        self.continue_button = PrimaryButton(words.CONTINUE, name="continue_button")
        self.cancel_button = QuietButton(words.CANCEL, name="cancel_button")
        self.continue_button.clicked.connect(lambda: self.continue_chosen.emit(self.current()))
        self.back_button.clicked.connect(lambda: self.back_chosen.emit(self.current()))
        self.cancel_button.clicked.connect(lambda: self.cancel_chosen.emit(self.current()))
        self._lay_out()

    def add_step(self, key: str, title: str, page: QWidget, act: str = words.CONTINUE) -> None:
        """Adds a step.

        Args:
            key: The name of the step in the journey.
            title: What it asks.
            page: Its contents.
            act: The words on the button that ends it; the last one names the act.
        """
        self._keys.append(key)
        self._titles[key], self._acts[key] = title, act
        self._pages[key] = page
        self._steps.add(page)
        page.setVisible(self.current() == key)

    def current(self) -> str:
        """Returns the key of the step that is shown; "" before there is one."""
        return self._current or next(iter(self._keys), "")

    def go_to(self, key: str) -> None:
        """Shows a step, clears its problems and puts the focus on its first control."""
        number = self._keys.index(key)
        self.summary.clear()
        self._current = key
        # Not a stack: Qt would make that as high as its longest page, and spread the short ones out.
        for name, page in self._pages.items():
            page.setVisible(name == key)
        self._progress.setText(words.step_of(number + 1, len(self._keys)))
        self._title.setText(self._titles[key])
        self.setAccessibleName(f"{self._progress.text()}. {self._titles[key]}")
        self.continue_button.setText(self._acts[key])
        self.back_button.setVisible(number > 0)
        self._scroll.verticalScrollBar().setValue(0)
        self._focus_first(self._pages[key])

    def show_problems(self, problems: Sequence[tuple[str, str]], fields: Mapping[str, Field]) -> None:
        """Shows what keeps this step from being finished."""
        self.summary.show_problems(problems, fields)

    def _focus_first(self, page: QWidget) -> None:
        """Puts the focus on the first control of a page, or on Continue if it has none; the buttons come last."""
        stops = [stop for stop in stops_in(page) if stop.isEnabled() and stop.isVisibleTo(page)]
        put_after(self.summary, [*stops, self.back_button, self.continue_button, self.cancel_button])
        (stops[0] if stops else self.continue_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        """Places heading, step and buttons; the buttons stay in sight while a long step scrolls."""
        head = Column(4)
        head.add(self._progress)
        head.add(self._title)
        self._scroll = ScrollPage()
        for widget in (head, self.summary, self._steps):
            self._scroll.add(widget)
        feet = Row(self.back_button, self.continue_button)
        feet.stretch()
        feet.add(self.cancel_button)
        feet.body.setContentsMargins(Space.WIDE, Space.MEDIUM, Space.WIDE, Space.MEDIUM)
        # The buttons stand below the column of the step, not in the corner of a wide window.
        feet.setMaximumWidth(appearance().pixels(760) + 2 * Space.WIDE)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(feet, 100)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(rule())
        column.addLayout(foot)
