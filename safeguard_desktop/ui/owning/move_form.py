"""The form that moves a concern out of the wrong child's file. Source: UI.md (Receive)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from typing_extensions import override

from safeguard_desktop.domain.entries import ChildRole, InChild
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import ChildRow
from safeguard_desktop.services.concern.naming import NamingService
from safeguard_desktop.services.inbox.drafts import MoveDraft
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.receiving.child_choice import child_line
from safeguard_desktop.ui.receiving.which_child import FindChildren, WhichChild
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner, CheckField, Choice, ChoiceField, TextField
from safeguard_desktop.wording import owning as words


@dataclass(frozen=True)
class Standing:
    """Who is in the concern now, and which packs of each child hold it."""

    present: tuple[tuple[ChildRow, InChild], ...]
    packs: Mapping[ChildId, tuple[str, ...]]


class MoveForm(DeskForm):
    """Which child is wrong, which is right, and why. What it means stands there before it is done."""

    def __init__(self, naming: NamingService, find: FindChildren, bench: Bench) -> None:
        super().__init__("move_form", words.MOVE_TITLE, words.MOVE_ACT, bench)
        self._naming = naming
        self._standing = Standing((), {})
        self.wrong = ChoiceField("wrong_child", words.WRONG_CHILD, [])
        self.wrong.edited.connect(self.show_what_applies)
        self.consequence = Banner(Tone.CAUTION, "")
        self.consequence.setObjectName("move_consequence")
        self.nobody_else = CheckField("nobody_else", words.NOBODY_ELSE, words.NOBODY_ELSE_HINT)
        self.which = WhichChild(find, bench)
        self.add_field(self.wrong)
        self.add(self.consequence)
        self.add_field(self.nobody_else)
        self.add(self.which)
        self.reason = self.add_field(
            TextField("move_reason", words.MOVE_REASON, words.MOVE_REASON_HINT, least_lines=2)
        )
        self.nobody_else.edited.connect(self.show_what_applies)
        self.add_acts()

    @override
    def begin(self, about: str) -> None:
        """Begins once it is known who is in the concern now."""
        concern = EntryId(about)

        def work() -> Standing:
            present = self._naming.children_of(concern)
            packs = {row.id: self._naming.packs_with(concern, row.id) for row, _inside in present}
            return Standing(present, packs)

        self.bench.tasks.run(
            work,
            lambda standing: self._begin_with(about, standing),
            self.trouble.show_failure,
            latest="move form",
            owner=self,
        )

    @override
    def focus_first(self) -> None:
        (self.wrong if self._has_others() else self.which.choice.field).focus_control()

    @override
    def prefill(self) -> None:
        only = self._standing.present[0][0] if len(self._standing.present) == 1 else None
        self.which.begin("", instead_of=only)
        if only is not None:
            self.wrong.choose(only.id)

    @override
    def answers(self) -> dict[str, str]:
        return super().answers() | self.which.answers()

    @override
    def restore(self, answers: dict[str, str]) -> None:
        super().restore(answers)
        self.which.restore(answers)

    @override
    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        own = self.fields
        self.fields = {**self.which.fields(), **own}
        super().show_problems(self.which.problems_here(problems))
        self.fields = own

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._naming.move_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._naming.move(draft)

    def draft(self) -> MoveDraft:
        """Returns what is answered."""
        wrong, right = self.wrong.chosen(), self.which.named(ChildRole.SUBJECT)
        is_chosen = right.child is not None or right.details is not None
        return MoveDraft(
            EntryId(self.about),
            ChildId(wrong) if wrong else None,
            right if is_chosen and not self._leaves_alone() else None,
            self.reason.text(),
        )

    def _begin_with(self, about: str, standing: Standing) -> None:
        self._standing = standing
        choices = [Choice(row.id, child_line(row)) for row, _inside in standing.present]
        self.wrong.offer(choices, "")
        super().begin(about)

    def _has_others(self) -> bool:
        return len(self._standing.present) > 1

    def _leaves_alone(self) -> bool:
        return self._has_others() and self.nobody_else.is_checked()

    @override
    def show_what_applies(self) -> None:
        """The wrong child is asked for where there are several; what the move means is said once it is known."""
        self.wrong.setVisible(self._has_others())
        self.nobody_else.setVisible(self._has_others())
        self.which.setVisible(not self._leaves_alone())
        wrong = self.wrong.chosen()
        named = next((row for row, _inside in self._standing.present if row.id == wrong), None)
        if named is not None:
            packs = self._standing.packs.get(named.id, ())
            self.consequence.set_text(words.consequence(named.full_name, packs))
        self.consequence.setVisible(named is not None)
