"""The frame of a journey in steps: a stepper, trouble above it and progress below, and the page after the last step.

Setting up and restoring stand in it. What the steps are, and what happens between them, is theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import Field, ProgressPanel, Stepper
from safeguard_desktop.wording.problems import problem_text

T = TypeVar("T")


class JourneyFrame(QWidget):
    """A journey that runs one piece of work at a time and ends on a page of its own.

    Signals: `finished` with the setting's folder once it is on the disk and the person goes on; `cancelled`.
    """

    finished = Signal(object)
    cancelled = Signal()

    def __init__(self, name: str, end: QWidget, around: Surroundings) -> None:
        """Makes the frame; `name` begins the object names, `end` is what is shown once all is done."""
        super().__init__()
        self.setObjectName(f"{name}_wizard")
        self._around, self._end = around, end
        self._is_busy = False
        self.stepper = Stepper(f"{name}_stepper")
        self.trouble = TroubleBanner(f"{name}_trouble_banner")
        self.progress = ProgressPanel(f"{name}_progress")
        self._journey, self._stack = self._steps(), QStackedWidget()
        for page in (self._journey, end):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _steps(self) -> QWidget:
        journey = QWidget()
        column = QVBoxLayout(journey)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.trouble, self.stepper, self.progress):
            column.addWidget(widget, int(widget is self.stepper))
        self.progress.setContentsMargins(Space.WIDE, Space.SMALL, Space.WIDE, Space.MEDIUM)
        return journey

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is self._journey:
            self._on_cancel_chosen()
            return
        super().keyPressEvent(event)

    def _on_cancel_chosen(self, _key: str = "") -> None:
        """Leaves the journey; one that holds secrets asks first."""
        self.cancelled.emit()

    def _show_end(self) -> None:
        self._stack.setCurrentWidget(self._end)

    def _run(self, work: Callable[[], T], done: Callable[[T], None], title: str = "") -> None:
        """Runs one piece of work at a time; what the world did to it is shown above the step."""
        self._is_busy = True
        self.trouble.clear()
        if title:
            self.progress.start(title, can_cancel=False)
        self._around.tasks.run(work, done, self._on_failed, owner=self)

    def _end_waiting(self) -> None:
        self._is_busy = False
        self.progress.finish()

    def _on_failed(self, failure: Exception) -> None:
        self._end_waiting()
        self.trouble.show_failure(failure)

    def _show_problems(self, found: Sequence[Problem], fields: Mapping[str, Field]) -> None:
        self.stepper.show_problems([(problem.field, problem_text(problem)) for problem in found], fields)
