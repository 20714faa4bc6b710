"""The keys of the record: changed by hand, and when somebody who could read has left. Source: DESIGN section 3."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.services.matters.opening import SheetState
from safeguard_desktop.services.office.sheet import NewSheet
from safeguard_desktop.services.staff.key_change import KeyChangeService
from safeguard_desktop.services.staff.people import PeopleService
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.boxes import Question
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.people.agreeing import Agreeing
from safeguard_desktop.ui.people.new_sheet_dialog import NewSheetDialog
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner, Card, MutedText, SecondaryButton
from safeguard_desktop.ui.widgets.progress import ProgressPanel
from safeguard_desktop.wording import key_change as words
from safeguard_desktop.wording import removing as removing_words

_Known = tuple[bool, tuple[str, ...], tuple[SheetState, tuple[str, ...]]]


class KeysCard(Card):
    """`told` carries what was done, in words; `changed` the person whom it was about; `failed` what was in the way."""

    told = Signal(str)
    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, keys: KeyChangeService, people: PeopleService, tasks: Tasks, papers: Papers) -> None:
        super().__init__(words.TITLE)
        self._keys, self._people, self._tasks, self._papers = keys, people, tasks, papers
        self.unfinished_banner = Banner(Tone.CAUTION, words.UNFINISHED_THEN, title=words.UNFINISHED)
        self.unfinished_banner.setObjectName("keys_unfinished_banner")
        self.unfinished_banner.hide()
        self.due_banner = Banner(Tone.CAUTION, " ", title=removing_words.KEYS_DUE)
        self.due_banner.setObjectName("keys_due_banner")
        self.due_banner.hide()
        self.adults_banner = Banner(Tone.CAUTION, " ", title=words.SHEET_OF_ADULTS)
        self.adults_banner.setObjectName("sheet_of_adults_banner")
        self.adults_banner.hide()
        self.change_button = SecondaryButton(words.CHANGE, "key-round", name="change_keys_button")
        self.change_button.clicked.connect(self._on_change_button_clicked)
        self.progress = ProgressPanel("key_change_progress")
        self.sheet_button = SecondaryButton(words.NEW_SHEET_MAKE, "file-text", name="new_sheet_button")
        self.sheet_button.clicked.connect(self._on_sheet_button_clicked)
        for part in (
            self.unfinished_banner,
            self.due_banner,
            MutedText(words.WHY),
            Acts(self.change_button),
            MutedText(words.NEW_SHEET_WHY),
            self.adults_banner,
            Acts(self.sheet_button),
            self.progress,
        ):
            self.add(part)

    def reload(self) -> None:
        """Looks whether a change was cut off, or is due, and which sheet opens worries about adults."""
        keys = self._keys
        self._tasks.run(
            lambda: (keys.is_unfinished(), keys.shut_out_by_name_only(), keys.sheet_of_matters()),
            self._on_known,
            self.failed.emit,
            owner=self,
        )

    def end_account(self, person: PersonId) -> None:
        """Writes down that a reader has left, and changes the keys in the same step."""
        self._change(words.ENDED, leaving=person)

    def _on_known(self, known: _Known) -> None:
        is_unfinished, shut_out, (sheet, readers) = known
        self.adults_banner.setVisible(sheet is not SheetState.CURRENT)
        if sheet is not SheetState.CURRENT:
            text = words.sheet_of_adults(readers, is_old=sheet is SheetState.OLD)
            self.adults_banner.set_text(text, title=words.SHEET_OF_ADULTS)
        self.unfinished_banner.setVisible(is_unfinished)
        self.due_banner.setVisible(bool(shut_out))
        if shut_out:
            self.due_banner.set_text(removing_words.keys_due(shut_out), title=removing_words.KEYS_DUE)

    def _on_change_button_clicked(self) -> None:
        question = Question(words.QUESTION, words.QUESTION_TEXT, words.CHANGE)
        self._papers.boxes.ask(self, question, self._on_answered)

    def _on_answered(self, goes_on: bool) -> None:
        if goes_on:
            self._change(words.CHANGED)

    def _on_sheet_button_clicked(self) -> None:
        dialog = NewSheetDialog(self, self._tasks, self._keys, self._papers.printing)
        dialog.confirmed.connect(self._on_sheet_confirmed)
        dialog.open()

    def _on_sheet_confirmed(self, sheet: NewSheet) -> None:
        self._change(words.NEW_SHEET_DONE, sheet=sheet)

    def _change(self, told: str, leaving: PersonId | None = None, sheet: NewSheet | None = None) -> None:
        progress = self._tasks.progress(self._on_progress)

        def act(agreement: Agreement | None) -> Changed:
            return self._keys.change(agreement, leaving, progress, sheet=sheet)

        attempt = Agreeing[Changed](self, self._tasks, self._people)
        attempt.attempt(act, partial(self._on_changed, told), self._on_failed)

    def _on_progress(self, done: int, total: int) -> None:
        # Not sooner: while a second person is asked for, and where nobody agrees, nothing is done to the record.
        if not self.progress.is_waiting and done < total:
            self.progress.start(words.CHANGING, can_cancel=False)
        self.progress.set_progress(done, total)

    def _on_changed(self, told: str, changed: Changed) -> None:
        self.progress.finish()
        self.told.emit(told)
        self.changed.emit(PersonId(changed.id))

    def _on_failed(self, failure: Exception) -> None:
        self.progress.finish()
        self.failed.emit(failure)
        self.reload()
