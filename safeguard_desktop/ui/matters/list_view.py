"""The list of matters, and who reads them. It shows numbers and references and no names: others may look on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.matters import MatterState
from safeguard_desktop.services.matters.matters import MatterRow
from safeguard_desktop.services.matters.opening import SheetState
from safeguard_desktop.services.matters.readers import Reading
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.matters.one_view import state_pill
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    Card,
    Column,
    EmptyState,
    MutedText,
    PageTitle,
    PrimaryButton,
    Row,
    ScrollPage,
    SecondaryButton,
    StatusPill,
    StrongText,
    rule,
)
from safeguard_desktop.wording import matters as words


class MattersList(ScrollPage):
    """What is open, what is closed, who reads it.

    Signals: `matter_chosen` with an id, `let_in_chosen` with a person's, `write_down_chosen`, `make_chosen`,
    `keys_chosen`.
    """

    matter_chosen = Signal(str)
    let_in_chosen = Signal(str)
    write_down_chosen = Signal()
    make_chosen = Signal()
    keys_chosen = Signal()

    def __init__(self) -> None:
        super().__init__(widest=900)
        self.setObjectName("matters_list")
        self._content = Refill(Space.WIDE)
        self.write_button = PrimaryButton(words.WRITE_DOWN, "pen-line", name="write_down_button")
        self.write_button.clicked.connect(self.write_down_chosen)
        head = Column(Space.SMALL)
        head.add(PageTitle(words.TITLE))
        head.add(MutedText(words.INTRO))
        self.add(head)
        self.add(Acts(self.write_button))
        self.add(self._content)
        self.write_button.hide()

    def show_rows(self, rows: Sequence[MatterRow], reading: Reading) -> None:
        """Shows the matters of a record that this person reads."""
        self.write_button.show()
        fill = self._content.begin()
        open_rows = [row for row in rows if row.state is not MatterState.CLOSED]
        closed = [row for row in rows if row.state is MatterState.CLOSED]
        for heading, some in ((words.OPEN_HEADING, open_rows), (words.CLOSED_HEADING, closed)):
            if some:
                fill(self._card(heading, some))
        if not rows:
            fill(EmptyState("shield-check", words.EMPTY, words.EMPTY_HINT))
        fill(self._readers(reading))

    def show_outside(self, reading: Reading) -> None:
        """Shows what somebody can do who does not read it: make it, or ask one of its readers."""
        self.write_button.hide()
        fill = self._content.begin()
        if not reading.exists:
            fill(Banner(Tone.ACCENT, words.MAKE_WHY, title=words.MAKE_TITLE, icon_name="lock-keyhole"))
            fill(self._button(words.MAKE, "make_matters_button", self.make_chosen.emit, is_first=True))
            return
        names = [person.name for person in reading.readers]
        fill(
            Banner(
                Tone.CAUTION, words.not_a_reader(names), title=words.NOT_A_READER, icon_name="lock-keyhole"
            )
        )
        fill(
            self._button(
                words.USE_SHEET, "matters_sheet_button", partial(self.let_in_chosen.emit, ""), is_first=False
            )
        )

    def empty(self) -> None:
        """Takes everything out of sight."""
        self._content.empty()
        self.write_button.hide()

    def focus_first(self) -> None:
        """Puts the keyboard on the first thing that can be done, once it is laid out."""
        buttons = self._content.findChildren(SecondaryButton) + self._content.findChildren(PrimaryButton)
        shown = next((each for each in buttons if each.isVisibleTo(self)), self.write_button)
        QTimer.singleShot(0, shown, shown.setFocus)

    def _card(self, heading: str, rows: Sequence[MatterRow]) -> Card:
        card = Card(heading)
        for number, row in enumerate(rows):
            if number:
                card.add(rule())
            card.add(self._line(row))
        return card

    def _line(self, row: MatterRow) -> Row:
        said = Column(2)
        said.add(StrongText(words.numbered(row.number, row.reference, is_kept=row.is_kept)))
        said.add(MutedText(words.line(row.kind, row.raised_at)))
        # What is kept for some readers alone has no number of its own, and may stand beside one that has it.
        which = row.reference if row.is_kept else row.number
        button = SecondaryButton(words.OPEN, name=f"open_matter_{which}_button")
        called = words.called(row.number, row.reference, is_kept=row.is_kept)
        button.setAccessibleName(f"{words.OPEN}: {called}")
        button.clicked.connect(partial(self.matter_chosen.emit, row.id))
        line = Row(spacing=Space.MEDIUM)
        line.add(said, 1)
        if row.due_on:
            text = words.overdue(row.due_on) if row.is_overdue else words.by_day(row.due_on)
            line.add(StatusPill(text, Tone.STOP if row.is_overdue else Tone.CAUTION))
        if row.state is not MatterState.OPEN:
            line.add(state_pill(row))
        line.add(button)
        return line

    def _readers(self, reading: Reading) -> Card:
        card = Card(words.READERS)
        card.setObjectName("matters_readers_card")
        card.add(MutedText(words.readers([person.name for person in reading.readers])))
        for person in reading.could_be_let_in:
            lets_in = partial(self.let_in_chosen.emit, person.id)
            name = f"let_in_{person.id}_button"
            card.add(self._button(words.let_in(person.name), name, lets_in, is_first=False))
        if reading.keys_are_due:
            is_sheet = reading.sheet is not SheetState.CURRENT
            card.add(Banner(Tone.CAUTION, words.SHEET_DUE if is_sheet else words.KEYS_DUE))
            card.add(
                self._button(words.CHANGE_KEYS, "matters_keys_button", self.keys_chosen.emit, is_first=False)
            )
        return card

    def _button(self, text: str, name: str, done: Callable[[], None], *, is_first: bool) -> QWidget:
        button = (PrimaryButton if is_first else SecondaryButton)(text, name=name)
        button.clicked.connect(lambda _checked=False: done())
        return Acts(button)
