"""Which child: one who is in the record, or a new one with the few questions that open a file.

Used wherever a concern is given to a child: when it is received, when others are named, when it is moved.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.entries import ChildRole
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.rows import ChildRow, NameMatch
from safeguard_desktop.services.inbox.drafts import NamedChild
from safeguard_desktop.ui.desk.answers import answers_of, give_answer, give_answers
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.receiving.child_choice import NEW_CHILD, ChildChoice, suggested
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import Choice, Column, DateField, Field, LineField
from safeguard_desktop.wording import children as child_words
from safeguard_desktop.wording import receiving as words

FindChildren = Callable[[str], tuple[NameMatch, ...]]


class WhichChild(Column):
    """One child. `edited` tells that another one was chosen; `ending` tells several of these in a form apart.

    Names: `child_<id>_radio`, `child_search_edit`, `full_name_edit`; with an ending `_1`, `other_child_1_<id>_radio`
    and so on.
    """

    edited = Signal()

    def __init__(self, find: FindChildren, bench: Bench, ending: str = "") -> None:
        super().__init__(Space.MEDIUM)
        self._find, self._bench = find, bench
        self._typed, self._ending = "", ending
        self._instead_of: ChildRow | None = None
        name = f"other_child{ending}" if ending else "child"
        label = words.WHICH_OTHER_CHILD if ending else words.WHICH_CHILD
        self.choice = ChildChoice(name, label)
        self.choice.asked.connect(self._offer)
        self.choice.edited.connect(self._on_edited)
        self.add(self.choice)
        self._new = Column(Space.MEDIUM)
        self._lines = self._questions(bench)
        for field in self._lines.values():
            self._new.add(field)
        self.add(self._new)
        self._new.hide()

    def begin(self, typed: str, group: str = "", *, instead_of: ChildRow | None = None) -> None:
        """Begins anew for a child who was called `typed`, in the room `group`; those with names like it are offered.

        `instead_of` is a child who was taken for the right one: others with names like that are offered.
        """
        self._typed, self._instead_of = typed, instead_of
        for field in self._lines.values():
            give_answer(field, "")
        self._lines["full_name"].set_text(typed)
        self._lines["group"].set_text(group)
        self.choice.begin()
        self._show_questions()
        self._offer("")

    def named(self, role: ChildRole) -> NamedChild:
        """Returns who is chosen, with a role."""
        chosen = self.choice.chosen()
        if chosen != NEW_CHILD:
            return NamedChild(ChildId(chosen) if chosen else None, role=role)
        typed = {name: field.text() for name, field in self._lines.items()}
        details = ChildDetails(
            full_name=typed["full_name"],
            known_as=typed["known_as"],
            date_of_birth=typed["date_of_birth"],
            group=typed["group"],
        )
        return NamedChild(details=details, role=role)

    def known(self) -> ChildId | None:
        """Returns the child who is chosen, where it is one who has a file."""
        return self.named(ChildRole.SUBJECT).child

    def fields(self) -> dict[str, Field]:
        """Returns the fields by the names that problems have; the choice is made anew whenever others are offered."""
        named: dict[str, Field] = {self.choice.field.objectName(): self.choice.field}
        return named | {field.objectName(): field for field in self._lines.values()}

    def problems_here(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Returns problems in the words of a choice: what is missing here is chosen, not typed."""
        own = self.choice.field.objectName()
        is_missing = {("missing", own)}
        return tuple(
            Problem(own, "not_chosen") if (found.code, found.field) in is_missing else found
            for found in problems
        )

    def answers(self) -> dict[str, str]:
        """Returns what is answered, for a draft."""
        name = self.choice.field.objectName()
        return answers_of(self._lines.values()) | {
            name: self.choice.chosen(),
            f"{name}_search": self.choice.search_field.text(),
        }

    def restore(self, answers: dict[str, str]) -> None:
        """Fills in a draft."""
        name = self.choice.field.objectName()
        give_answers(self._lines.values(), answers)
        self.choice.choose(answers.get(name, ""))
        self.choice.search_field.setText(answers.get(f"{name}_search", ""))
        self._on_edited()

    def focus_first(self) -> None:
        """Puts the keyboard on the choice."""
        self.choice.field.focus_control()

    def _questions(self, bench: Bench) -> dict[str, LineField]:
        end = self._ending
        return {
            "full_name": LineField(f"full_name{end}", child_words.FULL_NAME, child_words.FULL_NAME_HINT),
            "known_as": LineField(f"known_as{end}", child_words.KNOWN_AS, optional=True),
            "date_of_birth": DateField(
                f"date_of_birth{end}", child_words.DATE_OF_BIRTH, bench.dates.past, words.BORN_HINT
            ),
            "group": LineField(f"group{end}", child_words.GROUP, optional=True),
        }

    def _offer(self, text: str) -> None:
        """Offers children whose names are like the one typed, or those that are looked for."""
        wrong = self._instead_of
        name = text or self._typed or (wrong.full_name if wrong else "")

        def work() -> tuple[Choice, ...]:
            found = self._find(name)
            return suggested([match for match in found if wrong is None or match.child.id != wrong.id])

        self._bench.tasks.run(
            work,
            partial(self.choice.offer, is_asked=bool(text or self._typed)),
            latest=f"children offered{self._ending}",
            owner=self,
        )

    def _on_edited(self) -> None:
        self._show_questions()
        self.edited.emit()

    def _show_questions(self) -> None:
        self._new.setVisible(self.choice.chosen() == NEW_CHILD)
