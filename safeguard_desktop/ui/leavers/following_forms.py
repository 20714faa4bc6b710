"""The forms about a pack: how it was sent, and what followed. Source: S93, X05; guidance.md section 2.2."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.leaving.codes import ReceiptWay, TransferStepKind, TransferWay
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.leaving.drafts import SentDraft, StepDraft
from safeguard_desktop.services.leaving.following import FollowingService, next_steps
from safeguard_desktop.services.leaving.listing import LeaverRow
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.story import story_of
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    Choice,
    ChoiceField,
    DateField,
    Field,
    LineField,
    SeveralField,
    StrongText,
    TextField,
)
from safeguard_desktop.wording import leavers as labels
from safeguard_desktop.wording import leavers_forms as words
from safeguard_desktop.wording.times import instant_text

STEP: Final = TransferStepKind
_CONFIRMING: Final = frozenset({STEP.CONFIRMED, STEP.DIFFERS})
_LOOKS_AGAIN: Final = frozenset({STEP.CHASED, STEP.ESCALATED, STEP.DIFFERS, STEP.DELIVERED})


class SentForm(DeskForm):
    """How the pack went: to a person by name, after a call, and never by standard post, a child or a parent."""

    def __init__(self, following: FollowingService, bench: Bench) -> None:
        super().__init__("transfer_sent_form", words.SENT_TITLE, words.SENT_ACT, bench)
        self._following = following
        add = self.add_field
        self.called = add(TextField("called", words.CALLED, words.CALLED_HINT, least_lines=2))
        self.way = add(ChoiceField("transfer_way", words.WAY, choices_of(labels.WAYS), words.WAY_HINT))
        self.carried_by = add(LineField("carried_by", words.CARRIED_BY, words.CARRIED_BY_HINT))
        self.tracking = add(LineField("tracking", words.TRACKING))
        self.to_name = add(LineField("to_name", words.TO_NAME, words.TO_NAME_HINT))
        self.to_role = add(LineField("to_role", words.TO_ROLE, optional=True))
        self.address = add(TextField("to_address", words.TO_ADDRESS, optional=True, least_lines=2))
        self.when = add(DateField("when", words.WHEN_SENT, bench.dates.when))
        self.text = add(TextField("sent_text", words.SENT_TEXT, optional=True, least_lines=2))
        self._rules = Refill(Space.SMALL)
        self.add(self._rules)
        self.add_acts()
        self.way.edited.connect(self.show_what_applies)

    @override
    def begin(self, about: str) -> None:
        super().begin(about)
        # Asked for after the draft, which goes before what the pack says.
        pack, work = EntryId(about), self.bench.tasks.run
        following = self._following
        work(
            lambda: (following.row(pack), following.guidance(), following.address(pack)),
            self._on_found,
            owner=self,
        )

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())
        self.to_role.set_text(labels.LEAD_ROLE)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._following.sent_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._following.send(draft)

    def draft(self) -> SentDraft:
        """Returns what is answered; what is not asked for this way is not kept."""
        way = chosen_of(self.way, TransferWay)
        return SentDraft(
            transfer=EntryId(self.about), way=way, when=self.when.text(), to_name=self.to_name.text(),
            to_role=self.to_role.text(), to_address=self.address.text(),
            carried_by="" if self.carried_by.isHidden() else self.carried_by.text(),
            tracking="" if self.tracking.isHidden() else self.tracking.text(),
            called=self.called.text(), text=self.text.text(),
        )  # fmt: skip

    @override
    def show_what_applies(self) -> None:
        way = chosen_of(self.way, TransferWay)
        self.carried_by.setVisible(way in {TransferWay.BY_HAND, TransferWay.COURIER})
        self.tracking.setVisible(way in {TransferWay.TRACKED_POST, TransferWay.COURIER})

    def _on_found(self, found: tuple[LeaverRow | None, Sequence[Guidance], str]) -> None:
        row, rules, address = found
        with self._rules.refilled() as fill:
            for rule in rules:
                fill(guidance_banner(rule))
        if row is not None and row.pack is not None and not self.to_name.text():
            self.to_name.set_text(row.pack.to_lead)
            self.address.set_text(address)
            self.note_prefilled()


class StepForm(DeskForm):
    """What happened to a pack: only what can have happened now is asked, and only what belongs to it."""

    def __init__(self, following: FollowingService, bench: Bench) -> None:
        super().__init__("transfer_step_form", words.STEP_TITLE, words.STEP_ACT, bench)
        self._following = following
        self._row: LeaverRow | None = None
        self._which = StrongText("")
        self.add(self._which)
        add = self.add_field
        self.step = add(ChoiceField("transfer_step", words.STEP_QUESTION, choices_of(labels.STEPS)))
        self.way = add(ChoiceField("receipt_way", words.HOW_CONFIRMED, choices_of(_ASKED_WAYS)))
        self.code = add(LineField("check_code", words.CODE, words.CODE_HINT))
        self.items = add(SeveralField("missing_items", words.MISSING, words.MISSING_HINT, optional=True))
        self.by_name = add(LineField("by_name", words.BY_NAME, words.BY_NAME_HINT))
        self.by_role = add(LineField("by_role", words.BY_ROLE, optional=True))
        self.when = add(DateField("when", words.WHEN, bench.dates.when))
        self.text = add(TextField("step_text", words.STEP_TEXT, least_lines=2))
        self.due = add(
            DateField("step_due", words.STEP_DUE, bench.dates.coming, words.STEP_DUE_HINT, optional=True)
        )
        self.add_acts()
        for field in (self.step, self.way):
            field.edited.connect(self.show_what_applies)

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())
        self._row = None
        pack = EntryId(self.about)
        self.bench.tasks.run(
            lambda: (self._following.row(pack), self._following.items(pack)), self._on_found, owner=self
        )

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._following.step_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._following.record(draft)

    def draft(self) -> StepDraft:
        """Returns what is answered; what is not asked for after this step is not kept."""
        return StepDraft(
            transfer=EntryId(self.about), step=chosen_of(self.step, STEP), when=self.when.text(),
            by_name=self.by_name.text(), by_role=self.by_role.text(),
            way=None if self.way.isHidden() else chosen_of(self.way, ReceiptWay),
            code="" if self.code.isHidden() else self.code.text(), text=self.text.text(),
            items=() if self.items.isHidden() else tuple(map(EntryId, self.items.chosen())),
            due_typed="" if self.due.isHidden() else self.due.text(),
        )  # fmt: skip

    def _on_found(self, found: tuple[LeaverRow | None, Sequence[EntryView]]) -> None:
        row, items = found
        if row is None or row.transfer is None or row.entry.id != self.about:
            return
        self._row = row
        self._which.setText(f"{row.number} · {labels.STATES[row.transfer.state]}")
        steps = next_steps(row.transfer)
        self.step.offer([Choice(step.value, labels.STEPS[step]) for step in steps], "")
        self.items.offer([Choice(item.id, _item_text(item)) for item in items])
        self.show_what_applies()

    @override
    def show_what_applies(self) -> None:
        step = chosen_of(self.step, STEP)
        has_code = self._row is None or bool(self._row.code)
        shown: dict[Field, bool] = {
            self.way: step in _CONFIRMING,
            self.code: step in _CONFIRMING and has_code and self._asks_code(),
            self.items: step is STEP.DIFFERS,
            self.due: step in _LOOKS_AGAIN,
        }
        for field, is_shown in shown.items():
            field.setVisible(is_shown)

    def _asks_code(self) -> bool:
        return chosen_of(self.way, ReceiptWay) in {ReceiptWay.TELEPHONE, ReceiptWay.SLIP}


_ASKED_WAYS: Final = {
    way: text for way, text in labels.RECEIPT_WAYS.items() if way is not ReceiptWay.RECEIPT_FILE
}
"""A receipt file is taken in by itself; it cannot be typed."""


def _item_text(item: EntryView) -> str:
    return f"{instant_text(item.recorded_at)} · {story_of(item).heading}"
