"""A list of cards on the front sheet, any number of them: a person, or a status, on each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal

from safeguard_desktop.ui.desk.answers import answer_of, answers_of, give_answers
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    Card,
    Column,
    Field,
    QuietButton,
    Row,
    SecondaryButton,
    put_after,
    stops_in,
)

Answers = dict[str, str]


class AnswerCard(Card):
    """One card: its fields under names that begin with the list and the card's own number."""

    removed = Signal()

    def __init__(self, prefix: str, remove: str) -> None:
        super().__init__()
        self.prefix = prefix
        self.parts: dict[str, Field] = {}
        self.remove_button = QuietButton(remove, "x", name=f"{prefix}_remove_button")
        self.remove_button.clicked.connect(self.removed)

    def add_line(self, *fields: Field) -> None:
        """Adds fields side by side."""
        for field in fields:
            self.parts[field.objectName().removeprefix(f"{self.prefix}_")] = field
        self.add(side_by_side(*fields))

    def refresh(self) -> None:
        """Shows those fields that go with what is answered, once answers were filled in."""

    def finish(self) -> None:
        """Adds the button that takes the card away."""
        self.body.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignRight)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was said on the card; it is left out then."""
        return not any(answer_of(field) for field in self.parts.values())


CardT = TypeVar("CardT", bound=AnswerCard)


class CardList(Column, Generic[CardT]):
    """Cards below each other with a button that adds one.

    `removing` is told before a card goes; `removed` carries what brings back one on which something stood.
    """

    removing = Signal()
    removed = Signal(object)
    changed = Signal()

    def __init__(self, kind: str, add: str, icon_name: str, make: Callable[[str], CardT]) -> None:
        """Makes an empty list; `kind` begins the names of its fields, `make` makes a card for such a beginning."""
        super().__init__(Space.MEDIUM)
        self._kind, self._make = kind, make
        self._cards: list[CardT] = []
        self._next = 1
        self._list = Column(Space.MEDIUM)
        self.add_button = SecondaryButton(add, icon_name, name=f"add_{kind}_button")
        self.add_button.clicked.connect(self._on_add_button_clicked)
        acts = Row(self.add_button)
        acts.stretch()
        for part in (self._list, acts):
            self.add(part)
        self._list.hide()

    @property
    def filled(self) -> Sequence[CardT]:
        """The cards on which something stands, from the top: their places are those that problems name."""
        return [card for card in self._cards if not card.is_blank]

    def named_fields(self) -> dict[str, Field]:
        """Returns the fields under the names by which problems know them: ``status_2_since``."""
        return {
            f"{self._kind}_{place}_{part}": field
            for place, card in enumerate(self.filled, start=1)
            for part, field in card.parts.items()
        }

    def begin(self, count: int) -> Sequence[CardT]:
        """Takes every card away and makes so many new ones."""
        while self._cards:
            self._remove(self._cards[-1])
        self._next = 1
        return [self.add_card() for _ in range(count)]

    def answers(self) -> Answers:
        """Returns what is typed, for the draft."""
        return {
            name: answer for card in self._cards for name, answer in answers_of(card.parts.values()).items()
        }

    def restore(self, answers: Answers) -> None:
        """Fills in a draft."""
        mine = f"{self._kind}_"
        heads = (name.removeprefix(mine).partition("_")[0] for name in answers if name.startswith(mine))
        numbers = sorted({int(head) for head in heads if head.isdigit()})
        self.begin(0)
        for number in numbers:
            self._next = number
            card = self.add_card()
            give_answers(card.parts.values(), answers)
            card.refresh()
        self.changed.emit()

    def add_card(self) -> CardT:
        """Adds an empty card at the end; Tab comes to it before the button that adds another."""
        card = self._make(f"{self._kind}_{self._next}")
        self._next += 1
        card.removed.connect(partial(self._on_card_removed, card))
        for field in card.parts.values():
            field.edited.connect(self.changed)
        before = stops_in(self._cards[-1]) if self._cards else []
        self._cards.append(card)
        self._list.add(card)
        self._list.show()
        put_after(before[-1] if before else self, stops_in(card))
        return card

    def _on_add_button_clicked(self) -> None:
        next(iter(self.add_card().parts.values())).focus_control()

    def _on_card_removed(self, card: CardT) -> None:
        answers, was_blank = self.answers(), card.is_blank
        self._remove(card)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        if not was_blank:
            mine = {name: answer for name, answer in answers.items() if name.startswith(f"{card.prefix}_")}
            self.removed.emit(partial(self._bring_back, mine))

    def _bring_back(self, mine: Answers) -> None:
        """Puts a card back among the others, with what has been typed on them meanwhile."""
        self.restore(self.answers() | mine)

    def _remove(self, card: CardT) -> None:
        self.removing.emit()
        self._cards.remove(card)
        card.hide()
        card.deleteLater()
        self._list.setVisible(bool(self._cards))


def side_by_side(*fields: Field) -> Row:
    """Returns fields in one line, each with its label at the top."""
    row = Row()
    for field in fields:
        row.body.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row
