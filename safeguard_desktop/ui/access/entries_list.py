"""Every entry of what is asked for, with what becomes of it; those that are still to be decided first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.access.codes import ItemOutcome
from safeguard_desktop.services.access.items import ItemRow
from safeguard_desktop.ui.desk.acts import Acts, Flow
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space, Tone, appearance
from safeguard_desktop.ui.widgets import (
    BodyText,
    Column,
    MutedText,
    PrimaryButton,
    QuietButton,
    SectionHeading,
    StatusPill,
    WrappedLink,
    rule,
)
from safeguard_desktop.ui.widgets.order import put_after
from safeguard_desktop.wording import access as words

_AT_ONCE: Final = 25
_LENGTH: Final = 100
_LOOKS: Final = {
    ItemOutcome.GIVE: (Tone.GOOD, "circle-check"),
    ItemOutcome.PART: (Tone.ACCENT, "eye-off"),
    ItemOutcome.WITHHOLD: (Tone.CAUTION, "lock"),
    ItemOutcome.NOT_ASKED_FOR: (Tone.PLAIN, "x"),
}


class EntriesList(Column):
    """The list; `chosen` carries the entry that is to be decided. A long one is shown in pieces: `more_shown`."""

    chosen = Signal(str)
    more_shown = Signal(int)

    def __init__(self, shown: int = 0) -> None:
        """Makes the list; `shown` is how many were in sight before."""
        super().__init__(Space.MEDIUM)
        self._items: tuple[ItemRow, ...] = ()
        self._shown, self._is_open = shown, True
        self.next_button = PrimaryButton(words.DECIDE_NEXT, "arrow-right", name="request_next_item_button")
        self.next_button.clicked.connect(self._choose_next)
        self.count = MutedText()
        self._last: QWidget = self.next_button
        self._lines = Refill(Space.SMALL)
        self.more_button = QuietButton(words.SHOW_MORE, "chevron-down", name="request_more_items_button")
        self.more_button.clicked.connect(self._show_more)
        self._next, self._more = Acts(self.next_button), Acts(self.more_button)
        heading = SectionHeading(words.ENTRIES_HEADING)
        for part in (heading, rule(), self.count, self._next, self._lines, self._more):
            self.add(part)

    def show_items(self, items: Sequence[ItemRow], *, has_child: bool, is_open: bool) -> None:
        """Shows the entries, those first that are still to be decided."""
        self._items = tuple(sorted(items, key=lambda item: item.decision is not None))
        self._is_open = is_open
        undecided = sum(item.decision is None for item in items)
        no_child = words.NO_CHILD if is_open else words.NO_CHILD_ENDED
        self.count.setText(words.decided_of(len(items) - undecided, len(items)) if has_child else no_child)
        for part in (self._next, self.next_button):  # a row that is empty would leave a gap
            part.setVisible(bool(undecided) and is_open)
        shown, self._shown = max(self._shown, _AT_ONCE), 0
        self._lines.empty()
        self._show_more(shown)

    def _choose_next(self) -> None:
        undecided = next((item for item in self._items if item.decision is None), None)
        if undecided is not None:
            self.chosen.emit(undecided.item)

    def _show_more(self, count: int = 0) -> None:
        first, self._shown = self._shown, self._shown + (count or _AT_ONCE)
        new = [self._line(item) for item in self._items[first : self._shown]]
        with self._lines.adding() as fill:
            for line, _control in new:
                fill(line)
        pills = self._lines.findChildren(StatusPill)
        widest = max((pill.sizeHint().width() for pill in pills), default=0)
        for pill in pills:
            pill.setMinimumWidth(widest)
        if first:
            put_after(self._last, [control for _line, control in new])
            self.more_shown.emit(self._shown)
        self._last = new[-1][1] if new else self.next_button
        for part in (self._more, self.more_button):
            part.setVisible(self._shown < len(self._items))

    def _line(self, item: ItemRow) -> tuple[QWidget, QWidget]:
        short = shortened(item.title)
        if not self._is_open:
            text = BodyText(short)
            text.setToolTip(item.title)
            return Flow(_pill(item), text), text
        button = WrappedLink(short, name=f"request_item_{item.item}_button")
        button.setAccessibleName(f"{item.title}: {_state(item)}")
        button.setToolTip(item.title if short != item.title else "")
        button.clicked.connect(partial(self.chosen.emit, item.item))
        return Flow(_pill(item), button), button


def shortened(title: str) -> str:
    """Returns as much of a title as has room on a narrow window in this size of text; the tooltip has the rest."""
    most = round(_LENGTH / appearance().text_scale)
    return title if len(title) <= most else f"{title[: most - 1].rstrip()}…"


def _pill(item: ItemRow) -> StatusPill:
    tone, icon = (
        _LOOKS[item.decision.outcome] if item.decision is not None else (Tone.CAUTION, "circle-question-mark")
    )
    return StatusPill(_state(item), tone, icon)


def _state(item: ItemRow) -> str:
    if item.decision is not None:
        return words.OUTCOMES_DONE[item.decision.outcome]
    return words.CHANGED_SINCE if item.decided is not None else words.TO_DECIDE
