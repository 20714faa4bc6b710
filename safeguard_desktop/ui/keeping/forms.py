"""The forms of keeping: a review of a file or of a hold, a period, and the end of a hold by two people."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.keeping.codes import AfterTransfer, HoldOutcome
from safeguard_desktop.services.keeping.holds import HoldReviewDraft, HoldsService, LiftDraft, LiftingView
from safeguard_desktop.services.keeping.retention import (
    AfterTransferDraft,
    KeepOnDraft,
    PeriodDraft,
    RetentionService,
)
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.people.agreeing import SHEET, Agreeing
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    ChoiceField,
    DateField,
    LineField,
    MutedText,
    StrongText,
    TextField,
)
from safeguard_desktop.wording import keeping as words


class KeepOnForm(DeskForm):
    """Why a file whose time has come is kept, and when it is looked at again."""

    def __init__(self, retention: RetentionService, bench: Bench) -> None:
        super().__init__("keep_on_form", words.KEEP_ON_TITLE, words.KEEP_ON_ACT, bench)
        self._retention = retention
        self.reason = self.add_field(
            TextField("keep_on_reason", words.KEEP_ON_REASON, words.KEEP_ON_REASON_HINT)
        )
        self.review_on = self.add_field(_next_review(bench))
        self.add_acts()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._retention.keep_on_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._retention.keep_on(draft)

    def draft(self) -> KeepOnDraft:
        """Returns what is answered."""
        return KeepOnDraft(ChildId(self.about), self.reason.text(), self.review_on.text())


class HoldReviewForm(DeskForm):
    """What a review of a hold came to."""

    def __init__(self, holds: HoldsService, bench: Bench) -> None:
        super().__init__("hold_review_form", words.REVIEW_TITLE, words.REVIEW_ACT, bench)
        self._holds = holds
        self.outcome = self.add_field(
            ChoiceField("hold_outcome", words.REVIEW_OUTCOME, choices_of(words.OUTCOMES))
        )
        self.reason = self.add_field(TextField("review_reason", words.REVIEW_REASON))
        self.review_on = self.add_field(_next_review(bench))
        self.add_acts()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._holds.review_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._holds.review(draft)

    def draft(self) -> HoldReviewDraft:
        """Returns what is answered."""
        outcome = chosen_of(self.outcome, HoldOutcome)
        return HoldReviewDraft(EntryId(self.about), outcome, self.reason.text(), self.review_on.text())


class LiftForm(DeskForm):
    """Why a hold ends. The second person's passphrase is asked for in a window of its own, and never kept."""

    def __init__(self, holds: HoldsService, bench: Bench) -> None:
        super().__init__("lift_form", words.LIFT_TITLE, words.LIFT_ACT, bench)
        self._holds = holds
        self._standing = Refill(Space.SMALL)
        self.add(MutedText(words.LIFT_TEXT))
        self.add(self._standing)
        self.reason = self.add_field(TextField("lift_reason", words.LIFT_REASON))
        self.ended = self.add_field(TextField("lift_ended", words.LIFT_ENDED, words.LIFT_ENDED_HINT))
        self.add_acts()

    @override
    def begin(self, about: str) -> None:
        self._standing.empty()
        super().begin(about)
        hold = EntryId(about)
        self.bench.tasks.run(
            lambda: (hold, self._holds.to_lift(hold)),
            self._on_standing,
            self.trouble.show_failure,
            owner=self,
        )

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._holds.lift_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._holds.lift(draft)

    @override
    def _on_failed(self, fault: Exception) -> None:
        if isinstance(fault, Refused) and fault.code is RefusalCode.NEEDS_SECOND_PERSON:
            self.clear_problems()
            self._ask_second()
            return
        super()._on_failed(fault)

    def draft(self) -> LiftDraft:
        """Returns what is answered."""
        return LiftDraft(EntryId(self.about), self.reason.text(), self.ended.text())

    def _ask_second(self) -> None:
        draft, holds, end_draft = self.draft(), self._holds, self._keeper.ending()

        def lift(agreement: Agreement | None) -> Changed:
            changed = holds.lift(draft, agreement)
            end_draft()
            return changed

        agreeing = Agreeing[Changed](self, self.bench.tasks, holds.people)
        agreeing.attempt(lift, self._on_answered, super()._on_failed, without=SHEET)

    def _on_standing(self, found: tuple[EntryId, LiftingView]) -> None:
        hold, standing = found
        if hold != self.about:
            return
        fill = self._standing.begin()
        if standing.obstacles:
            text = "\n".join(words.OBSTACLES[each] for each in standing.obstacles)
            fill(Banner(Tone.STOP, text, title=words.IN_THE_WAY, icon_name="lock"))
        if standing.who_can_agree:
            fill(MutedText(words.agrees_line(standing.who_can_agree)))
        else:
            fill(Banner(Tone.CAUTION, words.NOBODY_AGREES, icon_name="user-plus"))


class PeriodForm(DeskForm):
    """Another period for what a rule is about."""

    def __init__(self, retention: RetentionService, bench: Bench) -> None:
        super().__init__("period_form", words.PERIOD_TITLE, words.PERIOD_ACT, bench)
        self._retention = retention
        self._which = StrongText("")
        self.add(self._which)
        self.years = self.add_field(
            LineField("period_years", words.PERIOD_YEARS, words.PERIOD_YEARS_HINT, is_short=True)
        )
        self.reason = self.add_field(
            TextField("period_reason", words.PERIOD_REASON, words.PERIOD_REASON_HINT)
        )
        self.add_acts()

    @override
    def prefill(self) -> None:
        self._which.setText("")
        rule = self.about
        self.bench.tasks.run(
            lambda: self._title_of(rule), self._which.setText, latest="which rule", owner=self
        )

    def _title_of(self, key: str) -> str:
        return next((row.rule.title for row in self._retention.rules() if row.rule.key == key), "")

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._retention.period_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._retention.set_period(draft)

    def draft(self) -> PeriodDraft:
        """Returns what is answered."""
        return PeriodDraft(self.about, self.years.text(), self.reason.text())


class AfterTransferForm(DeskForm):
    """What is kept here of a file that has gone on."""

    def __init__(self, retention: RetentionService, bench: Bench) -> None:
        super().__init__("after_transfer_form", words.AFTER_TRANSFER_TITLE, words.AFTER_TRANSFER_ACT, bench)
        self._retention = retention
        self.add(MutedText(words.AFTER_TRANSFER_TEXT))
        self.keeps = self.add_field(
            ChoiceField("after_transfer", words.AFTER_TRANSFER_KEEPS, choices_of(words.AFTER_TRANSFERS))
        )
        self.reason = self.add_field(
            TextField("after_transfer_reason", words.AFTER_TRANSFER_REASON, words.PERIOD_REASON_HINT)
        )
        self.add_acts()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._retention.after_transfer_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._retention.set_after_transfer(draft)

    def draft(self) -> AfterTransferDraft:
        """Returns what is answered."""
        return AfterTransferDraft(chosen_of(self.keeps, AfterTransfer), self.reason.text())


def _next_review(bench: Bench) -> DateField:
    return DateField("review_on", words.NEXT_REVIEW, bench.dates.coming, words.NEXT_REVIEW_HINT)
