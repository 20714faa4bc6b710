"""The wizard of setting up: five steps, of which only the last writes anything.

Keys are made in memory after the third step. Going back keeps them, so that a sheet on paper stays good; only another
passphrase makes new ones, and then the words of the new sheet are asked for. Source: DESIGN 3; UI.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from typing_extensions import override

from safeguard_desktop.domain.clock import local
from safeguard_desktop.domain.dates import parse_date
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem
from safeguard_desktop.services.office.setup import (
    PreparedSetting,
    SetupDraft,
    SetupService,
    SetupStep,
    next_step,
    problems,
)
from safeguard_desktop.services.workplace import Output
from safeguard_desktop.ui.boxes import Question
from safeguard_desktop.ui.journey import JourneyFrame
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.setup.facts import PeopleStep, SettingStep
from safeguard_desktop.ui.setup.ready import MadePage, ReadyStep
from safeguard_desktop.ui.setup.secrets import PassphraseStep, RecoveryStep
from safeguard_desktop.ui.setup.sheet import SheetDialog
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.widgets import Field
from safeguard_desktop.wording import setup as words
from safeguard_desktop.wording.faults import fault_sentence
from safeguard_desktop.wording.kit import CHECK_ANSWERS


class SetupWizard(JourneyFrame):
    """Takes a person through setting up."""

    def __init__(self, service: SetupService, around: Surroundings) -> None:
        self.made = MadePage()
        super().__init__("setup", self.made, around)
        self._service = service
        self._draft = SetupDraft(place=str(service.suggested_place()))
        self._prepared: PreparedSetting | None = None
        self._passphrase_used = ""
        self._made: Path | None = None
        self.setting, self.people = SettingStep(self._read_date), PeopleStep()
        self.passphrase, self.recovery, self.ready = PassphraseStep(), RecoveryStep(), ReadyStep()
        self._add_steps()
        self._connect()

    def start(self) -> None:
        """Shows the journey where it was left; at its beginning when a record was made by it."""
        if self._made is not None:
            self._forget()
            self._made = None
            self._draft = SetupDraft(place=str(self._service.suggested_place()))
        self.setting.load(self._draft)
        self.people.load(self._draft)
        self._stack.setCurrentWidget(self._journey)
        self._go_to(SetupStep(self.stepper.current()) if self._prepared is not None else SetupStep.SETTING)

    @property
    def is_half_done(self) -> bool:
        """Whether something is answered here of which nothing has been written."""
        if self._made is not None:
            return False
        self._store()
        return self._prepared is not None or self._draft != SetupDraft(
            place=str(self._service.suggested_place())
        )

    def _add_steps(self) -> None:
        titles = (
            (SetupStep.SETTING, words.STEP_SETTING, self.setting),
            (SetupStep.PEOPLE, words.STEP_PEOPLE, self.people),
            (SetupStep.PASSPHRASE, words.STEP_PASSPHRASE, self.passphrase),
            (SetupStep.RECOVERY, words.STEP_RECOVERY, self.recovery),
            (SetupStep.READY, CHECK_ANSWERS, self.ready),
        )
        for step, title, page in titles:
            self.stepper.add_step(step.value, title, page)

    def _connect(self) -> None:
        self.stepper.continue_chosen.connect(self._on_continue_chosen)
        self.stepper.back_chosen.connect(self._on_back_chosen)
        self.stepper.cancel_chosen.connect(self._on_cancel_chosen)
        self.setting.place_asked.connect(self._on_place_asked)
        self.passphrase.suggestion_asked.connect(self._on_suggestion_asked)
        self.recovery.print_asked.connect(partial(self._with_sheet, self._print))
        self.recovery.preview_asked.connect(partial(self._with_sheet, self._preview))
        self.ready.change_chosen.connect(self._on_change_chosen)
        self.made.unlock_chosen.connect(self._on_unlock_chosen)

    def _go_to(self, step: SetupStep) -> None:
        """Shows a step with what is known so far."""
        self.trouble.clear()
        if step is SetupStep.RECOVERY and self._prepared is not None:
            self.recovery.show_prepared(self._prepared)
        if step is SetupStep.READY:
            self.ready.show_draft(self._draft)
        self.stepper.go_to(step.value)
        if step is SetupStep.READY:
            self.stepper.continue_button.setText(words.create_label(self._draft.setting_name))

    def _on_continue_chosen(self, key: str) -> None:
        if self._is_busy:
            return
        step = SetupStep(key)
        self._store()
        leave = {
            SetupStep.SETTING: self._leave_setting,
            SetupStep.PASSPHRASE: self._leave_passphrase,
            SetupStep.RECOVERY: self._leave_recovery,
            SetupStep.READY: self._create,
        }
        leave.get(step, partial(self._leave, step))()

    def _store(self) -> None:
        """Takes over what the first two screens say, also into keys that were made before they were changed."""
        self._draft = self.people.store(self.setting.store(self._draft))
        if self._prepared is not None:
            self._prepared = replace(self._prepared, draft=self._draft)

    def _leave(self, step: SetupStep) -> None:
        """Goes on from a step, or says what is missing."""
        after = next_step(self._draft, step)
        if after is None:
            self._show_problems(problems(self._draft, step), self._fields(step))
        else:
            self._go_to(after)

    def _leave_setting(self) -> None:
        """Goes on once the disk says that the record may lie there; a slow drive must not hold the window up."""
        found = (*problems(self._draft, SetupStep.SETTING), *self.setting.term_problems())
        if found:
            self._show_problems(found, self.setting.fields())
            return
        self._run(partial(self._service.place_problem, self._draft.place), self._on_place_checked)

    def _read_date(self, text: str, future: bool) -> date | None:
        return parse_date(text, local(self._around.clock()).date(), future=future)

    def _on_place_checked(self, fault: EnvironmentFault | None) -> None:
        self._end_waiting()
        if fault is None:
            self._leave(SetupStep.SETTING)
            return
        is_nowhere = fault.code is FaultCode.NOT_FOUND
        text = words.NO_SUCH_PLACE if is_nowhere else str(fault_sentence(fault))
        self.stepper.show_problems([("place", text)], self.setting.fields())

    def _leave_passphrase(self) -> None:
        passphrase, again, draft = (
            self.passphrase.passphrase.text(),
            self.passphrase.again.text(),
            self._draft,
        )
        if self._prepared is not None and passphrase == again == self._passphrase_used:
            self._go_to(SetupStep.RECOVERY)
            return

        def prepare() -> PreparedSetting | Problem:
            problem = self._service.passphrase_problem(draft, passphrase, again)
            return problem if problem is not None else self._service.prepare(draft, passphrase)

        self._passphrase_used = passphrase
        self._run(prepare, self._on_prepared, words.MAKING_KEYS)

    def _on_prepared(self, outcome: PreparedSetting | Problem) -> None:
        self._end_waiting()
        if isinstance(outcome, Problem):
            self._show_problems((outcome,), self.passphrase.fields())
            return
        self._prepared = outcome
        self._go_to(SetupStep.RECOVERY)

    def _leave_recovery(self) -> None:
        if self._prepared is None:
            return
        found = self._service.words_problem(self._prepared, self.recovery.typed())
        if found:
            self._show_problems(found, self.recovery.fields())
        else:
            self._go_to(SetupStep.READY)

    def _create(self) -> None:
        if self._prepared is not None:
            self._run(partial(self._service.create, self._prepared), self._on_created, words.CREATING)

    def _on_created(self, path: Path) -> None:
        self._end_waiting()
        prepared, self._made = self._prepared, path
        if prepared is not None:
            self._show_end()
            self.made.show_made(prepared, path)
        self._forget()

    def _on_back_chosen(self, key: str) -> None:
        if not self._is_busy:
            self._store()
            steps = list(SetupStep)
            self._go_to(steps[max(steps.index(SetupStep(key)) - 1, 0)])

    def _on_change_chosen(self, key: str) -> None:
        self._go_to(SetupStep(key))

    @override
    def _on_cancel_chosen(self, _key: str = "") -> None:
        self._store()
        if self._prepared is None:
            self.cancelled.emit()
            return
        question = Question(
            words.LEAVE_TITLE, words.LEAVE_TEXT, words.LEAVE_YES, words.LEAVE_NO, is_destructive=True
        )
        self._around.boxes.ask(self, question, self._on_leave_answered)

    def _on_leave_answered(self, leaves: bool) -> None:
        if leaves:
            self._forget()
            self.cancelled.emit()

    def _on_place_asked(self) -> None:
        request = PickRequest(Pick.FOLDER, words.CHOOSE_PLACE, self._service.suggested_place())
        self._around.picker.choose(self, request, self._on_place_picked)

    def _on_place_picked(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self.setting.set_place(str(paths[0]))

    def _on_suggestion_asked(self) -> None:
        self._around.tasks.run(self._service.suggest_passphrase, self.passphrase.show_suggestion, owner=self)

    def _on_unlock_chosen(self) -> None:
        if self._made is not None:
            self.finished.emit(self._made)

    def _with_sheet(self, then: Callable[[Output], None]) -> None:
        """Lays the sheet out, in memory, and hands it on."""
        if self._prepared is not None:
            self._run(
                partial(self._service.recovery_sheet, self._prepared), partial(self._on_sheet_made, then)
            )

    def _on_sheet_made(self, then: Callable[[Output], None], sheet: Output) -> None:
        self._end_waiting()
        then(sheet)

    def _preview(self, sheet: Output) -> None:
        SheetDialog(self, self._around.tasks, sheet.pdf).open()

    def _print(self, sheet: Output) -> None:
        self._around.printing.start(self, sheet.pdf, _ignore, no_printer=words.RECOVERY_NO_PRINTER)

    def _fields(self, step: SetupStep) -> Mapping[str, Field]:
        return self.people.fields() if step is SetupStep.PEOPLE else self.setting.fields()

    def _forget(self) -> None:
        """Takes every secret off the screen and out of the fields."""
        self._prepared, self._passphrase_used = None, ""
        self.passphrase.clear()
        self.recovery.forget_words()


def _ignore(_result: object) -> None:
    """Takes a result that nobody needs."""
