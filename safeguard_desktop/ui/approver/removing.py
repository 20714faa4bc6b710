"""An approver removes somebody from reading: whom, who leads then, and who agrees. Source: DESIGN 3; S44."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.services.staff.removing import AfterRemoval, Removal, RemovingService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.boxes import Boxes, Question
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.people.agreeing import Agreeing
from safeguard_desktop.ui.people.secret_dialog import Asked, SecretDialog, Work
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.widgets import Card, Choice, ChoiceField, MutedText, SecondaryButton
from safeguard_desktop.ui.widgets.progress import ProgressPanel
from safeguard_desktop.wording import key_change as key_words
from safeguard_desktop.wording import removing as words

_NOBODY: Final = "nobody"


class RemovingDialog(SecretDialog):
    """Whom it is about, and who leads from then on. `chosen` carries the removal and how the setting would stand."""

    chosen = Signal(object, object)

    def __init__(
        self, parent: QWidget, tasks: Tasks, removing: RemovingService, readers: tuple[Person, ...]
    ) -> None:
        asked = Asked("removing_dialog", words.DIALOG, [words.DIALOG_WHY], words.CONTINUE)
        super().__init__(parent, tasks, asked)
        self._removing = removing
        self._after: AfterRemoval | None = None
        self.who = ChoiceField("removed", words.WHO, [Choice(each.id, each.name) for each in readers])
        self.successor = ChoiceField("successor", words.SUCCESSOR, [])
        for field in (self.who, self.successor):
            self.add_field(field)
        self.successor.hide()
        self.who.edited.connect(self._on_who_edited)
        self.succeeded.connect(self._on_succeeded)

    @override
    def work(self) -> Work:
        who, successor, after = self.who.chosen(), self.successor.chosen(), self._after
        if who is None or after is None:
            return lambda: (Problem("removed", "missing"),)
        if successor is None:
            return lambda: (Problem("successor", "missing"),)
        return lambda: ()

    def _on_who_edited(self) -> None:
        person = PersonId(self.who.chosen() or "")
        self._tasks.run(
            lambda: (person, self._removing.after(person)),
            self._on_after,
            self._on_failed,
            latest="after",
            owner=self,
        )

    def _on_after(self, found: tuple[PersonId, AfterRemoval]) -> None:
        person, after = found
        if person != self.who.chosen():
            return
        self._after = after
        choices = [] if after.needs_successor else [Choice(_NOBODY, words.AS_IT_IS)]
        for each in after.successors:
            pattern = words.BY_SHEET if each.id in after.by_sheet else words.READS_NOW
            choices.append(Choice(each.id, pattern.format(name=each.name)))
        self.successor.offer(choices, "")
        self.successor.show_hint(
            words.SUCCESSOR_NEEDED if after.needs_successor else words.SUCCESSOR_NOT_NEEDED
        )
        self.successor.show()

    def _on_succeeded(self) -> None:
        chosen = self.successor.chosen()
        successor = None if chosen == _NOBODY or chosen is None else PersonId(chosen)
        self.chosen.emit(Removal(PersonId(self.who.chosen() or ""), successor), self._after)


class RemovingCard(Card):
    """`told` carries what was done, in words; `changed` that the register is another; `failed` what was in the way."""

    told = Signal(str)
    changed = Signal()
    failed = Signal(object)

    def __init__(self, removing: RemovingService, tasks: Tasks, boxes: Boxes) -> None:
        super().__init__(words.TITLE)
        self._removing, self._tasks, self._boxes = removing, tasks, boxes
        self.open_button = SecondaryButton(words.OPEN, "user-round", name="remove_reader_button")
        self.open_button.clicked.connect(self._on_open_button_clicked)
        self.progress = ProgressPanel("removing_progress")
        for part in (MutedText(words.WHY), Acts(self.open_button), self.progress):
            self.add(part)

    def _on_open_button_clicked(self) -> None:
        self._tasks.run(self._removing.readers, self._on_readers, self.failed.emit, owner=self)

    def _on_readers(self, readers: tuple[Person, ...]) -> None:
        if not readers:
            self.told.emit(words.NOBODY)
            return
        dialog = RemovingDialog(self, self._tasks, self._removing, readers)
        names = {each.id: each.name for each in readers}
        dialog.chosen.connect(partial(self._ask, names))
        dialog.open()

    def _ask(self, names: dict[PersonId, str], removal: Removal, after: AfterRemoval) -> None:
        by_sheet = removal.successor in after.by_sheet
        new = [each.name for each in after.successors if each.id == removal.successor]
        stay = [each.name for each in after.readers]
        readers = [*stay, *(each for each in new if each not in stay)]
        question = Question(
            words.title(names[removal.person]),
            words.question(readers, new[0] if new else "", with_sheet=by_sheet),
            words.ASK_YES,
            is_destructive=True,
        )
        self._boxes.ask(self, question, partial(self._on_answered, removal))

    def _on_answered(self, removal: Removal, goes_on: bool) -> None:
        if not goes_on:
            self.open_button.setFocus()
            return
        progress = self._tasks.progress(self._on_progress)
        used: list[bool] = []

        def act(agreement: Agreement | None) -> Changed:
            changed = self._removing.remove(removal, agreement, progress)
            used.append(agreement is not None and bool(agreement.words))
            return changed

        def done(_changed: Changed) -> None:
            self.progress.finish()
            self.told.emit(words.DONE_WITH_KEYS if used[-1] else words.DONE)
            self.changed.emit()
            self.open_button.setFocus()

        attempt = Agreeing[Changed](self, self._tasks, _WhoAgrees(self._removing, removal))
        attempt.attempt(act, done, self._on_failed)

    def _on_progress(self, done: int, total: int) -> None:
        if not self.progress.is_waiting and done < total:
            self.progress.start(key_words.CHANGING, can_cancel=False)
        self.progress.set_progress(done, total)

    def _on_failed(self, failure: Exception) -> None:
        self.progress.finish()
        self.failed.emit(failure)


class _WhoAgrees:
    """Who could agree to one removal: never whoever it is about."""

    def __init__(self, removing: RemovingService, removal: Removal) -> None:
        self._removing, self._removal = removing, removal

    def has_shares(self) -> bool:
        return self._removing.has_shares()

    def who_can_agree(self) -> tuple[Person, ...]:
        return self._removing.who_can_agree(self._removal)
