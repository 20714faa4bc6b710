"""The wizard of restoring. The backup is never changed, and nothing that looks finished is left behind by a failure."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TypeVar

from typing_extensions import override

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.office.restoring import BackupRow, RestoringService, ShareFault
from safeguard_desktop.services.office.setup import SetupDraft, SetupService
from safeguard_desktop.ui.boxes import Question
from safeguard_desktop.ui.journey import JourneyFrame
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.restore.done import DonePage
from safeguard_desktop.ui.restore.steps import BackupStep, TargetStep, WordsStep
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.wording import restoring as words
from safeguard_desktop.wording.faults import fault_sentence

T = TypeVar("T")


class RestoreStep(StrEnum):
    """The three screens, in order."""

    BACKUP = "backup"
    WORDS = "words"
    TARGET = "target"


class RestoreWizard(JourneyFrame):
    """Takes a person through restoring."""

    def __init__(self, service: RestoringService, setup: SetupService, around: Surroundings) -> None:
        """Makes the wizard; the rules for a passphrase are those of setting up."""
        self.done = DonePage()
        super().__init__("restore", self.done, around)
        self._service, self._setup = service, setup
        self._made: Path | None = None
        self._lead: Person | None = None
        self._opened = self._typed = ""
        self.backup, self.words, self.target = BackupStep(), WordsStep(), TargetStep()
        self._add_steps()
        self._connect()

    def start(self) -> None:
        """Shows the first step; the answers of a journey that was broken off are still there."""
        self._made = None
        if not self.target.target.text():
            self.target.target.set_text(str(self._setup.suggested_place()))
        self._stack.setCurrentWidget(self._journey)
        self._go_to(RestoreStep.BACKUP)

    def _add_steps(self) -> None:
        self.stepper.add_step(RestoreStep.BACKUP.value, words.TITLE, self.backup)
        self.stepper.add_step(RestoreStep.WORDS.value, words.STEP_WORDS, self.words)
        self.stepper.add_step(RestoreStep.TARGET.value, words.STEP_TARGET, self.target, words.ACT)

    def _connect(self) -> None:
        self.stepper.continue_chosen.connect(self._on_continue_chosen)
        self.stepper.back_chosen.connect(self._on_back_chosen)
        self.stepper.cancel_chosen.connect(self._on_cancel_chosen)
        self.backup.place_asked.connect(partial(self._pick, self._on_backups_picked))
        self.target.place_asked.connect(partial(self._pick, self._on_target_picked))
        self.done.unlock_chosen.connect(self._on_unlock_chosen)

    def _go_to(self, step: RestoreStep) -> None:
        self.trouble.clear()
        self.stepper.go_to(step.value)

    def _on_continue_chosen(self, key: str) -> None:
        leave = {
            RestoreStep.BACKUP: self._leave_backup,
            RestoreStep.WORDS: self._leave_words,
            RestoreStep.TARGET: self._restore,
        }
        if not self._is_busy:
            leave[RestoreStep(key)]()

    def _on_back_chosen(self, key: str) -> None:
        steps = list(RestoreStep)
        if not self._is_busy:
            self._go_to(steps[max(steps.index(RestoreStep(key)) - 1, 0)])

    def _leave_backup(self) -> None:
        backup = self.backup.chosen()
        if backup is None:
            self._show_problems((Problem("backup", "missing"),), self.backup.fields())
        else:
            self._run(partial(self._service.lead_of, backup.path), self._on_lead_found)

    def _on_lead_found(self, lead: Person) -> None:
        self._end_waiting()
        self._lead = lead
        self.target.show_lead(lead.name)
        self._go_to(RestoreStep.WORDS)

    def _leave_words(self) -> None:
        self._opened = ""
        if self.words.is_by_shares:
            self._leave_shares()
            return
        typed = self.words.words.text()
        if not typed:
            self._show_problems((Problem("words", "count"),), self.words.fields())
        else:
            self._run(partial(self._service.words_problem, typed), self._on_words_checked)

    def _on_words_checked(self, problem: Problem | None) -> None:
        self._end_waiting()
        if problem is None:
            self._go_to(RestoreStep.TARGET)
            return
        # The code names the place of the word that does not fit; the sentence of the fault says it in words.
        fault = EnvironmentFault(FaultCode.WRONG_RECOVERY_WORDS, problem.code.removeprefix("word_"))
        self.stepper.show_problems([("words", str(fault_sentence(fault)))], self.words.fields())

    def _leave_shares(self) -> None:
        backup, first, second = self.backup.chosen(), self.words.first.text(), self.words.second.text()
        if backup is not None:
            work = partial(self._service.open_shares, backup.path, first, second)
            self._run(work, self._on_shares_opened)

    def _on_shares_opened(self, opened: str | ShareFault) -> None:
        self._end_waiting()
        if isinstance(opened, str):
            self._opened = opened
            self._go_to(RestoreStep.TARGET)
            return
        fault = EnvironmentFault(FaultCode.WRONG_RECOVERY_WORDS, opened.detail)
        self.stepper.show_problems([(opened.field, str(fault_sentence(fault)))], self.words.fields())

    def _restore(self) -> None:
        backup, place = self.backup.chosen(), self.target.target.text()
        if backup is None:
            return
        if not place:
            self._show_problems((Problem("target_place", "missing"),), self.target.fields())
            return
        work = partial(self._check_and_restore, backup, Path(place).expanduser(), *self._passphrases())
        self._run(work, self._on_restored, words.RESTORING)

    def _passphrases(self) -> tuple[str, str]:
        return self.target.passphrase.text(), self.target.again.text()

    def _check_and_restore(
        self, backup: BackupRow, place: Path, passphrase: str, again: str
    ) -> Path | Problem:
        """Runs on the worker: checks the passphrase by the rules of setting up, then restores."""
        about = SetupDraft(
            setting_name=backup.name, lead_name=self._lead.name if self._lead is not None else ""
        )
        problem = self._setup.passphrase_problem(about, passphrase, again)
        if problem is not None:
            return problem
        return self._service.restore(backup.path, place, self._typed, passphrase, self._progress)

    def _on_restored(self, outcome: Path | Problem) -> None:
        self._end_waiting()
        if isinstance(outcome, Problem):
            self._show_problems((outcome,), self.target.fields())
            return
        self._made = outcome
        self._forget()
        self._show_end()
        self.done.show_restored(outcome)

    @override
    def _on_cancel_chosen(self, _key: str = "") -> None:
        if self._is_busy:
            return
        if not self.words.has_words():
            self._on_leave_answered(leaves=True)
            return
        question = Question(
            words.LEAVE_TITLE, words.LEAVE_TEXT, words.LEAVE_YES, words.LEAVE_NO, is_destructive=True
        )
        self._around.boxes.ask(self, question, self._on_leave_answered)

    def _on_leave_answered(self, leaves: bool) -> None:
        if leaves:
            self._forget()
            self.cancelled.emit()

    def _forget(self) -> None:
        """Takes every secret out of the fields: the sheet opens everything, and the next person may sit down here."""
        self.words.clear()
        self._opened = self._typed = ""
        self.target.clear()

    def _on_unlock_chosen(self) -> None:
        if self._made is not None:
            self.finished.emit(self._made)

    def _pick(self, chosen: Callable[[tuple[Path, ...]], None]) -> None:
        request = PickRequest(Pick.FOLDER, words.CHOOSE_PLACE, self._setup.suggested_place())
        self._around.picker.choose(self, request, chosen)

    def _on_backups_picked(self, paths: tuple[Path, ...]) -> None:
        if paths:
            place = paths[0]
            self._run(partial(self._service.list, place), partial(self._on_backups_found, str(place)))

    def _on_backups_found(self, place: str, rows: tuple[BackupRow, ...]) -> None:
        self._end_waiting()
        self.backup.show_backups(place, rows)

    def _on_target_picked(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self.target.target.set_text(str(paths[0]))

    @override
    def _run(self, work: Callable[[], T], done: Callable[[T], None], title: str = "") -> None:
        self._typed = self._opened or self.words.words.text()
        self._progress = self._around.tasks.progress(self.progress.set_progress)
        super()._run(work, done, title)
