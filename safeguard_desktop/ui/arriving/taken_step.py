"""The last step: what was taken in, what to tell the sender, and what the sender asks to keep."""

from __future__ import annotations

from PySide6.QtCore import Signal

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.arriving.book import HoldProposal
from safeguard_desktop.services.arriving.packs import TakenIn
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    Card,
    ErrorSummary,
    LineField,
    MutedText,
    PageTitle,
    PrimaryButton,
    Row,
    ScrollPage,
    SecondaryButton,
    StatusPill,
    TextLabel,
)
from safeguard_desktop.wording import arriving as words
from safeguard_desktop.wording import labels
from safeguard_desktop.wording.problems import problem_text


class TakenStep(ScrollPage):
    """Says what was done, and asks about one hold after the other."""

    child_chosen = Signal()
    answered = Signal(bool)
    receipt_chosen = Signal()

    def __init__(self) -> None:
        super().__init__(980)
        self.setObjectName("arriving_taken_step")
        self.done = Banner(Tone.GOOD, " ", icon_name="circle-check")
        self.summary = ErrorSummary()
        self.child_button = SecondaryButton(words.GO_TO_CHILD, "users-round", name="arrived_child_button")
        self.receipt_button = PrimaryButton(words.SAVE_RECEIPT, "file-check", name="save_receipt_button")
        self.receipt_label = MutedText(words.RECEIPT_HINT)
        self.code_label = TextLabel("")
        self.saved_pill = StatusPill(words.RECEIPT_IS_SAVED, Tone.GOOD, "circle-check")
        self.sender_card = Card(words.TELL_SENDER)
        saved = Row(self.receipt_button, self.saved_pill)
        saved.stretch()
        for told in (self.receipt_label, saved, self.code_label):
            self.sender_card.add(told)
        self.hold_card = Card(words.HOLDS_TITLE)
        self.hold_label = TextLabel("")
        self.reason = LineField("hold_answer_reason", words.HOLD_REASON)
        self.keep_button = PrimaryButton(words.KEEP, "lock", name="keep_proposed_button")
        self.leave_button = SecondaryButton(words.DO_NOT_KEEP, name="leave_proposed_button")
        for asked in (
            MutedText(words.HOLDS_INTRO), self.hold_label, self.reason, Acts(self.keep_button, self.leave_button),
        ):  # fmt: skip
            self.hold_card.add(asked)
        for part in (
            PageTitle(words.TITLE), self.done, MutedText(words.WAITS), self.sender_card, self.summary, self.hold_card,
            Acts(self.child_button),
        ):  # fmt: skip
            self.add(part)
        self.child_button.clicked.connect(self.child_chosen)
        self.receipt_button.clicked.connect(self.receipt_chosen)
        self.keep_button.clicked.connect(lambda: self.answered.emit(True))
        self.leave_button.clicked.connect(lambda: self.answered.emit(False))

    def show_taken(self, taken: TakenIn) -> None:
        """Says how much was taken in, and how much was here already."""
        said = [words.TAKEN.format(entries=words.entries(taken.new))]
        if taken.repeated:
            said.append(words.TAKEN_REPEATED.format(entries=words.entries(taken.repeated)))
        self.done.set_text(" ".join(said))

    def show_left_open(self) -> None:
        """Comes back later to what was not decided when the pack was taken in."""
        self.done.set_text(words.LEFT_OPEN)
        self.sender_card.hide()

    def offer_receipt(self, number: str, code: str) -> None:
        """Offers the receipt of a pack, and its code to whoever rings; one of before the codes has neither."""
        self.sender_card.show()
        self.saved_pill.hide()
        for part in (self.receipt_button, self.receipt_label, self.code_label):
            part.setVisible(bool(code))
        self.code_label.setText(words.CODE_TO_READ_OUT.format(number=number, code=code))

    def show_saved(self) -> None:
        """Says that the receipt lies where it was wanted."""
        self.saved_pill.show()

    def show_proposal(self, proposal: HoldProposal | None) -> None:
        """Asks about a hold, or about none."""
        self.summary.clear()
        self.reason.set_text("")
        self.hold_card.setVisible(proposal is not None)
        if proposal is not None:
            reason = labels.HOLD_REASONS[proposal.body.reason_code]
            self.hold_label.setText(f"{proposal.from_setting}: {reason}. {proposal.body.reason}")

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Says that the reason is missing."""
        said = [(found.field, problem_text(found)) for found in problems]
        self.summary.show_problems(said, {"hold_answer_reason": self.reason})
