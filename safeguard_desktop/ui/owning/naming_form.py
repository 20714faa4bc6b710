"""The form that says which children a concern is about, each with a role. Source: X11."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain import roles
from safeguard_desktop.domain.entries import InChild
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import ChildRow
from safeguard_desktop.services.concern.naming import NamingService
from safeguard_desktop.services.inbox.drafts import NamedChild, NamingDraft
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.receiving.child_choice import child_line
from safeguard_desktop.ui.receiving.other_children import OtherChildren, RoleField
from safeguard_desktop.ui.receiving.which_child import FindChildren
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import Column, MutedText, TextField
from safeguard_desktop.wording import owning as words

Present = tuple[tuple[ChildRow, InChild], ...]


class NamingForm(DeskForm):
    """The children who are in it with their roles, and further ones."""

    def __init__(self, naming: NamingService, find: FindChildren, bench: Bench) -> None:
        super().__init__("naming_form", words.NAME_TITLE, words.NAME_ACT, bench)
        self._naming = naming
        self._present: Present = ()
        self._roles: dict[str, RoleField] = {}
        self.add(MutedText(words.NAME_INTRO))
        self._column = Column(Space.MEDIUM)
        self.others = OtherChildren(find, bench)
        for part in (self._column, self.others):
            self.add(part)
        self.reason = self.add_field(TextField("naming_reason", words.NAME_REASON, least_lines=2))
        self.add_acts()

    @override
    def begin(self, about: str) -> None:
        """Begins once it is known who is in the concern now."""
        concern = EntryId(about)
        self.bench.tasks.run(
            lambda: self._naming.children_of(concern),
            lambda present: self._begin_with(about, present),
            self.trouble.show_failure,
            latest="naming form",
            owner=self,
        )

    @override
    def focus_first(self) -> None:
        first = next(iter(self._roles.values()), None)
        (first or self.reason).focus_control()

    @override
    def prefill(self) -> None:
        self.others.begin()
        for _row, inside in self._present:
            self._roles[inside.child].choose(inside.role)

    @override
    def answers(self) -> dict[str, str]:
        given = {f"role_of_{child}": field.role().value for child, field in self._roles.items()}
        return super().answers() | self.others.answers() | given

    @override
    def restore(self, answers: dict[str, str]) -> None:
        super().restore(answers)
        self.others.restore(answers)
        for child, field in self._roles.items():
            field.restore(answers.get(f"role_of_{child}", ""))

    @override
    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        # A problem with the third child of the concern belongs to the first of those that are added here.
        present = len(self._present) - 1
        here = self.others.fields()
        first = {"role": next(iter(self._roles.values()))} if self._roles else {}
        own = self.fields
        self.fields = {**first, **here, **own}
        moved = tuple(Problem(_moved_up(found.field, present), found.code) for found in problems)
        super().show_problems(self.others.problems_here(moved))
        self.fields = own

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._naming.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._naming.name(draft)

    def draft(self) -> NamingDraft:
        """Returns what is answered."""
        present = tuple(
            NamedChild(inside.child, role=self._roles[inside.child].role()) for _row, inside in self._present
        )
        return NamingDraft(EntryId(self.about), (*present, *self.others.named()), self.reason.text())

    def _begin_with(self, about: str, present: Present) -> None:
        for field in self._roles.values():
            field.hide()
            field.deleteLater()
        self._present, self._roles = present, {}
        for place, (row, inside) in enumerate(present):
            offered = roles.OF_THE_OTHERS if place else roles.OF_THE_FIRST
            field = RoleField(f"role_of_{place + 1}", offered, child_line(row))
            self._roles[inside.child] = field
            self._column.add(field)
        super().begin(about)


def _moved_up(field: str, places: int) -> str:
    """Returns the name of a field of a child that many places further up: "full_name_3" becomes "full_name_1"."""
    name, _line, place = field.rpartition("_")
    return f"{name}_{int(place) - places}" if place.isdigit() else field
