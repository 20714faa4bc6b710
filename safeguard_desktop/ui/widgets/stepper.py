"""The frame of a journey in steps: which step, the step itself, Back and Continue.

The journey itself lives elsewhere and knows no windows; this frame shows the step that it is told to and reports
which button was pressed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.ui.theme import Space, grow
from safeguard_desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from safeguard_desktop.ui.widgets.field import Field, field_of
from safeguard_desktop.ui.widgets.order import is_stop, put_after
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
        self.beside: tuple[QWidget, ...] = ()
        """What stands beside the journey and comes after its buttons, for Tab."""
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
        self._focus_first()

    def show_progress(self, number: int, count: int) -> None:
        """Says which step this is of how many, where a journey skips some."""
        self._progress.setText(words.step_of(number, count))

    def show_problems(self, problems: Sequence[tuple[str, str]], fields: Mapping[str, Field]) -> None:
        """Shows what keeps this step from being finished."""
        self.summary.show_problems(problems, fields)

    def put_in_order(self) -> list[QWidget]:
        """Has Tab go through what the step shows now, then the buttons; returns the stops of the step.

        To be called too when an answer has brought further questions into sight: hidden ones are passed over.
        """
        page = self._pages[self.current()]
        # By where they stand: what was hidden when the step was shown lies elsewhere in Qt's chain.
        stops = [stop for stop in page.findChildren(QWidget) if is_stop(stop)]
        stops = [stop for stop in stops if stop.isEnabled() and stop.isVisibleTo(page)]
        stops.sort(key=lambda stop: stop.mapTo(page, QPoint(0, 0)).y())
        buttons = (self.back_button, self.continue_button, self.cancel_button, *self.beside)
        put_after(self.summary, [*stops, *buttons])
        return stops

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # As every form is saved with it. A key that is held down must not go through the steps.
            if not event.isAutoRepeat():
                self.continue_button.click()
            return
        super().keyPressEvent(event)

    def _focus_first(self) -> None:
        """Puts the focus on the first question of the step, or on Continue if it has none; the buttons come last."""
        stops = self.put_in_order()
        field = field_of(stops[0]) if stops else None
        if field is not None:
            field.focus_control()
        else:
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
        grow(feet, QWidget.setMaximumWidth, 760, 2 * Space.WIDE)
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
