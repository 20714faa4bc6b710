"""The page of the journey: it moves between the steps and asks the service at each of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.rows import ChildRow
from safeguard_desktop.services.child.children import ChildrenService
from safeguard_desktop.services.inbox.drafts import TransferDraft
from safeguard_desktop.services.leaving.recording import LeavingService
from safeguard_desktop.services.papers.handouts import HandoutsService
from safeguard_desktop.services.papers.outputs import OutputsService, Paper
from safeguard_desktop.services.papers.transfers import PreparedPack, TransfersService
from safeguard_desktop.services.sharing.ahead import AheadRow, SharedAheadService
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.drafts import DraftKeeper
from safeguard_desktop.ui.desk.memory import give_back
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.printing import Printed
from safeguard_desktop.ui.tasks import Progress
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.transfers.journey import TransferStep, step_after, step_before
from safeguard_desktop.ui.transfers.made import MadePack
from safeguard_desktop.ui.transfers.notice import NoticeCard
from safeguard_desktop.ui.transfers.steps import CheckStep, PreviewStep, WhereStep
from safeguard_desktop.ui.widgets import ProgressPanel, Stepper
from safeguard_desktop.wording import transfers as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.problems import problem_text


class TransferPage(DeskPage):
    """Makes the pack of one child. Source: S92; guidance.md section 2.2."""

    def __init__(
        self,
        services: tuple[
            TransfersService,
            ChildrenService,
            OutputsService,
            SharedAheadService,
            LeavingService,
            HandoutsService,
        ],
        bench: Bench,
        papers: Papers,
    ) -> None:
        super().__init__(Place.TRANSFER, bench)
        self._transfers, self._children, self._outputs, self._ahead, self._leaving, handouts = services
        self._papers = papers
        self._child_name = ""
        self._pages = 0
        self._pack: PreparedPack | None = None
        self._working: Progress | None = None
        self.where, self.look, self.check = WhereStep(bench), PreviewStep(bench), CheckStep()
        self.made = MadePack()
        self.notice = NoticeCard(handouts, bench, papers)
        self.made.add(self.notice)
        self._keeper = DraftKeeper(bench, "transfer_form", self.where.answers, self)
        self._keeper.kept.connect(self.tell_of_keeping)
        self.stepper = Stepper("transfer_stepper")
        self.stepper.add_step(TransferStep.WHERE.value, words.STEP_WHERE, self.where)
        self.stepper.add_step(TransferStep.PREVIEW.value, words.STEP_PREVIEW, self.look)
        self.stepper.add_step(TransferStep.CHECK.value, words.STEP_CHECK, self.check, words.ACT)
        self.progress = ProgressPanel("transfer_progress")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.stepper)
        self._stack.addWidget(self.made)
        self.column.addWidget(self.progress)
        self.column.addWidget(self._stack, 1)
        self.where.ahead.open_wanted.connect(lambda decision: self.go(Place.SHARING_DECISION, decision))
        self._connect()

    @override
    def open_subject(self, subject: str) -> None:
        self._let_go()
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        child = ChildId(self.subject)
        self.where.empty()
        self._stack.setCurrentWidget(self.stepper)
        self.stepper.go_to(TransferStep.WHERE.value)
        leaving = self._leaving
        self.ask(lambda: (self._children.view(child).row, leaving.pack_draft(child)), self._on_child_found)
        self.where.ahead.empty()
        self.ask(lambda: self._ahead.of_child(child), self._on_ahead_found, latest="shared ahead")

    @property
    @override
    def is_needed(self) -> bool:
        # A pack that has been made exists nowhere else until it is saved, and neither does its passphrase.
        return self._pack is not None

    @override
    def keep_drafts(self) -> None:
        # The page is left, or the program locks: nothing else may wait for the worker until a pack is made.
        self._stop()
        self._keeper.keep()

    def _on_child_found(self, found: tuple[ChildRow, TransferDraft | None]) -> None:
        row, begins_with = found
        if row.id != self.subject:
            return
        if begins_with is not None:
            self.where.fill_from(begins_with)
        # What was kept of this pack goes before what is known of the leaving.
        self._keeper.begin(self.subject, self.where.restore)
        self._child_name = told_apart(row.full_name, row.told_apart_by)
        self.where.child_label.setText(words.for_child(self._child_name))

    def _on_ahead_found(self, rows: tuple[AheadRow, ...]) -> None:
        self.where.ahead.show_rows(rows)
        self.stepper.put_in_order()

    def _on_continue_chosen(self, key: str) -> None:
        step = TransferStep(key)
        draft = self.where.draft(self.subject)
        if step is TransferStep.WHERE:
            self.ask(lambda: self._transfers.problems(draft), self._on_checked)
        elif step is TransferStep.PREVIEW:
            self.check.show_answers(self._child_name, draft, self._pages)
            self._go_to(step_after(step))
        else:
            self._make()

    def _on_checked(self, problems: tuple[Problem, ...]) -> None:
        self.stepper.show_problems(
            [(found.field, problem_text(found)) for found in problems], self.where.fields
        )
        if problems:
            return
        draft, progress = self.where.draft(self.subject), self._begin(words.MAKING_PAGES)
        self.ask(lambda: self._transfers.preview(draft, progress), self._on_pages_made)

    def _on_pages_made(self, output: Output) -> None:
        if self._working is None:
            return
        self._end()
        self._pages = output.pages
        self.look.show_pages(output)
        self._go_to(TransferStep.PREVIEW)

    def _make(self) -> None:
        draft, progress = self.where.draft(self.subject), self._begin(words.MAKING)
        self.ask(lambda: self._transfers.prepare(draft, progress), self._on_pack_made)

    def _on_pack_made(self, pack: PreparedPack) -> None:
        self._end()
        self._keeper.finish()
        self.look.empty()
        self._pack = pack
        self.made.show_pack(pack)
        self._stack.setCurrentWidget(self.made)
        self.bench.bus.changed.emit(Changed("child", pack.child))
        self.say(words.MADE_SAID)

    @override
    def show_fault(self, fault: Exception) -> None:
        self._end()
        super().show_fault(fault)

    def _begin(self, title: str) -> Progress:
        self._working = self.bench.tasks.progress(self.progress.set_progress)
        self.stepper.continue_button.setEnabled(False)
        self.progress.start(title)
        return self._working

    def _end(self) -> None:
        self._working = None
        self.progress.finish()
        self.stepper.continue_button.setEnabled(True)

    def _stop(self) -> None:
        if self._working is not None:
            self._working.cancel()
            self._end()
            self.say(words.STOPPED, Tone.CAUTION)

    def _on_cancel_of_making_chosen(self) -> None:
        self._stop()
        self.stepper.continue_button.setFocus()

    def _on_back_chosen(self, key: str) -> None:
        self._stop()
        self._go_to(step_before(TransferStep(key)))

    def _on_cancel_chosen(self) -> None:
        self._keeper.pause()
        self.go(Place.CHILD, self.subject)

    def _go_to(self, step: TransferStep | None) -> None:
        if step is not None:
            self.stepper.go_to(step.value)

    def _on_save_chosen(self) -> None:
        if self._pack is not None:
            request = PickRequest(
                Pick.SAVE,
                words.SAVE,
                self._papers.start,
                self._transfers.file_name(self._pack),
                words.PDF_KIND,
                "pdf",
            )
            self._papers.picker.choose(self, request, self._on_place_chosen)

    def _on_place_chosen(self, paths: tuple[Path, ...]) -> None:
        pack = self._pack
        if paths and pack is not None:
            self.ask(lambda: self._transfers.save(pack, paths[0]), self._on_saved)

    def _on_saved(self, _changed: Changed) -> None:
        self.made.show_saved()
        self.say(words.SAVED)

    def _on_print_chosen(self) -> None:
        if self._pack is not None:
            plain, paper = self._pack.plain, self._transfers.paper(self._pack)
            self._papers.printing.start(
                self,
                plain.pdf,
                lambda printed: self._on_printed(paper, printed),
                self._papers.top_sheet(plain.digest),
            )

    def _on_printed(self, paper: Paper, printed: Printed) -> None:
        self.ask(
            lambda: self._outputs.printed(paper, printed.pages, printed.printer),
            self._on_printing_written_down,
        )

    def _on_printing_written_down(self, _changed: Changed) -> None:
        self.made.show_printed()
        self.say(words.PRINTED_SAID)

    def _let_go(self) -> None:
        """Lets go of pages, pack and passphrase."""
        self._keeper.pause()
        self._pack = None
        self.made.empty()
        self.look.empty()

    def _on_done_chosen(self) -> None:
        made = self._pack
        self._let_go()
        give_back()
        if made is not None:
            self.go(Place.LEAVER, made.entry)

    def _on_begin_button_clicked(self) -> None:
        child = ChildId(self.subject)
        self.ask(lambda: self._transfers.summary_draft(child), self._on_summary_drafted)

    def _on_summary_drafted(self, text: str) -> None:
        """Puts the lines below what is typed, which stays."""
        before = self.where.summary.text().rstrip()
        self.where.summary.set_text("\n".join(filter(None, (before, text))))
        self.where.summary.focus_control()

    def _connect(self) -> None:
        self.where.begin_button.clicked.connect(self._on_begin_button_clicked)
        self.progress.cancel_chosen.connect(self._on_cancel_of_making_chosen)
        self.stepper.continue_chosen.connect(self._on_continue_chosen)
        self.stepper.back_chosen.connect(self._on_back_chosen)
        self.stepper.cancel_chosen.connect(lambda _key: self._on_cancel_chosen())
        self.check.answers.change_chosen.connect(lambda key: self._go_to(TransferStep(key)))
        self.made.save_chosen.connect(self._on_save_chosen)
        self.made.print_chosen.connect(self._on_print_chosen)
        self.notice.told.connect(self.say)
        self.notice.failed.connect(self.show_fault)
        self.made.done_chosen.connect(self._on_done_chosen)
