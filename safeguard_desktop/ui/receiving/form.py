"""The form with which the lead receives a concern: which children, what kind of worry. Source: S52, S57, S89, X11."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from typing_extensions import override

from safeguard_desktop.domain import roles
from safeguard_desktop.domain.entries import ChildRole
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.services.inbox.drafts import ReceiveDraft
from safeguard_desktop.services.inbox.receiving import ReceivingService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.category_choice import CategoryChoice
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.receiving.information import InformationFields
from safeguard_desktop.ui.receiving.other_children import OtherChildren, RoleField
from safeguard_desktop.ui.receiving.which_child import WhichChild
from safeguard_desktop.ui.widgets import MutedText, TextField
from safeguard_desktop.wording import receiving as words


class ReceiveForm(DeskForm):
    """Which children a concern is about. `children_chosen` carries the ids of those who have a file."""

    children_chosen = Signal(object)

    def __init__(self, receiving: ReceivingService, bench: Bench, kind: SettingKind | None = None) -> None:
        super().__init__("receive_form", words.TITLE, words.ACT, bench)
        self._receiving = receiving
        self._typed, self._group_typed, self._others_typed = "", "", ""
        self.add(MutedText(words.INTRO))
        self.which = WhichChild(receiving.matching, bench)
        self.role = RoleField("role", roles.OF_THE_FIRST, words.FIRST_ROLE)
        self.others = OtherChildren(receiving.matching, bench)
        for part in (self.which, self.role, self.others):
            self.add(part)
        for part in (self.which, self.others):
            part.edited.connect(self._on_children_edited)
        self.categories = self.add_field(CategoryChoice(kind))
        self.information = InformationFields()
        self.add(self.information)
        self.fields |= self.information.fields()
        self.remark = self.add_field(TextField("remark", words.REMARK, optional=True, least_lines=2))
        self.add_acts()

    def begin_with(self, concern: str, typed: str, group_typed: str = "", others_typed: str = "") -> None:
        """Begins to receive a concern in which the child, the child's room and others were called so."""
        self._typed, self._group_typed, self._others_typed = typed, group_typed, others_typed
        self.begin(concern)

    @override
    def focus_first(self) -> None:
        self.which.focus_first()

    @override
    def prefill(self) -> None:
        # Asked for first, so that a draft that is brought back finds the child offered.
        self.which.begin(self._typed, self._group_typed)
        self.others.begin(self._others_typed)
        self.role.choose(ChildRole.SUBJECT)
        self._show_role()

    @override
    def answers(self) -> dict[str, str]:
        own = {"role": self.role.role().value}
        return super().answers() | self.which.answers() | self.others.answers() | own

    @override
    def restore(self, answers: dict[str, str]) -> None:
        super().restore(answers)
        self.role.restore(answers.get("role", ""))
        self.others.restore(answers)
        self.which.restore(answers)

    @override
    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        # The lists of children are made anew whenever others are offered.
        here = self.which.fields() | self.others.fields()
        self.fields = here | self.fields
        super().show_problems(self.others.problems_here(self.which.problems_here(problems)))
        self.fields = {name: field for name, field in self.fields.items() if name not in here}

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._receiving.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._receiving.receive(draft)

    def draft(self) -> ReceiveDraft:
        """Returns what is answered."""
        # Where there is one child only, nobody is asked what part that child has in it.
        first = self.which.named(self.role.role() if self.others.count else ChildRole.SUBJECT)
        return ReceiveDraft(
            concern=EntryId(self.about),
            child=first.child,
            new_child=first.details,
            role=first.role,
            others=self.others.named(),
            categories=self.categories.chosen(),
            information=self.information.chosen(),
            remark=self.remark.text(),
        )

    def _on_children_edited(self) -> None:
        self._show_role()
        first = self.which.known()
        self.children_chosen.emit((*(() if first is None else (first,)), *self.others.known()))

    def _show_role(self) -> None:
        self.role.setVisible(bool(self.others.count))
