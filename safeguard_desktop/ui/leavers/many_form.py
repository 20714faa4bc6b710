"""The July list: many children leave on one day, school by school. Source: S92; guidance.md section 2.2."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.leaving.codes import LeavingReason
from safeguard_desktop.domain.rows import ChildRow
from safeguard_desktop.services.leaving.drafts import ManyDraft
from safeguard_desktop.services.leaving.recording import LeavingService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import (
    Choice,
    ChoiceField,
    DateField,
    LineField,
    ListField,
    MutedText,
    SeveralField,
)
from safeguard_desktop.wording import leavers as labels
from safeguard_desktop.wording import leavers_forms as words
from safeguard_desktop.wording.children import told_apart

_AT_ONCE: Final = 120
"""So many ticks at most: a window with a box for each child of a large school would stand still."""


class ManyLeaveForm(DeskForm):
    """Everybody who goes to the same setting, ticked and written down in one act."""

    def __init__(self, leaving: LeavingService, bench: Bench) -> None:
        super().__init__("leavers_many_form", words.MANY_TITLE, words.MANY_ACT, bench)
        self._leaving = leaving
        self._rows: tuple[ChildRow, ...] = ()
        self.add(MutedText(words.MANY_INTRO))
        self.add(MutedText(words.MANY_WITH_A_PLAN))
        add, dates = self.add_field, bench.dates
        self.group = add(
            ListField("leavers_group", words.MANY_GROUP, (), empty=words.MANY_ALL, optional=True)
        )
        self.children_field = add(SeveralField("leavers", words.MANY_WHO))
        self.more = MutedText(words.MANY_MORE)
        self.add(self.more)
        self.setting = add(LineField("leavers_to", words.TO_SETTING, words.TO_SETTING_HINT, optional=True))
        self.lead = add(LineField("leavers_lead", words.TO_LEAD, optional=True))
        self.reason = add(ChoiceField("leaving_reason", words.MANY_REASON, choices_of(labels.REASONS)))
        self.last_day = add(
            DateField("last_day", words.LAST_DAY, dates.coming, words.LAST_DAY_HINT, optional=True)
        )
        self.term = add(
            DateField("new_term", words.TERM_START, dates.coming, words.MANY_TERM_HINT, optional=True)
        )
        self.add_acts()
        self.more.hide()
        self.group.edited.connect(self._offer)

    @override
    def prefill(self) -> None:
        self.reason.choose(LeavingReason.PHASE_TRANSFER.value)
        self.bench.tasks.run(self._leaving.staying, self._on_found, latest="who may leave", owner=self)

    @override
    def restore(self, answers: dict[str, str]) -> None:
        super().restore(answers)
        self._offer()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._leaving.many_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._leaving.record_many(draft)

    def draft(self) -> ManyDraft:
        """Returns what is answered."""
        return ManyDraft(
            children=tuple(map(ChildId, self.children_field.text().split())),
            reason=chosen_of(self.reason, LeavingReason),
            last_day_typed=self.last_day.text(),
            term_typed=self.term.text(),
            setting=self.setting.text(),
            lead=self.lead.text(),
        )

    def _on_found(self, rows: tuple[ChildRow, ...]) -> None:
        self._rows = rows
        chosen = self.group.chosen()
        groups = sorted({row.group for row in rows if row.group})
        self.group.offer([Choice(group, group) for group in groups])
        self.group.setVisible(bool(groups))
        if chosen in groups:
            self.group.choose(chosen)
        self._offer()

    def _offer(self) -> None:
        """Offers the children of the group that is chosen; what was ticked in another one stays ticked."""
        group = self.group.chosen()
        rows = [row for row in self._rows if group is None or row.group == group]
        self.children_field.offer([Choice(row.id, _child_text(row)) for row in rows[:_AT_ONCE]])
        self.more.setVisible(len(rows) > _AT_ONCE)


def _child_text(row: ChildRow) -> str:
    return " · ".join(filter(None, (told_apart(row.full_name, row.told_apart_by), row.group)))
