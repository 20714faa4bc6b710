"""The frame of every form behind the lock: questions, problems on top, a draft that is kept, one button that acts.

A form saves through one call of its service. What was typed stays until that call has come back; then the draft is
thrown away and everybody hears of the change on the bus. A form that is made anew for each subject calls `pause` before
it takes its questions down.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.domain.errors import Problem, Refused
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.answers import answers_of, blended, give_answer, give_answers
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.drafts import DraftKeeper
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import (
    ErrorSummary,
    Field,
    MutedText,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    SectionHeading,
    TextLabel,
    lay_out_around,
    page_around,
)
from safeguard_desktop.wording import forms as words
from safeguard_desktop.wording.problems import problem_text

FieldT = TypeVar("FieldT", bound=Field)


class DeskForm(QWidget):
    """A form about one thing. Subclasses add their fields and say how problems are found and how it is saved.

    `saved` carries the `Changed`; `closed` is emitted when the person puts the form aside, which keeps the draft, or
    gives it up. `wanted_back` carries what it was about: that is undone, and the draft is there again.
    """

    saved = Signal(object)
    closed = Signal()
    wanted_back = Signal(str)
    heading: type[TextLabel] = SectionHeading
    """A form that fills a page of its own has the title of one."""

    def __init__(self, name: str, title: str, act: str, bench: Bench) -> None:
        """Makes the frame.

        Args:
            name: The object name, under which drafts are kept too.
            title: The heading.
            act: The words of the button that saves.
            bench: The worker, the bus and the drafts.
        """
        super().__init__()
        self.bench = bench
        self.about = ""
        self.fields: dict[str, Field] = {}
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.summary = ErrorSummary()
        self.trouble = TroubleBanner(f"{name}_trouble_banner")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.LARGE)
        for widget in (self.heading(title), self.trouble, self.summary):
            self.column.addWidget(widget)
        self.act_button = PrimaryButton(act, name=f"{name}_save_button")
        self.act_button.clicked.connect(self.submit)
        self.close_button = SecondaryButton(words.PUT_ASIDE, name=f"{name}_close_button")
        self.close_button.clicked.connect(self.put_aside)
        self.discard_button = QuietButton(words.DISCARD, "trash-2", name=f"{name}_discard_button")
        self.discard_button.clicked.connect(self.discard)
        self._promise = words.DRAFT_NOTE
        self.draft_note = MutedText(self._promise)
        self._keeper = DraftKeeper(bench, name, self.answers, self)
        self._keeper.kept.connect(self._on_draft_kept)

    def add_field(self, field: FieldT) -> FieldT:
        """Adds a question below."""
        self.fields[field.objectName()] = field
        self.column.addWidget(field)
        return field

    def add(self, widget: QWidget) -> None:
        """Adds something that is not a question below."""
        self.column.addWidget(widget)

    def add_acts(self) -> None:
        """Adds the buttons; subclasses call this after their last question.

        What kept the form from being saved is said above them, where whoever saves it looks: the top of a long form is
        far out of sight.
        """
        self.column.removeWidget(self.trouble)
        self.column.addWidget(self.trouble)
        self.column.addWidget(Acts(self.act_button, self.close_button, self.discard_button))
        self.column.addWidget(self.draft_note)
        # A short form beside longer ones would otherwise be pulled out to their height.
        self.column.addStretch(1)

    def add_act_alone(self) -> None:
        """Adds the buttons of a form that asks nothing: nothing is typed that could be kept or thrown away."""
        self.close_button.setText(words.NOT_NOW)
        self.discard_button.hide()
        self.column.addWidget(Acts(self.act_button, self.close_button, self.discard_button))
        self.column.addStretch(1)

    def begin(self, about: str) -> None:
        """Empties the form, fills in what was kept of it, and puts the focus on the first question."""
        # What is typed about another thing may not be two seconds old.
        self.pause()
        self.about = about
        self.clear_problems()
        for field in self.fields.values():
            give_answer(field, "")
        self.prefill()
        self.show_what_applies()
        self._keeper.begin(about, self._fill_in, self._blend)
        self.focus_first()

    def focus_first(self) -> None:
        """Puts the keyboard on the first question."""
        next(iter(self.fields.values())).focus_control()

    def prefill(self) -> None:
        """Fills in what is known before anybody types."""

    def show_what_applies(self) -> None:
        """Shows the questions that make sense with the answers as they are, whenever those were filled in."""

    def note_prefilled(self) -> None:
        """Takes what the program has filled in late as the beginning of the form, and not as something typed."""
        self._keeper.start_from_here()

    def answers(self) -> dict[str, str]:
        """Returns what is typed, for the draft."""
        return answers_of(self.fields.values())

    def restore(self, answers: dict[str, str]) -> None:
        """Fills in a draft."""
        give_answers(self.fields.values(), answers)

    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        """Returns work that says what keeps the form from being saved. It must not touch the widgets."""
        raise NotImplementedError

    def save(self) -> Callable[[], Changed]:
        """Returns work that saves the form. It must not touch the widgets."""
        raise NotImplementedError

    def submit(self) -> None:
        """Saves the form if nothing is missing; else says what is."""
        self.act_button.setEnabled(False)
        find, save, end_draft = self.find_problems(), self.save(), self._keeper.ending()

        def work() -> tuple[Problem, ...] | Changed:
            answer = find() or save()
            if isinstance(answer, Changed):
                end_draft()
            return answer

        self.bench.tasks.run(work, self._on_answered, self._on_failed, owner=self)

    def put_aside(self) -> None:
        """Closes the form; what was typed is kept and is there again when it is opened."""
        self.pause()
        self.closed.emit()

    def discard(self) -> None:
        """Gives up what is typed and closes the form. Nothing of it is in the record, so it can be undone."""
        about, answers, is_written = self.about, self.answers(), self._keeper.has_words
        self._keeper.finish()
        self.closed.emit()
        if is_written:
            self.bench.bus.undo_offered.emit(words.DISCARDED, partial(self._bring_back, about, answers))

    def _bring_back(self, about: str, answers: dict[str, str]) -> None:
        name, drafts = self.objectName(), self.bench.drafts
        self.bench.tasks.run(
            lambda: drafts.keep(name, about, answers),
            lambda _none: self.wanted_back.emit(about),
            self._on_failed,
            owner=self,
        )

    def pause(self) -> None:
        """Keeps what is typed and stops watching, because the page goes on to something else."""
        self._keeper.pause()

    def keep_draft(self) -> None:
        """Keeps what is typed at once."""
        self._keeper.keep()

    def clear_problems(self) -> None:
        """Takes every problem and fault away."""
        self.summary.clear()
        self.trouble.clear()
        self.act_button.setEnabled(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submit()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.put_aside()
            return
        super().keyPressEvent(event)

    def _fill_in(self, answers: dict[str, str]) -> None:
        self.restore(answers)
        self.show_what_applies()

    def _blend(self, began: Mapping[str, str], now: dict[str, str], kept: dict[str, str]) -> dict[str, str]:
        return blended(self.fields.values(), began, now, kept)

    def _on_draft_kept(self, is_kept: bool) -> None:
        """Takes back what the note promises while the disk takes nothing: whoever closes the program would lose it."""
        is_taken_back = self.draft_note.text() == words.DRAFT_NOT_KEPT
        if is_kept and is_taken_back:
            self.draft_note.setText(self._promise)
        elif not is_kept and not is_taken_back:
            self._promise = self.draft_note.text()
            self.draft_note.setText(words.DRAFT_NOT_KEPT)

    def _on_answered(self, answer: tuple[Problem, ...] | Changed) -> None:
        self.clear_problems()
        if isinstance(answer, Changed):
            self._keeper.finish()
            self.bench.bus.changed.emit(answer)
            self.saved.emit(answer)
            return
        self.show_problems(answer)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Shows problems at the top and beside their fields."""
        self.summary.show_problems([(found.field, problem_text(found)) for found in problems], self.fields)

    def _on_failed(self, fault: Exception) -> None:
        self.clear_problems()
        if isinstance(fault, Refused) and fault.problems:
            self.show_problems(fault.problems)
            return
        self.trouble.show_failure(fault)
        lay_out_around(self.trouble)
        self.act_button.setFocus(Qt.FocusReason.OtherFocusReason)
        page = page_around(self)
        if page is not None:
            page.ensureWidgetVisible(self.trouble)
