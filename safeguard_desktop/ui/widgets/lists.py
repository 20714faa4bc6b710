"""Lists of a few fixed lines: facts with their names, answers with a link to change each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from safeguard_desktop.ui.theme import Space, Tone, grow
from safeguard_desktop.ui.widgets.buttons import LinkButton
from safeguard_desktop.ui.widgets.order import put_after
from safeguard_desktop.ui.widgets.text import BodyText, TextLabel, rule
from safeguard_desktop.wording import kit as words

_AT_THE_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True)
class Fact:
    """A name and what stands beside it; a tone other than PLAIN needs words that say the same."""

    name: str
    value: str
    tone: Tone = Tone.PLAIN


class KeyValueList(QWidget):
    """Facts with their names, as on a front sheet."""

    def __init__(self, facts: Sequence[Fact] = (), *, name_width: int = 190) -> None:
        super().__init__()
        self._grid = _grid(self, name_width)
        self.set_facts(facts)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Shows other facts."""
        _empty(self._grid)
        for row, fact in enumerate(facts):
            value = BodyText(fact.value or "–", selectable=True)
            value.setProperty("tone", fact.tone.value)
            value.setAccessibleName(f"{fact.name}: {fact.value}")
            # A name in Urdu or Hebrew would otherwise stand at the far end of the line, away from what it is.
            value.setAlignment(_AT_THE_LEFT)
            self._grid.addWidget(TextLabel(fact.name, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, row, 1)


@dataclass(frozen=True)
class Answer:
    """A question that was answered: the key of the step that asks it, its words, the answer."""

    key: str
    question: str
    answer: str


class AnswerList(QWidget):
    """The answers of a journey, each with a Change link: the heart of "Check your answers"."""

    change_chosen = Signal(str)

    def __init__(self, answers: Sequence[Answer] = ()) -> None:
        super().__init__()
        self._grid = _grid(self, 210)
        self.set_answers(answers)

    def set_answers(self, answers: Sequence[Answer]) -> None:
        """Shows other answers."""
        _empty(self._grid)
        links: list[LinkButton] = []
        for number, answer in enumerate(answers):
            row = 2 * number
            self._grid.addWidget(TextLabel(answer.question, "label"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(
                BodyText(answer.answer or words.NOT_ANSWERED), row, 1, Qt.AlignmentFlag.AlignTop
            )
            links.append(self._link(answer))
            self._grid.addWidget(links[-1], row, 2, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(rule(), row + 1, 0, 1, 3)
        put_after(self, links)

    def _link(self, answer: Answer) -> LinkButton:
        """Returns the link that goes back to a question."""
        link = LinkButton(words.CHANGE, name=f"change_{answer.key}_button")
        link.setAccessibleName(words.answer_change(answer.question))
        link.clicked.connect(lambda: self.change_chosen.emit(answer.key))
        return link


def _grid(owner: QWidget, name_width: int) -> QGridLayout:
    """Returns the grid of such a list."""
    grid = QGridLayout(owner)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(Space.LARGE)
    grid.setVerticalSpacing(Space.SMALL)
    grow(owner, _give_name_width, name_width)
    grid.setColumnStretch(1, 1)
    # Not Maximum: that is the height of lines that are not broken, and broken ones would lie on each other.
    owner.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return grid


def _give_name_width(owner: QWidget, width: int) -> None:
    """Gives the names their column; what is longer than that goes on below."""
    grid = owner.layout()
    if isinstance(grid, QGridLayout):
        grid.setColumnMinimumWidth(0, width)


def _empty(grid: QGridLayout) -> None:
    """Takes everything out of a grid."""
    while (item := grid.takeAt(0)) is not None:
        widget = item.widget()
        if isinstance(widget, QLabel):
            # Its text is a child's: it goes now, not when Qt gets round to deleting the label.
            widget.clear()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
