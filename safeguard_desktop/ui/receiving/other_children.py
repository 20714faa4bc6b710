"""The other children in a concern, any number of them, each with the role that only a reader gives. Source: X11."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from safeguard_desktop.domain import roles
from safeguard_desktop.domain.entries import ChildRole
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.inbox.drafts import NamedChild
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.receiving.which_child import FindChildren, WhichChild
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    Card,
    Column,
    DropDown,
    Field,
    MutedText,
    QuietButton,
    SecondaryButton,
    TextLabel,
)
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import receiving as words


class RoleField(Field):
    """What a child is to a concern: the first role is the one that says least, and stands there beforehand."""

    def __init__(self, name: str, offered: Sequence[ChildRole], label: str = words.ROLE) -> None:
        super().__init__(name, label)
        self._offered = tuple(offered)
        self.box = DropDown()
        for role in offered:
            self.box.addItem(labels.CHILD_ROLES[role], role.value)
        self.box.setMinimumHeight(32)
        self.add_control(self.box, "combo")
        self.box.activated.connect(lambda _index: self.edited.emit())

    def role(self) -> ChildRole:
        """Returns the role."""
        return ChildRole(self.box.currentData())

    def choose(self, role: ChildRole) -> None:
        """Chooses a role; one that is not offered is added, since somebody gave it."""
        if role not in self._offered:
            self._offered = (*self._offered, role)
            self.box.addItem(labels.CHILD_ROLES[role], role.value)
        self.box.setCurrentIndex(self.box.findData(role.value))

    def restore(self, value: str) -> None:
        """Chooses what a draft holds, where it holds a role."""
        if value in {role.value for role in ChildRole}:
            self.choose(ChildRole(value))


class OtherChild(Card):
    """One further child: who it is, and what the child is to the concern."""

    removed = Signal()
    edited = Signal()

    def __init__(self, number: int, find: FindChildren, bench: Bench) -> None:
        super().__init__()
        self.setObjectName(f"other_child_{number}_card")
        self.which = WhichChild(find, bench, f"_{number}")
        self.which.edited.connect(self.edited)
        self.role = RoleField(f"role_{number}", roles.OF_THE_OTHERS)
        self.remove_button = QuietButton(words.REMOVE_CHILD, "x", name=f"other_child_{number}_remove_button")
        self.remove_button.clicked.connect(self.removed)
        for part in (self.which, self.role):
            self.add(part)
        self.body.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)

    def named(self) -> NamedChild:
        """Returns the child with the role."""
        return self.which.named(self.role.role())

    def answers(self) -> dict[str, str]:
        """Returns what is answered, for a draft."""
        return self.which.answers() | {self.role.objectName(): self.role.role().value}

    def restore(self, answers: dict[str, str]) -> None:
        """Fills in a draft."""
        self.role.restore(answers.get(self.role.objectName(), ""))
        self.which.restore(answers)


class OtherChildren(Column):
    """All of the others, with a button that adds one. `edited` tells that who they are has changed."""

    edited = Signal()

    def __init__(self, find: FindChildren, bench: Bench) -> None:
        super().__init__(Space.MEDIUM)
        self._find, self._bench = find, bench
        self._cards: list[OtherChild] = []
        self._typed = MutedText()
        self.add(TextLabel(words.OTHERS, "label"))
        self.add(MutedText(words.OTHERS_HINT))
        self.add(self._typed)
        self._list = Column(Space.MEDIUM)
        self.add(self._list)
        self.add_button = SecondaryButton(words.ADD_CHILD, "plus", name="add_other_child_button")
        self.add_button.clicked.connect(self._on_add_button_clicked)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._cards)

    def begin(self, typed: str = "") -> None:
        """Begins with nobody; `typed` is whom the author named beside the child."""
        for card in tuple(self._cards):
            self._take_out(card)
        self._typed.setText(words.others_typed(typed) if typed else "")
        self._typed.setVisible(bool(typed))

    def named(self) -> tuple[NamedChild, ...]:
        """Returns the children with their roles."""
        return tuple(card.named() for card in self._cards)

    def known(self) -> tuple[ChildId, ...]:
        """Returns those who have a file."""
        return tuple(child for card in self._cards if (child := card.which.known()) is not None)

    def fields(self) -> dict[str, Field]:
        """Returns the fields by the names that problems have."""
        found: dict[str, Field] = {}
        for card in self._cards:
            found |= card.which.fields()
        return found

    def problems_here(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Returns problems with the others in the words of a choice."""
        for card in self._cards:
            problems = card.which.problems_here(problems)
        return problems

    def answers(self) -> dict[str, str]:
        """Returns what is answered, for a draft."""
        found = {"others": str(self.count)}
        for card in self._cards:
            found |= card.answers()
        return found

    def restore(self, answers: dict[str, str]) -> None:
        """Fills in a draft."""
        wanted = answers.get("others", "")
        while self.count < (int(wanted) if wanted.isdigit() else 0):
            self._add()
        for card in self._cards:
            card.restore(answers)

    def _on_add_button_clicked(self) -> None:
        self._add().which.choice.search_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _add(self) -> OtherChild:
        card = OtherChild(self.count + 1, self._find, self._bench)
        card.removed.connect(lambda: self._on_removed(card))
        card.edited.connect(self.edited)
        self._cards.append(card)
        self._list.add(card)
        card.which.begin("")
        return card

    def _on_removed(self, card: OtherChild) -> None:
        # Those behind it move up: problems name a child by its place, and so do drafts.
        kept = [each.answers() for each in self._cards if each is not card]
        after = self._cards[self._cards.index(card) :]
        before = len(self._cards) - len(after)
        for each in after:
            self._take_out(each)
        for place, answers in enumerate(kept[before:], start=before + 1):
            self._add().restore({_at(name, place): value for name, value in answers.items()})
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _take_out(self, card: OtherChild) -> None:
        self._cards.remove(card)
        card.hide()
        card.setParent(None)
        card.deleteLater()


def _at(name: str, place: int) -> str:
    """Returns the name of an answer at another place: "role_3" becomes "role_2"."""
    is_search = name.endswith("_search")
    base = name.removesuffix("_search").rpartition("_")[0]
    return f"{base}_{place}{'_search' if is_search else ''}"
