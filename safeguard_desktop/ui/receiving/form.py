"""The form with which the lead receives a concern: which child, what kind of worry. Source: S57, S89."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from typing_extensions import override

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.services.drafts import ReceiveDraft
from safeguard_desktop.services.receiving import ReceivingService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.category_choice import CategoryChoice
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.receiving.child_choice import NEW_CHILD, ChildChoice, suggested
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    Column,
    DateField,
    LineField,
    MutedText,
    TextField,
)
from safeguard_desktop.wording import children as child_words
from safeguard_desktop.wording import receiving as words


class ReceiveForm(DeskForm):
    """Which child a concern is about. `child_chosen` carries the id of a known child, or ""."""

    child_chosen = Signal(str)

    def __init__(self, receiving: ReceivingService, bench: Bench, kind: SettingKind | None = None) -> None:
        super().__init__("receive_form", words.TITLE, words.ACT, bench)
        self._receiving = receiving
        self._typed = ""
        self.add(MutedText(words.INTRO))
        self.choice = ChildChoice()
        self.choice.asked.connect(self._on_child_asked)
        self.choice.edited.connect(self._on_child_edited)
        self.add(self.choice)
        self._add_new_child(bench)
        self.categories = self.add_field(CategoryChoice(kind))
        self.remark = self.add_field(TextField("remark", words.REMARK, optional=True, least_lines=2))
        self.add_acts()

    def begin_with(self, concern: str, typed: str) -> None:
        """Begins to receive a concern in which the child was called `typed`."""
        self._typed = typed
        self.choice.begin()
        # Asked for first, so that a draft that is brought back finds the child offered.
        self._ask_for_children("")
        self.begin(concern)

    @override
    def focus_first(self) -> None:
        self.choice.field.focus_control()

    @override
    def prefill(self) -> None:
        self.full_name.set_text(self._typed)
        self._show_new_child()

    @override
    def answers(self) -> dict[str, str]:
        return super().answers() | {
            "child": self.choice.chosen(),
            "child_search": self.choice.search_field.text(),
        }

    @override
    def restore(self, answers: dict[str, str]) -> None:
        super().restore(answers)
        self.choice.choose(answers.get("child", ""))
        self.choice.search_field.setText(answers.get("child_search", ""))
        self._on_child_edited()

    @override
    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        # The list is made anew whenever other children are offered.
        self.fields["child"] = self.choice.field
        named = tuple(
            Problem("child", "not_chosen") if found.field == "child" else found for found in problems
        )
        super().show_problems(named)
        self.fields.pop("child")

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
        chosen = self.choice.chosen()
        is_new = chosen == NEW_CHILD
        return ReceiveDraft(
            concern=EntryId(self.about),
            child=ChildId(chosen) if chosen and not is_new else None,
            new_child=self._new_details() if is_new else None,
            categories=self.categories.chosen(),
            remark=self.remark.text(),
        )

    def _new_details(self) -> ChildDetails:
        return ChildDetails(
            full_name=self.full_name.text(),
            known_as=self.known_as.text(),
            date_of_birth=self.date_of_birth.text(),
            group=self.group.text(),
        )

    def _add_new_child(self, bench: Bench) -> None:
        self._new_child = Column(Space.MEDIUM)
        self.full_name = LineField("full_name", child_words.FULL_NAME, child_words.FULL_NAME_HINT)
        self.known_as = LineField("known_as", child_words.KNOWN_AS, optional=True)
        self.date_of_birth = DateField(
            "date_of_birth", child_words.DATE_OF_BIRTH, bench.dates.past, words.BORN_HINT
        )
        self.group = LineField("group", child_words.GROUP, optional=True)
        for field in (self.full_name, self.known_as, self.date_of_birth, self.group):
            self._new_child.add(field)
            self.fields[field.objectName()] = field
        self.add(self._new_child)

    def _ask_for_children(self, text: str) -> None:
        """Offers children whose names are like the one typed, or those that are looked for."""
        typed = self._typed
        self.bench.tasks.run(
            lambda: suggested(self._receiving.matching(text or typed)),
            self.choice.offer,
            latest="receive children",
            owner=self,
        )

    def _on_child_asked(self, text: str) -> None:
        self._ask_for_children(text)

    def _on_child_edited(self) -> None:
        self._show_new_child()
        chosen = self.choice.chosen()
        self.child_chosen.emit("" if chosen == NEW_CHILD else chosen)

    def _show_new_child(self) -> None:
        self._new_child.setVisible(self.choice.chosen() == NEW_CHILD)
