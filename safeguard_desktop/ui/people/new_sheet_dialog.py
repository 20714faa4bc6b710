"""A new recovery sheet: printed or copied, four of its words typed back, and only then put in force."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.office.sheet import NewSheet, words_problem
from safeguard_desktop.services.staff.key_change import KeyChangeService
from safeguard_desktop.services.workplace import Output
from safeguard_desktop.ui.printing import Printing
from safeguard_desktop.ui.setup.secrets import RecoveryStep
from safeguard_desktop.ui.setup.sheet import SheetDialog
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Space, appearance
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import (
    ErrorSummary,
    PrimaryButton,
    Row,
    ScrollPage,
    SecondaryButton,
    SectionHeading,
)
from safeguard_desktop.wording import key_change as words
from safeguard_desktop.wording import kit
from safeguard_desktop.wording.problems import problem_text
from safeguard_desktop.wording.setup import RECOVERY_NO_PRINTER


class NewSheetDialog(QDialog):
    """`confirmed` carries the sheet once its words were typed back. Nothing of it is left when this is closed."""

    confirmed = Signal(object)

    def __init__(self, parent: QWidget, tasks: Tasks, keys: KeyChangeService, printing: Printing) -> None:
        super().__init__(parent)
        self._tasks, self._keys, self._printing = tasks, keys, printing
        self._sheet = keys.draw_sheet()
        self.setObjectName("new_sheet_dialog")
        self.setWindowTitle(words.NEW_SHEET)
        self.setAccessibleName(words.NEW_SHEET)
        self.summary, self.trouble = ErrorSummary(), TroubleBanner("new_sheet_trouble_banner")
        self.recovery = RecoveryStep()
        self.recovery.show_prepared(self._sheet)
        self.recovery.print_asked.connect(partial(self._with_paper, self._print))
        self.recovery.preview_asked.connect(partial(self._with_paper, self._preview))
        self.act_button = PrimaryButton(words.NEW_SHEET_ACT, name="new_sheet_act_button")
        self.cancel_button = SecondaryButton(kit.CANCEL, name="new_sheet_cancel_button")
        self.act_button.clicked.connect(self.submit)
        self.cancel_button.clicked.connect(self.reject)
        self.finished.connect(self._on_finished)
        self._lay_out()

    def submit(self) -> None:
        """Looks whether the words were typed back, and confirms the sheet if they were."""
        self.summary.clear()
        sheet, typed = self._sheet, self.recovery.typed()
        self._tasks.run(partial(words_problem, sheet, typed), partial(self._on_looked, sheet), owner=self)

    def _on_looked(self, sheet: NewSheet, found: tuple[Problem, ...]) -> None:
        if found:
            problems = [(each.field, problem_text(each)) for each in found]
            self.summary.show_problems(problems, self.recovery.fields())
            return
        self.confirmed.emit(sheet)
        self.accept()

    def _with_paper(self, then: Callable[[Output], None]) -> None:
        self.trouble.clear()
        self._tasks.run(partial(self._keys.paper, self._sheet), then, self.trouble.show_failure, owner=self)

    def _print(self, paper: Output) -> None:
        self._printing.start(self, paper.pdf, lambda _printed: None, no_printer=RECOVERY_NO_PRINTER)

    def _preview(self, paper: Output) -> None:
        SheetDialog(self, self._tasks, paper.pdf).open()

    def _on_finished(self) -> None:
        self.recovery.forget_words()
        self.deleteLater()

    def _lay_out(self) -> None:
        self._page = page = ScrollPage(widest=720)
        for part in (SectionHeading(words.NEW_SHEET), self.trouble, self.summary, self.recovery):
            page.add(part)
        acts = Row()
        acts.stretch()
        for button in (self.cancel_button, self.act_button):
            acts.add(button)
        acts.setContentsMargins(Space.WIDE, Space.MEDIUM, Space.WIDE, Space.LARGE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page, 1)
        column.addWidget(acts)
        # With large text it would be taller than the screen; inside, the page scrolls.
        wanted = QSize(appearance().pixels(820), appearance().pixels(680))
        behind = self.parentWidget()
        self.resize(wanted.boundedTo(behind.window().size()) if behind is not None else wanted)
