"""What holds today on a child's page, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.rows import ConcernRow, LinkRow, TaskRow
from safeguard_desktop.services.child.child_file import ChildFile
from safeguard_desktop.ui.children.summary import more_facts, people, standing
from safeguard_desktop.ui.desk.acts import Flow
from safeguard_desktop.ui.desk.columns import Columns
from safeguard_desktop.ui.desk.fold import Fold
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.task_words import task_text
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    BodyText,
    Card,
    Column,
    Fact,
    KeyValueList,
    LinkButton,
    MutedText,
    Row,
    StatusPill,
    TextLabel,
    put_after,
    stops_in,
)
from safeguard_desktop.wording import child_file as words
from safeguard_desktop.wording import children as child_words
from safeguard_desktop.wording import labels
from safeguard_desktop.wording.story import concern_called, concern_name
from safeguard_desktop.wording.times import due_text

_MOST: Final = 3
_NOT_OPEN: Final = frozenset({ConcernState.CLOSED, ConcernState.ARRIVED})


class Overview(Card):
    """Standing, people, and what is to be done; less important things are folded away below.

    `left_for` carries a page and a subject.
    """

    left_for = Signal(object, str)

    def __init__(self, file: ChildFile, today: str) -> None:
        super().__init__()
        self._today = date.fromisoformat(today)
        details = file.view.details
        stands = _facts(standing(details, today))
        stands.add(Address(details.address, is_hidden=details.address_is_confidential))
        columns = (stands, _facts(people(details)), self._doing(file))
        for column in columns:
            column.body.addStretch(1)
        self.add(Columns(*columns))
        self.body.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.SMALL)
        facts = more_facts(details, today)
        if facts:
            self.add(Fold(words.MORE_ABOUT, words.LESS_ABOUT, KeyValueList(facts)))

    def _doing(self, file: ChildFile) -> Column:
        column = Column(Space.MEDIUM)
        still_open = [row for row in file.view.concerns if row.state not in _NOT_OPEN]
        arrived = [row for row in file.view.concerns if row.state is ConcernState.ARRIVED]
        column.add(
            _block(words.OPEN_CONCERNS, [self._concern(row) for row in still_open], words.NO_OPEN_CONCERN)
        )
        if arrived:
            column.add(_block(words.FROM_ELSEWHERE, [self._concern(row) for row in arrived], ""))
        column.add(_block(words.TO_DO, [self._task(task) for task in file.tasks], words.NOTHING_TO_DO))
        column.add(_block(words.LINKED, [self._link(link) for link in file.links], words.NOBODY_LINKED))
        return column

    def _concern(self, row: ConcernRow) -> Row:
        place = Place.RECEIVE if row.state is ConcernState.WAITING else Place.CONCERN
        name = concern_called(row)
        link = self._opening(name, f"open_{name}_button", partial(self.left_for.emit, place, row.id))
        return Row(link, MutedText("" if row.from_setting else labels.CONCERN_STATES[row.state]))

    def _task(self, task: TaskRow) -> Column:
        due = due_text(task.due_on, self._today)
        is_late = task.due_on < self._today.isoformat()
        sign = StatusPill(due, Tone.STOP if is_late else Tone.MUTED, "alarm-clock" if is_late else "")
        line = Column(0)
        line.add(BodyText(task_text(task)))
        row = Flow(sign)
        if task.concern is not None:
            name = concern_name(task.number, task.reference)
            open_it = partial(self.left_for.emit, Place.CONCERN, task.concern)
            row.add(self._opening(name, f"task_{task.entry.id}_button", open_it))
        if task.owner_name:
            row.add(MutedText(task.owner_name))
        line.add(row)
        return line

    def _link(self, link: LinkRow) -> Column:
        line = Column(0)
        name = child_words.told_apart(link.other.full_name, link.other.told_apart_by)
        open_it = partial(self.left_for.emit, Place.CHILD, link.other.id)
        line.add(self._opening(name, f"linked_{link.other.id}_button", open_it))
        count = words.open_concerns(link.other.open_concerns)
        parts = (labels.LINK_KINDS[link.relation], link.words, count)
        text = MutedText(" · ".join(part for part in parts if part))
        text.setProperty("tone", (Tone.CAUTION if link.other.open_concerns else Tone.MUTED).value)
        line.add(text)
        return line

    def _opening(self, text: str, name: str, opens: Callable[[], None]) -> LinkButton:
        button = LinkButton(text, name=name)
        button.clicked.connect(opens)
        return button


class Address(Column):
    """Where the child lives. One that is confidential is shown when it is asked for, and hidden again at a press."""

    def __init__(self, address: str, *, is_hidden: bool) -> None:
        super().__init__(2)
        self.setObjectName("address")
        self.add(TextLabel(child_words.ADDRESS, "small"))
        self._text = BodyText(address or words.NOT_WRITTEN, selectable=True)
        self.show_button = LinkButton(words.SHOW_ADDRESS, "eye", name="show_address_button")
        self.show_button.clicked.connect(self._on_show_button_clicked)
        self.add(self._text)
        self.add(self.show_button)
        is_masked = is_hidden and bool(address)
        self._text.setVisible(not is_masked)
        self.show_button.setVisible(is_masked)

    def _on_show_button_clicked(self) -> None:
        is_shown = not self._text.isVisible()
        self._text.setVisible(is_shown)
        self.show_button.setText(words.HIDE_ADDRESS if is_shown else words.SHOW_ADDRESS)
        self.show_button.show_icon("eye-off" if is_shown else "eye")


def _facts(facts: Sequence[Fact]) -> Column:
    """Returns facts, each under its name."""
    column = Column(Space.SMALL + 2)
    for fact in facts:
        value = BodyText(fact.value, selectable=True)
        value.setProperty("tone", fact.tone.value)
        value.setAccessibleName(f"{fact.name}: {fact.value}")
        block = Column(0)
        if fact.tone is Tone.CAUTION:
            block.add(StatusPill(fact.name, fact.tone, "hand"))
        else:
            block.add(TextLabel(fact.name, "small"))
        block.add(value)
        column.add(block)
    return column


def _block(name: str, lines: Sequence[QWidget], nothing: str) -> Column:
    """Returns lines under their name: the first few, and that there are more."""
    block = Column(2)
    block.add(TextLabel(name, "small"))
    for line in lines[:_MOST]:
        block.add(line)
    if not lines:
        block.add(BodyText(nothing))
    if len(lines) > _MOST:
        rest = Column(2)
        for line in lines[_MOST:]:
            rest.add(line)
        block.add(Fold(words.more_to_do(len(lines) - _MOST), words.FEWER, rest))
    return block


def bring_into_order(anchor: QWidget, overview: Overview) -> None:
    """Has Tab come to what can be pressed in an overview right after another widget."""
    put_after(anchor, stops_in(overview))
