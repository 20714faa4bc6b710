"""The form that decides about what came with a file: something the sender still had to do, or does not let go."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from typing_extensions import override

from safeguard_desktop.domain.entries import (
    ActionAnswered,
    ActionEnded,
    ActionPlanned,
    HoldAnswered,
    HoldLifted,
    HoldPlaced,
)
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import EntryView, TaskRow
from safeguard_desktop.services.arriving.proposed import ProposalDraft, ProposedService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.task_form import TaskForm
from safeguard_desktop.ui.acting.who_field import WhoFields
from safeguard_desktop.ui.desk.act_bar import Act
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.widgets import Choice, ChoiceField, DateField, TextField
from safeguard_desktop.wording import acting as acting_words
from safeguard_desktop.wording import arriving as words

_YES: Final = "yes"
_NO: Final = "no"


class ProposalForm(TaskForm):
    """Whether it is taken over here, and why; an action that is taken over is planned anew. Source: S57, S95."""

    def __init__(self, proposed: ProposedService, bench: Bench) -> None:
        super().__init__(("proposal_form", words.PROPOSAL_TITLE, words.PROPOSAL_ACT), bench, proposed.task)
        self._proposed, self._is_action = proposed, False
        choices = [Choice(_YES, words.PROPOSAL_YES), Choice(_NO, words.PROPOSAL_NO)]
        self.taken = self.add_field(ChoiceField("proposal_taken", words.PROPOSAL_TAKEN, choices))
        self.what = self.add_field(TextField("what", acting_words.PLAN_WHAT, least_lines=2))
        self.who = WhoFields(proposed.people())
        self.add_field(self.who.choice)
        self.add_field(self.who.name)
        self.due_on = self.add_field(
            DateField("due_on", acting_words.PLAN_DUE, bench.dates.coming, acting_words.DUE_HINT)
        )
        self.reason = self.add_field(TextField("proposal_reason", words.HOLD_REASON, least_lines=2))
        self.add_acts()
        self.taken.edited.connect(self._show_what_applies)
        self._show_what_applies()

    @override
    def prefill(self) -> None:
        self.who.choose(self._proposed.me)
        self._show_what_applies()

    @override
    def restore(self, answers: dict[str, str]) -> None:
        super().restore(answers)
        self._show_what_applies()

    @override
    def fill_from(self, task: TaskRow) -> None:
        body = task.entry.body
        self._is_action = isinstance(body, ActionPlanned)
        if isinstance(body, ActionPlanned) and not self.what.text():
            self.what.set_text(body.what)
        self._show_what_applies()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._proposed.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._proposed.answer(draft)

    def draft(self) -> ProposalDraft:
        """Returns what is answered."""
        chosen = self.taken.chosen()
        return ProposalDraft(
            EntryId(self.about),
            chosen == _YES if chosen else None,
            self.reason.text(),
            self.what.text(),
            self.due_on.text(),
            self.who.who(),
        )

    def _show_what_applies(self) -> None:
        """Asks what is to be done where an action is taken over, and for the reason otherwise."""
        is_planned = self._is_action and self.taken.chosen() == _YES
        for field in (self.what, self.who.choice, self.due_on):
            field.setVisible(is_planned)
        if is_planned:
            self.who.show_what_applies()
        else:
            self.who.name.hide()
        self.reason.setVisible(bool(self.taken.chosen()) and not is_planned)


def proposal_acts(
    proposed: ProposedService, bench: Bench, entries: Callable[[Any], Iterable[EntryView]]
) -> tuple[Act, ...]:
    """Returns the act that stands on what came and waits for a decision; `entries` are those of the page's view."""
    return (
        Act(
            "proposal",
            words.PROPOSAL_LINK,
            form=lambda: ProposalForm(proposed, bench),
            applies=lambda _view: False,
            on_entry=lambda entry, view: _waits(entry, entries(view)),
            on_arrived=True,
            saved=words.PROPOSAL_SAVED,
        ),
    )


def _waits(entry: EntryView, entries: Iterable[EntryView]) -> bool:
    """Whether an entry that came asks for a decision that nobody has made."""
    if entry.origin is None or not isinstance(entry.body, ActionPlanned | HoldPlaced):
        return False
    return not any(each.about == entry.id and _decides(each) for each in entries)


def _decides(entry: EntryView) -> bool:
    body = entry.body
    if isinstance(body, HoldAnswered):
        return body.taken or entry.origin is None
    return isinstance(body, ActionAnswered | ActionEnded | HoldLifted)
