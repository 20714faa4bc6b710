"""The form that marks an entry as one that may not be destroyed. Source: S42, S95, X02; guidance.md section 6."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.codes import HoldReason
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.concern.concerns import ConcernsService
from safeguard_desktop.services.inbox.drafts import HoldDraft
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner, Choice, ChoiceField, DateField, TextField
from safeguard_desktop.wording import concerns as words
from safeguard_desktop.wording import labels


class HoldForm(DeskForm):
    """Why an entry must be kept, and when that is looked at again."""

    def __init__(self, concerns: ConcernsService, bench: Bench) -> None:
        super().__init__("hold_form", words.HOLD_TITLE, words.HOLD_ACT, bench)
        self._concerns = concerns
        self.add(Banner(Tone.STOP, words.HOLD_TEXT, icon_name="lock"))
        choices = [Choice(reason.value, labels.HOLD_REASONS[reason]) for reason in HoldReason]
        self.reason_code = self.add_field(ChoiceField("reason_code", words.HOLD_REASON_CODE, choices))
        self.reason = self.add_field(TextField("reason", words.HOLD_REASON))
        self.review_on = self.add_field(
            DateField("review_on", words.HOLD_REVIEW, bench.dates.coming, words.HOLD_REVIEW_HINT)
        )
        self.add_acts()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._concerns.hold_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._concerns.hold(draft)

    def draft(self) -> HoldDraft:
        """Returns what is answered."""
        chosen = self.reason_code.chosen()
        return HoldDraft(
            entry=EntryId(self.about),
            reason_code=HoldReason(chosen) if chosen else None,
            reason=self.reason.text(),
            review_on_typed=self.review_on.text(),
        )
