"""Three shares in place of the one sheet: its words, three papers one after the other, then in force. X14."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem
from safeguard_desktop.services.office.shares import NewShare, SharesService, SharesState
from safeguard_desktop.services.office.sheet import words_problem
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.people.secret_dialog import Asked, SecretDialog, Work
from safeguard_desktop.ui.printing import Printing
from safeguard_desktop.ui.setup.secrets import RecoveryStep
from safeguard_desktop.ui.setup.sheet import SheetDialog
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Space, Tone, appearance
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import (
    Banner,
    Card,
    ErrorSummary,
    MutedText,
    PrimaryButton,
    Row,
    ScrollPage,
    SecondaryButton,
    SectionHeading,
    StrongText,
    TextField,
)
from safeguard_desktop.wording import kit
from safeguard_desktop.wording import people as people_words
from safeguard_desktop.wording import shares as words
from safeguard_desktop.wording.faults import fault_sentence
from safeguard_desktop.wording.problems import problem_text
from safeguard_desktop.wording.setup import RECOVERY_NO_PRINTER


class SheetWordsDialog(SecretDialog):
    """The words of the sheet. `opened` carries them once they are the right ones."""

    opened = Signal(str)

    def __init__(self, parent: QWidget, tasks: Tasks, shares: SharesService) -> None:
        asked = Asked("sheet_words_dialog", words.WORDS_TITLE, [words.WORDS_WHY], words.WORDS_CONTINUE)
        super().__init__(parent, tasks, asked)
        self._shares, self._typed = shares, ""
        self.add_field(TextField("sheet_words", people_words.AGREE_WORDS, people_words.AGREE_WORDS_HINT))
        self.succeeded.connect(self._on_succeeded)

    @override
    def work(self) -> Work:
        shares, typed = self._shares, self.field("sheet_words")
        self._typed = typed
        if not typed:
            return lambda: (Problem("sheet_words", "missing"),)

        def check() -> tuple[Problem, ...]:
            shares.check_words(typed)
            return ()

        return check

    @override
    def _on_failed(self, failure: Exception) -> None:
        if isinstance(failure, EnvironmentFault) and failure.code is FaultCode.WRONG_RECOVERY_WORDS:
            self._end_waiting()
            self.summary.show_problems([("sheet_words", str(fault_sentence(failure)))], self.fields)
            return
        super()._on_failed(failure)

    def _on_succeeded(self) -> None:
        typed, self._typed = self._typed, ""
        self.opened.emit(typed)


class SharesDialog(QDialog):
    """One share after the other, each printed or copied and four of its words typed back. `confirmed` ends it."""

    confirmed = Signal()

    def __init__(
        self,
        parent: QWidget,
        tasks: Tasks,
        shares: SharesService,
        drawn: tuple[NewShare, ...],
        printing: Printing,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._shares, self._drawn, self._printing = tasks, shares, drawn, printing
        self._at = 0
        self.setObjectName("shares_dialog")
        self.setWindowTitle(words.DIALOG)
        self.setAccessibleName(words.DIALOG)
        self.heading = SectionHeading("")
        self.summary, self.trouble = ErrorSummary(), TroubleBanner("shares_trouble_banner")
        self.recovery = RecoveryStep(words.INTRO, words.INTRO_THEN, words.KEEP)
        self.recovery.print_asked.connect(partial(self._with_paper, self._print))
        self.recovery.preview_asked.connect(partial(self._with_paper, self._preview))
        self.act_button = PrimaryButton(" ", name="shares_act_button")
        self.cancel_button = SecondaryButton(kit.CANCEL, name="shares_cancel_button")
        self.act_button.clicked.connect(self.submit)
        self.cancel_button.clicked.connect(self.reject)
        self.finished.connect(self._on_finished)
        self._lay_out()
        self._show_share()

    def submit(self) -> None:
        """Looks whether the words of this share were typed back, and goes on to the next one if they were."""
        self.summary.clear()
        new, typed = self._drawn[self._at], self.recovery.typed()
        self._tasks.run(partial(words_problem, new, typed), self._on_looked, owner=self)

    def _on_looked(self, found: tuple[Problem, ...]) -> None:
        if found:
            problems = [(each.field, problem_text(each)) for each in found]
            self.summary.show_problems(problems, self.recovery.fields())
            return
        if self._at + 1 < len(self._drawn):
            self._at += 1
            self._show_share()
            self.recovery.print_button.setFocus()
            return
        self.confirmed.emit()
        self.accept()

    def _show_share(self) -> None:
        new = self._drawn[self._at]
        self.heading.setText(words.SHARE.format(letter=new.share.letter, number=self._at + 1))
        self.recovery.show_prepared(new)
        rest = self._drawn[self._at + 1 :]
        self.act_button.setText(words.NEXT.format(letter=rest[0].share.letter) if rest else words.FINISH)
        self._page.verticalScrollBar().setValue(0)

    def _with_paper(self, then: Callable[[Output], None]) -> None:
        self.trouble.clear()
        paper = partial(self._shares.paper, self._drawn[self._at])
        self._tasks.run(paper, then, self.trouble.show_failure, owner=self)

    def _print(self, paper: Output) -> None:
        self._printing.start(self, paper.pdf, lambda _printed: None, no_printer=RECOVERY_NO_PRINTER)

    def _preview(self, paper: Output) -> None:
        SheetDialog(self, self._tasks, paper.pdf).open()

    def _on_finished(self) -> None:
        self.recovery.forget_words()
        self._drawn = ()
        self.deleteLater()

    def _lay_out(self) -> None:
        self._page = page = ScrollPage(widest=720)
        for part in (self.heading, self.trouble, self.summary, self.recovery):
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
        wanted = QSize(appearance().pixels(820), appearance().pixels(680))
        behind = self.parentWidget()
        self.resize(wanted.boundedTo(behind.window().size()) if behind is not None else wanted)


class SharesCard(Card):
    """`told` carries what was done, in words; `failed` what was in the way."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, shares: SharesService, tasks: Tasks, printing: Printing) -> None:
        super().__init__(words.TITLE)
        self._shares, self._tasks, self._printing = shares, tasks, printing
        self.unfinished_banner = Banner(Tone.CAUTION, words.UNFINISHED_THEN, title=words.UNFINISHED)
        self.unfinished_banner.setObjectName("shares_unfinished_banner")
        self.unfinished_banner.hide()
        self.state_label = StrongText(words.NONE)
        self.make_button = SecondaryButton(words.MAKE, "files", name="make_shares_button")
        self.make_button.clicked.connect(self._on_make_button_clicked)
        for part in (self.unfinished_banner, self.state_label, MutedText(words.WHY), Acts(self.make_button)):
            self.add(part)

    def reload(self) -> None:
        """Looks whether there are shares."""
        self._tasks.run(self._shares.state, self._on_known, self.failed.emit, owner=self)

    def _on_known(self, state: SharesState) -> None:
        self.unfinished_banner.setVisible(state is SharesState.UNFINISHED)
        self.state_label.setVisible(state is not SharesState.UNFINISHED)
        self.state_label.setText(words.WHOLE if state is SharesState.WHOLE else words.NONE)
        self.make_button.setText(words.MAKE if state is SharesState.NONE else words.MAKE_ANEW)

    def _on_make_button_clicked(self) -> None:
        dialog = SheetWordsDialog(self, self._tasks, self._shares)
        dialog.opened.connect(self._on_opened)
        dialog.open()

    def _on_opened(self, typed: str) -> None:
        drawn = self._shares.draw()
        dialog = SharesDialog(self, self._tasks, self._shares, drawn, self._printing)
        dialog.confirmed.connect(partial(self._put_in_force, typed, drawn))
        dialog.open()

    def _put_in_force(self, typed: str, drawn: tuple[NewShare, ...]) -> None:
        self._tasks.run(
            partial(self._shares.put_in_force, typed, drawn), self._on_made, self._on_failed, owner=self
        )

    def _on_made(self, _changed: Changed) -> None:
        self.told.emit(words.DONE)
        self.make_button.setFocus()
        self.reload()

    def _on_failed(self, failure: Exception) -> None:
        self.failed.emit(failure)
        self.reload()
