"""The wizard "Share or not": thin pages around a journey that knows no windows. One transaction writes all or nothing.

What is typed is kept every two seconds and comes back after a lock or a crash, on the page where it was left. Where it
has to be now, the way out is at hand: ring first, and write it down on one page. Source: S24, S37, X12; STYLE.md 4.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar, Final

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from typing_extensions import override

from safeguard_desktop.domain.entries import SharingDecision
from safeguard_desktop.domain.errors import Problem, Refused
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.sharing.draft import SharingDraft
from safeguard_desktop.domain.sharing.journey import FIRST, SharingStep, next_step, step_before, steps
from safeguard_desktop.services.acts.family import FamilyService
from safeguard_desktop.services.local_notes import LocalNotesService
from safeguard_desktop.services.restricted.raised_by import RaisedByService
from safeguard_desktop.services.sharing.deciding import SharingService, Standing
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.kept_apart import KeptApart
from safeguard_desktop.ui.acting.refusals import Refusals
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.drafts import DraftKeeper
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.sharing.asking_steps import AdviceStep, CriteriaStep, PurposeStep, WhoStep
from safeguard_desktop.ui.sharing.check_step import CheckStep
from safeguard_desktop.ui.sharing.going_steps import ItemsStep, ProtectStep, SendingStep
from safeguard_desktop.ui.sharing.ground_steps import (
    AgreementStep,
    BasisStep,
    DecisionStep,
    RefusalStep,
    SecondStep,
)
from safeguard_desktop.ui.sharing.item_choice import item_text
from safeguard_desktop.ui.sharing.part_step import PartStep
from safeguard_desktop.ui.sharing.rules_beside import RulesBeside
from safeguard_desktop.ui.widgets import Stepper
from safeguard_desktop.wording import forms as form_words
from safeguard_desktop.wording import sharing as words
from safeguard_desktop.wording.problems import problem_text
from safeguard_desktop.wording.restricted import KEPT_APART_SENDING

_CALL: Final = "call"
BesideSharing = tuple[FamilyService, RaisedByService, LocalNotesService]
"""What is shown beside the questions: refusals, whose names are kept apart, and what holds locally."""


class SharePage(DeskPage):
    """Takes a person through one decision. The subject is a concern, a child, what was told first, or a decision."""

    place_of: ClassVar[Place] = Place.SHARE
    form_name: ClassVar[str] = "sharing_form"

    def __init__(self, sharing: SharingService, beside: BesideSharing, bench: Bench) -> None:
        super().__init__(self.place_of, bench)
        family, raised_by, notes = beside
        self._sharing = sharing
        self.draft = SharingDraft()
        self._standing: Standing | None = None
        self._step = FIRST
        self.stepper = Stepper("share_stepper")
        self.check = CheckStep()
        dates = bench.dates
        self.purpose = PurposeStep()
        kept_apart = KeptApart(raised_by, bench, KEPT_APART_SENDING)
        self.items, self.protect = ItemsStep(dates), ProtectStep(kept_apart)
        self.parts: Mapping[SharingStep, PartStep] = {
            SharingStep.WHO: WhoStep(dates),
            SharingStep.PURPOSE: self.purpose,
            SharingStep.CRITERIA: CriteriaStep(),
            SharingStep.ADVICE: AdviceStep(dates),
            SharingStep.AGREEMENT: AgreementStep(Refusals(family, bench)),
            SharingStep.BASIS: BasisStep(sharing),
            SharingStep.DECISION: DecisionStep(dates),
            SharingStep.ITEMS: self.items,
            SharingStep.PROTECT: self.protect,
            SharingStep.SENDING: SendingStep(dates),
            SharingStep.REFUSAL: RefusalStep(dates, sharing),
            SharingStep.SECOND: SecondStep(dates),
        }
        self.beside = RulesBeside(notes, bench)
        self._keeper = DraftKeeper(bench, self.form_name, self._answers, self)
        self._keeper.kept.connect(self.tell_of_keeping)
        self._lay_out()
        self._connect()

    @override
    def open_subject(self, subject: str) -> None:
        self._keeper.pause()
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        subject = self.subject

        def work() -> tuple[SharingDraft, Standing, tuple[str, ...]]:
            draft = self.begun(subject)
            return draft, self._sharing.standing(draft), self._sharing.child_names(draft)

        self.ask(work, self._on_begun, latest="share")

    def begun(self, subject: str) -> SharingDraft:
        """Returns the decision that is begun at a subject, with what is known of it already."""
        return self._sharing.begin_for(subject)

    @override
    def take_focus(self) -> None:
        """The step takes the keyboard when it is shown."""

    @override
    def keep_drafts(self) -> None:
        self._keeper.keep()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._keeper.keep()
        super().hideEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_continue(self._step.value)
            return
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        for step, part in self.parts.items():
            self.stepper.add_step(step.value, words.STEPS[step], part)
        self.stepper.add_step(SharingStep.CHECK.value, words.STEPS[SharingStep.CHECK], self.check, words.ACT)
        self.stepper.cancel_button.setText(form_words.PUT_ASIDE)
        self.stepper.beside = (self.beside.discard_button,)
        self.column.addWidget(Beside(self.stepper, self.beside, side_share=28, share_below=20), 1)

    def _connect(self) -> None:
        self.stepper.continue_chosen.connect(self._on_continue)
        self.stepper.back_chosen.connect(self._on_back)
        self.stepper.cancel_chosen.connect(lambda _key: self._leave())
        self.check.change_chosen.connect(lambda key: self._go_to(SharingStep(key)))
        self.purpose.urgent_chosen.connect(self._on_urgent)
        self.beside.discard_button.clicked.connect(self._discard)
        for part in self.parts.values():
            part.edited.connect(partial(self._on_edited, part))

    def _on_begun(self, begun: tuple[SharingDraft, Standing, tuple[str, ...]]) -> None:
        self.draft, self._standing, names = begun
        self.beside.show_about(names, self.draft)
        self._go_to(FIRST)
        self._keeper.begin(self.subject, self._restore)

    def _answers(self) -> dict[str, str]:
        """Returns the draft as it stands, for keeping."""
        return {"draft": msgspec.json.encode(self._stored()).decode(), "step": self._step.value}

    def _restore(self, kept: dict[str, str]) -> None:
        try:
            draft = msgspec.json.decode(kept.get("draft", ""), type=SharingDraft)
            step = SharingStep(kept.get("step", FIRST.value))
        except (msgspec.MsgspecError, ValueError):
            return  # an older program kept it otherwise: it begins anew
        self.draft = draft
        self._go_to(step)

    def _stored(self) -> SharingDraft:
        part = self.parts.get(self._step)
        return part.store(self.draft) if part is not None else self.draft

    def _go_to(self, step: SharingStep) -> None:
        """Shows a page with what is known so far; some need to be told first what there is to choose from."""
        self.trouble.clear()
        self._step = step
        if step in self.parts:
            self.parts[step].load(self.draft)
        if step is SharingStep.ITEMS and self._standing is not None:
            self.items.offer(self._standing, self.draft)
        order = steps(self.draft)
        self.stepper.go_to(step.value)
        self.stepper.show_progress(order.index(step) + 1 if step in order else 1, len(order))
        draft = self.draft
        self.ask(lambda: self._sharing.rules(draft, step), self.beside.show_rules, latest="share_rules")
        if step is SharingStep.PROTECT:
            self.ask(lambda: self._sharing.named(draft), self._on_named)
        if step is SharingStep.CHECK:
            self._show_check()

    def _on_named(self, named: tuple[str, ...]) -> None:
        self.protect.offer(named, self.draft)
        self.stepper.put_in_order()

    def _show_check(self) -> None:
        draft = self.draft
        if draft.decision.outcome is not None:
            self.stepper.continue_button.setText(words.ACTS[draft.decision.outcome])

        def work() -> tuple[SharingDecision | None, tuple[tuple[SharingStep, Problem], ...]]:
            missing = self._sharing.all_problems(draft)
            try:
                return self._sharing.preview(draft), missing
            except Refused:
                return None, missing

        def done(found: tuple[SharingDecision | None, tuple[tuple[SharingStep, Problem], ...]]) -> None:
            body, missing = found
            self.check.show_answers(body, steps(draft), missing, self._chosen_texts())
            self.stepper.put_in_order()

        self.ask(work, done, latest="share_check")

    def _chosen_texts(self) -> tuple[str, ...]:
        whys = {item.entry: item.why for item in self.draft.items.items}
        offered = self._standing.items if self._standing is not None else ()
        return tuple(words.item_why(item_text(row), whys[row.id]) for row in offered if row.id in whys)

    def _on_edited(self, part: PartStep) -> None:
        if part is self.parts.get(self._step):
            part.show_what_applies(part.store(self.draft))
            self.stepper.put_in_order()

    def _on_continue(self, _key: str) -> None:
        self.draft = draft = self._stored()
        step = self._step
        if step is SharingStep.CHECK:
            self._record(draft)
            return
        self.ask(
            lambda: self._sharing.problems(draft, step), partial(self._on_checked, step), latest="share_step"
        )

    def _on_checked(self, step: SharingStep, found: tuple[Problem, ...]) -> None:
        if step is not self._step:
            return
        if found:
            problems = [(problem.field, problem_text(problem)) for problem in found]
            self.stepper.show_problems(problems, self.parts[step].fields())
            return
        self._go_to(next_step(self.draft, step))

    def _on_back(self, _key: str) -> None:
        self.draft = self._stored()
        before = step_before(self.draft, self._step)
        if before is not None:
            self._go_to(before)

    def _record(self, draft: SharingDraft) -> None:
        self.stepper.continue_button.setEnabled(False)
        end_draft: Callable[[], None] = self._keeper.ending()

        def work() -> Changed:
            changed = self._sharing.record(draft)
            end_draft()
            return changed

        self.bench.tasks.run(work, self._on_recorded, self._on_refused, owner=self)

    def _on_recorded(self, changed: Changed) -> None:
        self.stepper.continue_button.setEnabled(True)
        self._keeper.finish()
        self.bench.bus.changed.emit(changed)
        self.say(words.SAVED)
        self.left_for.emit(_home(changed))

    def _on_refused(self, fault: Exception) -> None:
        self.stepper.continue_button.setEnabled(True)
        if isinstance(fault, Refused) and fault.problems:
            self._show_check()
            return
        self.show_fault(fault)

    def _on_urgent(self) -> None:
        """Leaves for the one page on which a call is written down; what is typed here is kept."""
        self._keeper.keep()
        draft = self.draft
        if draft.concern is not None:
            self.left_for.emit(Destination(Place.CONCERN, draft.concern, act=_CALL))
        elif draft.about_child is not None:
            self.left_for.emit(Destination(Place.CHILD, draft.about_child, act=_CALL))

    def _leave(self) -> None:
        """Puts the decision aside: what is typed is kept."""
        self._keeper.pause()
        draft = self.draft
        if draft.concern is not None:
            self.go(Place.CONCERN, draft.concern)
        else:
            self.go(Place.CHILD, draft.about_child or "")

    def _discard(self) -> None:
        """Gives up what is typed. Nothing of it is in the record."""
        self._keeper.finish()
        self.draft = SharingDraft(concern=self.draft.concern, about_child=self.draft.about_child)
        self._leave()


class AheadPage(SharePage):
    """The same for what the next setting is to know before a child leaves: no transfer. The subject is the child."""

    place_of = Place.SHARE_AHEAD
    form_name = "ahead_form"

    @override
    def begun(self, subject: str) -> SharingDraft:
        return self._sharing.begin_ahead(ChildId(subject))


def _home(changed: Changed) -> Destination:
    return Destination(Place.CONCERN if changed.kind == "concern" else Place.CHILD, changed.id)
