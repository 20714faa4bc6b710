"""The page of what arrives: it leads through looking, making sure, taking in, and asks the services at each step."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from safeguard_desktop.domain.entries.arriving import SetAsideReason
from safeguard_desktop.domain.errors import Problem, Refused
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.arriving.book import BookRow, HoldProposal
from safeguard_desktop.services.arriving.desk import ArrivingDesk
from safeguard_desktop.services.arriving.packs import PackLook, TakenIn
from safeguard_desktop.services.arriving.receipts import ReceiptFile
from safeguard_desktop.services.child.children import ChildrenService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.arriving.file_form import FileReceivedForm
from safeguard_desktop.ui.arriving.found_step import FoundStep
from safeguard_desktop.ui.arriving.look_step import LookStep
from safeguard_desktop.ui.arriving.taken_step import TakenStep
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.tasks import Progress
from safeguard_desktop.ui.widgets import ProgressPanel, ScrollPage
from safeguard_desktop.wording import arriving as words
from safeguard_desktop.wording import transfers as transfer_words


class ArrivingPage(DeskPage):
    """Receives a transfer pack. Source: S92, X05; UI.md (start window)."""

    kinds = frozenset({"arrival"})

    def __init__(
        self, arriving: ArrivingDesk, children: ChildrenService, bench: Bench, papers: Papers
    ) -> None:
        super().__init__(Place.ARRIVING, bench)
        self._packs, self._book, self._papers = arriving.packs, arriving.book, papers
        self._receipts = arriving.receipts
        self._receipt: ReceiptFile | None = None
        self._path: Path | None = None
        self._looking: Progress | None = None
        self._look: PackLook | None = None
        self._child = ChildId("")
        self._proposals: tuple[HoldProposal, ...] = ()
        self.look, self.found, self.taken = LookStep(), FoundStep(), TakenStep()
        self.file_form = FileReceivedForm(arriving.book, children, bench)
        self.file_page = ScrollPage(760)
        self.file_page.add(self.file_form)
        self.progress = ProgressPanel("arriving_progress")
        self._stack = QStackedWidget()
        for step in (self.look, self.found, self.taken, self.file_page):
            self._stack.addWidget(step)
        self.column.addWidget(self.progress)
        self.column.addWidget(self._stack, 1)
        self._connect()

    @override
    def open_subject(self, subject: str) -> None:
        self._let_go()
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        self.ask(self._read_book, self._on_book_read, latest="book")

    @property
    @override
    def is_needed(self) -> bool:
        return self._look is not None

    @override
    def keep_drafts(self) -> None:
        self.file_form.keep_draft()

    @override
    def show_fault(self, fault: Exception) -> None:
        self._looking = None
        self.progress.finish()
        if isinstance(fault, Refused) and fault.problems:
            step = self.taken if self._stack.currentWidget() is self.taken else self.found
            step.show_problems(fault.problems)
            return
        super().show_fault(fault)

    def _read_book(self) -> tuple[tuple[BookRow, ...], str]:
        return self._book.rows(), self._packs.own_digits()

    def _on_book_read(self, read: tuple[tuple[BookRow, ...], str]) -> None:
        rows, digits = read
        self.look.show_book(rows)
        self.look.digits_label.setText(words.OWN_DIGITS.format(digits=digits))
        self.settle()

    def _on_choose_chosen(self) -> None:
        request = PickRequest(
            Pick.FILE, words.PICK_TITLE, self._papers.start, "", transfer_words.PDF_KIND, "pdf"
        )
        self._papers.picker.choose(self, request, self._on_file_chosen)

    def _on_file_chosen(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self._path = paths[0]
            self.look.show_file(words.size(_size_of(paths[0])))
            self.look.passphrase.focus_control()

    def _on_open_chosen(self) -> None:
        path, passphrase = self._path, self.look.passphrase.text()
        missing = [Problem("pack_file", "missing")] if path is None else []
        missing += [] if passphrase.strip() else [Problem("arrival_passphrase", "missing")]
        self.look.show_problems(tuple(missing))
        if path is not None and not missing:
            self._look_into(path, passphrase, is_patient=False)

    def _on_longer_chosen(self) -> None:
        if self._path is not None:
            self._look_into(self._path, self.look.passphrase.text(), is_patient=True)

    def _on_retype_chosen(self) -> None:
        """Goes back to the passphrase: the file stays chosen, and what was typed is there to be mended."""
        self._look = None
        self._show(self.look)
        self.settle_on(self.look.passphrase.edit)
        self.look.passphrase.edit.selectAll()

    def _look_into(self, path: Path, passphrase: str, *, is_patient: bool) -> None:
        """Looks into the file; no second look begins while one goes on."""
        if self.progress.is_waiting:
            return
        self.clear_fault()
        self.progress.start(words.OPEN)
        self._looking = looking = self.bench.tasks.progress(self.progress.set_progress)
        self.ask(
            lambda: self._packs.look_into(path, passphrase, is_patient=is_patient, progress=looking),
            partial(self._on_found, was_patient=is_patient),
        )

    def _on_cancel_chosen(self) -> None:
        """Stops the looking: where it stood before, it stands again. What is taken in is not stopped half-way."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
            self.progress.finish()

    def _on_found(self, look: PackLook, *, was_patient: bool) -> None:
        self.progress.finish()
        self._looking = None
        self._look = look
        self.found.show_look(look, was_patient=was_patient)
        self._show(self.found)

    def _on_accept_chosen(self) -> None:
        look, how = self._look, self.found.sender_how.text()
        if look is not None:
            self.ask(lambda: self._accepted(look, how), self._on_accepted)

    def _accepted(self, look: PackLook, how: str) -> PackLook:
        self._packs.accept_sender(look.pack, how)
        return self._packs.known_of(look.pack)

    def _on_accepted(self, look: PackLook) -> None:
        self._look = look
        self.found.summary.clear()
        self.found.show_standing(look)
        self.found.which.focus_control()

    def _on_which_chosen(self) -> None:
        look, child = self._look, self.found.child
        if look is None or child is None:
            self.found.show_differences(())
            return
        self.ask(
            lambda: self._packs.differences(look.pack, child), self.found.show_differences, latest="differs"
        )

    def _on_take_chosen(self) -> None:
        look, child, matched = self._look, self.found.child, self.found.how_known.text()
        missing = self.found.problems()
        self.found.show_problems(missing)
        if look is not None and not missing:
            self.progress.start(words.TAKE_IN, can_cancel=False)
            self.ask(lambda: self._taken_in(look, child, matched), self._on_taken)

    def _taken_in(
        self, look: PackLook, child: ChildId | None, matched: str
    ) -> tuple[TakenIn, ReceiptFile | None]:
        """Takes a pack in, and makes the receipt while its code is known. It must not touch the widgets."""
        return self._packs.take_in(look.pack, child, matched), self._receipts.of(look.pack)

    def _on_taken(self, found: tuple[TakenIn, ReceiptFile | None]) -> None:
        taken, self._receipt = found
        record = self._look.pack.record if self._look is not None else None
        if record is not None:
            self.taken.offer_receipt(record.number, record.check_code)
        self.progress.finish()
        self._look, self._child = None, ChildId(taken.changed.id)
        self.found.empty()
        self.taken.show_taken(taken)
        self._ask_about_holds()
        self._show(self.taken)
        self.bench.bus.changed.emit(taken.changed)

    def _on_receipt_chosen(self) -> None:
        if self._receipt is not None:
            name = self._receipt.name
            request = PickRequest(
                Pick.SAVE, words.SAVE_RECEIPT, self._papers.start, name, words.RECEIPT_KIND, "receipt"
            )
            self._papers.picker.choose(self, request, self._on_receipt_placed)

    def _on_receipt_placed(self, paths: tuple[Path, ...]) -> None:
        receipt = self._receipt
        if paths and receipt is not None:
            self.ask(lambda: self._receipts.save(receipt, paths[0]), self._on_receipt_saved)

    def _on_receipt_saved(self, _path: Path) -> None:
        self.taken.show_saved()
        self.say(words.RECEIPT_SAVED)

    def _on_book_row_chosen(self, child: str) -> None:
        """Leads to the child, or first to what the sender asks to keep where nobody has decided that yet."""
        self._child = ChildId(child)
        self.ask(lambda: self._book.proposals(ChildId(child)), self._on_left_open, latest="proposals")

    def _on_left_open(self, proposals: tuple[HoldProposal, ...]) -> None:
        if not proposals:
            self.go(Place.CHILD, self._child)
            return
        self.taken.show_left_open()
        self._on_proposals(proposals)
        self._show(self.taken)

    def _ask_about_holds(self) -> None:
        child = self._child
        self.ask(lambda: self._book.proposals(child), self._on_proposals, latest="proposals")

    def _on_proposals(self, proposals: tuple[HoldProposal, ...]) -> None:
        self._proposals = proposals
        self.taken.show_proposal(next(iter(proposals), None))

    def _on_hold_answered(self, keep: bool) -> None:  # a slot gets what its signal carries
        child, reason = self._child, self.taken.reason.text()
        proposal = next(iter(self._proposals), None)
        if proposal is not None:
            self.ask(
                lambda: self._book.answer(child, proposal, keep=keep, reason=reason), self._on_hold_written
            )

    def _on_hold_written(self, changed: Changed) -> None:
        self.bench.bus.changed.emit(changed)
        self._ask_about_holds()

    def _on_aside_chosen(self) -> None:
        look, code, note = self._look, self.found.aside_code.chosen(), self.found.aside_note.text()
        missing = () if code else (Problem("aside_code", "missing"),)
        self.found.show_problems(missing)
        if look is not None and code:
            reason = SetAsideReason(code)
            self.ask(lambda: self._packs.set_aside(look.pack, reason, note), self._on_set_aside)

    def _on_set_aside(self, changed: Changed) -> None:
        self.say(words.SET_ASIDE_DONE)
        self.bench.bus.changed.emit(changed)
        self._begin_again()

    def _begin_again(self) -> None:
        self._let_go()
        self._show(self.look)

    def _on_other_chosen(self) -> None:
        self._show(self.file_page)
        self.file_form.begin("")

    def _on_file_saved(self, _changed: Changed) -> None:
        self.say(words.FILE_DONE)
        self._begin_again()
        self.reload()

    def _let_go(self) -> None:
        """Lets go of the pack, its passphrase and what it says; looking into it ends."""
        self._on_cancel_chosen()
        self.file_form.pause()
        self._path, self._look, self._proposals, self._receipt = None, None, (), None
        self.look.passphrase.clear()
        self.look.show_file("")
        self.found.empty()
        self._stack.setCurrentWidget(self.look)

    def _show(self, step: QWidget) -> None:
        self._stack.setCurrentWidget(step)
        self._is_settled = False
        self.settle()

    def _connect(self) -> None:
        self.look.choose_chosen.connect(self._on_choose_chosen)
        self.look.open_chosen.connect(self._on_open_chosen)
        self.look.other_chosen.connect(self._on_other_chosen)
        self.look.child_chosen.connect(self._on_book_row_chosen)
        self.found.accept_chosen.connect(self._on_accept_chosen)
        self.found.which_chosen.connect(self._on_which_chosen)
        self.found.take_chosen.connect(self._on_take_chosen)
        self.found.aside_chosen.connect(self._on_aside_chosen)
        self.found.longer_chosen.connect(self._on_longer_chosen)
        self.found.again_chosen.connect(self._begin_again)
        self.found.retype_chosen.connect(self._on_retype_chosen)
        self.progress.cancel_chosen.connect(self._on_cancel_chosen)
        self.taken.child_chosen.connect(lambda: self.go(Place.CHILD, self._child))
        self.taken.receipt_chosen.connect(self._on_receipt_chosen)
        self.taken.answered.connect(self._on_hold_answered)
        self.file_form.saved.connect(self._on_file_saved)
        self.file_form.closed.connect(self._begin_again)


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
